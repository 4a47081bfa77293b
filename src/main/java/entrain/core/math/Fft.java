package entrain.core.math;

/**
 * Discrete Fourier transform of complex numbers in place, radix 2: X_k = Σ_j x_j e^(−2πi jk/M).
 *
 * <p>J. W. Cooley and J. W. Tukey (1965), doi:10.1090/S0025-5718-1965-0178586-1: bit reversal, then log₂ M passes of
 * butterflies. The factors come from one table of sines and cosines, each from its own angle, so that errors do not
 * build up.
 */
public final class Fft {
    private static final double TWO_PI = 6.283185307179586;

    private final int size;
    private final int[] reversed;
    private final double[] cos;
    private final double[] sin;

    /** Tables for M = size numbers, a power of two, at least 2. */
    public Fft(int size) {
        if (size < 2 || (size & (size - 1)) != 0) {
            throw new IllegalArgumentException("the size must be a power of two, not " + size);
        }
        this.size = size;
        reversed = new int[size];
        for (int j = 1; j < size; j++) {
            reversed[j] = (reversed[j >> 1] >> 1) | ((j & 1) == 0 ? 0 : size >> 1);
        }
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int k = 0; k < size / 2; k++) {
            double angle = TWO_PI * k / size;
            cos[k] = Elementary.cos(angle);
            sin[k] = Elementary.sin(angle);
        }
    }

    /** M. */
    public int size() {
        return size;
    }

    /** Replaces the M numbers re + i·im by their transform. */
    public void transform(double[] re, double[] im) {
        reorder(re);
        reorder(im);
        for (int half = 1; half < size; half <<= 1) {
            for (int k = 0; k < half; k++) {
                pass(re, im, half, k, cos[k * (size / 2 / half)], sin[k * (size / 2 / half)]);
            }
        }
    }

    private void reorder(double[] a) {
        for (int j = 0; j < size; j++) {
            int r = reversed[j];
            if (r > j) {
                double swap = a[j];
                a[j] = a[r];
                a[r] = swap;
            }
        }
    }

    /** All butterflies of one factor c − is: entries k and k + half of every group of 2·half. */
    private void pass(double[] re, double[] im, int half, int k, double c, double s) {
        for (int low = k; low < size; low += half << 1) {
            int high = low + half;
            double x = re[high] * c + im[high] * s;
            double y = im[high] * c - re[high] * s;
            re[high] = re[low] - x;
            im[high] = im[low] - y;
            re[low] += x;
            im[low] += y;
        }
    }
}
