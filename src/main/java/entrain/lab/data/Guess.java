package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.List;

/**
 * What a recording's text seems to be, told by its first lines: of all separators and decimal signs those with which most
 * lines are numbers; if they are as many, those with fewer words, those that the header has, then in the order of
 * {@link Separator}.
 */
final class Guess {
    /** So many numbers that count are chance no more, beside others that are not whole. */
    private static final int COUNTED = 3;
    /** Nor are so many, whatever stands beside them. */
    private static final int LONG = 8;
    /** Where fewer cells of a thousand are numbers, there is no table. */
    private static final int FEW = 250;

    /** What an index column may be called; or begin with, as pandas' {@code Unnamed: 0}. */
    private static final String[] INDEX = {"id", "idx", "row", "unit", "cell", "roi", "index", "unnamed", "neuron"};

    final Separator separator;
    final boolean comma;
    final boolean trailing;
    final int width;
    final Form form;
    /** A name for each cell of a line; empty if there are none, or they only count. */
    final List<String> names;
    /** Lines before the numbers that are no header. */
    final int before;
    /** The number of the last line before the numbers; 0 if there is none. */
    final int last;
    /** Whether the index column is names, and does not only count. */
    final boolean named;

    private Guess(Trial trial, Lines lines) {
        separator = trial.separator;
        comma = trial.comma;
        trailing = trial.trailing();
        width = trial.width();
        boolean first = trial.first() == 0 && lines.count() > 1;
        boolean counts = first && headCounts(trial);
        int rows = counts || first && headLabels(trial) ? 1 : trial.first();
        last = rows == 0 ? 0 : lines.number(rows - 1);
        int head = rows == 0 ? 0 : trial.cells(rows - 1);
        boolean isShort = width > 2 && head == width - 1;
        boolean header = head == width || isShort;
        before = header ? rows - 1 : rows;
        List<String> cells = header ? trial.names(rows - 1) : rows == 0 ? trial.remark() : List.of();
        header |= !cells.isEmpty();
        if (isShort) {
            cells.add(0, "");
        }
        boolean index = isShort || width > 1 && (trial.worded() || counted(trial, rows, cells));
        form = new Form(header, index);
        named = trial.worded() || isShort && trial.countedDown(rows) == 0;
        names = counts ? List.of() : cells;
    }

    /** Whether the first line counts. */
    private static boolean headCounts(Trial trial) {
        boolean corner = trial.width() > 1 && trial.names(0).get(0).isEmpty();
        return corner && trial.countedAcross(0, 1) > 0
                || trial.labelled() && trial.countedAcross(0, 0) > 0
                || trial.fractions(true) && trial.countedAcross(0, 0) >= COUNTED
                || trial.fractions(false) && trial.countedAcross(0, 1) >= COUNTED && trial.countedDown(1) > 0;
    }

    /** Whether the first line's numbers are names: in quotes above numbers without, or under an empty corner beside an index. */
    private static boolean headLabels(Trial trial) {
        boolean corner = trial.width() > 1 && trial.names(0).get(0).isEmpty();
        return trial.labelled() || corner && trial.evenDown(1);
    }

    /** Whether the first column counts, or is called an index. */
    private static boolean counted(Trial trial, int rows, List<String> names) {
        int counted = trial.countedDown(rows);
        if (names.isEmpty()) {
            return counted >= (trial.fractions(false) ? COUNTED : LONG);
        }
        return names.get(0).isEmpty() ? counted > 0 : isIndex(names.get(0)) && trial.risesDown(rows);
    }

    private static boolean isIndex(String name) {
        for (String index : INDEX) {
            boolean same = name.length() >= index.length();
            for (int i = 0; i < index.length() && same; i++) {
                same = (name.charAt(i) | 0x20) == index.charAt(i);
            }
            if (same && (name.length() == index.length() || index.length() > 4)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The guess.
     *
     * @param lines the first lines that count, whole
     * @param told  the separator that the file itself names; 0 if it names none
     * @throws Refused if no line holds numbers
     */
    static Guess of(Lines lines, byte told) {
        Trial best = null;
        for (Separator separator : Separator.values()) {
            if (told == 0 || told == separator.mark) {
                best = better(best, new Trial(lines, separator, false));
                Trial commas = new Trial(lines, separator, true);
                best = commas.signed() ? better(best, commas) : best;
            }
        }
        if (told != 0 && (best == null || best.good() == 0)) {
            return of(lines, (byte) 0);
        }
        if (best.good() == 0 && best.share() < FEW || best.first() == best.looked()) {
            throw none(lines);
        }
        return new Guess(best, lines);
    }

    private static Refused none(Lines lines) {
        Cells line = new Cells(lines, Separator.NONE).line(0, false);
        line.next();
        return new Refused(TextIntake.inLine(
                lines.number(0),
                Phrase.of(
                        "{} is not a row of numbers; a recording is a table of numbers with a sample in each line",
                        line.shown())));
    }

    private static Trial better(Trial a, Trial b) {
        if (a == null || a.good() != b.good()) {
            return a == null || b.good() > a.good() ? b : a;
        }
        if (a.good() == 0) {
            return b.share() > a.share() ? b : a;
        }
        if (a.wordy() != b.wordy()) {
            return b.wordy() < a.wordy() ? b : a;
        }
        return rank(b) > rank(a) ? b : a;
    }

    /** A separator that the header has, and then one that separates. */
    private static int rank(Trial trial) {
        boolean needless = trial.width() == 1 && trial.separator != Separator.NONE;
        int head = trial.first() == 0 ? trial.width() : trial.cells(trial.first() - 1);
        boolean fits = head == trial.width() || trial.width() > 2 && head == trial.width() - 1;
        return needless ? 0 : (fits ? 4 : 0) + (trial.width() == 1 ? 1 : trial.width() == 2 && trial.padded() ? 0 : 2);
    }
}
