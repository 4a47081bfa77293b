package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import entrain.core.math.BitHash;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cloud of trials, as a visitor turns it on and throws it. */
final class CloudBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static final String SPONTANEOUS = "[data-member=spontaneous][data-panel=state]";

    private static void waitFor(Page page, String condition) {
        page.waitForFunction("() => { const d = document.documentElement.dataset; return " + condition + "; }");
    }

    /** Waits until the caption of a track's state space tells a spread for which the condition on {@code s} holds. */
    private static void waitForSpread(Page page, String track, String condition) {
        page.waitForFunction(
                "track => { const c = document.querySelector(`[data-member=${track}][data-panel=state]"
                        + " .caption`).textContent; const w = / spread ([\\d.]+)(?:·10(⁻[¹²])?.*)?$/.exec(c); if (!w) return"
                        + " false; const s = c.includes('10⁻') ? 0 : +w[1]; return " + condition + "; }",
                track);
    }

    @Test
    void button_byKeyboard_turnsTheCloudOn_itBurstsAndIsGathered_andIsThrownAnew() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=200&pace=60&views=state,distance");
            waitFor(page, "d.state === 'running' && +d.t > 2");
            assertFalse(page.isVisible(SPONTANEOUS + " [data-do=scatter]"), "there is nothing to throw");
            page.focus(SPONTANEOUS + " [data-do=cloud]");
            page.keyboard().press("Enter");
            page.waitForFunction("() => location.search.includes('cloud=24')");
            assertEquals("true", page.getAttribute("[data-member=driven] [data-do=cloud]", "aria-pressed"));
            page.waitForFunction("() => document.getElementById('description').textContent"
                    + ".includes('A cloud of 24 further starts')");
            waitForSpread(page, "spontaneous", "s > 0.3");
            waitForSpread(page, "driven", "s < 0.001");
            page.click("#play");
            waitFor(page, "d.state === 'paused'");
            String address = page.url();
            page.focus(SPONTANEOUS + " [data-do=scatter]");
            page.keyboard().press("Enter");
            // 0.01 √(24/25), of 4800 normal numbers: a percent or so.
            waitForSpread(page, "spontaneous", "s > 0.009 && s < 0.0105");
            page.waitForFunction(
                    "() => document.getElementById('description').textContent.includes('The cloud is thrown anew.')");
            assertEquals(address, page.url());
            page.click(SPONTANEOUS + " [data-do=cloud]");
            page.waitForFunction("() => !location.search.includes('cloud')");
            page.waitForFunction(
                    "s => !document.querySelector(s + ' .caption').textContent.includes('spread')", SPONTANEOUS);
            visit.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void cloud_thrownOnTheWay_leavesTheHashOfTheJvm(String runtime) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=60&autoplay=0&cloud=16&runtime=" + runtime);
            waitFor(page, "d.state === 'paused'");
            for (int step = 0; step < 12; step++) {
                page.click("#step");
                if (step % 4 == 2) {
                    page.click(SPONTANEOUS + " [data-do=scatter]");
                }
            }
            Simulation alone = new Simulation(SettingsText.parse("N=60").settings());
            for (int step = 0; step < 12; step++) {
                alone.step();
            }
            assertEquals("12 " + BitHash.hex(alone.hash()), visit.hash());
        }
    }

    @Test
    void figure_thatAsksForACloud_hasItsButtons_othersDoNot() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/embed.html?N=60&views=state&cloud=12");
            waitFor(page, "d.state === 'running' && +d.t > 3");
            assertTrue(page.isVisible(SPONTANEOUS + " [data-do=scatter]"));
            waitForSpread(page, "spontaneous", "s >= 0");
            visit.open("/embed.html?N=60&views=state");
            waitFor(page, "d.state === 'running' && +d.t > 3");
            assertFalse(page.isVisible(SPONTANEOUS + " [data-do=cloud]"));
        }
    }
}
