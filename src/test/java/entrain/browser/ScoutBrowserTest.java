package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The scout on the page: verdicts long before the picture's own, and no picture that goes blank at a knob. */
final class ScoutBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    /** Notes what goes to and from workers, with the time in ms: {@code > start SCOUT 3 …}, {@code < row 3 …}. */
    private static final String LOG = """
            globalThis.letters = [];
            globalThis.Worker = class extends Worker {
              note(way, line) { if (line) letters.push([performance.now(), way + ' ' + line]); }
              constructor(...of) { super(...of); this.addEventListener('message', e => this.note('<', e.data.line)); }
              postMessage(message, ...more) { this.note('>', message.line); super.postMessage(message, ...more); }
            };
            globalThis.find = (start, from) => letters.filter(l => l[0] >= (from || 0)).find(l => l[1].startsWith(start));
            globalThis.scout = from => (find('> start SCOUT', from) || [0, ''])[1].split(' ')[3];
            """;

    private static final String AHEAD = "[...document.querySelectorAll('.card .verdict')]";

    private static void waitFor(Page page, String condition) {
        page.waitForFunction(
                "() => " + condition,
                null,
                new Page.WaitForFunctionOptions().setTimeout(120_000).setPollingInterval(50));
    }

    /** Opens an address, until the cards and a picture of averages are there. */
    private static void open(Visit visit, String address) {
        visit.open(address);
        waitFor(
                visit.page(),
                "document.querySelectorAll('.card .verdict').length === 2 && !!document.querySelector('#strip canvas')");
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("() => " + expression)).doubleValue();
    }

    /** Chaos cannot be told of less than 120 τ, which the picture itself reaches after 12 s. */
    @Test
    void verdicts_ofTheDefaultPage_areToldAheadOfThePicture() {
        try (Visit visit = session.visit()) {
            open(visit, "/");
            Page page = visit.page();
            waitFor(page, AHEAD + ".every(v => v.dataset.regime && v.dataset.regime !== 'UNDECIDED')");
            assertTrue(page.textContent("#verdict-spontaneous .numbers")
                    .matches("λ₁ = \\+0\\.\\d+ ± 0\\.\\d+ / τ · seen \\d+ τ ahead"));
            assertTrue(number(page, "+document.documentElement.dataset.t") < 120, "the picture's own is not told yet");
            // What scripts and hosts are told is what the head says.
            assertEquals("CHAOTIC", page.evaluate("() => entrain.ready.then(lab => lab.state().spontaneous.regime)"));
            waitFor(
                    page,
                    "document.querySelector('[data-panel=spectrum] .caption, [data-panel=autocorrelation] .caption')"
                            + ".textContent.includes('seen ahead')");
            visit.assertQuiet();
        }
    }

    /** The verdict is there although nothing moves: paused, the state of now is where it begins. */
    @Test
    void verdicts_ofAPausedPage_areTold() {
        try (Visit visit = session.visit()) {
            open(visit, "/?N=100&g=3&I=0.3&autoplay=0");
            waitFor(visit.page(), AHEAD + ".every(v => v.textContent.includes('ahead'))");
            assertEquals(0, number(visit.page(), "+document.documentElement.dataset.t"), 0);
        }
    }

    @Test
    void knob_turned_cancelsTheScoutAtOnce_andItBeginsAnewAtRest() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(LOG);
            open(visit, "/?N=300&g=1.5");
            waitFor(page, "find('< row ' + scout())");
            double turned = number(page, "performance.now()");
            page.focus("footer input[type=range][data-param=g]");
            page.keyboard().press("ArrowRight");
            waitFor(page, "find('< cancelled ' + scout())");
            double told = number(page, "find('> configure', " + turned + ")[0]");
            double cancelled = number(page, "find('> cancel ' + scout())[0]");
            assertTrue(cancelled - told < 200, "told to end after " + (cancelled - told) + " ms");
            waitFor(page, "find('> start SCOUT', " + cancelled + ")");
            double anew = number(page, "find('> start SCOUT', " + cancelled + ")[0]");
            // It is counted from the beginning of a frame to that of another: 400 ms, but for the time within them.
            assertTrue(anew - told >= 400 - 17, "at rest, not after " + (anew - told) + " ms");
            assertEquals(
                    0,
                    number(
                            page,
                            "letters.filter(l => l[0] > find('< cancelled ' + scout())[0] && l[1].startsWith('< row ' + scout() + ' ')).length"),
                    "nothing more is heard of it");
            visit.assertQuiet();
        }
    }

    @Test
    void reset_andDataOfTheVisitorsOwn_beginAnew() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(LOG);
            open(visit, "/?N=60");
            waitFor(page, "find('> start SCOUT')");
            double before = number(page, "performance.now()");
            page.keyboard().press("r");
            waitFor(page, "find('> start SCOUT', " + before + ")");
            before = number(page, "performance.now()");
            page.evaluate(
                    "() => entrain.ready.then(lab => lab.give('weights', 60, 60, new Float64Array(3600).fill(0.01)))");
            waitFor(page, "find('> give', " + before + ")");
            String given = "find('> give', " + before + ")?.[0]";
            waitFor(page, "find('> start SCOUT', " + given + ")?.[1].endsWith(' 60 1')");
        }
    }

    @Test
    void page_hidden_scoutRests_andBeginsAnewWhenSeen() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(LOG);
            open(visit, "/?N=300&g=1.5");
            waitFor(page, "document.querySelector('#verdict-spontaneous').textContent.includes('ahead')");
            double hidden = number(page, """
                    (() => {
                      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
                      document.dispatchEvent(new Event('visibilitychange'));
                      return performance.now();
                    })()""");
            waitFor(page, "find('> cancel ' + scout())");
            waitFor(page, "find('< cancelled ' + scout())");
            // Longer than settings must rest before it begins.
            page.waitForCondition(() -> number(page, "performance.now()") > hidden + 1000);
            assertEquals(
                    0,
                    number(
                            page,
                            "letters.filter(l => l[0] > " + hidden + " && l[1].startsWith('> start SCOUT')).length"));
            assertTrue(page.textContent("#verdict-spontaneous summary").contains("ahead"), "what it found stays");
            page.evaluate("() => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')); }");
            waitFor(page, "find('> start SCOUT', " + hidden + ")");
        }
    }

    /** Every frame for two seconds after a knob was turned, each picture of averages has a curve in a track's colour. */
    @Test
    void knob_turned_noPictureGoesBlank() {
        try (Visit visit = session.visit()) {
            open(visit, "/?N=60&pace=60&g=3&views=autocorrelation,spectrum,lyapunov,pca");
            Page page = visit.page();
            page.evaluate("""
                    () => {
                      globalThis.coloured = () => ['autocorrelation', 'spectrum', 'lyapunov', 'pca'].map(id => {
                        const c = document.querySelector(`[data-panel=${id}] canvas`);
                        if (!c) return 0;
                        const p = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                        let n = 0;
                        for (let i = 0; i < p.length; i += 4) {
                          const most = Math.max(p[i], p[i + 1], p[i + 2]);
                          if (p[i + 3] > 30 && most - Math.min(p[i], p[i + 1], p[i + 2]) > 60) n++;
                        }
                        return n;
                      });
                    }""");
            waitFor(page, "Math.min(...coloured()) > 30");
            page.evaluate("""
                    () => {
                      globalThis.least = coloured();
                      const until = performance.now() + 2000;
                      const look = () => {
                        coloured().forEach((n, i) => least[i] = Math.min(least[i], n));
                        if (performance.now() < until) requestAnimationFrame(look); else globalThis.looked = true;
                      };
                      requestAnimationFrame(look);
                    }""");
            page.focus("footer input[type=range][data-param=g]");
            page.keyboard().press("ArrowRight");
            waitFor(
                    page,
                    "document.querySelector('[data-panel=pca] .caption').textContent.includes('pale: before the change')");
            waitFor(page, "globalThis.looked");
            assertTrue(
                    number(page, "Math.min(...least)") > 30,
                    page.evaluate("least.join()").toString());
            visit.assertQuiet();
        }
    }
}
