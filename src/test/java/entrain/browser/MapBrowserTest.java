package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map on the page's own pool of workers: computed, read, gone to by pointer and by key, let rest, given up. */
final class MapBrowserTest {
    /** 4 × 3 cells of a small network. */
    private static final String SMALL = "/?N=40&pace=100&views=map&plane=I,0,3,4,g,1,3,3";
    /** More cells than are done while a test looks. */
    private static final String LONG = "/?N=200&pace=100&views=map&plane=I,0,3,40,g,1,3,40";

    private static final String WHOLE = "!/ of \\d+ cells|no map/.test(text('[data-panel=map] .caption')) && hidden()";
    private static final String PART = "/ [1-9]\\d* of \\d+ cells/.test(text('[data-panel=map] .caption'))";
    private static final String NONE = "text('[data-panel=map] .caption').endsWith('no map yet')";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static void waitFor(Page page, String condition) {
        page.waitForFunction("() => { const text = s => (document.querySelector(s) || {}).textContent || '';"
                + " const hidden = () => document.querySelector('[data-panel=map] .course').hidden; return " + condition
                + "; }");
    }

    private static Page computed(Visit visit, String address) {
        Page page = visit.page();
        visit.open(address);
        waitFor(page, NONE);
        page.click("[data-panel=map] [data-do=map]");
        waitFor(page, WHOLE);
        return page;
    }

    private static String value(Page page, String key) {
        return (String) page.evaluate("key => entrain.ask('value ' + key)", key);
    }

    @Test
    void click_onACell_goesThereAndKeepsTheMap() {
        try (Visit visit = session.visit()) {
            Page page = computed(visit, SMALL);
            page.click("[data-panel=map] canvas");
            waitFor(
                    page,
                    "/^I [\\d.]+, g [\\d.]+: λ₁ = .* per τ, .*over 200 τ/.test(text('[data-panel=map] .reading'))");
            String[] words = page.textContent("[data-panel=map] .reading").split("[ ,:]+");
            page.waitForFunction(
                    "want => entrain.ask('value I') === want[0] && entrain.ask('value g') === want[1]",
                    List.of(words[1], words[3]));
            page.waitForFunction("() => new URLSearchParams(location.search).get('plane') === 'I,0,3,4,g,1,3,3'");
            waitFor(page, WHOLE);
            assertEquals(
                    13,
                    page.evaluate(
                            "entrain.ready.then(lab => lab.picture('map', 'driven', 'csv').trim().split('\\n').length)"));
            visit.assertQuiet();
        }
    }

    @Test
    void keys_walkTheCellsAndEnterGoesThere() {
        try (Visit visit = session.visit()) {
            Page page = computed(visit, SMALL + "&autoplay=0");
            page.focus("[data-panel=map] canvas");
            for (String key : new String[] {"ArrowRight", "ArrowRight", "ArrowUp"}) {
                page.keyboard().press(key);
            }
            waitFor(page, "text('#description').startsWith('I 1, g 2: λ₁ = ')");
            page.keyboard().press("Enter");
            waitFor(page, "text('#description').startsWith('Chosen: I 1, g 2: λ₁ = ')");
            assertEquals("1", value(page, "I"));
            assertEquals("2", value(page, "g"));
            waitFor(page, WHOLE);
        }
    }

