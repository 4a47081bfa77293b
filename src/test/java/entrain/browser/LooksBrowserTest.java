package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A change of looks is no configuration: no worker hears of it, and what was measured still holds. */
final class LooksBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @Test
    void theme_changed_reachesNoWorkerAndVerdictsStay() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript("globalThis.posted = []; const post = Worker.prototype.postMessage;"
                    + " Worker.prototype.postMessage = function (message, ...rest) {"
                    + " posted.push(message.line); return post.call(this, message, ...rest); };");
            visit.open("/?N=40&I=0&g=0.5&views=traces");
            visit.until("async () => globalThis.entrain"
                    + " && (await entrain.ready).state().spontaneous.regime === 'DECAYS'");
            visit.pause();
            assertEquals(
                    "dark DECAYS",
                    page.evaluate(
                            "async () => { posted.length = 0; entrain.lab.set('theme=dark&time=ms&controls=g');"
                                    + " return document.documentElement.dataset.theme + ' ' + entrain.lab.state().spontaneous.regime; }"));
            page.evaluate("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
            assertEquals("", page.evaluate("posted.filter(line => line !== 'recycle').join()"));
            visit.assertQuiet();
        }
    }
}
