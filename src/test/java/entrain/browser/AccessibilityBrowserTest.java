package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page for everyone: axe-core's rules of WCAG 2.2 A and AA, and what they cannot see. */
final class AccessibilityBrowserTest {
    /** Small, so that the pictures leave the processor to the rules; the last value is refused, which is a notice. */
    private static final String LAB = "/?N=40&pace=50&dt=banana";

    private static final int[] WIDTHS = {320, 390, 1024, 1440};

    /** What can be focused with Tab, in the order of the document. */
    private static final String CONTROLS =
            "[...document.querySelectorAll('button, input, select, summary, a[href], [tabindex=\"0\"]')]"
                    + ".filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true })"
                    + " && (e.matches('summary') || !e.closest('details:not([open])')))";

    /** What is wrong with how the focused element shows: no outline, or nothing of it to be seen. */
    private static final String UNSEEN =
            "() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();"
                    + " const name = e.id || e.ariaLabel || e.textContent.trim() || e.tagName, faults = [];"
                    + " if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) faults.push('focus without outline: ' + name);"
                    + " const seen = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(([x, y]) => {"
                    + "  const at = document.elementFromPoint(b.left + x * b.width, b.top + y * b.height);"
                    + "  return at && e.contains(at); });"
                    + " if (!seen) faults.push('focus under something: ' + name); return faults; }";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void lab_eachStateThemeAndWidth_axeFindsNothing(ColorScheme theme) {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit(1440, 900, theme)) {
            Page page = visit.page();
            lab(visit);
            Axe.load(page);
            for (int width : WIDTHS) {
                page.setViewportSize(width, width < 700 ? 800 : 768);
                Axe.check(page, "html", width + " running", found);
                page.click("#play");
                Axe.check(page, "html", width + " paused", found);
                page.click("#play");
                for (Locator summary : page.locator("details:visible > summary").all()) {
                    // Opened by its own key: a fixed bar may lie over its middle.
                    summary.press("Enter");
                    Axe.check(
                            page,
                            "details[open]",
                            width + " " + summary.textContent().strip(),
                            found);
                    summary.press("Enter");
                }
                page.locator("#strip figure:not([hidden]) .enlarge").nth(1).press("Enter");
                Axe.check(page, "dialog", width + " dialog", found);
                page.keyboard().press("Escape");
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    @Test
    void axe_faultsPlanted_areFound() {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/selftest.html?steps=1&N=40");
            page.evaluate(
                    "document.body.insertAdjacentHTML('afterbegin', `<p style='color: #ccc; background: #fff'>faint</p>"
                            + "<button style='width: 10px; height: 10px'>a</button><button style='width: 10px; height: 10px'></button>`)");
            Axe.load(page);
            Axe.check(page, "html", "planted", found);
        }
        for (String rule : List.of("color-contrast", "target-size", "button-name")) {
            assertTrue(found.stream().anyMatch(line -> line.startsWith(rule)), rule);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/selftest.html?steps=10&N=40, done",
        "/bench.html?n=32, done",
        "/conformance.html, ''",
        "/embed.html?N=40, running",
        "'/embed.html?N=40&views=autocorrelation,eigenvalues&controls=g,I', running",
        "/embed.html?scene=gain&N=40, running",
        "/examples/course.html, ''",
        "/examples/slide.html, ''",
        "/examples/critical.html, ''",
    })
    void otherPage_eachThemeAndWidth_axeFindsNothing(String address, String state) {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(address);
            page.waitForFunction(
                    "state => (document.documentElement.dataset.state || '') === state",
                    state,
                    new Page.WaitForFunctionOptions().setTimeout(120_000));
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            Axe.load(page);
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 800);
                    Axe.check(page, "html", theme + " " + width, found);
                    sideways(page, theme + " " + width, found);
                }
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    /** A phone of 320 CSS pixels, and windows of 1280 and 1440 pixels at 200 %. */
    @ParameterizedTest
    @CsvSource({"320, 640, 2", "640, 450, 2", "720, 450, 2"})
    void lab_narrow_reflowsAndCanBeTouched(int width, int height, double density) {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(density)
                .setHasTouch(true)
                .setIsMobile(true))) {
            Page page = visit.page();
            lab(visit);
            sideways(page, "page", found);
            small(page, "page", found);
            for (Locator summary : page.locator("details:visible > summary").all()) {
                String name = summary.textContent().strip();
                summary.press("Enter");
                sideways(page, name, found);
                small(page, name, found);
                outside(page, name, found);
                summary.press("Enter");
            }
            page.locator("#strip figure:not([hidden]) .enlarge").nth(1).press("Enter");
            sideways(page, "dialog", found);
            small(page, "dialog", found);
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 640, 1440})
    void lab_byTab_reachesEveryControlInTheOrderOfThePage(int width) {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit(width, 600, ColorScheme.LIGHT)) {
            Page page = visit.page();
            lab(visit);
            int controls = ((Number) page.evaluate("() => (window.controls = " + CONTROLS + ").length")).intValue();
            List<Integer> order = new ArrayList<>();
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < controls; i++) {
                expected.add(i);
                page.keyboard().press("Tab");
                order.add(((Number) page.evaluate("controls.indexOf(document.activeElement)")).intValue());
                found.addAll(texts(page, UNSEEN));
            }
            assertEquals(expected, order);
            page.keyboard().press("Tab");
            assertFalse(
                    (Boolean) page.evaluate("controls.slice(1).includes(document.activeElement)"), "the end is a trap");
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    /** D40: what plays is two keys away, and each picture is one stop. */
    @Test
    void lab_firstStop_skipsToPlay() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit);
            page.keyboard().press("Tab");
            assertEquals("Skip to play", page.evaluate("document.activeElement.textContent"));
            page.keyboard().press("Enter");
            assertEquals("play", page.evaluate("document.activeElement.id"));
            assertEquals(
                    List.of("2", "0", "4"),
                    page.evaluate(
                            "() => { const e = document.querySelector('.bar input[data-param=g]'); return [e.value, e.min, e.max]; }"),
                    "a slider tells its value itself");
            int pictures = page.locator("canvas:visible").count();
            int before = ((Number) page.evaluate(CONTROLS + ".findIndex(e => e.id === 'play')")).intValue();
            assertTrue(pictures >= 11 && before < 45, pictures + " pictures, " + before + " stops before play");
            assertEquals(
                    pictures,
                    page.locator("canvas[tabindex='0'][aria-keyshortcuts=Enter]:visible")
                            .count());
        }
    }

    @Test
    void lab_escape_closesAndGivesTheFocusBack() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit);
            Locator weights = page.locator("summary:has([data-fact=weights])");
            weights.press("Enter");
            page.keyboard().press("Tab");
            assertEquals("connectivity", page.evaluate("document.activeElement.dataset.param"));
            page.keyboard().press("Escape");
            assertEquals(0, page.locator("details[open]").count());
            assertTrue((Boolean) weights.evaluate("e => e === document.activeElement"));

            Locator enlarge =
                    page.locator("#strip figure:not([hidden]) .enlarge").nth(1);
            enlarge.press("Enter");
            for (int i = 0; i < 12; i++) {
                page.keyboard().press("Tab");
                assertTrue((Boolean) page.evaluate(
                        "document.activeElement === document.body || !!document.activeElement.closest('dialog')"));
            }
            page.keyboard().press("Escape");
            page.waitForFunction("() => document.activeElement.matches('#strip .enlarge')");
            assertTrue((Boolean) enlarge.evaluate("e => e === document.activeElement"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void lab_forcedColours_controlsCurvesAndVerdictAreSeen(ColorScheme theme) throws IOException {
        try (Visit visit = session.visit(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(theme)
                .setForcedColors(ForcedColors.ACTIVE))) {
            Page page = visit.page();
            lab(visit);
            page.waitForFunction("() => +document.documentElement.dataset.t > 60"); // the window is full
            for (String track : List.of("spontaneous", "driven")) {
                // The dot at now covers 78 pixels; a network that has come to rest shows little more.
                assertTrue(
                        strong(page, "[data-panel=state][data-member=" + track + "] canvas") > 60,
                        track + " trajectory");
                assertTrue(
                        strong(page, "[data-panel=traces][data-member=" + track + "] canvas") > 300, track + " traces");
                assertTrue(strong(page, "#verdict-" + track + " summary") > 100, track + " verdict");
            }
            assertTrue(strong(page, "#play") > 40, "play");
            // A track from end to end, though the page draws it by a background.
            Locator slider = page.locator(".bar input[data-param=g][type=range]");
            assertTrue(strong(page, ".bar input[data-param=g][type=range]") > slider.boundingBox().width, "slider");
            page.keyboard().press("Tab");
            assertEquals(
                    page.evaluate(
                            "() => { const e = document.body.appendChild(document.createElement('p')); e.style.color = 'Highlight';"
                                    + " return getComputedStyle(e).color; }"),
                    page.evaluate("getComputedStyle(document.activeElement).outlineColor"));
        }
    }

    @Test
    void state_motionReduced_scrubberMarksAnEarlierTime() {
        try (Visit visit = session.visit(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = visit.page();
            visit.open(LAB);
            page.waitForFunction("() => document.documentElement.dataset.t === '60.0'");
            assertEquals("Play", page.getAttribute("#play", "aria-label"));
            assertEquals("600", visit.hash().split(" ")[0], "time runs by itself, after what is computed at once");
            visit.open(LAB + "&autoplay=1");
            page.waitForFunction(
                    "() => document.documentElement.dataset.state === 'running' && +document.documentElement.dataset.t > 20");
            visit.pause();
            Locator scrubber = page.locator(".spontaneous .scrubber");
            Locator canvas = page.locator(".spontaneous .state canvas");
            Object now = canvas.evaluate("e => e.toDataURL()");
            scrubber.press("PageDown");
            page.waitForFunction(
                    "() => document.querySelector('.spontaneous .state .reading').textContent.startsWith('t ')");
            assertTrue(scrubber.getAttribute("aria-valuetext").startsWith("t "));
            page.waitForFunction(
                    "now => document.querySelector('.spontaneous .state canvas').toDataURL() !== now", now);
            scrubber.press("End");
            assertEquals("now", scrubber.getAttribute("aria-valuetext"));
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            page.waitForFunction("() => !document.querySelector('.scrubber').checkVisibility()");
        }
    }

    private static void lab(Visit visit) {
        visit.open(LAB);
        visit.page()
                .waitForFunction(
                        "() => { const d = document.documentElement.dataset; return d.state === 'running' && +d.t > 20; }");
        assertEquals(1, visit.page().locator("#notices p").count());
    }

    private static void sideways(Page page, String state, Set<String> found) {
        Object over =
                page.evaluate("() => { const s = document.scrollingElement; return s.scrollWidth - s.clientWidth; }");
        if (((Number) over).intValue() > 0) {
            found.add("scrolls sideways by " + over + " px — " + state);
        }
    }

    /** The bar of WCAG 2.2, 2.5.8: 24 by 24 pixels, of the label where it is the target; numbers in the equation are in a text. */
    private static void small(Page page, String state, Set<String> found) {
        for (String line : texts(
                page,
                "() => " + CONTROLS + ".filter(e => !e.closest('.equation')).flatMap(e => {"
                        + " const b = (e.type === 'checkbox' ? e.parentElement : e).getBoundingClientRect();"
                        + " return b.width < 24 || b.height < 24 ? [(e.id || e.ariaLabel || e.outerHTML) + ' ' + b.width + ' × ' + b.height] : []; })")) {
            found.add("small: " + line + " — " + state);
        }
    }

    private static void outside(Page page, String state, Set<String> found) {
        for (String line : texts(
                page,
                "() => [...document.querySelectorAll('details[open] > .pop')].flatMap(e => {"
                        + " const b = e.getBoundingClientRect(); return b.left < 0 || b.right > innerWidth"
                        + " ? [`${b.left} to ${b.right}`] : []; })")) {
            found.add("outside: " + line + " — " + state);
        }
    }

    private static List<String> texts(Page page, String script) {
        List<String> texts = new ArrayList<>();
        for (Object text : (List<?>) page.evaluate(script)) {
            texts.add((String) text);
        }
        return texts;
    }

    /** How many pixels of an element stand out from its commonest colour by 3:1 or more (WCAG 2.2, 1.4.11). */
    private static int strong(Page page, String selector) throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(page.locator(selector).screenshot()));
        Map<Integer, Integer> colours = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        double ground = luminance(Collections.max(colours.entrySet(), Map.Entry.comparingByValue())
                .getKey());
        int pixels = 0;
        for (Map.Entry<Integer, Integer> colour : colours.entrySet()) {
            double ink = luminance(colour.getKey());
            if ((Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05) >= 3) {
                pixels += colour.getValue();
            }
        }
        return pixels;
    }

    /** Relative luminance as WCAG defines it, of 0xRRGGBB. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int level) {
        double c = (level & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
