package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class UnitScoresTest {
    private static final double ROUNDING = 1e-12;

    private static UnitScores of(double[][] data, double[][] model) {
        UnitScores scores = new UnitScores(data.length);
        for (int k = 0; k < data[0].length; k++) {
            scores.next();
            for (int i = 0; i < data.length; i++) {
                scores.add(i, data[i][k], model[i][k]);
            }
        }
        return scores;
    }

    /** Data 1, 2, 3 have Σ (data − mean)² = 2; the mean has R² 0, one off by 1 has 1 − 1/2, the mirror image 1 − 8/2. */
    @Test
    void r2_isAboutEachUnitsOwnMean() {
        double[] data = {101, 102, 103};
        UnitScores scores = of(
                new double[][] {data, data, data, data},
                new double[][] {data, {102, 102, 102}, {101, 102, 104}, {103, 102, 101}});

        assertEquals(1, scores.r2(0), ROUNDING);
        assertEquals(0, scores.r2(1), ROUNDING);
        assertEquals(0.5, scores.r2(2), ROUNDING);
        assertEquals(-3, scores.r2(3), ROUNDING);
        assertEquals(0.25, scores.median(), ROUNDING);
        assertEquals(0.5, scores.share(0.4), 0);
    }

    /**
     * The lesson: units that hardly move about means of their own. One variance about the mean of all says that a model that
     * stands at the means has explained 0.9999; each unit's own R² says 0.
     */
    @Test
    void standingAtTheMeans_scoresNothing_thoughAGlobalMeanIsFlattered() {
        int units = 20;
        int samples = 50;
        double[][] data = new double[units][samples];
        double[][] model = new double[units][samples];
        double sum = 0;
        for (int i = 0; i < units; i++) {
            for (int k = 0; k < samples; k++) {
                model[i][k] = i;
                data[i][k] = i + (k % 2 == 0 ? 0.05 : -0.05);
                sum += data[i][k];
            }
        }
        double error = 0;
        double scatter = 0;
        for (int i = 0; i < units; i++) {
            for (int k = 0; k < samples; k++) {
                error += Math.pow(data[i][k] - model[i][k], 2);
                scatter += Math.pow(data[i][k] - sum / (units * samples), 2);
            }
        }
        UnitScores scores = of(data, model);

        assertTrue(1 - error / scatter > 0.9999);
        assertEquals(0, scores.median(), ROUNDING);
        assertEquals(0, scores.share(0.1), 0);
    }

    @Test
    void unitThatStandsStill_hasNoR2_andIsNoneOfTheGoodOnes() {
        double[] still = {3, 3, 3, 3};
        double[] moving = {0, 1, 0, 1};
        UnitScores scores = of(new double[][] {still, moving, {0, 0, 0, 0}}, new double[][] {still, moving, still});

        assertTrue(scores.still(0));
        assertFalse(scores.still(1));
        assertTrue(scores.still(2));
        assertEquals(1, scores.moving());
        assertEquals(1, scores.median(), ROUNDING);
        assertEquals(1.0 / 3, scores.share(0.9), ROUNDING);
    }

    @Test
    void modelThatIsNotFinite_isTheWorst() {
        double[][] data = {{0, 1, 0, 1}};
        assertEquals(
                Double.NEGATIVE_INFINITY,
                of(data, new double[][] {{0, Double.NaN, 0, 1}}).median());
        assertEquals(
                Double.NEGATIVE_INFINITY,
                of(data, new double[][] {{0, 1e300, 0, 1}}).median());
    }
}
