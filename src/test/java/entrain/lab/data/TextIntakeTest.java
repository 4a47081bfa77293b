package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import entrain.lab.phrase.Phrase;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recordings as people have them. In the tables {@code /} stands for the end of a line, {@code ~} for a tab, {@code ^}
 * for a zero byte, {@code ÷} for a slash.
 */
final class TextIntakeTest {
    private static byte[] bytes(String text) {
        return text.replace('/', '\n')
                .replace('÷', '/')
                .replace('~', '\t')
                .replace('^', '\0')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What an intake finds, by pieces: a table, or a phrase that says why there is none. */
    static Object found(byte[] file, int piece) {
        TextIntake intake = new TextIntake();
        for (int at = 0; at < file.length; at += piece) {
            byte[] bytes = Arrays.copyOfRange(file, at, Math.min(file.length, at + piece));
            intake.take(bytes, bytes.length);
        }
        List<Object> found = new ArrayList<>();
        intake.end(new Intake.Found() {
            @Override
            public void tables(List<Table> tables) {
                found.addAll(tables);
            }

            @Override
            public void refused(Phrase why) {
                found.add(why);
            }
        });
        assertEquals(1, found.size());
        return found.get(0);
    }

    static Table table(byte[] file, int piece) {
        return assertInstanceOf(Table.class, found(file, piece));
    }

    /** What is found in words: form, names, numbers; or why there is nothing. */
    static String read(byte[] file, int piece) {
        Object found = found(file, piece);
        return found instanceof Table table ? words(table) : found.toString();
    }

    private static String words(Table table) {
        StringBuilder words = new StringBuilder().append(table.form());
        words.append(table.columnNames().isEmpty() ? "" : " columns " + String.join("|", table.columnNames()));
        words.append(table.rowNames().isEmpty() ? "" : " rows " + String.join("|", table.rowNames()));
        words.append(" :");
        for (int i = 0; i < table.matrix().rows(); i++) {
            for (int j = 0; j < table.matrix().columns(); j++) {
                double x = table.matrix().get(i, j);
                words.append(' ').append(x == (int) x ? "" + (int) x : "" + x);
            }
        }
        return words.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "`1,2.5/3,4` ! `2 × 2, comma : 1 2.5 3 4`",
                "`1,2.5,/3,4,` ! `2 × 2, comma : 1 2.5 3 4`",
                "`a,b/1,2.5/3,4` ! `2 × 2, comma, header columns a|b : 1 2.5 3 4`",
                "`a,b,/1,2.5,/3,4,` ! `2 × 2, comma, header columns a|b : 1 2.5 3 4`",
                "`a,b,c/1,2.5,/3,4,` ! `2 × 3, comma, header, missing cells: 2 columns a|b|c : 1 2.5 NaN 3 4 NaN`",
                "`sep=;/a;b/1;2,5` ! `1 × 2, semicolon, decimal comma, header columns a|b : 1 2.5`",
                "`sep=~/1~2` ! `1 × 2, tab : 1 2`",
                "`time (s);u 1;u 2/0,1;1;2/0,2;;4/` ! `2 × 3, semicolon, decimal comma, header, missing cells: 1 columns time (s)|u 1|u 2 : 0.1 1 2 0.2 NaN 4`",
                "`time (s),unit 1,unit 2/0,1 ,2/1, 3,4` ! `2 × 3, comma, header columns time (s)|unit 1|unit 2 : 0 1 2 1 3 4`",
                "`1~2~/3~~/~~/` ! `3 × 2, tab, missing cells: 3 : 1 2 3 NaN NaN NaN`",
                "`a~b/1~/~/~4` ! `3 × 2, tab, header, missing cells: 4 columns a|b : 1 NaN NaN NaN NaN 4`",
                "`1~0,5/2~0,7` ! `2 × 2, tab, decimal comma : 1 0.5 2 0.7`",
                "`1 2/3 NA` ! `2 × 2, blank, missing cells: 1 : 1 2 3 NaN`",
                "`  1.5   2/ 10   3/` ! `2 × 2, blank : 1.5 2 10 3`",
                "`\"1,5\",\"2,5\"/\"3\",\"4\"` ! `2 × 2, comma, decimal comma : 1.5 2.5 3 4`",
                "`\"say \"\"a, b\"\"\",b/1,2` ! `1 × 2, comma, header columns say \"a, b\"|b : 1 2`",
                "`,0,1/0,0.5,1/1,2,3` ! `2 × 2, comma, header, index column : 0.5 1 2 3`",
                "`,a,b/0,1,2/1,3,4` ! `2 × 2, comma, header, index column columns a|b : 1 2 3 4`",
                "`,a,b/0.0,1,2/0.1,3,4` ! `2 × 3, comma, header columns |a|b : 0 1 2 0.1 3 4`",
                "`time,a/0,5/1,6/2,8` ! `3 × 2, comma, header columns time|a : 0 5 1 6 2 8`",
                "`id,a,b/17,1,2/23,3,4` ! `2 × 2, comma, header, index column columns a|b : 1 2 3 4`",
                "`unit,time/3,0.5/1,0.75/3,1` ! `3 × 2, comma, header columns unit|time : 3 0.5 1 0.75 3 1`",
                "`\"V1\" \"V2\"/\"1\" 1 2.5/\"2\" 3 4` ! `2 × 2, blank, header, index column columns V1|V2 : 1 2.5 3 4`",
                "`0 .5/1 1.5/2 -2` ! `3 × 1, blank, index column : 0.5 1.5 -2`",
                "`0,1,2/0.5,1,2/1.5,2,3` ! `2 × 3, comma, header : 0.5 1 2 1.5 2 3`",
                "`0,1,2/1,2,3/2,3,4` ! `3 × 3, comma : 0 1 2 1 2 3 2 3 4`",
                "`u1,1,2/u2,3,inf` ! `2 × 2, comma, index column, infinite cells, taken as missing: 1 rows u1|u2 : 1 2 3 NaN`",
                "`2024-03-01 12:00:00,1/2024-03-01 12:00:01,2` ! `2 × 1, comma, index column rows 2024-03-01 12:00:00|2024-03-01 12:00:01 : 1 2`",
                "`unit,0,0.1,0.2/a,1,2,3/b,4,5,6` ! `3 × 3, comma, index column rows unit|a|b : 0 0.1 0.2 1 2 3 4 5 6`",
                "`,0,3,4/0,0.5,1,2/1,2,3,4` ! `2 × 3, comma, header, index column columns 0|3|4 : 0.5 1 2 2 3 4`",
                "`,17,23/0,1,2/1,2,3/2,5,7` ! `3 × 2, comma, header, index column columns 17|23 : 1 2 2 3 5 7`",
                "`,0,3,4/0.0,0.5,1,2/0.1,2,3,4` ! `2 × 4, comma, header columns |0|3|4 : 0 0.5 1 2 0.1 2 3 4`",
                "`,5,6/3,4,5/1,2,3` ! `3 × 3, comma, missing cells: 1 : NaN 5 6 3 4 5 1 2 3`",
                "`\"17\",\"23\"/1.5,2/3,4` ! `2 × 2, comma, header columns 17|23 : 1.5 2 3 4`",
                "`\"0\",\"1\"/7,2/3,4` ! `2 × 2, comma, header : 7 2 3 4`",
                "`\"17\",\"23\"/\"1.5\",\"2\"` ! `2 × 2, comma : 17 23 1.5 2`",
                "`True,False/false,TRUE` ! `2 × 2, comma : 1 0 0 1`",
                "`a,b/True,False/,TRUE` ! `2 × 2, comma, header, missing cells: 1 columns a|b : 1 0 NaN 1`",
                "`,,2/3,4,5` ! `2 × 3, comma, missing cells: 2 : NaN NaN 2 3 4 5`",
                "`NaN,nan,NA,null,-,n÷a,N÷A,,#N÷A,#DIV÷0!/1,2,3,4,5,6,7,8,9,0` ! `2 × 10, comma, missing cells: 10 : NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN 1 2 3 4 5 6 7 8 9 0`",
                "`-inf,1e999/+Infinity,-1` ! `2 × 2, comma, infinite cells, taken as missing: 3 : NaN NaN NaN -1`",
                "`x/0,5/0,25` ! `2 × 1, decimal comma, header columns x : 0.5 0.25`",
                "`x/5/-/7` ! `3 × 1, header, missing cells: 1 columns x : 5 NaN 7`",
                "`# made by hand/% and again//1,2 # first/3,4` ! `2 × 2, comma : 1 2 3 4`",
                "`# time,a/0,1/2,3` ! `2 × 2, comma, header columns time|a : 0 1 2 3`",
                "`Device: X 1/Rate: 100 Hz//t;a/s;mV/0,5;1/1,0;2` ! `2 × 2, semicolon, decimal comma, header, lines before it left out: 3 columns t (s)|a (mV) : 0.5 1 1 2`",
                "`a,b/−1.5,2/3,4`         ! `2 × 2, comma, header columns a|b : -1.5 2 3 4`",
                "`0,126/-0,132/1,05/0,5`  ! `4 × 1, decimal comma : 0.126 -0.132 1.05 0.5`",
                "`ATF~1.0/2~3/Mode/t~a~b/0.5~1~2/1~2~3` ! `2 × 3, tab, header, lines before it left out: 3 columns t|a|b : 0.5 1 2 1 2 3`",
                "`\"1,234.5\",\"2,345.5\"` ! `line 1: \"\"1,234.5\",\"2,345.5\"\" is not a row of numbers; a recording is a table of numbers with a sample in each line`",
                "`a,b/1.5,2,3/4,5/6,7`    ! `line 2: there are 3 cells here, but 2 in the others; complete the line or delete it`",
                "`1,2;3/4,5;6` ! `2 × 2, semicolon, decimal comma : 1.2 3 4.5 6`",
                "`5` ! `1 × 1 : 5`",
                "`1,2,3` ! `1 × 3, comma : 1 2 3`",
                "`1/2/3` ! `3 × 1 : 1 2 3`",
                "`1,2/3,4/5,oops` ! `line 3, column 2: \"oops\" is not a number; leave the cell empty if it is missing, delete a column of words`",
                "`1,2/x,4/5,6/7,8` ! `line 2, column 1: \"x\" is not a number; leave the cell empty if it is missing, delete a column of words`",
                "`1,2/3,4,5/6,7` ! `line 2: there are 3 cells here, but 2 in the others; complete the line or delete it`",
                "`1,2,3/4,5/6,7` ! `line 1: there are 3 cells here, but 2 in the others; complete the line or delete it`",
                "`t,x,what/0,1,go/1,2,stop`  ! `line 2, column 3: \"go\" is not a number; leave the cell empty if it is missing, delete a column of words`",
                "`0,1,go/1,2,stop/2,2.5,go` ! `line 1, column 3: \"go\" is not a number; leave the cell empty if it is missing, delete a column of words`",
                "`1;2,5/3;4.5` ! `line 2, column 2: \"4.5\" is not a number; leave the cell empty if it is missing, delete a column of words`",
                "`a,b/` ! `line 1: \"a,b\" is not a row of numbers; a recording is a table of numbers with a sample in each line`",
                "`It was the best of times,/it was the worst of times` ! `line 1: \"It was the best of times,\" is not a row of numbers; a recording is a table of numbers with a sample in each line`",
                "`` ! `line 1: there are no numbers here; a recording is a table of numbers with a sample in each line`",
                "`///# 1 2` ! `line 5: there are no numbers here; a recording is a table of numbers with a sample in each line`",
                "`1,2/3,^` ! `line 2: there is a zero byte, which no text has; save the recording as CSV or as .npy`",
            })
    void recording_asPeopleHaveIt(String text, String expected) {
        byte[] file = bytes(text);
        for (int piece = 1; piece < file.length + 2; piece++) {
            assertEquals(expected, read(file, piece));
        }
    }

