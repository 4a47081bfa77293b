package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, they are read or refused: in one sentence, soon, and with little memory. */
final class TextFuzzTest {
    private static final int FILES = 2500;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Nanoseconds of this thread, however busy the machine is. */
    private static final long SOON = 1_000_000_000;
    /** Allocated in all, not at once: 16 bytes a cell of two bytes, the beginning's lines, buffers that grow. */
    private static final int BYTES_A_BYTE = 40;

    private static final int BYTES = 4 << 20;

    private static final byte[] SIGNS = "0159.,;\t \n\r\"#%-+eE/\0abNÿ=:".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<String> SEEDS = List.of(
            "time,a,b\n0.0,1.5,2\n0.1,3,-4e-3\n0.2,,6\n",
            "a;b;c\r\n1,5;2,25;3\r\n4;5;6,125\r\n7;;9\r\n",
            "\t0\t1\n0\t0.5\t1\n1\t2\tNaN\n2\t3\t4\n",
            "# made\n# t x\n0 1.5\n1 2.5 # last\n",
            "sep=;\n\"a, 1\";\"b\"\n1;2\n3;4\n",
            "unit 1,1,2,3,4\nunit 2,5,6,7,8\n",
            "\uFEFF1.25\n2.5\n\n-inf\n",
            "1.234567890123456789e+00 2.5\n3 4\n");

    private final Random random = new Random(11);

    private byte[] file() {
        String seed = SEEDS.get(random.nextInt(SEEDS.size()));
        byte[] bytes = seed.getBytes(random.nextInt(5) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        if (random.nextInt(40) == 0) {
            bytes = repeated(bytes, random.nextInt(1 << 19));
        }
        for (int k = random.nextInt(6); k >= 0; k--) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, int atLeast) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        do {
            out.writeBytes(bytes);
        } while (out.size() < atLeast);
        return out.toByteArray();
    }

    private byte[] mutated(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(9));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.write(SIGNS[random.nextInt(SIGNS.length)]);
            case 2 -> at = to; // left out
            case 3 -> out.write(bytes, at, to - at); // twice
            default -> at = random.nextInt(20) == 0 ? bytes.length : at; // cut
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    @Test
    void mutatedFiles_areReadOrRefused_soonAndWithLittleMemory() {
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] file = file();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long begun = THREADS.getCurrentThreadCpuTime();
            String words = TextIntakeTest.found(file, file.length + 1).toString();
            long time = THREADS.getCurrentThreadCpuTime() - begun;
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            String what = i + ": " + Arrays.toString(Arrays.copyOf(file, Math.min(200, file.length)));
            assertFalse(words.isEmpty(), what);
            assertTrue(time < SOON, what);
            assertTrue(bytes < BYTES + (long) BYTES_A_BYTE * file.length, bytes + " " + file.length + " " + what);
            if (file.length < 2000) {
                String whole = TextIntakeTest.read(file, file.length + 1);
                assertEquals(whole, TextIntakeTest.read(file, 1 + random.nextInt(file.length + 1)), what);
            }
            read += words.contains(" × ") ? 1 : 0;
        }
        assertTrue(read > FILES / 4 && read < FILES, read + " of them are read");
    }
}
