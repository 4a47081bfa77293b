package entrain.lab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of a table, row by row as a file has them; NaN is a missing one. Rows are kept together in pieces: as floats
 * where all of a piece are floats, else as doubles, so that most recordings take four bytes a number and none is rounded.
 */
public final class Matrix {
    /** So many numbers a piece, about: small beside what a device has, large beside a call. */
    private static final int PIECE = 1 << 18;

    private final int columns;
    /** Of the rows in a piece, the power of two. */
    private final int shift;

    private final List<float[]> floats = new ArrayList<>();
    private final List<double[]> doubles = new ArrayList<>();
    private double[] open = {};
    private int filled;
    private int rows;

    /** No rows yet. @param columns at least 1 */
    public Matrix(int columns) {
        this.columns = columns;
        int twos = 0;
        while (columns << twos + 1 <= PIECE && columns < PIECE) {
            twos++;
        }
        shift = twos;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Adds a row, row[from … from + columns), copied. */
    public void add(double[] row, int from) {
        int full = columns << shift;
        if (filled == full) {
            close();
        }
        if (filled + columns > open.length) { // small tables take little
            open = Arrays.copyOf(open, Math.min(full, Math.max(columns, 4 * open.length)));
        }
        System.arraycopy(row, from, open, filled, columns);
        filled += columns;
        rows++;
    }

    /** No row follows: what was set aside for more is given back. */
    public void close() {
        if (filled == 0) {
            return;
        }
        float[] small = narrowed();
        floats.add(small);
        doubles.add(small != null ? null : filled == open.length ? open : Arrays.copyOf(open, filled));
        if (small == null || filled < columns << shift) {
            open = new double[0];
        }
        filled = 0;
    }

    /** The open piece as floats; null if they are not the same. */
    private float[] narrowed() {
        float[] small = new float[filled];
        for (int i = 0; i < filled; i++) {
            double number = open[i];
            small[i] = (float) number;
            if (small[i] != number && number == number) {
                return null;
            }
        }
        return small;
    }

    /** A number; NaN if it is missing. The last piece can be read while it is open. */
    public double get(int row, int column) {
        int piece = row >> shift;
        int at = (row - (piece << shift)) * columns + column;
        if (piece == floats.size()) {
            return open[at];
        }
        float[] small = floats.get(piece);
        return small != null ? small[at] : doubles.get(piece)[at];
    }
}
