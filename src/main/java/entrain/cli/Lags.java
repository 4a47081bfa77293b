package entrain.cli;

import entrain.lab.run.Numeral;

/** Lags as the caller writes them: {@code 0,0.5,1} one by one, or {@code 0:20:0.5} from, to and step; in τ. */
final class Lags {
    private static final int MOST = 100_000;
    /** Sums are rounded to whole 10⁻⁹ τ, so that 0.1 taken three times is 0.3. */
    private static final double NANO = 1e9;
    /** How far from the last lag a step may miss it and still reach it, in steps. */
    private static final double WHOLE = 1e-9;

    private Lags() {}

    /** @throws UsageError where the text is neither, or too long a list */
    static double[] parse(String text) {
        String[] ends = text.split(":", -1);
        if (ends.length == 1) {
            String[] each = text.split(",", -1);
            double[] lags = new double[each.length];
            for (int k = 0; k < lags.length; k++) {
                lags[k] = number(each[k], text);
            }
            return lags;
        }
        if (ends.length != 3) {
            throw wrong(text);
        }
        double from = number(ends[0], text);
        double to = number(ends[1], text);
        double step = number(ends[2], text);
        double last = Math.floor((to - from) / step + WHOLE);
        if (!(step > 0) || !(last >= 0)) {
            throw wrong(text);
        }
        if (last >= MOST) {
            throw new UsageError("theory: --lags " + Numeral.quote(text) + " are more than " + MOST);
        }
        double[] lags = new double[(int) last + 1];
        for (int k = 0; k < lags.length; k++) {
            lags[k] = Math.rint((from + k * step) * NANO) / NANO;
        }
        return lags;
    }

    private static double number(String written, String text) {
        double value = Numeral.parse(written.strip());
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw wrong(text);
        }
        return value;
    }

    private static UsageError wrong(String text) {
        return new UsageError(
                "theory: --lags are written 0,0.5,1 or 0:20:0.5 (from:to:step), not " + Numeral.quote(text));
    }
}
