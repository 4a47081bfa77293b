package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Sinks;

/** What others wrote is read back, number by number: exactly, since every such number is a double. */
final class RoundTripTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 3;

    /** Numbers that a type can hold, the extremes among them. */
    private static double[] numbers(char kind, int size, int count) {
        Random random = new Random(15);
        double[] numbers = new double[count];
        int bits = Math.min(8 * size, 53);
        double least = kind == 'i' ? -Math.scalb(1.0, 8 * size - 1) : 0;
        for (int i = 0; i < count; i++) {
            double any = Math.floor(random.nextDouble() * Math.scalb(1.0, bits - (kind == 'i' ? 1 : 0)));
            numbers[i] = switch (kind) {
                case 'f' ->
                    size == 2
                            ? random.nextInt(2048) / 32.0 - 10
                            : size == 4 ? random.nextFloat() : random.nextGaussian();
                case 'b' -> random.nextInt(2);
                default -> i == 0 ? least : kind == 'i' && i % 2 == 1 ? 0 - any : any;
            };
        }
        return numbers;
    }

    private static double[] turned(double[] numbers, int rows, int columns) {
        double[] turned = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            turned[i % columns * rows + i / columns] = numbers[i];
        }
        return turned;
    }

    @ParameterizedTest
    @ValueSource(strings = {"f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1"})
    void npy_everyType_isReadBack(String type) {
        double[] numbers = numbers(type.charAt(0), type.charAt(1) - '0', ROWS * COLUMNS);
        for (String order : new String[] {"<", ">", "|"}) {
            for (int version = 1; version <= 3; version++) {
                byte[] rows = NpyBytes.of(version, order + type, false, "(5, 3)", numbers);
                byte[] columns = NpyBytes.of(version, order + type, true, "(5, 3)", turned(numbers, ROWS, COLUMNS));
                byte[] list = NpyBytes.of(version, order + type, false, "(15,)", numbers);
                assertRead(numbers, ROWS, COLUMNS, rows);
                assertRead(numbers, ROWS, COLUMNS, columns);
                assertRead(numbers, ROWS * COLUMNS, 1, list);
            }
        }
    }

    private static void assertRead(double[] numbers, int rows, int columns, byte[] file) {
        Matrix matrix = Outcome.of(file, 41).table().matrix();
        assertEquals(rows + " × " + columns, matrix.rows() + " × " + matrix.columns());
        assertArrayEquals(numbers, Outcome.numbers(matrix));
    }

    /** A matrix keeps its numbers in pieces; rows and columns go over their ends. */
    @ParameterizedTest
    @ValueSource(strings = {"<f4", "<f8", ">i2"})
    void npy_manyNumbers_areReadBack(String type) {
        int rows = 613;
        int columns = 1009;
        double[] numbers = numbers(type.charAt(1), type.charAt(2) - '0', rows * columns);
        Arrays.fill(numbers, 0, Matrix.PIECE, 2); // the first piece is one of floats
        byte[] plain = NpyBytes.of(1, type, false, "(613, 1009)", numbers);
        byte[] turned = NpyBytes.of(1, type, true, "(613, 1009)", turned(numbers, rows, columns));
        assertArrayEquals(
                numbers, Outcome.numbers(Outcome.of(plain, 1 << 20).table().matrix()));
        assertArrayEquals(
                numbers, Outcome.numbers(Outcome.of(turned, 99_999).table().matrix()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void npz_asJavaWritesIt_isReadBack(boolean stored) throws IOException {
        double[] numbers = numbers('f', 8, ROWS * COLUMNS);
        byte[] npy = NpyBytes.of(1, "<f8", false, "(5, 3)", numbers);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment("a comment, behind the list of contents");
            for (String name : new String[] {"first.npy", "second.npy", "notes.txt"}) {
                ZipEntry entry = new ZipEntry(name);
                if (stored) {
                    CRC32 sum = new CRC32();
                    sum.update(npy);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(npy.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(npy);
                zip.closeEntry();
            }
        }
        Outcome outcome = Outcome.of(out.toByteArray(), 50);
        assertEquals("first: 5 × 3, .npz <f8; second: 5 × 3, .npz <f8", outcome.words());
        assertArrayEquals(numbers, Outcome.numbers(outcome.tables().get(1).matrix()));
    }

    @ParameterizedTest
    @CsvSource({
        "Double, f8",
        "Single, f4",
        "Int8, i1",
        "Int16, i2",
        "Int32, i4",
        "Int64, i8",
        "UInt8, u1",
        "UInt16, u2",
        "UInt32, u4"
    })
    void mat_everyClass_isReadBack(MatlabType type, String kind) throws IOException {
        double[] numbers = numbers(kind.charAt(0), kind.charAt(1) - '0', ROWS * COLUMNS);
        us.hebi.matlab.mat.types.Matrix matrix = Mat5.newMatrix(ROWS, COLUMNS, type);
        for (int i = 0; i < numbers.length; i++) {
            if (type == MatlabType.Int64) {
                matrix.setLong(i / COLUMNS, i % COLUMNS, (long) numbers[i]);
            } else {
                matrix.setDouble(i / COLUMNS, i % COLUMNS, numbers[i]);
            }
        }
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (int level : new int[] {0, 5}) {
                ByteBuffer out = ByteBuffer.allocate(10_000).order(order);
                Mat5.newWriter(Sinks.wrap(out).order(order))
                        .setDeflateLevel(level)
                        .writeMat(Mat5.newMatFile().addArray("F", matrix).addArray("G", matrix));
                byte[] file = Arrays.copyOf(out.array(), out.position());
                for (Table table : Outcome.of(file, 33).tables()) {
                    assertArrayEquals(numbers, Outcome.numbers(table.matrix()), order + " " + level);
                }
                assertEquals(2, Outcome.of(file).tables().size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PCM_SIGNED, 16", "PCM_SIGNED, 24", "PCM_SIGNED, 32", "PCM_UNSIGNED, 8", "PCM_FLOAT, 32"})
    void wav_asJavaWritesIt_isReadBack(String encoding, int bits) throws IOException {
        boolean real = encoding.equals("PCM_FLOAT");
        int size = bits / 8;
        double[] numbers = new double[ROWS * 2];
        ByteBuffer body = ByteBuffer.allocate(numbers.length * size).order(ByteOrder.LITTLE_ENDIAN);
        Random random = new Random(3);
        for (int i = 0; i < numbers.length; i++) {
            int whole = random.nextInt() >> 32 - bits;
            numbers[i] = real ? random.nextFloat() : Math.scalb((double) whole, 1 - bits);
            int stored = real ? Float.floatToIntBits((float) numbers[i]) : bits == 8 ? whole + 128 : whole;
            for (int k = 0; k < size; k++) {
                body.put((byte) (stored >> 8 * k));
            }
        }
        AudioFormat format =
                new AudioFormat(new AudioFormat.Encoding(encoding), 22_050, bits, 2, 2 * size, 22_050, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(body.array()), format, ROWS),
                AudioFileFormat.Type.WAVE,
                out);
        Table table = Outcome.of(out.toByteArray(), 10).table();
        assertArrayEquals(numbers, Outcome.numbers(table.matrix()));
        assertEquals(22_050, table.rate());
        assertEquals(2, table.matrix().columns());
    }

    @Test
    void infiniteNumbers_areMissing() {
        double[] numbers = {1, Double.POSITIVE_INFINITY, Double.NaN, Double.NEGATIVE_INFINITY};
        double[] expected = {1, Double.NaN, Double.NaN, Double.NaN};
        for (String type : new String[] {"<f4", ">f8"}) {
            byte[] file = NpyBytes.of(1, type, false, "(4,)", numbers);
            assertArrayEquals(expected, Outcome.numbers(Outcome.of(file).table().matrix()));
        }
    }
}
