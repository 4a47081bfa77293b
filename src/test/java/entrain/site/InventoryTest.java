package entrain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InventoryTest {
    @TempDir
    Path site;

    @BeforeEach
    void write() throws IOException {
        Files.copy(Path.of("webapp", "sw.js"), site.resolve("sw.js"));
        Files.createDirectories(site.resolve("text/.git"));
        Files.createDirectories(site.resolve("examples"));
        Files.writeString(site.resolve("index.html"), "page");
        Files.writeString(site.resolve("a_b-1.wasm"), "abc");
        Files.writeString(site.resolve("text/hi.txt"), "course");
        for (String other : List.of(
                "text/en.txt",
                "examples/course.html",
                "examples/teacher.csv",
                "embed.html",
                "entrain-lab.d.ts",
                "bench.html",
                "check.wasm")) {
            Files.writeString(site.resolve(other), "not the lab");
        }
        Files.writeString(site.resolve("entrain.html"), "the page in one file");
        Files.writeString(site.resolve(".DS_Store"), "no part");
        Files.writeString(site.resolve("text/.git/x"), "no part");
    }

    private String filled() throws IOException {
        Inventory.write(site);
        return Files.readString(site.resolve("sw.js"));
    }

    private static String version(String worker) {
        Matcher version = Pattern.compile("const VERSION = '([0-9a-f]{16})';").matcher(worker);
        assertTrue(version.find(), worker);
        return version.group(1);
    }

    @Test
    void list_ofASite_hasTheLabsFilesButTheWorkerTheOneFileAndHiddenOnes() throws IOException {
        Matcher name = Pattern.compile("(?m)^  '([^']+)': 'sha256-[A-Za-z0-9+/]{43}=',$")
                .matcher(filled());
        assertEquals(
                List.of("a_b-1.wasm", "index.html", "text/hi.txt"),
                name.results().map(found -> found.group(1)).toList());
    }

    /** FIPS 180-2, appendix B.1, in base64. */
    @Test
    void hash_ofAbc_isThatOfTheStandard() throws IOException {
        String worker = filled();
        assertTrue(worker.contains("'a_b-1.wasm': 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"), worker);
    }

    @Test
    void worker_filledAgain_isTheSame() throws IOException {
        assertEquals(filled(), filled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "a_b-1.wasm", "text/hi.txt", "new.txt"})
    void version_anyFileChanged_isAnother(String name) throws IOException {
        String before = version(filled());
        String content = Files.exists(site.resolve(name)) ? Files.readString(site.resolve(name)) : "";
        Files.writeString(site.resolve(name), content + "!");
        assertNotEquals(before, version(filled()));
    }

    @Test
    void version_fileGone_isAnother_andComesBackWithIt() throws IOException {
        String before = version(filled());
        Files.delete(site.resolve("a_b-1.wasm"));
        assertNotEquals(before, version(filled()));
        Files.writeString(site.resolve("a_b-1.wasm"), "abc");
        assertEquals(before, version(filled()));
    }

    @Test
    void write_whatCannotBeListed_isRefused() throws IOException {
        Files.writeString(site.resolve("sw.js"), "// empty");
        assertThrows(IOException.class, () -> Inventory.write(site));
        Files.writeString(site.resolve("what is this?.html"), "");
        assertTrue(assertThrows(IOException.class, () -> Inventory.write(site))
                .getMessage()
                .startsWith("what is this?"));
    }
}
