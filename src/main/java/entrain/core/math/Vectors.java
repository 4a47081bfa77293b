package entrain.core.math;

/**
 * Products of stretches of arrays. Each sum runs in increasing order from 0, so that the bits do not depend on how many
 * are taken at once.
 */
public final class Vectors {
    private Vectors() {}

    /** Σ a[from + i] b[at + i], i = 0 … n − 1; neither is modified. */
    public static double dot(double[] a, int from, double[] b, int at, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[from + i] * b[at + i];
        }
        return sum;
    }

    /**
     * The products of one stretch with several that follow each other, four at a time so that their sums run side by
     * side.
     *
     * @param a    not modified
     * @param rows stretches of n numbers, the first at {@code at}; not modified
     * @param out  out[to + k] is overwritten with the product with stretch k
     */
    public static void dots(double[] a, int from, double[] rows, int at, int n, int count, double[] out, int to) {
        int blocked = count & ~3;
        for (int k = 0; k < blocked; k += 4) {
            fourDots(a, from, rows, at + k * n, n, out, to + k);
        }
        for (int k = blocked; k < count; k++) {
            out[to + k] = dot(a, from, rows, at + k * n, n);
        }
    }

    private static void fourDots(double[] a, int from, double[] rows, int at, int n, double[] out, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int at1 = at + n;
        int at2 = at1 + n;
        int at3 = at2 + n;
        for (int i = 0; i < n; i++) {
            double v = a[from + i];
            s0 += v * rows[at + i];
            s1 += v * rows[at1 + i];
            s2 += v * rows[at2 + i];
            s3 += v * rows[at3 + i];
        }
        out[to] = s0;
        out[to + 1] = s1;
        out[to + 2] = s2;
        out[to + 3] = s3;
    }

    /** y[at + i] += s x[from + i], i = 0 … n − 1; x not modified. */
    public static void addScaled(double s, double[] x, int from, double[] y, int at, int n) {
        for (int i = 0; i < n; i++) {
            y[at + i] += s * x[from + i];
        }
    }
}
