package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With 5 entries the covariance is decomposed, with 100 the products of snapshots. */
final class PcaTest {
    private static final int CAPACITY = 64;

    /** Entry i is a_i cos(ω_i t) with whole numbers of periods in 64 samples: diagonal covariance a_i²/2. */
    private static double[] cosines(int t, int n, double[] a) {
        double[] x = new double[n];
        for (int i = 0; i < a.length; i++) {
            x[i] = 3 + a[i] * Math.cos(2 * Math.PI * (i + 1) * t / CAPACITY);
        }
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void diagonal_orthogonalSnapshots_givesItsVariancesAndAxes(int n) {
        double[] a = {1, 4, 2, 3};
        Pca pca = new Pca(n, CAPACITY);
        for (int t = 0; t < CAPACITY; t++) {
            pca.add(cosines(t, n, a), 0);
        }
        pca.update(3);
        double[] variance = {8, 4.5, 2, 0.5};
        int[] unit = {1, 3, 2, 0};
        // The mean square is 60; rounding of 64 terms of its size.
        double rounding = 1e-12;
        assertEquals(15, pca.totalVariance(), rounding);
        assertEquals(225.0 / (64 + 20.25 + 4 + 0.25), pca.participationRatio(), rounding);
        assertEquals(Math.min(n, CAPACITY), pca.components());
        for (int c = 0; c < 4; c++) {
            assertEquals(variance[c], pca.variance(c), rounding);
            for (int i = 0; i < n && c < 3; i++) {
                assertEquals(i == unit[c] ? 1 : 0, pca.axis(c, i), rounding);
            }
        }
        assertEquals(0, pca.variance(4), rounding);
        assertEquals(1, pca.needed(0.5));
        assertEquals(3, pca.needed(0.9));
        assertEquals(3, pca.needed(0.95));
        assertEquals(4, pca.needed(0.99));
        double[] out = new double[3];
        pca.project(cosines(0, n, a), 0, out);
        assertEquals(4, out[0], 1e-11);
        assertEquals(3, out[1], 1e-11);
        assertEquals(2, out[2], 1e-11);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100})
    void circle_turnedAnyhow_hasTwoEqualVariancesAndDimensionTwo(int n) {
        Random random = new Random(n);
        double[] u = new double[n];
        double[] v = new double[n];
        double uu = 0;
        for (int i = 0; i < n; i++) {
            u[i] = random.nextGaussian();
            uu += u[i] * u[i];
        }
        double uv = 0;
        for (int i = 0; i < n; i++) {
            u[i] /= Math.sqrt(uu);
            v[i] = random.nextGaussian();
            uv += u[i] * v[i];
        }
        double vv = 0;
        for (int i = 0; i < n; i++) {
            v[i] -= uv * u[i];
            vv += v[i] * v[i];
        }
        Pca pca = new Pca(n, CAPACITY);
        for (int t = 0; t < CAPACITY; t++) {
            double[] x = new double[n + 1];
            double phase = 2 * Math.PI * t / CAPACITY;
            for (int i = 0; i < n; i++) {
                x[1 + i] = 2 * Math.cos(phase) * u[i] + 2 * Math.sin(phase) * v[i] / Math.sqrt(vv);
            }
            pca.add(x, 1);
        }
        pca.update(2);
        assertEquals(2, pca.variance(0), 1e-13);
        assertEquals(2, pca.variance(1), 1e-13);
        assertEquals(2, pca.participationRatio(), 1e-13);
        assertEquals(2, pca.needed(0.95));
        double dot = 0;
        double inPlane = 0;
        for (int i = 0; i < n; i++) {
            dot += pca.axis(0, i) * pca.axis(1, i);
            inPlane += pca.axis(0, i) * u[i];
        }
        assertEquals(0, dot, 1e-13);
        double other = 0;
        for (int i = 0; i < n; i++) {
            other += pca.axis(0, i) * v[i] / Math.sqrt(vv);
        }
        assertEquals(1, inPlane * inPlane + other * other, 1e-13);
    }

