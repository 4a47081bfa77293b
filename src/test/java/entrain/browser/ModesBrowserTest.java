package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Patterns of J as a visitor sees them: how they grow, and which units take part. */
final class ModesBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    /** Share of the width of the picture of eigenvalues that is drawn on in its lowest sixth. */
    private static final String DRAWN = "(() => { const c = document.querySelector('[data-panel=eigenvalues] canvas'),"
            + " room = Math.floor(c.height / 6); const { data } = c.getContext('2d')"
            + ".getImageData(0, c.height - room, c.width, room); const columns = new Set();"
            + " for (let i = 3; i < data.length; i += 4) if (data[i] > 64) columns.add((i - 3) / 4 % c.width);"
            + " return columns.size / c.width; })()";

    /** Waits until the pattern at the cursor grows as theory says, to a thousandth per τ, and faster or slower than 0. */
    private static void growsAsTheorySays(Page page, String sign) {
        page.waitForFunction("() => { const r = document.querySelector('[data-panel=modes] .reading').textContent"
                + ".replaceAll('−', '-'), m = /slope (\\S+) per τ, theory ([^\\s,]+)/.exec(r);"
                + " return m && Math.abs(m[1] - m[2]) < 0.0015 && m[2] " + sign + " 0; }");
    }

    @Test
    void linearScene_patternsGoAsTheorySays_beforeAndAfterTheGainIsRaised() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=linear");
            page.waitForFunction("() => document.querySelector('[data-panel=modes] .caption')?.textContent"
                    + ".startsWith('J’s 5 leading patterns; dashed')");
            page.focus("[data-panel=modes] canvas");
            page.keyboard().press("Home");
            growsAsTheorySays(page, "<");
            page.click("button[data-set='g=1.5']");
            page.focus("[data-panel=modes] canvas");
            page.keyboard().press("Home");
            growsAsTheorySays(page, ">");
            visit.assertQuiet();
        }
    }

    @Test
    void eigenvalue_byKey_showsWhichUnitsTakePart() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=100&g=1.5&I=0&views=eigenvalues");
            page.waitForFunction("() => document.querySelector('[data-panel=eigenvalues] .caption')?.textContent"
                    + ".includes('of 100 right of 1')");
            page.focus("[data-panel=eigenvalues] canvas");
            page.keyboard().press("Home"); // the first key puts the cursor somewhere
            page.keyboard().press("End");
            page.waitForFunction("() => /^gJ: .*, grows, \\S+ per τ/.test("
                    + "document.querySelector('[data-panel=eigenvalues] .reading').textContent)");
            assertTrue((double) page.evaluate(DRAWN) < 0.5, "the disc alone");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.getElementById('description').textContent.includes('Chosen: gJ: ')");
            page.waitForFunction("() => " + DRAWN + " > 0.6");
            visit.assertQuiet();
        }
    }

    @Test
    void scene_withoutAPictureOfOneTrack_showsNoEmptyCard() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?scene=weights");
            page.waitForSelector("[data-panel=weights] canvas");
            assertFalse(page.isVisible("#twin"));
            visit.open("/?views=weights");
            page.waitForSelector("[data-panel=weights] canvas");
            assertTrue(page.isVisible("#twin"), "the verdict of the lab's page stays");
        }
    }
}
