package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FitTest {
    private static final String FMRI = "webapp/examples/fmri.csv";
    private static final String TIMES = "interval=1.89&unit=s";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return Main.run(words, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** Brain regions at rest: no network of the model runs like them, whichever way it is fitted. */
    @ParameterizedTest
    @ValueSource(strings = {"", "held:0.5", "fit:pinning", "fit:pinning,units:100,runs:30"})
    void fmri_isNotReproduced(String options) {
        assertEquals(0, run("fit", options, "--recording", FMRI, "--options", TIMES), err.toString());
        String text = out.toString(StandardCharsets.UTF_8);

        assertTrue(text.contains("\"verdict\": \"not reproduced\""), text);
        assertTrue(text.contains("\"shareAbove0.5\": 0.0"), text);
    }

    @Test
    void weights_areWrittenForNumPy() throws Exception {
        Path J = folder.resolve("J.npy");
        Path h = folder.resolve("h.npy");
        String[] words = {
            "fit",
            "fit:pinning,units:40,runs:2",
            "--recording",
            FMRI,
            "--options",
            TIMES,
            "--weights",
            J.toString(),
            "--bias",
            h.toString()
        };
        assertEquals(0, run(words), err.toString());

        assertTrue(new String(Files.readAllBytes(J), StandardCharsets.ISO_8859_1)
                .contains("'<f8', 'fortran_order': False, 'shape': (40, 40)"));
        assertEquals(128 + 8 * 40 * 40, Files.size(J));
        assertEquals(128 + 8 * 40, Files.size(h));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fit:magic | fit: \"fit:magic\" must be ridge or pinning.",
                "units:10 | fit: the recording has 31 units, more than units:10."
            })
    void whatCannotBeFitted_isOneLine(String options, String says) {
        assertEquals(2, run("fit", options, "--recording", FMRI));
        assertEquals(says, err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void recording_isNeeded() {
        assertEquals(2, run("fit", ""));
        assertEquals(
                "fit: --recording is missing",
                err.toString(StandardCharsets.UTF_8).strip());
    }
}
