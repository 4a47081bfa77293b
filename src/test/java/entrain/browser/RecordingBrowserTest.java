package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the visitor's own, from the drop to its end, by pointer and by keyboard. */
final class RecordingBrowserTest {
    /** Small, so that the run leaves the processor to the recording. */
    private static final String LAB = "/?N=20";

    private static final int SAMPLES = 200;
    private static final int UNITS = 6;
    private static final String DESCRIPTION = "#description";

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    /** A table with names and a column of time in steps of half a second. */
    private static String table() {
        StringBuilder text = new StringBuilder("time (s)");
        for (int i = 0; i < UNITS; i++) {
            text.append(",unit").append(i);
        }
        for (int t = 0; t < SAMPLES; t++) {
            text.append('\n').append(0.5 * t);
            for (int i = 0; i < UNITS; i++) {
                text.append(',').append(Math.round(1000 * Math.sin(0.2 * t + i) + 300 * Math.sin(0.05 * t * (i + 1))));
            }
        }
        return text.append('\n').toString();
    }

    /** An NPZ of arrays of float64, named, of these shapes; all numbers differ. */
    private static byte[] npz(String[] names, int[][] shapes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int k = 0; k < names.length; k++) {
                zip.putNextEntry(new ZipEntry(names[k] + ".npy"));
                String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shapes[k][0] + ", "
                        + shapes[k][1] + "), }";
                String padded = header + " ".repeat(117 - header.length()) + "\n";
                zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
                zip.write(padded.getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < shapes[k][0] * shapes[k][1]; i++) {
                    long bits = Double.doubleToLongBits(Math.sin(1.3 * i * i));
                    for (int b = 0; b < 64; b += 8) {
                        zip.write((int) (bits >> b));
                    }
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void drop(Page page, String name, byte[] bytes) {
        page.evaluate(
                "([name, text]) => { const data = new DataTransfer();"
                        + " data.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], name));"
                        + " document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }",
                List.of(name, Base64.getEncoder().encodeToString(bytes)));
    }

    static void drop(Page page, String name, String text) {
        drop(page, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a text so long that it goes in many pieces. */
    private static void dropLarge(Page page) {
        page.evaluate(
                "() => { const data = new DataTransfer(), line = Array.from({ length: 1000 }, (_, i) => (i * 37 % 1000) / 1000).join(',') + '\\n';"
                        + " const lines = line.repeat(100);"
                        + " data.items.add(new File(Array.from({ length: 200 }, () => lines), 'large.csv'));"
                        + " document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }");
    }

    private static void opened(Page page, String name) {
        page.waitForFunction(
                "name => { const card = document.querySelector('.card.recording');"
                        + " return card && card.querySelector('.name').textContent === name"
                        + " && card.querySelector('.scrub output').textContent && entrain.recording; }",
                name);
    }

    private static Visit lab() {
        Visit visit = session.visit();
        visit.open(LAB);
        visit.page().waitForFunction("() => +document.documentElement.dataset.t > 0");
        return visit;
    }

    private static String shape(Page page) {
        return page.textContent(".recorded .shape");
    }

    private static String table(Page page, String view) {
        return (String) page.evaluate("view => entrain.ready.then(lab => lab.picture(view, 'recording', 'csv'))", view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?N=20", "/?N=20&runtime=js", "/embed.html?N=20&autoplay=1", "/?scene=richness&N=20"})
    void drop_aTable_playsBesideTheModel(String address) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open(address);
            page.waitForFunction("() => +document.documentElement.dataset.t > 0");
            boolean beside =
                    address.contains("scene="); // whose text wants the recording beside the spontaneous network
            if (beside) {
                page.waitForSelector(".scene [data-place='1']");
            }
            drop(page, "F.csv", table());
            opened(page, "F.csv");
            assertTrue(shape(page).contains(SAMPLES + " samples × " + UNITS + " units"), shape(page));
            assertTrue(shape(page).contains("0.5 s"), shape(page));
            assertEquals(beside ? 1 : 0, page.locator(".card.spontaneous").count());
            assertEquals(beside ? 0 : 1, page.locator(".card.driven").count());
            visit.until(
                    "async () => (await entrain.ready).picture('traces', 'recording', 'csv').split('\\n').length > 10");
            // Its clock goes on, as the model's does.
            page.waitForFunction("() => parseFloat(document.querySelector('.scrub output').textContent) > 1");
            assertEquals("F.csv", page.evaluate("entrain.recording.files[0].name"));
            visit.assertQuiet();
        }
    }

    @Test
    void swap_isOneClick_andWhatCannotBeLeavesAllAsItWas() {
        try (Visit visit = lab()) {
            Page page = visit.page();
            page.evaluate(
                    "() => { window.told = ''; const said = document.querySelector('" + DESCRIPTION + "');"
                            + " new MutationObserver(() => told += said.textContent + '\\n').observe(said, { childList: true, characterData: true, subtree: true }); }");
            drop(page, "F.csv", table());
            opened(page, "F.csv");
            page.waitForFunction("() => told.includes('200 samples × 6 units')");
            drop(page, "wide.csv", untimed(60));
            opened(page, "wide.csv");
            page.waitForFunction("() => document.querySelector('.recorded .shape').textContent.includes('60 samples')");
            String guessed = shape(page);
            page.click("[data-recording=swap]");
            page.waitForFunction("() => document.querySelector('#notices').textContent.includes('too few samples')");
            assertEquals(guessed, shape(page));
            drop(
                    page,
                    "long.csv",
                    untimed(12)
                            .lines()
                            .map(line -> line + "," + line + "," + line + "\n")
                            .reduce("", String::concat));
            opened(page, "long.csv");
            page.waitForFunction(
                    "() => document.querySelector('.recorded .shape').textContent.includes('18 samples × 12 units')");
            page.click("[data-recording=swap]");
            page.waitForFunction(
                    "() => document.querySelector('.recorded .shape').textContent.includes('12 samples × 18 units')");
            assertTrue(((String) page.evaluate("entrain.recording.options")).contains("swap=1"));
            page.click("[data-recording=swap]");
            page.waitForFunction(
                    "() => document.querySelector('.recorded .shape').textContent.includes('18 samples × 12 units')");
            visit.assertQuiet();
        }
    }

    /** The first samples of the table, without names and times. */
    private static String untimed(int samples) {
        return table().lines()
                .skip(1)
                .limit(samples)
                .map(line -> line.substring(line.indexOf(',') + 1) + "\n")
                .reduce("", String::concat);
    }

    @Test
    void options_areSetAndUndone() {
        try (Visit visit = lab()) {
            Page page = visit.page();
            drop(page, "F.csv", table());
            opened(page, "F.csv");
            page.click(".prepared summary");
            assertTrue(page.isChecked("[data-option=missing]"));
            assertEquals("0.5", page.inputValue("[data-option=interval]"));
            page.fill("[data-option=tau]", "4");
            page.keyboard().press("Tab");
            page.waitForFunction("() => entrain.recording.options.includes('tau=4')");
            page.selectOption("[data-option=scale]", "raw");
            page.waitForFunction("() => entrain.recording.options.includes('scale=raw')");
            page.fill("[data-option=without]", "2");
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "() => document.querySelector('.recorded .reasons').textContent.includes('by hand: 1')");
            page.locator(".recorded .reasons li:has-text('by hand') button").press("Enter");
            page.waitForFunction("() => !document.querySelector('.recorded .reasons').textContent.includes('by hand')");
            assertEquals("", page.inputValue("[data-option=without]"));
            assertEquals("prepared ▾", page.evaluate("document.activeElement.textContent"));
            page.fill("[data-option=tau]", "nonsense");
            page.keyboard().press("Tab");
            page.waitForFunction("() => document.querySelector('#notices').textContent.includes('tau')");
            assertEquals("4", page.inputValue("[data-option=tau]"), "what is refused is not kept");
            visit.assertQuiet();
        }
    }

    @Test
    void keyboard_scrubsMovesAndRemoves() {
        try (Visit visit = lab()) {
            Page page = visit.page();
            page.evaluate("document.activeElement.blur()");
            paste(page);
            visit.pause();
            Locator slider = page.locator(".scrub input");
            slider.press("End");
            assertEquals(slider.getAttribute("aria-valuetext"), page.textContent(".scrub output"));
            assertTrue(page.textContent(".scrub output").contains("s · "), page.textContent(".scrub output"));
            String end = page.textContent(".scrub output");
            slider.press("PageDown");
            assertNotEquals(end, page.textContent(".scrub output"));
            slider.press("Home");
            page.waitForFunction("() => document.querySelector('.scrub output').textContent.startsWith('0.0 of ')");
            page.locator("[data-recording=place]").press("Enter");
            page.waitForFunction(
                    "() => document.querySelector('#card-1.recording') && document.querySelector('#card-0.spontaneous')");
            assertEquals("place", page.evaluate("document.activeElement.dataset.recording"));
            page.click("#play"); // at its beginning a recording has one sample to show
            visit.until(
                    "async () => (await entrain.ready).picture('traces', 'recording', 'csv').split('\\n').length > 10");
            page.locator("[data-recording=remove]").press("Enter");
            page.waitForFunction("() => !document.querySelector('.recording') && !entrain.recording");
            assertEquals("recording", page.evaluate("document.activeElement.id"));
            page.waitForFunction("() => document.querySelector('" + DESCRIPTION + "').textContent.includes('gone')");
            assertEquals(1, page.locator(".card.driven").count());
            visit.assertQuiet();
        }
    }

    /** Beside a run that is over the recording still plays, and play is its own; without it play is the run's end again. */
    @Test
    void recording_besideARunThatIsOver_isPlayed() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            visit.open("/?N=20&phi=linear&g=5&I=0&pace=40");
            page.waitForSelector("#play[aria-label=Reset]");
            page.evaluate("document.activeElement.blur()");
            paste(page);
            page.waitForSelector("#play[aria-label=Pause]");
            page.locator("[data-recording=remove]").press("Enter");
            page.waitForSelector("#play[aria-label=Reset]");
            visit.assertQuiet();
        }
    }

    private static void paste(Page page) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text', text);"
                        + " document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                table());
        opened(page, "pasted.txt");
    }

