package entrain.lab.data;

import java.util.ArrayList;
import java.util.List;

/** The first lines of a recording's text, looked at with one separator and one decimal sign. */
final class Trial {
    /** So many lines tell. */
    private static final int LOOKED = 300;
    /** And so many cells of each. */
    private static final int CELLS = 2000;

    final Separator separator;
    /** Whether a comma is the decimal sign. */
    final boolean comma;

    private final Lines lines;
    private final Cells cells;
    private final NumberReader reader;
    private final int looked;
    private boolean trailing;
    private int width;
    private int good;
    private int worded;
    private int first;
    private boolean fractions;

    // of the line that was looked at last: cells; of those behind the first, words, whole numbers, and what is not
    // empty
    private int count;
    private boolean firstWord;
    private int words;
    private int wholes;
    private int others;

    /** @param lines at least one */
    Trial(Lines lines, Separator separator, boolean comma) {
        this.lines = lines;
        this.separator = separator;
        this.comma = comma;
        cells = new Cells(lines, separator);
        reader = new NumberReader(lines.text(), comma);
        looked = Math.min(lines.count(), LOOKED);
        measure();
        for (int i = 0; i < looked; i++) {
            if (isRow(i)) {
                good++;
                worded += firstWord ? 1 : 0;
                fractions |= i > 0 && wholes < others;
            }
        }
        while (first < looked && leads(first)) {
            first++;
        }
    }

    /** Finds how many cells a line has. */
    private void measure() {
        trailing = separator != Separator.BLANK && separator != Separator.NONE;
        for (int i = Math.min(1, looked - 1); i < looked && trailing; i++) {
            trailing = cells.endsWithSeparator(i);
        }
        look(0);
        int head = count;
        width = usual();
        if (trailing && head == width + 1 && !cells.endsWithSeparator(0)) {
            trailing = false; // the header names a column that is empty
            width = head;
        }
    }

    /** The commonest count of cells among lines of numbers. */
    private int usual() {
        int[] counts = new int[looked];
        for (int i = 0; i < looked; i++) {
            look(i);
            counts[i] = words > 0 || firstWord && count == 1 ? 0 : count;
        }
        int usual = count;
        int most = 0;
        for (int i = 0; i < looked; i++) {
            int same = 0;
            for (int j = 0; j < looked; j++) {
                same += counts[j] == counts[i] ? 1 : 0;
            }
            if (counts[i] > 0 && same >= most) {
                usual = counts[i];
                most = same;
            }
        }
        return usual;
    }

    private void look(int i) {
        count = 0;
        firstWord = false;
        words = 0;
        wholes = 0;
        others = 0;
        cells.line(i, trailing);
        while (cells.next()) {
            if (count == 0) {
                firstWord = isWord();
            } else if (count < CELLS && !cells.isEmpty()) {
                boolean whole = index() >= 0;
                wholes += whole ? 1 : 0;
                words += !whole && isWord() ? 1 : 0;
                others++;
            }
            count++;
        }
    }

    private boolean isWord() {
        double number = reader.read(cells.from(), cells.to());
        return number != number && !Missing.is(lines.text(), cells.from(), cells.to());
    }

    private int index() {
        return NumberReader.index(lines.text(), cells.from(), cells.to());
    }

    private boolean isRow(int i) {
        look(i);
        return count == width && words == 0 && !(firstWord && width == 1);
    }

    /** Whether a line before the numbers says something else. */
    private boolean leads(int i) {
        look(i);
        if (worded()) {
            return others == 0 ? firstWord && count != width : words > 0 && 2 * words >= others;
        }
        return firstWord ? 2 * words >= others || wholes + words == others : words > 0 && 2 * words >= others;
    }

    /** How many lines hold numbers as they should. */
    int good() {
        return good;
    }

    /** How many of them begin with a word. */
    int wordy() {
        return worded;
    }

    /** Cells of a line. */
    int width() {
        return width;
    }

    /** Whether a separator at the end of a line counts for nothing. */
    boolean trailing() {
        return trailing;
    }

    /** The first line that should hold numbers; how many were looked at if there is none. */
    int first() {
        return first;
    }

    int looked() {
        return looked;
    }

    /** Whether most lines begin with a word. */
    boolean worded() {
        return width > 1 && 2 * worded > good;
    }

    /** Whether there are numbers with this decimal sign. */
    boolean signed() {
        return reader.commas() > 0;
    }

    /** Whether there is a number behind the first column and the first line that is not whole. */
    boolean fractions() {
        return fractions;
    }

    /** How many cells line i has. */
    int cells(int i) {
        look(i);
        return count;
    }

    /** Cells of a line, as they stand. */
    List<String> names(int i) {
        List<String> names = new ArrayList<>();
        cells.line(i, trailing);
        while (cells.next()) {
            names.add(cells.name());
        }
        return names;
    }

    /** How many cells of line i count by one from 0 or 1, from a column on, if all do; else 0. */
    int countedAcross(int i, int from) {
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

    /** How many lines count by one in their first cell, from 0 or 1, if all do; else 0. */
    int countedDown(int from) {
        int begin = -1;
        for (int i = from; i < looked; i++) {
            cells.line(i, trailing).next();
            int now = index();
            begin = i == from ? now : begin;
            if (now < 0 || now != begin + i - from || begin > 1) {
                return 0;
            }
        }
        return looked - from;
    }
}
