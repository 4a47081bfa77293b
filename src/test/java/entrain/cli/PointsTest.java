package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PointsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return Main.run(words, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** Two groups of eight units: nine points in closed form, of networks given as a file. */
    @Test
    void twoGroups_haveNinePoints() throws Exception {
        StringBuilder J = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < 16; j++) {
                J.append(j == 0 ? "" : ",").append(i / 8 == j / 8 ? 0.125 : 0);
            }
            J.append('\n');
        }
        Path weights = Files.writeString(folder.resolve("J.csv"), J);
        Path csv = folder.resolve("points.csv");
        Path npy = folder.resolve("points.npy");
        String[] words = {"points", "g=1.5", "--weights", "" + weights, "--csv", "" + csv, "--npy", "" + npy};
        assertEquals(0, run(words), err.toString());

        Map<String, Object> tree = JsonReader.object(out.toString(StandardCharsets.UTF_8));
        List<?> points = (List<?>) tree.get("points");
        assertEquals(9, points.size());
        assertEquals(9.0, tree.get("fixed"));
        assertEquals(1.0, tree.get("indexSum"));
        assertEquals(false, tree.get("pointsMissing"));
        for (Object each : points) {
            Map<?, ?> point = (Map<?, ?>) each;
            List<?> eigenvalues = (List<?>) point.get("eigenvalues");
            assertEquals(10, eigenvalues.size());
            if (point.get("unstable").equals(2.0)) {
                assertEquals(0.5, (double) ((List<?>) eigenvalues.get(0)).get(0), 1e-12); // g − 1
                assertEquals(0.0, (double) point.get("size"), 1e-12);
            }
        }
        List<String> lines = Files.readAllLines(csv);
        assertEquals(10, lines.size());
        assertEquals(128 + 8 * 9 * 16, Files.size(npy));
    }

    /** Without bounds there is no index sum to be told. */
    @Test
    void relu_hasNoIndexSum() {
        assertEquals(0, run("points", "N=20&g=0.8&phi=relu", "--phase", "0.25", "--eigenvalues", "2"), err.toString());
        Map<String, Object> tree = JsonReader.object(out.toString(StandardCharsets.UTF_8));
        assertTrue(tree.containsKey("indexSum"));
        assertNull(tree.get("indexSum"));
        assertEquals(0.25, tree.get("phase"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--phase=1 | points: --phase is a share of a period, from 0 to below 1, not \"1\"",
                "--swap=2 | points: unknown option \"--swap\""
            })
    void whatCannotBeServed_isOneLine(String option, String says) {
        assertEquals(2, run("points", "N=20", option));
        assertEquals(says, err.toString(StandardCharsets.UTF_8).strip());
    }
}
