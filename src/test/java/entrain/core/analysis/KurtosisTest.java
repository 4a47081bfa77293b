package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import org.junit.jupiter.api.Test;

/** Kurtosis of signals whose own is known. */
final class KurtosisTest {
    private final Kurtosis kurtosis = new Kurtosis();

    /** Of signals of 20 values. */
    private interface Signal {
        double at(int t, int i);
    }

    private void take(int samples, Signal signal) {
        double[] x = new double[25];
        for (int t = 0; t < samples; t++) {
            for (int i = 0; i < 20; i++) {
                x[5 + i] = signal.at(t, i);
            }
            kurtosis.add(x, 5, 20);
        }
    }

    @Test
    void value_sine_isThreeHalves() {
        // 20 phases evenly around the circle: every sample has the period's own moments
        take(100, (t, i) -> 3 * Math.cos(0.1 * t + 2 * Math.PI * i / 20) + 7);
        assertEquals(1.5, kurtosis.value(), 1e-12);
        assertEquals(0, kurtosis.error(), 1e-12);
    }

    @Test
    void value_twoValues_isOne() {
        take(64, (t, i) -> (t + i) % 2 == 0 ? 1 : -1);
        assertEquals(1, kurtosis.value(), 1e-12);
    }

    @Test
    void value_gaussian_isThreeWithinItsErrors() {
        Gaussian gaussian = new Gaussian(new Rng(3, 0));
        take(5000, (t, i) -> 0.1 * gaussian.next() - 40);
        // √(24/100000) = 0.0155 is the standard error of 100,000 independent numbers; of 16 blocks it scatters by a
        // fifth
        assertEquals(3, kurtosis.value(), 4 * 0.0155);
        assertEquals(0.0155, kurtosis.error(), 0.5 * 0.0155);
        assertTrue(kurtosis.absence().isEmpty());
    }

    @Test
    void absence_signalThatDoesNotMove_isSaid() {
        take(50, (t, i) -> 0.3);
        assertFalse(kurtosis.absence().isEmpty());
    }

    @Test
    void value_fewSamples_isRefused() {
        take(3, (t, i) -> i);
        assertEquals(13, kurtosis.missing());
        assertThrows(TooLittleData.class, kurtosis::value);
        assertThrows(TooLittleData.class, kurtosis::error);
        take(13, (t, i) -> i);
        assertEquals(0, kurtosis.missing());
        kurtosis.clear();
        assertEquals(16, kurtosis.missing());
    }
}
