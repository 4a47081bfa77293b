package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import entrain.core.math.BitHash;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import entrain.site.Version;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Share dialog, and what its files hold, read by other means than wrote them. */
final class ShareBrowserTest {

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @TempDir
    Path folder;

    @Test
    void share_keyboardAlone_copiesEmbedsSavesAndComesBack() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            lab(visit, "/?N=40&g=1.6&autoplay=0", "paused");
            tabTo(page, "Tab", "#share");
            page.keyboard().press("Enter");
            page.waitForSelector("#share-dialog[open]");
            tabTo(page, "Tab", ".link button");
            page.keyboard().press("Enter");
            said(page, ".link", "Copied.");
            assertEquals(session.origin() + "/?v=1&g=1.6&N=40", page.evaluate("navigator.clipboard.readText()"));
            page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }");
            page.keyboard().press("Enter");
            said(page, ".link", "press Ctrl+C");
            assertEquals(
                    true,
                    page.evaluate(
                            "() => { const e = document.activeElement;"
                                    + " return e.matches('.link textarea') && e.value.slice(e.selectionStart, e.selectionEnd) === e.value; }"));

            tabTo(page, "Shift+Tab", "[name=part]");
            page.keyboard().press("ArrowRight");
            tabTo(page, "Tab", ".embed [value=raster]");
            page.keyboard().press("Space");
            String src = (String)
                    page.evaluate(
                            "() => { const code = document.createElement('template');"
                                    + " code.innerHTML = document.querySelector('.embed textarea').value;"
                                    + " const frame = code.content.querySelector('iframe'); return frame.sandbox + ' ' + frame.getAttribute('src'); }");
            String address = session.origin() + "/embed.html?v=1&g=1.6&N=40&controls=g,I&views=state,traces,raster";
            assertEquals("allow-scripts allow-popups allow-popups-to-escape-sandbox " + address, src);
            page.waitForCondition(
                    () -> page.frames().stream().anyMatch(frame -> frame.url().equals(address)));
            Frame preview = page.frames().stream()
                    .filter(frame -> frame.url().equals(address))
                    .findFirst()
                    .orElseThrow();
            preview.waitForFunction("() => document.documentElement.dataset.state === 'running'");
            assertEquals("null", preview.evaluate("origin"));

            // No list is empty: the last box stays ticked.
            for (String picture : List.of("traces", "raster", "state")) {
                page.click(".embed [value=" + picture + "]");
            }
            assertEquals(
                    "state",
                    page.evaluate(
                            "[...document.querySelectorAll('.embed fieldset:first-of-type :checked')].map(e => e.value).join()"));

            // Keys of the lab do nothing behind the dialog.
            page.click("#share-title");
            page.keyboard().press("n");
            page.keyboard().press("Space");
            assertEquals("v=1&g=1.6&N=40&autoplay=0", page.evaluate("entrain.lab.settings()"));
            assertEquals(false, page.evaluate("entrain.lab.state().running"));

            page.focus("#share-embed");
            page.keyboard().press("ArrowRight");
            tabTo(page, "Tab", "[aria-label='Save the run as CSV']");
            Download run = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertEquals("entrain-run-g1.6-I2.2-seed1.csv", run.suggestedFilename());
            page.keyboard().press("Escape");
            page.waitForFunction("() => document.activeElement.id === 'share'");
            // The dialog tells of its end a moment later; then there is no figure that nobody sees.
            page.waitForFunction("() => !document.querySelector('#share-dialog iframe')");
            // Playwright refuses service workers by a script that throws in the preview's sandbox: not the page's
            // exception.
            assertEquals(List.of(), visit.consoleErrors());
            assertEquals(List.of(), visit.foreignRequests());
        }
    }

    @Test
    void element_codeInAnotherPage_keepsItsHeight() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit, "/?N=40&autoplay=0", "paused");
            page.click("#share");
            page.click("#share-embed");
            page.fill(".embed [type=number] >> nth=1", "300");
            page.press(".embed [type=number] >> nth=1", "Enter");
            String code = page.inputValue(".embed textarea >> nth=1");
            visit.open("/examples/course.html");
            page.setContent(code + "<p>words after it</p>");
            page.waitForFunction(
                    "() => document.querySelector('entrain-lab').shadowRoot.querySelector('.box, div').className !== 'waiting'");
            assertEquals(
                    "300 300",
                    page.evaluate(
                            "() => { const figure = document.querySelector('entrain-lab');"
                                    + " return [figure, figure.shadowRoot.querySelector('iframe')].map(e => e.getBoundingClientRect().height).join(' '); }"));
            assertEquals(
                    true,
                    page.evaluate(
                            "() => document.querySelector('entrain-lab').shadowRoot.querySelector('iframe').getBoundingClientRect().bottom"
                                    + " <= document.querySelector('p').getBoundingClientRect().top"));
        }
    }

    @Test
    void state_savedAndOpened_isTheSameToTheBit() throws IOException {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit, "/?N=40&g=1.7&seedIC=3", "running");
            page.waitForFunction("() => +document.documentElement.dataset.t > 3");
            files(page);
            String file = Files.readString(save(page, "Save the state", "state.json"));
            String settings = found(file, "\"settings\": \"([^\"]+)\"");
            assertEquals(Version.text(), found(file, "\"version\": \"([^\"]+)\""));
            String hash = found(file, "\"hash\": \"([0-9a-f]{16})\"");
            int steps = Integer.parseInt(found(file, "\"steps\": (\\d+)"));
            page.waitForFunction("() => entrain.lab.state().running");
            Simulation simulation = simulation(settings);
            for (int i = 0; i < steps; i++) {
                simulation.step();
            }
            assertEquals(BitHash.hex(simulation.hash()), hash);

            page.keyboard().press("Escape");
            assertEquals(List.of(), page.evaluate("entrain.lab.set('N=60')"));
            files(page);
            page.setInputFiles("#share-dialog input[type=file]", payload(file));
            notice(page, "to the bit");
            assertFalse(page.isVisible("#share-dialog"));
            assertEquals(settings, page.evaluate("entrain.lab.settings()"));
            assertEquals(steps + " " + hash, visit.hash());

            // Of two files dropped at once the later one is there in the end.
            page.click("#notices button >> nth=0");
            drop(page, file.replace("\"steps\": " + steps, "\"steps\": 900000000"));
            drop(page, file);
            notice(page, "to the bit");
            assertEquals(steps + " " + hash, visit.hash());

            drop(page, file.replace(hash, "0123456789abcdef"));
            notice(page, "not the one that was saved");
            // Hours of steps: they come in slices, and the visitor's hand ends them.
            drop(page, file.replace("\"steps\": " + steps, "\"steps\": 4000000000"));
            notice(page, "Going through the steps");
            page.click("#play");
            notice(page, "ended early");
            page.waitForFunction("() => entrain.lab.state().state === 'running'");
            visit.assertQuiet();
        }
    }

    @Test
    void state_brokenFile_leavesAllAsItIs() {
        String good = "{\"entrain\":1,\"settings\":\"v=1&N=30\",\"steps\":3}";
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit, "/?N=40&autoplay=0", "paused");
            page.evaluate("entrain.lab.step(7)");
            Object before = page.evaluate("entrain.lab.settings()") + visit.hash();
            for (String broken : List.of(
                    "",
                    "{}",
                    "null",
                    "[1]",
                    "1",
                    "\u0000\u0001",
                    good.substring(1),
                    good.replace(":1,", ":3,"),
                    good.replace(":3", ":-1"),
                    good.replace(":3", ":1.5"),
                    good.replace(":3", ":\"3\""),
                    good.replace(":3", ":1e300"),
                    good.replace(":3", ":3,\"hash\":\"<b>\""),
                    good.replace(":1,", ":2,")
                            .replace(
                                    "}",
                                    ",\"data\":[{\"given\":\"weights\",\"rows\":30,\"columns\":30,\"base64\":\"AAAA\"}]}"),
                    good.replace(":1,", ":2,")
                            .replace(
                                    "}",
                                    ",\"data\":[{\"given\":\"state\",\"rows\":1,\"columns\":1,\"base64\":\"AAAAAAAAAAA=\"}]}"),
                    good.replace("\"v=1&N=30\"", "7"),
                    good + " ".repeat(70_000),
                    good.replace("N=30", "N=banana"))) {
                String said = (String) page.evaluate(
                        "text => entrain.use('parts').then(part => new Promise(said => part('make open',"
                                + " { file: new File([text], 'x.json'), done: said, failed: code => said(entrain.words(JSON.parse(code))) }, 0)))",
                        broken);
                assertTrue(said.contains("all stays as it is"), () -> said + ": " + broken);
                assertEquals(
                        broken.contains("\"entrain\":3,"),
                        said.contains("a newer version"),
                        () -> said + ": " + broken);
                assertEquals(before, page.evaluate("entrain.lab.settings()") + visit.hash(), broken);
            }
            drop(page, "{}");
            notice(page, "not a state of Entrain");
            files(page);
            page.setInputFiles("#share-dialog input[type=file]", payload("{}"));
            said(page, ".files", "not a state of Entrain");
            visit.assertQuiet();
        }
    }

    @Test
    void run_asNpyAndCsv_isTheRunOfTheSettings() throws IOException {
        int n = 20;
        int samples = 9;
        int stride = 5;
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit, "/?N=" + n + "&g=1.6&seedIC=2&autoplay=0", "paused");
            page.evaluate("entrain.lab.step(44)");
            page.waitForFunction("() => entrain.lab.state().t > 4.3");
            files(page);
            ByteBuffer npy = ByteBuffer.wrap(Files.readAllBytes(save(page, "Save the run as NPY", "run.npy")))
                    .order(ByteOrder.LITTLE_ENDIAN);
            List<String> csv = new ArrayList<>(Files.readAllLines(save(page, "Save the run as CSV", "run.csv")));

            byte[] magic = new byte[8];
            npy.get(magic);
            assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, magic);
            byte[] header = new byte[npy.getShort()];
            npy.get(header);
            assertEquals(0, npy.position() % 64);
            assertEquals(
                    "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 9, 20), }",
                    new String(header, StandardCharsets.US_ASCII).strip());
            assertEquals('\n', header[header.length - 1]);
            assertEquals(2 * samples * n * Float.BYTES, npy.remaining());
            assertEquals("# entrain " + Version.text() + " run v=1&g=1.6&N=20&seedIC=2&autoplay=0", csv.remove(0));
            assertEquals(1 + 2 * samples, csv.size());
            page.click("#share-files-panel .tick input");
            assertEquals(csv, Files.readAllLines(save(page, "Save the run as CSV", "plain.csv")));

            double[] x = new double[n];
            for (Track track : Track.TWIN) {
                Simulation simulation = simulation((String) page.evaluate("entrain.lab.settings()"));
                for (int k = 0; k < samples; k++) {
                    while (simulation.steps() < k * stride) {
                        simulation.step();
                    }
                    simulation.state(track, x);
                    String[] row = csv.get(1 + track.index() * samples + k).split(",");
                    assertEquals(track.word(), row[0]);
                    assertEquals(k * 0.5, Double.parseDouble(row[1]));
                    for (int i = 0; i < n; i++) {
                        assertEquals((float) x[i], npy.getFloat());
                        assertEquals((float) x[i], Float.parseFloat(row[2 + i]));
                    }
                }
            }
            visit.assertQuiet();
        }
    }

    @Test
    void oneFile_openedFromTheDisk_holdsTheStateAndSharesAgain() throws IOException {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit, "/?N=30&g=1.4&views=state", "running");
            files(page);
            visit.open(save(page, "Save the page", "first.html").toUri().toString());
            page.waitForFunction("() => document.documentElement.dataset.state === 'running'");
            assertEquals("v=1&g=1.4&N=30&views=state", page.evaluate("entrain.ready.then(lab => lab.settings())"));
            page.evaluate("entrain.lab.set('N=25&views=')");
            files(page);
            Path second = save(page, "Save the page", "second.html");
            visit.open(second.toUri().toString());
            files(page);
            assertEquals("v=1&g=1.4&N=25", page.evaluate("entrain.lab.settings()"));
            visit.open("about:blank");
            visit.open(second.toUri() + "#N=12");
            page.waitForFunction("() => document.documentElement.dataset.state === 'running'");
            assertEquals("v=1&N=12", page.evaluate("entrain.ready.then(lab => lab.settings())"));
            assertEquals(List.of(), visit.pageErrors());
        }
    }

    @Test
    void film_recorded_isWebmAndARefusalIsSaid() throws IOException {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            lab(visit, "/?N=40", "running");
            page.evaluate(
                    "() => { document.querySelector('.card.driven').style.display = 'none'; }"); // as the lecture does
            // at I = 0
            files(page);
            page.selectOption("[aria-label='A film'] select", "driven");
            said(page, ".files", "not among the pictures shown");
            assertTrue(page.locator("[aria-label='Record the state space']").isDisabled());
            page.selectOption("[aria-label='A film'] select", "spontaneous");
            // Another network does not change which picture is to be saved.
            page.selectOption("[aria-label='A picture'] [aria-label=picture]", "traces");
            page.selectOption("[aria-label='A picture'] [aria-label=network]", "driven");
            assertEquals("traces", page.inputValue("[aria-label='A picture'] [aria-label=picture]"));
            byte[] film = Files.readAllBytes(save(page, "Record the state space", "film.webm"));
            assertArrayEquals(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3}, Arrays.copyOf(film, 4));
            page.evaluate("() => { window.MediaRecorder = class { static isTypeSupported() { return true; }"
                    + " constructor() { throw new Error('recording is refused'); } }; }");
            page.click("[aria-label='Record the state space']");
            said(page, ".files", "recording is refused");
            page.evaluate("() => { window.MediaRecorder = undefined; }");
            page.click("#share-link");
            page.click("#share-files");
            said(page, ".files", "This browser cannot record WebM.");
            assertTrue(page.locator("[aria-label='Record the state space']").isDisabled());
            assertTrue(page.locator("[aria-label='Save the state']").isEnabled());
            visit.assertQuiet();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void share_eachTabAndWidth_axeFindsNothing(ColorScheme theme) {
        Set<String> found = new TreeSet<>();
        try (Visit visit = session.visit(1440, 900, theme)) {
            Page page = visit.page();
            lab(visit, "/?N=40&autoplay=0", "paused");
            Axe.load(page);
            files(page);
            for (String tab : List.of("link", "embed", "files")) {
                page.click("#share-" + tab);
                for (int width : new int[] {320, 390, 1024, 1440}) {
                    page.setViewportSize(width, 844);
                    Axe.check(page, "#share-dialog", tab + " " + width, found);
                    Locator panel = page.locator("#share-dialog > section:visible");
                    Object over = panel.evaluate("e => e.scrollWidth - e.clientWidth");
                    assertTrue(((Number) over).intValue() <= 0, tab + " scrolls sideways at " + width + " by " + over);
                }
            }
        }
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    @Test
    void run_dialogClosedOnItsWay_endsTheComputation() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            List<String> saved = new ArrayList<>();
            page.onDownload(download -> saved.add(download.suggestedFilename()));
            lab(visit, "/?N=200&autoplay=0", "paused");
            page.evaluate("entrain.lab.step(20000)");
            page.waitForFunction("() => entrain.lab.state().t > 1999");
            files(page);
            int before = page.workers().size();
            page.click("#share-dialog [aria-label='Save the run as CSV']");
            page.waitForCondition(() -> page.workers().size() == before + 1);
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.workers().size() == before);
            page.click("#share");
            said(page, "[aria-label='The run']", "Ended.");
            page.fill("#share-dialog input[type=number]:visible", "500");
            save(page, "Save the run as NPY", "run.npy");
            assertEquals(List.of("entrain-run-g2-I2.2-seed1.npy"), saved);

            // One at a time: asked for both, it computes the later, and both buttons can be pressed again.
            page.waitForDownload(() -> page.evaluate("() => { for (const format of ['CSV', 'NPY'])"
                    + " document.querySelector(`[aria-label='Save the run as ${format}']`).click(); }"));
            page.waitForFunction(
                    "() => [...document.querySelectorAll('[aria-label^=\"Save the run as\"]')].every(e => !e.disabled)");
            assertEquals(List.of("entrain-run-g2-I2.2-seed1.npy", "entrain-run-g2-I2.2-seed1.npy"), saved);
            visit.assertQuiet();
        }
    }

    private static void lab(Visit visit, String address, String state) {
        visit.open(address);
        visit.page().waitForFunction("state => document.documentElement.dataset.state === state", state);
        visit.page().evaluate("() => entrain.ready.then(() => true)");
    }

    /** Opens the dialog at its files. */
    private static void files(Page page) {
        page.click("#share");
        page.click("#share-files");
    }

    private static void tabTo(Page page, String key, String selector) {
        for (int i = 0; i < 60; i++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError(key + " does not reach " + selector);
    }

    private Path save(Page page, String button, String name) {
        Path file = folder.resolve(name);
        page.waitForDownload(() -> page.click("#share-dialog [aria-label='" + button + "']"))
                .saveAs(file);
        return file;
    }

    private static FilePayload payload(String text) {
        return new FilePayload("state.json", "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void drop(Page page, String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.items.add(new File([text], 'state.json'));"
                        + " document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }",
                text);
    }

    private static void notice(Page page, String words) {
        page.waitForFunction("words => document.getElementById('notices').textContent.includes(words)", words);
    }

    private static void said(Page page, String panel, String words) {
        page.waitForFunction(
                "([panel, words]) => [...document.querySelectorAll(panel + ' .said')].some(e => e.textContent.includes(words))",
                List.of("#share-dialog " + panel, words));
    }

    private static Simulation simulation(String settings) {
        return new Simulation(SettingsText.parse(settings).settings());
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }
}
