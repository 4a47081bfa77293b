package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Settings;
import entrain.view.panels.Panels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two wide menus: what there is to choose is seen, and what it is. */
final class MenusBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    /** D18: all presets at once, by scene; those that show one network twice say so. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "1024, 768"})
    void presets_opened_areAllSeenWithoutScrolling(int width, int height) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.setViewportSize(width, height);
            visit.open("/?autoplay=0&N=20");
            page.click("summary:has-text('Presets')");
            assertEquals(List.of(), page.evaluate("""
                    () => [...document.querySelectorAll('#presets button')].filter(e => {
                      const b = e.getBoundingClientRect(), at = document.elementFromPoint(b.left + b.width / 2, b.bottom - 3);
                      return b.left < 0 || b.right > innerWidth || !e.contains(at); }).map(e => e.dataset.preset)"""));
            assertEquals(Preset.values().length, page.locator("#presets button").count());
            assertEquals(
                    Arrays.stream(Preset.values())
                            .filter(preset -> Settings.of(preset).get(Params.I) == 0)
                            .map(Preset::id)
                            .toList(),
                    page.evaluate(
                            "() => [...document.querySelectorAll('#presets button:has(i)')].map(e => e.dataset.preset)"));
            assertTrue(page.locator("#presets").textContent().startsWith("I = 0: Without input both cards"));
        }
    }

    /** D17: a box next to its sketch, its title and its line, which describes it. */
    @Test
    void pictures_opened_sayAndShowWhatEachIs() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?autoplay=0&N=20");
            page.waitForSelector(
                    "#chooser input", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            assertEquals(0, page.locator("#chooser svg").count(), "fetched when opened");
            page.evaluate("""
                    async () => { // opened, closed and opened before they have come
                      const menu = document.getElementById('chooser').parentNode;
                      for (let k = 0; k < 3; k++) menu.dispatchEvent(new Event('toggle'));
                      await (await entrain.ready).markup('#pictures');
                    }""");
            assertEquals(Panels.values().length, page.locator("#chooser svg").count(), "once");
            page.click("summary:has-text('Pictures')");
            page.waitForSelector("#chooser svg");
            assertEquals(List.of(), page.evaluate("""
                    () => [...document.querySelectorAll('#chooser label')].filter(row => {
                      const box = row.querySelector('input'), sketch = row.querySelector('svg'), title = row.querySelector('b');
                      const b = box.getBoundingClientRect(), s = sketch.getBoundingClientRect(), t = title.getBoundingClientRect();
                      return b.width > 24 || s.left - b.right > 16 || s.width !== 64 || t.left - s.right > 16
                        || document.getElementById(box.getAttribute('aria-labelledby')) !== title
                        || document.getElementById(box.getAttribute('aria-describedby')).textContent.length < 20;
                    }).map(row => row.textContent)"""));
            assertEquals(Panels.values().length, page.locator("#chooser svg").count());
            page.click("summary:has-text('Pictures')");
            page.click("summary:has-text('Pictures')");
            assertEquals(Panels.values().length, page.locator("#chooser svg").count(), "once");
        }
    }
}
