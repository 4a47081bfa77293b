package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import entrain.lab.phrase.Phrase;
import entrain.view.PictureWords;
import entrain.view.panels.Panels;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The enlarged picture: of both cards, with g and I at hand and what it is; and the line on what a change did. */
final class EnlargedBrowserTest {
    private static final String LISTEN = """
            window.said = [];
            document.addEventListener('DOMContentLoaded', () => {
              const region = document.getElementById('description');
              new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
            });""";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static Page lab(Visit visit, String address) {
        visit.open(address);
        visit.until("/running|paused/.test(document.documentElement.dataset.state)");
        visit.page().evaluate("() => entrain.ready.then(() => null)");
        return visit.page();
    }

    private static void enlarge(Page page, String picture) {
        page.locator(picture + " .enlarge").first().press("Enter");
        page.waitForSelector("#large[open] canvas");
    }

    private static void close(Page page) {
        page.keyboard().press("Escape");
        page.waitForFunction("() => !document.querySelector('#large[open], #large-place figure')");
    }

    private static BoundingBox box(Page page, String picture) {
        return page.locator(picture).boundingBox();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, true", "1024, 768, true", "390, 844, false"})
    void pictureOfBothCards_bothEnlarged_withRoomEach(int width, int height, boolean beside) {
        try (Visit visit = session.visit(width, height, ColorScheme.LIGHT)) {
            Page page = lab(visit, "/?N=40&g=1.5");
            for (String kind : List.of("state", "traces", "raster")) {
                enlarge(page, ".card.driven ." + kind);
                assertEquals(2, page.locator("#large-place figure").count());
                BoundingBox left = box(page, "#large [data-member=spontaneous] canvas");
                BoundingBox right = box(page, "#large [data-member=driven] canvas");
                assertEquals(beside, left.x + left.width < right.x + 20, kind + " side by side");
                assertEquals(!beside, left.y + left.height < right.y + 60, kind + " one above the other");
                assertTrue(
                        Math.min(left.height, right.height) > 120, kind + " has room"); // a lane of each of five units
                assertEquals(left.width, right.width, 1, "alike");
                assertEquals("Spontaneous", page.innerText("#large [data-member=spontaneous] b"));
                assertEquals(
                        "driven", page.locator("#whose option:checked").textContent(), "of where it was asked for");
                close(page);
                assertEquals(1, page.locator(".card.driven ." + kind).count(), "back in its card");
                assertEquals(1, page.locator(".card.spontaneous ." + kind).count(), "back in its card");
                page.waitForFunction("kind => document.activeElement.matches(`.card.driven .${kind} .enlarge`)", kind);
            }
            visit.assertQuiet();
        }
    }

    @Test
    void pictureOfThePair_orOfTheOnlyCard_isAlone() {
        try (Visit visit = session.visit()) {
            Page page = lab(visit, "/?N=40");
            enlarge(page, "[data-panel=pca]");
            assertEquals(1, page.locator("#large-place figure").count());
            assertTrue(page.isHidden("#whose"));
            close(page);
            page.evaluate(
                    "() => { document.documentElement.dataset.alone = ''; document.querySelector('.card.driven').hidden = true; }");
            page.waitForFunction(
                    "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
            enlarge(page, ".card.spontaneous .traces");
            assertEquals(1, page.locator("#large-place figure").count());
            assertEquals("Activity, spontaneous", page.innerText("#large-title"));
        }
    }

    @Test
    void files_ofEither_areSaved() {
        try (Visit visit = session.visit()) {
            Page page = lab(visit, "/?N=40&autoplay=0");
            enlarge(page, ".card.spontaneous .traces");
            for (String whose : List.of("spontaneous", "driven")) {
                page.selectOption("#whose", new SelectOption().setLabel(whose));
                for (String format : List.of("svg", "png", "csv")) {
                    Download file = page.waitForDownload(() -> page.click("#large [data-save=" + format + "]"));
                    assertTrue(file.suggestedFilename().contains("traces-" + whose), file.suggestedFilename());
                    assertTrue(file.suggestedFilename().endsWith(format), file.suggestedFilename());
                }
            }
        }
    }

    @Test
    void knobs_inTheDialog_changeTheRunAndItSaysWhatBecameOfIt() {
        try (Visit visit = session.visit()) {
            visit.page().addInitScript(LISTEN);
            Page page = lab(visit, "/?N=40&g=0.5&I=0&pace=50");
            visit.until("/decays/.test(document.querySelector('#verdict-driven .word').textContent)");
            visit.until("/decays/.test(document.querySelector('#verdict-spontaneous .word').textContent)");
            enlarge(page, ".card.spontaneous .state");
            Locator field = page.locator("#large .knobs input.value[data-param=g]");
            field.fill("3");
            field.press("Enter");
            assertEquals("3", page.evaluate("entrain.lab.value('g')"));
            assertEquals("3", page.locator(".bar input.value[data-param=g]").inputValue());
            page.waitForFunction(
                    "() => /^g 0.5 → 3: .*from silence to .*[.]$/.test(document.querySelector('#large .change').textContent)");
            assertTrue(page.isVisible("#change"));
            String line = page.textContent("#change");
            page.waitForFunction("line => said.some(s => s.includes(line))", line);
            assertTrue(page.locator("#large #description").count() == 1, "spoken where a dialog lets it be");

            page.locator("#large .knobs input[type=range][data-param=I]").press("ArrowUp");
            String amplitude = (String) page.evaluate("entrain.lab.value('I')");
            assertFalse(amplitude.equals("0"), amplitude);
            page.waitForFunction(
                    "i => document.getElementById('change').textContent.startsWith(`I 0 → ${i}`)", amplitude);
            assertTrue(!page.textContent("#change").contains("spontaneous"), "which has no input");
            close(page);
            assertEquals(1, page.locator("main > #change").count());
            assertEquals(1, page.locator("main > #description").count());
            assertEquals(
                    1, ((Number) page.evaluate("line => said.filter(s => s.includes(line)).length", line)).intValue());
            visit.assertQuiet();
        }
    }

    @Test
    void drag_oneLineFromWhereItBeganToWhereItEnded() {
        try (Visit visit = session.visit()) {
            Page page = lab(visit, "/?N=40&g=0.5&I=0&pace=50");
            page.evaluate("""
                    () => { window.lines = []; const line = document.getElementById('change');
                      new MutationObserver(() => lines.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true }); }""");
            visit.until("/decays/.test(document.querySelector('#verdict-driven .word').textContent)");
            visit.until("/decays/.test(document.querySelector('#verdict-spontaneous .word').textContent)");
            BoundingBox handle = box(page, ".equation input[data-param=g]");
            double y = handle.y + handle.height / 2;
            page.mouse().move(handle.x + 5, y);
            page.mouse().down();
            for (int x = 10; x <= 200; x += 10) {
                page.mouse().move(handle.x + x, y);
            }
            // It says what is turned, and no more while the hand holds it, however long: until a verdict is there.
            visit.until("/^g 0.5 → .* …$/.test(document.getElementById('change').textContent)");
            visit.until("!/decays|tell|settling/.test(document.querySelector('#verdict-driven .word').textContent)");
            page.mouse().move(handle.x + 240, y);
            page.mouse().up();
            String end = (String) page.evaluate("entrain.lab.value('g')");
            page.waitForFunction(
                    "g => document.getElementById('change').textContent.startsWith(`g 0.5 → ${g}: `)", end);
            assertEquals(
                    1L,
                    ((List<?>) page.evaluate("lines"))
                            .stream()
                                    .filter(s -> s.toString().endsWith("."))
                                    .distinct()
                                    .count());
        }
    }

    @Test
    void everyPicture_saysWhatItIs_openWhereThereIsRoom() {
        String views =
                String.join(",", Stream.of(Panels.values()).map(Panels::id).toList());
        for (int width : new int[] {1440, 390}) {
            try (Visit visit = session.visit(width, 900, ColorScheme.LIGHT)) {
                Page page = lab(visit, "/?N=40&views=" + views);
                for (Panels kind : Panels.values()) {
                    enlarge(page, "main [data-panel=" + kind.id() + "]");
                    String words = String.join(
                            "",
                            PictureWords.of(kind.id()).stream()
                                    .map(Phrase::toString)
                                    .toList());
                    page.waitForFunction("words => document.querySelector('#what div').textContent === words", words);
                    assertEquals(width > 900, page.isVisible("#what p >> nth=0"), kind.id());
                    if (width < 900) {
                        page.click("#what summary");
                        assertTrue(page.isVisible("#what p >> nth=0"), kind.id());
                    }
                    close(page);
                    assertEquals(0, page.locator("#what[open]").count());
                }
                visit.assertQuiet();
            }
        }
    }

    @Test
    void arrows_turnToTheNextPicture_butNotFromAControl() {
        try (Visit visit = session.visit()) {
            Page page = lab(visit, "/?N=40&views=state,traces,eigenvalues");
            enlarge(page, ".card.driven .state");
            assertEquals("State space", page.innerText("#large-title"));
            for (String title : List.of("Activity", "Eigenvalues", "State space")) {
                page.keyboard().press("ArrowRight");
                assertEquals(title, page.innerText("#large-title"));
            }
            page.click("[data-turn='-1']");
            assertEquals("Eigenvalues", page.innerText("#large-title"));
            page.locator("#large canvas").press("ArrowLeft");
            page.locator("#large .knobs input[type=range][data-param=g]").press("ArrowLeft");
            assertEquals("Eigenvalues", page.innerText("#large-title"), "which have keys of their own");
            close(page);
            page.waitForFunction("() => document.activeElement.matches('#strip [data-panel=eigenvalues] .enlarge')");
            assertEquals(
                    4, page.locator("main .card .pictures figure:not([hidden])").count());
        }
    }

    @Test
    void tapEnlarges_dragDoesNot() {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
        try (Visit visit = session.visit(phone)) {
            Page page = lab(visit, "/?N=40");
            page.tap(".card.driven .traces canvas");
            page.waitForSelector("#large[open] canvas");
        }
        try (Visit visit = session.visit()) {
            Page page = lab(visit, "/?N=40&views=state,traces,map");
            for (String picture : List.of(".card.driven .state", ".card.driven .traces", "[data-panel=map]")) {
                BoundingBox canvas = box(page, picture + " canvas");
                page.mouse().move(canvas.x + 60, canvas.y + 40);
                page.mouse().down();
                page.mouse().move(canvas.x + 90, canvas.y + 50);
                page.mouse().up();
                page.evaluate("() => new Promise(requestAnimationFrame)"); // a click would have come by then
                assertFalse(page.isVisible("#large"), picture);
            }
        }
    }

    @Test
    void dialog_eachWidthAndTheme_axeFindsNothing() {
        Set<String> found = new TreeSet<>();
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Visit visit = session.visit(1440, 900, theme)) {
                Page page = lab(visit, "/?N=40&views=state,traces,map");
                Axe.load(page);
                for (int width : new int[] {1440, 1024, 390}) {
                    page.setViewportSize(width, 800);
                    for (String picture : List.of(".card.driven .state", ".card.driven .traces", "[data-panel=map]")) {
                        enlarge(page, picture);
                        page.waitForFunction("() => document.querySelector('#what p')");
                        page.evaluate("() => { document.querySelector('#what').open = true; }");
                        Axe.check(page, "dialog", width + " " + theme + " " + picture, found);
                        close(page);
                    }
                }
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }
}
