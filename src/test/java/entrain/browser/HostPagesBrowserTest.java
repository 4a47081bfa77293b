package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import entrain.site.StaticServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures in the pages of others as those make them: a deck of reveal.js, a page of WordPress, a host with a policy. */
final class HostPagesBrowserTest {
    private static final String REVEAL = "/META-INF/resources/webjars/reveal.js/3.1.0/";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @TempDir
    Path folder;

    private static String element(String attributes) {
        return "<entrain-lab " + attributes + " n=20>the words</entrain-lab>";
    }

    private static String script() {
        return "<script src='" + session.origin() + "/entrain-lab.js'></script>";
    }

    private void take(String file) throws IOException {
        try (InputStream stream = HostPagesBrowserTest.class.getResourceAsStream(REVEAL + file)) {
            Path to = folder.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(stream, to);
        }
    }

    /** D28, D29: the real deck, with a figure that has the focus. */
    @Test
    void reveal_afterATouchOfTheFigure_isTurnedByItsKeys() throws IOException {
        take("css/reveal.css");
        take("js/reveal.js");
        Files.writeString(
                folder.resolve("index.html"),
                "<!doctype html><link rel=icon href=data:,><title>deck</title><link rel=stylesheet href=css/reveal.css>"
                        + script() + "<div class=reveal><div class=slides><section>one</section><section>"
                        + element("id=figure g=1.5 I=0.4 controls=g,I autoplay=0 style='--entrain-height:420px'")
                        + "</section><section>three</section></div></div><script src=js/reveal.js></script>"
                        + "<script>Reveal.initialize({ transition: 'none', history: false, minScale: 1, maxScale: 1 });"
                        // as examples/slide.html has it
                        + "Reveal.addEventListener('slidechanged', ({ previousSlide }) => {"
                        + " previousSlide.querySelectorAll('entrain-lab').forEach(figure => figure.pause()); });</script>");
        try (StaticServer host = new StaticServer(folder, 0);
                Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(host.origin() + "/");
            page.waitForFunction("() => window.Reveal && Reveal.isReady()");
            page.keyboard().press("ArrowRight");
            page.waitForFunction("() => Reveal.getIndices().h === 1");
            page.evaluate("() => figure.ready");
            Frame frame = page.frames().get(1);
            String slider = "input[type=range][data-param=g]";
            frame.click(slider);
            String g = frame.inputValue(slider);
            page.keyboard().press("PageDown");
            page.waitForFunction("() => Reveal.getIndices().h === 2");
            page.keyboard().press("PageUp");
            page.waitForFunction("() => Reveal.getIndices().h === 1");
            assertEquals(g, frame.inputValue(slider));
            // On a slider the arrows are its own.
            frame.focus(slider);
            page.keyboard().press("ArrowRight");
            visit.until("async () => figure.g !== '" + g + "'");
            assertEquals(1, page.evaluate("Reveal.getIndices().h"));
            frame.click("#play");
            page.keyboard().press("ArrowRight");
            page.waitForFunction("() => Reveal.getIndices().h === 2");
            visit.until("async () => !(await figure.measure()).running");
        }
    }

    /** The markup that WordPress 6 makes of Custom HTML blocks, the second behind wpautop as the classic editor has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "<p>%s</p>\n",
                "<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">%s</div></figure>"
            })
    void wordPress_aColumnOfABlockTheme_holdsTheFigure(String block) throws IOException {
        String frame = "<iframe src=\"" + session.origin()
                + "/embed.html?N=20&amp;g=1.5\" sandbox=\"allow-scripts\" width=\"640\" height=\"400\" style=\"border: 0; max-width: 100%\" title=\"x\"></iframe>";
        Files.writeString(
                folder.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><title>post</title><style>"
                        + ".entry-content > * { max-width: 650px; margin-inline: auto } .wp-block-embed { margin: 0 0 1em }"
                        + ".wp-block-embed__wrapper { position: relative } iframe, img, video { max-width: 100%%; box-sizing: border-box }</style>"
                                .replace("%%", "%")
                        + "<div class=\"entry-content wp-block-post-content is-layout-constrained\">\n"
                        + block.formatted(frame) + block.formatted(script() + element("id=figure g=1.5"))
                        + "</div>");
        try (StaticServer host = new StaticServer(folder, 0);
                Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(host.origin() + "/");
            page.evaluate("() => figure.ready");
            Frame plain = page.frames().get(1);
            plain.waitForFunction("() => +document.documentElement.dataset.t > 1");
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, 900);
                page.waitForFunction(
                        "() => [...document.querySelectorAll('iframe, entrain-lab')].map(e => e.getBoundingClientRect())"
                                + ".every(b => b.width > 300 && b.width <= 650 && b.right <= innerWidth)");
            }
            assertEquals("the words", page.textContent("entrain-lab"));
        }
    }

    /** D35: a policy of the page around it that allows no style at all. */
    @Test
    void element_underAStrictPolicyOfItsHost_isAsWideAsItsPlace() throws IOException {
        String policy = "default-src 'none'; script-src " + session.origin() + "; frame-src " + session.origin();
        String html = "<!doctype html><title>strict</title>" + script() + element("id=figure g=1.5");
        try (HostServer host = new HostServer(policy, html);
                Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(host.origin() + "/visit.html");
            page.locator("entrain-lab iframe").waitFor();
            Frame frame = page.frames().get(1);
            frame.waitForFunction("() => +document.documentElement.dataset.t > 1");
            page.waitForCondition(() -> page.locator("entrain-lab iframe").boundingBox().width > 1000);
            assertTrue(page.locator("entrain-lab iframe").boundingBox().height > 250);
            assertTrue(
                    visit.consoleErrors().stream().noneMatch(error -> error.contains("entrain-lab.js")),
                    visit.consoleErrors()::toString);
        }
    }

    /** D37: an element that nobody started prints what it would show, not a play button. */
    @Test
    void element_notStarted_printsItsWords() throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                "<!doctype html><link rel=icon href=data:,><title>p</title>" + script()
                        + element("id=figure g=1.8 I=0.4 autoplay=0"));
        try (StaticServer host = new StaticServer(folder, 0);
                Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(host.origin() + "/");
            page.waitForFunction("() => figure.shadowRoot");
            assertTrue(page.locator("entrain-lab .poster").isVisible());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.locator("entrain-lab .poster").isHidden());
            String printed = page.locator("entrain-lab .fallback").innerText();
            assertTrue(
                    printed.startsWith("τ dx/dt = −x + g J φ(x) + I cos(ω t + θ), g = 1.8, N = 20, I = 0.4"), printed);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            assertTrue(page.locator("entrain-lab .fallback").isHidden());
            page.evaluate("() => figure.play()");
            visit.until("async () => (await figure.measure()).running");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.locator("entrain-lab .fallback").isHidden());
            assertTrue(page.locator("entrain-lab iframe").isVisible());
        }
    }
}
