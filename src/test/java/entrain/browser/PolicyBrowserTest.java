package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site on hosts with a content security policy: the one that embedding.md gives, and stricter ones. */
final class PolicyBrowserTest {
    /** The policy as the guide has it, so that the guide cannot promise another one. */
    private static final String DOCUMENTED = documented();

    private static final String FORBIDS = "Entrain cannot run here: the content security policy of its host forbids";
    private static final String NO_SCRIPTS = "not all scripts of this page may run here";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static String documented() {
        try {
            String guide = Files.readString(Path.of("src", "docs", "embedding.md"));
            Matcher policy = Pattern.compile("A policy for the site itself is\\s+`([^`]+)`")
                    .matcher(guide);
            assertTrue(policy.find(), "embedding.md gives no policy for the site");
            return policy.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String with(String documented, String instead) {
        assertTrue(DOCUMENTED.contains(documented), DOCUMENTED);
        return DOCUMENTED.replace(documented, instead);
    }

    private static void waitUntilAlive(Page page) {
        page.waitForFunction("() => { const { state, t } = document.documentElement.dataset;"
                + " return state === 'running' && t > 1; }");
    }

    private static void waitUntilSaid(Page page, String sentence) {
        // a page whose scripts are forbidden cannot wait by itself
        page.waitForCondition(() -> page.innerText("body").contains(sentence));
    }

    private static void assertQuiet(Visit visit) {
        assertEquals(List.of(), visit.consoleErrors());
        assertEquals(List.of(), visit.pageErrors());
    }

    @Test
    void documentedPolicy_allowsNoEval() {
        assertFalse(DOCUMENTED.contains("'unsafe-eval'"), DOCUMENTED);
        assertTrue(DOCUMENTED.contains("'wasm-unsafe-eval'"), DOCUMENTED);
    }

    /** The engine is told by the worker: the kernel is WebAssembly, whose program reaches its memory directly. */
    @ParameterizedTest
    @CsvSource({"/, wasm", "/entrain.html, wasm", "/embed.html, wasm", "/embed.html?runtime=js, js", "/figure.html, js"
    })
    void documentedPolicy_runsWebAssembly_inPageAndWorker(String address, String runtime) throws IOException {
        try (HostServer host = new HostServer(DOCUMENTED);
                Visit visit = session.visit()) {
            visit.open(host.origin() + address);
            waitUntilAlive(visit.page());
            assertEquals(runtime, visit.page().getAttribute("html", "data-runtime"));
            assertEquals("simd", visit.page().getAttribute("html", "data-engine"));
            assertEquals("", visit.page().textContent("#notices"));
            assertQuiet(visit);
        }
    }

    /** What is fetched when it is first used, and what computes beside the run. */
    @Test
    void documentedPolicy_allowsEveryPart() throws IOException {
        try (HostServer host = new HostServer(DOCUMENTED);
                Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(host.origin() + "/?lang=hi&views=eigenvalues&N=40");
            waitUntilAlive(page);
            page.click("#share");
            page.waitForSelector("#share-dialog[open]");
            page.keyboard().press("Escape");
            page.click("#lecture");
            page.waitForSelector(".lecture article");
            page.evaluate("() => Promise.all(['frame', 'parts'].map(name => entrain.use(name)))");
            assertEquals("hi", page.getAttribute("html", "lang"));
            assertQuiet(visit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/entrain.html"})
    void withoutWebAssembly_theLabRunsInJavaScript_andSaysWhy(String address) throws IOException {
        try (HostServer host = new HostServer(with("'wasm-unsafe-eval' ", ""));
                Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(host.origin() + address);
            waitUntilAlive(page);
            waitUntilSaid(page, "WebAssembly cannot be had here (this host's policy lacks 'wasm-unsafe-eval')");
            assertEquals("js", page.getAttribute("html", "data-runtime"));
            assertEquals("java", page.getAttribute("html", "data-engine"));
            String about = page.textContent("#about");
            assertTrue(about.contains("Runs in JavaScript with plain Java (no SIMD kernel: this host's policy"), about);
        }
    }

    /** Whoever reads a figure cannot help it. */
    @Test
    void withoutWebAssembly_aFigureRunsInJavaScript_andSaysNothing() throws IOException {
        try (HostServer host = new HostServer(with("'wasm-unsafe-eval' ", ""));
                Visit visit = session.visit()) {
            visit.open(host.origin() + "/embed.html");
            waitUntilAlive(visit.page());
            assertEquals("js", visit.page().getAttribute("html", "data-runtime"));
            assertEquals("", visit.page().textContent("#notices"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, worker-src 'self' blob:, worker-src 'none', worker-src",
        "/embed.html, worker-src 'self' blob:, worker-src 'none', worker-src",
        "/entrain.html, worker-src 'self' blob:, worker-src 'none', worker-src",
        "/, default-src 'self', default-src 'self'; connect-src 'none', connect-src",
        "/embed.html, default-src 'self', default-src 'self'; connect-src 'none', connect-src",
        "/, ' blob:; worker', '; worker', script-src",
        "/embed.html, ' blob:; worker', '; worker', script-src",
    })
    void withoutWhatItNeeds_thePageSaysWhichDirective(String address, String old, String instead, String directive)
            throws IOException {
        try (HostServer host = new HostServer(with(old, instead));
                Visit visit = session.visit()) {
            visit.open(host.origin() + address);
            waitUntilSaid(visit.page(), FORBIDS);
            waitUntilSaid(visit.page(), "(" + directive);
            assertEquals("error", visit.page().getAttribute("html", "data-state"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, default-src 'none'",
        "/embed.html, default-src 'none'",
        "/entrain.html, default-src 'none'",
        "/, script-src 'none'",
        "/embed.html, script-src 'none'",
        "/entrain.html, script-src 'self'",
        "/, sandbox",
    })
    void withoutScripts_thePageSaysSo(String address, String policy) throws IOException {
        try (HostServer host = new HostServer(policy);
                Visit visit = session.visit()) {
            visit.open(host.origin() + address);
            waitUntilSaid(visit.page(), NO_SCRIPTS);
        }
    }

    @Test
    void withScripts_nothingIsSaidOfThem() throws IOException {
        try (HostServer host = new HostServer(null);
                Visit visit = session.visit()) {
            for (String address : new String[] {"/", "/embed.html", "/entrain.html"}) {
                visit.open(host.origin() + address);
                assertEquals(0, visit.page().locator(".scriptless").count(), address);
            }
        }
    }

    @Test
    void documentedPolicy_inFirefox_runsWebAssembly() throws IOException, InterruptedException {
        try (FirefoxVisit visit = new FirefoxVisit(firefox(), "/?report=lines", DOCUMENTED)) {
            assertEquals("running wasm simd", visit.report());
        }
    }

    @Test
    void withoutWebAssembly_inFirefox_theLabRunsInJavaScript() throws IOException, InterruptedException {
        String policy = with("'wasm-unsafe-eval' ", "");
        try (FirefoxVisit visit = new FirefoxVisit(firefox(), "/?report=lines", policy)) {
            String report = visit.report();
            assertTrue(report.startsWith("running js java"), report);
        }
    }

    private static Path firefox() {
        Optional<Path> firefox = Browsers.firefox(System.getenv());
        assumeTrue(firefox.isPresent(), "Firefox is not installed");
        return firefox.orElseThrow();
    }
}
