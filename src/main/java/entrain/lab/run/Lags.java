package entrain.lab.run;

import entrain.core.math.Nearest;

/** Lags as a person writes them: {@code 0,0.5,1} one by one, or {@code 0:20:0.5} from, to and step; in τ. */
public final class Lags {
    private static final int MOST = 100_000;
    /** Sums are rounded to whole 10⁻⁹ τ, so that 0.1 taken three times is 0.3. */
    private static final double NANO = 1e9;
    /** Beyond this nothing is rounded. */
    private static final double LARGEST = 0x1p51;

    /** How far from the last lag a step may miss it and still reach it, in steps. */
    private static final double WHOLE = 1e-9;

    private Lags() {}

    /** @throws IllegalArgumentException, whose message says what is right, where the text is neither, or too long a list */
    public static double[] parse(String text) {
        String[] ends = text.split(":", -1);
        if (ends.length == 1) {
            String[] each = text.split(",", -1);
            double[] lags = new double[each.length];
            for (int k = 0; k < lags.length; k++) {
                lags[k] = number(each[k]);
            }
            return lags;
        }
        if (ends.length != 3) {
            throw wrong();
        }
        double from = number(ends[0]);
        double to = number(ends[1]);
        double step = number(ends[2]);
        double last = Math.floor((to - from) / step + WHOLE);
        if (!(step > 0) || !(last >= 0)) {
            throw wrong();
        }
        if (last >= MOST) {
            throw new IllegalArgumentException("are at most " + MOST);
        }
        double[] lags = new double[(int) last + 1];
        for (int k = 0; k < lags.length; k++) {
            double nano = (from + k * step) * NANO;
            lags[k] = (Math.abs(nano) < LARGEST ? Nearest.whole(nano) : nano) / NANO;
        }
        return lags;
    }

    private static double number(String written) {
        double value = Numeral.parse(written.strip());
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw wrong();
        }
        return value;
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("are written 0,0.5,1 or 0:20:0.5 (from:to:step)");
    }
}
