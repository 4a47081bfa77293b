package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import entrain.core.math.BitHash;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which engine a page computes with, and what it does where the kernel or its memory cannot be had. */
final class EngineBrowserTest {
    /** Runs a script in every worker before anything else. */
    private static final String IN_WORKERS = """
            const Plain = Blob;
            globalThis.Blob = class extends Plain {
              constructor(parts, options) {
                const script = options && options.type === 'text/javascript';
                super(script ? [`{%s}`, ...parts] : parts, options);
              }
            };
            """;
    /** Lets the memory of every worker grow to so many MiB and no further. */
    static final String SMALL_MEMORY = IN_WORKERS.formatted("""
            const grow = WebAssembly.Memory.prototype.grow;
            WebAssembly.Memory.prototype.grow = function (pages) {
              if (this.buffer.byteLength + pages * 65536 > %d * 2 ** 20) throw new RangeError('no more');
              return grow.call(this, pages);
            };""");

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static void waitFor(Page page, String condition) {
        page.waitForFunction("() => " + condition);
    }

    private static void waitUntilAlive(Page page) {
        waitFor(
                page,
                "document.documentElement.dataset.state === 'running' && +document.documentElement.dataset.t > 1");
    }

    private static String about(Page page) {
        return page.textContent("#about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?runtime=wasm", "/?runtime=js", "/?engine=simd"})
    void page_ordinary_computesWithTheKernelAndSaysSo(String address) {
        try (Visit visit = session.visit()) {
            visit.open(address);
            waitUntilAlive(visit.page());
            assertEquals("simd", visit.page().getAttribute("html", "data-engine"));
            assertTrue(about(visit.page()).contains("SIMD kernel"), about(visit.page()));
            visit.assertQuiet();
        }
    }

    @Test
    void page_singleFileFromDisk_hasTheKernelInside() {
        try (Visit visit = session.visit()) {
            visit.open(Path.of("target", "entrain.html").toUri().toString());
            waitUntilAlive(visit.page());
            assertEquals("simd", visit.page().getAttribute("html", "data-engine"));
        }
    }

