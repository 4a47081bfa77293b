package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PowerSpectrumTest {
    private static final double SPACING = 0.25;

    /** amplitude · cos(ωt + θ_i) + noise · white; θ_i evenly spread. */
    private static PowerSpectrum measure(int n, int size, int samples, double amplitude, double omega, double noise) {
        PowerSpectrum spectrum = new PowerSpectrum(n, size, SPACING);
        Random random = new Random(1);
        double[] x = new double[n + 2];
        for (int s = 0; s < samples; s++) {
            for (int i = 0; i < n; i++) {
                x[2 + i] = amplitude * Math.cos(omega * SPACING * s + 2 * Math.PI * i / n)
                        + (noise > 0 ? noise * random.nextGaussian() : 0);
            }
            spectrum.add(x, 2);
        }
        spectrum.flush();
        return spectrum;
    }

    @Test
    void sine_onABin_fillsThreeBinsAndItsVariance() {
        int size = 256;
        double resolution = 2 * Math.PI / (size * SPACING);
        for (int n : new int[] {1, 2, 5, 300}) {
            PowerSpectrum spectrum = measure(n, size, 3 * size, 1.5, 20 * resolution, 0);
            assertEquals(resolution, spectrum.resolution(), 1e-15);
            assertEquals(5, spectrum.segments());
            // Floats: 6e-8 of each sample at worst, in every term alike at worst.
            assertEquals(0.5 * 1.5 * 1.5, spectrum.variance(), 1e-6);
            // Hann's bins hold ¼ : 1 : ¼ of the middle one's power, 1/1.5 of the variance.
            double middle = 0.5 * 1.5 * 1.5 / 1.5 / resolution;
            assertEquals(middle, spectrum.density(20), 1e-6 * middle);
            assertEquals(0.25 * middle, spectrum.density(19), 1e-6 * middle);
            assertEquals(0.25 * middle, spectrum.density(21), 1e-6 * middle);
            assertEquals(0, spectrum.density(30), 1e-13 * middle);
            assertEquals(1, spectrum.share(20 * resolution), 1e-12);
        }
    }

    @Test
    void sine_betweenBins_leaksAThousandth() {
        int size = 1024;
        double resolution = 2 * Math.PI / (size * SPACING);
        double[] offset = {0.1, 0.25, 0.5, 0.75};
        for (double each : offset) {
            double omega = (40 + each) * resolution;
            PowerSpectrum spectrum = measure(8, size, 4 * size, 1, omega, 0);
            // The window's transform at a half bin: 4 bins hold 1.4986/1.5. Phases spread over units even out the rest.
            assertEquals(1, spectrum.share(omega), 1.0e-3);
            assertEquals(0.5, spectrum.variance(), 1e-3);
        }
        double half = 40.5 * resolution;
        assertEquals(1.4986 / 1.5, measure(8, size, 4 * size, 1, half, 0).share(half), 1e-4);
    }

    @Test
    void whiteNoise_isFlat_andItsShareIsThatOfTheBins() {
        int size = 128;
        int n = 40;
        PowerSpectrum spectrum = measure(n, size, 64 * size, 0, 0, 1.3);
        double flat = 1.3 * 1.3 * SPACING / Math.PI;
        // 127 segments of 40 units, each bin exponentially distributed; Hann segments that overlap by half are worth
        // 1/1.06 of independent ones.
        double relative = Math.sqrt(1.06 / 127 / n);
        for (int k = 2; k < spectrum.bins() - 1; k++) {
            // 62 bins: the largest deviation of so many stays below 4.
            assertEquals(flat, spectrum.density(k), 4.0 * relative * flat);
            assertEquals(relative * flat, spectrum.error(k), 0.72 * relative * flat);
        }
        double omega = 10 * spectrum.resolution();
        // Six lines of 5 bins. The subtracted average takes 2/3 of bin 0 and 1/6 of bin 1, and half is all that bins 0
        // and 64 count: 1/6 + 5/6 + 62 + 1/2 bins in all. 30 bins scatter, each by √1.9 of the above as neighbours are
        // correlated, and the rest with them.
        assertEquals(30 / 63.5, spectrum.share(omega), 4 * 1.4 * relative * Math.sqrt(30) / 63.5);
        double variance = 63.5 * flat * spectrum.resolution();
        assertEquals(variance, spectrum.variance(), 4 * 1.4 * relative / Math.sqrt(63.5) * variance);
        assertTrue(spectrum.shareError(omega) < 0.01);
    }

    @Test
    void sineAndNoise_shareIsTheMixture() {
        int size = 512;
        double resolution = 2 * Math.PI / (size * SPACING);
        double omega = 64 * resolution;
        PowerSpectrum spectrum = measure(40, size, 40 * size, 1, omega, 1);
        // Line ½, noise 1 of which the four lobes (64, 128, 192, and 256 with its 3 bins that exist) hold 17.5 of 256.
        double exact = (0.5 + 17.5 / 256) / 1.5;
        // Noise in a bin scatters by 1/√(79·40) of itself; sine times noise adds √(2·½·…): below 0.002 in all.
        assertEquals(exact, spectrum.share(omega), 0.004);
        double error = spectrum.shareError(omega);
        assertTrue(error > 0 && error < 0.002, "error");
    }

    @Test
    void harmonics_areCounted() {
        int size = 512;
        PowerSpectrum spectrum = new PowerSpectrum(1, size, SPACING);
        double omega = 30 * spectrum.resolution();
        for (int s = 0; s < 4 * size; s++) {
            double phase = omega * SPACING * s;
            spectrum.add(new double[] {5 + Math.cos(phase) + 0.5 * Math.cos(3 * phase) + Math.cos(1.5 * phase)}, 0);
        }
        spectrum.flush();
        // ½ and ⅛ at ω and 3ω, ½ elsewhere; the average 5 is gone to a float's rounding.
        assertEquals(0.625 / 1.125, spectrum.share(omega), 1e-6);
        assertEquals(0.625 / 1.125, 1 - spectrum.share(1.5 * omega) + 0.125 / 1.125, 1e-6);
    }

    @Test
    void spreadWork_givesTheSameAsAllAtOnce() {
        PowerSpectrum slow = new PowerSpectrum(40, 16, 1);
        PowerSpectrum fast = new PowerSpectrum(40, 16, 1);
        Random random = new Random(3);
        double[] x = new double[40];
        for (int s = 0; s < 100; s++) {
            for (int i = 0; i < 40; i++) {
                x[i] = random.nextGaussian();
            }
            slow.add(x, 0);
            fast.add(x, 0);
            fast.flush();
            // A segment is whole at samples 15, 23, …; its 20 pairs take 7 samples, 3 pairs each, that one included.
            assertEquals(Math.max(0, (s - 13) / 8), slow.segments());
        }
        slow.flush();
        assertEquals(11, fast.segments());
        for (int k = 0; k < slow.bins(); k++) {
            assertEquals(fast.density(k), slow.density(k), 0);
        }
    }

    @Test
    void missing_countsTheTransformsToo() {
        for (int n : new int[] {1, 7, 31, 32, 33, 500}) {
            PowerSpectrum spectrum = new PowerSpectrum(n, 32, 1);
            for (long left = spectrum.missing(); left > 0; left--) {
                assertEquals(left, spectrum.missing());
                assertFalse(spectrum.ready());
                spectrum.add(new double[n], 0);
            }
            assertTrue(spectrum.ready());
            assertEquals(0, spectrum.missing());
        }
    }

    @Test
    void tooLittle_orTooCoarse_isRefused() {
        PowerSpectrum spectrum = new PowerSpectrum(2, 64, 1);
        for (int s = 64; s > 0; s--) {
            assertEquals(s, spectrum.missing());
            assertFalse(spectrum.ready());
            assertThrows(TooLittleData.class, spectrum::variance);
            spectrum.add(new double[] {1, -2}, 0);
        }
        spectrum.flush();
        assertTrue(spectrum.ready());
        // A signal that stands still has no power and no share.
        assertEquals(0, spectrum.variance(), 0);
        assertEquals(0, spectrum.share(1), 0);
        assertThrows(TooLittleData.class, () -> spectrum.error(1));
        assertFalse(spectrum.resolves(7.9 * spectrum.resolution()));
        assertFalse(spectrum.resolves(3.2));
        assertThrows(IllegalArgumentException.class, () -> spectrum.share(0.1));
        spectrum.clear();
        assertEquals(64, spectrum.missing());
        assertFalse(spectrum.ready());
    }
}
