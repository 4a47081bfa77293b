package entrain.cli;

import entrain.core.engine.Engine;
import entrain.core.model.Weights;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.run.SquareMatrix;
import entrain.lab.settings.Export;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Request;
import entrain.lab.settings.Rules;
import entrain.lab.settings.Settings;
import entrain.site.Version;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a command's words describe: settings text, and the caller's own files instead of what the seeds would draw. */
record Setup(Request request, OwnData data) {
    /** Options that name a file each. */
    private static final List<String> FILES = List.of("weights", "state", "phases");

    /** Those, and a command's own options. */
    static Set<String> filesAnd(String... own) {
        Set<String> options = new HashSet<>(FILES);
        options.addAll(List.of(own));
        return Set.copyOf(options);
    }

    /**
     * Reads the settings (the first word) and the files.
     *
     * @throws UsageError for settings that cannot be used, a malformed file, or an N that the weights contradict; here
     *         nobody looks on, so the default is not taken instead
     */
    static Setup of(Arguments arguments) throws IOException {
        Request request = request(arguments);
        Optional<Path> file = arguments.optionalPath("weights");
        Weights weights = null;
        int n = request.settings().get(Params.N);
        if (file.isPresent()) {
            SquareMatrix matrix = Csv.matrix(file.get());
            if (request.named().contains(Params.N) && n != matrix.n()) {
                throw new UsageError(file.get() + " has " + matrix.n() + " rows, but the settings say N=" + n);
            }
            n = matrix.n();
            try {
                weights = OwnData.NONE.withWeights(matrix.entries(), n, n, n).weights();
            } catch (IllegalArgumentException e) {
                throw new UsageError(file.get() + ": " + e.getMessage());
            }
        }
        OwnData data = new OwnData(weights, vector(arguments, "state", n), vector(arguments, "phases", n), null);
        return new Setup(request, data);
    }

    /** The settings alone. @throws UsageError where they cannot be used */
    static Request request(Arguments arguments) {
        Request request = Request.read(arguments.word(0, "the settings text (\"\" for the defaults)"));
        for (Problem problem : request.problems()) {
            throw new UsageError("settings: " + problem.refusal());
        }
        return request;
    }

    /** Says which parameters that the text names change nothing in a run of this track, with a second trial or without. */
    void note(Track track, boolean trials, PrintStream err) {
        boolean driven = track.kind().driven();
        note(
                request,
                param -> Rules.matter(param, settings()) && !data.replaces(param) && (driven || !Rules.ofInput(param))
                        || trials && param == Params.SEPARATION,
                err);
    }

    static void note(Request request, Predicate<Param<?>> matters, PrintStream err) {
        String idle = request.named().stream()
                .filter(matters.negate())
                .map(Param::key)
                .collect(Collectors.joining(", "));
        if (!idle.isEmpty()) {
            err.println("note: without effect here: " + idle);
        }
    }

    Settings settings() {
        return request.settings();
    }

    /** Which of the two networks {@code --member} asks for; without it the driven one. */
    static Track track(Arguments arguments) {
        return arguments.read("member", Track.DRIVEN.word(), Setup::member);
    }

    private static Track member(String word) {
        return Track.TWIN.stream()
                .filter(track -> track.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is spontaneous or driven"));
    }

    private static double[] vector(Arguments arguments, String option, int n) throws IOException {
        Optional<Path> file = arguments.optionalPath(option);
        return file.isPresent() ? Csv.vector(file.get(), n) : null;
    }

    /** A twin at t = 0. */
    Simulation simulation() {
        return new Simulation(settings(), Engine.JAVA, data);
    }

    /** Units, N. */
    int n() {
        return data.weights() != null ? data.weights().n() : settings().get(Params.N);
    }

    /** What a file says of its version, its settings, and the files given in place of what they would draw. */
    String origin(String what) {
        String given = String.join(",", data.given());
        return Export.origin(Version.text(), what, settings()) + (given.isEmpty() ? "" : " given=" + given);
    }
}
