package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entrain.lab.phrase.Refused;
import entrain.lab.settings.Params;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as people have it. In the tables {@code /} stands for the end of a line, {@code ~} for a tab. */
final class SheetTest {
    private static byte[] bytes(String text) {
        return text.replace('/', '\n').replace('~', '\t').getBytes(StandardCharsets.UTF_8);
    }

    private static String words(double[] numbers) {
        StringBuilder words = new StringBuilder();
        for (double number : numbers) {
            words.append(words.isEmpty() ? "" : " ").append(number == (int) number ? "" + (int) number : "" + number);
        }
        return words.toString();
    }

    private static String refusal(Function<byte[], Sheet> as, byte[] file) {
        return assertThrows(Refused.class, () -> as.apply(file)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`1,-2.5e-3/3,4/`                      | 2 × 2, comma",
                "`1,-2.5e-3/3,4`                       | 2 × 2, comma",
                "`\uFEFF1 , -2.5E-3//~3,+4./// /`      | 2 × 2, comma",
                "`1,-.0025,/3,4,/`                     | 2 × 2, comma",
                "`1, -0.0025/3, 4`                     | 2 × 2, comma",
                "`\"1\",\"-0.0025\"/\"3\",\"4\"`       | 2 × 2, comma",
                "`\"1\",\"-0,0025\"/\"3\",\"4\"`       | 2 × 2, comma, decimal comma",
                "`sep=,/1,-0.0025/3,4`                 | 2 × 2, comma",
                "`1;-0.0025/3;4`                       | 2 × 2, semicolon",
                "`1;-0,0025/3;4`                       | 2 × 2, semicolon, decimal comma",
                "`1; -0,0025;/3; 4;`                   | 2 × 2, semicolon, decimal comma",
                "`sep=;/1;-0,0025/3;4`                 | 2 × 2, semicolon, decimal comma",
                "`1~-0.0025/3~4`                       | 2 × 2, tab",
                "`1~-0,0025/3~4`                       | 2 × 2, tab, decimal comma",
                "`1~ -0.0025~/3~4~`                    | 2 × 2, tab",
                "`1 -0.0025/3 4`                       | 2 × 2, blank",
                "`   1   -0.0025/  3  4  `             | 2 × 2, blank",
                "`1~~-0.0025/3 4`                      | 2 × 2, blank",
                "`1 -0,0025/3 4`                       | 2 × 2, blank, decimal comma",
                "`# J/1 -0.0025 # a row/% old/3 4`     | 2 × 2, blank",
                "`1,-0.0025 % first/3,4`               | 2 × 2, comma",
                "`a,b/1,-0.0025/3,4`                   | 2 × 2, comma, header",
                "`unit 1~unit 2/1~-0.0025/3~4`         | 2 × 2, tab, header",
                "`\"a, 1\";\"b\"/1;-0,0025/3;4`        | 2 × 2, semicolon, decimal comma, header",
                "`,a,b/a,1,-0.0025/b,3,4`              | 2 × 2, comma, header, index column",
                "`,0,1/0,1,-0.0025/1,3,4`              | 2 × 2, comma, header, index column",
                "`~a~b/0~1~-0.0025/1~3~4`              | 2 × 2, tab, header, index column",
                "`id,a,b/17,1,-0.0025/23,3,4`          | 2 × 2, comma, header, index column",
                "`id,1,2/cell 1,1,-0.0025/cell 2,3,4`  | 2 × 2, comma, header, index column",
                "`\"V1\" \"V2\"/\"1\" 1 -0.0025/\"2\" 3 4` | 2 × 2, blank, header, index column",
                "`\"\",\"V1\",\"V2\"/\"1\",1,-0.0025/\"2\",3,4` | 2 × 2, comma, header, index column",
                "`a 1 -0.0025/b 3 4`                   | 2 × 2, blank, index column",
                "`a cell~1~-0.0025/b cell~3~4`         | 2 × 2, tab, index column",
                "`a cell,1,-0.0025/b cell,3,4`         | 2 × 2, comma, index column",
            })
    void matrix_asPeopleHaveIt_isReadAndSaysHow(String text, String form) {
        Sheet sheet = Sheet.matrix(bytes(text));
        assertEquals("1 -0.0025 3 4", words(sheet.numbers()));
        assertEquals(form, sheet.form().toString());
        assertEquals(2, sheet.rows());
        assertEquals(2, sheet.columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void matrix_anyEndOfLine_isRead(String end) {
        String text = "a\tb\r\n\r\n1\t2\r\n3\t4\r\n".replace("\r\n", end);
        for (String encoding : new String[] {"UTF-8", "UTF-16", "UTF-16LE"}) {
            String marked = encoding.equals("UTF-16LE") ? "\uFEFF" + text : text;
            Sheet sheet = Sheet.matrix(marked.getBytes(Charset.forName(encoding)));
            assertEquals("1 2 3 4", words(sheet.numbers()));
            assertEquals("2 × 2, tab, header", sheet.form().toString());
        }
    }

    @Test
    void matrix_oneNumber_isOneByOne() {
        Sheet sheet = Sheet.matrix(bytes("-0"));
        assertArrayEquals(new double[] {-0.0}, sheet.numbers());
        assertEquals("1 × 1", sheet.form().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``               | line 1: there are no numbers in it",
                "`//`             | line 3: there are no numbers in it",
                "`# 1 2/% 3/`     | line 3: there are no numbers in it",
                "`1,2/3,x y`      | row 2, column 2 (line 2): \"x y\" is not a number",
                "`1,2/3,0x1p3`    | row 2, column 2 (line 2): \"0x1p3\" is not a number",
                "`1,2/3,4d`       | row 2, column 2 (line 2): \"4d\" is not a number",
                "`1,2/3,1e`       | row 2, column 2 (line 2): \"1e\" is not a number",
                "`1,2/3,1e+-2`    | row 2, column 2 (line 2): \"1e+-2\" is not a number",
                "`1,2/3,1.2.3`    | row 2, column 2 (line 2): \"1.2.3\" is not a number",
                "`1,2/-,4`        | row 2, column 1 (line 2): \"-\" is not a number",
                "`x.5,2/3,4`      | row 1, column 1 (line 1): \"x.5\" is not a number",
                "`# J//1,2/3,NaN` | row 2, column 2 (line 4): \"NaN\" is not a finite number",
                "`a,b/1,2/NA,4`   | row 2, column 1 (line 3): \"NA\" is not a finite number",
                "`,a,b/u,1,2/v,3,inf`  | row 2, column 2 (line 3): \"inf\" is not a finite number",
                "`nan,2/3,4`      | row 1, column 1 (line 1): \"nan\" is not a finite number",
                "`-Infinity 2/3 4` | row 1, column 1 (line 1): \"-Infinity\" is not a finite number",
                "`1,2/1e999,4`    | row 2, column 1 (line 2): \"1e999\" is not a finite number",
                "`1,/3,4`         | row 1, column 2 (line 1): a number is missing",
                "`1,2/,4`         | row 2, column 1 (line 2): a number is missing",
                "`1,2,3/4,5`      | line 2: there are 2 cells here, but 3 in line 1",
                "`1,2/3,4,5`      | line 2: there are 3 cells here, but 2 in line 1",
                "`1 2/# c/3 4/5`  | line 4: there are 1 cells here, but 2 in line 3",
                "`1,2/3,4/5,6,`   | line 3: there are 3 cells here, but 2 in line 2",
                "`1,2/3,4/5,6`    | line 3: read as 3 × 2, comma, but there must be as many rows as columns",
                "`a;b;c/1;2;3//`  | line 2: read as 1 × 3, semicolon, header, but there must be as many rows as columns",
                "`0.1 1 2/0.2 3 4` | line 2: read as 2 × 3, blank, but there must be as many rows as columns",
                "`1.5~2,5/3~4`    | row 1, column 2 (line 1): \"2,5\" is not a number",
                "`[1 2/3 4]`      | row 1, column 1 (line 1): \"[1\" is not a number",
                "`1;2,500/1,250;3` | line 1: the commas may be decimal or mark thousands; decimal points would tell",
                "`\"1,234\",\"2,345\"/1,2` | line 1: the commas may be decimal or mark thousands; decimal points would tell",
                "`{\"entrain\": 1}` | this is JSON, such as a saved state; a table of numbers is needed, as text or .npy",
                "`PK\u0003\u0004` | this is a zip archive, such as .npz or .xlsx; a table of numbers is needed, as text or .npy",
            })
    void matrix_malformed_namesThePlace(String text, String expected) {
        assertEquals(expected, refusal(Sheet::matrix, bytes(text)));
    }

    /** Whole numbers that count in the first line and the first column are names beside numbers that are not whole. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`0 1 2/.5 1 2/1 0 4/2 3 0`     | 3 × 3, blank, header       | 0.5 1 2 1 0 4 2 3 0",
                "`1;0,5;1;2/2;1;0;4/3;2;3;0`    | 3 × 3, semicolon, decimal comma, index column | 0.5 1 2 1 0 4 2 3 0",
                "`1 2 3/1 .5 1 2/2 1 0 4/3 2 3 0` | 3 × 3, blank, header, index column | 0.5 1 2 1 0 4 2 3 0",
                "`0 1 2/1 0 1/2 1 0`            | 3 × 3, blank               | 0 1 2 1 0 1 2 1 0",
                "`0 1 2 3/1 0 1 2/2 1 0 1/3 2 1 0` | 4 × 4, blank            | 0 1 2 3 1 0 1 2 2 1 0 1 3 2 1 0",
            })
    void matrix_withNumbersThatCount(String text, String form, String numbers) {
        Sheet sheet = Sheet.matrix(bytes(text));
        assertEquals(form, sheet.form().toString());
        assertEquals(numbers, words(sheet.numbers()));
    }

    @Test
    void matrix_thatCanBeReadInTwoWays_isRefused_andReadOnceItIsTold() {
        String text = "0 1 2 3/1 .5 1 2/2 1 0 1/3 2 1 0";
        assertEquals(
                "this can be read as 4 × 4, blank or as 3 × 3, blank, header, index column; # before the header, or"
                        + " decimal points in the numbers, would tell",
                refusal(Sheet::matrix, bytes(text)));
        assertEquals(
                "4 × 4, blank",
                Sheet.matrix(bytes("0.0" + text.substring(1).replace("/1", "/1.")))
                        .form()
                        .toString());
        assertEquals(
                "3 × 3, blank, index column",
                Sheet.matrix(bytes("#" + text)).form().toString());
    }

    @Test
    void matrix_notAsText_isRefused() {
        assertEquals("line 2: this is neither text nor .npy", refusal(Sheet::matrix, bytes("1 2/3 \u0000")));
        assertEquals("row 1, column 1 (line 1): \"1|2\" is not a number", refusal(Sheet::matrix, bytes("1|2/3|4")));
        assertEquals(
                "line 4: read as 4 × 3, blank, but there must be as many rows as columns",
                refusal(Sheet::matrix, bytes("0 1 2/3 4 5/6 7 8/9 10 11")));
    }

    @Test
    void matrix_widerThanAnyNetwork_isRefusedBeforeItIsHeld() {
        int n = Params.N.max() + 1;
        String row = "0,".repeat(n - 1) + "0\n";
        assertEquals(
                "line 4001: 4001 × 4001 is too large: a matrix has at most 4000 rows and columns",
                refusal(Sheet::matrix, bytes(row.repeat(n))));
        assertEquals(
                "line 1: 1 × 4001 is too large: a matrix has at most 4000 rows and columns",
                refusal(Sheet::matrix, bytes(row)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`0.5/1.5/-2/`           | 3 × 1",
                "` 0.5/1.5  /-2//`       | 3 × 1",
                "`0.5,/1.5,/-2,`         | 3 × 1, comma",
                "`0.5 1.5 -2`            | 1 × 3, blank",
                "`0.5,1.5,-2`            | 1 × 3, comma",
                "`0,5;1,5;-2`            | 1 × 3, semicolon, decimal comma",
                "`0,5/1,5/-2`            | 3 × 1, decimal comma",
                "`x/0.5/1.5/-2`          | 3 × 1, header",
                "`# x/0.5/1.5/-2`        | 3 × 1",
                "`a b c/0.5 1.5 -2`      | 1 × 3, blank, header",
                "`0 0.5/1 1.5/2 -2`      | 3 × 1, blank, index column",
                "`1~0.5/2~1.5/3~-2`      | 3 × 1, tab, index column",
                "`,0/0,0.5/1,1.5/2,-2`   | 3 × 1, comma, header, index column",
                "`unit,x/4,0.5/7,1.5/9,-2` | 3 × 1, comma, header, index column",
                "`\"x\"/\"1\" 0.5/\"2\" 1.5/\"3\" -2` | 3 × 1, blank, header, index column",
                "`x a,x b,x c/0.5,1.5,-2` | 1 × 3, comma, header",
            })
    void vector_asPeopleHaveIt_isReadAndSaysHow(String text, String form) {
        Sheet sheet = Sheet.vector(bytes(text), 3);
        assertEquals("0.5 1.5 -2", words(sheet.numbers()));
        assertEquals(form, sheet.form().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``          | line 1: there are no numbers in it",
                "`1/2`       | line 2: read as 2 × 1, but 3 numbers are needed, in one row or one column",
                "`1/2/3/4`   | line 4: read as 4 × 1, but 3 numbers are needed, in one row or one column",
                "`0/1/2/3`   | line 4: read as 4 × 1, but 3 numbers are needed, in one row or one column",
                "`1 2/3 4`   | line 2: read as 2 × 2, blank, but 3 numbers are needed, in one row or one column",
                "`1.5,2.5/3.5,4.5/5.5,6.5` | line 3: read as 3 × 2, comma, but 3 numbers are needed, in one row or one column",
                "`3,1.5/2,2.5/1,3.5` | line 3: read as 3 × 2, comma, but 3 numbers are needed, in one row or one column",
                "`0,1/0,x/0,3` | row 2, column 1 (line 2): \"0,x\" is not a number",
                "`1/two/3`   | row 2, column 1 (line 2): \"two\" is not a number",
                "`x/1/2/two` | row 3, column 1 (line 4): \"two\" is not a number",
                "`0,5/1,3/2,8` | this can be read as 3 × 1, comma, index column or as 3 × 1, decimal comma; semicolons"
                        + " between the numbers would tell",
            })
    void vector_malformed_namesThePlace(String text, String expected) {
        assertEquals(expected, refusal(file -> Sheet.vector(file, 3), bytes(text)));
    }

    /** As numpy.savetxt and Java write them, long and short: the bits of Double.parseDouble. */
    @Test
    void numbers_anyDoubles_haveTheirBits() {
        Random random = new Random(1);
        int n = 40_000;
        double[] x = new double[n];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double number = i % 4 == 0 && Math.abs(any) <= Double.MAX_VALUE ? any : random.nextGaussian();
            String written = i % 4 < 2
                    ? Double.toString(number)
                    : String.format(Locale.ROOT, i % 4 == 2 ? "%.18e" : "%.6g", number);
            x[i] = Double.parseDouble(written);
            text.append(written).append('\n');
        }
        text.append("9007199254740993\n");
        double[] read = Sheet.vector(bytes(text.toString()), n + 1).numbers();
        for (int i = 0; i < n; i++) {
            assertEquals(Double.doubleToRawLongBits(x[i]), Double.doubleToRawLongBits(read[i]));
        }
        assertEquals(9007199254740992.0, read[n]); // halfway between two doubles: to even
    }
}
