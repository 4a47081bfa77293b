package entrain.lab.run;

import entrain.core.ode.Stepper;

/** By how much the scheme may misstate a tangent vector's rate of growth of late, per τ: a running mean. */
final class GrowthDefect {
    /** Share of the latest sample in the mean: 20 τ of memory. */
    private static final double FORGETS = 0.01;

    private final double[] direction;
    private double mean;

    GrowthDefect(int n) {
        direction = new double[n];
    }

    /**
     * Takes a tangent vector of unit length, as it grew and turned since the sample before.
     *
     * @param v         it stands at [at, at + N); not modified
     * @param logGrowth logarithm of its growth since then
     * @param steps     of {@code dt} τ since then
     */
    void add(double[] v, int at, double logGrowth, Stepper scheme, int steps, double dt) {
        double squares = logGrowth * logGrowth;
        for (int i = 0; i < direction.length; i++) {
            double turned = v[at + i] - direction[i];
            squares += turned * turned;
            direction[i] = v[at + i];
        }
        mean += FORGETS * (scheme.misstates(Math.sqrt(squares) / steps, dt) - mean);
    }

    double mean() {
        return mean;
    }
}
