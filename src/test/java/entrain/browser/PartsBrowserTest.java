package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program that comes when a guest is asked for, and not before. */
final class PartsBrowserTest {
    private static final String ALIVE = "() => +document.documentElement.dataset.t > 1";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static boolean fetched(Visit visit) {
        return visit.requests().stream().anyMatch(request -> request.endsWith("/parts.js"));
    }

    private static void example(Page page) {
        page.evaluate("() => document.querySelector('[data-example]').click()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"js", "wasm"})
    void parts_comeWithTheFirstGuest_inEitherRuntime(String runtime) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=50&runtime=" + runtime);
            page.waitForFunction(ALIVE);
            // what the page shows by itself has come
            visit.until(
                    "() => entrain.ready.then(lab => /theory/.test(lab.picture('autocorrelation', 'driven', 'csv')))");
            assertFalse(fetched(visit));
            example(page);
            page.waitForSelector(".card.recording .shape");
            assertTrue(fetched(visit));
            visit.assertQuiet();
        }
    }

    @Test
    void parts_thatCannotBeHad_areSaidToBeMissing_andAskedForAgain() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=50");
            page.waitForFunction(ALIVE);
            page.route("**/parts.js", route -> route.abort());
            example(page);
            page.waitForFunction(
                    "() => document.getElementById('notices').textContent.includes('This part could not be loaded.')");
            page.unroute("**/parts.js");
            example(page);
            page.waitForSelector(".card.recording .shape");
        }
    }
}
