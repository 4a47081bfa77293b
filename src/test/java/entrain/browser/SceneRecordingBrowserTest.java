package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scene 7 of the lecture: the model's autocorrelation, theory's and a recording's in one plot, with one click. */
final class SceneRecordingBrowserTest {
    private static final String SCENE = "/?scene=richness&N=100";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static String caption(Page page, String panel) {
        return page.textContent("[data-panel=" + panel + "] figcaption");
    }

    @ParameterizedTest
    @CsvSource({"teacher.csv, and 300 τ", "fmri.csv, and 50 τ"})
    void example_oneClick_standsBesideTheSpontaneousNetworkInOnePlot(String name, String over) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(SCENE);
            page.waitForSelector(".lecture [data-example='" + name + "']");
            assertTrue(
                    visit.requests().stream().noneMatch(request -> request.contains("examples/")),
                    "before it is asked for");
            page.click(".lecture [data-example='" + name + "']");
            page.waitForSelector("#card-1.recording");
            assertEquals(1, page.locator("#card-0.spontaneous").count());
            page.waitForFunction(
                    "over => document.querySelector('[data-panel=autocorrelation] figcaption').textContent.includes(over)",
                    over);
            String caption = caption(page, "autocorrelation");
            assertTrue(caption.contains("recorded z-scores") && caption.contains("relative to lag 0"), caption);
            String table = (String) page.evaluate(
                    "() => entrain.ready.then(lab => lab.picture('autocorrelation', 'recording', 'csv'))");
            String header = table.substring(0, table.indexOf('\n'));
            assertTrue(header.contains("C recording"), header);
            visit.assertQuiet();
        }
    }

    /** What is dropped there goes where the scene's text says. */
    @Test
    void drop_takesTheDrivenNetworksPlace() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(SCENE);
            page.waitForSelector(".lecture [data-place]");
            RecordingBrowserTest.drop(page, "F.csv", "a,b\n" + "0.5,1\n0,0.25\n".repeat(40));
            page.waitForSelector("#card-1.recording");
            assertEquals(1, page.locator("#card-0.spontaneous").count());
            visit.assertQuiet();
        }
    }
}
