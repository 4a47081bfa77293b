package entrain.cli;

import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.SettingsText;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code measure "<settings>" [names] [--track driven] [--transient T] [--duration T] [--seeds k] [--spectrum k|all]}: simulates
 * one network, or several that differ in the seed of J, and prints what was measured as one JSON object. The driven
 * network with I=0 is the spontaneous one. A network that diverges is a result, not a failure.
 */
final class Measure {
    static final Set<String> OPTIONS = options();

    /** Exponents that are followed where only {@code lambda} is asked for. */
    private static final int EXPONENTS = 10;

    private static final double TRANSIENT = 100;
    private static final double DURATION = 500;
    private static final int MOST_SEEDS = 100_000;

    private final Given given;
    private final Track track;
    private final Set<Quantity> wanted;
    private final Sampling sampling;
    private final int exponents;
    private final Progress progress;

    private Measure(
            Given given, Track track, Set<Quantity> wanted, Sampling sampling, int exponents, Progress progress) {
        this.given = given;
        this.track = track;
        this.wanted = wanted;
        this.sampling = sampling;
        this.exponents = exponents;
        this.progress = progress;
    }

    static void run(Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        Track track = Twin.track("measure", arguments);
        double transientTime = arguments.notNegative("transient", TRANSIENT);
        double duration = arguments.positive("duration", DURATION);
        int seeds = arguments.integer("seeds", 0, 1, MOST_SEEDS);
        Set<Quantity> named = arguments.optionalWord(1).map(Quantity::parse).orElse(null);
        Given given = Twin.given(arguments);
        int n = given.weights()
                .map(weights -> weights.n())
                .orElse(given.settings().get(Params.N));
        int k = exponents(arguments, named, n);
        Set<Quantity> wanted = named != null ? named : usual(given, track, n, k);
        Sampling sampling = Sampling.of(given.settings().get(Params.DT), transientTime, duration);
        if (seeds > 0 && given.weights().isPresent()) {
            throw new UsageError("measure: --seeds draws new weights, which --weights would not let it");
        }
        if (seeds > 0 && given.settings().get(Params.SEED_NET) > Integer.MAX_VALUE - seeds + 1) {
            throw new UsageError("measure: there are not so many seeds above seedNet="
                    + given.settings().get(Params.SEED_NET));
        }
        try (Progress progress = Progress.on(err)) {
            out.print(Json.text(new Measure(given, track, wanted, sampling, k, progress).result(seeds)));
        }
    }

    /** How many exponents to follow; 0 for none. */
    private static int exponents(Arguments arguments, Set<Quantity> named, int n) {
        boolean asked = named == null || Quantity.any(named, Quantity.Source.EXPONENTS);
        if (arguments.option("spectrum").isPresent()) {
            boolean all = arguments.option("spectrum").get().equals("all");
            int k = all ? n : arguments.integer("spectrum", 0, 1, n);
            if (!asked) {
                throw new UsageError("measure: --spectrum is for lambda, kaplanYorke and entropyRate; none is named");
            }
            return k;
        }
        boolean sums =
                named != null && (named.contains(Quantity.KAPLAN_YORKE) || named.contains(Quantity.ENTROPY_RATE));
        return named == null || !asked ? 0 : sums ? n : Math.min(n, EXPONENTS);
    }

    /** What is measured where no names are given. */
    private static Set<Quantity> usual(Given given, Track track, int n, int exponents) {
        Set<Quantity> usual = EnumSet.copyOf(Quantity.of(Quantity.Source.RUN));
        usual.remove(Quantity.DISTANCE);
        boolean driven = track.kind().driven()
                && given.settings().get(Params.I) > 0
                && given.settings().get(Params.OMEGA) > 0;
        if (!driven) {
            usual.remove(Quantity.DRIVE_POWER);
        }
        if (exponents > 0) {
            usual.addAll(Quantity.of(Quantity.Source.EXPONENTS));
        }
        if (n <= Spectrum.UNASKED) {
            usual.addAll(Quantity.of(Quantity.Source.MATRIX));
        }
        return usual;
    }

