package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import entrain.core.engine.Engine;
import entrain.lab.check.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same settings give the same bits: every line of the self-test, on the JVM and in both builds, with plain Java and with the kernel. */
final class ParityBrowserTest {
    @ParameterizedTest
    @CsvSource({"js, java", "js, simd", "wasm, java", "wasm, simd"})
    void selfTest_inBrowser_givesTheLinesOfTheJvm(String runtime, String engine) {
        List<String> expected = new ArrayList<>();
        for (SelfCheck.Check check : SelfCheck.all(Engine.JAVA)) {
            expected.add(check.line());
        }
        try (BrowserSession session = BrowserSession.open();
                Visit visit = session.visit()) {
            visit.open("/selftest.html?runtime=" + runtime + "&engine=" + engine);
            visit.page()
                    .waitForFunction(
                            "() => document.documentElement.dataset.state === 'done'",
                            null,
                            new Page.WaitForFunctionOptions().setTimeout(240_000));
            String text = visit.page().textContent("#result");
            assertEquals(String.join("\n", expected), text.strip());
            // 4 activations × 3 schemes × 4 connectivities, and others.
            assertTrue(expected.size() >= 58);
            visit.assertQuiet();
        }
    }
}
