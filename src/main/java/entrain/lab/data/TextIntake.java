package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.List;

/**
 * Reads a recording as text: what separates its numbers, their decimal sign, a header, an index column and names of rows are
 * guessed from its first lines, and what was guessed is said in the table's form. A cell without a number, or with an
 * infinite one, is missing. Memory: 4 bytes a number, 8 where they are no floats; and a few MiB beside, at most 128 MiB
 * where lines or names are long.
 */
public final class TextIntake implements Intake {
    /** The beginning, which tells the form. */
    private static final int HEAD = 1 << 18;
    /** It has at least so many lines. */
    private static final int LINES = 3;
    /** A longer line is refused. */
    private static final int LONGEST = 1 << 24;
    /** So many bytes are looked at in one go. */
    private static final int SLICE = 1 << 20;

    static final Phrase BINARY =
            Phrase.of("there is a zero byte, which no text has; save the recording as CSV or as .npy");

    private final Utf8 text = new Utf8();
    /** How much of the text was searched for the ends of lines. */
    private int searched;
    /** Behind the last whole line. */
    private int whole;

    private int ends;
    private int head = HEAD;
    private Rows rows;
    private Phrase why;

    @Override
    public void take(byte[] bytes, int length) {
        for (int at = 0; at < length && why == null; at += SLICE) {
            text.add(bytes, at, Math.min(length, at + SLICE));
            advance(false);
        }
    }

    @Override
    public void end(Found found) {
        text.end();
        if (why == null) {
            advance(true);
        }
        Table table = null;
        try {
            table = why == null ? rows.table() : null;
        } catch (Refused e) {
            why = e.reason();
        }
        if (table != null) {
            found.tables(List.of(table));
        } else {
            found.refused(why);
        }
    }

    private void advance(boolean last) {
        try {
            boolean fits = search(last);
            if (rows == null && last && fits) {
                begin(text.length(), true);
            }
            if (rows != null) {
                read(last && fits ? text.length() : whole);
            }
            if (!fits) {
                throw new Refused(
                        inLine(
                                ends + 1,
                                Phrase.of(
                                        "it has more than 16 MB; a recording as text has one sample a line, or one unit a line")));
            }
        } catch (Refused e) {
            why = e.reason();
        }
    }

    private void read(int to) {
        rows.read(text.bytes(), 0, to);
        text.drop(to);
        searched -= to;
        whole = 0;
    }

    /** Finds the ends of lines in what is new; false if a line is too long. */
    private boolean search(boolean last) {
        byte[] bytes = text.bytes();
        int length = text.length() - (last ? 0 : 1); // \r\n may be cut
        for (; searched < length; searched++) {
            byte c = bytes[searched];
            if (c > '\r') {
                continue;
            }
            if (c == '\n' || c == '\r' && !(searched + 1 < text.length() && bytes[searched + 1] == '\n')) {
                if (searched - whole > LONGEST) {
                    return false;
                }
                whole = searched + 1;
                ends++;
                if (rows == null && whole >= head && ends >= LINES) {
                    begin(whole, false);
                }
            }
        }
        return searched - whole <= LONGEST;
    }

    /** Decides what the text is. @param to behind the last whole line of its beginning */
    private void begin(int to, boolean last) {
        Lines lines = new Lines();
        int next = lines.scan(text.bytes(), 0, to, 1, BINARY);
        if (lines.count() < LINES && !last && head < LONGEST) {
            head *= 2; // there is little but comments
            return;
        }
        if (lines.count() == 0) {
            throw new Refused(empty(next));
        }
        rows = new Rows(Guess.of(lines, lines.told()));
    }

    static Phrase empty(int line) {
        return inLine(
                line,
                Phrase.of("there are no numbers here; a recording is a table of numbers with a sample in each line"));
    }

    static Phrase inLine(int line, Phrase what) {
        return Phrase.of("line {}: {}", Integer.toString(line), what);
    }
}
