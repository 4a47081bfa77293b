package entrain.cli;

import entrain.console.Arguments;
import entrain.console.InputFile;
import entrain.console.RecordingFile;
import entrain.console.UsageError;
import entrain.lab.measure.Finding;
import entrain.lab.measure.Quantities;
import entrain.lab.measure.RecordingMeasurements;
import entrain.lab.phrase.Phrase;
import entrain.lab.recording.Preparation;
import entrain.lab.recording.Recorded;
import entrain.lab.recording.Step;
import entrain.lab.recording.Stretch;
import entrain.site.Version;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/**
 * {@code measure --recording F.csv [names] [--options "swap=1&tau=…"] [--mask iscell.npy]}: reads and prepares a recording, and
 * prints what was measured of it, and what was done to it before, as one JSON object.
 */
final class MeasureRecording {
    static final String OPTION = "recording";
    static final Set<String> OPTIONS = Set.of("options", "mask");

    private MeasureRecording() {}

    static void run(Arguments arguments, Path file, Output out, PrintStream err) throws IOException {
        for (String network : Choice.OPTIONS) {
            if (!network.equals(OPTION)
                    && !OPTIONS.contains(network)
                    && arguments.option(network).isPresent()) {
                throw new UsageError("measure: --" + network + " is for a network, and --recording is none");
            }
        }
        boolean settings = arguments.optionalWord(0).orElse("").contains("=");
        if (settings || arguments.optionalWord(1).isPresent()) {
            throw new UsageError("measure: --recording takes names alone, no settings");
        }
        List<Quantities> named = arguments.names(0, "quantity", Quantities.keys()).stream()
                .map(Quantities::of)
                .toList();
        List<Quantities> wanted = named.isEmpty() ? Quantities.ofRecordings() : named;
        Path mask = arguments.optionalPath("mask").orElse(null);
        Preparation prepared =
                RecordingFile.prepared(file, mask, arguments.option("options").orElse(""), err);
        Stretch stretch = prepared.stretch();
        RecordingMeasurements measured =
                new RecordingMeasurements(() -> new Recorded(stretch), stretch.count(), wanted);
        try (Progress progress = Progress.on(err)) {
            follow(measured, progress);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("entrain", Version.text());
        result.put(OPTION, new InputFile(file).name());
        describe(result, prepared);
        result.put("sampling", sampling(measured, stretch));
        Map<String, Object> units = new LinkedHashMap<>();
        for (Quantities quantity : wanted) {
            if (quantity.listed() && !(measured.finding(quantity) instanceof Finding.None)) {
                units.put(quantity.key(), quantity.unit());
            }
        }
        result.put("units", units);
        for (Quantities quantity : wanted) {
            Forms.put(result, quantity.key(), measured.finding(quantity));
        }
        out.print(Json.text(result));
    }

    private static void follow(RecordingMeasurements measured, Progress progress) {
        String stage = "";
        DoubleConsumer told = progress.of("");
        do {
            if (!stage.equals(measured.stage())) {
                stage = measured.stage();
                told = progress.of(stage);
            }
            told.accept(measured.progress());
        } while (measured.advance());
    }

    /** What it is, what was done to it, and what should be looked at. */
    private static void describe(Map<String, Object> result, Preparation prepared) {
        Stretch stretch = prepared.stretch();
        result.put("options", prepared.options().text());
        result.put("shape", prepared.shape().toString());
        result.put("guessed", prepared.guessed());
        result.put("times", lines(prepared.sampling()));
        result.put("steps", done(prepared.steps()));
        result.put("warnings", done(prepared.warnings()));
        result.put("stretch", prepared.extent().toString());
        result.put("N", stretch.n());
        result.put("duration", Forms.value(stretch.count() * stretch.interval(), "tau"));
    }

    private static List<String> done(List<Step> steps) {
        return steps.stream().map(Step::toString).toList();
    }

    private static List<String> lines(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::toString).toList();
    }

    private static Map<String, Object> sampling(RecordingMeasurements measured, Stretch stretch) {
        Map<String, Object> how = new LinkedHashMap<>();
        how.put(
                "average",
                "over units and over all samples of the stretch; delta and c are the same, of the numbers as prepared less "
                        + "each unit's mean over the stretch");
        how.put("sampleTime", Forms.value(stretch.interval(), "tau"));
        how.put("samples", stretch.count());
        if (measured.snapshotTime() > 0) {
            how.put("snapshotTime", Forms.value(measured.snapshotTime(), "tau"));
        }
        if (measured.segmentTime() > 0) {
            how.put("segment", Forms.value(measured.segmentTime(), "tau"));
        }
        if (measured.numbers() > 0) {
            how.put(
                    "neighbours",
                    "a recording has no tangent, and noise looks like growth: compare with the surrogate's");
            how.put("neighboursState", measured.numbers());
            how.put("neighboursTime", Forms.value(measured.compared(), "tau"));
            how.put("neighboursApart", Forms.value(measured.window(), "tau"));
        }
        return how;
    }
}
