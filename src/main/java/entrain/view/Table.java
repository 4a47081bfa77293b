package entrain.view;

import entrain.core.math.Digits;
import entrain.core.math.Nearest;
import entrain.lab.frame.Block;
import entrain.lab.run.Npy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Named columns of numbers, not all of one length, as comma-separated text that reads the same everywhere. */
public final class Table {
    private static final int DIGITS = 7;
    /** Times and the like, which need more once they are large. */
    private static final int EVEN_DIGITS = 10;

    private record Column(String name, double[] values, int digits) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private int rows = 1;

    /** Says that the lines are cells of a plane, row by row, so many rows, at least 1. */
    public Table inRows(int count) {
        rows = count;
        return this;
    }

    /** Adds a column of data[from + k], k = 0 … count − 1, what is not known left empty; the data are copied, not modified. */
    public Table column(String name, float[] data, int from, int count) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = Block.known(data[from + k]) ? data[from + k] : Double.NaN;
        }
        columns.add(new Column(name, values, DIGITS));
        return this;
    }

    /** Adds a column of first + k · step; the step, of a frame's accuracy, is rounded to seven digits. */
    public Table even(String name, double first, double step, int count) {
        double unit = 1;
        while (Math.abs(step) * unit < 1e6 && unit < 1e18) {
            unit *= 10;
        }
        double exact = Nearest.whole(step * unit) / unit;
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = k * exact + first;
        }
        columns.add(new Column(name, values, EVEN_DIGITS));
        return this;
    }

    /** How many columns there are. */
    public int columns() {
        return columns.size();
    }

    public String name(int column) {
        return columns.get(column).name;
    }

    /** The numbers of a column; not to be modified. */
    public double[] values(int column) {
        return columns.get(column).values;
    }

    /**
     * A line of names, then a line for each row, ended by line feeds. Numbers have seven significant digits (evenly spaced
     * ones ten) and a decimal point; a number that is not finite or not there leaves its place empty.
     */
    public String csv() {
        StringBuilder out = new StringBuilder();
        int rows = 0;
        for (int i = 0; i < columns.size(); i++) {
            rows = Math.max(rows, columns.get(i).values.length);
            out.append(i == 0 ? "" : ",").append(quoted(columns.get(i).name));
        }
        out.append('\n');
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                out.append(i == 0 ? "" : ",");
                Column column = columns.get(i);
                if (row < column.values.length) {
                    Digits.write(column.values[row], column.digits, out);
                }
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** A column and more, as a file of NumPy: of shape columns × rows × lines in each row, what is not there being no number. */
    public byte[] npy() {
        int lines = columns.get(0).values.length;
        byte[] head = Npy.header("<f4", columns.size(), rows, lines / rows);
        byte[] bytes = Arrays.copyOf(head, head.length + Float.BYTES * lines * columns.size());
        float[] numbers = new float[lines];
        for (int c = 0; c < columns.size(); c++) {
            for (int i = 0; i < lines; i++) {
                numbers[i] = (float) columns.get(c).values[i];
            }
            byte[] column = Npy.floats(numbers, 0, lines);
            System.arraycopy(column, 0, bytes, head.length + c * column.length, column.length);
        }
        return bytes;
    }

    private static String quoted(String name) {
        return name.indexOf(',') < 0 && name.indexOf('"') < 0 ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
