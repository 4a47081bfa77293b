package entrain.lab.data;

import java.util.ArrayList;
import java.util.List;

/** What the cells of a line are, with one separator and one decimal sign. */
final class Tally {
    /** So many cells of a line are read, and all are counted. */
    private static final int READ = 2000;

    private final Lines lines;
    private final Cells cells;
    private final NumberReader reader;
    private final NumberReader other;
    private boolean trailing;

    // of the line that was looked at last
    private int count;
    private boolean firstWord;
    private boolean firstName;
    private int words;
    private int names;
    private int wholes;
    private int others;
    private boolean padded;

    Tally(Lines lines, Separator separator, boolean comma) {
        this.lines = lines;
        cells = new Cells(lines, separator);
        reader = new NumberReader(lines.text(), comma);
        other = new NumberReader(lines.text(), !comma);
    }

    /** @param trailing whether a separator at the end of a line counts for nothing */
    void trailing(boolean such) {
        trailing = such;
    }

    boolean endsWithSeparator(int i) {
        return cells.endsWithSeparator(i);
    }

    /** Counts the cells of line i. */
    Tally of(int i) {
        cells.line(i, trailing);
        return countAll();
    }

    /** Counts the cells of the comment before the first line. */
    Tally ofRemark() {
        cells.part(lines.remark(), lines.remarkEnd(), trailing);
        return countAll();
    }

    private Tally countAll() {
        count = 0;
        firstWord = false;
        firstName = false;
        words = 0;
        names = 0;
        wholes = 0;
        others = 0;
        while (cells.next()) {
            if (count < READ && !cells.isEmpty()) {
                add();
            }
            count++;
        }
        return this;
    }

    private void add() {
        boolean whole = index() >= 0;
        padded |= isPadded();
        boolean word = !whole && isWord(reader);
        boolean name = word && isWord(other);
        if (count == 0) {
            firstWord = word;
            firstName = name;
            return;
        }
        wholes += whole ? 1 : 0;
        words += word ? 1 : 0;
        names += name ? 1 : 0;
        others++;
    }

    private boolean isWord(NumberReader numbers) {
        double number = numbers.value(cells.from(), cells.to());
        return number != number && !Missing.is(lines.text(), cells.from(), cells.to());
    }

    private boolean isPadded() {
        byte[] text = lines.text();
        int from = cells.from();
        int length = cells.to() - from;
        return length > 1
                && (text[from] == '0' && text[from + 1] >= '0' && text[from + 1] <= '9'
                        || length == 2 && text[from] == '-' && text[from + 1] == '0');
    }

    private int index() {
        return NumberReader.index(lines.text(), cells.from(), cells.to());
    }

    /** Cells. */
    int count() {
        return count;
    }

    /** Whether the first cell is a word. */
    boolean firstWord() {
        return firstWord;
    }

    /** Whether it is a word with either decimal sign. */
    boolean firstName() {
        return firstName;
    }

    /** Of the cells behind the first, those that are words. */
    int words() {
        return words;
    }

    /** Those that are words with either decimal sign. */
    int names() {
        return names;
    }

    /** Those that are whole numbers, written with digits alone. */
    int wholes() {
        return wholes;
    }

    /** Those that are not empty. */
    int others() {
        return others;
    }

    /** Whether there were whole numbers as none is written, but what stands before or behind a decimal comma is. */
    boolean padded() {
        return padded;
    }

    /** Whether numbers had this decimal sign, if it is a comma. */
    boolean commas() {
        return reader.commas() > 0;
    }

    /** The whole number in the first cell of line i; −1 if it is none. */
    int first(int i) {
        cells.line(i, trailing).next();
        return index();
    }

    /** The number in the first cell of line i; NaN if it is none. */
    double number(int i) {
        cells.line(i, trailing).next();
        return reader.read(cells.from(), cells.to());
    }

    /** Whether a cell behind the first of line i is in quotes, and all are that are not empty. */
    boolean quoted(int i) {
        cells.line(i, trailing);
        boolean some = false;
        for (int j = 0; cells.next(); j++) {
            boolean quoted = cells.from() > lines.from(i) && lines.text()[cells.from() - 1] == '"';
            if (!quoted && j > 0 && !cells.isEmpty()) {
                return false;
            }
            some |= quoted && !cells.isEmpty();
        }
        return some;
    }

    /** How many cells of line i count by one from 0 or 1, from a column on, if all do; else 0. */
    int counted(int i, int from) {
        cells.line(i, trailing);
        int begin = 0;
        int j = 0;
        for (; cells.next(); j++) {
            int now = index();
            begin = j == from ? now : begin;
            if (j >= from && (now < 0 || now != begin + j - from || begin > 1)) {
                return 0;
            }
        }
        return j - from;
    }

    /** The cells of line i, as they stand. */
    List<String> cells(int i) {
        cells.line(i, trailing);
        return cells();
    }

    /** The cells of the comment before the first line. */
    List<String> remark() {
        cells.part(lines.remark(), lines.remarkEnd(), trailing);
        return cells();
    }

    private List<String> cells() {
        List<String> names = new ArrayList<>();
        while (cells.next()) {
            names.add(cells.name());
        }
        return names;
    }
}
