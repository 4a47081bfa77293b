package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunWriterTest {
    private double now;
    private int bytes;
    private final List<String> lines = new ArrayList<>();
    private final RunWriter writer = new RunWriter(
            () -> now++,
            message -> {
                lines.add(message.letter().line());
                bytes += message.letter().length();
            },
            Engine.JAVA);

    @Test
    void write_inSlices_tellsItsShareThenThePartsThenTheEnd() {
        writer.receive((ToTask.Write) ToTask.read(Letter.of("write npy 5 4 v=1&N=20&g=1.5")));
        for (int slices = 0; writer.work(0); slices++) {
            assertTrue(slices < 4);
        }
        assertEquals(
                List.of("share 25", "share 50", "share 75", "share 100", "part", "part", "part", "written 1"), lines);
        assertEquals(128 + 2 * 4 * 20 * Float.BYTES, bytes);
        assertFalse(writer.work(10));
    }

    @Test
    void write_networkThatLeavesAllBounds_saysThatSamplesLack() {
        writer.receive((ToTask.Write) ToTask.read(Letter.of("write csv 1 1000 N=20&phi=linear&g=100&dt=1")));
        assertFalse(writer.work(1e9));
        assertEquals("written 0", lines.get(lines.size() - 1));
    }
}
