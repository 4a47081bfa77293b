package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrain.core.engine.Engine;
import entrain.core.model.Weights;
import entrain.lab.frame.Track;
import entrain.lab.run.Npy;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.PythonText;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same run in Python. Skipped, and said so, where there is no python3 with NumPy. */
final class PythonTest {
    private static final String ABSENT =
            "SKIPPED: no python3 with NumPy is installed, so whether the run in Python is the"
                    + " same is not tested. Put python3 on the PATH, with numpy.";

    private static final double DURATION = 15;
    /** The smallest step of every real parameter. */
    private static final double TICK = 1e-6;

    /** Writes J, x(0), θ and the states of both tracks after argv[3] steps, as doubles. */
    private static final String DRAW_AND_RUN = """
            import itertools, runpy, sys
            import numpy as np
            run = runpy.run_path(sys.argv[1])
            J, x0, theta = run["draw_J"](), run["draw_x0"](), run["draw_theta"]()
            ends = [next(itertools.islice(run["simulate"](J, x0, theta, I), int(sys.argv[3]), None)) for I in (0, run["I"])]
            np.concatenate([J.ravel(), x0, theta, *ends]).astype("<f8").tofile(sys.argv[2])
            """;

    private static boolean present;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() throws InterruptedException {
        try {
            present = python(List.of("-c", "import numpy")).isEmpty();
        } catch (IOException | AssertionError e) {
            present = false;
        }
        if (!present) {
            System.err.println(ABSENT);
        }
    }

    // not once for all of them, which would count none as skipped
    @BeforeEach
    void assumePython() {
        assumeTrue(present, ABSENT);
    }

