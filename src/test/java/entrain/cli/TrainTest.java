package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.lab.run.Npy;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.training.Targets;
import entrain.lab.training.Training;
import entrain.lab.training.TrainingOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code entrain train}: a sine of period 30 τ, learned by 200 units. */
final class TrainTest {
    private static final String SETTINGS = "N=200&g=1.5&p=0.1&dt=0.1&scheme=euler";
    private static final String SINE = "target:sine,period:30";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return Main.run(words, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Map<?, ?> trained(String... words) {
        assertEquals(0, run(words), err.toString());
        return JsonReader.object(out.toString(StandardCharsets.UTF_8));
    }

    private static double value(Map<?, ?> tree, String key) {
        return ((Number) ((Map<?, ?>) tree.get(key)).get("value")).doubleValue();
    }

    @Test
    void train_printsWhatCameOfIt_andTheBitsAreThePages() {
        Map<?, ?> tree = trained("train", SETTINGS, SINE, "--duration", "1000");
        assertEquals(360, value(tree, "learned"), 1e-9);
        assertEquals(true, tree.get("holds"));
        assertTrue(value(tree, "freeError") < 0.1);
        assertEquals(
                List.of("back", "back", "back"),
                ((List<?>) tree.get("kicks"))
                        .stream().map(each -> ((Map<?, ?>) each).get("outcome")).toList());
        assertEquals("oscillation", tree.get("regime"));
        assertEquals(30, value(tree, "period"), 0.3);

        Settings settings = SettingsText.parse(SETTINGS).settings();
        TrainingOptions options = TrainingOptions.parse(SINE);
        Training training =
                new Training(settings, OwnData.NONE, options, Targets.of(options, settings, null), Engine.JAVA);
        training.learn();
        for (int k = 0; k < 3600; k++) {
            training.step();
        }
        assertEquals(BitHash.hex(training.hash()), tree.get("hash"));
    }

    /** What it writes, a run takes: the trained network, whose output follows w. */
    @Test
    void weights_areWritten_andARunTakesThem() throws IOException {
        String[] files = {"w.npy", "J.npy", "b.npy", "x.npy"};
        for (int k = 0; k < files.length; k++) {
            files[k] = folder.resolve(files[k]).toString();
        }
        trained(
                "train",
                SETTINGS + "&train=target:sine,period:30,learn:40",
                "--duration",
                "0",
                "--readout",
                files[0],
                "--weights",
                files[1],
                "--bias",
                files[2],
                "--state",
                files[3]);
        byte[] w = Files.readAllBytes(Path.of(files[0]));
        byte[] header = Npy.header("<f8", 1, 200);
        assertEquals(
                new String(header, StandardCharsets.ISO_8859_1),
                new String(w, 0, header.length, StandardCharsets.ISO_8859_1));
        assertEquals(header.length + 1600, w.length);
        out.reset();
        assertEquals(
                0,
                run(
                        "hash",
                        "g=1.5&dt=0.1&scheme=euler",
                        "--weights",
                        files[1],
                        "--bias",
                        files[2],
                        "--state",
                        files[3],
                        "--steps",
                        "10"),
                err.toString());
    }

    /** Samples of a file, one column an output. */
    @Test
    void target_ofAFile_isLearned() throws IOException {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int k = 0; k < 60; k++) {
            double angle = 2 * Math.PI * k / 60;
            csv.append(String.format(Locale.ROOT, "%.6f,%.6f%n", Math.sin(angle), Math.cos(2 * angle)));
        }
        Path file = folder.resolve("f.csv");
        Files.writeString(file, csv);
        Map<?, ?> tree = trained(
                "train",
                SETTINGS,
                "target:data,learn:360",
                "--target",
                file.toString(),
                "--options",
                "scale=raw&interval=0.5&unit=sample&tau=1",
                "--duration",
                "0");
        assertEquals(true, tree.get("holds"), out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target:lorenz | train: \"target:lorenz\" must be sine, sines,",
                "target:data | train: there are no data to learn yet.",
                "period:20000 | train: \"period:20000\" must be a number from "
            })
    void whatCannotBe_isSaid(String options, String message) {
        assertEquals(2, run("train", SETTINGS, options));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith(message), err.toString());
    }
}
