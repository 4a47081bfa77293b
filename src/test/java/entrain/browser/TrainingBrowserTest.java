package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A network that learns, from the button to its end, by pointer and by keyboard. */
final class TrainingBrowserTest {
    /** Small and quick to learn. */
    private static final String SINE = "/?g=1.5&N=200&p=0.1&I=0&scheme=euler&views=traces&train=target:sine,period:40";

    /** How many coloured pixels there are between the marks below and the eigenvalues above. */
    private static final String BARS = "() => { const c = document.querySelector('#strip [data-panel=points] canvas'),"
            + " ratio = c.height / c.clientHeight, low = c.height - 22 * ratio, room = 0.22 * (c.height - 18 * ratio);"
            + " const { data } = c.getContext('2d').getImageData(0, low - room, c.width, room); let colour = 0;"
            + " for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 128 && Math.max(data[i], data[i + 1], data[i + 2])"
            + " - Math.min(data[i], data[i + 1], data[i + 2]) > 40) colour++; return colour; }";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    private static Visit open(String address) {
        Visit visit = session.visit();
        visit.open(address);
        visit.page().waitForSelector(".learner");
        return visit;
    }

    private static void phase(Page page, String phase) {
        page.waitForSelector(".learner[data-phase=" + phase + "]");
    }

    private static void press(Page page, String button) {
        page.click("[data-training=" + button + "]:enabled");
    }

    private static String hash(Page page) {
        return page.getAttribute(".learner", "data-hash");
    }

    private static String train(Page page) {
        return (String) page.evaluate("() => entrain.lab.value('train')");
    }

    /** The error that stands on the card, once it has learned for so long, in τ. */
    private static double error(Page page, int learned) {
        Object error = page.waitForFunction(
                        "least => { const m = document.querySelector('.learner .course').textContent"
                                + ".match(/for (\\d+) τ .*error ([\\d.]+)/); return m && +m[1] >= least && m[2]; }",
                        learned)
                .jsonValue();
        return Double.parseDouble((String) error);
    }

    @Test
    void network_learnsIsFrozenKickedAndForgets_andItsLinkLearnsTheSameBits() {
        String link;
        String hash;
        try (Visit visit = open(SINE)) {
            Page page = visit.page();
            assertEquals(1, page.locator("#card-0.spontaneous").count(), "the network before");
            assertEquals(1, page.locator("#card-1.trained").count());
            phase(page, "UNTRAINED");
            press(page, "learn");
            phase(page, "LEARNING");
            // Measured 0.005 after 12 periods; the sine's own size is 1.
            double error = error(page, 480);
            assertTrue(error < 0.1, "error " + error);
            press(page, "freeze");
            phase(page, "FROZEN");
            assertTrue(page.textContent(".learner .reasons").contains("misses the target by"));
            assertTrue(train(page).matches("target:sine,period:40,learn:[\\d.]+"), train(page));
            link = (String) page.evaluate("() => location.pathname + location.search");
            hash = hash(page);
            press(page, "kick");
            page.waitForFunction("() => document.querySelector('.learner .reasons').textContent.includes('Kicks: ')");
            assertEquals(hash, hash(page));
            press(page, "forget");
            phase(page, "UNTRAINED");
            assertEquals("target:sine,period:40", train(page));
            visit.assertQuiet();
        }
        try (Visit visit = open(link)) {
            phase(visit.page(), "FROZEN");
            assertEquals(hash, hash(visit.page()));
        }
    }

    private static String strip(Page page) {
        return (String) page.evaluate("() => [...document.querySelectorAll('#strip figure:not([hidden])')]"
                + ".map(e => e.dataset.panel).join()");
    }

    /** Without a choice of pictures what a training is about stands first, and goes with it; its own points are searched for. */
    @Test
    void pictures_whileANetworkIsTrained_areThoseOfTraining_andItsPointsAreFound() throws IOException {
        try (Visit visit = open("/?N=100&g=1.5&p=0.1&I=0&scheme=euler&seedNet=3&train=target:flipflop,learn:1500")) {
            Page page = visit.page();
            phase(page, "FROZEN");
            assertTrue(strip(page).startsWith("learning,course,points,"), strip(page));
            page.click("#strip [data-do=points]");
            page.waitForFunction(
                    "() => document.querySelector('.learner .reasons').textContent.includes('index sum is')");
            page.waitForFunction("() => /^● \\d+ stable, ○ \\d+ saddles/.test("
                    + "document.querySelector('#strip [data-panel=points] .caption').textContent)");
            page.click("[data-panel=points] .enlarge");
            Download npy = page.waitForDownload(() -> page.click("#large [data-save=npy]"));
            String head = new String(Files.readAllBytes(npy.path()), StandardCharsets.ISO_8859_1);
            assertTrue(head.substring(0, 128).matches("(?s).*'shape': \\(\\d+, 100\\).*"), head.substring(0, 128));
            page.keyboard().press("Escape");
            chooseAMode(page);
            press(page, "remove");
            page.waitForSelector("#card-1.driven");
            assertTrue(strip(page).startsWith("autocorrelation,"), strip(page));
            visit.assertQuiet();
        }
    }

    /** Walks away from the leading eigenvalues, and has the mode of one computed: bars in the colour of the track. */
    private static void chooseAMode(Page page) {
        page.focus("#strip [data-panel=points] canvas");
        for (int k = 0; k < 10; k++) {
            page.keyboard().press("ArrowRight");
        }
        page.waitForFunction("() => (" + BARS + ")() === 0");
        page.keyboard().press("Enter");
        page.waitForFunction("() => (" + BARS + ")() > 0");
    }

