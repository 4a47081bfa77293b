package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A J of the visitor's own: N follows it, pictures and verdicts are its own, and it travels in files, to the bit. */
final class OwnDataBrowserTest {
    private static final int N = 60;
    /** J_ij = (3(i + 2j) mod 7 − 3) / 10 of 60 units, doubles that are no floats; the same in both languages. */
    private static final String GIVE = "() => entrain.ready.then(lab => lab.give('weights', 60, 60, "
            + "Array.from({length: 3600}, (_, k) => (3 * (Math.floor(k / 60) + 2 * (k % 60)) % 7 - 3) / 10), '<b> \"J\".npy'))";

    private static final String LOG = """
            {
              globalThis.letters = [];
              const post = Worker.prototype.postMessage;
              Worker.prototype.postMessage = function (letter, ...more) {
                if (letter.line) letters.push(letter.line);
                return post.call(this, letter, ...more);
              };
            }
            """;

    @AutoClose
    private static final BrowserSession session = BrowserSession.open();

    @TempDir
    Path folder;

    private static double[] matrix() {
        double[] J = new double[N * N];
        for (int k = 0; k < J.length; k++) {
            J[k] = (3 * (k / N + 2 * (k % N)) % 7 - 3) / 10.0;
        }
        return J;
    }

    private static String expected(String settings, int steps) {
        Simulation simulation = new Simulation(
                SettingsText.parse(settings).settings(), Engine.JAVA, OwnData.NONE.withWeights(matrix(), N, N, N));
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
        return steps + " " + BitHash.hex(simulation.hash());
    }

    private static void open(Visit visit, String address) {
        visit.open(address);
        visit.page().waitForFunction("() => document.documentElement.dataset.state === 'paused'");
        visit.page().evaluate("() => entrain.ready.then(() => true)");
    }

    private static void waitFor(Page page, String condition) {
        page.waitForFunction("() => " + condition);
    }

