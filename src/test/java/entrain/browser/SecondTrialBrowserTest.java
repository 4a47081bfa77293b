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

/** The second trial, as a visitor starts it anew. */
final class SecondTrialBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static final String NUDGE = "[data-member=spontaneous][data-panel=state] [data-do=nudge]";

    private static void waitFor(Page page, String condition) {
        page.waitForFunction("() => { const d = document.documentElement.dataset; return " + condition + "; }");
    }

    /** Waits until the reading at the end of the distance tells a time since the trials parted for which a condition holds. */
    private static void waitForDistance(Page page, String condition) {
        page.waitForFunction("() => { const c = document.querySelector('[data-panel=distance] .reading').textContent;"
                + " const t = parseFloat(c); return " + condition + "; }");
    }

    @Test
    void nudge_byButtonAndByKey_startsTheDistanceAnew_andLeavesAddressAndRun() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=100&pace=60&views=state,traces,distance");
            waitFor(page, "d.state === 'running' && +d.t > 40");
            String address = page.url();
            page.focus("[data-panel=distance] canvas");
            page.keyboard().press("Home"); // the first key puts the cursor somewhere
            page.keyboard().press("End");
            waitForDistance(page, "t > 30");
            page.click("#play");
            waitFor(page, "d.state === 'paused'");
            page.focus(NUDGE);
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.getElementById('description').textContent"
                    + ".includes('The second trial starts anew, a hair away.')");
            for (int step = 0; step < 10; step++) {
                page.click("#step");
            }
            waitForDistance(page, "t < 2");
            page.click("#play");
            waitForDistance(page, "t > 20");
            page.click("#play");
            waitFor(page, "d.state === 'paused'");
            page.focus("[data-panel=distance] canvas");
            page.keyboard().press("d"); // and by key, where time stands, so that it cannot be missed
            for (int step = 0; step < 10; step++) {
                page.click("#step");
            }
            waitForDistance(page, "t < 2");
            assertEquals(address, page.url());
            visit.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void nudge_onTheWay_leavesTheHashOfTheJvm(String runtime) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=60&autoplay=0&views=state&runtime=" + runtime);
            waitFor(page, "d.state === 'paused'");
            for (int step = 0; step < 12; step++) {
                page.click("#step");
                if (step % 4 == 2) {
                    page.click(NUDGE);
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
    void figure_withTwoTrials_hasTheButton_othersDoNot() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/embed.html?N=60&views=state,distance");
            waitFor(page, "d.state === 'running' && +d.t > 3");
            assertTrue(page.isVisible(NUDGE));
            visit.open("/embed.html?N=60&views=state");
            waitFor(page, "d.state === 'running' && +d.t > 3");
            assertFalse(page.isVisible(NUDGE));
        }
    }
}
