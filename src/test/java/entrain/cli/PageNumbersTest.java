package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.console.ZlibInflater;
import entrain.lab.data.FileIntake;
import entrain.lab.data.PlainFloats;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.wire.FromRecording;
import entrain.lab.wire.Letter;
import entrain.lab.wire.Message;
import entrain.lab.wire.RecordingRunner;
import entrain.lab.wire.ToRecording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worker of the page and {@code measure --recording} find the same numbers in the same file. */
final class PageNumbersTest {
    private static final Track TRACK = new Track(0, Track.Kind.RECORDING);
    private static final Channels CHANNELS =
            Channels.of(Channel.AUTOCOVARIANCE, Channel.SPECTRUM, Channel.PCA, Channel.SCALARS);

    private Frame latest;
    private String refusal = "";
    private double now;

    @ParameterizedTest
    @CsvSource({
        "webapp/examples/fmri.csv, scale=z",
        "webapp/examples/teacher.csv, scale=dff",
        "src/test/resources/measured/odd.csv, scale=raw&detrend=1&from=7",
        "src/test/resources/measured/odd.csv, band=:0.2&tau=50",
    })
    void frame_sameFile_hasTheNumbersOfTheCommandLine(Path file, String options) throws IOException {
        Frame frame = shown(file, options);
        Map<String, Object> told = told(file, options);

        List<?> c = (List<?>) told.get("c");
        Block covariance = frame.block(Channel.AUTOCOVARIANCE, TRACK);
        assertEquals(c.size(), covariance.columns().count());
        List<?> power = (List<?>) told.get("power");
        Block spectrum = frame.block(Channel.SPECTRUM, TRACK);
        assertEquals(power.size(), spectrum.columns().count());
        for (int k = 0; k < c.size(); k++) {
            assertEquals((float) second(c, k), covariance.get(0, k), "lag " + k);
            assertEquals((float) second(c, k), covariance.get(1, k), "lag " + k);
        }
        for (int k = 0; k < power.size(); k++) {
            assertEquals((float) second(power, k), spectrum.get(0, k), "frequency " + k);
        }
        List<?> variance = (List<?>) told.get("variance");
        double total = variance.stream().mapToDouble(v -> (double) v).sum();
        Block shares = frame.block(Channel.PCA, TRACK);
        assertEquals(Math.min(20, variance.size()), shares.columns().count());
        for (int k = 0; k < shares.columns().count(); k++) {
            float share = (float) ((double) variance.get(k) / total);
            // The frame's total is the trace, which rounds otherwise than the sum: a float's last bit may turn.
            assertEquals(share, shares.get(0, k), Math.ulp(share), "component " + k);
        }
        Block numbers = frame.block(Channel.SCALARS, TRACK);
        same(told, "participationRatio", numbers, Scalar.PARTICIPATION);
        same(told, "participationRatioCorrected", numbers, Scalar.PARTICIPATION_CORRECTED);
        same(told, "components90", numbers, Scalar.COMPONENTS_90);
        same(told, "N", numbers, Scalar.UNITS);
    }

    private static double second(List<?> pairs, int k) {
        return (double) ((List<?>) pairs.get(k)).get(1);
    }

    private static void same(Map<String, Object> told, String name, Block numbers, Scalar scalar) {
        Object number = told.get(name) instanceof Map<?, ?> form ? form.get("value") : told.get(name);
        assertEquals(number == null, !numbers.known(0, scalar.ordinal()), name);
        if (number != null) {
            assertEquals((float) (double) number, numbers.get(0, scalar.ordinal()), name);
        }
    }

    /** The last frame of the worker, everything measured. */
    private Frame shown(Path file, String options) throws IOException {
        RecordingRunner runner = new RecordingRunner(
                () -> now += 0.01,
                this::keep,
                failed -> new FileIntake(new ZlibInflater(), new PlainFloats()),
                () -> {});
        byte[] bytes = Files.readAllBytes(file);
        runner.receive(
                new ToRecording.Open(bytes.length, options, file.getFileName().toString()).letter());
        runner.receive(new ToRecording.Piece(bytes).letter());
        runner.receive(new ToRecording.Piece(new byte[0]).letter());
        runner.receive(new ToRecording.Show(0, CHANNELS).letter());
        runner.work(5);
        Frame before;
        do {
            before = latest;
            runner.receive(new ToRecording.Recycle().letter());
            now += 300; // ms: averages that grow are sent every 250
            for (int turn = 0; runner.work(5); turn++) {
                now += 3;
                assertTrue(turn < 100_000, "it never ends");
            }
        } while (latest != before);
        assertNotNull(latest, "no frame came: " + refusal);
        return latest;
    }

    private void keep(Message message) {
        if (message instanceof FromRecording.Refused refused) {
            refusal = refused.why().toString();
        }
        if (message instanceof FromRecording.NewFrame) {
            Letter letter = message.letter();
            latest = new Frame();
            latest.receive(Arrays.copyOf(letter.floats(), letter.length()));
        }
    }

    private static Map<String, Object> told(Path file, String options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = {
            "measure",
            "--recording",
            file.toString(),
            "c,power,variance,participationRatio,participationRatioCorrected,components90",
            "--options",
            options
        };
        int status = Main.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(0, status, err.toString(StandardCharsets.UTF_8));
        return JsonReader.object(out.toString(StandardCharsets.UTF_8));
    }
}
