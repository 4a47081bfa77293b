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
    };

    /** The rate at current x. */
    public abstract double phi(double x);

    /** The slope dφ/dx at current x. */
    public abstract double phiPrime(double x);

    /** r[i] = φ(x[i]) for from ≤ i &lt; to; x not modified. The same bits as {@link #phi(double)}. */
    public abstract void phi(double[] x, double[] r, int from, int to);

    /** Whether rates stay bounded whatever the current. */
    public boolean saturates() {
        return this == TANH || this == SIGMOID;
    }
}
