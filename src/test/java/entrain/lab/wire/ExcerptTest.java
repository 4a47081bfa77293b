package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.console.ZlibInflater;
import entrain.lab.data.FileIntake;
import entrain.lab.data.PlainFloats;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Samples of a recording on their way to a network that learns. */
final class ExcerptTest {
    private final List<Message> sent = new ArrayList<>();
    private double now;
    private final RecordingRunner runner = new RecordingRunner(
            () -> now += 0.01, sent::add, failed -> new FileIntake(new ZlibInflater(), new PlainFloats()), () -> {});

    /** Goes up and down: a first column that rises would be time. */
    private static int level(int k) {
        return 7 * k % 10;
    }

    /** Ten samples of four units: sample k of unit i is 10 i + level(k). */
    private void open() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 10; k++) {
            for (int i = 0; i < 4; i++) {
                text.append(i == 0 ? "" : ",").append(10 * i + level(k));
            }
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        String options = "scale=raw&swap=0&interval=0.5&unit=s&tau=1&detrend=0&without=1";
        runner.receive(new ToRecording.Open(bytes.length, options, "data.csv"));
        runner.receive(new ToRecording.Piece(bytes));
        runner.receive(new ToRecording.Piece(new byte[0]));
        while (runner.work(5)) {
            now += 3;
        }
        sent.clear();
    }

    private FromRecording.Taken take(String units) {
        sent.clear();
        runner.receive(new ToRecording.Take(units).letter());
        return (FromRecording.Taken) sent.get(0);
    }

    @Test
    void take_someUnits_byTheirNumbersInTheFile() {
        open();
        FromRecording.Taken taken = take("3,0");
        assertEquals(2, taken.units());
        assertEquals(10, taken.samples());
        assertEquals(500_000, taken.interval(), "half a τ");
        assertEquals("data.csv", taken.name());
        float[] expected = new float[20];
        for (int k = 0; k < 10; k++) {
            expected[k] = 30 + level(k);
            expected[10 + k] = level(k);
        }
        assertArrayEquals(expected, taken.numbers());
    }

    @Test
    void take_noneNamed_allThatAreShown() {
        open();
        FromRecording.Taken taken = take("");
        assertEquals(3, taken.units(), "unit 1 was left out");
        assertEquals(20, taken.numbers()[10]);
    }

    @Test
    void take_whatIsNotThere_isRefused() {
        runner.receive(new ToRecording.Take(""));
        assertTrue(sent.get(0).letter().line().contains("there is no recording yet"));
        open();
        for (String units : List.of("1", "9", "0,,2", "x", "0,")) {
            sent.clear();
            runner.receive(new ToRecording.Take(units));
            assertTrue(sent.get(0) instanceof FromRecording.Refused, units);
        }
    }
}
