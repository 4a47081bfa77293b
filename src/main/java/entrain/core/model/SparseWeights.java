package entrain.core.model;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * J as a list of its entries that are not zero, row by row: a product costs as much as there are connections. A sum over
 * these alone has the bits of a sum over all, for an absent entry would add a zero (of finite rates).
 */
public final class SparseWeights implements Weights {
    /** The share of entries up to which a list is the better form; measurements in decisions.md. */
    static final double MOST = 0.2;

    private final int n;
    private final int[] start;
    private int[] column = new int[64];
    private double[] value = new double[64];
    private int rows;

    private SparseWeights(int n) {
        this.n = n;
        start = new int[n + 1];
    }

    /** The list of what a source hands over row by row. */
    static SparseWeights of(int n, Consumer<Rows> source) {
        SparseWeights weights = new SparseWeights(n);
        source.accept(weights::add);
        return weights;
    }

    /** The list of given weights' entries. */
    public static SparseWeights of(Weights given) {
        return of(given.n(), given::rows);
    }

    /** Whether so few entries of given weights are present that they are better kept as a list. */
    public static boolean suits(Weights given) {
        int n = given.n();
        long most = (long) (MOST * n * n);
        long count = 0;
        for (int i = 0; i < n && count <= most; i++) {
            for (int j = 0; j < n; j++) {
                count += given.get(i, j) == 0 ? 0 : 1;
            }
        }
        return count <= most;
    }

    private void add(int i, double[] row) {
        if (i != rows) {
            throw new IllegalArgumentException("row " + rows + " is next, not " + i);
        }
        int count = start[i];
        for (int j = 0; j < n; j++) {
            if (row[j] != 0) {
                if (count == column.length) {
                    column = Arrays.copyOf(column, 2 * count);
                    value = Arrays.copyOf(value, 2 * count);
                }
                column[count] = j;
                value[count] = row[j];
                count++;
            }
        }
        rows++;
        start[rows] = count;
    }

    @Override
    public int n() {
        return n;
    }

    @Override
    public double get(int i, int j) {
        int k = Arrays.binarySearch(column, start[i], start[i + 1], j);
        return k < 0 ? 0 : value[k];
    }

    @Override
    public void multiply(double[] r, double[] out, int columns) {
        for (int i = 0; i < n; i++) {
            int c = 0;
            for (; c + 1 < columns; c += 2) {
                rowByTwo(i, r, c * n, out, c * n + i);
            }
            if (c < columns) {
                out[c * n + i] = row(start[i], start[i + 1], r, c * n);
            }
        }
    }

    private void rowByTwo(int i, double[] r, int from, double[] out, int to) {
        double a = 0;
        double b = 0;
        int end = start[i + 1];
        for (int k = start[i]; k < end; k++) {
            int j = from + column[k];
            a += value[k] * r[j];
            b += value[k] * r[j + n];
        }
        out[to] = a;
        out[to + n] = b;
    }

    private double row(int begin, int end, double[] r, int from) {
        double a = 0;
        for (int k = begin; k < end; k++) {
            a += value[k] * r[from + column[k]];
        }
        return a;
    }
}
