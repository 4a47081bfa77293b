package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab for those who hear it: what is announced and what sounds; and its menus by keyboard alone. */
final class EveryoneBrowserTest {
    /** Keeps every announcement. */
    private static final String LISTEN = """
            window.said = [];
            document.addEventListener('DOMContentLoaded', () => {
              const region = document.getElementById('description');
              new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
            });""";

    /** Keeps the loudness that each gain was last told to go to, in the order in which they were made. */
    private static final String RECORD = """
            window.gains = [];
            const Original = window.GainNode;
            window.GainNode = class extends Original { constructor(...given) { super(...given); gains.push(this.gain); } };
            const turn = AudioParam.prototype.setTargetAtTime;
            AudioParam.prototype.setTargetAtTime = function (value, ...rest) { this.target = value; return turn.call(this, value, ...rest); };""";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static void lab(Visit visit, String address) {
        visit.open(address);
        visit.page()
                .waitForFunction(
                        "() => document.documentElement.dataset.state === 'running' && +document.documentElement.dataset.t > 1");
        visit.page().evaluate("() => entrain.ready.then(() => null)");
    }

    @Test
    void description_gainTurnedAcrossOne_isSpokenAndAFloodIsNot() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(LISTEN);
            lab(visit, "/?g=0.5&I=0&N=40&pace=50");
            page.waitForFunction("() => said.some(s => s.includes('Spontaneous network: activity dies out.'))");
            page.evaluate("() => { entrain.lab.set('g=3'); }");
            page.waitForFunction("() => said.some(s => s.includes('g passed 1.0.'))");
            page.waitForFunction("() => said.some(s => s.includes('g 0.5 → 3: from silence to '))");

