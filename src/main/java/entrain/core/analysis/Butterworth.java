package entrain.core.analysis;

import entrain.core.math.Elementary;

/**
 * A Butterworth filter of order 2, run forward and backward over a whole series, so that no phase is shifted; its gain is the
 * filter's squared, ½ at the corner.
 *
 * <pre>
 *   K = tan(π f)                      f: the corner, in cycles per sample (bilinear transform)
 *   low-pass    b = K² (1, 2, 1)/d    a = (1, 2(K² − 1)/d, (1 − √2 K + K²)/d)    d = 1 + √2 K + K²
 *   high-pass   b = (1, −2, 1)/d      a as above
 *   ends        9 samples more on each side, odd about the end: 2 x_0 − x_9 … 2 x_0 − x_1; each run begins as if its
 *               first value had stood for ever
 * </pre>
 *
 * The same as SciPy's {@code filtfilt(*butter(2, 2 * f, 'low' or 'high'), x)}.
 *
 * <p>F. Gustafsson, IEEE Trans. Signal Process. 44, 988 (1996), of the ends.
 */
public final class Butterworth {
    /** Samples that are put on at each end; a series must be longer. */
    public static final int PAD = 9;

    private static final double SQRT2 = 1.4142135623730951;

    private final double b0;
    private final double b1;
    private final double a1;
    private final double a2;
    /** Inner states after a constant 1 for ever. */
    private final double z1;

    private final double z2;
    private double[] padded = new double[0];

    /**
     * A filter.
     *
     * @param high   whether what is faster passes, not what is slower
     * @param corner in cycles per sample, above 0, below ½
     */
    public Butterworth(boolean high, double corner) {
        if (!(corner > 0 && corner < 0.5)) {
            throw new IllegalArgumentException("the corner must lie between 0 and half a cycle per sample");
        }
        double angle = Math.PI * corner;
        double k = Elementary.sin(angle) / Elementary.cos(angle);
        double d = 1 + SQRT2 * k + k * k;
        b0 = (high ? 1 : k * k) / d;
        b1 = high ? -2 * b0 : 2 * b0;
        a1 = 2 * (k * k - 1) / d;
        a2 = (1 - SQRT2 * k + k * k) / d;
        double gain = high ? 0 : 1;
        z2 = b0 - a2 * gain;
        z1 = b1 - a1 * gain + z2;
    }

    /**
     * Filters x[0 … count) in place.
     *
     * @param count above {@link #PAD}
     */
    public void run(double[] x, int count) {
        if (count <= PAD) {
            throw new TooLittleData(PAD + 1 - count);
        }
        int all = count + 2 * PAD;
        if (padded.length < all) {
            padded = new double[all];
        }
        for (int k = 0; k < PAD; k++) {
            padded[k] = 2 * x[0] - x[PAD - k];
            padded[PAD + count + k] = 2 * x[count - 1] - x[count - 2 - k];
        }
        System.arraycopy(x, 0, padded, PAD, count);
        pass(0, 1, all);
        pass(all - 1, -1, all);
        System.arraycopy(padded, PAD, x, 0, count);
    }

    /** Filters the padded series in place, from one end to the other. */
    private void pass(int from, int step, int count) {
        double first = z1 * padded[from];
        double second = z2 * padded[from];
        for (int k = 0, at = from; k < count; k++, at += step) {
            double in = padded[at];
            double out = b0 * in + first;
            first = b1 * in - a1 * out + second;
            second = b0 * in - a2 * out;
            padded[at] = out;
        }
    }
}
