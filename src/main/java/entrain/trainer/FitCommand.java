package entrain.trainer;

import entrain.console.Arguments;
import entrain.console.InputFile;
import entrain.console.RecordingFile;
import entrain.console.UsageError;
import entrain.core.engine.Engine;
import entrain.core.training.FittedNetwork;
import entrain.core.training.UnitScores;
import entrain.lab.phrase.Refused;
import entrain.lab.recording.Preparation;
import entrain.lab.recording.Stretch;
import entrain.lab.training.Fit;
import entrain.lab.training.FitOptions;
import entrain.lab.training.FitWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code fit "fit:pinning,units:200" --recording F.csv [--options "…"] [--mask iscell.npy] [--weights J.npy] [--bias h.npy] [--state
 * x.npy]}: fits a network to a recording, prepared as {@code measure} prepares it, and prints how well a free run of it does, unit
 * by unit, on what it was learned from and on what it was not.
 */
public final class FitCommand {
    public static final Set<String> OPTIONS = Set.of("recording", "options", "mask", "weights", "bias", "state");

    public static final String HELP = """
            fit "<fit>" --recording file [--options "…"] [--mask file] [--weights J.npy] [--bias h.npy] [--state x.npy]
                                                       fit a network, dx/dt = -x + J tanh(x) + h, to a recording read as
                                                       measure reads it, and print as JSON how a free run of it does on
                                                       held-out time, R2 of each unit about its own mean; J, h and x(0) as
                                                       NPY. <fit> is pairs such as fit:pinning,units:200: fit (ridge,
                                                       pinning), values (scaled, rates, currents), units, plastic, p0,
                                                       gain, factor, runs, seed, penalty, held
            """;

    private FitCommand() {}

    /**
     * Runs the command.
     *
     * @param version that prints
     * @param json    takes the tree that is printed
     * @param err     hears of what was left out of the file
     * @throws UsageError for what cannot be served as written
     */
    public static void run(Arguments words, String version, Consumer<Map<String, Object>> json, PrintStream err)
            throws IOException {
        words.require("recording");
        Path file = words.optionalPath("recording").orElseThrow();
        Path mask = words.optionalPath("mask").orElse(null);
        try {
            FitOptions options = FitOptions.parse(words.optionalWord(0).orElse(""));
            Preparation prepared =
                    RecordingFile.prepared(file, mask, words.option("options").orElse(""), err);
            Fit fit = fitted(options, prepared.stretch());
            write(words, fit.network());
            json.accept(tree(version, file, prepared, fit));
        } catch (Refused e) {
            throw new UsageError("fit: " + e.reason() + ".");
        }
    }

    private static Fit fitted(FitOptions options, Stretch stretch) {
        float[] numbers = ArrayFiles.samples(stretch);
        Fit fit = new Fit(options, Engine.JAVA, stretch.n(), stretch.interval(), numbers);
        while (fit.advance()) {
            // slices are for those who wait
        }
        return fit;
    }

    private static void write(Arguments words, FittedNetwork network) throws IOException {
        int n = network.n();
        ArrayFiles.write(words.optionalPath("weights"), network.J(), n, n);
        ArrayFiles.write(words.optionalPath("bias"), network.h(), n);
        ArrayFiles.write(words.optionalPath("state"), network.x0(), n);
    }

    private static Map<String, Object> tree(String version, Path file, Preparation prepared, Fit fit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entrain", version);
        tree.put("recording", new InputFile(file).name());
        tree.put("options", prepared.options().text());
        tree.put("steps", prepared.steps().stream().map(Object::toString).toList());
        tree.put("warnings", prepared.warnings().stream().map(Object::toString).toList());
        tree.put("fit", fit.options().text());
        FittedNetwork network = fit.network();
        tree.put("N", network.n());
        tree.put("recorded", fit.data().units());
        tree.put("scheme", network.scheme().name().toLowerCase(Locale.ROOT));
        tree.put("dt", time(network.dt()));
        if (fit.penalty() > 0) {
            tree.put("penalty", fit.penalty());
        } else {
            tree.put("runs", fit.runs());
            tree.put("bestRun", fit.bestRun());
        }
        tree.put("verdict", fit.reproduction().word());
        tree.put("says", FitWords.verdict(fit).toString());
        tree.put("figures", FitWords.figures(fit).stream().map(Object::toString).toList());
        tree.put("lesson", FitWords.lesson().toString());
        tree.put("learned", scores(fit.seen(), fit.data().interval()));
        Map<String, Object> held = scores(fit.held(), fit.data().interval());
        held.put("horizon", time(fit.horizon()));
        held.put("standstill", time(fit.standstill()));
        tree.put("heldOut", held);
        return tree;
    }

    private static Map<String, Object> scores(UnitScores scores, double interval) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("duration", time(scores.count() * interval));
        tree.put("median", finite(scores.median()));
        tree.put("shareAbove0.5", scores.share(0.5));
        tree.put("shareAbove0.9", scores.share(0.9));
        List<Object> units = new ArrayList<>();
        for (int i = 0; i < scores.units(); i++) {
            units.add(scores.still(i) ? null : finite(scores.r2(i)));
        }
        tree.put("r2", units);
        return tree;
    }

    /** JSON has no infinity: null says that the run was not finite, or that a unit stands still. */
    private static Double finite(double value) {
        return Math.abs(value) <= Double.MAX_VALUE ? value : null;
    }

    private static Map<String, Object> time(double value) {
        return Quantity.tree(value, "tau");
    }
}
