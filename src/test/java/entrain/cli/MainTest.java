package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrain.console.Arguments;
import entrain.lab.measure.Quantities;
import entrain.site.Bundle;
import entrain.site.BundleTest;
import entrain.site.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void help_asked_listsEveryCommand() {
        assertEquals(0, run("help"));
        for (String command : List.of("run", "hash", "measure", "theory", "bench", "serve", "bundle", "help")) {
            assertTrue(said(out).contains("\n" + command + " "), command);
        }
        assertEquals("", said(err));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                        | entrain: a command is missing; entrain help lists them",
                "dance                     | entrain: unknown command \"dance\"; entrain help lists them",
                "serve --prot 1            | serve: unknown option \"--prot\"",
                "serve --port              | serve: --port needs a value",
                "serve --port --dir        | serve: --port needs a value",
                "serve --port x            | serve: --port is a whole number from 0 to 65535, not \"x\"",
                "serve --port 65536        | serve: --port is a whole number from 0 to 65535, not \"65536\"",
                "serve --port 1 --port=2   | serve: --port is given twice",
                "serve here                | serve: \"here\" is one word too many",
                "serve --dir nowhere       | nowhere holds no page; build it first with: mvn package",
                "bench --n 200,x           | bench: --n is a list of whole numbers from 10 to 4000 such as 200,400, not \"200,x\"",
                "bench --n 9               | bench: --n is a list of whole numbers from 10 to 4000 such as 200,400, not \"9\"",
                "bench --n 99999999999     | bench: --n is a list of whole numbers from 10 to 4000 such as 200,400, not \"99999999999\"",
                "bench --n=                | bench: --n is a list of whole numbers from 10 to 4000 such as 200,400, not \"\"",
                "bench --columns 1,        | bench: --columns is 1, 4, both (1,4), all, map or learn, not \"1,\"",
                "run N=12 --duration 1e300 | run: --duration 1.0E300 has more steps than can be counted",
                "bench --columns 2         | bench: --columns is 1, 4, both (1,4), all, map or learn, not \"2\"",
                "bench --steps 9           | bench: unknown option \"--steps\"",
                "bench 200                 | bench: \"200\" is one word too many",
                "bundle                    | bundle: the site's folder is missing",
                "bundle a b --runtimes wat | bundle: --runtimes is both or js, not \"wat\"",
                "bundle site               | bundle: the file to write is missing",
            })
    void run_userError_saysOneLineAndReturns2(String command, String expected) {
        assertEquals(2, command.isEmpty() ? run() : run(command.split(" ")));
        assertEquals(expected, said(err).stripTrailing());
        assertEquals("", said(out));
    }

    @Test
    void version_asked_saysVersionAndCommit() {
        assertEquals(0, run("--version"));
        assertEquals("entrain " + Version.text() + "\n", said(out));
        assertTrue(
                Version.text().matches("[0-9]+\\.[0-9]+\\.[0-9]+\\S*( \\([0-9a-f]{7,}(, changed)?\\))?"),
                Version.text());
    }

    @Test
    void run_unwritableFile_saysOneLineAndReturns1() throws IOException {
        BundleTest.writeSite(folder);
        assertEquals(1, run("bundle", folder.toString(), folder.toString()));
        assertEquals(1, said(err).lines().count());
    }

    @Test
    void bundle_fullDevice_saysWhatCannotBeWritten() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no full device here");
        BundleTest.writeSite(folder);
        assertEquals(1, run("bundle", folder.toString(), full.toString()));
        assertTrue(said(err).startsWith("bundle: /dev/full cannot be written: "), said(err));
        assertEquals(1, said(err).lines().count());
    }

    @Test
    void arguments_valuesWrittenEitherWay_areRead() {
        Arguments arguments = Arguments.parse(
                "run", List.of("g=1.5&I=-2", "--every", "-0.5", "--out=a=b"), 1, Set.of("every", "out"));
        assertEquals("g=1.5&I=-2", arguments.word(0, "settings"));
        assertEquals("-0.5", arguments.option("every").orElseThrow());
        assertEquals("a=b", arguments.option("out").orElseThrow());
        assertEquals(3.0, arguments.positive("duration", 3.0));
    }

    @Test
    void bundle_goodSite_writesTheFileAndSaysItsSize() throws IOException {
        BundleTest.writeSite(folder);
        Path target = folder.resolve("made/entrain.html");
        assertEquals(0, run("bundle", folder.toString(), target.toString()));
        assertTrue(said(out).startsWith(target + ": " + Files.size(target) + " bytes, "), said(out));
    }

    @Test
    void bundle_javaScriptOnly_leavesWebAssemblyOut() throws IOException {
        BundleTest.writeSite(folder);
        Files.delete(folder.resolve("entrain.wasm"));
        Path target = folder.resolve("entrain.html");
        assertEquals(0, run("bundle", folder.toString(), target.toString(), "--runtimes", "js"));
        List<String> others = new ArrayList<>(Bundle.EMBEDDED);
        assertTrue(others.removeAll(List.of("entrain.wasm", "entrain.wasm-runtime.js")));
        assertEquals(others, embedded(Files.readString(target)));
    }

    /** The names of the files inside a page. */
    private static List<String> embedded(String html) {
        String[] parts = html.split("data-file=\"");
        List<String> names = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            names.add(parts[i].substring(0, parts[i].indexOf('"')));
        }
        return names;
    }

    @Test
    void serve_portTaken_namesAnother() throws IOException {
        BundleTest.writeSite(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertEquals(2, run("serve", "--dir", folder.toString(), "--port", Integer.toString(port)));
            int other = port == 65535 ? 8080 : port + 1;
            assertEquals(
                    "port " + port + " is taken; choose another with --port " + other,
                    said(err).strip());
        }
    }

    @Test
    @Timeout(30) // a server that ignores the interrupt would wait for ever
    void serve_ready_printsItsAddressAndStopsWhenInterrupted() throws Exception {
        BundleTest.writeSite(folder);
        int[] status = {-1};
        Thread serving = new Thread(() -> status[0] = run("serve", "--port=0", "--dir", folder.toString()));
        serving.start();
        while (!said(out).endsWith("/" + System.lineSeparator())) {
            Thread.sleep(5);
        }
        String line = said(out).strip();
        assertTrue(line.startsWith("Entrain is at http://localhost:"), line);
        try (InputStream page =
                URI.create(line.substring("Entrain is at ".length())).toURL().openStream()) {
            assertEquals(
                    Files.readString(folder.resolve("index.html")),
                    new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
        serving.interrupt();
        serving.join();
        assertEquals(0, status[0]);
        assertEquals("", said(err));
    }

    @Test
    void help_everyQuantityAndPrediction_isNamed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(new String[] {"help"}, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        String help = out.toString(StandardCharsets.UTF_8).replace(",", " ");
        for (String name : Quantities.keys()) {
            assertTrue(help.contains(" " + name), name);
        }
        for (String name : Theory.NAMES) {
            assertTrue(help.contains(" " + name), name);
        }
        assertTrue(help.lines().allMatch(line -> line.length() <= 130));
    }
}