    /**
     * Every connectivity, activation, form and scheme, thinned and sparse, both balances, fN = k + ½, seed 0 and the
     * largest.
     *
     * <p>J, x(0) and θ are equal to the bit. The run differs by rounding, in a step about half a unit in the last place of
     * the largest x: that of x itself, and dt times that of a sum of N products of mixed signs, some √N half units. The
     * errors of all steps are taken to add up, and to grow like the distance of two trials from the start on, the most
     * that it ever was. (Measured: at most 4 % of this.) That it could tell another run: g turned by its smallest step, a
     * millionth, exceeds it in each.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "g=1.5&N=200&seedNet=2147483647&seedIC=0&seedInput=7",
                "N=60&connectivity=uniform&p=0.5&scheme=heun",
                "N=60&connectivity=binary&diagonal=zero&phases=equal&scheme=euler&dt=0.05",
                "N=60&connectivity=binary&p=0.15&phi=sigmoid&g=8",
                "N=61&connectivity=dale&f=0.5&unit=rate&I=0.7",
                "N=80&connectivity=dale&balance=mean&p=0.3&diagonal=zero&phi=relu&g=0.9",
                "N=60&p=0.1&unit=rate&phi=sigmoid&scheme=euler&g=12",
                "N=60&phi=linear&g=1.3&scheme=heun",
                "N=60&unit=rate&phi=relu&g=1.1&p=0.737&dt=0.033333",
                "preset=oscillation"
            })
    void run_inPython_isTheSame(String text) throws IOException, InterruptedException {
        Settings settings = SettingsText.parse(text).settings().with(Params.SEPARATION, TICK);
        Simulation here = new Simulation(settings);
        int n = here.n();
        long steps = (long) (DURATION / settings.get(Params.DT));
        ByteBuffer there = there(text, steps);
        assertEquals((n + 4) * n * Double.BYTES, there.remaining());

        assertArrayEquals(J(here.weights()), bits(there, n * n), "J");
        assertArrayEquals(bits(state(here, Track.DRIVEN)), bits(there, n), "x(0)");
        assertArrayEquals(
                bits(settings.get(Params.PHASES).theta(n, settings.get(Params.SEED_INPUT))), bits(there, n), "theta");

        here.accompany(true, false);
        Simulation turned = new Simulation(settings.with(Params.G, settings.get(Params.G) + TICK));
        double[] apart = {here.distance(Track.SPONTANEOUS), here.distance(Track.DRIVEN)};
        double[] growth = {1, 1};
        for (long step = 0; step < steps; step++) {
            here.step();
            turned.step();
            for (Track track : Track.TWIN) {
                int m = track.index();
                growth[m] = Math.max(growth[m], here.distance(track) / apart[m]);
            }
        }
        for (Track track : Track.TWIN) {
            double[] x = state(here, track);
            double tolerance = 0x1p-53 * largest(x) * steps * growth[track.index()];
            double[] xThere = new double[n];
            for (int i = 0; i < n; i++) {
                xThere[i] = there.getDouble();
            }
            double difference = difference(x, xThere);
            assertTrue(difference <= tolerance, track + " differs by " + difference + ", more than " + tolerance);
            assertTrue(difference(x, state(turned, track)) > tolerance, track + ": the tolerance tells nothing");
        }
    }

    @Test
    void script_run_writesTheRowsOfTheCommandLine() throws IOException, InterruptedException {
        String text = "N=40&g=1.2&dt=0.05";
        Path script = script(text);
        Path csv = folder.resolve("run.csv");
        assertEquals(
                "",
                python(List.of(
                        script.toString(),
                        "--duration",
                        "3",
                        "--every",
                        "0.5",
                        "--units",
                        "1-3,40",
                        "--member",
                        "spontaneous",
                        "--comment",
                        "no",
                        "--csv",
                        csv.toString())));
        List<String> there = Files.readAllLines(csv);
        List<String> here = printed(
                        "run",
                        text,
                        "--duration",
                        "3",
                        "--every",
                        "0.5",
                        "--units",
                        "1-3,40",
                        "--member",
                        "spontaneous",
                        "--comment",
                        "no")
                .lines()
                .toList();
        assertEquals(here.size(), there.size());
        assertEquals(here.get(0), there.get(0));
        for (int row = 1; row < here.size(); row++) {
            String[] a = here.get(row).split(",");
            String[] b = there.get(row).split(",");
            assertEquals(a.length, b.length);
            for (int column = 0; column < a.length; column++) {
                // 60 steps of 40 units: as above, with room for a growth of ten
                assertEquals(Double.parseDouble(a[column]), Double.parseDouble(b[column]), 1e-12);
            }
        }
    }

    /** NumPy's files beside the program take the place of the draws, to the bit; a file of another shape is refused. */
    @Test
    void script_withFilesOfWhatIsGiven_readsThem() throws IOException, InterruptedException {
        Path script = folder.resolve("entrain_run.py");
        Files.writeString(
                script,
                PythonText.fill(
                        Files.readString(Path.of("webapp", "same-run.py")),
                        SettingsText.parse("N=12").settings(),
                        "",
                        List.of("weights", "phases")));
        ByteBuffer J = ByteBuffer.allocate(144 * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < 144; k++) {
            J.putDouble(k / 7.0);
        }
        writeNpy("weights.npy", Npy.header("<f8", 12, 12), J.array());
        writeNpy("phases.npy", Npy.header("<f8", 12), Arrays.copyOfRange(J.array(), 8, 8 + 96));
        Path out = folder.resolve("out");
        assertEquals("", python(List.of("-c", DRAW_AND_RUN, script.toString(), out.toString(), "0")));
        ByteBuffer there = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < 144; k++) {
            assertEquals(k / 7.0, there.getDouble(8 * k));
        }
        assertEquals(1 / 7.0, there.getDouble(8 * (144 + 12)), "phases stand behind x(0), which is drawn");

