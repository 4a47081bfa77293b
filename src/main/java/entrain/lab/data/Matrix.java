package entrain.lab.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of a table, row by row as a file has them; NaN is a missing one. Rows are kept together in pieces: as floats
 * where all of a piece are floats, else as doubles, so that most recordings take four bytes a number and none is rounded.
 */
public final class Matrix {
    /** So many numbers a piece, about: small beside what a device has, large beside a call. */
    private static final int PIECE = 1 << 18;

    private final int columns;
    private final int rowsInPiece;
    private final List<float[]> floats = new ArrayList<>();
    private final List<double[]> doubles = new ArrayList<>();
    private double[] open;
    private int filled;
    private int rows;

    /** No rows yet. @param columns at least 1 */
    public Matrix(int columns) {
        this.columns = columns;
        rowsInPiece = Math.max(1, PIECE / columns);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Adds a row, row[from … from + columns), copied. */
    public void add(double[] row, int from) {
        if (open == null) {
            open = new double[rowsInPiece * columns];
            filled = 0;
        }
        System.arraycopy(row, from, open, filled, columns);
        filled += columns;
        rows++;
        if (filled == open.length) {
            close();
        }
    }

    /** No row follows: what was set aside for more is given back. */
    public void close() {
        if (open == null) {
            return;
        }
        boolean narrow = true;
        for (int i = 0; i < filled && narrow; i++) {
            narrow = open[i] != open[i] || (float) open[i] == open[i];
        }
        float[] small = narrow ? new float[filled] : null;
        for (int i = 0; i < filled && narrow; i++) {
            small[i] = (float) open[i];
        }
        floats.add(small);
        doubles.add(narrow ? null : filled == open.length ? open : java.util.Arrays.copyOf(open, filled));
        open = null;
    }

    /** A number; NaN if it is missing. The last piece can be read while it is open. */
    public double get(int row, int column) {
        int piece = row / rowsInPiece;
        int at = (row - piece * rowsInPiece) * columns + column;
        if (piece == floats.size()) {
            return open[at];
        }
        float[] small = floats.get(piece);
        return small != null ? small[at] : doubles.get(piece)[at];
    }
}
