package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What begins before the first picture, and what waits for it. */
final class StartBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    /** Notes when the first frame was drawn, and which files and how many workers there were then. */
    private static final String NOTE = """
            window.workers = 0;
            window.Worker = class extends Worker {
              constructor(...given) { super(...given); window.workers++; }
            };
            if (navigator.serviceWorker) {
              const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
              navigator.serviceWorker.register = (...given) => {
                window.registered = performance.now();
                return register(...given);
              };
            }
            new MutationObserver((all, observer) => {
              if (document.documentElement && document.documentElement.dataset.t !== undefined) {
                observer.disconnect();
                const name = entry => entry.name.split('/').pop();
                const files = performance.getEntriesByType('resource').map(name).filter(file => !/^[0-9a-f-]{36}$/.test(file));
                window.first = { at: performance.now(), files: [...new Set(files)].sort().join(' '), workers };
              }
            }).observe(document, { attributes: true, subtree: true, childList: true });""";

    @ParameterizedTest
    @CsvSource({
        "/?runtime=wasm, entrain.wasm entrain.wasm-runtime.js kernel.wasm style.css",
        "/?runtime=js, entrain.js kernel.wasm style.css",
        "'/embed.html?views=autocorrelation,eigenvalues',"
                + " boot.js embed.css embed.js entrain.wasm entrain.wasm-runtime.js frame.js kernel.wasm lab.js style.css"
    })
    void beforeTheFirstPicture_nothingElseBegins(String address, String files) {
        try (Visit visit = session.visit()) {
            visit.page().addInitScript(NOTE);
            visit.open(address);
            visit.page().waitForFunction("() => window.first");
            // The icon and a figure's poster, which is that icon, are the browser's own to fetch when it likes.
            assertEquals(files, visit.page().evaluate("() => first.files.replace(' icon.svg', '')"), "files asked for");
            assertEquals(1, visit.page().evaluate("() => first.workers"));
            // theory and eigenvalues follow
            visit.page().waitForFunction("() => workers > 1");
            assertTrue(visit.requests().stream().anyMatch(request -> request.endsWith("/theory.js")));
        }
    }

    @Test
    void serviceWorker_beginsFiveSecondsAfterTheFirstPicture() {
        try (Visit visit =
                session.visit(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW))) {
            visit.page().addInitScript(NOTE);
            visit.open("/?N=50");
            visit.page().waitForFunction("() => window.registered");
            double wait = ((Number) visit.page().evaluate("() => registered - first.at")).doubleValue();
            assertTrue(wait >= 4999, () -> wait + " ms"); // a timer's moment is rounded to a millisecond
            assertEquals(
                    List.of(),
                    visit.requests().stream()
                            .filter(request -> request.matches(".*/(check|bench|selftest)\\..*"))
                            .toList());
        }
    }
}
