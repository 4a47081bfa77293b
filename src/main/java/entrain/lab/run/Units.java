package entrain.lab.run;

import java.util.Arrays;

/** A choice of units as a person writes it: {@code 1-10}, {@code 3}, {@code 1-4,9}; counted from 1. */
public final class Units {
    private Units() {}

    /**
     * Reads a choice of units.
     *
     * @param n units there are
     * @return their indices counted from 0, in the order written
     * @throws IllegalArgumentException, whose message says what is right, where the text is no such list or names a unit outside 1…n
     */
    public static int[] parse(String text, int n) {
        int[] units = new int[0];
        for (String part : text.split(",", -1)) {
            int dash = part.indexOf('-');
            int first = unit(dash < 0 ? part : part.substring(0, dash), n);
            int last = dash < 0 ? first : unit(part.substring(dash + 1), n);
            if (last < first) {
                throw wrong(n);
            }
            int at = units.length;
            units = Arrays.copyOf(units, at + last - first + 1);
            for (int unit = first; unit <= last; unit++) {
                units[at++] = unit - 1;
            }
            if (units.length > n) {
                throw new IllegalArgumentException("names each of the " + n + " units once at most");
            }
        }
        return units;
    }

    private static int unit(String number, int n) {
        try {
            int unit = Integer.parseInt(number.strip());
            if (unit >= 1 && unit <= n) {
                return unit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(n);
    }

    private static IllegalArgumentException wrong(int n) {
        return new IllegalArgumentException("is a list such as 1-4,9 of units from 1 to " + n);
    }
}
