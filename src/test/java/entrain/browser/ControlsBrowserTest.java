package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hand does to the controls of the lab, and what it sees and hears of it; and the room they have. */
final class ControlsBrowserTest {
    /** Pictures out of their cards, and parts of the bar that lie on one another or outside. */
    private static final String FAULTS = """
            () => {
              const found = [], box = e => e.getBoundingClientRect();
              for (const figure of document.querySelectorAll('.card figure:not([hidden])')) {
                const over = box(figure).bottom - box(figure.closest('.card')).bottom;
                if (over > 1) found.push(figure.dataset.panel + ' out of its card by ' + over);
              }
              const parts = [...document.querySelectorAll('.bar > *, .slider > *')].filter(e => e.checkVisibility() && box(e).width);
              parts.forEach((part, i) => {
                const a = box(part);
                if (a.right > innerWidth + 1 || a.left < -1) found.push(part.outerHTML.slice(0, 60) + ' outside');
                for (const other of parts.slice(i + 1)) {
                  const b = box(other);
                  if (!part.contains(other) && a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1)
                    found.push(part.outerHTML.slice(0, 60) + ' on ' + other.outerHTML.slice(0, 60));
                }
              });
              for (const field of document.querySelectorAll('input[data-param]:not([type=range])')) {
                if (field.checkVisibility() && field.scrollWidth > field.clientWidth) found.push('cut: ' + field.value);
              }
              const { scrollWidth, clientWidth } = document.scrollingElement;
              if (scrollWidth > clientWidth) found.push('scrolls sideways');
              return found;
            }""";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @AutoClose
    private static final Visit visit = session.visit(1440, 900, ColorScheme.LIGHT);

    private static final Page page = visit.page();

    @BeforeAll
    static void open() {
        open("/?autoplay=0&N=40");
    }

    private static void open(String address) {
        visit.open(address);
        page.waitForFunction("() => /running|paused/.test(document.documentElement.dataset.state)");
        page.evaluate("async () => { await entrain.ready; }");
        if (address.contains("scene")) {
            page.waitForSelector(".lecture article h2");
        }
    }

    private static void set(String pairs) {
        assertEquals(List.of(), page.evaluate("async pairs => (await entrain.ready).set(pairs)", pairs));
    }

    private static Object value(String key) {
        return page.evaluate("key => entrain.lab.value(key)", key);
    }

    private static Locator slider(String key) {
        return page.locator("footer input[type=range][data-param=" + key + "]");
    }

    /** Thumb, both fields, what is spoken, and the value: one. */
    private static void agree(String key, String text) {
        assertEquals(text, value(key));
        assertEquals(text, slider(key).inputValue(), "thumb");
        assertEquals(key + " = " + text, slider(key).getAttribute("aria-valuetext"));
        for (Locator field :
                page.locator("input[data-param=" + key + "]:not([type=range])").all()) {
            assertEquals(text, field.inputValue());
            assertEquals(text, field.getAttribute("aria-valuenow"));
            assertEquals(key + " = " + text, field.getAttribute("aria-valuetext"));
        }
    }

    @Test
    void slider_byKeys_stopsAtItsEndsAndAgrees() {
        set("g=3.8");
        for (String[] press : new String[][] {
            {"ArrowRight", "4"}, {"ArrowRight", "4"}, {"PageUp", "4"}, {"End", "4"}, {"Shift+ArrowLeft", "3.99"},
            {"ArrowLeft", "3.79"}, {"PageDown", "3.39"}, {"Home", "0"}, {"ArrowLeft", "0"}, {"Shift+ArrowRight", "0.01"}
        }) {
            slider("g").press(press[0]);
            agree("g", press[1]);
        }
        set("g=10");
        agree("g", "10");
        assertEquals("10", slider("g").getAttribute("max"));
        slider("g").press("End");
        agree("g", "10");
        slider("g").press("ArrowLeft");
        agree("g", "9.5");
        slider("g").press("Home");
        agree("g", "0");
        assertEquals("4", slider("g").getAttribute("max"));
    }

    @Test
    void slider_byPointer_leavesWhatKeysReach() {
        set("I=0");
        var box = slider("I").boundingBox();
        page.mouse().move(box.x + 40, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + 61, box.y + box.height / 2);
        page.mouse().up();
        String left = (String) value("I");
        agree("I", left);
        assertTrue(Double.parseDouble(left) > 0.5 && Double.parseDouble(left) < 3, left);
        slider("I").press("Shift+ArrowRight");
        slider("I").press("Shift+ArrowLeft");
        agree("I", left);
    }

    @Test
    void handle_byKeysAndDrag_stopsWithItsSlider() {
        set("I=4.9");
        Locator handle = page.locator(".equation input[data-param=I]");
        handle.press("ArrowUp");
        agree("I", "5");
        handle.press("ArrowUp");
        agree("I", "5");
        var box = handle.boundingBox();
        page.mouse().move(box.x + 10, box.y + 10);
        page.mouse().down();
        page.mouse().move(box.x + 15, box.y + 10);
        page.evaluate("() => new Promise(requestAnimationFrame)");
        page.mouse().move(box.x + 200, box.y + 10);
        page.evaluate("() => new Promise(requestAnimationFrame)"); // moves within a frame are one
        page.mouse().move(box.x + 160, box.y + 10);
        page.mouse().up();
        agree("I", "4.5");
    }

