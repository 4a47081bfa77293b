package entrain.cli;

import entrain.core.model.DenseWeights;
import entrain.core.model.Weights;
import entrain.lab.settings.Params;
import entrain.lab.settings.Parsed;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.sim.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The simulation that a command's words describe: settings text, and what the caller's own files give. */
final class Twin {
    /** Options that name a file each. */
    static final Set<String> OPTIONS = Set.of("weights", "state", "phases");

    private Twin() {
    }

    /**
     * Reads the settings (the first word) and the files, and sets up the simulation at t = 0.
     *
     * @throws UsageError for settings that cannot be used, a malformed file, or an N that the weights contradict; here
     *         nobody looks on, so the default is not taken instead
     */
    static Simulation of(Arguments arguments) throws IOException {
        Parsed parsed = SettingsText.parse(arguments.word(0, "the settings text (\"\" for the defaults)"));
        if (!parsed.problems().isEmpty()) {
            throw new UsageError("settings: " + parsed.problems().get(0).message());
        }
        Settings settings = parsed.settings();
        Optional<Path> file = arguments.optionalPath("weights");
        Weights weights = null;
        int n = settings.get(Params.N);
        if (file.isPresent()) {
            SquareMatrix matrix = Csv.matrix(file.get());
            if (n != settings.base(Params.N) && n != matrix.n()) {
                throw new UsageError(file.get() + " has " + matrix.n() + " rows, but the settings say N=" + n);
            }
            n = matrix.n();
            weights = DenseWeights.of(matrix.entries(), n);
        }
        return new Simulation(settings, weights, vector(arguments, "state", n), vector(arguments, "phases", n));
    }

    private static double[] vector(Arguments arguments, String option, int n) throws IOException {
        Optional<Path> file = arguments.optionalPath(option);
        return file.isPresent() ? Csv.vector(file.get(), n) : null;
    }
}
