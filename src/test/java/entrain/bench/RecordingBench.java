package entrain.bench;

import entrain.console.RecordingFile;
import entrain.console.ZlibInflater;
import entrain.lab.data.FileIntake;
import entrain.lab.data.Intake;
import entrain.lab.data.PlainFloats;
import entrain.lab.data.Table;
import entrain.lab.phrase.Phrase;
import entrain.lab.recording.Preparation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Seconds to read a recording of 1,000 units × 50,000 samples, then to read and prepare it, and what is in memory after: as
 * CSV of 100 MB and NPY of 200 MB. {@code java -Xmx4g -cp target/classes:target/test-classes entrain.bench.RecordingBench}.
 */
public final class RecordingBench implements Intake.Found {
    private static final int UNITS = 1000;
    private static final int SAMPLES = 50_000;
    private static final double MEGA = 1e6;
    private static final double NANO = 1e-9;

    private List<Table> tables = List.of();

    private RecordingBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("recording");
        Path csv = folder.resolve("recording.csv");
        Path npy = folder.resolve("recording.npy");
        write(csv, true);
        write(npy, false);
        for (Path file : List.of(csv, npy)) {
            measure(file);
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static void write(Path file, boolean text) throws IOException {
        byte[] row = new byte[text ? 2 * UNITS : 4 * UNITS];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (!text) {
                String head = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + SAMPLES + ", " + UNITS + "), }";
                out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
                out.write((head + " ".repeat(117 - head.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            int state = 1;
            for (int t = 0; t < SAMPLES; t++) {
                for (int i = 0; i < UNITS; i++) {
                    state = state * 1664525 + 1013904223;
                    if (text) {
                        row[2 * i] = (byte) ('0' + (state >>> 24) % 10);
                        row[2 * i + 1] = (byte) (i == UNITS - 1 ? '\n' : ',');
                    } else {
                        int bits = Float.floatToIntBits((state >> 8) / (float) UNITS);
                        for (int b = 0; b < 4; b++) {
                            row[4 * i + b] = (byte) (bits >> 8 * b);
                        }
                    }
                }
                out.write(row);
            }
        }
    }

    private static void measure(Path file) throws IOException {
        for (int round = 0; round < 2; round++) {
            long begun = System.nanoTime();
            RecordingBench read = new RecordingBench();
            read.read(file);
            double reading = (System.nanoTime() - begun) * NANO;
            read.tables = List.of();
            begun = System.nanoTime();
            Preparation prepared = RecordingFile.prepared(file, null, "", System.err);
            double both = (System.nanoTime() - begun) * NANO;
            System.gc();
            Runtime now = Runtime.getRuntime();
            System.out.printf(
                    "%s, %.0f MB: read %.2f s, read and prepared %.2f s, %.0f MB held; %s%n",
                    file.getFileName(),
                    Files.size(file) / MEGA,
                    reading,
                    both,
                    (now.totalMemory() - now.freeMemory()) / MEGA,
                    prepared.shape());
        }
    }

    private void read(Path file) throws IOException {
        Intake intake = new FileIntake(new ZlibInflater(), new PlainFloats());
        byte[] piece = new byte[1 << 22];
        try (InputStream in = Files.newInputStream(file)) {
            for (int some = in.read(piece); some >= 0; some = in.read(piece)) {
                intake.take(piece, some);
            }
        }
        intake.end(this);
    }

    @Override
    public void tables(List<Table> found) {
        tables = found;
    }

    @Override
    public void refused(Phrase why) {
        throw new IllegalStateException(why.toString());
    }
}
