package entrain.science;

import entrain.core.analysis.Autocovariance;
import entrain.core.analysis.LargestLyapunov;
import entrain.core.model.Connectivity;
import entrain.core.model.Cosine;
import entrain.core.model.Drive;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Wiring;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;

/**
 * Δ₀, C(lag) and λ₁ of several tanh networks in current form that differ only in their seeds, each with its mean over the
 * networks and the standard error of that mean.
 *
 * <p>The error is the larger of two: that from the scatter between the networks, which holds what is particular to a J, and
 * that from blocks of time within them, in case the few networks agree by chance.
 */
final class SimulatedNetworks {
    /** A mean over networks and its standard error. */
    record Estimate(double value, double error) {}

    /** RK4; against a step of 0.05, from the same states on, λ₁ changes by 5e-5 at g = 5 and 1e-7 at g = 2. */
    static final double DT = 0.2;

    private static final int STEPS_PER_SAMPLE = 2;
    /** τ between samples. */
    static final double SAMPLE_TIME = STEPS_PER_SAMPLE * DT;

    private final int n;
    private final double g;
    private final double amplitude;
    private final double omega;
    private final int lags;
    private final double[][] c;
    private final double[][] cError;
    private final double[] delta0;
    private final double[] delta0Error;
    private final double[] lambda;
    private final double[] lambdaError;

    /**
     * Runs the networks.
     *
     * @param seeds         one network each
     * @param lags          how many, {@link #SAMPLE_TIME} apart
     * @param transientTime τ to discard
     * @param duration      τ to measure
     */
    SimulatedNetworks(
            int n,
            double g,
            double amplitude,
            double omega,
            int[] seeds,
            int lags,
            double transientTime,
            double duration) {
        this.n = n;
        this.g = g;
        this.amplitude = amplitude;
        this.omega = omega;
        this.lags = lags;
        c = new double[seeds.length][lags];
        cError = new double[seeds.length][lags];
        delta0 = new double[seeds.length];
        delta0Error = new double[seeds.length];
        lambda = new double[seeds.length];
        lambdaError = new double[seeds.length];
        for (int k = 0; k < seeds.length; k++) {
            run(k, seeds[k], transientTime, duration);
        }
    }

    private void run(int k, int seed, double transientTime, double duration) {
        RateNetwork network =
                new RateNetwork(new Wiring(Connectivity.GAUSSIAN, n, 1, false, 0.8, false, seed).draw(), 1, 0);
        network.gain(g);
        Cosine drive = new Cosine(n);
        drive.omega(omega);
        drive.amplitude(amplitude);
        drive.theta(Drive.RANDOM.theta(n, seed));
        network.input(0, drive);
        double[] state = new double[2 * n];
        InitialState.draw(n, seed, state);
        InitialState.direction(n, seed, state, n);
        Integrator integrator = new Integrator(Stepper.RK4, network);
        LargestLyapunov lyapunov = new LargestLyapunov(SAMPLE_TIME, 0);
        Autocovariance ofState = new Autocovariance(n, 2);
        Autocovariance ofRate = new Autocovariance(n, lags);
        double[] r = new double[n];
        int steps = (int) Math.round((transientTime + duration) / DT);
        for (int s = 0; s < steps; s++) {
            integrator.step(s * DT, DT, state);
            if ((s + 1) % STEPS_PER_SAMPLE == 0) {
                double growth = LargestLyapunov.renormalise(state, n, n);
                if (s * DT >= transientTime) {
                    lyapunov.add(growth);
                    ofState.add(state, 0);
                    network.rates(state, r);
                    ofRate.add(r, 0);
                }
            }
        }
        double[] delta = new double[2];
        ofState.read(false, delta);
        delta0[k] = delta[0];
        ofState.errors(delta);
        delta0Error[k] = delta[0];
        ofRate.read(false, c[k]);
        ofRate.errors(cError[k]);
        lambda[k] = lyapunov.lambda();
        lambdaError[k] = lyapunov.error();
    }

    Estimate delta0() {
        return estimate(delta0, delta0Error);
    }

    Estimate lambda() {
        return estimate(lambda, lambdaError);
    }

    /** C at lag l · {@link #SAMPLE_TIME}. */
    Estimate c(int l) {
        double[] value = new double[c.length];
        double[] error = new double[c.length];
        for (int k = 0; k < c.length; k++) {
            value[k] = c[k][l];
            error[k] = cError[k][l];
        }
        return estimate(value, error);
    }

    int lags() {
        return lags;
    }

    private static Estimate estimate(double[] value, double[] error) {
        int m = value.length;
        double mean = 0;
        for (double v : value) {
            mean += v / m;
        }
        double between = 0;
        double within = 0;
        for (int k = 0; k < m; k++) {
            between += (value[k] - mean) * (value[k] - mean) / (m - 1);
            within += error[k] * error[k] / m;
        }
        return new Estimate(mean, Math.sqrt(Math.max(between, within) / m));
    }
}
