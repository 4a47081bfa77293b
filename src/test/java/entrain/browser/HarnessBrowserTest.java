package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the harness hears what a page does: a harness that is deaf would let every other browser test pass. */
final class HarnessBrowserTest {
    @TempDir
    static Path site;

    private static BrowserSession session;

    @BeforeAll
    static void open() throws IOException {
        // the smallest WebAssembly module: magic number and version
        Files.write(site.resolve("empty.wasm"), new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        page(
                "index.html",
                "fetch('data.json').then(r => r.json())"
                        + ".then(d => WebAssembly.instantiateStreaming(fetch('empty.wasm')).then(() => done(d.answer)))");
        Files.writeString(site.resolve("data.json"), "{\"answer\": 42}");
        page("console.html", "console.error('told you'); done('')");
        page("throws.html", "setTimeout(() => { done(''); throw new Error('page broke') })");
        page("absent.html", "fetch('absent.json').then(() => done(''))");
        page("outside.html", "fetch('http://127.0.0.1:9/').catch(() => done(''))");
        page("worker.html", "const w = new Worker('worker.js'); w.onmessage = m => done(m.data)");
        Files.writeString(
                site.resolve("worker.js"),
                "console.error('worker told you');"
                        + "fetch('http://127.0.0.1:9/worker').catch(() => fetch('data.json')).then(() => {"
                        + "setTimeout(() => { throw new Error('worker broke') });"
                        + "setTimeout(() => postMessage('heard'), 50) })");
        session = BrowserSession.open(site);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static void page(String name, String script) throws IOException {
        Files.writeString(
                site.resolve(name),
                "<!doctype html><meta charset=utf-8><title>t</title><body>page<script>"
                        + "function done(text) { document.body.dataset.done = text }" + script + "</script>");
    }

    private static void open(Visit visit, String path) {
        visit.open(path);
        visit.page().waitForSelector("body[data-done]");
    }

    @Test
    void visit_goodPage_isQuietAndHasLoadedEverything() {
        try (Visit visit = session.visit()) {
            open(visit, "/");
            assertEquals("42", visit.page().getAttribute("body", "data-done"));
            String origin = session.origin();
            assertEquals(List.of(origin + "/", origin + "/data.json", origin + "/empty.wasm"), visit.requests());
            visit.assertQuiet();
        }
    }

    @Test
    void visit_windowAndTheme_areAsAsked() {
        try (Visit visit = session.visit(390, 844, ColorScheme.DARK)) {
            open(visit, "/");
            assertEquals(
                    List.of(390, 844, true),
                    visit.page()
                            .evaluate("[innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches]"));
        }
    }

    @Test
    void visit_consoleError_isHeard() {
        try (Visit visit = session.visit()) {
            open(visit, "/console.html");
            assertEquals(1, visit.consoleErrors().size());
            assertTrue(
                    visit.consoleErrors().get(0).startsWith("told you"),
                    visit.consoleErrors().get(0));
            assertThrows(AssertionError.class, visit::assertQuiet);
        }
    }

    @Test
    void visit_uncaughtException_isHeard() {
        try (Visit visit = session.visit()) {
            open(visit, "/throws.html");
            visit.page().waitForCondition(() -> !visit.pageErrors().isEmpty());
            assertTrue(
                    visit.pageErrors().get(0).contains("page broke"),
                    visit.pageErrors().get(0));
        }
    }

    @Test
    void visit_missingFile_isHeard() {
        try (Visit visit = session.visit()) {
            open(visit, "/absent.html");
            assertEquals(1, visit.consoleErrors().size());
            assertTrue(
                    visit.consoleErrors().get(0).contains("404"),
                    visit.consoleErrors().get(0));
        }
    }

    @Test
    void visit_requestOutside_isHeard() {
        try (Visit visit = session.visit()) {
            open(visit, "/outside.html");
            assertEquals(List.of("http://127.0.0.1:9/"), visit.foreignRequests());
        }
    }

    @Test
    void visit_worker_isHeardAsThePageIs() {
        try (Visit visit = session.visit()) {
            open(visit, "/worker.html");
            visit.page().waitForCondition(() -> !visit.pageErrors().isEmpty());
            assertEquals(List.of("http://127.0.0.1:9/worker"), visit.foreignRequests());
            assertTrue(
                    visit.requests().contains(session.origin() + "/data.json"),
                    visit.requests().toString());
            assertTrue(visit.consoleErrors().stream().anyMatch(text -> text.startsWith("worker told you")));
            assertTrue(
                    visit.pageErrors().get(0).contains("worker broke"),
                    visit.pageErrors().get(0));
        }
    }

    @Test
    void visit_fileAddress_opens() {
        try (Visit visit = session.visit()) {
            open(visit, site.resolve("console.html").toUri().toString());
            assertEquals(1, visit.consoleErrors().size());
        }
    }

    @Test
    void visit_another_hasAFreshProfile() {
        try (Visit first = session.visit()) {
            open(first, "/");
            first.page().evaluate("localStorage.setItem('kept', '1')");
        }
        try (Visit second = session.visit()) {
            open(second, "/");
            assertEquals(0, second.page().evaluate("localStorage.length"));
        }
    }

    @Test
    void open_noPageThere_saysWhatToDo() {
        String message = assertThrows(IllegalStateException.class, () -> BrowserSession.open(site.resolve("absent")))
                .getMessage();
        assertTrue(message.endsWith("holds no page: build it first with mvn package."), message);
    }
}
