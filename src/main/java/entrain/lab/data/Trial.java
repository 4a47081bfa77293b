package entrain.lab.data;

import java.util.List;

/** The first lines of a recording's text, looked at with one separator and one decimal sign. */
final class Trial {
    /** So many lines tell. */
    private static final int LOOKED = 300;

    /** So evenly, in parts of a step, does an index rise that was rounded. */
    private static final double EVEN = 1e-2;

    final Separator separator;
    /** Whether a comma is the decimal sign. */
    final boolean comma;

    private final Tally tally;
    private final int looked;
    private boolean trailing;
    private int width;
    private int good;
    private int worded;
    private int first;
    private boolean fractions;
    private boolean fractionsFirst;
    private int numbers;
    private int all;

    /** @param lines at least one */
    Trial(Lines lines, Separator separator, boolean comma) {
        this.separator = separator;
        this.comma = comma;
        tally = new Tally(lines, separator, comma);
        looked = Math.min(lines.count(), LOOKED);
        measure();
        for (int i = 0; i < looked; i++) {
            look(i);
        }
        for (int i = 0; i < looked && !isRow(i); i++) {
            first = leads(i) ? i + 1 : first;
        }
    }

    /** Finds how many cells a line has. */
    private void measure() {
        trailing = separator != Separator.BLANK && separator != Separator.NONE;
        for (int i = Math.min(1, looked - 1); i < looked && trailing; i++) {
            trailing = tally.endsWithSeparator(i);
        }
        tally.trailing(trailing);
        int head = tally.of(0).count();
        width = usual();
        if (trailing && head == width + 1 && !tally.endsWithSeparator(0)) {
            trailing = false; // the header names a column that is empty
            tally.trailing(false);
            width = head;
        }
    }

    /** The commonest count of cells among lines of numbers. */
    private int usual() {
        int[] counts = new int[looked];
        for (int i = 0; i < looked; i++) {
            counts[i] = tally.of(i).count();
            counts[i] = isPlain() ? counts[i] : 0;
        }
        int usual = tally.count();
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

    /** Whether the line looked at has no words but for a name. */
    private boolean isPlain() {
        return tally.words() == 0 && !(tally.firstWord() && tally.others() == 0);
    }

    private void look(int i) {
        tally.of(i);
        numbers += tally.others() - tally.words();
        all += Math.max(1, tally.others());
        if (tally.count() == width && isPlain()) {
            good++;
            worded += tally.firstWord() ? 1 : 0;
            fractions |= i > 0 && tally.wholes() < tally.others();
            fractionsFirst |= i > 0 && tally.first(i) < 0;
        }
    }

    /** Whether a line is one of numbers, and no header with numbers in it. */
    private boolean isRow(int i) {
        tally.of(i);
        return tally.count() == width && isPlain() && !leads(i);
    }

    /** Whether a line before the numbers says something else. */
    private boolean leads(int i) {
        tally.of(i);
        int names = tally.names();
        int others = tally.others();
        boolean allNames = names == others && (tally.firstName() || names > 0);
        if (good == 0 || i > 0 && first == i && cells(i - 1) == width && tally.others() == width - 1) {
            return allNames; // such as units below names
        }
        tally.of(i);
        if (worded() && others == 0) {
            return tally.firstName() && tally.count() != width;
        }
        return 2 * names >= others && (names > 0 || tally.firstName())
                || !worded() && tally.firstName() && tally.wholes() + names == others;
    }

    /** How many lines hold numbers as they should. */
    int good() {
        return good;
    }

    /** How many of them begin with a word. */
    int wordy() {
        return worded;
    }

    /** Whether most lines begin with a word. */
    boolean worded() {
        return width > 1 && 2 * worded > good;
    }

    /** Of a thousand cells, about, how many are numbers. */
    int share() {
        return 1000 * numbers / all;
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

    /** Whether separators may be decimal signs. */
    boolean padded() {
        return tally.padded();
    }

    /** Whether there are numbers with this decimal sign. */
    boolean signed() {
        return tally.commas();
    }

    /** Whether there is a number behind the first line that is not whole. @param column whether in the first column as well */
    boolean fractions(boolean column) {
        return fractions || column && fractionsFirst;
    }

    /** How many cells line i has. */
    int cells(int i) {
        return tally.of(i).count();
    }

    /** The cells of a line, as they stand; if the line above has as many, those with these in brackets behind them. */
    List<String> names(int i) {
        List<String> names = tally.cells(i);
        if (i > 0 && cells(i - 1) == names.size()) {
            List<String> above = tally.cells(i - 1);
            for (int j = 0; j < names.size(); j++) {
                String below = names.get(j);
                names.set(j, below.isEmpty() ? above.get(j) : above.get(j) + " (" + below + ")");
            }
        }
        return names;
    }

    /** The cells of the comment before the first line, if they may be a header; else none. */
    List<String> remark() {
        int least = separator == Separator.BLANK ? 3 : 2; // two words may be anything
        tally.ofRemark();
        boolean heads = width >= least && tally.count() == width && 2 * tally.names() >= tally.others();
        return heads ? tally.remark() : List.of();
    }

    /** How many cells of line i count by one from 0 or 1, from a column on, if all do; else 0. */
    int countedAcross(int i, int from) {
        return tally.counted(i, from);
    }

    /** How many lines count by one in their first cell, from 0 or 1, if all do; else 0. */
    int countedDown(int from) {
        int begin = -1;
        for (int i = from; i < looked; i++) {
            int now = tally.first(i);
            begin = i == from ? now : begin;
            if (now < 0 || now != begin + i - from || begin > 1) {
                return 0;
            }
        }
        return looked - from;
    }

    /** Whether the first line's numbers are in quotes, and those below are not. */
    boolean labelled() {
        return looked > 1 && tally.quoted(0) && !tally.quoted(1);
    }

    /** Whether the lines begin with numbers that rise evenly. */
    boolean evenDown(int from) {
        double begin = tally.number(from);
        double step = looked - from < 2 ? 0 : (tally.number(looked - 1) - begin) / (looked - 1 - from);
        boolean even = step > 0;
        for (int i = from; i < looked && even; i++) {
            even = Math.abs(tally.number(i) - begin - (i - from) * step) <= EVEN * step;
        }
        return even;
    }

    /** Whether all lines begin with a whole number that is above that of the line before. */
    boolean risesDown(int from) {
        int before = -1;
        for (int i = from; i < looked; i++) {
            int now = tally.first(i);
            if (now <= before) {
                return false;
            }
            before = now;
        }
        return true;
    }
}