    /** Text that is pasted into a field is the field's. */
    @Test
    void paste_inAField_isNoRecording() {
        try (Visit visit = lab()) {
            Page page = visit.page();
            page.focus("#share");
            page.locator(".bar input.value").first().focus();
            Object kept = page.evaluate(
                    "text => { const data = new DataTransfer(); data.setData('text', text);"
                            + " return document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                    table());
            assertEquals(true, kept, "not taken");
            Object taken = page.evaluate(
                    "text => { const data = new DataTransfer(); data.setData('text', text);"
                            + " return document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
                    table());
            assertEquals(false, taken, "taken");
        }
    }

    @Test
    void reset_takesBothToTheirBeginning() {
        try (Visit visit = lab()) {
            Page page = visit.page();
            drop(page, "F.csv", table());
            opened(page, "F.csv");
            page.waitForFunction("() => parseFloat(document.querySelector('.scrub output').textContent) > 2");
            visit.pause();
            page.click("#reset");
            page.waitForFunction("() => document.querySelector('.scrub output').textContent.startsWith('0.0 of ')");
            page.waitForFunction("() => document.documentElement.dataset.t === '0.0'");
        }
    }

    @Test
    void several_arrays_oneIsChosenByKeyboard_andASquareOneMayBeJ() throws IOException {
        byte[] file = npz(new String[] {"F", "W"}, new int[][] {{5, 90}, {20, 20}});
        try (Visit visit = lab()) {
            Page page = visit.page();
            drop(page, "both.npz", file);
            page.waitForSelector("#arrays[open]");
            assertEquals(2, page.locator("#arrays li").count());
            assertTrue(page.textContent("#arrays li").contains("F"), page.textContent("#arrays"));
            page.keyboard().press("Escape");
            page.waitForFunction("() => !document.querySelector('#arrays[open]')");
            assertEquals(0, page.locator(".card.recording").count());
            drop(page, "both.npz", file);
            page.waitForSelector("#arrays[open]");
            page.keyboard().press("Enter");
            opened(page, "both.npz");
            assertTrue(shape(page).contains("90 samples × 5 units"), shape(page));
            drop(page, "W.npz", npz(new String[] {"W"}, new int[][] {{20, 20}}));
            page.waitForSelector("#arrays[open]");
            page.click("#arrays button:has-text('weights J')");
            visit.until("() => entrain.own().some(({ given }) => given)");
            assertEquals("both.npz", page.textContent(".recorded .name"), "the recording stays");
            visit.assertQuiet();
        }
    }

    @Test
    void refused_file_isToldOf_andTheRecordingStays() {
        try (Visit visit = lab()) {
            Page page = visit.page();
            drop(page, "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
            page.waitForFunction("() => document.querySelector('#notices').textContent.includes('picture.png: ')");
            assertEquals(0, page.locator(".card.recording").count());
            drop(page, "F.csv", table());
            opened(page, "F.csv");
            drop(page, "nothing.csv", "");
            page.waitForFunction("() => document.querySelector('#notices').textContent.includes('nothing.csv: ')");
            assertEquals("F.csv", page.textContent(".recorded .name"));
            visit.assertQuiet();
        }
    }

    /** The worker that reads is ended; a recording that was there is there again. */
    @Test
    void cancel_ofALargeFile_bringsTheFormerRecordingBack() {
        try (Visit visit = lab()) {
            Page page = visit.page();
            dropLarge(page);
            page.click("#notices p:has(progress) button");
            page.waitForFunction("() => !document.querySelector('#notices progress')");
            drop(page, "F.csv", table());
            opened(page, "F.csv");
            dropLarge(page);
            page.waitForFunction("() => document.querySelector('#notices progress')?.value > 0");
            page.click("#notices p:has(progress) button");
            visit.until(
                    "async () => !document.querySelector('#notices progress') && entrain.recording?.files.length === 1"
                            + " && (await entrain.ready).picture('traces', 'recording', 'csv').split('\\n').length > 10");
            page.waitForFunction("() => parseFloat(document.querySelector('.scrub output').textContent) > 1");
            assertEquals("F.csv", page.textContent(".recorded .name"));
            visit.assertQuiet();
        }
    }

    /** The one file holds the recording and what was chosen for it; the same pictures are there when it is opened. */
    @Test
    void oneFile_holdsTheRecording() {
        try (Visit visit = lab()) {
            Page page = visit.page();
            drop(page, "F.csv", table());
            opened(page, "F.csv");
            page.click(".prepared summary");
            page.selectOption("[data-option=scale]", "raw");
            page.waitForFunction("() => entrain.recording.options.includes('scale=raw')");
            String pca = settled(visit, "pca");
            Download download = page.waitForDownload(() ->
                    page.evaluate("() => { entrain.use('parts').then(part => part('make page', { done() {} }, 0)); }"));
            Path file = Path.of("target", "with-recording.html").toAbsolutePath();
            download.saveAs(file);
            page.navigate(file.toUri().toString());
            opened(page, "F.csv");
            assertEquals("raw", page.inputValue("[data-option=scale]"));
            assertEquals(pca, settled(visit, "pca"));
        }
    }

    /** A table once its averages are complete: the same twice, and some numbers. */
    private static String settled(Visit visit, String view) {
        List<String> seen = new ArrayList<>(List.of("", "-"));
        visit.page().waitForCondition(() -> {
            seen.add(table(visit.page(), view));
            String last = seen.get(seen.size() - 1);
            return last.lines().count() > 3 && last.equals(seen.get(seen.size() - 2));
        });
        return seen.get(seen.size() - 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void card_eachWidth_axeFindsNothing(ColorScheme theme) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit(1440, 900, theme)) {
            Page page = visit.page();
            visit.open(LAB);
            page.waitForFunction("() => +document.documentElement.dataset.t > 0");
            drop(page, "F.csv", table());
            opened(page, "F.csv");
            Axe.load(page);
            for (int width : new int[] {320, 390, 1024, 1440}) {
                page.setViewportSize(width, 800);
                Axe.check(page, "html", width + " card", found);
                for (String summary : new String[] {
                    ".prepared:has([data-option])", ".lesson", ".recorded .verdict", ".menu:has(#recording)"
                }) {
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
            drop(page, "both.npz", npz(new String[] {"F", "W"}, new int[][] {{5, 90}, {20, 20}}));
            page.waitForSelector("#arrays[open]");
            Axe.check(page, "#arrays", "dialog", found);
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }
}
