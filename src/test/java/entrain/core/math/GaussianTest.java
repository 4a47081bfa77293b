package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GaussianTest {
    private static final int N = 4_000_000;
    /**
     * Standard errors allowed. The seed is fixed, so a test passes or fails for good; a correct generator would have
     * failed one comparison with probability 6e-5.
     */
    private static final double SIGMAS = 4.0;

    @Test
    void next_fixedSeeds_golden() {
        // from a separate Python program (50-digit tables and logarithms) written from the comment in Gaussian;
        // 1e-15 relative: a product of a 53-bit number with an edge that is right to an ulp or two
        golden(
                1,
                0.9157774612610379,
                0.15465097237619976,
                -1.9839548449924467,
                -1.0142782109134052,
                -1.3072646434193598);
        Rng rng = new Rng(2026, 3);
        Gaussian gaussian = new Gaussian(rng);
        double[] expected = {
            -1.543133665906177, -1.0726334155577855, -0.08946135395128069, 0.9858108964577884, 2.363915416623071
        };
        for (double value : expected) {
            assertEquals(value, gaussian.next(), 1e-15 * Math.abs(value));
        }
    }

    private static void golden(int seed, double... expected) {
        Gaussian gaussian = new Gaussian(new Rng(seed, 0));
        for (double value : expected) {
            assertEquals(value, gaussian.next(), 1e-15 * Math.abs(value));
        }
    }

    @Test
    void next_afterWedgesAndTails_sameAsHighPrecisionReimplementation() {
        // the 3000th number and the sum of 3000 (about 35 of them from wedges) of the same Python program: the same
        // decisions throughout
        Gaussian gaussian = new Gaussian(new Rng(1, 0));
        double sum = 0.0;
        double last = 0.0;
        for (int i = 0; i < 3000; i++) {
            last = gaussian.next();
            sum += last;
        }
        assertEquals(-1.176617573929975, last, 1e-15 * 1.2);
        assertEquals(45.93738905873821, sum, 3000 * 1e-15); // each of the 3000 terms off by at most 1e-15 or so
    }

    @Test
    void next_bits_hashIsGolden() {
        double[] x = new double[100_000];
        Gaussian gaussian = new Gaussian(new Rng(1, 0));
        for (int i = 0; i < x.length; i++) {
            x[i] = gaussian.next();
        }
        BitHash hash = new BitHash();
        hash.add(x, 0, x.length);
        assertEquals("e9f5f3531c09c7ba", BitHash.hex(hash.value()));
    }

    @Test
    void next_manyDraws_momentsOfTheNormal() {
        Gaussian gaussian = new Gaussian(new Rng(3, 0));
        double[] sum = new double[7];
        for (int i = 0; i < N; i++) {
            double x = gaussian.next();
            double power = 1.0;
            for (int k = 1; k <= 6; k++) {
                power *= x;
                sum[k] += power;
            }
        }
        double[] mean = {1, 0, 1, 0, 3, 0, 15};
        double[] square = {1, 1, 3, 15, 105, 945, 10395}; // E x^(2k) = (2k − 1)!!
        for (int k = 1; k <= 6; k++) {
            double error = Math.sqrt((square[k] - mean[k] * mean[k]) / N);
            assertEquals(mean[k], sum[k] / N, SIGMAS * error, "moment " + k);
        }
    }

    @Test
    void next_tails_normalFractionsOnBothSides() {
        // Q(z) = P(x > z), printed tables; the last lies beyond R = 3.654, in the exponential tail algorithm
        double[] z = {1.0, 2.0, 3.0, 3.5, 4.0};
        double[] q = {
            0.158655253931457, 0.0227501319481792, 0.00134989803163009, 0.000232629079035525, 3.16712418331199e-05
        };
        int[] above = new int[z.length];
        int[] below = new int[z.length];
        Gaussian gaussian = new Gaussian(new Rng(4, 0));
        for (int i = 0; i < N; i++) {
            double x = gaussian.next();
            for (int k = 0; k < z.length; k++) {
                above[k] += x > z[k] ? 1 : 0;
                below[k] += x < -z[k] ? 1 : 0;
            }
        }
        for (int k = 0; k < z.length; k++) {
            double error = SIGMAS * Math.sqrt(q[k] * (1.0 - q[k]) / N);
            assertEquals(q[k], above[k] / (double) N, error, "above " + z[k]);
            assertEquals(q[k], below[k] / (double) N, error, "below -" + z[k]);
        }
    }

    @Test
    void next_equiprobableBins_chiSquaredInRange() {
        // bins by Φ(x), so that an error anywhere in the shape shows; Φ from its own series, not from the ziggurat
        int bins = 100;
        int[] count = new int[bins];
        int n = 1_000_000;
        Gaussian gaussian = new Gaussian(new Rng(5, 0));
        for (int i = 0; i < n; i++) {
            count[Math.min(bins - 1, (int) (bins * cumulative(gaussian.next())))]++;
        }
        double chi2 = 0.0;
        double expected = n / (double) bins;
        for (int c : count) {
            chi2 += (c - expected) * (c - expected) / expected;
        }
        // 99 degrees of freedom: mean 99, standard deviation √198
        assertEquals(99.0, chi2, SIGMAS * Math.sqrt(198.0));
    }

    @Test
    void next_layerEdges_noDentAtAnyOfThem() {
        // 400 fine bins in [0, 4): a wedge accepted wrongly would pile up or thin out within one layer
        int bins = 400;
        double width = 0.01;
        int[] count = new int[bins];
        Gaussian gaussian = new Gaussian(new Rng(6, 0));
        for (int i = 0; i < N; i++) {
            double x = Math.abs(gaussian.next());
            if (x < bins * width) {
                count[(int) (x / width)]++;
            }
        }
        double chi2 = 0.0;
        for (int k = 0; k < bins; k++) {
            double expected = 2.0 * N * (cumulative((k + 1) * width) - cumulative(k * width));
            assertTrue(expected > 10.0); // so that chi-squared applies
            chi2 += (count[k] - expected) * (count[k] - expected) / expected;
        }
        assertEquals(bins, chi2, SIGMAS * Math.sqrt(2.0 * bins)); // bins + 1 cells, one of them (beyond 4) left out
    }

    @Test
    void next_consecutiveDraws_uncorrelated() {
        Gaussian gaussian = new Gaussian(new Rng(8, 0));
        double previous = gaussian.next();
        double sum = 0.0;
        double sizes = 0.0;
        for (int i = 0; i < N; i++) {
            double x = gaussian.next();
            sum += x * previous;
            sizes += (x * x - 1.0) * (previous * previous - 1.0);
            previous = x;
        }
        assertEquals(0.0, sum / N, SIGMAS / Math.sqrt(N)); // variance of the product 1
        assertEquals(0.0, sizes / N, SIGMAS * 2.0 / Math.sqrt(N)); // variance of x² is 2, of the product 4
    }

    /** Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/15 + …), all terms of one sign (Marsaglia 2004, doi:10.18637/jss.v011.i04). */
    private static double cumulative(double x) {
        if (Math.abs(x) > 7.0) {
            return x > 0 ? 1.0 : 0.0;
        }
        double term = x;
        double sum = x;
        for (int j = 3; Math.abs(term) > 1e-17; j += 2) {
            term *= x * x / j;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2.0 * Math.PI);
    }
}
