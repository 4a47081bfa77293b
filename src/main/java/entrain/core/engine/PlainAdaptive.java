package entrain.core.engine;

import java.util.Arrays;

/** An adaptive matrix in plain Java, row by row. */
final class PlainAdaptive implements AdaptiveMatrix {
    private final double[][] rows;
    private final double[] u;
    private final double[] v;
    private final double[] sum;
    /** Whether u vᵀ is still to be subtracted. */
    private boolean owed;

    PlainAdaptive(int rows, int columns) {
        this.rows = new double[rows][columns];
        u = new double[rows];
        v = new double[columns];
        sum = new double[columns];
    }

    @Override
    public int rows() {
        return u.length;
    }

    @Override
    public int columns() {
        return v.length;
    }

    @Override
    public double get(int j, int i) {
        settle();
        return rows[j][i];
    }

    @Override
    public void set(int j, int i, double value) {
        settle();
        rows[j][i] = value;
    }

    @Override
    public void subtract(double[] newU, double[] newV) {
        settle();
        System.arraycopy(newU, 0, u, 0, u.length);
        System.arraycopy(newV, 0, v, 0, v.length);
        owed = true;
    }

    @Override
    public void multiply(double[] r, int from, double[] out, int to) {
        Arrays.fill(sum, 0);
        for (int j = 0; j < rows.length; j++) {
            if (owed) {
                subtractAndAdd(rows[j], u[j], v, r[from + j], sum);
            } else {
                add(rows[j], r[from + j], sum);
            }
        }
        owed = false;
        System.arraycopy(sum, 0, out, to, sum.length);
    }

    private void settle() {
        if (owed) {
            owed = false;
            for (int j = 0; j < rows.length; j++) {
                subtract(rows[j], u[j], v);
            }
        }
    }

    private static void subtractAndAdd(double[] row, double u, double[] v, double r, double[] sum) {
        for (int i = 0; i < row.length; i++) {
            double a = row[i] - u * v[i];
            row[i] = a;
            sum[i] += a * r;
        }
    }

    private static void subtract(double[] row, double u, double[] v) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= u * v[i];
        }
    }

    private static void add(double[] row, double r, double[] sum) {
        for (int i = 0; i < row.length; i++) {
            sum[i] += row[i] * r;
        }
    }

    @Override
    public void clear() {
        owed = false;
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    @Override
    public void release() {}
}