    /** What the map depends on is changed: its workers have given it up within 200 ms, the bar. */
    @Test
    void change_underWay_givesTheMapUpAtOnce() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript("""
                    globalThis.cancels = [];
                    const maps = new Set();
                    globalThis.Worker = class extends Worker {
                      constructor(...all) {
                        super(...all);
                        this.addEventListener('message', ({ data }) => {
                          const id = String(data.line || '').match(/^cancelled (\\d+)/)?.[1];
                          const asked = cancels.find(c => c.id === id);
                          if (asked) asked.took = performance.now() - asked.at;
                        });
                      }
                      postMessage(message, ...more) {
                        const [, verb, id] = String(message.line).match(/^(start MAP|cancel) (\\d+)/) || [];
                        if (verb === 'start MAP') maps.add(id);
                        else if (maps.has(id)) cancels.push({ id, at: performance.now() });
                        super.postMessage(message, ...more);
                      }
                    };""");
            visit.open(LONG);
            double least = Double.POSITIVE_INFINITY;
            for (int round = 1; round <= 3; round++) {
                waitFor(page, NONE);
                page.click("[data-panel=map] [data-do=map]");
                waitFor(page, PART);
                page.evaluate("cancels.length = 0; entrain.ready.then(lab => lab.set('g=1.3&I=0." + round + "'))");
                assertEquals(0, page.evaluate("cancels.length"), "the plane's own parameters change nothing");
                page.evaluate("entrain.ready.then(lab => lab.set('omega=1." + round + "'))");
                waitFor(page, NONE);
                waitFor(page, "cancels.length > 0 && cancels.every(c => c.took !== undefined)");
                least = Math.min(
                        least, ((Number) page.evaluate("Math.max(...cancels.map(c => c.took))")).doubleValue());
            }
            // Other work on this machine only adds to it.
            assertTrue(least <= 200, least + " ms");
            waitFor(page, "text('[data-panel=map] [data-do=map]') === 'compute the map'");
        }
    }

    @Test
    void pause_underWay_restsAndGoesOn() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(LONG);
            waitFor(page, NONE);
            page.click("[data-panel=map] [data-do=map]");
            waitFor(page, PART);
            waitFor(page, "/^about \\d+ (s|min) left$/.test(text('[data-panel=map] .course .quiet'))");
            assertTrue((Boolean) page.evaluate("document.querySelector('[data-panel=map] progress').value > 0"));
            page.click("[data-panel=map] .rest");
            waitFor(page, "text('[data-panel=map] .rest') === 'go on' && !text('[data-panel=map] .course .quiet')");
            String before = page.textContent("[data-panel=map] .caption");
            // What is still on its way comes within these frames; a few cells would, too.
            page.evaluate("async () => { for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame); }");
            before = page.textContent("[data-panel=map] .caption");
            page.evaluate("async () => { for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame); }");
            assertEquals(before, page.textContent("[data-panel=map] .caption"));
            page.click("[data-panel=map] .rest");
            page.waitForFunction(
                    "before => document.querySelector('[data-panel=map] .caption').textContent !== before", before);
            page.click("[data-panel=map] [data-do=map]");
            waitFor(page, NONE);
        }
    }

    /** From the large picture: another plane, its ranges typed, what they refuse, a section. */
    @Test
    void chooser_changesPlaneAndSection_inTheAddress() {
        try (Visit visit = session.visit()) {
            Page page = computed(visit, SMALL + "&autoplay=0");
            page.focus("[data-panel=map] .enlarge");
            page.keyboard().press("Enter");
            assertTrue(page.isVisible("#large [data-save=npy]"));
            page.selectOption("#large select[data-param=section]", "y");
            waitFor(page, "text('[data-panel=map] .caption').startsWith('λ₁ per τ along g at I = ')");
            page.waitForFunction("() => location.search.includes('section=y')");
            page.selectOption("#large select[data-param=section]", "none");
            page.selectOption("#large select[data-param=plane]", "omega,I");
            waitFor(page, NONE);
            page.click("#large [data-save=npy]"); // of nothing: nothing is saved, and the page goes on
            page.waitForFunction("() => location.search.includes('plane=omega,I')");
            page.fill("#large input[data-param=plane]", "omega,I,3,2,5");
            page.keyboard().press("Enter");
            waitFor(page, "/has an empty range/.test(text('#large .fault'))");
            page.fill("#large input[data-param=plane]", "omega,1,2,2,I,0,3,3");
            page.keyboard().press("Enter");
            page.waitForFunction("() => location.search.includes('plane=omega,1,2,2,I,0,3,3')");
            page.click("#large [data-do=map]");
            waitFor(page, WHOLE);
            visit.assertQuiet();
        }
    }

    @Test
    void export_asNpyAndCsv_hasEveryCell() throws IOException {
        try (Visit visit = session.visit()) {
            Page page = computed(visit, SMALL + "&autoplay=0");
            page.focus("[data-panel=map] .enlarge");
            page.keyboard().press("Enter");
            Download npy = page.waitForDownload(() -> page.click("#large [data-save=npy]"));
            byte[] bytes = Files.readAllBytes(npy.path());
            String head = new String(bytes, 10, 118, java.nio.charset.StandardCharsets.US_ASCII);
            assertTrue(head.contains("'shape': (6, 3, 4)"), head);
            assertEquals(128 + 4 * 6 * 12, bytes.length);
            Download csv = page.waitForDownload(() -> page.click("#large [data-save=csv]"));
            List<String> lines = Files.readAllLines(csv.path());
            assertTrue(lines.get(0).startsWith("# entrain ") && lines.get(0).contains("plane=I,0,3,4,g,1,3,3"));
            assertTrue(lines.get(1).startsWith("I,g,λ₁ (per τ) at N = 40,"));
            assertEquals(14, lines.size());
            String svg = (String) page.evaluate("entrain.ready.then(lab => lab.picture('map', 'driven', 'svg'))");
            assertTrue(svg.contains(">g</text>") && svg.contains(">I</text>"), "both axes are named");
        }
    }

    /** A figure of the map in another page: computed there, and the host hears of a cell that was chosen. */
    @Test
    void figure_cellChosen_isToldToTheHost() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/index.html?N=20"); // any page of the site may be the host
            page.setContent("<iframe width=700 height=500 src='" + session.origin()
                    + "/embed.html?N=40&pace=100&views=map&plane=I,0,3,4,g,1,3,3'></iframe>");
            page.evaluate("""
                    globalThis.heard = [];
                    addEventListener('message', ({ data }) => heard.push(data));
                    const ask = () => document.querySelector('iframe').contentWindow
                      .postMessage({ context: 'entrain', v: 1, type: 'hello', id: 1 }, '*');
                    const asking = setInterval(() => heard.some(m => m.type === 'reply') ? clearInterval(asking) : ask(), 100);""");
            page.waitForFunction("() => heard.some(m => m.type === 'reply')");
            var figure = page.frames().get(1);
            figure.click("[data-panel=map] [data-do=map]");
            figure.waitForFunction("() => document.querySelector('[data-panel=map] .course').hidden");
            BoundingBox box = figure.locator("[data-panel=map] canvas").boundingBox();
            page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
            page.waitForFunction(
                    "() => heard.some(m => m.type === 'chosen' && m.view === 'map' && m.values.g === '2')");
            page.waitForFunction("() => heard.some(m => m.type === 'regime' && m.member === 'driven')");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1024, 390})
    void large_anyWidth_fitsItsWindow(int width) {
        try (Visit visit = session.visit(width, 800, ColorScheme.LIGHT)) {
            Page page = visit.page();
            visit.open(SMALL);
            waitFor(page, NONE);
            page.focus("[data-panel=map] .enlarge");
            page.keyboard().press("Enter");
            assertEquals(List.of(), page.evaluate("""
                    [...document.querySelectorAll('#large *')].filter(e => {
                      const r = e.getBoundingClientRect();
                      return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1);
                    }).map(e => e.tagName + '.' + e.className)"""));
            double height = ((Number)
                            page.evaluate("document.querySelector('#large canvas').getBoundingClientRect().height"))
                    .doubleValue();
            assertTrue(height > 250, "the picture has room: " + height);
            assertFalse((Boolean) page.evaluate("document.querySelector('[data-panel=map] .course').hidden"));
        }
    }
}
