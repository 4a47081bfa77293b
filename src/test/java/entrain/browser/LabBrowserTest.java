package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import entrain.core.math.BitHash;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab page in a real browser, as a visitor has it. */
final class LabBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static void waitFor(Page page, String condition) {
        page.waitForFunction("() => { const d = document.documentElement.dataset; return " + condition + "; }");
    }

    private static String root(Page page, String name) {
        return (String) page.evaluate("name => document.documentElement.dataset[name]", name);
    }

    /** A hash of what a canvas shows. */
    private static String picture(Page page, String track, String panel) {
        return (String) page.evaluate(
                "([m, p]) => document.querySelector(`[data-member=${m}][data-panel=${p}] canvas`).toDataURL()",
                java.util.List.of(track, panel));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void page_eitherRuntime_livesQuietly(String runtime) {
        try (Visit visit = session.visit()) {
            visit.open("/?runtime=" + runtime);
            waitFor(visit.page(), "d.state === 'running' && +d.t > 5");
            assertEquals(runtime, root(visit.page(), "runtime"));
            visit.assertQuiet();
        }
    }

    @Test
    void page_singleFileFromDisk_livesAndAsksForNothing() {
        try (Visit visit = session.visit()) {
            String address = Path.of("target", "entrain.html").toUri().toString();
            visit.open(address);
            waitFor(visit.page(), "d.state === 'running' && +d.t > 2");
            assertEquals("wasm", root(visit.page(), "runtime"));
            assertTrue(visit.consoleErrors().isEmpty(), visit.consoleErrors()::toString);
            assertTrue(visit.pageErrors().isEmpty(), visit.pageErrors()::toString);
            for (String request : visit.requests()) {
                assertTrue(
                        request.equals(address) || request.startsWith("blob:") || request.startsWith("data:"), request);
            }
        }
    }

    @Test
    void page_noWebAssemblyGc_fallsBackToJavaScript() {
        try (Visit visit = session.visit()) {
            visit.page().addInitScript("WebAssembly.validate = () => false;");
            visit.open("/");
            waitFor(visit.page(), "d.state === 'running' && +d.t > 1");
            assertEquals("js", root(visit.page(), "runtime"));
            visit.assertQuiet();
        }
    }

    @Test
    void page_twin_picturesOfTheMembersDiffer() {
        try (Visit visit = session.visit()) {
            visit.open("/");
            waitFor(visit.page(), "d.state === 'running' && +d.t > 10");
            for (String panel : new String[] {"state", "traces", "raster"}) {
                assertNotEquals(
                        picture(visit.page(), "spontaneous", panel), picture(visit.page(), "driven", panel), panel);
            }
        }
    }

    @Test
    void page_gainByKeyboard_changesAddressAndActivity() {
        try (Visit visit = session.visit()) {
            visit.open("/?autoplay=0&N=50");
            waitFor(visit.page(), "d.state === 'paused'");
            String start = visit.hash();
            visit.page().focus("footer input[type=range][data-param=g]");
            visit.page().keyboard().press("ArrowRight");
            visit.page().waitForFunction("() => location.search.includes('g=2.2')");
            visit.page().click("#step");
            String moved = visit.hash();
            assertNotEquals(start, moved);
            assertEquals("1 " + hash("N=50&g=2.2", 1), moved);
            assertNotEquals("1 " + hash("N=50", 1), moved);
        }
    }

    @Test
    void page_reloaded_reproducesTheHashOfTheJvm() {
        String settings = "?v=1&g=1.7&N=60&autoplay=0&seedNet=5";
        try (Visit visit = session.visit()) {
            for (int visits = 0; visits < 2; visits++) {
                visit.open("/" + settings);
                waitFor(visit.page(), "d.state === 'paused'");
                for (int step = 0; step < 7; step++) {
                    visit.page().click("#step");
                }
                assertEquals("7 " + hash(settings, 7), visit.hash());
            }
            visit.assertQuiet();
        }
    }

    @Test
    void page_badAddress_saysSoAndRuns() {
        try (Visit visit = session.visit()) {
            visit.open("/?g=banana&nosuch=1&N=9");
            waitFor(visit.page(), "d.state === 'running' && +d.t > 1");
            String notices = visit.page().textContent("#notices");
            assertTrue(notices.contains("g = banana"), notices);
            assertTrue(notices.contains("N = 9"), notices);
            assertFalse(notices.contains("nosuch"), notices);
            visit.page().click("#notices button >> nth=0");
            assertFalse(visit.page().textContent("#notices").contains("banana"));
        }
    }

    @Test
    void page_hostileAddress_isNeverHtml() {
        try (Visit visit = session.visit()) {
            visit.open(
                    "/?g=%3Cimg%20src%3Dx%20onerror%3D%22window.hit%3D1%22%3E&%3Cscript%3Ewindow.hit=1%3C/script%3E=2");
            waitFor(visit.page(), "d.state === 'running' && +d.t > 1");
            assertEquals(null, visit.page().evaluate("window.hit ?? null"));
            assertEquals(
                    0, visit.page().locator("#notices img, #notices script").count());
            visit.assertQuiet();
        }
    }

    @Test
    void page_longFragment_doesNotHang() {
        try (Visit visit = session.visit()) {
            visit.open("/#g=1.5&x=" + "y".repeat(1_000_000));
            waitFor(visit.page(), "d.state === 'running' && +d.t > 1");
            assertTrue(visit.page().textContent("#notices").contains("8192"));
        }
    }

    @Test
    void page_linearNetworkBlowsUp_saysWhenAndRecovers() {
        try (Visit visit = session.visit()) {
            visit.open("/?phi=linear&g=4&I=1&N=50&pace=50");
            waitFor(visit.page(), "d.state === 'diverged'");
            waitFor(visit.page(), "document.querySelector('#verdict-spontaneous .word').textContent === 'diverged'");
            assertTrue(visit.page()
                    .textContent("#verdict-spontaneous .numbers")
                    .matches("at t = .* τ: g Re μ > 1 grows without bound"));
            waitFor(visit.page(), "document.querySelector('#play').ariaLabel === 'Reset'");
            assertTrue(visit.page()
                    .textContent(".card.spontaneous .traces .caption")
                    .endsWith(", logarithmic"));
            double end = Double.parseDouble((String) visit.page().evaluate("document.documentElement.dataset.t"));
            visit.page().click("#play"); // which begins anew, and ends as before
            waitFor(visit.page(), "document.querySelector('#play').ariaLabel === 'Pause' && +d.t < " + end);
            waitFor(visit.page(), "d.state === 'diverged' && document.querySelector('#play').ariaLabel === 'Reset'");
            visit.page().focus("footer input.value[data-param=g]");
            visit.page().fill("footer input.value[data-param=g]", "0.5");
            visit.page().keyboard().press("Enter");
            visit.page().click("#reset");
            waitFor(visit.page(), "d.state === 'running' && +d.t > 1");
            waitFor(visit.page(), "document.querySelector('#verdict-spontaneous .word').textContent !== 'diverged'");
        }
    }

    @Test
    void page_workerDies_saysSoAndTriesAgain() {
        try (Visit visit = session.visit()) {
            visit.page()
                    .addInitScript(
                            "globalThis.workers = []; const { Worker } = globalThis;"
                                    + " globalThis.Worker = function (...of) { workers.push(new Worker(...of)); return workers.at(-1); };");
            visit.open("/");
            waitFor(visit.page(), "d.state === 'running' && +d.t > 1");
            visit.page()
                    .evaluate(
                            "workers[0].terminate(); workers[0].onerror(new ErrorEvent('error', { message: 'ended' }))");
            waitFor(visit.page(), "d.state === 'error'");
            visit.page().click("#notices button >> text=Try again");
            waitFor(visit.page(), "d.state === 'running' && +d.t > 0.5");
        }
    }

    @Test
    void page_noWorkers_saysSo() {
        try (Visit visit = session.visit()) {
            visit.page().addInitScript("delete window.Worker;");
            visit.open("/");
            waitFor(visit.page(), "d.state === 'error'");
            assertTrue(visit.page().textContent("#notices").contains("Web Workers"));
        }
    }

    @Test
    void page_presetChosen_standsInTheAddress() {
        try (Visit visit = session.visit()) {
            visit.open("/");
            waitFor(visit.page(), "d.state === 'running'");
            visit.page().click("summary >> text=Presets");
            visit.page().click("[data-preset=silence]");
            visit.page().waitForFunction("() => location.search.includes('preset=silence')");
            waitFor(visit.page(), "d.state === 'running' && d.preset === 'silence'");
        }
    }

    private static String hash(String settings, int steps) {
        Simulation simulation = new Simulation(SettingsText.parse(settings).settings());
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
        return BitHash.hex(simulation.hash());
    }

    /** An address is one state, whichever of its parts holds it, and its numbers keep their digits. */
    @ParameterizedTest
    @ValueSource(strings = {"js", "wasm"})
    void address_queryAndFragment_areOneStateWithAllDigits(String runtime) {
        String rest = "omega=0.6283185307179586&separation=1e-8&autoplay=0&runtime=" + runtime;
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=20&g=1.5&" + rest + "#top");
            waitFor(page, "d.state === 'paused'");
            page.evaluate("async () => { await entrain.ready; }");
            page.evaluate("entrain.lab.set('I=1')");
            assertEquals("?v=1&g=1.5&N=20&I=1&" + rest + "#top", page.evaluate("location.search + location.hash"));
            page.evaluate("() => { location.hash = 'g=1.7&I=1e-7'; }");
            page.waitForFunction("() => entrain.lab.value('g') === '1.7'");
            assertEquals("20", page.evaluate("entrain.lab.value('N')"));
            page.evaluate("entrain.lab.set('g=1.9')");
            assertEquals("?v=1&g=1.9&N=20&I=1e-7&" + rest, page.evaluate("location.search + location.hash"));
            // The texts are those that scripts write: the shortest that read back.
            assertEquals(List.of(), page.evaluate("""
                    () => [0.1 + 0.2, 1 / 3, Math.PI, 1e-8, 2 ** -44, 1 - 2 ** -53, 4.35, 5e-300, 99.99999999999999]
                      .filter(x => entrain.lab.set('omega=' + x).length || entrain.lab.value('omega') !== String(x))"""));
            visit.assertQuiet();
        }
    }

    @Test
    void address_ofTheOneFile_fragmentHoldsTheStateAndForeignPartsDoNotHideIt(@TempDir Path folder) throws IOException {
        String html = Files.readString(Path.of("target", "entrain.html"));
        Path saved = Files.writeString(
                folder.resolve("saved.html"),
                html.replaceFirst("<html", "<html data-settings=\"v=1&amp;g=1.3&amp;N=20&amp;autoplay=0\""));
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            for (String end : List.of("", "#top", "?id=7", "?N=20&g=1.3&autoplay=0#top")) {
                visit.open("about:blank");
                visit.open(saved.toUri() + end);
                waitFor(page, "d.state === 'paused'");
                page.evaluate("async () => { await entrain.ready; }");
                assertEquals("1.3 20", page.evaluate("entrain.lab.value('g') + ' ' + entrain.lab.value('N')"), end);
                page.evaluate("entrain.lab.set('I=1e-7')");
                assertEquals(
                        "#v=1&g=1.3&N=20&I=1e-7&autoplay=0", page.evaluate("location.search + location.hash"), end);
            }
            assertEquals(List.of(), visit.pageErrors());
        }
    }
}
