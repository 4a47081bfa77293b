package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Scene 1 and its living diagram: by arrow key, by pointer, by click. */
final class NetworkBrowserTest {
    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static final String FIGURE = "[data-member=spontaneous][data-panel=network]";
    private static final String READING = FIGURE + " .reading";

    private static void waitForReading(Page page, String pattern) {
        page.waitForFunction(
                "([at, pattern]) => new RegExp(pattern).test(document.querySelector(at).textContent)",
                new Object[] {READING, pattern});
    }

    private static Page open(Visit visit) {
        Page page = visit.page();
        page.setViewportSize(1440, 900);
        visit.open("/?scene=rnn");
        page.waitForFunction("() => { const d = document.documentElement.dataset; return +d.t > 2; }");
        page.waitForFunction(
                "at => document.querySelector(at).textContent.includes('34 of 400 units, all 228 connections')",
                FIGURE + " .caption");
        return page;
    }

    /** Where the unit at a place of 34 is: the ring of an oblong picture, a quarter of its smaller half free outside. */
    private static double[] unit(BoundingBox box, int place) {
        double end = Math.min(box.width, box.height) / 2 - 2;
        double angle = 2 * Math.PI * (place + 0.5) / 34 - Math.PI / 2;
        double radiusX = Math.min(box.width / 2 - 2, 1.35 * end) - 0.25 * end;
        double radiusY = Math.min(box.height / 2 - 2, 1.2 * end) - 0.25 * end;
        return new double[] {
            box.x + box.width / 2 + radiusX * Math.cos(angle), box.y + box.height / 2 + radiusY * Math.sin(angle)
        };
    }

    @Test
    void arrowKeys_goFromUnitToUnit_andSaySo() {
        try (Visit visit = session.visit()) {
            Page page = open(visit);
            page.focus(FIGURE + " canvas");
            page.keyboard().press("ArrowRight");
            waitForReading(page, "^unit \\d+: φ\\(x\\) .*hears \\d+ of 33 others, most unit \\d+ \\(");
            String first = page.textContent(READING).split(":")[0];
            assertTrue(page.textContent("#description").startsWith(first + ":"));
            page.keyboard().press("ArrowRight");
            waitForReading(page, "^unit \\d+:");
            assertFalse(page.textContent(READING).startsWith(first + ":"));
            page.keyboard().press("Escape");
            waitForReading(page, "^$");
            visit.assertQuiet();
        }
    }

    /** A click holds a unit while the pointer is elsewhere and opens nothing; one beside all of them lets go, the next enlarges. */
    @Test
    void click_holdsTheUnitUnderThePointer() {
        try (Visit visit = session.visit()) {
            Page page = open(visit);
            BoundingBox box = page.locator(FIGURE + " canvas").boundingBox();
            double[] fifth = unit(box, 4);
            page.mouse().move(fifth[0], fifth[1]);
            waitForReading(page, "^unit \\d+:");
            String name = page.textContent(READING).split(":")[0];
            page.mouse().move(5, 5);
            waitForReading(page, "^$");
            page.mouse().click(fifth[0], fifth[1]);
            page.mouse().move(5, 5);
            waitForReading(page, "^" + name + ":");
            assertEquals(0, page.locator("dialog[open]").count());
            page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
            waitForReading(page, "^$");
            page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
            page.waitForSelector("dialog[open] " + FIGURE);
            visit.assertQuiet();
        }
    }
}
