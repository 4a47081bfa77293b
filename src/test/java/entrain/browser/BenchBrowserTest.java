package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import entrain.lab.check.BenchRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** bench.html: what it reports, not how fast anything is. */
final class BenchBrowserTest {
    private static void finish(Visit visit, String query) {
        visit.open("/bench.html?" + query);
        visit.page()
                .waitForFunction(
                        "() => document.documentElement.dataset.state !== 'running'",
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(60_000));
    }

    @ParameterizedTest
    @CsvSource({"js, java", "js, simd", "wasm, java", "wasm, simd"})
    void result_ofOneColumn_isOneRowOfPositiveNumbers(String runtime, String engine) {
        try (BrowserSession session = BrowserSession.open();
                Visit visit = session.visit()) {
            finish(visit, "n=20&columns=1&runtime=" + runtime + "&engine=" + engine);
            assertEquals("done", visit.page().getAttribute("html", "data-state"));
            List<?> rows =
                    (List<?>) visit.page().evaluate("() => JSON.parse(document.getElementById('result').textContent)");
            assertEquals(1, rows.size());
            Map<?, ?> row = (Map<?, ?>) rows.get(0);
            assertEquals(BenchRow.KEYS, List.copyOf(row.keySet()));
            assertEquals(20, row.get("n"));
            assertEquals(1, row.get("columns"));
            assertEquals("one trajectory", row.get("load"));
            assertEquals(engine, row.get("engine"));
            assertEquals(runtime, row.get("runtime"));
            for (String number : List.of("stepsPerSecond", "gflops", "share")) {
                assertTrue(((Number) row.get(number)).doubleValue() > 0, number + " in " + row);
            }
            assertEquals(1, visit.page().locator("#rows tr").count());
            visit.assertQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n=abc          | n is a list of whole numbers from 10 to 4000 such as 200,400, not abc",
                "n=20&columns=3 | columns is 1, 4, both (1,4), all, map or learn, not 3",
                "engine=fast    | engine is java or simd, not fast",
                "runtime=jvm    | runtime is js or wasm, not jvm"
            })
    void parameter_thatIsWrong_isAnsweredWithALine(String query, String line) {
        try (BrowserSession session = BrowserSession.open();
                Visit visit = session.visit()) {
            finish(visit, query);
            assertEquals("error", visit.page().getAttribute("html", "data-state"));
            assertEquals(line, visit.page().textContent("#doing"));
            visit.assertQuiet();
        }
    }
}
