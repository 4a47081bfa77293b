package entrain.lab.recording;

import entrain.core.analysis.Selection;
import entrain.lab.data.Matrix;
import entrain.lab.data.Table;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.Numeral;
import java.util.List;

/**
 * When the samples of a table were taken, by the table itself: a column or row of times, or times for names.
 *
 * @param inRows   whether rows are samples: the times stand in a column
 * @param within   whether they are the first column or row of the numbers, which then is no unit
 * @param interval the usual one (the median) between two samples, in {@code unit}; 0 for times that do not rise
 * @param shortest of all intervals
 * @param longest  of all intervals
 * @param unit     of the times; null where nothing says it
 */
record TimeLine(boolean inRows, boolean within, double interval, double shortest, double longest, SamplingUnit unit) {
    /** A line of numbers without a name is times if it is so long at least. */
    private static final int FEWEST = 8;
    /** So evenly must it rise, in parts of its step: what rounds a time to four digits is within. */
    private static final double EVEN = 1e-3;
    /** Intervals that differ by no more are the same but for how they were written. */
    private static final double SAME = 0.01;

    private static final String[] NAMES = {
        "t",
        "time",
        "times",
        "timestamp",
        "timestamps",
        "seconds",
        "sec",
        "s",
        "ms",
        "msec",
        "min",
        "frame",
        "frames",
        "sample",
        "samples",
        "date",
        "datetime"
    };

    /** Whether it only numbers its samples. */
    private boolean counts() {
        return shortest == 1 && longest == 1 && unit == null;
    }

    /** Whether its intervals differ by more than writing them explains. */
    boolean uneven() {
        return longest - shortest > SAME * interval;
    }

    /** The times of a table; null where it has none. */
    static TimeLine of(Table table) {
        Matrix matrix = table.matrix();
        if (table.rate() > 0) {
            double interval = 1 / table.rate();
            return new TimeLine(true, false, interval, interval, interval, SamplingUnit.SECOND);
        }
        TimeLine rows = names(table.rowNames(), true);
        TimeLine columns = names(table.columnNames(), false);
        if (rows != null || columns != null) {
            return rows == null || columns != null && rows.counts() && !columns.counts() ? columns : rows;
        }
        String head = table.columnNames().isEmpty() ? "" : table.columnNames().get(0);
        if (matrix.columns() > 1 && isTime(head)) {
            TimeLine column = numbers(matrix, true, false, unit(head));
            if (column != null) {
                return column;
            }
            if (isTimeAlone(head, table.columnNames().get(1))) {
                return unknown(true);
            }
        }
        if (matrix.columns() > 1 && matrix.rows() >= FEWEST) {
            TimeLine column = numbers(matrix, true, true, unit(head));
            if (column != null) {
                return column;
            }
        }
        return matrix.rows() > 1
                        && matrix.columns() >= FEWEST
                        && table.columnNames().isEmpty()
                ? numbers(matrix, false, true, null)
                : null;
    }

    private static TimeLine numbers(Matrix matrix, boolean inRows, boolean even, SamplingUnit unit) {
        double[] times = new double[inRows ? matrix.rows() : matrix.columns()];
        for (int k = 0; k < times.length; k++) {
            times[k] = inRows ? matrix.get(k, 0) : matrix.get(0, k);
        }
        return of(times, inRows, true, filled(times) || even, unit);
    }

    /** Puts the only missing time halfway between those beside it; returns whether there was one. */
    private static boolean filled(double[] times) {
        int lost = -1;
        for (int k = 0; k < times.length; k++) {
            if (times[k] != times[k]) {
                if (lost >= 0) {
                    return false;
                }
                lost = k;
            }
        }
        boolean inside = lost > 0 && lost < times.length - 1;
        if (inside) {
            times[lost] = 0.5 * (times[lost - 1] + times[lost + 1]);
        }
        return inside;
    }

    /** Names that are times, every one of them. */
    private static TimeLine names(List<String> names, boolean inRows) {
        if (names.size() < 2) {
            return null;
        }
        double[] times = new double[names.size()];
        boolean stamps = areStamps(names);
        for (int k = 0; k < times.length; k++) {
            times[k] = stamps ? Timestamp.seconds(names.get(k)) : Numeral.parse(names.get(k));
        }
        if (inRows && stamps) {
            TimeLine line = of(times, true, false, filled(times), SamplingUnit.SECOND);
            return line == null ? unknown(false) : line;
        }
        boolean even = !inRows && !stamps && whole(times);
        return even && times.length < FEWEST
                ? null
                : of(times, inRows, false, even, stamps ? SamplingUnit.SECOND : null);
    }

