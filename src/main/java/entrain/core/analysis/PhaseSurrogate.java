package entrain.core.analysis;

import entrain.core.math.Bluestein;
import entrain.core.math.Elementary;
import entrain.core.math.Rng;

/**
 * A surrogate of several series that keeps all linear correlations and nothing else: to the phase of every component of
 * their Fourier transforms a random angle is added, the same for all series at one frequency.
 *
 * <pre>
 *   x_i(t), t = 0 … L − 1   X_i(k) their discrete Fourier transforms, k = 0 … L − 1, L any whole number (no padding)
 *   φ_k                     independent, uniform on [0, 2π), φ_(L−k) = −φ_k; 0 for the mean and, if L is even, for k = L/2
 *   surrogate               the transform back of X_i(k) e^(iφ_k): real, with every mean, every power |X_i(k)|² and every
 *                           cross-spectrum X_i(k) X_j(k)* as they were
 * </pre>
 *
 * So it is a sample of a stationary Gaussian linear process with the recording's spectrum. The transform takes the series as
 * periodic: a jump from their end to their beginning would become noise, so a stretch should be used that closes on itself
 * as far as it can ({@link #closing}). As the filter is the same for all series, the surrogate of their linear
 * combinations is the combination of the surrogates.
 *
 * <p>J. Theiler, S. Eubank, A. Longtin, B. Galdrikian and J. D. Farmer, Physica D 58, 77 (1992),
 * doi:10.1016/0167-2789(92)90102-S; several series: D. Prichard and J. Theiler, Phys. Rev. Lett. 73, 951 (1994),
 * doi:10.1103/PhysRevLett.73.951.
 */
public final class PhaseSurrogate {
    private static final double TWO_PI = 6.283185307179586;
    /** A stretch that closes on itself may leave out this part of the end. */
    private static final int TENTH = 10;

    private final double[] rows;
    private final int length;
    private final int series;
    private final double[] surrogate;
    private final double[] power;
    private final double[] cos;
    private final double[] sin;
    private final double[] re;
    private final double[] im;
    private final Bluestein fourier;
    private int next;
    private boolean forth;
    private boolean done;

    /**
     * Draws the angles.
     *
     * @param rows   the series, row t holding x_0(t), x_1(t) …; not modified
     * @param length L, rows that count, at least 2
     * @param series how many series, at least 1
     * @param rng    gives (L − 1)/2 numbers
     */
    public PhaseSurrogate(double[] rows, int length, int series, Rng rng) {
        this.rows = rows;
        this.length = length;
        this.series = series;
        surrogate = new double[length * series];
        power = new double[length];
        re = new double[length];
        im = new double[length];
        fourier = new Bluestein(length);
        int phases = (length + 1) / 2;
        cos = new double[phases];
        sin = new double[phases];
        for (int k = 1; k < phases; k++) {
            double phase = TWO_PI * rng.nextDouble();
            cos[k] = Elementary.cos(phase);
            sin[k] = Elementary.sin(phase);
        }
    }

    /** Does a slice: two series forth, or back, or the autocovariance at last; returns whether there is more to do. */
    public boolean advance() {
        if (next < series && !forth) {
            forth();
            forth = true;
        } else if (next < series) {
            back();
            forth = false;
            next += 2;
        } else if (!done) {
            autocovariances();
            done = true;
        }
        return !done;
    }

    /** Share done, 0 to 1. */
    public double progress() {
        return done ? 1 : (Math.min(next, series) + (forth ? 0.5 : 0)) / (series + 1);
    }

    /** The surrogate, row by row like what was given, once all is done; not to be modified. */
    public double[] rows() {
        return surrogate;
    }

    /**
     * Circular autocovariance, (1/L) Σ_t Σ_i (x_i(t) − m_i)(x_i(t + lag) − m_i) with the time taken modulo L: the
     * recording's and the surrogate's. Known once all is done.
     *
     * @param lag from 0 to L − 1
     */
    public double autocovariance(int lag) {
        return power[lag];
    }

    /**
     * How long a stretch from the beginning closes best on itself: the L of the last tenth of all for which the rows L and
     * L + 1 come nearest to rows 0 and 1; all rows if there are fewer than 10.
     */
    public static int closing(double[] rows, int count, int series) {
        int best = count;
        double least = Double.POSITIVE_INFINITY;
        for (int length = count - count / TENTH; length + 1 < count; length++) {
            double miss = 0;
            for (int e = 0; e < 2 * series; e++) {
                double d = rows[length * series + e] - rows[e];
                miss += d * d;
            }
            if (miss < least) {
                least = miss;
                best = length;
            }
        }
        return best;
    }

    /** Series {@code next} and the one after it as one complex series: the filter is the same for both. */
    private void forth() {
        boolean two = next + 1 < series;
        for (int t = 0; t < length; t++) {
            re[t] = rows[t * series + next];
            im[t] = two ? rows[t * series + next + 1] : 0;
        }
        fourier.transform(re, im);
        for (int k = 1; k < length; k++) {
            double now = re[k] * re[k] + im[k] * im[k];
            power[k] += now;
        }
        for (int k = 1; k < cos.length; k++) {
            turn(k, cos[k], sin[k]);
            turn(length - k, cos[k], -sin[k]);
        }
    }

    private void back() {
        boolean two = next + 1 < series;
        fourier.invert(re, im);
        for (int t = 0; t < length; t++) {
            surrogate[t * series + next] = re[t];
            if (two) {
                surrogate[t * series + next + 1] = im[t];
            }
        }
    }

    private void turn(int k, double c, double s) {
        double real = re[k] * c - im[k] * s;
        im[k] = re[k] * s + im[k] * c;
        re[k] = real;
    }

    private void autocovariances() {
        for (int k = 0; k < length; k++) {
            im[k] = 0;
        }
        fourier.invert(power, im);
        for (int k = 0; k < length; k++) {
            power[k] /= length;
        }
    }
}
