package entrain.trainer;

import entrain.console.Arguments;
import entrain.console.RecordingFile;
import entrain.console.UsageError;
import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.training.Target;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Refused;
import entrain.lab.recording.Stretch;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Request;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.training.FreeTest;
import entrain.lab.training.Kick;
import entrain.lab.training.TargetData;
import entrain.lab.training.Targets;
import entrain.lab.training.TrainedNetwork;
import entrain.lab.training.Training;
import entrain.lab.training.TrainingOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code train "<settings>" ["<training>"] [--target F.csv] [--kicks 3] [--duration 2000] [--readout w.npy] [--weights J.npy]
 * [--bias b.npy] [--state x.npy]}: lets the network learn and freezes it, and prints what came of that.
 */
public final class TrainCommand {
    public static final Set<String> OPTIONS =
            Set.of("target", "options", "kicks", "kick", "duration", "readout", "weights", "bias", "state");

    public static final String HELP = """
            train "<settings>" ["<training>"] [--target file] [--options "…"] [--kicks 3] [--kick 0.5] [--duration 2000]
              [--readout w.npy] [--weights J.npy] [--bias b.npy] [--state x.npy]
                                                       let the network learn, freeze it, and print as JSON its error while
                                                       learning and free, drift, kicks, |w| and λ₁; w, and J, b and x of a
                                                       run without outputs that does the same, as NPY. <training> is pairs
                                                       such as target:sines,period:120,learn:1440: target (sine, sines,
                                                       square, drawn, data, flipflop, generator, memory), rule, bits,
                                                       period, peak, drawn, alpha, every, bias, feedback, learn
            """;

    private static final double PERIODS = 12;
    private static final double NO_PERIOD = 1500;
    private static final Track TRACK = new Track(0, Track.Kind.TRAINED);

    private TrainCommand() {}

    /**
     * Runs the command.
     *
     * @param version that prints
     * @param json    takes the tree that is printed
     * @param err     hears of what was left out of a file
     * @throws UsageError for what cannot be served as written
     */
    public static void run(Arguments words, String version, Consumer<Map<String, Object>> json, PrintStream err)
            throws IOException {
        Settings settings = settings(words);
        int kicks = words.integer("kicks", 3, 0, 1000);
        double size = words.positive("kick", 0.5);
        double duration = words.notNegative("duration", 2000);
        try {
            TrainingOptions options =
                    TrainingOptions.parse(words.optionalWord(1).orElse(settings.get(Params.TRAIN)));
            Target target = Targets.of(options, settings, data(words, err));
            Training training = new Training(settings, OwnData.NONE, options, target, Engine.JAVA);
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("entrain", version);
            tree.put("settings", SettingsText.format(settings));
            tree.put("train", options.text());
            tree.put("scheme", settings.text(Params.SCHEME));
            tree.put("dt", Quantity.tree(settings.get(Params.DT), "tau"));
            learn(training, tree);
            write(words, TrainedNetwork.of(training));
            if (training.state() == Training.State.LEARNING) {
                free(training, tree);
                training.freeze();
                kicks(training, kicks, size, tree);
                training.learn(); // back to where it was frozen
                training.freeze();
                verdict(training, duration, tree);
            }
            json.accept(tree);
        } catch (Refused e) {
            throw new UsageError("train: " + e.reason() + ".");
        }
    }

    private static Settings settings(Arguments words) {
        Request request = Request.read(words.word(0, "the settings text (\"\" for the defaults)"));
        for (Problem problem : request.problems()) {
            throw new UsageError("settings: " + problem.refusal());
        }
        return request.settings();
    }

    private static TargetData data(Arguments words, PrintStream err) throws IOException {
        Optional<Path> file = words.optionalPath("target");
        if (file.isEmpty()) {
            return null;
        }
        Stretch stretch = RecordingFile.prepared(
                        file.get(), null, words.option("options").orElse("scale=raw"), err)
                .stretch();
        float[] numbers = ArrayFiles.samples(stretch);
        return new TargetData(stretch.n(), stretch.count(), stretch.interval(), numbers);
    }