            // As many changes as there are pictures for five seconds: no more than one sentence in four, and a first.
            Object flood = page.evaluate("""
                    () => new Promise(resolve => {
                      const from = performance.now(), before = said.length;
                      let changes = 0;
                      const change = () => {
                        entrain.lab.set(++changes % 2 ? 'g=0.5' : 'g=3');
                        const passed = performance.now() - from;
                        if (passed < 5000) requestAnimationFrame(change);
                        else resolve({ changes, allowed: 1 + Math.ceil(passed / 4000), said: said.length - before });
                      };
                      change();
                    })""");
            Map<?, ?> counts = (Map<?, ?>) flood;
            int said = ((Number) counts.get("said")).intValue();
            assertTrue(said <= ((Number) counts.get("allowed")).intValue(), counts::toString);
            assertTrue(((Number) counts.get("changes")).intValue() > 2 * said, counts::toString);
            visit.assertQuiet();
        }
    }

    @Test
    void sound_turnedOn_isAsLoudAsTheRatesAndStopsWithTime() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(RECORD);
            lab(visit, "/?N=100&g=2");
            Locator button = page.locator("#sound");
            assertEquals("false", button.getAttribute("aria-pressed"));
            assertEquals(0, page.evaluate("gains.length"), "silent until asked");
            button.press("Enter");
            page.waitForFunction(
                    "() => document.getElementById('sound').ariaPressed === 'true' && gains.length === 11 && gains[0].target > 0");
            // The next frame's rates, after the sound has followed them; the square root of the five notes keeps their
            // sum.
            Object off = page.evaluate("""
                    () => new Promise(resolve => entrain.watch('frame', () => {
                      const rates = [...entrain.lab.traces('spontaneous'), ...entrain.lab.traces('driven')];
                      resolve(rates.filter((r, i) => Math.abs(gains[i + 1].target - Math.max(0, r) / Math.sqrt(5)) > 1e-6).length + ' of ' + rates.length);
                    }))""");
            assertEquals("0 of 10", off, "notes that do not follow their rates");

            page.locator("summary[aria-label='What is heard']").press("Enter");
            page.locator(".menu[open] select").selectOption("driven");
            page.waitForFunction(
                    "() => gains.slice(1, 6).every(g => g.target === 0) && gains.slice(6).some(g => g.target > 0)");
            page.keyboard().press("Escape");
            page.click("#play");
            page.waitForFunction("() => gains[0].target === 0");
            page.click("#play");
            page.waitForFunction("() => gains[0].target > 0");
            button.press("Enter");
            page.waitForFunction("() => document.getElementById('sound').ariaPressed === 'false'");
            visit.assertQuiet();
        }
    }

    @Test
    void sound_browserWithoutAudio_saysSoAndTheLabGoesOn() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript("delete window.AudioContext;");
            lab(visit, "/?N=40");
            page.locator("#sound").press("Enter");
            page.waitForFunction(
                    "() => document.getElementById('notices').textContent.includes('Sound cannot be had')");
            assertEquals("false", page.getAttribute("#sound", "aria-pressed"));
            assertTrue(page.getAttribute("#sound", "title").contains("cannot be had"));
            String t = page.getAttribute("html", "data-t");
            page.waitForFunction("t => +document.documentElement.dataset.t > +t", t);
            visit.assertQuiet();
        }
    }

    @Test
    void menus_byKeyboardAlone_areUsedAndGiveTheFocusBack() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit, "/?N=40");
            page.keyboard().press("?");
            page.waitForFunction("() => document.getElementById('help').parentElement.open");
            page.keyboard().press("Escape");
            assertEquals("help", page.evaluate("document.activeElement.id"));

            Locator pictures = page.locator("summary:has-text('Pictures')");
            pictures.press("Enter");
            for (int i = 0; i < 20 && !"spectrum".equals(page.evaluate("document.activeElement.dataset.view")); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Space");
            page.waitForFunction("() => location.search.includes('spectrum')");
            page.keyboard().press("Escape");
            focused(pictures);

            Locator presets = page.locator("summary:has-text('Presets')");
            presets.press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.documentElement.dataset.preset === 'linear-decay'");
            page.keyboard().press("Escape");
            focused(presets);

            Locator enlarge = page.locator(".card.driven .traces .enlarge");
            enlarge.press("Enter");
            page.locator("#large [data-member=driven] canvas").focus();
            page.keyboard().press("ArrowRight");
            page.waitForFunction("() => document.querySelector('#large [data-member=driven] .reading').textContent");
            page.keyboard().press("Escape");
            page.waitForFunction("() => !document.getElementById('large').open");
            focused(enlarge);
            assertEquals(List.of(), visit.pageErrors());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"() => Promise.reject(new TypeError('refused'))", "undefined"})
    void fullScreen_refusedOrAbsent_itsButtonSaysSoAndTheRestGoesOn(String requestFullscreen) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript("Element.prototype.requestFullscreen = " + requestFullscreen);
            lab(visit, "/?N=40");
            page.keyboard().press("f");
            page.waitForFunction("() => document.getElementById('full').disabled");
            assertEquals("Full screen cannot be had here", page.getAttribute("#full", "aria-label"));
            assertEquals("Full screen cannot be had here", page.getAttribute("#full", "title"));
            String t = page.getAttribute("html", "data-t");
            page.waitForFunction("t => +document.documentElement.dataset.t > +t", t);
            visit.assertQuiet();
        }
    }

    @Test
    void singleKeys_switchedOff_doNothingUntilSwitchedOn() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit, "/?N=40&keys=off&preset=silence");
            page.keyboard().press("n");
            page.keyboard().press("?");
            page.keyboard().press("Space");
            assertEquals("running", page.getAttribute("html", "data-state"));
            assertFalse((Boolean) page.evaluate("document.getElementById('help').parentElement.open"));
            assertFalse(page.url().contains("seedNet"));
            page.locator("#help").press("Enter");
            page.locator("[data-param=keys]").selectOption("on");
            page.keyboard().press("Escape"); // acts all the same: it is no character
            focused(page.locator("#help"));
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("n");
            page.waitForFunction("() => location.search.includes('seedNet=2')");
            assertFalse(page.url().contains("keys"));
        }
    }

    private static void focused(Locator expected) {
        expected.page().waitForFunction("e => e === document.activeElement", expected.elementHandle());
    }
}
