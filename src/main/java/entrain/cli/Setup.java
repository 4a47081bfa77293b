package entrain.cli;

import entrain.core.engine.Engine;
import entrain.core.model.DenseWeights;
import entrain.core.model.Weights;
import entrain.lab.data.Sheet;
import entrain.lab.frame.Track;
import entrain.lab.run.Numeral;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Parsed;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a command's words describe: settings text, and the caller's own files instead of what the seeds would draw. */
record Setup(Settings settings, OwnData data) {
    /** Options that name a file each. */
    private static final List<String> FILES = List.of("weights", "state", "phases");

    /** Those, and a command's own options. */
    static Set<String> filesAnd(String... own) {
        return Stream.concat(FILES.stream(), Stream.of(own)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the settings (the first word) and the files.
     *
     * @throws UsageError for settings that cannot be used, a malformed file, or an N that the weights contradict; here
     *         nobody looks on, so the default is not taken instead
     */
    static Setup of(Arguments arguments, PrintStream err) throws IOException {
        Settings settings = settings(arguments);
        if (FILES.stream()
                        .filter(file -> arguments.option(file).equals(Optional.of("-")))
                        .count()
                > 1) {
            throw new UsageError("standard input can be read for one of --weights, --state and --phases");
        }
        Optional<Path> file = arguments.optionalPath("weights");
        Weights weights = null;
        int n = settings.get(Params.N);
        if (file.isPresent()) {
            Sheet matrix = Csv.read(file.get(), Sheet::matrix, err);
            if (n != settings.base(Params.N) && n != matrix.rows()) {
                throw new UsageError(file.get() + " has " + matrix.rows() + " rows, but the settings say N=" + n);
            }
            n = matrix.rows();
            weights = DenseWeights.of(matrix.numbers(), n);
        }
        OwnData data =
                new OwnData(weights, vector(arguments, "state", n, err), vector(arguments, "phases", n, err), null);
        return new Setup(settings, data);
    }

    /** The settings alone. @throws UsageError where they cannot be used */
    static Settings settings(Arguments arguments) {
        Parsed parsed = SettingsText.parse(arguments.word(0, "the settings text (\"\" for the defaults)"));
        if (!parsed.problems().isEmpty()) {
            throw new UsageError(
                    "settings: " + parsed.problems().get(0).message().toString());
        }
        return parsed.settings();
    }

    /** Which of the two networks {@code --member} asks for; without it the driven one. */
    static Track track(String command, Arguments arguments) {
        String text = arguments.option("member").orElse("driven");
        for (Track track : Track.TWIN) {
            if (track.word().equals(text)) {
                return track;
            }
        }
        throw new UsageError(command + ": --member is spontaneous or driven, not " + Numeral.quote(text));
    }

    private static double[] vector(Arguments arguments, String option, int n, PrintStream err) throws IOException {
        Optional<Path> file = arguments.optionalPath(option);
        Function<byte[], Sheet> read = bytes -> Sheet.vector(bytes, n);
        return file.isPresent() ? Csv.read(file.get(), read, err).numbers() : null;
    }

    /** A twin at t = 0. */
    Simulation simulation() {
        return new Simulation(settings, Engine.JAVA, data);
    }

    /** Units, N. */
    int n() {
        return data.weights() != null ? data.weights().n() : settings.get(Params.N);
    }

    /** The options that gave something. */
    List<String> files() {
        List<String> files = new ArrayList<>(FILES);
        files.removeIf(file -> switch (file) {
            case "weights" -> data.weights() == null;
            case "state" -> data.state() == null;
            default -> data.theta() == null;
        });
        return files;
    }
}