    private static String large(String before, String line, int lines, String after) {
        String file = before + line.repeat(lines) + after;
        Object found = found(file.getBytes(StandardCharsets.UTF_8), 1 << 16);
        return found instanceof Table table ? table.form().toString() : found.toString();
    }

    /** What stands behind the beginning that tells the form. */
    @Test
    void largeFiles() {
        String whole = "12;34;56\n";
        assertEquals("100001 × 3, semicolon, decimal comma", large("", whole, 100_000, "1,5;2;3\n"));
        assertEquals("100002 × 3, semicolon", large("1.5;2;3\n", whole, 100_000, "1.5;2;3\n"));
        assertEquals(
                "line 100002, column 1: \"1,5\" is not a number; leave the cell empty if it is missing, delete a column"
                        + " of words",
                large("1.5;2;3\n", whole, 100_000, "1,5;2;3\n"));
        assertEquals(
                "line 100001: there are 2 cells here, but 3 in the others; complete the line or delete it",
                large("", whole, 100_000, "1;2\n1;2;3"));
        assertEquals("2 × 2, comma", large("", "# a remark\n", 100_000, "1,2\n3,4\n"));
        assertEquals("2 × 2, comma", large("1,2\n", "# a remark\n", 100_000, "3,4\n"));
        assertEquals("3 × 200001, comma", large("", "0.25" + ",1".repeat(200_000) + "\n", 3, ""));
    }

    @Test
    void lineWithoutEnd_isRefused() {
        String line = "0.25,".repeat(1 << 22);
        assertEquals(
                "line 2: it has more than 16 MB; a recording as text has one sample a line, or one unit a line",
                large("a,b\n", line, 1, ""));
        assertEquals("1 × 1000001, comma", large("", "1" + ",2".repeat(1_000_000), 1, "\n"));
    }

    /** What is allocated in all, garbage included, for numbers of one digit. */
    @Test
    void memory_isAtMostThreeTimesTheNumbersAsFloats() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] piece = ("1" + ",2".repeat(999) + "\n").repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] copy = new byte[piece.length];
        TextIntake intake = new TextIntake();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10; i++) {
            System.arraycopy(piece, 0, copy, 0, copy.length);
            intake.take(copy, copy.length);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        long floats = 4L * 1000 * 1000 * 10;
        assertTrue(allocated > floats / 2 && allocated < 3 * floats, allocated + " bytes");
    }
}
