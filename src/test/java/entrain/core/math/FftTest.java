package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class FftTest {
    @Test
    void transform_everySize_isTheDirectSum() {
        Random random = new Random(1);
        for (int size = 2; size <= 512; size *= 2) {
            double[] re = new double[size];
            double[] im = new double[size];
            for (int j = 0; j < size; j++) {
                re[j] = random.nextGaussian();
                im[j] = random.nextGaussian();
            }
            double[] x = re.clone();
            double[] y = im.clone();
            new Fft(size).transform(re, im);
            for (int k = 0; k < size; k++) {
                double sumRe = 0;
                double sumIm = 0;
                for (int j = 0; j < size; j++) {
                    double angle = -2 * Math.PI * ((long) j * k % size) / size;
                    sumRe += x[j] * Math.cos(angle) - y[j] * Math.sin(angle);
                    sumIm += x[j] * Math.sin(angle) + y[j] * Math.cos(angle);
                }
                // The direct sum itself errs by a few of its M roundings of terms of size 1.
                double rounding = 1e-15 * size;
                assertEquals(sumRe, re[k], rounding);
                assertEquals(sumIm, im[k], rounding);
            }
        }
    }

    @Test
    void transform_impulse_isExactlyFlat() {
        double[] re = new double[64];
        double[] im = new double[64];
        re[0] = 1;
        new Fft(64).transform(re, im);
        for (int k = 0; k < 64; k++) {
            assertEquals(1, re[k], 0);
            assertEquals(0, im[k], 0);
        }
    }

    @Test
    void transform_twice_returnsTheReversedInputTimesItsLength() {
        int size = 4096;
        Random random = new Random(2);
        double[] re = new double[size];
        double[] im = new double[size];
        for (int j = 0; j < size; j++) {
            re[j] = random.nextGaussian();
        }
        double[] x = re.clone();
        Fft fft = new Fft(size);
        fft.transform(re, im);
        fft.transform(re, im);
        for (int j = 0; j < size; j++) {
            // 24 passes, each rounding to 1e-16 of the root mean square, 1.
            assertEquals(x[(size - j) % size], re[j] / size, 24 * 1.2e-16 * 4);
            assertEquals(0, im[j] / size, 24 * 1.2e-16 * 4);
        }
    }

    @Test
    void size_notAPowerOfTwo_isRefused() {
        for (int size : new int[] {-4, 0, 1, 3, 12}) {
            assertThrows(IllegalArgumentException.class, () -> new Fft(size));
        }
    }
}
