package entrain.lab.task;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Coordinate;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.settings.BadValue;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Plane;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Whole;

/**
 * A plane of settings: two of g, I, ω, p at evenly spaced values, all others as in a template. As text
 * {@code x=I,0,4,24&y=g,0.5,3,16}: key, first value, last value, how many.
 *
 * @param columns values of the first, from left to right
 * @param rows    values of the second, from below
 */
public record Grid(Line columns, Line rows) {
    static final String X = "x";
    private static final String Y = "y";
    private static final String HERE_X = "hereX";
    private static final String HERE_Y = "hereY";

    /** One parameter at {@code count} values from first to last; one value where these are the same. */
    public record Line(RealParam param, double first, double last, int count) {
        /** The value at place k, from 0. */
        public double at(int k) {
            return first + k * step();
        }

        /** From one value to the next. */
        public double step() {
            return count == 1 ? 1 : (last - first) / (count - 1);
        }

        /** As the rows or columns of a block. */
        public Axis axis() {
            Coordinate coordinate = Coordinate.of(param.symbol().toString());
            return new Axis(coordinate, first, step(), count);
        }

        /** The settings with the parameter at place k. */
        public Settings put(Settings settings, int k) {
            return settings.with(param, param.nearest(at(k), step()));
        }

        /** A value's place, in steps from the first one, as text of an argument says it; the middle where it says none. */
        double place(String text) {
            return text.isEmpty() ? 0.5 * (count - 1) : (value(param, text) - first) / step();
        }

        @Override
        public String toString() {
            return param.key();
        }
    }

    /** Two lines. @throws Refused if they are of one parameter, or have too many cells */
    public Grid {
        if (columns.param() == rows.param()) {
            throw new Refused(Phrase.of("a map needs two different parameters"));
        }
        if ((long) columns.count() * rows.count() > Plane.LARGEST) {
            throw new Refused(Phrase.of("a map has at most {} cells", Integer.toString(Plane.LARGEST)));
        }
    }

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if they are not those of a grid
     * @throws Refused                  if there is no such grid
     */
    public static Grid of(Arguments arguments) {
        return new Grid(line(arguments, X), line(arguments, Y));
    }

    /** The row that arguments want first, in rows from the lowest; any number. */
    double hereRow(Arguments arguments) {
        return rows.place(arguments.get(HERE_Y, ""));
    }

    /** The column that they want first. */
    double hereColumn(Arguments arguments) {
        return columns.place(arguments.get(HERE_X, ""));
    }

    /** Whether a parameter is one of the two. */
    public boolean has(Param<?> param) {
        return columns.param() == param || rows.param() == param;
    }

    /** How many cells there are. */
    public int cells() {
        return columns.count() * rows.count();
    }

    /** The settings of a cell. */
    public Settings cell(Settings template, int row, int column) {
        return rows.put(columns.put(template, column), row);
    }

    /** The arguments with this grid in them, as text reads back. */
    public Arguments in(Arguments arguments) {
        return arguments.with(X, text(columns)).with(Y, text(rows));
    }

    @Override
    public String toString() {
        return columns + " and " + rows;
    }

    private static String text(Line line) {
        RealParam param = line.param();
        return param.key() + "," + param.format(line.first()) + "," + param.format(line.last()) + "," + line.count();
    }

    /**
     * One line of a grid.
     *
     * @throws Refused if the parameter cannot be one of a map's, or the range is none
     */
    public static Line line(Param<?> param, double first, double last, int count) {
        if (!(param instanceof RealParam real) || !ofPlanes(param)) {
            throw new Refused(Phrase.of("a map is over two of g, I, ω and p, not over {}", param.symbol()));
        }
        if (count < 1 || !(first < last || first == last && count == 1)) {
            throw new Refused(Phrase.of("the range of {} is empty or reversed", real.symbol()));
        }
        return new Line(real, first, last, count);
    }

    private static boolean ofPlanes(Param<?> param) {
        return param == Params.G || param == Params.I || param == Params.OMEGA || param == Params.P;
    }

    private static Line line(Arguments arguments, String key) {
        String text = arguments.get(key);
        int first = text.indexOf(',');
        int second = text.indexOf(',', first + 1);
        int third = text.indexOf(',', second + 1);
        if (first > 0 && second > 0 && third > 0) {
            Param<?> param = Params.byKey(text.substring(0, first)).orElse(null);
            if (param instanceof RealParam real) {
                String from = text.substring(first + 1, second);
                String to = text.substring(second + 1, third);
                return line(real, value(real, from), value(real, to), count(key, text, third + 1));
            }
        }
        throw new IllegalArgumentException(refused(key, text));
    }

    /** A value of a parameter. @throws Refused where it is none */
    private static double value(RealParam param, String text) {
        try {
            return param.parse(text);
        } catch (BadValue e) {
            throw new Refused(e.reason().of(param.key() + " = " + text));
        }
    }

    private static int count(String key, String text, int from) {
        try {
            return Whole.integer(text.substring(from));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refused(key, text), e);
        }
    }

    private static String refused(String key, String text) {
        return key + "=" + text + " is no range of a parameter: key,first,last,count";
    }
}
