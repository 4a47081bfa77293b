package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of {@code webapp}, those inside its pages too, as a linter and a type check read them: {@code check.js}
 * with TypeScript, run by the Node that comes with Playwright.
 */
@Timeout(120) // 5 s on a quiet machine; a process that hangs would wait for ever
final class ScriptsTest {
    private static final Path WEBAPP = Path.of("webapp");
    private static final Path HERE = Path.of("src", "test", "js");
    private static final String WORKER = "sw.js";

    @TempDir
    static Path folder;

    private static String node;

    @BeforeAll
    static void unpack() throws IOException, URISyntaxException {
        node = Driver.ensureDriverInstalled(Map.of(), false)
                .createProcessBuilder()
                .command()
                .get(0);
        URL inside = ScriptsTest.class.getResource("/META-INF/resources/webjars/typescript/");
        try (FileSystem jar = FileSystems.newFileSystem(inside.toURI(), Map.of());
                Stream<Path> versions = Files.list(jar.getPath("/META-INF/resources/webjars/typescript"))) {
            Path lib = versions.findFirst().orElseThrow().resolve("lib");
            try (Stream<Path> files = Files.list(lib)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.equals("typescript.js") || name.startsWith("lib.")) {
                        Files.copy(file, folder.resolve(name));
                    }
                }
            }
        }
    }

    @Test
    void scriptsOfThePages_haveNoFault() throws Exception {
        List<Path> files = new ArrayList<>(List.of(HERE.resolve("page.d.ts"), WEBAPP.resolve("entrain-lab.d.ts")));
        for (Path file : webapp()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".js") && !name.equals(WORKER)) {
                files.add(file);
            } else if (name.endsWith(".html")) {
                files.add(within(file));
            }
        }
        assertEquals("", faults("dom", files));
    }

    @Test
    void serviceWorker_hasNoFault() throws Exception {
        assertEquals("", faults("webworker", List.of(HERE.resolve("worker.d.ts"), WEBAPP.resolve(WORKER))));
    }

    /** A check that finds nothing anywhere would let the other tests pass. */
    @Test
    void fault_ofEachKind_isFound() throws Exception {
        Path script = folder.resolve("faulty.js");
        Files.writeString(script, """
                var a = 1;
                let b = 2;
                if (a == b) document.body.innerHTML = 'x';
                eval('1');
                console.log(new Date().getYears());
                const unused = () => { const c = 1; };
                """);
        String found = faults("dom", List.of(script));
        for (String part : List.of(
                "1:1 var",
                "2:5 never changed",
                "3:5 compare",
                "3:13 text becomes markup",
                "4:1 text becomes code",
                "5:1 console",
                "5:24 Property 'getYears' does not exist",
                "6:30 'c' is declared but")) {
            assertTrue(found.contains("faulty.js:" + part), found);
        }
    }

    private static List<Path> webapp() throws IOException {
        try (Stream<Path> files = Files.list(WEBAPP)) {
            return files.sorted().toList();
        }
    }

    /** The scripts inside a page, each a block of its own as a part of one file. */
    private static Path within(Path page) throws IOException {
        Path script = folder.resolve(page.getFileName() + ".js");
        return Files.writeString(
                script,
                Jsoup.parse(Files.readString(page)).select("script:not([src])").stream()
                        .map(Element::data)
                        .collect(Collectors.joining("}\n{", "{", "}")));
    }

    /** A line for each fault. */
    private static String faults(String host, List<Path> files) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(node, HERE.resolve("check.js").toString(), folder.toString(), host));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
