package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BluesteinTest {
    private static double[] noise(int length, int stream) {
        Gaussian gaussian = new Gaussian(new Rng(length, stream));
        double[] x = new double[length];
        for (int j = 0; j < length; j++) {
            x[j] = gaussian.next();
        }
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 12, 97, 128, 250, 361})
    void transform_anyLength_isTheDirectSum(int length) {
        double[] re = noise(length, 1);
        double[] im = noise(length, 2);
        double[] x = re.clone();
        double[] y = im.clone();
        new Bluestein(length).transform(re, im);
        for (int k = 0; k < length; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < length; j++) {
                double angle = -2 * Math.PI * ((long) j * k % length) / length;
                sumRe += x[j] * Math.cos(angle) - y[j] * Math.sin(angle);
                sumIm += x[j] * Math.sin(angle) + y[j] * Math.cos(angle);
            }
            // The direct sum errs by a few of its L roundings of terms of size 1, the chirp by as much again.
            double rounding = 3e-15 * Math.max(4, length);
            assertEquals(sumRe, re[k], rounding);
            assertEquals(sumIm, im[k], rounding);
        }
    }

    /** A long prime, whose chirp has angles of up to 2·10⁹ half turns. */
    @Test
    void invert_ofTransform_isWhatItWas() {
        int length = 49_999;
        double[] re = noise(length, 1);
        double[] im = noise(length, 2);
        double[] x = re.clone();
        double[] y = im.clone();
        Bluestein fourier = new Bluestein(length);
        fourier.transform(re, im);
        double power = 0;
        double energy = 0;
        for (int k = 0; k < length; k++) {
            power += re[k] * re[k] + im[k] * im[k];
            energy += x[k] * x[k] + y[k] * y[k];
        }
        assertEquals(1, power / energy / length, 1e-13, "Parseval: rounding averages out");
        fourier.invert(re, im);
        for (int j = 0; j < length; j++) {
            // Four transforms of 2^17 numbers of size up to 5: 4 · 17 roundings, each 1e-16 of that.
            assertEquals(x[j], re[j], 4e-14);
            assertEquals(y[j], im[j], 4e-14);
        }
    }

    @Test
    void length_none_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Bluestein(0));
        assertThrows(IllegalArgumentException.class, () -> new Bluestein(-5));
    }
}
