package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import entrain.browser.page.Words;
import entrain.core.analysis.Reason;
import entrain.core.analysis.Regime;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.ChoiceParam;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.view.VerdictWords;
import entrain.view.panels.Panels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in Hindi and in the mirrored pseudo-language: nothing is left in English, nothing breaks from right to left. */
final class LanguageBrowserTest {
    /** Small, so that the pictures leave the processor to the rules; the last value is refused, which is a notice. */
    private static final String LAB =
            "/?N=40&pace=50&dt=0,1&views=" + String.join(",", Params.VIEWS.words()) + "&lang=";

    /** Keeps what is written into the canvases of the page: axe-core writes into one of its own. */
    private static final String DRAWN =
            "window.drawn = new Set(); { const fillText = CanvasRenderingContext2D.prototype.fillText;"
                    + " CanvasRenderingContext2D.prototype.fillText = function (text, ...at) { if (this.canvas.isConnected) drawn.add(text); fillText.call(this, text, ...at); }; }";

    /** What the page says to people: texts and spoken attributes, without mathematics, code and the lecture's own file. */
    private static final String SAID =
            "() => { const said = [document.title, ...drawn]; for (const e of document.body.querySelectorAll('*')) {"
                    + " if (e.closest('script, style, noscript, code, pre, .lecture article, .lecture .contents, .lecture [role=status]')) continue;"
                    + " for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) if (e.hasAttribute(name)) said.push(e.getAttribute(name));"
                    + " if (e.translate) for (const n of e.childNodes) if (n.nodeType === 3 && n.data.trim()) said.push(n.data.trim()); }"
                    + " return said; }";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @ParameterizedTest
    @CsvSource({"hi, hi, ltr", "x-mirror, en-x-mirror, rtl"})
    void lab_inAnotherLanguage_leavesNothingInEnglishAndFits(String language, String tag, String direction) {
        Set<String> faults = new TreeSet<>();
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(DRAWN);
            visit.open(LAB + language);
            page.waitForFunction(
                    "() => { const d = document.documentElement.dataset; return d.state === 'running' && +d.t > 60; }");
            page.evaluate("drawn.clear()"); // what was written before the catalogue had come
            assertEquals(
                    tag + " " + direction,
                    page.evaluate("document.documentElement.lang + ' ' + document.documentElement.dir"));
            Axe.load(page);
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, 800);
                fits(page, width + " page", faults);
                for (Locator summary : page.locator("details:visible > summary").all()) {
                    summary.press("Enter");
                    fits(page, width + " " + summary.textContent(), faults);
                    summary.press("Enter");
                }
                Axe.check(page, "html", width + " page", faults);
                page.locator("#strip figure:not([hidden]) .enlarge").nth(2).press("Enter");
                fits(page, width + " dialog", faults);
                english(page, faults);
                page.keyboard().press("Escape");
                // The page gives the focus back a moment after the dialog has closed.
                page.waitForFunction("() => document.activeElement.matches('#strip .enlarge')");
            }
            page.press("#share", "Enter");
            page.waitForSelector("#share-dialog[open]");
            fits(page, "share", faults);
            english(page, faults);
            page.keyboard().press("Escape");
            page.press("#lecture", "Enter");
            page.waitForSelector(".lecture article h2");
            fits(page, "lecture", faults);
            english(page, faults);
            if (language.equals("hi")) {
                assertTrue(page.textContent(".lecture article h2").matches("(?s).*\\p{IsDevanagari}.*"));
            }
            visit.assertQuiet();
        }
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    /** The browser's own language is taken where there is a translation, and all that the program can say has one. */
    @Test
    void hindiBrowser_everyMessageOfTheProgram_translates() throws IOException {
        Set<String> faults = new TreeSet<>();
        try (Visit visit = session.visit(new Browser.NewContextOptions().setLocale("hi-IN"))) {
            Page page = visit.page();
            visit.open("/?autoplay=0&N=40");
            page.waitForFunction("() => document.documentElement.lang === 'hi'");
            for (Phrase phrase : phrases()) {
                english((String) page.evaluate("code => entrain.words(JSON.parse(code))", phrase.code()), faults);
            }
            assertFalse(page.url().contains("lang="), page.url());
        }
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    }

    @Test
    void language_chosenAndGivenBack_leavesThePageAsItWas() {
        try (Visit visit = session.visit(new Browser.NewContextOptions().setLocale("fr-FR"))) {
            Page page = visit.page();
            page.addInitScript(DRAWN);
            visit.open("/?autoplay=0&N=40");
            page.waitForFunction("() => document.documentElement.dataset.state === 'paused'");
            // Tasks begin after the first picture: what they have to say must have come before it is compared.
            page.waitForFunction(
                    "() => document.getElementById('verdict-driven').textContent.includes('I_c = ')"
                            + " && document.querySelector('#strip [data-panel=eigenvalues] .caption').textContent.includes('right of 1')"
                            + " && [...document.querySelectorAll('.verdict')].every(v => v.textContent.includes('seen 600 τ ahead'))");
            page.click("#help");
            assertEquals("en", page.getAttribute("html", "lang"));
            assertFalse(
                    visit.requests().stream().anyMatch(request -> request.contains("language.js")),
                    "English needs no translator");
            Object before = said(page);
            page.selectOption("select[data-param=lang]", "hi");
            page.waitForFunction("() => document.documentElement.lang === 'hi'");
            assertTrue(page.url().contains("lang=hi"), page.url());
            assertNotEquals(before, said(page));
            assertTrue(((String) page.evaluate(
                            "async () => (await entrain.ready).picture('eigenvalues', 'driven', 'svg', 600, 400)"))
                    .matches("(?s).*<text[^>]*>[^<]*\\p{IsDevanagari}.*"));
            page.selectOption("select[data-param=lang]", "en");
            page.waitForFunction("() => document.documentElement.lang === 'en'");
            assertEquals(before, said(page));
            visit.assertQuiet();
        }
    }

    /** The dialog's texts are its own, and many measured numbers have been said since. */
    @Test
    void language_givenBackAfterLong_leavesNoPartBehind() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?autoplay=0&N=40&lang=hi");
            page.click("#share");
            page.waitForFunction(
                    "() => /\\p{Script=Devanagari}/u.test(document.getElementById('share-dialog')?.textContent)");
            page.evaluate(
                    "() => { for (let i = 0; i < 3000; i++) entrain.t('theory {}', i); entrain.lab.set('lang=en'); }");
            page.waitForFunction("() => document.documentElement.lang === 'en'");
            assertFalse(
                    page.textContent("#share-dialog").matches("(?s).*\\p{IsDevanagari}.*"),
                    page.textContent("#share-dialog"));
        }
    }

    @Test
    void language_thatCannotBeFetched_isToldAndTriedAgain() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.route("**/text/hi.txt", Route::abort);
            visit.open("/?autoplay=0&N=40&lang=hi");
            page.waitForFunction(
                    "() => document.getElementById('notices').textContent.includes('This language could not be loaded.')");
            assertEquals("en", page.getAttribute("html", "lang"));
            page.click("#step");
            page.waitForFunction("() => document.documentElement.dataset.t === '0.1'");
            page.unroute("**/text/hi.txt");
            page.click("#help");
            page.selectOption("select[data-param=lang]", "en");
            page.selectOption("select[data-param=lang]", "hi");
            page.waitForFunction("() => document.documentElement.lang === 'hi'");
        }
    }

    /** Without what canvases were told, which only grows; at once, since a drawing may come at any time. */
    private static Object said(Page page) {
        return page.evaluate("() => { drawn.clear(); return (" + SAID + ")(); }");
    }

    private static void english(Page page, Set<String> faults) {
        for (Object text : (List<?>) page.evaluate(SAID)) {
            english((String) text, faults);
        }
    }

    /** Letters that bear the mark of the pseudo-language are none of English. */
    private static void english(String text, Set<String> faults) {
        for (String word : CatalogueTest.words(text.replaceAll("[A-Za-z]\u0301", "·"))) {
            if (!CatalogueTest.LATIN.contains(word)) {
                faults.add("English: " + word + " in “" + text + "”");
            }
        }
    }

    private static List<Phrase> phrases() throws IOException {
        List<Phrase> phrases = new ArrayList<>();
        String page = Files.readString(Path.of("webapp/page.html"));
        for (Preset preset : Preset.values()) {
            phrases.addAll(List.of(preset.title(), preset.claim()));
        }
        for (Param<?> param : Params.all()) {
            // What has no control is explained in the address's table alone.
            if (!page.contains("data-param=\"" + param.key() + "\"")) {
                continue;
            }
            phrases.addAll(List.of(param.symbol(), param.meaning()));
            if (param instanceof ChoiceParam<?> choice && param != Params.LANG) {
                choice.choices().forEach(value -> phrases.add(Words.of(value)));
            }
        }
        for (Panels panel : Panels.values()) {
            phrases.add(panel.title());
        }
        for (Regime regime : Regime.values()) {
            phrases.add(VerdictWords.word(regime));
        }
        for (Reason reason : Reason.values()) {
            phrases.add(VerdictWords.reason(reason));
        }
        return phrases;
    }

    /** Nothing wider than the window, and nothing that was opened outside it. */
    private static void fits(Page page, String state, Set<String> faults) {
        for (Object fault : (List<?>) page.evaluate(
                "() => [...document.querySelectorAll('details[open] > .pop, dialog[open]')].map(e => e.getBoundingClientRect())"
                        + ".filter(b => b.left < 0 || b.right > innerWidth + 0.5).map(b => `${b.left} to ${b.right}`)"
                        + ".concat(document.scrollingElement.scrollWidth > innerWidth ? ['sideways'] : [])")) {
            faults.add("does not fit: " + fault + " — " + state);
        }
    }
}