    /** Whether most names are dates or times of day. */
    private static boolean areStamps(List<String> names) {
        int stamps = 0;
        for (String name : names) {
            double seconds = Timestamp.seconds(name);
            stamps += seconds == seconds ? 1 : 0;
        }
        return 2 * stamps > names.size();
    }

    /** Of a first column of times that do not rise. */
    private static TimeLine unknown(boolean within) {
        return new TimeLine(true, within, 0, 0, 0, SamplingUnit.SAMPLE);
    }

    /** Whether all are whole, as what numbers units is too. */
    private static boolean whole(double[] times) {
        boolean whole = true;
        for (double time : times) {
            whole &= Math.abs(time) < Integer.MAX_VALUE && time == (int) time; // no long of NaN in TeaVM
        }
        return whole;
    }

    private static TimeLine of(double[] times, boolean inRows, boolean within, boolean even, SamplingUnit unit) {
        int steps = times.length - 1;
        if (steps < 1) {
            return null;
        }
        double[] step = new double[steps];
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (int k = 0; k < steps; k++) {
            step[k] = times[k + 1] - times[k];
            if (!(step[k] > 0 && step[k] < Double.POSITIVE_INFINITY)) {
                return null;
            }
            shortest = Math.min(shortest, step[k]);
            longest = Math.max(longest, step[k]);
        }
        double mean = (times[steps] - times[0]) / steps;
        if (longest - shortest <= SAME * mean) {
            return even && longest - shortest > EVEN * mean
                    ? null
                    : new TimeLine(inRows, within, mean, shortest, longest, unit);
        }
        return even ? null : new TimeLine(inRows, within, Selection.quantile(step, 0.5), shortest, longest, unit);
    }

    /** Whether a heading is one of times: {@code time}, {@code t (s)}, {@code Time [ms]}, {@code t_ms}. */
    static boolean isTime(String heading) {
        String word = word(heading, 0);
        for (String name : NAMES) {
            if (name.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a heading is surely one of times: a whole word without a number, and the next column has another. */
    private static boolean isTimeAlone(String heading, String next) {
        String word = word(heading, 0);
        boolean sure = isTime(heading)
                && !word.equals(word(next, 0))
                && (word.equals("t") || word.length() > 3 && !word.equals("msec"));
        for (int i = 0; i < heading.length(); i++) {
            sure &= heading.charAt(i) < '0' || heading.charAt(i) > '9';
        }
        return sure;
    }

    /** The unit that a heading of times names; null where it names none. */
    static SamplingUnit unit(String heading) {
        String first = word(heading, 0);
        int at = 0;
        while (at < heading.length() && isLetter(heading.charAt(at))) {
            at++;
        }
        String last = word(heading, at);
        return switch (last.isEmpty() ? first : last) {
            case "s", "sec", "secs", "second", "seconds" -> SamplingUnit.SECOND;
            case "ms", "msec", "millisecond", "milliseconds" -> SamplingUnit.MILLISECOND;
            case "min", "minute", "minutes" -> SamplingUnit.MINUTE;
            case "frame", "frames", "sample", "samples" -> SamplingUnit.SAMPLE;
            default -> null;
        };
    }

    /** The first word from a place on, in small letters; empty if there is none. */
    private static String word(String text, int from) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                word.append(c < 'a' ? (char) (c + 'a' - 'A') : c);
            } else if (word.length() > 0) {
                break;
            }
        }
        return word.toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Which line it is. */
    Phrase why() {
        if (interval == 0) {
            return Phrase.of("The first column is time, but does not rise: times are counted in samples.");
        }
        if (!within) {
            return inRows
                    ? Phrase.of("Each row has a time, so rows are samples.")
                    : Phrase.of("Each column has a time, so columns are samples.");
        }
        return inRows
                ? Phrase.of("The first column is time, so rows are samples.")
                : Phrase.of("The first row is time, so columns are samples.");
    }

    @Override
    public String toString() {
        return "times";
    }
}