    /** A click or Enter on a picture enlarges it (D22); a drag turns the state space and does not. */
    @Test
    void picture_clickedOrEntered_isEnlarged() {
        set("g=1.5");
        for (String picture : List.of(".card.driven .state canvas", "[data-panel=autocorrelation] canvas")) {
            page.click(picture);
            page.waitForSelector("#large[open] canvas");
            page.keyboard().press("Escape");
            page.waitForFunction("() => !document.querySelector('#large[open], #large-place figure')"); // it is back
            page.focus(picture);
            page.keyboard().press("Enter");
            page.waitForSelector("#large[open] canvas");
            page.keyboard().press("Escape");
            page.waitForFunction("() => !document.querySelector('#large[open], #large-place figure')"); // it is back
        }
        var box = page.locator(".card.driven .state canvas").boundingBox();
        page.mouse().move(box.x + 60, box.y + 90);
        page.mouse().down();
        page.mouse().move(box.x + 90, box.y + 100);
        page.mouse().up();
        page.evaluate("() => new Promise(requestAnimationFrame)"); // a click would have come by then
        assertFalse(page.isVisible("#large"));
    }

    @ParameterizedTest
    @CsvSource({
        "150, g = 150 is outside 0 to 100; 2 is used.",
        "-3, g = -3 is outside 0 to 100; 2 is used.",
        "−3, g = −3 is outside 0 to 100; 2 is used.",
        "abc, g = abc is not a number; 2 is used.",
        "'', g = “” is not a number; 2 is used.",
        "1e3, g = 1e3 is outside 0 to 100; 2 is used.",
        "1.2.3, g = 1.2.3 is not a number; 2 is used.",
    })
    void field_badValue_isSaidBesideItAndStaysUntilLeft(String typed, String sentence) {
        for (String place : List.of(".equation", "footer")) {
            set("g=2");
            page.evaluate(
                    "() => { globalThis.hearing?.disconnect(); globalThis.said = []; const d = document.getElementById('description');"
                            + " globalThis.hearing = new MutationObserver(() => said.push(d.textContent)); hearing.observe(d, { childList: true, characterData: true, subtree: true });"
                            + " d.textContent = ''; }");
            Locator field = page.locator(place + " input[data-param=g]:not([type=range])");
            field.fill(typed);
            page.keyboard().press("Enter");
            assertEquals(typed, field.inputValue());
            assertEquals("true", field.getAttribute("aria-invalid"));
            Locator fault = page.locator("[id='" + field.getAttribute("aria-describedby") + "']");
            assertTrue(fault.isVisible());
            assertEquals(sentence, fault.textContent());
            var at = field.boundingBox();
            var beside = fault.boundingBox();
            assertTrue(Math.abs(beside.y + beside.height / 2 - at.y - at.height / 2) < 80, "beside");
            set("theme=dark");
            assertEquals(typed, field.inputValue(), "another change leaves it");
            page.keyboard().press("Tab");
            assertEquals("2", field.inputValue());
            assertEquals(null, field.getAttribute("aria-invalid"));
            assertEquals(
                    List.of(sentence),
                    ((List<?>) page.evaluate("said"))
                            .stream().filter(sentence::equals).toList(),
                    "said once");
            field.fill("1.5");
            assertFalse(fault.isVisible());
            page.keyboard().press("Enter");
            agree("g", "1.5");
        }
    }

    @ParameterizedTest
    @CsvSource({"'1,5', 1.5", "' 1.5 ', 1.5", "1.50, 1.5", "15e-1, 1.5", "+1.5, 1.5"})
    void field_goodValue_isTakenAndWrittenPlainly(String typed, String text) {
        for (String before : List.of("2", text)) {
            set("g=" + before);
            Locator field = page.locator(".equation input[data-param=g]");
            field.fill(typed);
            page.keyboard().press("Enter");
            agree("g", text);
        }
    }

    @Test
    void everyTypedField_saysWhatIsWrong() {
        set("connectivity=dale");
        for (String key : List.of("N", "p", "f", "seedNet", "seedIC", "seedInput", "dt", "pace", "tau")) {
            Locator field = page.locator(".facts input[data-param=" + key + "]:not([type=range])");
            Locator details = page.locator(".facts details:has(input[data-param=" + key + "])");
            details.evaluate("e => { e.open = true; }");
            for (String typed : List.of("-1", "x")) {
                field.fill(typed);
                page.keyboard().press("Enter");
                assertEquals("true", field.getAttribute("aria-invalid"), key);
                Locator fault = page.locator("[id='" + field.getAttribute("aria-describedby") + "']");
                assertTrue(fault.isVisible(), key);
                assertTrue(fault.textContent().contains(" = " + typed + " is "), fault.textContent());
            }
            assertEquals(List.of(), page.evaluate(FAULTS), key);
            details.evaluate("e => { e.open = false; }");
        }
        set("connectivity=gaussian");
    }

