package entrain.core.math;

/**
 * Discrete Fourier transform of complex numbers in place for any length: X_k = Σ_j x_j e^(−2πi jk/L).
 *
 * <p>L. I. Bluestein, IEEE Trans. Audio Electroacoust. 18, 451 (1970), doi:10.1109/TAU.1970.1162132: with
 * jk = (j² + k² − (k − j)²)/2 the sum is a convolution with the chirp e^(iπ j²/L), done by transforms whose size M is the
 * next power of two from 2L − 1 on. The chirp's angles are of j² modulo 2L in whole numbers, so that none loses digits:
 * the result is right to some 10⁻¹⁵ log₂ M of the largest. Costs two {@link Fft}s of M numbers.
 */
public final class Bluestein {
    private final int length;
    private final int size;
    private final Fft fft;
    private final double[] cos;
    private final double[] sin;
    private final double[] chirpRe;
    private final double[] chirpIm;
    private final double[] re;
    private final double[] im;

    /** @param length L, from 1 to 2²⁹ */
    public Bluestein(int length) {
        if (length < 1 || length > 1 << 29) {
            throw new IllegalArgumentException("the length must lie in 1..2^29, not " + length);
        }
        this.length = length;
        int power = 2;
        while (power < 2 * length - 1) {
            power *= 2;
        }
        size = power;
        fft = new Fft(size);
        cos = new double[length];
        sin = new double[length];
        chirpRe = new double[size];
        chirpIm = new double[size];
        re = new double[size];
        im = new double[size];
        int square = 0;
        for (int j = 0; j < length; j++) {
            cos[j] = Elementary.cos(Math.PI * square / length);
            sin[j] = Elementary.sin(Math.PI * square / length);
            int mirror = j == 0 ? 0 : size - j;
            chirpRe[j] = cos[j];
            chirpIm[j] = sin[j];
            chirpRe[mirror] = cos[j];
            chirpIm[mirror] = sin[j];
            // (j + 1)² = j² + 2j + 1; both parts are below 2L.
            square += 2 * j + 1 - 2 * length;
            square += square < 0 ? 2 * length : 0;
        }
        fft.transform(chirpRe, chirpIm);
    }

    /** L. */
    public int length() {
        return length;
    }

    /** Replaces x[0 … L) + i·y[0 … L) by its transform; the arrays may be longer. */
    public void transform(double[] x, double[] y) {
        for (int j = 0; j < length; j++) {
            re[j] = x[j] * cos[j] + y[j] * sin[j];
            im[j] = y[j] * cos[j] - x[j] * sin[j];
        }
        for (int j = length; j < size; j++) {
            re[j] = 0;
            im[j] = 0;
        }
        fft.transform(re, im);
        for (int k = 0; k < size; k++) {
            double real = re[k] * chirpRe[k] - im[k] * chirpIm[k];
            // The parts change places: the transform forth is then the one back.
            re[k] = re[k] * chirpIm[k] + im[k] * chirpRe[k];
            im[k] = real;
        }
        fft.transform(re, im);
        for (int k = 0; k < length; k++) {
            double real = im[k] / size;
            double imaginary = re[k] / size;
            x[k] = real * cos[k] + imaginary * sin[k];
            y[k] = imaginary * cos[k] - real * sin[k];
        }
    }

    /** The way back: x_j = (1/L) Σ_k X_k e^(2πi jk/L). */
    public void invert(double[] x, double[] y) {
        transform(y, x);
        for (int j = 0; j < length; j++) {
            x[j] /= length;
            y[j] /= length;
        }
    }
}