    private Map<String, Object> result(int seeds) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("settings", SettingsText.format(given.settings()));
        result.put("given", given.files());
        result.put("member", track.word());
        if (seeds == 0) {
            Subject subject = new Subject(given, track);
            describe(result, subject, 1);
            result.putAll(measured(subject, ""));
            return result;
        }
        Ensemble ensemble = new Ensemble();
        int first = given.settings().get(Params.SEED_NET);
        for (int k = 0; k < seeds; k++) {
            Subject subject = new Subject(given.withSeedNet(first + k), track);
            if (k == 0) {
                describe(result, subject, seeds);
            }
            ensemble.add(first + k, measured(subject, "network " + (k + 1) + " of " + seeds + ": "));
        }
        ensemble.write(result);
        return result;
    }

    private Map<String, Object> measured(Subject subject, String which) {
        Map<String, Object> found = new LinkedHashMap<>();
        boolean diverged = false;
        boolean spectrum = Quantity.any(wanted, Quantity.Source.EXPONENTS);
        if (spectrum || Quantity.any(wanted, Quantity.Source.RUN)) {
            Observation observation = new Observation(subject, wanted, sampling);
            observation.run(progress.of(which + "run"));
            observation.write(found);
            diverged = observation.diverged();
        }
        if (spectrum && !diverged) {
            Exponents measured = new Exponents(subject, sampling, exponents);
            measured.run(progress.of(which + "exponents"));
            measured.write(found, wanted);
        }
        if (Quantity.any(wanted, Quantity.Source.MATRIX)) {
            Spectrum.write(subject, wanted, found, progress.of(which + "eigenvalues"));
        }
        return found;
    }

    /** What was run, how it was looked at, and in which units the lists are. */
    private void describe(Map<String, Object> result, Subject subject, int seeds) {
        result.put("N", subject.n());
        result.put("dt", Found.value(subject.dt(), "tau"));
        result.put("transient", Found.value(sampling.transientTime(), "tau"));
        result.put("duration", Found.value(sampling.duration(), "tau"));
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put(Params.SEED_NET.key(), subject.settings().get(Params.SEED_NET));
        seed.put(Params.SEED_IC.key(), subject.settings().get(Params.SEED_IC));
        seed.put(Params.SEED_INPUT.key(), subject.settings().get(Params.SEED_INPUT));
        seed.put("networks", seeds);
        result.put("seeds", seed);
        if (Quantity.any(wanted, Quantity.Source.RUN) || Quantity.any(wanted, Quantity.Source.EXPONENTS)) {
            result.put("sampling", sampling(subject));
        }
        Map<String, Object> units = new LinkedHashMap<>();
        for (Quantity quantity : wanted) {
            switch (quantity) {
                case LAMBDA -> units.put(quantity.key(), "1/tau");
                case VARIANCE -> units.put(quantity.key(), "1");
                case DELTA, C, DISTANCE -> units.put(quantity.key(), "[tau, 1]");
                case POWER -> units.put(quantity.key(), "[rad/tau, tau/rad]");
                case EIGENVALUES -> units.put(quantity.key(), "[1, 1]");
                default -> {} // numbers carry their unit
            }
        }
        result.put("units", units);
    }

    private Map<String, Object> sampling(Subject subject) {
        Map<String, Object> how = new LinkedHashMap<>();
        how.put(
                "average",
                "over units and over the samples after the transient; delta is of the state, c of the rates, and the "
                        + "time average of neither is subtracted; the regime is told from the whole run");
        how.put("sampleTime", Found.value(sampling.spacing(), "tau"));
        how.put("samples", sampling.samples());
        how.put("snapshotTime", Found.value(Averages.snapshotTime(sampling.spacing()), "tau"));
        how.put(
                "segment",
                Found.value(Averages.segment(subject.driveOmega(), sampling.spacing()) * sampling.spacing(), "tau"));
        if (exponents > 0) {
            how.put("exponents", exponents);
            how.put("orthonormalisation", Found.value(Exponents.interval(subject), "tau"));
        }
        return how;
    }

    private static Set<String> options() {
        Set<String> options = new HashSet<>(Twin.OPTIONS);
        options.addAll(Set.of("member", "transient", "duration", "seeds", "spectrum"));
        return Set.copyOf(options);
    }
}
