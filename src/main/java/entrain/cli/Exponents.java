package entrain.cli;

import entrain.core.analysis.KaplanYorke;
import entrain.core.analysis.LyapunovSpectrum;
import entrain.core.model.RateNetwork;
import entrain.lab.settings.Params;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/**
 * The first k Lyapunov exponents of one network, and what follows from them, averaged over the same stretch of the same
 * trajectory as everything else: the vectors set out with it at t = 0.
 */
final class Exponents {
    /** Time between two orthonormalisations, in τ, at most; less at large gains, lest vectors stretch too far. */
    private static final double INTERVAL = 1;

    private static final double STRETCH = 5;
    private static final double WHOLE = 1e-12;
    private static final double LOOKS = 200;

    private final LyapunovSpectrum spectrum;
    private final double dt;
    private final long steps;
    private final int k;

    /** @param k from 1 to N */
    Exponents(Subject subject, Sampling sampling, int k) {
        this.k = k;
        dt = subject.dt();
        int interval = steps(subject);
        RateNetwork network = subject.network(1, new int[k]);
        double[] state = new double[network.dimension()];
        subject.start(state);
        long transientSteps = (long) Math.rint(sampling.transientTime() / dt);
        steps = (long) Math.rint((sampling.transientTime() + sampling.duration()) / dt);
        spectrum = new LyapunovSpectrum(network, subject.scheme(), 0, state, dt, interval, transientSteps);
    }

    /** Runs to the end, or until the state is not finite any more. */
    void run(DoubleConsumer progress) {
        long look = (long) Math.max(1, steps / LOOKS);
        for (long s = 1; s <= steps && !spectrum.failed(); s++) {
            spectrum.step();
            if (s % look == 0) {
                progress.accept((double) s / steps);
            }
        }
    }

    /** Time between two orthonormalisations, in τ. */
    static double interval(Subject subject) {
        return steps(subject) * subject.dt();
    }

    private static int steps(Subject subject) {
        double longest =
                Math.min(INTERVAL, STRETCH / Math.max(1, subject.settings().get(Params.G)));
        return Math.max(1, (int) Math.floor(longest / subject.dt() * (1 + WHOLE)));
    }

    /** Adds what was found. */
    void write(Map<String, Object> found, Set<Quantity> wanted) {
        if (!spectrum.ready()) {
            for (Quantity quantity : wanted) {
                if (quantity.from(Quantity.Source.EXPONENTS)) {
                    found.put(
                            quantity.key(),
                            spectrum.failed()
                                    ? Found.none("A tangent vector vanished or grew beyond all bounds.")
                                    : Found.needs(spectrum.missing() * dt));
                }
            }
            return;
        }
        if (wanted.contains(Quantity.LAMBDA)) {
            double[] lambda = new double[k];
            double[] error = new double[k];
            spectrum.lambda(lambda, error);
            found.put(Quantity.LAMBDA.key(), lambda);
            found.put(Quantity.LAMBDA.key() + "Error", error);
        }
        if (wanted.contains(Quantity.KAPLAN_YORKE)) {
            found.put(
                    Quantity.KAPLAN_YORKE.key(),
                    number(
                            Quantity.KAPLAN_YORKE,
                            spectrum.kaplanYorke(),
                            spectrum.kaplanYorkeError(),
                            "do not sum to less than 0"));
        }
        if (wanted.contains(Quantity.ENTROPY_RATE)) {
            found.put(
                    Quantity.ENTROPY_RATE.key(),
                    number(
                            Quantity.ENTROPY_RATE,
                            spectrum.entropyRate(),
                            spectrum.entropyRateError(),
                            "are all positive"));
        }
    }

    private Map<String, Object> number(Quantity quantity, double value, double error, String why) {
        if (value == KaplanYorke.NEEDS_MORE) {
            return Found.none("The first " + k + " exponents " + why + "; ask for more with --spectrum.");
        }
        return error == KaplanYorke.NEEDS_MORE
                ? Found.value(value, quantity.unit())
                : Found.value(value, error, quantity.unit());
    }
}
