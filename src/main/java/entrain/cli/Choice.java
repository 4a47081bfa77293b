package entrain.cli;

import entrain.console.Arguments;
import entrain.console.UsageError;
import entrain.lab.frame.Track;
import entrain.lab.measure.Quantities;
import entrain.lab.measure.Source;
import entrain.lab.run.Sampling;
import entrain.lab.settings.Settings;
import java.util.List;
import java.util.Set;

/**
 * What {@code measure} is asked for.
 *
 * @param wanted    quantities in the catalogue's order
 * @param exponents how many Lyapunov exponents are followed; 0 for none
 * @param seeds     how many networks; 0 for the settings' own
 */
record Choice(List<Quantities> wanted, int exponents, int seeds, double transientTime, double duration) {
    static final Set<String> OPTIONS = Setup.filesAnd(
            "member", "transient", "duration", "seeds", "spectrum", MeasureRecording.OPTION, "options", "mask");

    /** Exponents that are followed where only {@code lambda} is asked for. */
    private static final int EXPONENTS = 10;

    private static final double TRANSIENT = 100;
    private static final double DURATION = 500;
    private static final int MOST_SEEDS = 100_000;

    /** What the words say before the network is known: no quantities if none are named. */
    static Choice of(Arguments arguments) {
        double transientTime = arguments.notNegative("transient", TRANSIENT);
        double duration = arguments.positive("duration", DURATION);
        int seeds = arguments.integer("seeds", 0, 1, MOST_SEEDS);
        List<Quantities> named = arguments.names("quantity", Quantities.keys()).stream()
                .map(Quantities::of)
                .toList();
        return new Choice(named, 0, seeds, transientTime, duration);
    }

    /** With what goes without saying for this network. @throws UsageError for exponents that nothing asks for */
    Choice completed(Setup setup, Track track, Arguments arguments) {
        int n = setup.n();
        int k = exponents(arguments, n);
        List<Quantities> all = wanted.isEmpty() ? Quantities.usual(setup.settings(), track, n, k) : wanted;
        return new Choice(all, k, seeds, transientTime, duration);
    }

    /** @throws UsageError for times beyond all use */
    Sampling sampling(Settings settings, Track track) {
        try {
            return Sampling.of(settings, track, transientTime, duration);
        } catch (IllegalArgumentException e) {
            throw new UsageError("measure: " + e.getMessage());
        }
    }

    /** Whether a network is run. */
    boolean runs() {
        return wanted.stream().anyMatch(quantity -> quantity.source() != Source.MATRIX);
    }

    private int exponents(Arguments arguments, int n) {
        boolean asked = wanted.isEmpty() || wanted.stream().anyMatch(quantity -> quantity.source() == Source.EXPONENTS);
        if (arguments.option("spectrum").isPresent()) {
            boolean all = arguments.option("spectrum").get().equals("all");
            int k = all ? n : arguments.integer("spectrum", 0, 1, n);
            if (!asked) {
                throw new UsageError("measure: --spectrum is for lambda, kaplanYorke and entropyRate; none is named");
            }
            return k;
        }
        boolean sums = wanted.contains(Quantities.KAPLAN_YORKE) || wanted.contains(Quantities.ENTROPY_RATE);
        return wanted.isEmpty() || !asked ? 0 : sums ? n : Math.min(n, EXPONENTS);
    }
}