    @Test
    void engine_javaAsked_isUsedFromTheNextNetworkOn_andKeptByPresets() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?engine=java");
            waitUntilAlive(page);
            assertEquals("java", page.getAttribute("html", "data-engine"));
            assertTrue(about(page).contains("plain Java, as the address asks"), about(page));
            page.evaluate("() => document.querySelector('[data-preset]').click()");
            waitUntilAlive(page);
            assertEquals("java", page.getAttribute("html", "data-engine"));
            visit.assertQuiet();
        }
    }

    /** Not WebAssembly at all, and a kernel for another memory: neither can be instantiated. */
    @ParameterizedTest
    @ValueSource(strings = {"<html>", "\0asm\1\0\0\0\2\7\1\1x\1y\3\177\0"})
    void kernel_thatFails_leavesPlainJavaWithALineInAbout(String bytes) {
        for (String runtime : new String[] {"wasm", "js"}) {
            try (Visit visit = session.visit()) {
                Page page = visit.page();
                page.route(
                        "**/kernel.wasm",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setBodyBytes(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))));
                visit.open("/?runtime=" + runtime);
                waitUntilAlive(page);
                assertEquals("java", page.getAttribute("html", "data-engine"));
                assertTrue(about(page).contains("plain Java (no SIMD kernel: "), about(page));
            }
        }
    }

    @Test
    void kernel_thatIsMissing_leavesPlainJavaWithALineInAbout() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.route("**/kernel.wasm", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
            visit.open("/");
            waitUntilAlive(page);
            assertEquals("java", page.getAttribute("html", "data-engine"));
            assertTrue(about(page).contains("kernel.wasm: 404"), about(page));
        }
    }

    private static void waitForNotice(Page page, String text) {
        waitFor(page, "document.getElementById('notices').textContent.includes('" + text + "')");
    }

    private static String fact(Page page, String name) {
        return page.textContent("[data-fact=" + name + "]").strip();
    }

    private static double t(Page page) {
        return Double.parseDouble(page.getAttribute("html", "data-t"));
    }

    private static void waitUntilLater(Page page, double t) {
        waitFor(
                page,
                "document.documentElement.dataset.state === 'running' && +document.documentElement.dataset.t > " + t);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void memory_thatCannotGrow_keepsTheNetworkBeforeAndNamesN(String runtime) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            // The program's own 32 MiB and 16 of the kernel's: 400 units fit, 4000 do not.
            page.addInitScript(SMALL_MEMORY.formatted(48));
            visit.open("/?theme=light&pace=20&runtime=" + runtime);
            waitUntilAlive(page);
            // What was changed meanwhile and what is changed with N stays.
            page.evaluate("() => { location.hash = 'theme=dark&pace=20&omega=0.7'; }");
            double before = t(page);
            waitUntilLater(page, before + 1);
            page.evaluate("() => { location.hash = 'theme=dark&pace=20&omega=0.7&N=4000&g=1.7'; }");
            waitForNotice(page, "N = 4000 is too large here");
            waitUntilLater(page, t(page) + 1);
            assertTrue(t(page) > before + 1, "the network before was not begun anew");
            assertEquals("400", fact(page, "N"));
            assertEquals("dark", page.getAttribute("html", "data-theme"));
            assertEquals("1.7", page.inputValue("footer input.value[data-param=g]"));
            assertEquals("0.7", page.inputValue("footer input.value[data-param=omega]"));
            assertTrue(page.url().contains("g=1.7") && !page.url().contains("N="), page.url());
            // And it still follows.
            page.evaluate("() => { location.hash = 'N=300'; }");
            waitFor(page, "document.querySelector('[data-fact=N]').textContent.trim() === '300'");
            waitUntilAlive(page);
        }
    }

    @Test
    void memory_thatCannotGrow_bringsBackThePresetBefore() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(SMALL_MEMORY.formatted(48));
            visit.open("/?pace=20");
            waitUntilAlive(page);
            page.evaluate("() => document.querySelector('[data-preset=oscillation]').click()");
            waitFor(page, "document.documentElement.dataset.preset === 'oscillation'");
            waitUntilAlive(page);
            String n = fact(page, "N");
            page.evaluate("() => { location.hash = 'preset=oscillation&N=4000'; }");
            waitForNotice(page, "N = 4000 is too large here");
            waitUntilAlive(page);
            assertEquals(n, fact(page, "N"));
        }
    }

    @Test
    void memory_thatCannotGrow_resetAtOnce_showsTheNetworkThatThereIs() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(SMALL_MEMORY.formatted(48));
            visit.open("/?N=60&autoplay=0");
            waitFor(page, "document.documentElement.dataset.state === 'paused'");
            page.evaluate(
                    "() => { location.hash = 'N=4000&autoplay=0'; dispatchEvent(new HashChangeEvent('hashchange'));"
                            + " document.getElementById('reset').click(); }");
            waitForNotice(page, "N = 4000 is too large here");
            waitFor(
                    page,
                    "document.documentElement.dataset.state === 'paused'"
                            + " && document.querySelector('[data-fact=N]').textContent.trim() === '60'");
            page.click("#step");
            Simulation same = new Simulation(SettingsText.parse("N=60").settings());
            same.step();
            assertEquals("1 " + BitHash.hex(same.hash()), visit.hash());
        }
    }

    @Test
    void memory_thatCannotGrowAtFirst_givesTheDefaultNetwork() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(SMALL_MEMORY.formatted(48));
            visit.open("/?N=4000&g=1.7");
            waitForNotice(page, "N = 4000 is too large here");
            waitUntilAlive(page);
            assertEquals("400", fact(page, "N"));
            assertEquals("1.7", page.inputValue("footer input.value[data-param=g]"));
            assertEquals(1, page.locator("#notices > *").count());
        }
    }

    /** A device that cannot even promise the kernel's memory computes in plain Java. */
    @Test
    void memory_thatIsNotThere_leavesPlainJavaWithALineInAbout() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(IN_WORKERS.formatted("""
                    const Whole = WebAssembly.Memory;
                    WebAssembly.Memory = function (limits) {
                      if (limits.initial > 100) throw new RangeError('no memory');
                      return new Whole(limits);
                    };"""));
            visit.open("/");
            waitUntilAlive(page);
            assertEquals("java", page.getAttribute("html", "data-engine"));
            assertTrue(about(page).contains("no memory"), about(page));
        }
    }

    @Test
    void array_thatCannotBe_keepsTheNetworkBeforeInPlainJavaToo() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(IN_WORKERS.formatted("""
                    const Whole = Float64Array;
                    Float64Array = class extends Whole {
                      constructor(first, ...rest) {
                        if (first > 1e7) throw new RangeError('no memory');
                        super(first, ...rest);
                      }
                    };"""));
            visit.open("/?runtime=js&engine=java&pace=20");
            waitUntilAlive(page);
            page.evaluate("() => { location.hash = 'engine=java&pace=20&N=4000'; }");
            waitForNotice(page, "N = 4000 cannot be built here");
            waitUntilLater(page, t(page) + 1);
            assertEquals("400", fact(page, "N"));
        }
    }
}
