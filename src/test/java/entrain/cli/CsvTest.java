package entrain.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entrain.lab.run.Numeral;
import entrain.lab.run.Sheet;
import entrain.lab.run.SquareMatrix;
import entrain.lab.run.TrajectoryCsv;
import entrain.lab.run.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,-2.5e-3\n3,4\n",
                "1,-2.5e-3\n3,4",
                "\uFEFF1 , -2.5E-3\r\n\t3,+4.\r\n\r\n \r\n",
                "1,-.0025\r3,4\r",
            })
    void matrix_acceptedSpellings_readTheSame(String text) throws IOException {
        SquareMatrix matrix = Csv.matrix(file(text));
        assertEquals(2, matrix.n());
        assertArrayEquals(new double[] {1, -0.0025, 3, 4}, matrix.entries());
    }

    @Test
    void matrix_oneNumber_isOneByOne() throws IOException {
        assertArrayEquals(new double[] {-0.0}, Csv.matrix(file("-0")).entries());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                 | row 1, column 1: the file is empty",
                "`;;`               | row 1, column 1: the file is empty",
                "`1,2;3,x y`        | row 2, column 2: \"x y\" is not a number",
                "`1,2;3,0x1p3`      | row 2, column 2: \"0x1p3\" is not a number",
                "`1,2;3,4d`         | row 2, column 2: \"4d\" is not a number",
                "`1,2;-,4`          | row 2, column 1: \"-\" is not a number",
                "`1,2;3,NaN`        | row 2, column 2: \"NaN\" is not a finite number",
                "`-inf,2;3,4`       | row 1, column 1: \"-inf\" is not a finite number",
                "`1,2;1e999,4`      | row 2, column 1: \"1e999\" is not a finite number",
                "`1,;3,4`           | row 1, column 2: a number is missing",
                "`1,2;,4`           | row 2, column 1: a number is missing",
                "`1,2,3;4,5`        | row 2, column 3: the row ends after 2 numbers; row 1 has 3",
                "`1,2;3,4,5`        | row 2, column 3: found \"5\" after 2 numbers; row 1 has 2",
                "`1,2;3,4,`         | row 2, column 3: found \"\" after 2 numbers; row 1 has 2",
                "`1,2`              | row 2, column 1: the file ends after 1 row; row 1 has 2 numbers, so 2 rows are expected",
                "`1,2;3,4;5,6`      | row 3, column 1: one row too many; row 1 has 2 numbers, so 2 rows are expected",
                "`1,2;;3,4`         | row 2, column 1: the line is empty",
                "`1 2;3 4`          | row 1, column 1: \"1 2\" is not a number",
            })
    void matrix_malformed_namesFileRowAndColumn(String rows, String expected) throws IOException {
        Path file = file(rows.replace(';', '\n'));
        assertEquals(
                file + ", " + expected,
                assertThrows(UsageError.class, () -> Csv.matrix(file)).getMessage());
    }

    @Test
    void matrix_widerThanAnyNetwork_isRefusedBeforeItIsHeld() throws IOException {
        Path file = file("0,".repeat(Sheet.LARGEST_N) + "0\n");
        assertEquals(
                file + ", row 1, column 4001: a matrix has at most 4000 columns, this row has 4001",
                assertThrows(UsageError.class, () -> Csv.matrix(file)).getMessage());
    }

    @Test
    void matrix_notText_namesFileAndRow() throws IOException {
        Path file = Files.write(folder.resolve("image.csv"), new byte[] {'1', '\n', (byte) 0xFF, (byte) 0xFE, 0});
        String message = assertThrows(UsageError.class, () -> Csv.matrix(file)).getMessage();
        assertEquals(file + ", row 1, column 1: near here the file is not UTF-8 text", message);
    }

    @Test
    void matrix_noSuchFile_namesIt() {
        Path file = folder.resolve("absent.csv");
        assertEquals(
                file + ": no such file",
                assertThrows(UsageError.class, () -> Csv.matrix(file)).getMessage());
        assertEquals(
                folder + ": not a file",
                assertThrows(UsageError.class, () -> Csv.matrix(folder)).getMessage());
    }

    @Test
    void vector_oneNumberALine_isRead() throws IOException {
        assertArrayEquals(new double[] {1, -2, 0.5}, Csv.vector(file("1\n -2 \r\n5e-1\n\n"), 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``        | row 1, column 1: the file is empty",
                "`1`       | row 2, column 1: the file ends after 1 number; 2 are expected",
                "`1;2;3`   | row 3, column 1: one line too many; 2 numbers, one a line, are expected",
                "`1,2`     | row 1, column 2: found \"2\" after 1 number; one a line is expected",
                "`1;two`   | row 2, column 1: \"two\" is not a number",
            })
    void vector_malformed_namesFileRowAndColumn(String rows, String expected) throws IOException {
        Path file = file(rows.replace(';', '\n'));
        assertEquals(
                file + ", " + expected,
                assertThrows(UsageError.class, () -> Csv.vector(file, 2)).getMessage());
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

    @Test
    void number_halfWayCase_isRoundedCorrectly() {
        // 2^53 + 1 lies halfway between two doubles; round to even gives 2^53
        assertEquals(9007199254740992.0, Numeral.parse("9007199254740993"));
    }
}