    /** The same signal, once as it is and once turned by a reflection x − 2w(w·x): the variances must not notice. */
    @Test
    void reflection_ofTheSignal_leavesVariancesAndTurnsAxes() {
        int n = 90;
        Random random = new Random(5);
        double[] w = new double[n];
        double ww = 0;
        for (int i = 0; i < n; i++) {
            w[i] = random.nextGaussian();
            ww += w[i] * w[i];
        }
        Pca plain = new Pca(n, CAPACITY);
        Pca turned = new Pca(n, CAPACITY);
        for (int t = 0; t < 300; t++) {
            double[] x = new double[n];
            double wx = 0;
            for (int i = 0; i < n; i++) {
                x[i] = random.nextGaussian() / (1 + 0.2 * i);
                wx += w[i] * x[i];
            }
            plain.add(x, 0);
            for (int i = 0; i < n; i++) {
                x[i] -= 2 * w[i] * wx / ww;
            }
            turned.add(x, 0);
        }
        plain.update(1);
        turned.update(1);
        for (int c = 0; c < plain.components(); c++) {
            assertEquals(plain.variance(c), turned.variance(c), 1e-14 * 10);
        }
        assertEquals(plain.participationRatio(), turned.participationRatio(), 1e-12);
        double wa = 0;
        for (int i = 0; i < n; i++) {
            wa += w[i] * plain.axis(0, i);
        }
        double overlap = 0;
        for (int i = 0; i < n; i++) {
            overlap += (plain.axis(0, i) - 2 * w[i] * wa / ww) * turned.axis(0, i);
        }
        assertEquals(1, Math.abs(overlap), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void longRuns_keepAnEvenCoverage(int n) {
        Pca pca = new Pca(n, CAPACITY);
        Pca direct = new Pca(n, CAPACITY);
        Random random = new Random(6);
        double[][] x = new double[1000][n];
        for (double[] row : x) {
            for (int i = 0; i < n; i++) {
                row[i] = random.nextGaussian();
            }
            pca.add(row, 0);
        }
        assertEquals(16, pca.stride());
        assertEquals(63, pca.count());
        for (int s = 0; s < 63; s++) {
            direct.add(x[16 * s], 0);
        }
        pca.update(0);
        direct.update(0);
        for (int c = 0; c < pca.components(); c++) {
            assertEquals(direct.variance(c), pca.variance(c), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 80})
    void stillSignal_hasNoDimension(int n) {
        Pca pca = new Pca(n, CAPACITY);
        double[] x = new double[n];
        java.util.Arrays.fill(x, 0.7);
        for (int t = 0; t < 50; t++) {
            pca.add(x, 0);
        }
        pca.update(2);
        assertEquals(0, pca.totalVariance(), 0);
        assertEquals(0, pca.participationRatio(), 0);
        assertEquals(0, pca.needed(0.9));
        assertEquals(0, pca.axis(1, 1), 0);
    }

    @Test
    void missing_countsDown_andClearBeginsAgain() {
        Pca pca = new Pca(3, 32);
        for (int s = 16; s > 0; s--) {
            assertEquals(s, pca.missing());
            assertFalse(pca.ready());
            assertThrows(TooLittleData.class, () -> pca.update(1));
            pca.add(new double[] {s, s * s, 1}, 0);
        }
        assertTrue(pca.ready());
        pca.update(1);
        pca.clear();
        assertFalse(pca.ready());
        assertEquals(0, pca.components());
        assertThrows(IllegalArgumentException.class, () -> new Pca(3, 33));
    }

    /** Gaussian entries of standard deviations 1 … 1/2, each with autocorrelation a^lag; D in closed form. */
    private static final int ENTRIES = 80;

    private static double deviation(int i) {
        return 1 - 0.5 * i / ENTRIES;
    }

    private static double exactRatio() {
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < ENTRIES; i++) {
            double v = deviation(i) * deviation(i);
            trace += v;
            squares += v * v;
        }
        return trace * trace / squares;
    }

    private static Pca ofNoise(int seed, int capacity, boolean whole, int samples, double a) {
        Gaussian gaussian = new Gaussian(new Rng(seed, 3));
        Pca pca = new Pca(ENTRIES, capacity, whole);
        double[] x = new double[ENTRIES];
        for (int t = -50; t < samples; t++) {
            for (int i = 0; i < ENTRIES; i++) {
                x[i] = a * x[i] + Math.sqrt(1 - a * a) * deviation(i) * gaussian.next();
            }
            if (t >= 0) {
                double[] shifted = x.clone();
                for (int i = 0; i < ENTRIES; i++) {
                    shifted[i] += 7;
                }
                pca.add(shifted, 0);
            }
        }
        pca.update(0);
        return pca;
    }

    /**
     * By pairs of snapshots (capacity 64), by the covariance of snapshots and by that of every sample. Plainly D is 1/(1/D + 1/S_eff)
     * with S_eff = S (1 − a²)/(1 + a²): 34 of 60 for 60 independent snapshots, 15 for those of a = 0.7.
     */
    @ParameterizedTest
    @CsvSource({"64, false, 60, 0", "64, false, 64, 0.7", "128, false, 100, 0", "64, true, 60, 0", "128, true, 128, 0.7"
    })
    void correctedRatio_shortRecordOfGaussians_isTheirRatioOnAverage(
            int capacity, boolean whole, int samples, double a) {
        int seeds = 60;
        double mean = 0;
        double square = 0;
        double plain = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Pca pca = ofNoise(seed, capacity, whole, samples, a);
            double d = pca.correctedRatio();
            mean += d / seeds;
            square += d * d / seeds;
            plain += pca.participationRatio() / seeds;
        }
        double error = Math.sqrt((square - mean * mean) / seeds);
        double exact = exactRatio();
        double independent = samples * (1 - a * a) / (1 + a * a);
        assertEquals(1 / (1 / exact + 1 / independent), plain, 0.05 * plain, "biased as the closed form says");
        // A ratio of two averages that scatter by s is off by s² of it; both are some 5 %: three errors and 1 %.
        assertEquals(exact, mean, 3 * error + 0.01 * exact);
        assertTrue(error < 0.03 * exact, "an error that says something: " + error);
    }

    @Test
    void correctedRatio_recordNoLongerThanItsCorrelations_isNone() {
        Pca pca = new Pca(2, CAPACITY);
        for (int t = 0; t < 40; t++) {
            pca.add(new double[] {t, 2 * t}, 0);
        }
        pca.update(0);
        assertEquals(-1, pca.correctedRatio());
    }

    /** The covariance of every sample, however many: snapshots are thinned beside it. */
    @Test
    void whole_moreSamplesThanSnapshots_isTheCovarianceOfAll() {
        int samples = 1000;
        Pca whole = new Pca(4, 32, true);
        Pca direct = new Pca(4, samples);
        Random random = new Random(3);
        for (int t = 0; t < samples; t++) {
            double common = random.nextGaussian();
            double[] x = new double[4];
            for (int i = 0; i < 4; i++) {
                x[i] = 1e4 * (i + 1) + common * i + random.nextGaussian();
            }
            whole.add(x, 0);
            direct.add(x, 0);
        }
        whole.update(2);
        direct.update(2);
        for (int c = 0; c < 4; c++) {
            // Numbers of 4e4 are rounded to 4e-12, variances of 1 … 15 of 1000 of them to less.
            assertEquals(direct.variance(c), whole.variance(c), 1e-11);
            assertEquals(direct.mean(c), whole.mean(c), 1e-10);
        }
        assertEquals(direct.participationRatio(), whole.participationRatio(), 1e-11);
        assertEquals(direct.axis(0, 3), whole.axis(0, 3), 1e-10);
        whole.clear();
        assertEquals(0, whole.count());
        for (int t = 0; t < 16; t++) {
            whole.add(new double[] {t % 2, 0, 0, 0}, 0);
        }
        whole.update(0);
        assertEquals(0.25, whole.totalVariance(), 1e-15);
    }
}
