package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrain.core.engine.Engine;
import entrain.lab.check.SelfCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link ParityBrowserTest} asks of Chromium, asked of Firefox. Skipped, and said so, where there is none. */
final class FirefoxBrowserTest {
    private static final String ABSENT = "SKIPPED: no Firefox is installed, so whether it computes the same bits is not"
            + " tested. Put firefox or firefox-esr on the PATH.";

    private static Path firefox;
    private static List<String> expected;

    @BeforeAll
    static void find() {
        firefox = Browsers.firefox(System.getenv()).orElse(null);
        if (firefox == null) {
            System.err.println(ABSENT);
            return;
        }
        expected = new ArrayList<>();
        for (SelfCheck.Check check : SelfCheck.all(Engine.JAVA)) {
            expected.add(check.line());
        }
    }

    // not once for all of them, which would count none as skipped
    @BeforeEach
    void assumeFirefox() {
        assumeTrue(firefox != null, ABSENT);
    }

    @ParameterizedTest
    @CsvSource({"js, java", "js, simd", "wasm, java", "wasm, simd"})
    void selfTest_inFirefox_givesTheLinesOfTheJvm(String runtime, String engine)
            throws IOException, InterruptedException {
        String address = "/selftest.html?report=lines&runtime=" + runtime + "&engine=" + engine;
        try (FirefoxVisit visit = new FirefoxVisit(firefox, address, null)) {
            List<String> lines = visit.report().lines().toList();
            List<String> foreign = new ArrayList<>(lines);
            foreign.removeAll(expected);
            assertEquals(List.of(), foreign, "lines that the JVM does not give");
            assertEquals(expected, lines);
        }
    }

    /** As RecordingBrowserTest has it of Chromium. */
    @Test
    void recording_isDroppedSwappedMovedAndRemoved() throws IOException, InterruptedException {
        String page = """
                <!doctype html><title>host</title>
                <iframe src="index.html?N=20&runtime=js" width="1200" height="800"></iframe>
                <script>
                const frame = document.querySelector('iframe'), said = [];
                const visit = async () => {
                  const inside = frame.contentWindow, { document } = inside;
                  const until = async test => { while (!test()) await new Promise(inside.requestAnimationFrame); };
                  const find = selector => document.querySelector(selector);
                  await inside.entrain.ready;
                  await until(() => +document.documentElement.dataset.t > 0);
                  const text = Array.from({ length: 12 }, (_, t) =>
                    Array.from({ length: 18 }, (_, i) => (Math.sin(t * t + i) * 100).toFixed(2)).join(';')).join('\\n');
                  const data = new inside.DataTransfer();
                  data.items.add(new inside.File([text], 'F.csv'));
                  document.body.dispatchEvent(new inside.DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
                  await until(() => find('#card-0.recording .shape')?.textContent.includes('samples'));
                  said.push(find('.recorded .shape').textContent.match(/\\d+ samples . \\d+ units/)[0]);
                  find('[data-recording=swap]').click();
                  await until(() => find('.recorded .shape').textContent.includes('12 samples'));
                  said.push(find('.recorded .shape').textContent.match(/\\d+ samples . \\d+ units/)[0]);
                  const lab = await inside.entrain.ready;
                  await until(() => lab.picture('traces', 'recording', 'csv').split('\\n').length > 10);
                  find('[data-recording=place]').click();
                  said.push(find('#card-1').className + ', ' + find('#card-0').className);
                  find('[data-recording=remove]').click();
                  said.push(find('#card-1').className + ', ' + String(inside.entrain.recording));
                };
                frame.onload = () => visit().catch(error => said.push(error))
                  .then(() => fetch('/lines', { method: 'POST', body: said.join('\\n') }));
                </script>""";
        try (FirefoxVisit visit = new FirefoxVisit(firefox, "/visit.html", null, page)) {
            assertEquals(
                    List.of(
                            "18 samples × 12 units",
                            "12 samples × 18 units",
                            "card recording, card spontaneous",
                            "card driven, undefined"),
                    visit.report().lines().toList());
        }
    }

    /** As LabBrowserTest has it of Chromium. */
    @Test
    void address_queryAndFragment_areOneState() throws IOException, InterruptedException {
        String page = """
                <!doctype html><title>host</title>
                <iframe src="index.html?N=20&g=1.5&autoplay=0&runtime=js#top"></iframe>
                <script>
                const frame = document.querySelector('iframe'), said = [];
                const visit = async () => {
                  const inside = frame.contentWindow;
                  const { location } = inside;
                  const lab = await inside.entrain.ready;
                  const tell = () => said.push(lab.value('g') + ' ' + location.search + location.hash);
                  lab.set('g=1.7');
                  tell();
                  const changed = new Promise(done => inside.addEventListener('hashchange', () => setTimeout(done)));
                  location.hash = 'g=1.9&I=1e-7';
                  await changed;
                  tell();
                  lab.set('omega=0.6283185307179586');
                  tell();
                };
                frame.onload = () => visit().catch(error => said.push(error))
                  .then(() => fetch('/lines', { method: 'POST', body: said.join('\\n') }));
                </script>""";
        try (FirefoxVisit visit = new FirefoxVisit(firefox, "/visit.html", null, page)) {
            assertEquals(
                    List.of(
                            "1.7 ?v=1&g=1.7&N=20&autoplay=0&runtime=js#top",
                            "1.9 ?v=1&g=1.7&N=20&autoplay=0&runtime=js#g=1.9&I=1e-7",
                            "1.9 ?v=1&g=1.9&N=20&I=1e-7&omega=0.6283185307179586&autoplay=0&runtime=js"),
                    visit.report().lines().toList());
        }
    }
}
