package entrain.cli;

import entrain.lab.run.Numeral;
import java.util.Arrays;

/** A choice of units as the caller writes it: {@code 1-10}, {@code 3}, {@code 1-4,9}; counted from 1. */
final class Units {
    private Units() {}

    /**
     * Reads a choice of units.
     *
     * @param n units there are
     * @return their indices counted from 0, in the order written
     * @throws UsageError where the text is no such list or names a unit outside 1…n
     */
    static int[] parse(String text, int n) {
        int[] units = new int[0];
        for (String part : text.split(",", -1)) {
            int dash = part.indexOf('-');
            int first = unit(dash < 0 ? part : part.substring(0, dash), text, n);
            int last = dash < 0 ? first : unit(part.substring(dash + 1), text, n);
            if (last < first) {
                throw wrong(text, n);
            }
            int at = units.length;
            units = Arrays.copyOf(units, at + last - first + 1);
            for (int unit = first; unit <= last; unit++) {
                units[at++] = unit - 1;
            }
            if (units.length > n) {
                throw new UsageError("--units " + Numeral.quote(text) + " names more units than there are (" + n + ")");
            }
        }
        return units;
    }

    /** All of {@code n} units. */
    static int[] all(int n) {
        int[] units = new int[n];
        for (int i = 0; i < n; i++) {
            units[i] = i;
        }
        return units;
    }

    private static int unit(String number, String text, int n) {
        try {
            int unit = Integer.parseInt(number.strip());
            if (unit >= 1 && unit <= n) {
                return unit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(text, n);
    }

    private static UsageError wrong(String text, int n) {
        return new UsageError(
                "--units is a list such as 1-4,9 of units from 1 to " + n + ", not " + Numeral.quote(text));
    }
}
