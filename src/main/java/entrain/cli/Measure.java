package entrain.cli;

import entrain.console.Arguments;
import entrain.console.UsageError;
import entrain.core.engine.Engine;
import entrain.lab.frame.Track;
import entrain.lab.measure.Ensemble;
import entrain.lab.measure.Finding;
import entrain.lab.measure.Observation;
import entrain.lab.measure.Quantities;
import entrain.lab.run.RowSums;
import entrain.lab.run.Sampling;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.site.Version;
import entrain.view.VerdictWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * {@code measure "<settings>" [names] [--member driven] [--transient T] [--duration T] [--seeds k] [--spectrum k|all]}: simulates
 * one network, or several that differ in the seed of J, and prints what was measured as one JSON object. The driven
 * network with I=0 is the spontaneous one. A network that diverges is a result, not a failure.
 */
final class Measure {
    private final Setup setup;
    private final Track track;
    private final Choice choice;
    private final Sampling sampling;
    private final Progress progress;
    private String notice = "";

    private Measure(Setup setup, Track track, Choice choice, Sampling sampling, Progress progress) {
        this.setup = setup;
        this.track = track;
        this.choice = choice;
        this.sampling = sampling;
        this.progress = progress;
    }

    static void run(Arguments arguments, Output out, PrintStream err) throws IOException {
        Optional<Path> recording = arguments.optionalPath(MeasureRecording.OPTION);
        if (recording.isPresent()) {
            MeasureRecording.run(arguments, recording.get(), out, err);
            return;
        }
        for (String option : MeasureRecording.OPTIONS) {
            if (arguments.option(option).isPresent()) {
                throw new UsageError("measure: --" + option + " is for a recording; --recording names its file");
            }
        }
        Track track = Setup.track(arguments);
        Choice choice = Choice.of(arguments);
        Setup setup = Setup.of(arguments, err);
        choice = choice.completed(setup, track, arguments);
        setup.note(track, choice.runs(), err);
        Sampling sampling = choice.sampling(setup.settings(), track);
        if (choice.seeds() > 0 && setup.data().weights() != null) {
            throw new UsageError("measure: --seeds draws new weights, which --weights would not let it");
        }
        int first = setup.settings().get(Params.SEED_NET);
        if (choice.seeds() > 0 && first > Integer.MAX_VALUE - choice.seeds() + 1) {
            throw new UsageError("measure: there are not so many seeds above seedNet=" + first);
        }
        try (Progress progress = Progress.on(err)) {
            out.print(Json.text(new Measure(setup, track, choice, sampling, progress).result()));
        }
    }

    private Map<String, Object> result() {
        int seeds = choice.seeds();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("entrain", Version.text());
        result.put("settings", SettingsText.address(setup.settings()));
        result.put("given", setup.data().given());
        result.put("member", track.word());
        describe(result);
        if (seeds == 0) {
            result.putAll(RowSums.remark(setup.settings(), setup.data()));
            put(result, observed(setup.settings(), ""));
        } else {
            ensemble(result, networks(seeds));
        }
        if (!notice.isEmpty()) {
            result.put("notice", notice);
        }
        return result;
    }

    private List<Map<Quantities, Finding>> networks(int seeds) {
        List<Map<Quantities, Finding>> networks = new ArrayList<>();
        int first = setup.settings().get(Params.SEED_NET);
        for (int k = 0; k < seeds; k++) {
            Settings settings = setup.settings().with(Params.SEED_NET, first + k);
            networks.add(observed(settings, "network " + (k + 1) + " of " + seeds + ": "));
        }
        return networks;
    }

    /** What was found of the network of these settings. */
    private Map<Quantities, Finding> observed(Settings settings, String which) {
        Observation observation = new Observation(
                settings, setup.data(), track, Engine.JAVA, sampling, choice.wanted(), choice.exponents());
        String stage = "";
        DoubleConsumer told = progress.of("");
        do {
            if (!stage.equals(observation.stage())) {
                stage = observation.stage();
                told = progress.of(which + stage);
            }
            told.accept(observation.progress());
        } while (observation.advance());
        Map<Quantities, Finding> found = new EnumMap<>(Quantities.class);
        for (Quantities quantity : Quantities.values()) {
            Finding finding = observation.finding(quantity);
            if (finding != null) {
                found.put(quantity, finding);
            }
        }
        if (observation.caution() != null) {
            notice = Forms.sentence(observation.caution());
        }
        observation.release();
        return found;
    }

