package entrain.cli;

import entrain.console.Arguments;
import entrain.console.UsageError;
import entrain.core.engine.Engine;
import entrain.core.model.Weights;
import entrain.lab.data.Sheet;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a command's words describe: settings text, and the caller's own files instead of what the seeds would draw. */
record Setup(Request request, OwnData data) {
    /** Options that name a file each. */
    private static final List<String> FILES = List.of("weights", "state", "phases", "bias");

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
        Request request = request(arguments);
        if (FILES.stream()
                        .filter(file -> arguments.option(file).equals(Optional.of("-")))
                        .count()
                > 1) {
            throw new UsageError("standard input can be read for one of --weights, --state, --phases and --bias");
        }
        Optional<Path> file = arguments.optionalPath("weights");
        Weights weights = null;
        int n = request.settings().get(Params.N);
        if (file.isPresent()) {
            Sheet matrix = Csv.read(file.get(), Sheet::matrix, err);
            if (request.named().contains(Params.N) && n != matrix.rows()) {
                throw new UsageError(file.get() + " has " + matrix.rows() + " rows, but the settings say N=" + n);
            }
            n = matrix.rows();
            try {
                weights = OwnData.NONE.withWeights(matrix.numbers(), n, n, n).weights();
            } catch (Refused e) {
                throw new UsageError(file.get() + ": " + e.getMessage());
            }
        }
        OwnData data = new OwnData(
                weights,
                vector(arguments, "state", n, err),
                vector(arguments, "phases", n, err),
                vector(arguments, "bias", n, err));
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

    private static double[] vector(Arguments arguments, String option, int n, PrintStream err) throws IOException {
        Optional<Path> file = arguments.optionalPath(option);
        Function<byte[], Sheet> read = bytes -> Sheet.vector(bytes, n);
        return file.isPresent() ? Csv.read(file.get(), read, err).numbers() : null;
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
