package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import entrain.lab.check.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same settings give the same bits: every line of the self-test, on the JVM and in both builds. */
final class ParityBrowserTest {
    @ParameterizedTest
    @ValueSource(strings = {"js", "wasm"})
    void selfTest_inBrowser_givesTheLinesOfTheJvm(String runtime) {
        List<String> expected = new ArrayList<>();
        for (SelfCheck.Check check : SelfCheck.all()) {
            expected.add(check.line());
        }
        try (BrowserSession session = BrowserSession.open(); Visit visit = session.visit()) {
            visit.open("/selftest.html?runtime=" + runtime);
            visit.page().waitForFunction("() => document.documentElement.dataset.state === 'done'", null,
                    new Page.WaitForFunctionOptions().setTimeout(240_000));
            String text = visit.page().textContent("#result");
            assertEquals(String.join("\n", expected), text.strip());
            // 4 activations × 3 schemes × 4 connectivities, and 4 more.
            assertTrue(expected.size() >= 52);
            visit.assertQuiet();
        }
    }
}
