package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class AutocovarianceTest {
    /** The definition, with all start times. */
    private static double direct(double[][] x, int lag, boolean centred) {
        int n = x[0].length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double m = 0;
            for (double[] row : x) {
                m += centred ? row[i] / x.length : 0;
            }
            for (int t = 0; t + lag < x.length; t++) {
                sum += (x[t][i] - m) * (x[t + lag][i] - m);
            }
        }
        return sum / n / (x.length - lag);
    }

    @Test
    void read_anyLength_isTheDefinition() {
        Random random = new Random(1);
        for (int lags : new int[] {2, 3, 8, 13}) {
            int n = 7;
            double[][] x = new double[60][n];
            Autocovariance autocovariance = new Autocovariance(n, lags);
            double[] delta = new double[lags];
            double[] padded = new double[n + 3];
            for (int t = 0; t < x.length; t++) {
                for (int i = 0; i < n; i++) {
                    x[t][i] = 2 + i + random.nextGaussian();
                    padded[3 + i] = x[t][i];
                }
                autocovariance.add(padded, 3);
                if (!autocovariance.ready()) {
                    continue;
                }
                for (boolean centred : new boolean[] {false, true}) {
                    autocovariance.read(centred, delta);
                    for (int l = 0; l < lags; l++) {
                        // Sums of up to 420 products of size 80, each rounding to 1e-14.
                        assertEquals(direct(java.util.Arrays.copyOf(x, t + 1), l, centred), delta[l], 1e-12);
                    }
                }
            }
        }
    }

    /** x_i = Σ_k a_k cos(ω_k t + θ_ik): over whole periods and evenly spread phases, Σ a_k²/2 cos ω_k lag. */
    @Test
    void sines_wholePeriodsAndEvenPhases_isTheSumOfCosines() {
        int n = 8;
        int lags = 40;
        int period = 400;
        double[] a = {1.5, 0.7};
        int[] cycles = {3, 11};
        Autocovariance autocovariance = new Autocovariance(n, lags);
        double[] x = new double[n];
        for (int t = 0; t < 2 * period; t++) {
            for (int i = 0; i < n; i++) {
                x[i] = 0;
                for (int k = 0; k < 2; k++) {
                    // Phases that step by 2π/8 and 3·2π/8 a unit: they cancel cos(ω(2t + lag) + 2θ) at every time.
                    double theta = 2 * Math.PI * (2 * k + 1) * i / n;
                    x[i] += a[k] * Math.cos(2 * Math.PI * cycles[k] * t / period + theta);
                }
            }
            autocovariance.add(x, 0);
        }
        double[] delta = new double[lags];
        autocovariance.read(false, delta);
        double[] error = new double[lags];
        autocovariance.errors(error);
        for (int l = 0; l < lags; l++) {
            double exact = 0;
            for (int k = 0; k < 2; k++) {
                exact += 0.5 * a[k] * a[k] * Math.cos(2 * Math.PI * cycles[k] * l / period);
            }
            // Phases differ between the two lines, so the average over units leaves no cross term: rounding only.
            assertEquals(exact, delta[l], 1e-13);
            assertEquals(0, error[l], 1e-13);
        }
    }

    @Test
    void errors_noise_areItsOwnScatter() {
        Random random = new Random(4);
        int n = 5;
        int lags = 6;
        int samples = 4000;
        Autocovariance autocovariance = new Autocovariance(n, lags);
        double[] x = new double[n];
        for (int t = 0; t < samples; t++) {
            for (int i = 0; i < n; i++) {
                x[i] = random.nextGaussian();
            }
            autocovariance.add(x, 0);
        }
        double[] delta = new double[lags];
        double[] error = new double[lags];
        autocovariance.read(false, delta);
        autocovariance.errors(error);
        for (int l = 0; l < lags; l++) {
            double exact = Math.sqrt((l == 0 ? 2.0 : 1.0) / samples / n);
            // An error from 16 to 32 blocks scatters by up to 18 %: four times that.
            assertEquals(exact, error[l], 0.72 * exact);
            assertEquals(l == 0 ? 1 : 0, delta[l], 4 * exact);
        }
    }

    @Test
    void halfWidth_straightBetweenLags() {
        assertEquals(1.5, Autocovariance.halfWidth(new double[] {4, 3, 1, 0}), 0);
        assertEquals(1, Autocovariance.halfWidth(new double[] {4, 2, 1, 0}), 0);
        assertEquals(-1, Autocovariance.halfWidth(new double[] {4, 3, 2.5}), 0);
        assertEquals(-1, Autocovariance.halfWidth(new double[] {0, 0, 0}), 0);
        // cos ωl at ω = 2π/1200 a sample falls to ½ at l = 200.
        double[] cosine = new double[400];
        for (int l = 0; l < 400; l++) {
            cosine[l] = Math.cos(2 * Math.PI * (l + 0.5) / 1200);
        }
        // Straight line against curve: ω²/8 · ½ / (ω sin 60°) = 4e-4 samples; ½ of the first value, not of 1: 1e-3.
        assertEquals(199.5, Autocovariance.halfWidth(cosine), 2e-3);
    }

    @Test
    void normalise_dividesByLagZero_orLeavesSilence() {
        double[] delta = {4, 2, -1};
        Autocovariance.normalise(delta);
        assertEquals(1, delta[0], 0);
        assertEquals(-0.25, delta[2], 0);
        double[] silence = {0, 0};
        Autocovariance.normalise(silence);
        assertEquals(0, silence[1], 0);
    }

    @Test
    void missing_countsDown_andClearBeginsAgain() {
        Autocovariance autocovariance = new Autocovariance(1, 4);
        double[] delta = new double[4];
        for (int round = 0; round < 2; round++) {
            for (int s = 8; s > 0; s--) {
                assertEquals(s, autocovariance.missing());
                assertFalse(autocovariance.ready());
                assertThrows(TooLittleData.class, () -> autocovariance.read(false, delta));
                autocovariance.add(new double[] {3}, 0);
            }
            assertTrue(autocovariance.ready());
            autocovariance.read(false, delta);
            assertEquals(9, delta[3], 0);
            autocovariance.read(true, delta);
            assertEquals(0, delta[3], 0);
            autocovariance.clear();
        }
    }
}
