package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that arrive broken, and pictures that wait for one. */
final class MessagesBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    /** Breaks each message about the eigenvalues, on its way to a worker or back. */
    private static final String BROKEN = """
            const back = %s;
            const { postMessage } = Worker.prototype;
            Worker.prototype.postMessage = function (message, ...rest) {
              if (!/^start EIGENVALUES/.test(message.line)) return postMessage.call(this, message, ...rest);
              if (back) setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: { line: 'finished what' } })));
              else postMessage.call(this, { line: 'start SUPPER' });
            };""";

    @ParameterizedTest
    @CsvSource({"false, start", "true, finished"})
    void message_thatCannotBeRead_twice_isSaidAndStops(boolean back, String type) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(BROKEN.formatted(back));
            visit.open("/?N=40");
            page.waitForFunction(
                    "type => document.getElementById('notices').textContent.includes('A calculation stopped unexpectedly')"
                            + " && document.getElementById('notices').textContent.includes(type)",
                    type);
            // Others go on.
            visit.until(
                    "() => entrain.ready.then(lab => /theory/.test(lab.picture('autocorrelation', 'driven', 'csv')))");
            assertEquals(1, page.locator("#notices p").count());
        }
    }

    @Test
    void weights_afterATextThatCouldNotBeBuilt_areDrawnAgain() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(EngineBrowserTest.SMALL_MEMORY.formatted(48));
            visit.open("/?N=60&views=weights&autoplay=0");
            String there =
                    "() => entrain.ready.then(lab => lab.picture('weights', 'spontaneous', 'csv').includes('from unit 1'))";
            visit.until(there);
            assertEquals(List.of(), page.evaluate("entrain.lab.open('N=4000&views=weights&autoplay=0')"));
            page.waitForFunction(
                    "() => document.getElementById('notices').textContent.includes('N = 4000 is too large here')");
            page.waitForFunction("() => document.querySelector('[data-fact=N]').textContent.trim() === '60'");
            visit.until(there);
        }
    }

    @Test
    void jacobian_afterAResetWhilePaused_isOfTheStateAtZero() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=40&views=eigenvalues&autoplay=0");
            page.waitForFunction("() => document.documentElement.dataset.state === 'paused'");
            visit.until("() => entrain.ready.then(lab => { lab.step(50); return true; })");
            page.click("[data-panel=eigenvalues] .enlarge");
            page.click("#jacobian");
            page.waitForFunction("() => /t = 5/.test(document.querySelector('#large .caption').textContent)");
            page.evaluate("entrain.lab.reset()");
            page.waitForFunction("() => /t = 0/.test(document.querySelector('#large .caption').textContent)");
        }
    }
}
