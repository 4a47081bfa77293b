package entrain.lab.task;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Coordinate;
import entrain.lab.settings.BadValue;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Whole;

/**
 * A plane of settings: two parameters at evenly spaced values, all others as in a template. As text
 * {@code x=g,0.5,3,6&y=I,0,4,5}: key, first value, last value, how many.
 *
 * @param columns values of the first, from left to right
 * @param rows    values of the second, from below
 */
public record Grid(Line columns, Line rows) {
    private static final int LARGEST = 200;

    /** One parameter at {@code count} values, 2 to 200, from first to last. */
    public record Line(RealParam param, double first, double last, int count) {
        /** The value at place k, from 0. */
        public double at(int k) {
            return first + k * step();
        }

        /** From one value to the next. */
        public double step() {
            return (last - first) / (count - 1);
        }

        /** As the rows or columns of a block. */
        Axis axis() {
            Coordinate coordinate = Coordinate.of(param.symbol().toString());
            return new Axis(coordinate, first, step(), count);
        }

        Settings put(Settings settings, int k) {
            return settings.with(param, param.nearest(at(k), step()));
        }
    }

    /** Reads arguments. @throws IllegalArgumentException if they are not those of a grid */
    public static Grid of(Arguments arguments) {
        Line x = line(arguments, "x");
        Line y = line(arguments, "y");
        if (x.param() == y.param()) {
            throw new IllegalArgumentException("x and y are the same parameter");
        }
        return new Grid(x, y);
    }

    /** The settings of a cell. */
    public Settings cell(Settings template, int row, int column) {
        return rows.put(columns.put(template, column), row);
    }

    private static Line line(Arguments arguments, String key) {
        String text = arguments.get(key);
        int first = text.indexOf(',');
        int second = text.indexOf(',', first + 1);
        int third = text.indexOf(',', second + 1);
        if (first > 0 && second > 0 && third > 0) {
            Param<?> param = Params.byKey(text.substring(0, first)).orElse(null);
            if (param instanceof RealParam real) {
                try {
                    Line line = new Line(
                            real,
                            real.parse(text.substring(first + 1, second)),
                            real.parse(text.substring(second + 1, third)),
                            Whole.integer(text.substring(third + 1)));
                    if (line.first() < line.last() && line.count() >= 2 && line.count() <= LARGEST) {
                        return line;
                    }
                } catch (BadValue | NumberFormatException e) {
                    throw new IllegalArgumentException(refused(key, text), e);
                }
            }
        }
        throw new IllegalArgumentException(refused(key, text));
    }

    private static String refused(String key, String text) {
        return key + "=" + text + " is no range of a parameter: key,first,last,count";
    }
}
