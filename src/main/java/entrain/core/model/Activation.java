package entrain.core.model;

import entrain.core.math.Elementary;

/** The activation φ: from a unit's current x to its rate r = φ(x). */
public enum Activation {
    /** φ(x) = x; unbounded. */
    LINEAR {
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
    TANH {
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
    RELU {
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
    SIGMOID {
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

    /** Whether rates stay bounded whatever the current. */
    public boolean saturates() {
        return this == TANH || this == SIGMOID;
    }
}
