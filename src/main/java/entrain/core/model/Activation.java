package entrain.core.model;

import entrain.core.math.Elementary;

/**
 * The activation φ: from a unit's current x to its rate r = φ(x). What is to be known of φ stands on its constant and is
 * asked there, so that another φ is one more constant (and a text in src/main/wat, if it is to be fast).
 */
public enum Activation {
    /** φ(x) = x; unbounded. */
    LINEAR("linear", "x", true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 1, Double.POSITIVE_INFINITY) {
        @Override
        public double phi(double x) {
            return x;
        }

        @Override
        public double phiPrime(double x) {
            return 1;
        }

        @Override
        public void phi(double[] x, double[] r, int from, int to) {
            System.arraycopy(x, from, r, from, to - from);
        }

        @Override
        void slope(double[] r, int at, double[] v, double[] out, int from, int n) {
            if (v != out) {
                System.arraycopy(v, from, out, from, n);
            }
        }
    },
    /** φ(x) = tanh x; between −1 and 1. */
    TANH("tanh", "φ(x)", true, -1, 1, 1, 1, Math.PI / 2) {
        @Override
        public double phi(double x) {
            return Elementary.tanh(x);
        }

        @Override
        public double phiPrime(double x) {
            double r = Elementary.tanh(x);
            return (1 - r) * (1 + r);
        }

        @Override
        public void phi(double[] x, double[] r, int from, int to) {
            for (int i = from; i < to; i++) {
                r[i] = Elementary.tanh(x[i]);
            }
        }

        @Override
        void slope(double[] r, int at, double[] v, double[] out, int from, int n) {
            for (int i = 0; i < n; i++) {
                out[from + i] = (1 - r[at + i]) * (1 + r[at + i]) * v[from + i];
            }
        }
    },
    /** φ(x) = max(0, x); slope 0 at 0; unbounded above. */
    RELU("ReLU", "φ(x)", false, 0, Double.POSITIVE_INFINITY, 0, 1, 0) {
        @Override
        public double phi(double x) {
            return x <= 0 ? 0 : x;
        }

        @Override
        public double phiPrime(double x) {
            return x > 0 ? 1 : 0;
        }

        @Override
        public void phi(double[] x, double[] r, int from, int to) {
            for (int i = from; i < to; i++) {
                r[i] = x[i] <= 0 ? 0 : x[i];
            }
        }

        @Override
        void slope(double[] r, int at, double[] v, double[] out, int from, int n) {
            for (int i = 0; i < n; i++) {
                out[from + i] = r[at + i] > 0 ? v[from + i] : 0;
            }
        }
    },
    /** φ(x) = 1 / (1 + e^−x); between 0 and 1, slope at most ¼. */
    SIGMOID("sigmoid", "φ(x)", false, 0, 1, 0.25, 0.25, Math.PI) {
        @Override
        public double phi(double x) {
            return 1 / (1 + Elementary.exp(-x));
        }

        @Override
        public double phiPrime(double x) {
            double e = Elementary.exp(-Math.abs(x));
            return e / ((1 + e) * (1 + e));
        }

        @Override
        public void phi(double[] x, double[] r, int from, int to) {
            for (int i = from; i < to; i++) {
                r[i] = 1 / (1 + Elementary.exp(-x[i]));
            }
        }

        @Override
        void slope(double[] r, int at, double[] v, double[] out, int from, int n) {
            for (int i = 0; i < n; i++) {
                out[from + i] = r[at + i] * (1 - r[at + i]) * v[from + i];
            }
        }
    };

    private final String label;
    private final String rate;
    private final boolean odd;
    private final double low;
    private final double high;
    private final double slopeAtZero;
    private final double steepest;
    private final double strip;

    Activation(
            String label,
            String rate,
            boolean odd,
            double low,
            double high,
            double slopeAtZero,
            double steepest,
            double strip) {
        this.label = label;
        this.rate = rate;
        this.odd = odd;
        this.low = low;
        this.high = high;
        this.slopeAtZero = slopeAtZero;
        this.steepest = steepest;
        this.strip = strip;
    }

    /** The rate at current x. */
    public abstract double phi(double x);

    /** The slope dφ/dx at current x. */
    public abstract double phiPrime(double x);

    /** r[i] = φ(x[i]) for from ≤ i &lt; to; x not modified. The same bits as {@link #phi(double)}. */
    public abstract void phi(double[] x, double[] r, int from, int to);

    /**
     * out[from + i] = φ′ v[from + i] for 0 ≤ i &lt; n, where the slope φ′ is that at rate r[at + i]: each φ here is
     * monotone, so that its slope follows from the rate without another transcendental call.
     *
     * @param r   rates; not modified
     * @param v   may be {@code out}
     * @param out overwritten from {@code from} on
     */
    abstract void slope(double[] r, int at, double[] v, double[] out, int from, int n);

    /** Its name as people write it: {@code ReLU}. */
    public String label() {
        return label;
    }

    /** A rate in formulas: {@code φ(x)}, or {@code x} where that is the same. */
    public String rate() {
        return rate;
    }

    /** Whether the rate is the current itself, so that φ drops out of the equation. */
    public boolean isIdentity() {
        return low == Double.NEGATIVE_INFINITY && strip == Double.POSITIVE_INFINITY;
    }

    /** Whether φ(−x) = −φ(x). */
    public boolean isOdd() {
        return odd;
    }

    /** The bound that no rate falls below; −∞ where there is none. */
    public double low() {
        return low;
    }

    /** The bound that no rate exceeds; ∞ where there is none. */
    public double high() {
        return high;
    }

    /** Whether rates stay bounded whatever the current. */
    public boolean saturates() {
        return high - low < Double.POSITIVE_INFINITY;
    }

    /** φ′(0), from the left where φ has a corner. Silence, where φ(0) = 0, is stable for g below one over it. */
    public double slopeAtZero() {
        return slopeAtZero;
    }

    /** The largest slope. */
    public double steepest() {
        return steepest;
    }

    /** Half the width of the strip about the real axis in which φ is analytic: 0 where it has a corner, ∞ if entire. */
    public double strip() {
        return strip;
    }
}
