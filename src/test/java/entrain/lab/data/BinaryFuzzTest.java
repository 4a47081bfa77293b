package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files whose heads lie: none throws, none takes long, none makes a reader allocate what it merely says. */
final class BinaryFuzzTest {
    private static final Path FOLDER = Path.of("src/test/resources/recordings");
    private static final int FILES = 2500;
    private static final int HEAD = 200;
    private static final long SECOND = 1_000_000_000L;

    /**
     * A matrix sets aside 2^18 doubles at most for an array that has begun, 2 MiB, and takes 1 MiB to make floats of them;
     * an archive keeps blocks of 1 MiB. No file here holds more than a dozen arrays.
     */
    private static final long BOUND = 12L * (3 << 20);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String ending : List.of(".npy", ".npz", ".mat", ".wav")) {
            try (Stream<Path> all = Files.walk(FOLDER)) {
                for (Path file :
                        all.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] mutant = file.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && mutant.length > 0; i++) {
            int reach = random.nextInt(4) > 0 ? Math.min(HEAD, mutant.length) : mutant.length;
            int at = random.nextBoolean() ? random.nextInt(reach) : mutant.length - 1 - random.nextInt(reach);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) random.nextInt();
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 ->
                    Arrays.fill(mutant, at, Math.min(mutant.length, at + 4), (byte) (random.nextBoolean() ? 0x7F : -1));
                default -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 1), (byte) '9'); // sizes in text
            }
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length + 1)) : mutant;
    }

    @Test
    void mutatedFiles_areReadOrRefused_soonAndInLittleMemory() throws IOException {
        List<byte[]> files = files();
        Random random = new Random(15);
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            int which = i;
            byte[] mutant = mutated(files.get(i % files.size()), random);
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            long begun = THREADS.getCurrentThreadCpuTime();
            Outcome outcome = Outcome.of(mutant);
            long took = THREADS.getCurrentThreadCpuTime() - begun;
            long allocated =
                    THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertTrue(took < SECOND, () -> "file " + which + " took " + took / 1e9 + " s");
            assertTrue(allocated < BOUND, () -> "file " + which + " allocated " + allocated + ": " + outcome.words());
            read += outcome.refused().isEmpty() ? 1 : 0;
            if (i % 10 == 0) {
                assertEquals(outcome.everything(), Outcome.of(mutant, 13).everything(), () -> "file " + which);
            }
        }
        assertTrue(read > FILES / 10 && read < FILES * 9 / 10, read + " are read"); // else nothing is tried
    }

    /** An archive of 200 kB that would fill 200 MB, if all were inflated that its array does not need. */
    @Test
    void bomb_inAnArchive_isNotInflated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("F.npy"));
            zip.write(NpyBytes.of(1, "<f8", false, "(4,)", new double[4]));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        Outcome outcome = Outcome.of(out.toByteArray());
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertEquals("refused: F: the array has 32 bytes, but the file holds more; save it again", outcome.words());
        assertTrue(allocated < BOUND, allocated + " bytes");
    }

    /** A head that promises 2 GB, and nothing behind it. */
    @Test
    void largeArray_thatDoesNotCome_takesNoMemory() {
        byte[] file = NpyBytes.of(1, "<f8", false, "(16000, 16000)", new double[3]);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        Outcome outcome = Outcome.of(file);
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertEquals("refused: the array has 2048000000 bytes, but the file holds 24; copy it again", outcome.words());
        assertTrue(allocated < 3 << 20, allocated + " bytes");
    }
}
