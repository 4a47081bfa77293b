package entrain.core.analysis;

import entrain.core.math.Vectors;

/**
 * Covariance of a signal of N entries over all samples, about its time average and divided by their number. Sums are
 * taken about the first sample, so that an average far from 0 costs no digits. A sample costs N²/2 products.
 */
final class Covariance {
    private final int n;
    private final double[] origin;
    private final double[] d;
    private final double[] sum;
    private final double[] products;
    private long samples;

    Covariance(int n) {
        this.n = n;
        origin = new double[n];
        d = new double[n];
        sum = new double[n];
        products = new double[n * n];
    }

    void clear() {
        samples = 0;
        for (int i = 0; i < n; i++) {
            sum[i] = 0;
        }
        for (int e = 0; e < n * n; e++) {
            products[e] = 0;
        }
    }

    /** Takes x[from … from + n) as the next sample; not modified, not kept. */
    void add(double[] x, int from) {
        if (samples == 0) {
            System.arraycopy(x, from, origin, 0, n);
        }
        samples++;
        for (int i = 0; i < n; i++) {
            d[i] = x[from + i] - origin[i];
            sum[i] += d[i];
        }
        for (int i = 0; i < n; i++) {
            Vectors.addScaled(d[i], d, 0, products, i * n, i + 1);
        }
    }

    long samples() {
        return samples;
    }

    /** Writes the time average and the matrix, row by row; at least one sample is needed. */
    void read(double[] mean, double[] matrix) {
        for (int i = 0; i < n; i++) {
            double off = sum[i] / samples;
            mean[i] = origin[i] + off;
            for (int j = 0; j <= i; j++) {
                matrix[i * n + j] = (products[i * n + j] - off * sum[j]) / samples;
                matrix[j * n + i] = matrix[i * n + j];
            }
        }
    }
}
