package entrain.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.console.Arguments;
import entrain.console.Failure;
import entrain.console.UsageError;
import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Assignment;
import entrain.lab.task.Task;
import entrain.lab.task.Tasks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a sweep: the same bytes whoever computes them, in how many goes, on how many machines. */
final class SweepTest {
    private static final String[] PLANE = {"N=20&seedNet=2", "--over", "g=0.5:2.5:0.5", "--over", "I=0:2:0.25"};
    private static final String[] TIMES = {"--transient", "20", "--duration", "60"};
    private static final long PATIENCE = 120; // seconds for a process, whatever else the machine does

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private String sweep(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(PLANE));
        words.addAll(List.of(TIMES));
        words.addAll(List.of(more));
        return run(words);
    }

    private String run(List<String> words) throws IOException {
        StringBuilder out = new StringBuilder();
        Arguments arguments = Arguments.parse("sweep", words, Sweep.WORDS, Sweep.OPTIONS);
        Sweep.run(arguments, "1.2.3 (abc)", out::append, new PrintStream(said, true));
        return out.toString();
    }

    @Test
    void table_saysWhatItIs_andHasTheNumbersOfTheMap() throws IOException {
        List<String> lines = sweep().lines().toList();
        assertEquals("# entrain 1.2.3 (abc)", lines.get(0));
        assertEquals("# settings v=1&N=20&seedNet=2", lines.get(1));
        assertEquals(
                "# sweep x=g,0.5,2.5,5&y=I,0,2,9&networks=1&skip=20&measure=60&names=regime,lambdaMax", lines.get(2));
        assertEquals(
                "# command entrain sweep \"N=20&seedNet=2\" --over g=0.5:2.5:0.5 --over I=0:2:0.25 --transient 20"
                        + " --duration 60",
                lines.get(3));
        assertEquals("g,I,regime,lambdaMax,lambdaMaxError", lines.get(4));
        assertEquals(5 + 45, lines.size());
        entrain.lab.task.Arguments arguments =
                entrain.lab.task.Arguments.parse("x=g,0.5,2.5,5&y=I,0,2,9&skip=20&measure=60");
        int cells = 0;
        for (int shard = 0; shard < Tasks.MAP.shards(arguments); shard++) {
            Task task = Tasks.make(
                    new Assignment(
                            Tasks.MAP, SettingsText.parse("N=20&seedNet=2").settings(), arguments, shard, new float[0]),
                    Engine.JAVA);
            while (task.advance()) {
                // on to the end
            }
            Blocks found = new Blocks();
            task.write(found);
            for (int b = 0; b < found.count(); b++) {
                Block block = found.block(b);
                int column = (int) Math.round((block.columns().at(0) - 0.5) / 0.5);
                int row = (int) Math.round(block.rows().at(0) / 0.25);
                String[] fields = lines.get(5 + row * 5 + column).split(",", -1);
                if (block.channel() == Channel.MAP_REGIME) {
                    Regime regime = Regime.values()[(int) block.get(0, 0)];
                    assertEquals(regime.name().toLowerCase(Locale.ROOT), fields[2]);
                    cells++;
                } else {
                    String field = fields[block.channel() == Channel.MAP ? 3 : 4];
                    assertEquals((float) Double.parseDouble(field), block.get(0, 0), 0);
                }
            }
        }
        assertEquals(45, cells);
    }

    @Test
    void bytes_doNotDependOnThreadsShardsOrInterruptions() throws IOException {
        String whole = sweep("--threads", "1");
        assertEquals(whole, sweep("--threads", "3"));
        Path[] shards = {folder.resolve("1.csv"), folder.resolve("2.csv"), folder.resolve("3.csv")};
        for (int k = 0; k < 3; k++) {
            sweep("--shard", k + 1 + "/3", "--out", shards[k].toString());
        }
        assertEquals(5 + 1, Files.readAllLines(shards[2]).size(), "two groups, none for the third");
        assertEquals(whole, join(shards[1], shards[0], shards[2]));
        Path file = folder.resolve("whole.csv");
        int header = whole.indexOf("\n0.5,0,") + 1;
        int[] cuts = {0, 30, header, header + 1, header + 200, whole.length() - 1, whole.length()};
        for (int cut : cuts) {
            Files.writeString(file, whole.substring(0, cut));
            sweep("--out", file.toString());
            assertEquals(whole, Files.readString(file), "cut after " + cut);
        }
    }

    private String join(Path... files) throws IOException {
        List<String> words = new ArrayList<>(List.of("--join"));
        for (Path file : files) {
            words.add(file.toString());
        }
        return run(words);
    }

    /** Shards in processes of their own, of which one is killed and begun again. */
    @Test
    void shardsOfOtherProcesses_oneKilledMidway_joinToTheBytesOfOneRun() throws Exception {
        Path whole = folder.resolve("whole.csv");
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        Process killed = process("--shard", "1/2", "--threads", "1", "--out", first.toString());
        while (!Files.exists(first) || Files.readAllLines(first).size() < 10) {
            assertFalse(killed.waitFor(20, TimeUnit.MILLISECONDS), "it ended before it could be killed");
        }
        killed.destroyForcibly();
        assertTrue(killed.waitFor(PATIENCE, TimeUnit.SECONDS));
        String torn = Files.readString(first);
        Files.writeString(first, torn.substring(0, torn.length() - 7));
        assertThrows(Failure.class, () -> join(first));
        Process again = process("--shard", "1/2", "--out", first.toString());
        Process other = process("--shard", "2/2", "--threads", "2", "--out", second.toString());
        for (Process each : List.of(again, other, process("--out", whole.toString()))) {
            assertTrue(each.waitFor(PATIENCE, TimeUnit.SECONDS));
            assertEquals(0, each.exitValue());
        }
        assertEquals(Files.readString(whole), join(first, second));
        assertTrue(Files.readString(first).startsWith(torn.substring(0, torn.lastIndexOf('\n', torn.length() - 2))));
    }

    private Process process(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "entrain.cli.Main",
                "sweep",
                "N=60",
                "--over",
                "g=0.5:3.6:0.1",
                "--over",
                "I=0:3:0.5",
                "--transient",
                "50",
                "--duration",
                "150"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void overP_eachValueHasItsOwnRows_andSeveralNetworksTheirShare() throws IOException {
        String table = run(List.of(
                "N=20",
                "regime,kurtosis",
                "--over",
                "p=0.5:1:0.25",
                "--over",
                "g=0.5:2:0.5",
                "--transient",
                "10",
                "--duration",
                "40",
                "--seeds",
                "2"));
        List<String> lines = table.lines().toList();
        assertEquals("p,g,chaotic,kurtosis,kurtosisError", lines.get(4));
        assertEquals(5 + 12, lines.size());
        assertTrue(lines.get(5).startsWith("0.5,0.5,0,"), lines.get(5));
        assertTrue(lines.get(6).startsWith("0.5,1,0,"), "all of one p first: " + lines.get(6));
        assertTrue(lines.get(16).startsWith("1,2,"), lines.get(16));
    }

    @Test
    void overOneParameter_theOtherSideIsTheTemplates() throws IOException {
        String table = run(List.of("N=20&g=0.7", "--over", "I=0:1:1", "--transient", "0", "--duration", "30"));
        assertTrue(table.contains("\n0,0.7,") && table.contains("\n1,0.7,"), table);
    }

    @Test
    void badInput_isRefusedInOneSentence() throws IOException {
        String[][] bad = {
            {"--over", "g=3:1:0.1"},
            {"--over", "g=1:3:0"},
            {"--over", "g=1:3:-1"},
            {"--over", "g=1:2:0.0001", "--over", "I=0:1:0.5"},
            {"--over", "N=10:20:1"},
            {"--over", "phi=1:2:1"},
            {"--over", "g=1:200:1"},
            {"--over", "g"},
            {"--over", "g=1:2"},
            {"--over", "g=1:2:0.5", "--over", "g=1:2:0.5"},
            {"--over", "g=1:2:0.5", "--over", "I=1:2:0.5", "--over", "omega=1:2:0.5"},
            {"--over", "g=1:2:0.5", "--shard", "3/2"},
            {"--over", "g=1:2:0.5", "--seeds", "0"},
            {"--over", "g=1:2:0.5", "eigenvalues"},
            {}
        };
        for (String[] each : bad) {
            List<String> words = new ArrayList<>(List.of("N=20"));
            words.addAll(List.of(each));
            UsageError error = assertThrows(UsageError.class, () -> run(words), String.join(" ", each));
            assertFalse(error.getMessage().contains("\n"));
            assertTrue(error.getMessage().startsWith("sweep: "), error.getMessage());
        }
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "my own notes\n");
        assertThrows(UsageError.class, () -> sweep("--out", file.toString()));
        assertEquals("my own notes\n", Files.readString(file), "what is no sweep is left alone");
        assertThrows(UsageError.class, () -> join(file));
        assertThrows(UsageError.class, () -> join(folder.resolve("none.csv")));
    }

    @Test
    void join_ofShardsThatAreMissingOrOfAnotherSweep_isRefused() throws IOException {
        Path first = folder.resolve("1.csv");
        Path other = folder.resolve("2.csv");
        sweep("--shard", "1/2", "--out", first.toString());
        assertEquals(
                "sweep: missing shards: 2/2",
                assertThrows(Failure.class, () -> join(first)).getMessage());
        assertThrows(UsageError.class, () -> join(first, first));
        Files.writeString(other, Files.readString(first).replace("seedNet=2", "seedNet=3"));
        assertThrows(UsageError.class, () -> join(first, other));
    }
}