    /** The run's own points, without any training: their modes are computed by the worker of tasks. */
    @Test
    void points_ofTheRun_haveModes() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=40&g=1.5&I=0&views=points");
            page.click("#strip [data-do=points]");
            page.waitForFunction(
                    "() => /index sum/.test(document.querySelector('#strip [data-panel=points] .caption').textContent)");
            chooseAMode(page);
            visit.assertQuiet();
        }
    }

    /** PINning adds units that nobody recorded, as many as the visitor says. */
    @Test
    void recording_fittedByPinning_hasTheUnitsAskedFor() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/");
            page.click("#recording");
            page.click("[data-example='teacher.csv']");
            page.click(".lesson > summary");
            page.selectOption("[data-fit=fit]", "pinning");
            page.fill("[data-fit=units]", "80");
            page.fill("[data-fit=runs]", "1");
            page.click("[data-recording=fit]");
            phase(page, "FITTED");
            page.waitForFunction(
                    "() => document.querySelector('#card-1 .raster .caption').textContent.startsWith('80 ')");
            visit.assertQuiet();
        }
    }

    /** A page with trained weights inside needs no learning. */
    @Test
    void pageInOneFile_holdsWhatWasLearned() {
        try (Visit visit = open(SINE + ",learn:200")) {
            Page page = visit.page();
            phase(page, "FROZEN");
            page.waitForFunction("() => entrain.trained");
            Download download = page.waitForDownload(() ->
                    page.evaluate("() => { entrain.use('parts').then(part => part('make page', { done() {} }, 0)); }"));
            Path file = Path.of("target", "with-training.html").toAbsolutePath();
            download.saveAs(file);
            page.navigate(file.toUri().toString());
            phase(page, "FROZEN");
            assertTrue(page.textContent(".learner .told").contains("learned elsewhere"));
        }
    }

    @Test
    void target_drawnByKeys_standsInTheAddress() {
        try (Visit visit = open(SINE)) {
            Page page = visit.page();
            page.locator(".learner .prepared summary").first().press("Enter");
            page.selectOption(".learner [data-option=target]", "drawn");
            page.waitForFunction("() => entrain.lab.value('train').startsWith('target:drawn,drawn:0;31;')");
            page.waitForSelector(".sketch:not([hidden]) polyline[points^='0,60 ']");
            page.locator(".sketch svg").press("ArrowRight");
            String before = page.getAttribute(".sketch svg", "aria-valuenow");
            page.locator(".sketch svg").press("ArrowUp");
            int after = Integer.parseInt(page.getAttribute(".sketch svg", "aria-valuenow"));
            assertEquals(Integer.parseInt(before) + 5, after);
            assertTrue(page.getAttribute(".sketch svg", "aria-valuetext").startsWith("point 2 of 40: "));
            page.locator(".sketch svg").press("Enter");
            page.waitForFunction(
                    "drawn => entrain.lab.value('train').startsWith(drawn)", "target:drawn,drawn:0;" + after);
        }
    }

    /** What cannot be is said, and costs nothing that was learned. */
    @Test
    void options_thatCannotBe_areSaidAndLeaveTheNetwork() {
        try (Visit visit = open(SINE + ",learn:50")) {
            Page page = visit.page();
            page.waitForFunction("() => /FROZEN|EARLY/.test(document.querySelector('.learner').dataset.phase)");
            String before = train(page);
            page.locator(".learner .prepared summary").first().press("Enter");
            page.fill(".learner [data-option=period]", "99999");
            page.locator(".learner [data-option=period]").press("Enter");
            page.waitForFunction("() => document.getElementById('notices').textContent.includes('99999')");
            assertEquals(before, train(page));
            assertFalse(page.getAttribute(".learner", "data-phase").equals("UNTRAINED"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void card_eachWidth_axeFindsNothing(ColorScheme theme) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit(1440, 900, theme)) {
            Page page = visit.page();
            visit.open(SINE.replace("target:sine,period:40", "target:drawn,drawn:0;90;-90,learn:40"));
            page.waitForFunction("() => document.querySelector('.learner .course')?.textContent.includes('|dw/dt|')");
            Axe.load(page);
            for (int width : new int[] {320, 390, 1024, 1440}) {
                page.setViewportSize(width, 800);
                Axe.check(page, "html", width + " card", found);
                for (String summary :
                        new String[] {".learner .prepared:has(.sketch)", ".learner .verdict", ".menu:has(#train)"}) {
                    page.locator(summary + " > summary").press("Enter");
                    Axe.check(page, "details[open]", width + summary, found);
                    for (Object over : (List<?>)
                            page.evaluate(
                                    "() => [...document.querySelectorAll('details[open] > .pop')].filter(e => {"
                                            + " const b = e.getBoundingClientRect(); return b.left < 0 || b.right > innerWidth; }).map(e => e.className)")) {
                        found.add("outside: " + over + " — " + width + summary);
                    }
                    page.locator(summary + " > summary").press("Enter");
                }
                int over = ((Number) page.evaluate(
                                "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"))
                        .intValue();
                if (over > 0) {
                    found.add("scrolls sideways by " + over + " — " + width);
                }
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }
}
