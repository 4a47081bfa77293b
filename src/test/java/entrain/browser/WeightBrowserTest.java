package entrain.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a first visit fetches: every file that the page asks for until its networks have run for 20 τ and theory has come,
 * each as gzip -9 makes it. What the service worker keeps for later is not in it.
 */
final class WeightBrowserTest {
    private static final int GZIP_FRAME = 18; // header and trailer, bytes

    @Test
    void lab_withAllItsPictures_is160() throws IOException {
        // The reasons of a verdict tell of theory once it has come.
        holds(
                "",
                160,
                "() => { const verdict = document.getElementById('verdict-driven'); verdict.open = true;"
                        + " return /Mean-field theory/.test(verdict.textContent); }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?views=traces,raster", "?views=state,lyapunov"})
    void figure_ofTwoPictures_is140(String query) throws IOException {
        holds("embed.html" + query, 140, "() => true");
    }

    @Test
    void figure_withTheoryAndEigenvalues_is140() throws IOException {
        holds(
                "embed.html?views=autocorrelation,eigenvalues",
                140,
                "() => entrain.ready.then(lab =>"
                        + " /theory/.test(lab.picture('autocorrelation', 'driven', 'csv'))"
                        + " && lab.picture('eigenvalues', 'driven', 'csv').split('\\n').length > 100)");
    }

    /** @param come a condition in the page: all that is computed beside the simulation has come */
    private static void holds(String address, int kilobytes, String come) throws IOException {
        try (BrowserSession session = BrowserSession.open();
                Visit visit = session.visit()) {
            visit.open("/" + address);
            visit.page().waitForFunction("() => +document.documentElement.dataset.t > 20");
            visit.until(come);
            Map<String, Integer> files = new TreeMap<>();
            for (String request : visit.requests()) {
                if (request.startsWith(session.origin())) {
                    String path = URI.create(request).getPath().substring(1);
                    String file = path.isEmpty() ? "index.html" : path;
                    files.put(file, gzipped(BrowserSession.SITE.resolve(file)));
                }
            }
            int all = files.values().stream().mapToInt(Integer::intValue).sum();
            System.out.println("First visit of /" + address + ": " + all + " bytes gzipped " + files);
            assertTrue(files.containsKey("entrain.wasm") || files.containsKey("entrain.js"), files::toString);
            assertTrue(all <= 1000 * kilobytes, () -> all + " bytes: " + files);
        }
    }

    private static int gzipped(Path file) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(Files.readAllBytes(file));
        deflater.finish();
        byte[] buffer = new byte[1 << 16];
        int length = GZIP_FRAME;
        while (!deflater.finished()) {
            length += deflater.deflate(buffer);
        }
        deflater.end();
        return length;
    }
}