        writeNpy("weights.npy", Npy.header("<f8", 9, 16), J.array());
        List<String> run = List.of(script.toString(), "--duration", "1");
        String said = assertThrows(AssertionError.class, () -> python(run)).getMessage();
        assertTrue(said.contains("weights.npy has the shape (9, 16), not (12, 12)"), said);
    }

    /** 20 steps of 12 units: rounding alone, far below 1e-12; without b the states differ by tenths. */
    @Test
    void script_withAConstantInput_isTheSameRun() throws IOException, InterruptedException {
        Settings settings = SettingsText.parse("N=12&g=1.5").settings();
        double[] b = new double[12];
        ByteBuffer bytes = ByteBuffer.allocate(12 * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 12; i++) {
            b[i] = 0.1 * i - 0.5;
            bytes.putDouble(b[i]);
        }
        Path script = folder.resolve("entrain_run.py");
        String template = Files.readString(Path.of("webapp", "same-run.py"));
        Files.writeString(script, PythonText.fill(template, settings, "", List.of("bias")));
        writeNpy("bias.npy", Npy.header("<f8", 12), bytes.array());
        Path out = folder.resolve("out");
        assertEquals("", python(List.of("-c", DRAW_AND_RUN, script.toString(), out.toString(), "20")));
        ByteBuffer there = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
        there.position(Double.BYTES * (144 + 24));

        Simulation here = new Simulation(settings, Engine.JAVA, OwnData.NONE.withBias(b, 12));
        for (int k = 0; k < 20; k++) {
            here.step();
        }
        for (Track track : Track.TWIN) {
            for (double x : state(here, track)) {
                assertEquals(x, there.getDouble(), 1e-12);
            }
        }
    }

    private void writeNpy(String name, byte[] header, byte[] numbers) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(header);
        all.write(numbers);
        Files.write(folder.resolve(name), all.toByteArray());
    }

    @Test
    void script_diverging_saysWhenAndEndsTheRows() throws IOException, InterruptedException {
        Path script = script("N=40&g=5&phi=linear");
        Process process = new ProcessBuilder("python3", script.toString(), "--every", "1").start();
        process.getOutputStream().close();
        String rows = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor());
        assertTrue(said.startsWith("the network diverged at t = "), said);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(
                1,
                Main.run(
                        new String[] {"run", "N=40&g=5&phi=linear", "--duration", "60", "--every", "1"},
                        new PrintStream(out),
                        new PrintStream(err)));
        assertEquals(
                out.toString(StandardCharsets.UTF_8).lines().count(),
                rows.lines().count());
    }

    @Test
    void script_comment_isReadBackAsTheSameSettings() throws IOException, InterruptedException {
        String text = "g=1.25&N=40&connectivity=dale&f=0.5&seedNet=7";
        String said = python(List.of(script(text).toString(), "--duration", "0.1", "--units", "1"));
        String[] words = said.substring(0, said.indexOf('\n')).split(" ");
        assertEquals(List.of("#", "entrain"), List.of(words[0], words[1]));
        assertEquals("member=driven", words[words.length - 1]);
        assertTrue(SettingsText.parse(words[words.length - 2])
                .settings()
                .sameRun(SettingsText.parse(text).settings()));
    }

    /** As under {@code | head}, on a full device, over a limit, and with an output that is closed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "python3 $0 --duration 500 --units 1-40 | head -c 9 > /dev/null && exit ${PIPESTATUS[0]} ; 0 ; ''",
                "python3 $0 > /dev/full                  ; 1 ; entrain_run.py: [Errno 28] No space left on device",
                "python3 $0 --duration 0.1 > /dev/full   ; 1 ; entrain_run.py: [Errno 28] No space left on device",
                "python3 $0 --csv /dev/full              ; 1 ; entrain_run.py: [Errno 28] No space left on device",
                "ulimit -f 1 && python3 $0 --units 1-40 --csv $0.csv ; 1 ; entrain_run.py: [Errno 27] File too large",
                "python3 $0 >&-                          ; 1 ; standard output is closed",
            })
    void script_outputNotTaken_isOneSentenceAndNoTrace(String command, int status, String expected)
            throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        "bash", "-c", command, script("N=40").toString())
                .redirectError(said.toFile())
                .start();
        process.getInputStream().readAllBytes();
        assertEquals(status, process.waitFor());
        assertEquals(expected, Files.readString(said).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--every nan", "--every 1e400", "--duration 1e308", "--duration nan", "--units 0"})
    void script_impossibleNumber_isRefusedWithoutATrace(String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", script("N=40").toString()));
        command.addAll(List.of(words.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor(), said);
        assertFalse(said.contains("Traceback"), said);
    }

    private ByteBuffer there(String text, long steps) throws IOException, InterruptedException {
        Path script = script(text);
        Path numbers = folder.resolve("numbers");
        assertEquals(
                "", python(List.of("-c", DRAW_AND_RUN, script.toString(), numbers.toString(), Long.toString(steps))));
        return ByteBuffer.wrap(Files.readAllBytes(numbers)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The file that the command line writes for these settings. */
    private Path script(String text) throws IOException {
        return Files.writeString(folder.resolve("entrain_run.py"), printed("python", text));
    }

    private static String printed(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, Main.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), System.err));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What Python says, errors included. @throws AssertionError where it fails */
    private static String python(List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(args);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static double[] state(Simulation simulation, Track track) {
        double[] x = new double[simulation.n()];
        simulation.state(track, x);
        return x;
    }

    private static long[] J(Weights weights) {
        int n = weights.n();
        double[] J = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                J[i * n + j] = weights.get(i, j);
            }
        }
        return bits(J);
    }

    private static long[] bits(double[] numbers) {
        long[] bits = new long[numbers.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(numbers[i]);
        }
        return bits;
    }

    /** The next {@code count} numbers. */
    private static long[] bits(ByteBuffer numbers, int count) {
        long[] bits = new long[count];
        for (int i = 0; i < count; i++) {
            bits[i] = numbers.getLong();
        }
        return bits;
    }

    private static double largest(double[] x) {
        return difference(x, new double[x.length]);
    }

    private static double difference(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
