package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class GrowthRateTest {
    @Test
    void fit_exponential_isItsRateExactlyAndStopsAtTheBounds() {
        for (double rate : new double[] {0.13, -0.4}) {
            ThinnedSeries distance = new ThinnedSeries(64);
            for (int s = 0; s < 900; s++) {
                distance.add(1e-5 * Math.exp(rate * 0.1 * s));
            }
            GrowthRate growth = new GrowthRate();
            growth.fit(distance, 0.1, rate > 0 ? 3e-5 : 1e-9, rate > 0 ? 0.1 : 1e-6);
            assertTrue(growth.ready());
            // Logarithms of size 10 round to 2e-15, over a stretch of 20 τ and more.
            assertEquals(rate, growth.rate(), 1e-14);
            assertEquals(0, growth.error(), 1e-14);
            double stretch = Math.log(1000) / Math.abs(rate);
            if (rate < 0) {
                assertEquals(stretch / (0.1 * distance.interval()), growth.points(), 1);
            }
        }
    }

    @Test
    void fit_dipsBeforeItFalls_isFittedWhereItFalls() {
        ThinnedSeries series = new ThinnedSeries(256);
        for (int s = 0; s < 200; s++) {
            // A decaying spiral: it looks in below the bound at first, and comes out again.
            double dip = s >= 5 && s < 15 ? 0.5 * Math.exp(0.05 * s) : 2;
            series.add(s < 20 ? dip : 0.9 * Math.exp(-0.1 * (s - 20)));
        }
        GrowthRate growth = new GrowthRate();
        growth.fit(series, 1, 1e-6, 1);
        // 1e-6 is reached after ln(9e5)/0.1 = 137 values; logarithms of size 10 round to 2e-15.
        assertEquals(138, growth.points());
        assertEquals(-0.1, growth.rate(), 1e-14);
    }

    @Test
    void fit_noise_scattersAsTheErrorSays() {
        Random random = new Random(7);
        double squares = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            ThinnedSeries series = new ThinnedSeries(256);
            double noise = 0;
            for (int s = 0; s < 256; s++) {
                noise = 0.5 * noise + random.nextGaussian();
                series.add(Math.exp(0.01 * s + 0.1 * noise));
            }
            GrowthRate growth = new GrowthRate();
            growth.fit(series, 1, 1e-9, 1e9);
            double z = (growth.rate() - 0.01) / growth.error();
            squares += z * z / runs;
        }
        // Relative deviation √(2/400) = 7 %, four times that; ρ from 256 points is low by some 2 %.
        assertEquals(1, squares, 0.32);
    }

    @Test
    void fit_tooFewPoints_isRefused() {
        ThinnedSeries series = new ThinnedSeries(64);
        for (int s = 0; s < 20; s++) {
            series.add(s < 7 ? 1 : 100);
        }
        GrowthRate growth = new GrowthRate();
        growth.fit(series, 1, 0.5, 2);
        assertEquals(7, growth.points());
        assertFalse(growth.ready());
        assertThrows(TooLittleData.class, growth::rate);
        growth.fit(series, 1, 1e-3, 1e-2);
        assertEquals(0, growth.points());
    }
}
