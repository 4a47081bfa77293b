package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhaseSurrogateTest {
    /** Series that depend on each other and on their past, with means that are not 0. */
    private static double[] series(int length, int series) {
        Gaussian gaussian = new Gaussian(new Rng(7, series));
        double[] rows = new double[length * series];
        double slow = 0;
        for (int t = 0; t < length; t++) {
            slow = 0.9 * slow + gaussian.next();
            for (int i = 0; i < series; i++) {
                rows[t * series + i] = 3 + i + slow * (1 + i) + gaussian.next();
            }
        }
        return rows;
    }

    private static PhaseSurrogate done(double[] rows, int length, int series, int seed) {
        PhaseSurrogate surrogate = new PhaseSurrogate(rows, length, series, new Rng(seed, 0));
        double progress = 0;
        while (surrogate.advance()) {
            assertTrue(surrogate.progress() > progress && surrogate.progress() <= 1);
            progress = surrogate.progress();
        }
        assertEquals(1, surrogate.progress());
        return surrogate;
    }

    /** Σ_t (x_i(t) − m_i)(x_j(t + lag) − m_j)/L, time modulo L. */
    private static double covariance(double[] rows, int length, int series, int i, int j, int lag) {
        double mi = 0;
        double mj = 0;
        for (int t = 0; t < length; t++) {
            mi += rows[t * series + i] / length;
            mj += rows[t * series + j] / length;
        }
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += (rows[t * series + i] - mi) * (rows[(t + lag) % length * series + j] - mj) / length;
        }
        return sum;
    }

    /** Even and odd, prime, a power of two; an odd and an even number of series. */
    @ParameterizedTest
    @CsvSource({"60,1", "61,2", "64,3", "97,4"})
    void rows_anyLength_keepMeansAndAllCrossCovariances(int length, int series) {
        double[] rows = series(length, series);
        PhaseSurrogate surrogate = done(rows, length, series, 1);
        double rounding = 1e-12; // of sums of 100 products of size 100
        double changed = 0;
        for (int lag = 0; lag < length; lag++) {
            double trace = 0;
            for (int i = 0; i < series; i++) {
                trace += covariance(rows, length, series, i, i, lag);
                for (int j = 0; j < series; j++) {
                    assertEquals(
                            covariance(rows, length, series, i, j, lag),
                            covariance(surrogate.rows(), length, series, i, j, lag),
                            100 * rounding);
                }
            }
            assertEquals(trace, surrogate.autocovariance(lag), 100 * rounding);
        }
        for (int i = 0; i < series; i++) {
            double mean = 0;
            double mean2 = 0;
            for (int t = 0; t < length; t++) {
                mean += rows[t * series + i] / length;
                mean2 += surrogate.rows()[t * series + i] / length;
                changed = Math.max(
                        changed, Math.abs(rows[t * series + i] - surrogate.rows()[t * series + i]));
            }
            assertEquals(mean, mean2, rounding);
        }
        assertTrue(changed > 1, "it is another series");
    }

    /** The filter is the same for all series, so it may be applied to combinations of them instead. */
    @Test
    void rows_ofACombination_areTheCombinationOfTheRows() {
        int length = 101;
        double[] rows = series(length, 3);
        double[] both = new double[length];
        for (int t = 0; t < length; t++) {
            both[t] = rows[3 * t] - 2 * rows[3 * t + 2];
        }
        double[] each = done(rows, length, 3, 5).rows();
        double[] of = done(both, length, 1, 5).rows();
        for (int t = 0; t < length; t++) {
            assertEquals(each[3 * t] - 2 * each[3 * t + 2], of[t], 1e-12);
        }
    }

    @Test
    void rows_sameSeed_areTheSame_andAnotherSeedsAreNot() {
        double[] rows = series(50, 2);
        assertArrayEquals(done(rows, 50, 2, 3).rows(), done(rows, 50, 2, 3).rows());
        assertTrue(
                Math.abs(done(rows, 50, 2, 3).rows()[0] - done(rows, 50, 2, 4).rows()[0]) > 1e-3);
    }

    @Test
    void closing_aPeriodThatFits_findsIt() {
        double[] rows = new double[1000];
        for (int t = 0; t < 500; t++) {
            rows[2 * t] = Math.cos(2 * Math.PI * t / 70);
            rows[2 * t + 1] = Math.sin(2 * Math.PI * t / 70);
        }
        assertEquals(490, PhaseSurrogate.closing(rows, 500, 2));
        assertEquals(9, PhaseSurrogate.closing(rows, 9, 2));
    }
}
