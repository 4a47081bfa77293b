package entrain.cli;

import entrain.core.model.DenseWeights;
import entrain.core.model.Weights;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Parsed;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The simulation that a command's words describe: settings text, and what the caller's own files give. */
final class Twin {
    /** Options that name a file each. */
    static final Set<String> OPTIONS = Set.of("weights", "state", "phases");

    private Twin() {}

    /** The simulation at t = 0 that the settings (the first word) and the files describe. */
    static Simulation of(Arguments arguments) throws IOException {
        return given(arguments).simulation();
    }

    /**
     * Reads the settings (the first word) and the files.
     *
     * @throws UsageError for settings that cannot be used, a malformed file, or an N that the weights contradict; here
     *         nobody looks on, so the default is not taken instead
     */
    static Given given(Arguments arguments) throws IOException {
        Settings settings = settings(arguments);
        Optional<Path> file = arguments.optionalPath("weights");
        Optional<Weights> weights = Optional.empty();
        int n = settings.get(Params.N);
        if (file.isPresent()) {
            SquareMatrix matrix = Csv.matrix(file.get());
            if (n != settings.base(Params.N) && n != matrix.n()) {
                throw new UsageError(file.get() + " has " + matrix.n() + " rows, but the settings say N=" + n);
            }
            n = matrix.n();
            weights = Optional.of(DenseWeights.of(matrix.entries(), n));
        }
        return new Given(settings, weights, vector(arguments, "state", n), vector(arguments, "phases", n));
    }

    /** The settings alone. @throws UsageError where they cannot be used */
    static Settings settings(Arguments arguments) {
        Parsed parsed = SettingsText.parse(arguments.word(0, "the settings text (\"\" for the defaults)"));
        if (!parsed.problems().isEmpty()) {
            throw new UsageError("settings: " + parsed.problems().get(0).message());
        }
        return parsed.settings();
    }

    /** Which of the two networks {@code --track} asks for; without it the driven one. */
    static Track track(String command, Arguments arguments) {
        String text = arguments.option("member").orElse("driven");
        for (Track track : Track.TWIN) {
            if (track.word().equals(text)) {
                return track;
            }
        }
        throw new UsageError(command + ": --member is spontaneous or driven, not " + UsageError.quote(text));
    }

    private static Optional<double[]> vector(Arguments arguments, String option, int n) throws IOException {
        Optional<Path> file = arguments.optionalPath(option);
        return file.isPresent() ? Optional.of(Csv.vector(file.get(), n)) : Optional.empty();
    }
}
