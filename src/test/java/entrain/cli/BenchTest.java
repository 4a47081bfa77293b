package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.check.BenchRow;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command {@code bench}: what it reports, not how fast anything is. */
final class BenchTest {
    @Test
    @SuppressWarnings("unchecked") // that is what JsonReader makes of an array of objects
    void bench_ofOneSize_reportsEachLoadThatWasAskedFor() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new String[] {"bench", "--n", "10", "--columns", "4,1"},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals(0, status);
        String text = "{\"rows\": " + out.toString(StandardCharsets.UTF_8) + "}";
        List<Map<String, Object>> rows =
                (List<Map<String, Object>>) JsonReader.object(text).get("rows");
        assertEquals(2, rows.size());
        for (Map<String, Object> row : rows) {
            assertEquals(BenchRow.KEYS, List.copyOf(row.keySet()));
            assertEquals(10.0, row.get("n"));
            assertEquals("java", row.get("engine"));
            assertEquals("jvm", row.get("runtime"));
            double rate = (double) row.get("stepsPerSecond");
            assertTrue(rate > 0 && (double) row.get("share") > 0);
            // four products of 2N² a column; rounding aside
            assertEquals(rate * 800 * (double) row.get("columns") / 1e9, (double) row.get("gflops"), 1e-12 * rate);
        }
        assertEquals(
                List.of(1.0, 4.0),
                List.of(rows.get(0).get("columns"), rows.get(1).get("columns")));
        assertEquals(
                List.of("one trajectory", "four trajectories"),
                List.of(rows.get(0).get("load"), rows.get(1).get("load")));
    }
}
