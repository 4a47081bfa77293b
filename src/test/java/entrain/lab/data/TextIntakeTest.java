package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.lab.phrase.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings as people have them. In the tables {@code /} stands for the end of a line, {@code ~} for a tab. */
final class TextIntakeTest {
    private static byte[] bytes(String text) {
        return text.replace('/', '\n').replace('~', '\t').getBytes(StandardCharsets.UTF_8);
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
                "`1,2.5/3,4`              ! `2 × 2, comma : 1 2.5 3 4`",
                "`a,b/1,2.5/3,4`          ! `2 × 2, comma, header columns a|b : 1 2.5 3 4`",
                "`time (s);u 1;u 2/0,1;1;2/0,2;;4/` ! `2 × 3, semicolon, decimal comma, header, 1 cells missing columns time (s)|u 1|u 2 : 0.1 1 2 0.2 NaN 4`",
                "`1~2~/3~~/~~/`           ! `3 × 2, tab, 3 cells missing : 1 2 3 NaN NaN NaN`",
                "`1 2/3 NA`               ! `2 × 2, blank, 1 cells missing : 1 2 3 NaN`",
                "`,a,b/0,1,2/1,3,4`       ! `2 × 2, comma, header, index column columns a|b : 1 2 3 4`",
                "`,a,b/0.0,1,2/0.1,3,4`   ! `2 × 3, comma, header columns |a|b : 0 1 2 0.1 3 4`",
                "`u1,1,2/u2,3,inf`        ! `2 × 2, comma, index column, 1 infinite, taken as missing rows u1|u2 : 1 2 3 NaN`",
                "`x/0,5/0,25`             ! `2 × 1, decimal comma, header columns x : 0.5 0.25`",
                "`1,2/3,4/5,oops`         ! `line 3, column 2: \"oops\" is not a number; correct it, or leave the cell empty if it is missing`",
                "`1,2/3,4,5/6,7`          ! `line 2: there are 3 cells here, but 2 in the others; complete the line or delete it`",
                "`a,b/`                   ! `line 1: there are no numbers here; a recording is a table of numbers with a sample in each line`",
                "``                       ! `line 1: there are no numbers here; a recording is a table of numbers with a sample in each line`",
                "`5`                      ! `1 × 1 : 5`",
            })
    void recording_asPeopleHaveIt(String text, String expected) {
        byte[] file = bytes(text);
        for (int piece = 1; piece < file.length + 2; piece++) {
            assertEquals(expected, read(file, piece));
        }
    }
}
