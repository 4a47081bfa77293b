package entrain.core.training;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.DenseWeights;
import entrain.core.model.RateNetwork;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;

/** A teacher: a Gaussian network of known J that is left alone and then watched. */
public final class KnownNetwork {
    private static final double DT = 0.05;
    private static final double SETTLING = 300;
    private static final int STREAM = 99;

    /** g J, row by row. */
    public final double[] J;

    private final int n;
    private final double[] x;

    /** After it has settled. */
    public KnownNetwork(int n, double g, int seed) {
        this.n = n;
        J = new double[n * n];
        x = new double[n];
        Gaussian gaussian = new Gaussian(new Rng(seed, STREAM));
        for (int i = 0; i < n * n; i++) {
            J[i] = g / Math.sqrt(n) * gaussian.next();
        }
        for (int i = 0; i < n; i++) {
            x[i] = gaussian.next();
        }
        go(SETTLING);
    }

    private void go(double time) {
        Integrator integrator = new Integrator(Stepper.RK4, new RateNetwork(DenseWeights.of(J, n), 1));
        int steps = (int) Math.round(time / DT);
        for (int s = 0; s < steps; s++) {
            integrator.step(0, DT, x);
        }
    }

    /** Currents of the first units, x[k·units + i], samples so far apart; a multiple of 0.05 τ. */
    public double[] watch(int units, int samples, double interval) {
        double[] seen = new double[samples * units];
        for (int k = 0; k < samples; k++) {
            System.arraycopy(x, 0, seen, k * units, units);
            go(interval);
        }
        return seen;
    }

    /** Pearson's correlation of the weights among the first units with those of another network. */
    public double correlation(double[] other, int units) {
        int m = (int) Math.round(Math.sqrt(other.length));
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        double count = units * units;
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                double u = J[i * n + j];
                double v = other[i * m + j];
                a += u;
                b += v;
                aa += u * u;
                bb += v * v;
                ab += u * v;
            }
        }
        return (ab - a * b / count) / Math.sqrt((aa - a * a / count) * (bb - b * b / count));
    }
}