    /** What a control is about is there for touch and keyboard: a sentence below it, and no tooltip that says it again. */
    @Test
    void everyControlOfAPanel_hasItsSentenceBelow() {
        set("connectivity=dale&views=state,map");
        page.evaluate(
                "() => document.querySelectorAll('details.menu, .facts details').forEach(e => e.removeAttribute('name'))");
        page.evaluate(
                "() => document.querySelectorAll('details.menu, .facts details').forEach(e => { e.open = true; })");
        page.evaluate("document.querySelector('[data-panel=map] .enlarge').click()"); // which the open panels cover
        Object found = page.evaluate("""
                () => [...document.querySelectorAll('.pop label [data-param], dialog footer label [data-param]')].map(e => {
                  const key = e.dataset.param, row = e.closest('label'), line = document.getElementById(e.getAttribute('aria-describedby'));
                  const fault = !line || !line.checkVisibility() || line.textContent.length < 10 ? 'no sentence'
                    : line.getBoundingClientRect().top < row.getBoundingClientRect().bottom - 1 ? 'sentence not below'
                    : row.contains(line) ? 'sentence in the name' : e.title ? 'title beside it' : !e.ariaLabel && e.labels[0]?.control !== e ? 'no name' : '';
                  return fault && key + ': ' + fault; }).filter(Boolean)""");
        assertEquals(List.of(), found);
        assertTrue(((Number) page.evaluate("document.querySelectorAll('.meaning').length")).intValue() > 20);
        open();
        page.evaluate("() => document.querySelectorAll('.facts details').forEach(e => { e.open = true; })");
        assertFalse(page.isVisible("#about-f, #about-balance"), "of a control that is hidden");
        open();
    }

    @Test
    void shareDialog_badNumber_isSaidBesideIt() {
        page.click("#share");
        page.click("#share-embed");
        Locator field = page.locator("#share-embed-panel input[type=number]").first();
        for (String typed : List.of("9999", "3", "")) {
            field.fill(typed);
            page.keyboard().press("Enter");
            assertEquals("true", field.getAttribute("aria-invalid"), typed);
            Locator fault = page.locator("[id='" + field.getAttribute("aria-describedby") + "']");
            assertTrue(fault.isVisible() && fault.textContent().length() > 10);
            assertEquals(typed, field.inputValue());
            page.keyboard().press("Tab");
            assertEquals("640", field.inputValue());
        }
        field.fill("655");
        page.keyboard().press("Tab");
        assertTrue(page.inputValue("#share-embed-panel textarea").contains("width=\"655\""));
        page.keyboard().press("Escape");
    }

    @Test
    void longNumber_growsOrIsRoundedVisibly() {
        set("omega=0.62831&I=12.345678&g=3.141593");
        assertEquals(List.of(), page.evaluate(FAULTS));
        Locator handle = page.locator(".equation input[data-param=I]");
        assertEquals("≈12.3457", handle.inputValue());
        assertEquals("I = 12.345678", handle.getAttribute("title"));
        assertEquals("12.345678", handle.getAttribute("aria-valuenow"));
        assertEquals("0.62831", page.inputValue(".equation input[data-param=omega]"));
        handle.focus();
        assertEquals("12.345678", handle.inputValue());
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertEquals("12.345678", value("I"), "to look at it is not to round it");
        set("omega=0.6&I=2.2&g=2");
    }

    /** D11, D12: every width, in both themes of a window. */
    @Test
    void everyWidth_nothingCollides() {
        TreeSet<String> found = new TreeSet<>();
        for (String address : List.of(
                "/?autoplay=0&N=40", "/?scene=input&N=40", "/?autoplay=0&N=40&views=state,traces&omega=0.62831")) {
            open(address);
            for (int[] size : new int[][] {
                {390, 844},
                {701, 1000},
                {768, 1024},
                {820, 1180},
                {899, 900},
                {900, 1000},
                {1024, 768},
                {1181, 800},
                {1200, 800},
                {1280, 720},
                {1366, 768},
                {1440, 900},
                {1920, 1080}
            }) {
                page.setViewportSize(size[0], size[1]);
                for (Object fault : (List<?>) page.evaluate(FAULTS)) {
                    found.add(address + " " + size[0] + ": " + fault);
                }
            }
        }
        page.setViewportSize(1440, 900);
        open();
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    /** One sheet, in landscape, of a dark page on a phone too. */
    @Test
    void print_labAndScene_areOneSheet() {
        List<Integer> pages = new ArrayList<>();
        for (String address : List.of("/?theme=dark&N=40", "/?scene=input&N=40", "/?scene=weights&N=40")) {
            for (int width : new int[] {390, 1440}) {
                page.setViewportSize(width, 900);
                open(address);
                String pdf = new String(
                        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
                pages.add(pdf.split("/Type /Page\n", -1).length - 1);
                assertTrue(pdf.contains("MediaBox [0 0 79") || pdf.contains("MediaBox [0 0 84"), "landscape");
            }
        }
        page.setViewportSize(1440, 900);
        open();
        assertEquals(List.of(1, 1, 1, 1, 1, 1), pages);
    }
}