    private static String line(Page page) {
        return page.textContent("#gifts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wasm", "js"})
    void give_weightsOfAnotherN_isSeenComputedWithAndTakenAway(String runtime) {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            page.addInitScript(LOG);
            open(visit, "/?N=400&g=1.5&I=0.4&autoplay=0&views=eigenvalues,state&runtime=" + runtime);
            waitFor(page, "letters.some(l => l.startsWith('start EIGENVALUES'))");
            page.evaluate(GIVE);
            waitFor(page, "entrain.lab.settings().includes('N=60')");
            assertTrue(visit.page().url().contains("N=60"), visit.page().url());
            waitFor(page, "document.getElementById('gifts').checkVisibility()");
            assertTrue(line(page).startsWith("J given (60 × 60), from <b> \"J\".npy"), line(page));
            assertTrue(page.isDisabled("[aria-label='New network']"));
            assertFalse(page.isDisabled("[aria-label='New starting state']"));
            assertEquals("given", page.textContent("[data-fact=weights]"));

            // Tasks compute with it: the order carries 60 × 60 doubles behind its floats.
            waitFor(page, "letters.some(l => /^start EIGENVALUES .* 0 60 1$/.test(l))");
            waitFor(page, "letters.some(l => /^start SCOUT .* 60 1$/.test(l))");
            waitFor(page, "document.querySelector('#verdict-spontaneous').textContent.includes('ahead')");
            assertFalse(page.textContent("#verdict-spontaneous").contains("Mean-field theory"));
            page.evaluate("entrain.lab.step(30)");
            assertEquals(expected("N=60&g=1.5&I=0.4", 30), visit.hash());

            page.click("#gifts button");
            waitFor(page, "document.getElementById('gifts').hidden");
            assertFalse(page.isDisabled("[aria-label='New network']"));
            assertEquals("#1", page.textContent("[data-fact=network]"));
            waitFor(page, "letters.filter(l => l.startsWith('start EIGENVALUES')).at(-1).endsWith(' ')");
            visit.assertQuiet();
        }
    }

    /** What the page would draw, given to it, is the same run. */
    @Test
    void give_theDrawnJ_hasTheSameBits() {
        List<Double> drawn = new ArrayList<>();
        for (double weight : new Simulation(
                        SettingsText.parse("N=60&g=1.5&seedNet=5").settings())
                .weights()
                .rows()) {
            drawn.add(weight);
        }
        try (Visit visit = session.visit()) {
            open(visit, "/?N=60&g=1.5&seedNet=5&autoplay=0");
            visit.page().evaluate("entrain.lab.step(40)");
            String before = visit.hash();
            open(visit, "/?N=60&g=1.5&autoplay=0&theme=dark");
            visit.page().evaluate("J => entrain.lab.give('weights', 60, 60, J)", drawn);
            visit.page().evaluate("entrain.lab.step(40)");
            assertEquals(before, visit.hash());
            visit.assertQuiet();
        }
    }

    @Test
    void give_whatCannotBeUsed_isToldAndAllStays() {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            open(visit, "/?N=40&autoplay=0");
            page.evaluate("entrain.lab.give('weights', 3, 3, [1, 2, 3, 4, 5, 6, 7, 8, 9])");
            waitFor(
                    page,
                    "document.getElementById('notices').textContent.includes("
                            + "'J has 3 rows, but N is from 10 to 4000. The network before it goes on.')");
            page.evaluate("entrain.lab.give('weights', 20, 20, Array(400).fill(NaN))");
            waitFor(
                    page,
                    "document.getElementById('notices').textContent.includes('J holds a number that is not finite.')");
            assertEquals("v=1&N=40&autoplay=0", page.evaluate("entrain.lab.settings()"));
            assertFalse(page.isVisible("#gifts"));
        }
    }

    private Path save(Page page, String button, String name) {
        Path file = folder.resolve(name);
        page.waitForDownload(() -> page.click("#share-dialog [aria-label='" + button + "']"))
                .saveAs(file);
        return file;
    }

    private static void files(Page page) {
        page.click("#share");
        page.click("#share-files");
    }

    @Test
    void stateAndPage_savedAndOpened_haveTheSameBits() throws IOException {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            open(visit, "/?N=400&g=1.5&autoplay=0&views=eigenvalues,state");
            page.evaluate(GIVE);
            page.evaluate(
                    "() => entrain.lab.give('state', 1, 60, Array.from({length: 60}, (_, i) => Math.sqrt(i) / 9))");
            page.evaluate("entrain.lab.step(50)");
            String hash = visit.hash();
            page.click("#share");
            page.waitForSelector("#share-dialog[open]");
            assertTrue(page.isVisible("#share-dialog .given"), "a link cannot carry it");
            page.click("#share-files");
            // 60 × 60 + 60 doubles in base64: 39.04 kB
            waitFor(
                    page,
                    "document.querySelector('[aria-label=\"The page\"] .said')?.textContent.includes('40 kB larger')");
            String state = Files.readString(save(page, "Save the state", "state.json"));
            assertTrue(state.startsWith("{\n  \"entrain\": 2,"), state.substring(0, 40));
            Path saved = save(page, "Save the page", "page.html");

            visit.open("about:blank");
            open(visit, "/?N=30&autoplay=0");
            files(page);
            assertEquals("", page.textContent("[aria-label='The page'] .said"));
            page.setInputFiles("#share-dialog input[type=file]", new FilePayload("state.json", "", state.getBytes()));
            waitFor(page, "document.getElementById('notices').textContent.includes('to the bit')");
            assertEquals(hash, visit.hash());
            assertTrue(line(page).contains("from <b> \"J\".npy"), line(page));
            assertTrue(line(page).contains("x(0) given"), line(page));

            // A state in which nothing is given takes it away again.
            String plain = "{\"entrain\":1,\"settings\":\"v=1&N=60\",\"steps\":3}";
            files(page);
            page.setInputFiles("#share-dialog input[type=file]", new FilePayload("state.json", "", plain.getBytes()));
            waitFor(page, "document.getElementById('gifts').hidden");

            visit.open(saved.toUri().toString());
            waitFor(page, "document.documentElement.dataset.state === 'paused'");
            page.evaluate("() => entrain.ready.then(() => true)");
            assertTrue(line(page).startsWith("J given (60 × 60), from <b> \"J\".npy"), line(page));
            page.evaluate("entrain.lab.step(50)");
            assertEquals(hash, visit.hash());
            files(page);
            Path again = save(page, "Save the page", "again.html");
            assertEquals(
                    Files.readString(saved).split(" data-given=\"weights\"", -1).length,
                    Files.readString(again).split(" data-given=\"weights\"", -1).length);
            // An address with another N speaks against it.
            visit.open("about:blank");
            visit.open(again.toUri() + "#N=12&autoplay=0");
            waitFor(page, "document.documentElement.dataset.state === 'paused'");
            assertEquals("v=1&N=12&autoplay=0", page.evaluate("entrain.ready.then(lab => lab.settings())"));
            assertFalse(page.isVisible("#gifts"));
            assertEquals(List.of(), visit.pageErrors());
        }
    }

    /** A recording's file travels as it is, once, and is there again when the page is opened from the disk. */
    @Test
    void page_withARecording_holdsItsFile() throws IOException {
        String name = "a \"b\" <c>.csv";
        String opened = "entrain.recording?.files[0].name === '" + name + "'";
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            open(visit, "/?N=40&autoplay=0");
            String csv = (String) page.evaluate("""
                    name => {
                      const rows = Array.from({ length: 90 }, (_, t) => [0, 1, 2, 3].map(i => Math.sin(t / (3 + i)).toFixed(4)));
                      const text = rows.join('\\n');
                      const data = new DataTransfer();
                      data.items.add(new File([text], name));
                      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
                      return text;
                    }""", name);
            waitFor(page, opened);
            files(page);
            assertTrue(page.textContent("[aria-label='The page'] .said").contains("kB larger"));
            Path first = save(page, "Save the page", "first.html");
            visit.open(first.toUri().toString());
            waitFor(page, opened);
            assertEquals(csv, page.evaluate("entrain.recording.files[0].text()"));
            page.evaluate("() => entrain.ready.then(() => true)");
            files(page);
            String second = Files.readString(save(page, "Save the page", "second.html"));
            assertEquals(2, second.split("octet-stream\" data-recording=", -1).length, "one element");
            assertEquals(List.of(), visit.pageErrors());
        }
    }

    @Test
    void pythonFile_comesWithTheMatrix() throws IOException {
        try (Visit visit = session.visit()) {
            Page page = visit.page();
            open(visit, "/?N=60&autoplay=0");
            page.evaluate(GIVE);
            files(page);
            List<Download> saved = new ArrayList<>();
            page.onDownload(saved::add);
            page.click("#share-dialog [aria-label='Save the program']");
            page.waitForCondition(() -> saved.size() == 2);
            Path program = folder.resolve("entrain_run.py");
            Path weights = folder.resolve("weights.npy");
            for (Download each : saved) {
                each.saveAs(folder.resolve(each.suggestedFilename()));
            }
            assertTrue(Files.readString(program).contains("\nweightsFile = \"weights.npy\""));
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(weights)).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(8 * N * N, bytes.capacity() - 128, "one header of 128 bytes");
            assertEquals(matrix()[61], bytes.getDouble(128 + 8 * 61));
            visit.assertQuiet();
        }
    }
}
