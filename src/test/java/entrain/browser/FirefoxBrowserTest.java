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
