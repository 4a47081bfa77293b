package entrain.lab.measure;

import entrain.core.analysis.KaplanYorke;
import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.LyapunovSpectrum;
import entrain.core.math.Nearest;
import entrain.core.ode.Stepper;
import entrain.lab.frame.Track;
import entrain.lab.run.Exponents;
import entrain.lab.run.Sampling;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * The first k Lyapunov exponents of one network, and what follows from them, averaged over the same stretch of the same
 * trajectory as everything else: the vectors set out with it at t = 0.
 */
final class ExponentsStage implements Stage {
    /** Time between two orthonormalisations, in τ, at most; less at large gains, lest vectors stretch too far. */
    private static final double INTERVAL = 1;

    private static final double STRETCH = 5;
    private static final double WHOLE = 1e-12;
    /** How fast vectors are taken to turn, in rad per τ, for the error of the scheme. */
    private static final double TURN = 1;

    private final LyapunovSpectrum spectrum;
    private final Stepper scheme;
    private final double dt;
    private final long steps;
    private final int k;

    /** @param k from 1 to N */
    ExponentsStage(Simulation simulation, Track track, Sampling sampling, int k) {
        this.k = k;
        Settings settings = simulation.settings();
        scheme = settings.get(Params.SCHEME);
        dt = settings.get(Params.DT);
        long transientSteps = (long) Nearest.whole(sampling.transientTime() / dt);
        steps = (long) Nearest.whole((sampling.transientTime() + sampling.duration()) / dt);
        spectrum = Exponents.of(simulation, track, k, steps(settings), transientSteps);
    }

    /** Time between two orthonormalisations, in τ. */
    static double interval(Settings settings) {
        return steps(settings) * settings.get(Params.DT);
    }

    private static int steps(Settings settings) {
        double longest = Math.min(INTERVAL, STRETCH / Math.max(1, settings.get(Params.G)));
        return Math.max(1, (int) Math.floor(longest / settings.get(Params.DT) * (1 + WHOLE)));
    }

    @Override
    public String name() {
        return "exponents";
    }

    @Override
    public boolean advance() {
        if (spectrum.steps() < steps && !spectrum.failed()) {
            spectrum.step();
            return true;
        }
        return false;
    }

    @Override
    public double progress() {
        return spectrum.failed() ? 1 : (double) spectrum.steps() / Math.max(1, steps);
    }

    @Override
    public void release() {
        spectrum.release();
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (quantity.source() != Source.EXPONENTS) {
            return null;
        }
        if (spectrum.failed()) {
            return new Finding.None("A tangent vector vanished or grew beyond all bounds.");
        }
        if (!spectrum.ready()) {
            return new Finding.Needs(spectrum.missing() * dt);
        }
        return switch (quantity) {
            case KAPLAN_YORKE ->
                number(quantity, spectrum.kaplanYorke(), spectrum.kaplanYorkeError(), "do not sum to less than 0");
            case ENTROPY_RATE ->
                number(quantity, spectrum.entropyRate(), spectrum.entropyRateError(), "are all positive");
            default -> lambda();
        };
    }

    private Finding lambda() {
        double[] lambda = new double[k];
        double[] error = new double[k];
        spectrum.lambda(lambda, error);
        for (int a = 0; a < k; a++) {
            double z = dt * Math.sqrt(lambda[a] * lambda[a] + TURN * TURN);
            double misstated = LargestLyapunov.SCHEME * scheme.misstates(z, dt);
            error[a] = Math.sqrt(error[a] * error[a] + misstated * misstated);
        }
        return new Finding.Values(lambda, error);
    }

    private Finding number(Quantities quantity, double value, double error, String why) {
        if (value == KaplanYorke.NEEDS_MORE) {
            return new Finding.None("The first " + k + " exponents " + why + "; ask for more with --spectrum.");
        }
        return error == KaplanYorke.NEEDS_MORE
                ? new Finding.Value(value, quantity.unit())
                : new Finding.Value(value, error, quantity.unit());
    }
}