    private static void learn(Training training, Map<String, Object> tree) {
        TrainingOptions options = training.options();
        double period = training.target().period();
        double time = options.learn() > 0
                ? options.learn()
                : period > 0 ? PERIODS * period : NO_PERIOD * (1 << options.bits() - 1);
        training.learn();
        while (training.learned() < time - 0.5 * training.dt() && training.state() == Training.State.LEARNING) {
            training.step();
        }
        tree.put("state", training.state().name().toLowerCase(Locale.ROOT));
        tree.put("learned", Quantity.tree(training.learned(), "tau"));
        tree.put("hash", BitHash.hex(training.hash()));
        tree.put("errorWhileLearning", Quantity.tree(training.error(), "1"));
        tree.put("w", Quantity.tree(training.size(), "1"));
        tree.put("dwdt", Quantity.tree(training.change(), "1/tau"));
        tree.put("moved", Quantity.tree(training.moved(), "1"));
    }

    private static void free(Training training, Map<String, Object> tree) {
        FreeTest test = training.test();
        while (test.advance()) {
            // slices are for those who wait
        }
        test.release();
        tree.put("holds", test.holds());
        tree.put("freeError", Quantity.tree(test.first(), "1"));
        tree.put("freeErrorLast", Quantity.tree(test.last(), "1"));
        if (training.target().period() == 0) {
            tree.put("right", Quantity.tree(test.right(), "1"));
            return;
        }
        tree.put("drift", Quantity.tree(test.drift(), "tau"));
    }

    private static void kicks(Training training, int count, double size, Map<String, Object> tree) {
        List<Object> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Kick kick = training.kick(size);
            while (kick.advance()) {
                // as above
            }
            kick.release();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("outcome", kick.outcome().name().toLowerCase(Locale.ROOT));
            one.put("after", Quantity.tree(kick.time(), "tau"));
            all.add(one);
            for (double until = training.t() + kick.time(); training.t() < until; ) {
                training.step();
            }
        }
        tree.put("kicks", all);
    }

    private static void verdict(Training training, double duration, Map<String, Object> tree) {
        training.show(Channels.of(Channel.SCALARS));
        for (double until = training.t() + duration; training.t() < until; ) {
            training.step();
        }
        Frame frame = new Frame();
        training.write(frame, Channels.of(Channel.SCALARS), TRACK.index());
        Block numbers = frame.block(Channel.SCALARS, TRACK);
        Regime regime = numbers.known(0, Scalar.REGIME.ordinal())
                ? Regime.values()[(int) numbers.get(0, Scalar.REGIME.ordinal())]
                : Regime.UNDECIDED;
        tree.put("regime", regime.name().toLowerCase(Locale.ROOT));
        tree.put("lambdaMax", scalar(numbers, Scalar.LAMBDA, "1/tau"));
        tree.put("lambdaMaxError", scalar(numbers, Scalar.LAMBDA_ERROR, "1/tau"));
        tree.put("period", scalar(numbers, Scalar.PERIOD, "tau"));
    }

    private static Map<String, Object> scalar(Block numbers, Scalar scalar, String unit) {
        boolean known = numbers.known(0, scalar.ordinal());
        return Quantity.tree(known ? numbers.get(0, scalar.ordinal()) : Double.NaN, unit);
    }

    private static void write(Arguments words, TrainedNetwork network) throws IOException {
        int n = network.n();
        ArrayFiles.write(words.optionalPath("readout"), network.w(), network.outputs(), n);
        ArrayFiles.write(words.optionalPath("weights"), network.J(), n, n);
        ArrayFiles.write(words.optionalPath("bias"), network.b(), n);
        ArrayFiles.write(words.optionalPath("state"), network.x(), n);
    }
}
