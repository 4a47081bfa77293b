package entrain.core.model;

/**
 * J in one array, row by row.
 *
 * <p>The product takes four rows and two columns at a time, so that each weight that is read serves twice and eight
 * sums run side by side; each sum keeps its own order, hence its bits. The blocks are methods of their own because
 * WebAssembly engines optimise a hot loop only when its function is entered anew. Many columns are a {@link WideProduct}.
 */
public final class DenseWeights implements Weights {
    private final double[] J;
    private final int n;
    private WideProduct wide; // of the latest product of many columns, or null

    private DenseWeights(double[] J, int n) {
        this.J = J;
        this.n = n;
    }

    /**
     * A matrix of one's own.
     *
     * @param rowMajor J_11 … J_1n J_21 …, kept, not copied
     */
    public static DenseWeights of(double[] rowMajor, int n) {
        if (rowMajor.length != n * n) {
            throw new IllegalArgumentException("J needs " + n * n + " entries, not " + rowMajor.length);
        }
        return new DenseWeights(rowMajor, n);
    }

    @Override
    public int n() {
        return n;
    }

    @Override
    public double get(int i, int j) {
        return J[i * n + j];
    }

    @Override
    public void multiply(double[] r, double[] out, int columns) {
        if (columns >= WideProduct.COLUMNS) {
            if (wide == null || wide.columns() != columns) {
                wide = new WideProduct(n, columns);
            }
            wide.multiply(J, r, out);
            return;
        }
        int blocked = n & ~3;
        for (int i = 0; i < blocked; i += 4) {
            int c = 0;
            for (; c + 1 < columns; c += 2) {
                fourByTwo(J, i * n, n, r, c * n, out, c * n + i);
            }
            if (c < columns) {
                fourByOne(J, i * n, n, r, c * n, out, c * n + i);
            }
        }
        for (int i = blocked; i < n; i++) {
            for (int c = 0; c < columns; c++) {
                out[c * n + i] = row(J, i * n, n, r, c * n);
            }
        }
    }

    private static void fourByTwo(double[] J, int row, int n, double[] r, int from, double[] out, int to) {
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        int row1 = row + n;
        int row2 = row1 + n;
        int row3 = row2 + n;
        for (int j = 0; j < n; j++) {
            double ra = r[from + j];
            double rb = r[from + n + j];
            double w0 = J[row + j];
            double w1 = J[row1 + j];
            double w2 = J[row2 + j];
            double w3 = J[row3 + j];
            a0 += w0 * ra;
            b0 += w0 * rb;
            a1 += w1 * ra;
            b1 += w1 * rb;
            a2 += w2 * ra;
            b2 += w2 * rb;
            a3 += w3 * ra;
            b3 += w3 * rb;
        }
        out[to] = a0;
        out[to + 1] = a1;
        out[to + 2] = a2;
        out[to + 3] = a3;
        out[to + n] = b0;
        out[to + n + 1] = b1;
        out[to + n + 2] = b2;
        out[to + n + 3] = b3;
    }

    private static void fourByOne(double[] J, int row, int n, double[] r, int from, double[] out, int to) {
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        int row1 = row + n;
        int row2 = row1 + n;
        int row3 = row2 + n;
        for (int j = 0; j < n; j++) {
            double ra = r[from + j];
            a0 += J[row + j] * ra;
            a1 += J[row1 + j] * ra;
            a2 += J[row2 + j] * ra;
            a3 += J[row3 + j] * ra;
        }
        out[to] = a0;
        out[to + 1] = a1;
        out[to + 2] = a2;
        out[to + 3] = a3;
    }

    private static double row(double[] J, int row, int n, double[] r, int from) {
        double a = 0;
        for (int j = 0; j < n; j++) {
            a += J[row + j] * r[from + j];
        }
        return a;
    }
}