    private static void put(Map<String, Object> tree, Map<Quantities, Finding> found) {
        found.forEach((quantity, finding) -> Forms.put(tree, quantity.key(), finding));
    }

    /** Adds the counts of the regimes, the means of all numbers and curves, and the networks one by one. */
    private void ensemble(Map<String, Object> result, List<Map<Quantities, Finding>> networks) {
        for (Quantities quantity : Quantities.values()) {
            List<Finding> each =
                    networks.stream().map(found -> found.get(quantity)).toList();
            switch (quantity) {
                case REGIME -> counts(result, each);
                case EIGENVALUES, DISTANCE -> {} // of one network each; their means say nothing
                default -> mean(result, quantity, each);
            }
        }
        List<Map<String, Object>> trees = new ArrayList<>();
        for (int k = 0; k < networks.size(); k++) {
            Map<String, Object> tree = new LinkedHashMap<>();
            int seed = setup.settings().get(Params.SEED_NET) + k;
            tree.put(Params.SEED_NET.key(), seed);
            tree.putAll(RowSums.remark(setup.settings().with(Params.SEED_NET, seed), setup.data()));
            put(tree, networks.get(k));
            trees.add(tree);
        }
        result.put("networks", trees);
    }

    private static void mean(Map<String, Object> result, Quantities quantity, List<Finding> each) {
        Finding mean = Ensemble.mean(each);
        if (mean instanceof Finding.Value value) {
            result.put(quantity.key(), Forms.mean(value, Ensemble.count(each)));
        } else if (mean != null) {
            Forms.put(result, quantity.key(), mean);
        }
    }

    private static void counts(Map<String, Object> result, List<Finding> each) {
        Map<String, Integer> counts = Ensemble.verdicts(
                each, found -> VerdictWords.word(found.regime()).toString());
        Map<String, Integer> likely = Ensemble.verdicts(
                each, found -> VerdictWords.looks(found.likely()).toString());
        if (!counts.isEmpty()) {
            result.put(Quantities.REGIME.key(), new TreeMap<>(Map.of("counts", counts, "likely", likely)));
        }
    }

    /** What was run, how it was looked at, and in which units the lists are. */
    private void describe(Map<String, Object> result) {
        result.put("N", setup.n());
        result.put("dt", Forms.value(setup.settings().get(Params.DT), "tau"));
        result.put("transient", Forms.value(sampling.transientTime(), "tau"));
        result.put("duration", Forms.value(sampling.duration(), "tau"));
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put(Params.SEED_NET.key(), setup.settings().get(Params.SEED_NET));
        seed.put(Params.SEED_IC.key(), setup.settings().get(Params.SEED_IC));
        seed.put(Params.SEED_INPUT.key(), setup.settings().get(Params.SEED_INPUT));
        seed.put("networks", Math.max(1, choice.seeds()));
        result.put("seeds", seed);
        if (choice.runs()) {
            result.put("sampling", sampling());
        }
        Map<String, Object> units = new LinkedHashMap<>();
        for (Quantities quantity : choice.wanted()) {
            if (quantity.listed()) {
                units.put(quantity.key(), quantity.unit());
            }
        }
        result.put("units", units); // numbers carry their unit
    }

    private Map<String, Object> sampling() {
        Settings settings = setup.settings();
        Map<String, Object> how = new LinkedHashMap<>();
        how.put(
                "average",
                "over units and over the samples after the transient; delta is of the state, c of the rates, and the "
                        + "time average of neither is subtracted; the regime is told from the whole run");
        how.put("sampleTime", Forms.value(sampling.interval(), "tau"));
        how.put("samples", sampling.samples());
        how.put("snapshotTime", Forms.value(Observation.snapshotTime(settings, track, sampling), "tau"));
        how.put("segment", Forms.value(Observation.segmentTime(settings, track, sampling), "tau"));
        if (choice.exponents() > 0) {
            how.put("exponents", choice.exponents());
            how.put("orthonormalisation", Forms.value(Observation.orthonormalisationTime(settings), "tau"));
        }
        return how;
    }
}
