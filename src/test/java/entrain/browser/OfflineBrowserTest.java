package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import entrain.site.Inventory;
import entrain.site.StaticServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site keeps itself: in a folder {@code lab} of a host whose own page is outside, and which can go away. */
final class OfflineBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @TempDir
    Path root;

    private StaticServer server;
    private Visit visit;
    private Page page;
    private final List<String> console = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        Path lab = Files.createDirectory(root.resolve("lab"));
        try (Stream<Path> files = Files.walk(BrowserSession.SITE).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Path copy = lab.resolve(BrowserSession.SITE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(
                root.resolve("index.html"), "<!doctype html><link rel=icon href=data:,><title>outside</title>");
        server = new StaticServer(root, 0);
        visit = session.visit(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
        page = visit.page();
        page.context().onConsoleMessage(message -> console.add(message.text()));
    }

    @AfterEach
    void close() {
        visit.close();
        server.close();
    }

    private void go(String path) {
        visit.open(server.origin() + path);
    }

    private void waitUntilAlive() {
        page.waitForFunction("() => document.documentElement.dataset.state === 'running'"
                + " && +document.documentElement.dataset.t > 1");
    }

    /** A first visit, until the site is kept. */
    private void visitAndKeep() {
        go("/lab/?g=1.5");
        waitUntilAlive();
        page.evaluate("() => navigator.serviceWorker.ready");
    }

    private void assertSilent() {
        assertEquals(List.of(), console);
        assertEquals(List.of(), visit.pageErrors());
    }

    private Object registrations() {
        return page.evaluate("() => navigator.serviceWorker.getRegistrations().then(all => all.length)");
    }

    @Test
    void site_visitedOnce_worksWithoutItsHost() {
        visitAndKeep();
        server.close();
        for (String address : new String[] {"/lab/?", "/lab/index.html?"}) {
            go(address + "g=1.2&N=100");
            waitUntilAlive();
            assertEquals("wasm", page.getAttribute("html", "data-runtime"));
            assertEquals("simd", page.getAttribute("html", "data-engine"));
            assertEquals("100", page.textContent("[data-fact=N]").strip());
        }
        // theory is another program, and the lecture a part
        visit.until("() => entrain.ready.then(lab => /theory/.test(lab.picture('autocorrelation', 'driven', 'csv')))");
        go("/lab/?scene=gain");
        waitUntilAlive();
        page.waitForSelector(".lecture article h2");
        assertSilent();
    }

    @Test
    void cache_holdsWhatTheLabNeeds_andAnswersForItAlone() throws IOException {
        visitAndKeep();
        List<?> kept = (List<?>) page.evaluate("() => caches.keys().then(names => caches.open(names[0]))"
                + ".then(cache => cache.keys()).then(all => all.map(r => r.url.split('/lab/')[1]).sort())");
        assertTrue(
                kept.containsAll(List.of("index.html", "lab.js", "style.css", "kernel.wasm", "theory.js")),
                kept::toString);
        assertTrue(kept.containsAll(List.of("entrain.wasm", "entrain.wasm-runtime.js")), kept::toString);
        assertTrue(kept.containsAll(List.of("lecture.html", "share.js")), kept::toString);
        for (Object name : kept) {
            assertFalse(
                    name.toString()
                            .matches(
                                    "entrain\\.(js|html)|task\\.js|.*hi\\.(txt|html)|(check|bench|selftest|embed|sw)\\..*|examples/.*"),
                    kept::toString);
        }
        int weight = 0;
        for (Object name : kept) {
            weight += Gzipped.bytes(root.resolve("lab").resolve(name.toString()));
        }
        int all = weight;
        assertTrue(all <= 350_000, () -> all + " bytes: " + kept);
        go("/lab/?N=20"); // a page that the worker answers for
        waitUntilAlive();
        server.close();
        assertEquals("true false false false false false", page.evaluate("""
                () => Promise.all([
                  fetch('lab.js'),
                  fetch('lab.js', { headers: { Range: 'bytes=0-1' } }),
                  fetch('lab.js', { method: 'POST' }),
                  fetch('lab.js?fresh'),
                  fetch('sw.js'),
                  fetch('../lab.js'),
                ].map(answer => answer.then(r => r.ok, () => false))).then(all => all.join(' '))"""));
    }

    @Test
    void cache_ofAPageInHindi_holdsItsTexts() {
        go("/lab/?lang=hi");
        waitUntilAlive();
        page.evaluate("() => navigator.serviceWorker.ready");
        server.close();
        go("/lab/?lang=hi&g=1.2");
        waitUntilAlive();
        visit.until("() => document.documentElement.lang === 'hi'");
        assertSilent();
    }

    /** The verdict of many networks is told by a program that a first visit does not fetch. */
    @Test
    void manyNetworks_askedForOnce_areToldWithoutTheHost() {
        visitAndKeep();
        askManyNetworks();
        visit.until("() => caches.match(new URL('task.js', location).href).then(kept => !!kept)");
        server.close();
        askManyNetworks();
        assertSilent();
    }

    private void askManyNetworks() {
        go("/lab/?N=20&pace=300&views=networks");
        page.waitForFunction("() => +document.documentElement.dataset.t > 200");
        page.click("#verdict-spontaneous summary");
        page.click("#verdict-spontaneous [data-do=networks]");
        page.waitForFunction(
                "() => document.querySelector('[data-panel=networks] .caption').textContent.includes('networks')");
    }

    @Test
    void newVersion_waitsForTheOldOnesPages_thenReplacesItWhole() throws IOException {
        visitAndKeep();
        go("/lab/?g=1.45"); // a page of the kept version: the first one came from the host
        waitUntilAlive();
        Path index = root.resolve("lab/index.html");
        Files.writeString(index, Files.readString(index).replace("<title>", "<title>Anew: "));
        Inventory.write(root.resolve("lab"));
        page.evaluate("() => navigator.serviceWorker.ready.then(r => r.update())");
        visit.until("() => navigator.serviceWorker.ready.then(r => r.waiting !== null)");
        assertEquals(2, caches());
        // A page that comes now is still of the old version, all of it.
        go("/lab/?g=1.4");
        waitUntilAlive();
        assertFalse(page.title().startsWith("Anew"));
        go("/index.html"); // the last page of the old version is gone
        for (int i = 0; i < 100 && caches() > 1; i++) {
            page.waitForTimeout(50);
        }
        assertEquals(1, caches(), "the old version is kept");
        server.close();
        go("/lab/?g=1.3");
        waitUntilAlive();
        assertTrue(page.title().startsWith("Anew"));
        assertSilent();
    }

    /** The other runtime's program is not kept; a newer one must not meet the loader of the version that is. */
    @Test
    void otherRuntime_ofANewerVersion_doesNotRunInAPageOfTheOld() throws IOException {
        visitAndKeep();
        go("/lab/?runtime=js&N=50");
        waitUntilAlive();
        assertEquals("js", page.getAttribute("html", "data-runtime"));
        Path program = root.resolve("lab/entrain.js");
        Files.writeString(program, Files.readString(program) + "// anew\n");
        Inventory.write(root.resolve("lab"));
        go("/lab/?runtime=js&N=51");
        page.waitForFunction("() => document.documentElement.dataset.state === 'error'");
        assertTrue(page.textContent("#notices").contains("cannot run here"), page.textContent("#notices"));
        // the kept version is whole and goes on
        go("/lab/?N=52");
        waitUntilAlive();
    }

    private int caches() {
        return ((Number) page.evaluate("() => caches.keys().then(all => all.length)")).intValue();
    }

    @Test
    void site_inASandboxedFrame_isNotKept() throws IOException {
        Files.writeString(
                root.resolve("frame.html"),
                "<!doctype html><link rel=icon href=data:,>"
                        + "<iframe sandbox=allow-scripts width=1200 height=800 src=lab/></iframe>");
        go("/frame.html");
        page.frames()
                .get(1)
                // at 10 τ a second: the site would be kept five seconds after the first picture
                .waitForFunction("() => document.documentElement.dataset.state === 'running'"
                        + " && +document.documentElement.dataset.t > 70");
        assertEquals(0, registrations());
        assertTrue(
                visit.requests().stream().noneMatch(request -> request.endsWith("sw.js")), visit.requests()::toString);
        assertSilent();
    }

    @Test
    void singleFile_onAHost_isNotKeptAndAsksForNothing() throws IOException {
        Files.copy(Path.of("target", "entrain.html"), root.resolve("entrain.html"));
        Files.copy(root.resolve("lab/sw.js"), root.resolve("sw.js"));
        go("/entrain.html");
        page.waitForFunction("() => document.documentElement.dataset.state === 'running'"
                + " && +document.documentElement.dataset.t > 3");
        assertEquals(0, registrations());
        assertEquals(
                List.of(server.origin() + "/entrain.html"),
                visit.requests().stream()
                        .filter(request -> !request.startsWith("data:") && !request.startsWith("blob:"))
                        .toList());
        assertSilent();
    }

    @Test
    void singleFile_fromDisk_isSilent() {
        visit.open(Path.of("target", "entrain.html").toUri().toString());
        waitUntilAlive();
        assertSilent();
    }
}
