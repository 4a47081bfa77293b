package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.BitHash;
import entrain.core.model.Weights;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import entrain.site.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code run} and {@code hash}. */
final class RunTest {
    @TempDir
    Path folder;

    private int status;
    private String err;

    /** What a command prints; {@code @name} in it stands for a file of the test's folder. */
    private String entrain(String command) {
        String[] words = (command.startsWith("run") ? command + " --comment no" : command).split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].startsWith("@")
                    ? folder.resolve(words[i].substring(1)).toString()
                    : words[i];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        status = Main.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        err = errors.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static double[] row(String csv, int line) {
        String[] cells = csv.split("\n")[line].split(",");
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Double.parseDouble(cells[i]);
        }
        return numbers;
    }

    @Test
    void run_ownMatrixOfALinearNetwork_turnsAndDecaysAsItsEigenvaluesSay() throws IOException {
        // J = [[0, -2], [2, 0]] has the eigenvalues ±2i, so x(t) = e^-t (cos 2gt, sin 2gt) from (1, 0)
        file("J.csv", "0,-2\n2,0\n");
        file("x.csv", "1\n0\n");
        String csv = entrain(
                "run phi=linear&g=0.5&I=0&dt=0.01 --duration 2 --every 0.5" + " --weights @J.csv --state @x.csv");
        assertEquals(folder.resolve("J.csv") + ": 2 × 2, comma\n" + folder.resolve("x.csv") + ": 2 × 1\n", err);
        assertEquals("t,x1,x2", csv.split("\n")[0]);
        assertEquals(6, csv.split("\n").length);
        for (int line = 1; line < 6; line++) {
            double[] row = row(csv, line);
            assertEquals(0.5 * (line - 1), row[0], 1e-12);
            // RK4 at dt = 0.01 errs by about |lambda dt|^5/120 a step: 200 steps of 5e-12
            assertEquals(Math.exp(-row[0]) * Math.cos(row[0]), row[1], 1e-9);
            assertEquals(Math.exp(-row[0]) * Math.sin(row[0]), row[2], 1e-9);
        }
    }

    @Test
    void run_ownPhasesWithoutWeights_followTheFilteredInput() throws IOException {
        file("J.csv", "0,0\n0,0\n");
        file("theta.csv", "0.3\n-1.2\n");
        String csv = entrain("run I=2&omega=0.7&dt=0.01 --duration 30 --every 30 --weights @J.csv --phases @theta.csv");
        double[] row = row(csv, 2);
        double[] theta = {0.3, -1.2};
        for (int i = 0; i < 2; i++) {
            // dx/dt = -x + I cos(wt + theta), after the start is forgotten: e^-30 = 1e-13, RK4 errs by less than 1e-9
            double angle = 0.7 * row[0] + theta[i];
            double expected = 2 * (Math.cos(angle) + 0.7 * Math.sin(angle)) / (1 + 0.7 * 0.7);
            assertEquals(expected, row[i + 1], 1e-9);
        }
        String still = entrain("run I=2 --duration 30 --every 30 --weights @J.csv --member spontaneous");
        assertEquals(0, row(still, 2)[1], 1e-10); // e^-30 of a start of order 1
    }

    @Test
    void run_chosenUnits_areThoseColumnsOfTheWhole() {
        String all = entrain("run N=12 --duration 1");
        String some = entrain("run N=12 --duration 1 --units 3,11-12");
        assertEquals(12, all.split("\n").length); // header, t = 0, ten steps of 0.1
        assertTrue(some.startsWith("t,x3,x11,x12\n"));
        for (int line = 1; line < 12; line++) {
            double[] whole = row(all, line);
            assertEquals(
                    List.of(whole[0], whole[3], whole[11], whole[12]),
                    List.of(row(some, line)[0], row(some, line)[1], row(some, line)[2], row(some, line)[3]));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3, 4", "0.39, 4", "0.4, 5", "0.09, 1", "2.9, 30", "1.1, 12"})
    void run_duration_isReachedButNotPassed(String duration, int rows) {
        assertEquals(
                1 + rows, entrain("run N=10 --units 1 --duration " + duration).split("\n").length);
    }

    @Test
    void run_everyAnyMultipleOfTheStep_isTaken() {
        for (int k = 1; k <= 400; k++) {
            // k/10 and k·0.1 differ in the last place for many k
            entrain("run N=10 --units 1 --duration 0.1 --every " + k / 10.0);
            assertEquals(0, status, err);
            entrain("run N=10 --units 1 --duration 0.1 --every " + k * 0.1);
            assertEquals(0, status, err);
        }
    }

    @Test
    void run_comment_saysWhatWasRunAndCanBeLeftOut() throws IOException {
        file("x.csv", "1\n".repeat(10));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String x = folder.resolve("x.csv").toString();
        Main.run(new String[] {"run", "g=1&N=10", "--duration", "0.1", "--state", x}, out, System.err);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
        assertEquals("# entrain " + Version.text() + " run v=1&g=1&N=10 given=state member=driven", lines[0]);
        assertEquals(entrain("run g=1&N=10 --duration 0.1 --state @x.csv").split("\n")[0], lines[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hash g=1&p=0.5&seedNet=3 --steps 1 --weights @J.csv | p, seedNet",
                "hash seedIC=3 --steps 1 --weights @J.csv --state @x.csv | seedIC",
                "run phases=equal --duration 1 --weights @J.csv --phases @x.csv | phases",
                "run N=10&I=1&seedInput=2 --duration 1 --member spontaneous | I, seedInput",
                "run N=10&f=0.7&balance=mean --duration 1 | f, balance",
                "hash N=10&phases=equal&seedInput=2 --steps 1 | seedInput",
                "hash N=10&theme=dark&separation=0.1 --steps 1 | separation, theme",
                "measure N=10&separation=0.1 distance --duration 1 --transient 0 | ''",
                "theory g=0.5&p=0.5 kind | p",
            })
    void command_settingWithoutEffect_isSaid(String command, String idle) throws IOException {
        file("J.csv", "0,1\n1,0\n");
        file("x.csv", "1\n2\n");
        entrain(command);
        assertEquals(0, status);
        assertTrue(err.strip().endsWith(idle.isEmpty() ? err.strip() : "note: without effect here: " + idle), err);
        assertEquals(!idle.isEmpty(), err.contains("without effect"), err);
    }

    @Test
    void run_networkBlowsUp_endsAndSaysWhen() {
        String csv = entrain("run N=10&phi=linear&g=100 --duration 100 --units 1");
        assertEquals(1, status);
        assertTrue(err.startsWith("the network diverged at t = "), err);
        assertEquals(1, err.lines().count());
        assertTrue(csv.split("\n").length > 2);
    }

    @Test
    void hash_anySettings_isThatOfTheSimulation() {
        Simulation simulation =
                new Simulation(SettingsText.parse("N=30&g=1.5&I=0.4").settings());
        assertEquals(
                BitHash.hex(simulation.hash()),
                entrain("hash N=30&g=1.5&I=0.4 --steps 0").strip());
        for (int i = 0; i < 25; i++) {
            simulation.step();
        }
        String hash = entrain("hash N=30&g=1.5&I=0.4 --steps 25").strip();
        assertEquals(BitHash.hex(simulation.hash()), hash);
        assertEquals(16, hash.length());
        assertNotEquals(hash, entrain("hash N=30&g=1.6&I=0.4 --steps 25").strip());
    }

    @Test
    void hash_everythingDrawnGivenBackAsFiles_isTheSame() throws IOException {
        Simulation drawn = new Simulation(SettingsText.parse("N=30").settings());
        Weights weights = drawn.weights();
        StringBuilder matrix = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                matrix.append(j == 0 ? "" : ",").append(weights.get(i, j));
            }
            matrix.append('\n');
        }
        file("J.csv", matrix.toString());
        double[] x = new double[30];
        drawn.state(Track.DRIVEN, x);
        StringBuilder state = new StringBuilder();
        for (double number : x) {
            state.append(number).append('\n');
        }
        file("x.csv", state.toString());
        assertEquals(entrain("hash N=30 --steps 50"), entrain("hash N=30 --steps 50 --weights @J.csv --state @x.csv"));
        assertEquals(
                folder.resolve("J.csv") + ": 30 × 30, comma\n" + folder.resolve("x.csv") + ": 30 × 1", err.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run                                         | run: --duration is missing",
                "run --duration 1                            | run: the settings text (\"\" for the defaults) is missing",
                "run N=10 --duration 0                       | run: --duration is a number above 0, not \"0\"",
                "run N=10 --duration 1 --every 0.25          | run: --every 0.25 is no multiple of the step dt = 0.1",
                "run N=10 --duration 1 --every 0.01          | run: --every 0.01 is no multiple of the step dt = 0.1",
                "run N=10 --duration 1 --units 11            "
                        + "| run: --units is a list such as 1-4,9 of units from 1 to 10, not \"11\"",
                "run N=10 --duration 1 --member both         | run: --member is spontaneous or driven, not \"both\"",
                "hash N=10                                   | hash: --steps is missing",
                "hash N=10 --steps -1                        "
                        + "| hash: --steps is a whole number from 0 to 2147483647, not \"-1\"",
            })
    void command_userError_saysOneLineAndWritesNothing(String command, String expected) {
        assertEquals("", entrain(command));
        assertEquals(2, status);
        assertEquals(expected, err.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash @ --steps 1", "run @ --duration 1", "measure @", "theory @ radius", "python @"})
    void command_balanceThatCannotBe_isRefusedInTheSameWords(String command) {
        assertEquals("", entrain(command.replace("@", "connectivity=dale&N=10&f=0.95")));
        assertEquals(2, status);
        assertEquals(
                "settings: Dale's law needs at least one excitatory and one inhibitory unit;"
                        + " N = 10 is too small for this f.",
                err.strip());
    }

    @Test
    void command_unknownKey_isRefusedWithTheNearest() {
        assertEquals("", entrain("hash gain=1 --steps 1"));
        assertEquals(2, status);
        assertEquals("settings: gain = 1 is not known; the nearest key is g.", err.strip());
        assertEquals(entrain("hash g=1&N=20 --steps 5"), entrain("hash https://host/entrain/?g=2&N=20#g=1 --steps 5"));
        assertEquals(0, status);
    }

    @ParameterizedTest
    @CsvSource({"g=abc, g", "N=5, N", "phi=cubic, phi"})
    void command_badSetting_isRefusedByName(String settings, String name) {
        assertEquals("", entrain("run " + settings + " --duration 1"));
        assertEquals(2, status);
        assertTrue(err.startsWith("settings: ") && err.contains(name), err);
        assertFalse(err.contains("is used"), err); // nothing is
        assertEquals(1, err.lines().count());
    }

    @Test
    void command_filesThatContradict_areRefused() throws IOException {
        file("J.csv", "0,1\n1,0\n");
        file("x.csv", "1\n");
        assertEquals("", entrain("run N=10 --duration 1 --weights @J.csv"));
        assertTrue(err.endsWith(folder.resolve("J.csv") + " has 2 rows, but the settings say N=10\n"), err);
        // also where it is the default that the settings say
        assertEquals("", entrain("run N=400 --duration 1 --weights @J.csv"));
        assertTrue(err.endsWith(folder.resolve("J.csv") + " has 2 rows, but the settings say N=400\n"), err);
        file("large.csv", "0,1e200\n1,0\n");
        assertEquals("", entrain("measure g=100 --weights @large.csv"));
        assertTrue(err.endsWith(folder.resolve("large.csv") + ": J holds a number beyond 1e100\n"), err);
        assertEquals("", entrain("run g=1 --duration 1 --weights @J.csv --state @x.csv"));
        assertEquals(2, status);
        assertEquals(
                List.of(
                        folder.resolve("J.csv") + ": 2 × 2, comma",
                        folder.resolve("x.csv")
                                + ", line 1: read as 1 × 1, but 2 numbers are needed, in one row or one column"),
                err.lines().toList());
    }
}
