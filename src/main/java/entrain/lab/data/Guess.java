package entrain.lab.data;

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

    final Separator separator;
    final boolean comma;
    final boolean trailing;
    final int width;
    final Form form;
    /** A name for each cell of a line; empty if there are none. */
    final List<String> names;
    /** Lines before the numbers that are no header. */
    final int before;
    /** The number of the last line before the numbers; 0 if there is none. */
    final int last;
    /** Whether the first column holds words. */
    final boolean worded;

    private Guess(Trial trial, Lines lines) {
        separator = trial.separator;
        comma = trial.comma;
        trailing = trial.trailing();
        width = trial.width();
        worded = trial.worded();
        int rows = trial.first();
        boolean counts = rows == 0 && lines.count() > 1 && headCounts(trial);
        int head = counts ? 0 : rows - 1;
        int cells = head < 0 ? 0 : trial.cells(head);
        boolean isShort = width > 2 && cells == width - 1;
        boolean header = cells == width || isShort;
        names = header ? trial.names(head) : List.of();
        rows = counts ? 1 : rows;
        before = header ? rows - 1 : rows;
        last = rows == 0 ? 0 : Integer.parseInt(lines.number(rows - 1));
        boolean index = width > 1 && (isShort || worded || counted(trial, rows, header ? names.get(0) : ""));
        form = new Form(header, index);
        if (isShort) {
            names.add(0, "");
        }
    }

    private static boolean headCounts(Trial trial) {
        boolean corner = trial.width() > 1 && trial.names(0).get(0).isEmpty();
        return corner && trial.countedAcross(0, 1) > 0
                || trial.fractions()
                        && (trial.countedAcross(0, 0) >= COUNTED
                                || trial.countedAcross(0, 1) >= COUNTED && trial.countedDown(1) > 0);
    }

    private static boolean counted(Trial trial, int rows, String name) {
        int counted = trial.countedDown(rows);
        return counted >= (trial.fractions() ? COUNTED : LONG) && !isTime(name)
                || counted > 0 && rows > 0 && name.isEmpty();
    }

    /** Whether a column's name says that it is time, which is no index even where it counts. */
    private static boolean isTime(String name) {
        String lower = name.toLowerCase();
        return lower.contains("time")
                || lower.contains("sec")
                || lower.equals("t")
                || lower.startsWith("t ")
                || lower.startsWith("t(")
                || lower.startsWith("t[")
                || lower.equals("s")
                || lower.equals("ms");
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
        if (best == null) {
            return of(lines, (byte) 0);
        }
        if (best.good() == 0 || best.first() == best.looked()) {
            throw new Refused(
                    TextIntake.empty(Integer.parseInt(lines.number(Math.min(best.first(), lines.count() - 1)))));
        }
        return new Guess(best, lines);
    }

    private static Trial better(Trial a, Trial b) {
        if (a == null || a.good() != b.good()) {
            return a == null || b.good() > a.good() ? b : a;
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
        return needless ? 0 : (fits ? 4 : 0) + (trial.width() > 1 ? 2 : 1);
    }
}
