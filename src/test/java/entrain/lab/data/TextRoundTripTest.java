package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A table written in every way is read as it was, and said to be so. */
final class TextRoundTripTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 4;
    private static final List<String> NAMES = List.of("unit µ", "b", "c, d", "e");

    private final Random random = new Random(7);
    private int files;

    /** How a table is written. */
    private record Style(char separator, boolean comma, String end, int header, int index, String encoding) {
        private String cell(double x) {
            String text = Double.isNaN(x) ? separator == ' ' ? "NaN" : "" : Double.toString(x);
            return comma ? quoted(text.replace('.', ',')) : text;
        }

        private String quoted(String text) {
            return text.indexOf(separator) < 0 ? text : "\"" + text + "\"";
        }

        private String text(double[][] table) {
            StringBuilder text = new StringBuilder();
            if (header > 0) {
                text.append(header == 2 ? "# " : "").append(index > 0 && header < 2 ? "\"\"" + separator : "");
                for (int j = 0; j < COLUMNS; j++) {
                    text.append(j > 0 ? "" + separator : "").append('"' + NAMES.get(j) + '"');
                }
                text.append(end);
            }
            for (int i = 0; i < ROWS; i++) {
                text.append(index == 0 ? "" : (index == 1 ? "row" + i : "" + i) + separator);
                for (int j = 0; j < COLUMNS; j++) {
                    text.append(j > 0 ? "" + separator : "").append(cell(table[i][j]));
                }
                text.append(end);
            }
            return text.toString();
        }

        private byte[] bytes(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String marked = encoding.endsWith("+") ? "\uFEFF" + text : text;
            bytes.writeBytes(marked.getBytes(Charset.forName(encoding.replace("+", ""))));
            return bytes.toByteArray();
        }

        private String form() {
            return switch (separator) {
                        case ';' -> "semicolon";
                        case ',' -> "comma";
                        case '\t' -> "tab";
                        default -> "blank";
                    }
                    + (comma ? ", decimal comma" : "")
                    + (header > 0 ? ", header" : "")
                    + (index > 0 ? ", index column" : "");
        }
    }

    @Test
    void table_inEveryStyle_isReadAsItWas() {
        for (char separator : new char[] {';', ',', '\t', ' '}) {
            for (boolean comma : new boolean[] {false, true}) {
                for (String end : List.of("\n", "\r\n", "\r")) {
                    for (int header = 0; header < 3; header++) {
                        for (int index = 0; index < 3; index++) {
                            for (String encoding : List.of("UTF-8", "UTF-8+", "UTF-16LE", "UTF-16LE+", "UTF-16BE+")) {
                                if (header < 2 || index == 0) {
                                    check(new Style(separator, comma, end, header, index, encoding));
                                }
                            }
                        }
                    }
                }
            }
        }
        assertEquals(4 * 2 * 3 * 7 * 5, files);
    }

    private void check(Style style) {
        double[][] table = new double[ROWS][COLUMNS];
        for (double[] row : table) {
            for (int j = 0; j < COLUMNS; j++) {
                row[j] = random.nextGaussian() * Math.pow(10, random.nextInt(-9, 9));
            }
        }
        table[2][1] = Double.NaN;
        byte[] file = style.bytes(style.text(table));
        Table read = TextIntakeTest.table(file, 1 + random.nextInt(file.length));
        String what = style.toString();
        assertEquals(
                ROWS + " × " + COLUMNS + ", " + style.form() + ", missing cells: 1",
                read.form().toString(),
                what);
        assertEquals(style.header() > 0 ? NAMES : List.of(), read.columnNames(), what);
        assertEquals(style.index() == 1 ? ROWS : 0, read.rowNames().size(), what);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                assertEquals(table[i][j], read.matrix().get(i, j), 0.0, what);
            }
        }
        files++;
    }

    @Test
    void names_inLatin1_areTold() {
        byte[] file = "t (µs);b\n0,5;1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("t (µs)", "b"), TextIntakeTest.table(file, 3).columnNames());
    }
}
