package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.lab.phrase.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

    /** What an intake finds, in words: form, names, numbers; or why it found nothing. */
    static String read(byte[] file, int piece) {
        TextIntake intake = new TextIntake();
        for (int at = 0; at < file.length; at += piece) {
            byte[] bytes = Arrays.copyOfRange(file, at, Math.min(file.length, at + piece));
            intake.take(bytes, bytes.length);
        }
        StringBuilder words = new StringBuilder();
        intake.end(new Intake.Found() {
            @Override
            public void tables(List<Table> tables) {
                for (Table table : tables) {
                    words.append(words(table));
                }
            }

            @Override
            public void refused(Phrase why) {
                words.append(why);
            }
        });
        return words.toString();
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
                "`a,b,c/1,2.5,/3,4,` ! `2 × 3, comma, header, 2 cells missing columns a|b|c : 1 2.5 NaN 3 4 NaN`",
                "`sep=;/a;b/1;2,5` ! `1 × 2, semicolon, decimal comma, header columns a|b : 1 2.5`",
                "`sep=~/1~2` ! `1 × 2, tab : 1 2`",
                "`time (s);u 1;u 2/0,1;1;2/0,2;;4/` ! `2 × 3, semicolon, decimal comma, header, 1 cells missing columns time (s)|u 1|u 2 : 0.1 1 2 0.2 NaN 4`",
                "`time (s),unit 1,unit 2/0,1 ,2/1, 3,4` ! `2 × 3, comma, header columns time (s)|unit 1|unit 2 : 0 1 2 1 3 4`",
                "`1~2~/3~~/~~/` ! `3 × 2, tab, 3 cells missing : 1 2 3 NaN NaN NaN`",
                "`a~b/1~/~/~4` ! `3 × 2, tab, header, 4 cells missing columns a|b : 1 NaN NaN NaN NaN 4`",
                "`1~0,5/2~0,7` ! `2 × 2, tab, decimal comma : 1 0.5 2 0.7`",
                "`1 2/3 NA` ! `2 × 2, blank, 1 cells missing : 1 2 3 NaN`",
                "`  1.5   2/ 10   3/` ! `2 × 2, blank : 1.5 2 10 3`",
                "`\"1,5\",\"2,5\"/\"3\",\"4\"` ! `2 × 2, comma, decimal comma : 1.5 2.5 3 4`",
                "`\"say \"\"a, b\"\"\",b/1,2` ! `1 × 2, comma, header columns say \"a, b\"|b : 1 2`",
                "`,0,1/0,0.5,1/1,2,3` ! `2 × 2, comma, header, index column : 0.5 1 2 3`",
                "`,a,b/0,1,2/1,3,4` ! `2 × 2, comma, header, index column columns a|b : 1 2 3 4`",
                "`,a,b/0.0,1,2/0.1,3,4` ! `2 × 3, comma, header columns |a|b : 0 1 2 0.1 3 4`",
                "`time,a/0,5/1,6/2,8` ! `3 × 2, comma, header columns time|a : 0 5 1 6 2 8`",
                "`id,a,b/17,1,2/23,3,4` ! `2 × 2, comma, header, index column columns a|b : 1 2 3 4`",
                "`\"V1\" \"V2\"/\"1\" 1 2.5/\"2\" 3 4` ! `2 × 2, blank, header, index column columns V1|V2 : 1 2.5 3 4`",
                "`0 .5/1 1.5/2 -2` ! `3 × 1, blank, index column : 0.5 1.5 -2`",
                "`0,1,2/0.5,1,2/1.5,2,3` ! `2 × 3, comma, header : 0.5 1 2 1.5 2 3`",
                "`0,1,2/1,2,3/2,3,4` ! `3 × 3, comma : 0 1 2 1 2 3 2 3 4`",
                "`u1,1,2/u2,3,inf` ! `2 × 2, comma, index column, 1 infinite, taken as missing rows u1|u2 : 1 2 3 NaN`",
                "`2024-03-01 12:00:00,1/2024-03-01 12:00:01,2` ! `2 × 1, comma, index column rows 2024-03-01 12:00:00|2024-03-01 12:00:01 : 1 2`",
                "`unit,0,0.1,0.2/a,1,2,3/b,4,5,6` ! `3 × 3, comma, index column rows unit|a|b : 0 0.1 0.2 1 2 3 4 5 6`",
                "`,,2/3,4,5` ! `2 × 3, comma, 2 cells missing : NaN NaN 2 3 4 5`",
                "`NaN,nan,NA,null,-,n÷a,N÷A,,#N÷A,#DIV÷0!/1,2,3,4,5,6,7,8,9,0` ! `2 × 10, comma, 10 cells missing : NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN 1 2 3 4 5 6 7 8 9 0`",
                "`-inf,1e999/+Infinity,-1` ! `2 × 2, comma, 3 infinite, taken as missing : NaN NaN NaN -1`",
                "`x/0,5/0,25` ! `2 × 1, decimal comma, header columns x : 0.5 0.25`",
                "`x/5/-/7` ! `3 × 1, header, 1 cells missing columns x : 5 NaN 7`",
                "`# made by hand/% and again//1,2 # first/3,4` ! `2 × 2, comma : 1 2 3 4`",
                "`# time,a/0,1/2,3` ! `2 × 2, comma, header columns time|a : 0 1 2 3`",
                "`Device: X 1/Rate: 100 Hz//t;a/s;mV/0,5;1/1,0;2` ! `2 × 2, semicolon, decimal comma, header, 3 lines before it left out columns t (s)|a (mV) : 0.5 1 1 2`",
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
                "`a,b/` ! `line 1: there are no numbers here; a recording is a table of numbers with a sample in each line`",
                "`It was the best of times,/it was the worst of times` ! `line 1: there are no numbers here; a recording is a table of numbers with a sample in each line`",
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
}
