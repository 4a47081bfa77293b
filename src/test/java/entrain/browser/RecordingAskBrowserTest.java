package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a recording's card asks for, and files that come together. */
final class RecordingAskBrowserTest {
    /** A drop of 60 samples × 4 units without times, beside files that cannot be read: a folder is one. */
    private static final String DROP = "folders => {"
            + " const folder = { name: 'folder', size: 0, slice: () => ({ text: () => Promise.reject(new Error('a folder')) }) };"
            + " const rows = Array.from({ length: 60 }, (_, t) => [1, 2, 3, 4].map(i => Math.sin(0.3 * t * i + i)).join(','));"
            + " const files = [new File([rows.join('\\n')], 'table.csv'), ...Array(folders).fill(folder)];"
            + " const event = new Event('drop', { bubbles: true, cancelable: true });"
            + " event.dataTransfer = { files, types: ['Files'] };"
            + " document.body.dispatchEvent(event); }";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static Visit dropped(int folders) {
        Visit visit = session.visit();
        visit.open("/?N=20");
        Page page = visit.page();
        page.waitForFunction("() => +document.documentElement.dataset.t > 0");
        page.evaluate(DROP, folders);
        page.waitForFunction(
                "() => document.querySelector('.card.recording .shape')?.textContent && entrain.recording");
        return visit;
    }

    @Test
    void severalFiles_oneUnreadable_theOthersOpen_andItIsTold() {
        try (Visit visit = dropped(2)) {
            Page page = visit.page();
            assertEquals("table.csv", page.textContent(".recorded .name"));
            assertTrue(page.textContent(".notices").contains("a folder"), page.textContent(".notices"));
        }
    }

    /** It is asked for in the card's head until it is known; where it is known, nothing is asked. */
    @Test
    void interval_thatNobodySaid_isAskedFor() {
        try (Visit visit = dropped(0)) {
            Page page = visit.page();
            page.waitForSelector(".recorded .ask input");
            assertEquals("", page.inputValue(".recorded .ask input"));
            page.fill(".recorded .ask input", "0.5");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('.recorded .shape').textContent.includes('0.5 s')");
            assertTrue(page.isHidden(".recorded .ask"));
            assertEquals("interval=0.5", page.evaluate("entrain.recording.options"));
            visit.assertQuiet();
        }
    }

    @Test
    void place_ofTheRecording_isInWhatIsSaved() {
        try (Visit visit = dropped(0)) {
            Page page = visit.page();
            assertEquals(0, page.evaluate("entrain.own()[0].place"));
            page.click(".recorded [data-recording=place]");
            page.waitForFunction("() => entrain.recording.place === 1");
            assertEquals(1, page.evaluate("entrain.own()[0].place"));
            visit.assertQuiet();
        }
    }
}
