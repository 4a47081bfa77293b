package entrain.core.model;

import entrain.core.math.Rng;

/** The phases θ_i of the input h_i(t) = I cos(ωt + θ_i). */
public enum Drive {
    /** Independent, uniform on [0, 2π): the population's mean input vanishes (Rajan, Abbott and Sompolinsky 2010). */
    RANDOM {
        @Override
        public double[] theta(int n, int seed) {
            Rng rng = new Rng(seed, Streams.PHASES);
            double[] theta = new double[n];
            for (int i = 0; i < n; i++) {
                theta[i] = TWO_PI * rng.nextDouble();
            }
            return theta;
        }
    },
    /** All zero: every unit receives the same input. */
    EQUAL {
        @Override
        public double[] theta(int n, int seed) {
            return new double[n];
        }
    };

    private static final double TWO_PI = 6.283185307179586;

    /** The phases of n units, in radians, from a seed. */
    public abstract double[] theta(int n, int seed);
}
