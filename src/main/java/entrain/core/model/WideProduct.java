package entrain.core.model;

import java.util.Arrays;

/**
 * out = J r for many columns at once: the columns of a unit's rate side by side, so that a weight is read once and
 * serves all. The inner loops run over columns, each array from its beginning, which is the form that Java's compiler
 * makes vector instructions of. Every sum keeps its own order, hence its bits.
 */
final class WideProduct {
    /** From this many columns on it is faster than blocks of two; measurements in decisions.md. */
    static final int COLUMNS = 12;

    private final int n;
    private final double[][] r;
    private final double[] sum;

    WideProduct(int n, int columns) {
        this.n = n;
        r = new double[n][columns];
        sum = new double[columns];
    }

    int columns() {
        return sum.length;
    }

    /** As {@link Weights#multiply}, J row by row. */
    void multiply(double[] J, double[] rates, double[] out) {
        for (int c = 0; c < sum.length; c++) {
            for (int j = 0; j < n; j++) {
                r[j][c] = rates[c * n + j];
            }
        }
        for (int i = 0; i < n; i++) {
            row(J, i * n);
            for (int c = 0; c < sum.length; c++) {
                out[c * n + i] = sum[c];
            }
        }
    }

    private void row(double[] J, int from) {
        Arrays.fill(sum, 0);
        int j = 0;
        for (; j + 3 < n; j += 4) {
            int at = from + j;
            four(J[at], J[at + 1], J[at + 2], J[at + 3], r[j], r[j + 1], r[j + 2], r[j + 3], sum);
        }
        for (; j < n; j++) {
            one(J[from + j], r[j], sum);
        }
    }

    private static void four(
            double w0,
            double w1,
            double w2,
            double w3,
            double[] r0,
            double[] r1,
            double[] r2,
            double[] r3,
            double[] s) {
        for (int c = 0; c < s.length; c++) {
            s[c] = s[c] + w0 * r0[c] + w1 * r1[c] + w2 * r2[c] + w3 * r3[c];
        }
    }

    private static void one(double w, double[] r, double[] s) {
        for (int c = 0; c < s.length; c++) {
            s[c] += w * r[c];
        }
    }
}
