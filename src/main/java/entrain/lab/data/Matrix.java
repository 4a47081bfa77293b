package entrain.lab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of a table, row by row as a file has them; NaN is a missing one. They are kept in pieces: as floats where all of
 * a piece are floats, else as doubles, so that most recordings take four bytes a number and none is rounded.
 */
public final class Matrix {
    private static final int SHIFT = 15;

    /** So many numbers a piece: large beside a call, small beside a region of the JVM, which else would take whole ones. */
    static final int PIECE = 1 << SHIFT;

    private static final int FIRST = 1 << 10;

    /** Of a row as it is kept. */
    private final int columns;

    private final boolean turned;
    private final List<float[]> floats;
    private final List<double[]> doubles;
    private double[] open = {};
    private int filled;
    private int count;

    /** No rows yet. @param columns at least 1 */
    public Matrix(int columns) {
        this(columns, false, new ArrayList<>(), new ArrayList<>());
    }

    private Matrix(int columns, boolean turned, List<float[]> floats, List<double[]> doubles) {
        this.columns = columns;
        this.turned = turned;
        this.floats = floats;
        this.doubles = doubles;
    }

    /** The same numbers, rows as columns and columns as rows; nothing can be added to either any more. */
    public Matrix turned() {
        close();
        Matrix other = new Matrix(columns, !turned, floats, doubles);
        other.count = count;
        return other;
    }

    public int rows() {
        return turned ? columns : count / columns;
    }

    public int columns() {
        return turned ? count / columns : columns;
    }

    /** Adds a row, row[from … from + columns), copied. */
    public void add(double[] row, int from) {
        for (int done = 0; done < columns; ) {
            makeRoom();
            int some = Math.min(columns - done, open.length - filled);
            System.arraycopy(row, from + done, open, filled, some);
            filled += some;
            done += some;
            count += some;
            if (filled == PIECE) {
                close();
            }
        }
    }

    private void makeRoom() {
        if (filled == open.length) { // small tables take little
            open = Arrays.copyOf(open, Math.max(FIRST, Math.min(PIECE, 4 * filled)));
        }
    }

    /** No row follows: what was set aside for more is given back. */
    public void close() {
        if (filled > 0) {
            double[] last = filled == open.length ? open : Arrays.copyOf(open, filled);
            count -= filled;
            boolean again = add(last) && filled == PIECE;
            open = again ? open : new double[0];
            filled = 0;
        }
    }

    /** Adds the next numbers, {@link #PIECE} of them or the last; kept, not copied. */
    void add(float[] piece) {
        floats.add(piece);
        doubles.add(null);
        count += piece.length;
    }

    /** The same of doubles. @return whether they are floats, and were copied */
    boolean add(double[] piece) {
        float[] small = new float[piece.length];
        boolean narrow = true;
        for (int i = 0; i < piece.length && narrow; i++) {
            double number = piece[i];
            small[i] = (float) number;
            narrow = small[i] == number || number != number;
        }
        floats.add(narrow ? small : null);
        doubles.add(narrow ? null : piece);
        count += piece.length;
        return narrow;
    }

    /** A number; NaN if it is missing. The last piece can be read while it is open. */
    public double get(int row, int column) {
        int at = turned ? column * columns + row : row * columns + column;
        int piece = at >> SHIFT;
        if (piece == floats.size()) {
            return open[at & PIECE - 1];
        }
        float[] small = floats.get(piece);
        return small != null ? small[at & PIECE - 1] : doubles.get(piece)[at & PIECE - 1];
    }
}
