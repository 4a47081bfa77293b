package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entrain.console.UsageError;
import entrain.lab.data.Sheet;
import entrain.lab.run.TrajectoryCsv;
import entrain.lab.run.Units;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Sheet read(Path file) throws IOException {
        return Csv.read(file, Sheet::matrix, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String refusal(Path file) {
        return assertThrows(UsageError.class, () -> read(file)).getMessage();
    }

    @Test
    void table_ofAFile_isReadAndSaysHow() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), "a;b\n1;-0,5\n3;4\n");
        assertArrayEquals(new double[] {1, -0.5, 3, 4}, read(file).numbers());
        assertEquals(
                file + ": 2 × 2, semicolon, decimal comma, header",
                said.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void table_malformed_namesTheFileAndThePlace() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), "1,2\n3,x y\n");
        assertEquals(file + ", row 2, column 2 (line 2): \"x y\" is not a number", refusal(file));
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void table_noSuchFile_namesIt() {
        Path file = folder.resolve("absent.csv");
        assertEquals(file + ": no such file", refusal(file));
        assertEquals(folder + ": not a file", refusal(folder));
    }

    @Test
    void table_ofStandardInput_isRead() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("1 2\n3 4\n".getBytes(StandardCharsets.US_ASCII)));
        try {
            assertArrayEquals(new double[] {1, 2, 3, 4}, read(Path.of("-")).numbers());
        } finally {
            System.setIn(before);
        }
        assertEquals(
                "standard input: 2 × 2, blank",
                said.toString(StandardCharsets.UTF_8).strip());
    }

    /** As the command run writes. */
    private static TrajectoryCsv writer(StringBuilder text, int[] units) {
        return new TrajectoryCsv(text, units, (value, out) -> out.append(value));
    }

    @Test
    void writer_anyDoubles_readBackToTheSameBits() {
        Random random = new Random(1);
        double[] x = new double[1000];
        for (int i = 0; i < x.length; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            x[i] = Double.isNaN(any) || Double.isInfinite(any) ? Double.MIN_VALUE : any;
        }
        StringBuilder text = new StringBuilder();
        writer(text, Units.parse("1-" + x.length, x.length)).row("", 0.1, x);
        String[] cells = text.toString().strip().split(",");
        assertEquals(0.1, Double.parseDouble(cells[0]));
        for (int i = 0; i < x.length; i++) {
            double read = Double.parseDouble(cells[i + 1]);
            assertEquals(Double.doubleToRawLongBits(x[i]), Double.doubleToRawLongBits(read));
        }
    }

    @Test
    void writer_chosenUnits_namesThemInTheHeader() {
        StringBuilder text = new StringBuilder();
        TrajectoryCsv writer = writer(text, Units.parse("2-3,1", 3));
        writer.header("");
        writer.row("", 0.5, new double[] {1, -2, 1e-7});
        assertEquals("t,x2,x3,x1\n0.5,-2.0,1.0E-7,1.0\n", text.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "2-1", "1-", "-1", "a", "", "1,,2", "1-4"})
    void units_noneSuch_areRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Units.parse(text, 3));
    }
}
