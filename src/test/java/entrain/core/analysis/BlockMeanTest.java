package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class BlockMeanTest {
    @Test
    void mean_ofARamp_isExactAtEveryLength() {
        BlockMean mean = new BlockMean(2);
        for (int s = 1; s <= 1000; s++) {
            mean.add(new double[] {9, s, -s}, 1);
            assertEquals(0.5 * (s + 1), mean.mean(0), 0);
            assertEquals(-0.5 * (s + 1), mean.mean(1), 0);
            assertEquals(Math.max(0, 16 - s), mean.missing());
            assertTrue(s < 16 || mean.blocks() >= 16 && mean.blocks() < 32, "blocks");
        }
    }

    @Test
    void error_independentNumbers_isTheirDeviationOverRootT() {
        Random random = new Random(1);
        double sum = 0;
        int runs = 200;
        int samples = 1000;
        for (int run = 0; run < runs; run++) {
            BlockMean mean = new BlockMean(1);
            for (int s = 0; s < samples; s++) {
                mean.add(new double[] {random.nextGaussian()}, 0);
            }
            sum += mean.error(0) * mean.error(0);
        }
        // 200 squared errors, each of relative deviation √(2/30): 4 standard errors are 7 %; samples beyond the last
        // finished block (at most 1 in 16) make the estimate that much too large.
        assertEquals(1, sum / runs * samples, 0.07 + 1.0 / 16);
    }

    /** x_t = a x_(t−1) + noise: the mean's variance is that of independent numbers times (1 + a)/(1 − a). */
    @Test
    void error_correlatedNumbers_coversTheScatterOfTheMean() {
        Random random = new Random(2);
        double a = 0.9;
        int runs = 300;
        int samples = 4096;
        double squares = 0;
        double claimed = 0;
        for (int run = 0; run < runs; run++) {
            BlockMean mean = new BlockMean(1);
            double x = random.nextGaussian() / Math.sqrt(1 - a * a);
            for (int s = 0; s < samples; s++) {
                x = a * x + random.nextGaussian();
                mean.add(new double[] {x}, 0);
            }
            squares += mean.mean(0) * mean.mean(0);
            claimed += mean.error(0) * mean.error(0);
        }
        // Numerator and denominator scatter by √(2/300) and √(2/15/300): 4 deviations are 34 %. Blocks of 256 samples
        // against a correlation time of 10 lose another 7 %.
        assertEquals(1, claimed / squares, 0.41);
    }

    @Test
    void meanWithout_aBlock_averagesTheRest() {
        BlockMean mean = new BlockMean(1);
        for (int s = 0; s < 32; s++) {
            mean.add(new double[] {s}, 0);
        }
        assertEquals(16, mean.blocks());
        assertEquals((496.0 - 4 - 5) / 30, mean.meanWithout(2, 0), 1e-15);
    }
}
