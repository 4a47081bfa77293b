package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.math.Elementary;
import org.junit.jupiter.api.Test;

final class PinningTest {
    private static final double INTERVAL = 0.2;

    private static Pinning learned(Activity data, int n, double share, int runs, int seed) {
        Pinning pinning = new Pinning(Engine.JAVA, data, n, share, 1, 1.5, 5, runs, seed);
        while (pinning.advance()) {
            // slices
        }
        return pinning;
    }

    private static Activity oscillation(int samples) {
        double[] x = new double[2 * samples];
        for (int k = 0; k < samples; k++) {
            x[2 * k] = Math.cos(0.5 * k * INTERVAL);
            x[2 * k + 1] = Math.sin(0.5 * k * INTERVAL);
        }
        return Activity.ofCurrents(2, INTERVAL, x);
    }

    /**
     * One unit, one step a sample, g = 0, so J = h = 0 at first: x stands at (1 − Δ)^k x(0) until the first update, whose J and h
     * are those of one presentation of (r, 1) to P = 1.
     */
    @Test
    void firstUpdate_isThatOfRecursiveLeastSquares() {
        double[] x = new double[7];
        for (int k = 0; k < x.length; k++) {
            x[k] = 0.5 + 0.3 * k * INTERVAL;
        }
        Activity data = Activity.ofCurrents(1, INTERVAL, x);
        Pinning pinning = new Pinning(Engine.JAVA, data, 1, 1, 1, 0, 1, 1, 1);
        while (pinning.advance()) {
            // slices: of seven samples one has a derivative
        }
        double r = Elementary.tanh(0.5 * Math.pow(1 - INTERVAL, 3));
        double c = 1 / (1 + r * r + 1);
        double error = -(x[3] + 0.3);

        assertEquals(-c * error * r, pinning.network().J()[0], 1e-12);
        assertEquals(-c * error, pinning.network().h()[0], 1e-12);
    }

    @Test
    void rowsOfFreeUnits_andColumnsOfUnitsThatAreNotPlastic_stay() {
        int n = 30;
        Activity data = oscillation(100);
        double[] early = learned(data, n, 0.3, 1, 4).network().J();
        double[] late = learned(data, n, 0.3, 3, 4).network().J();
        int moved = 0;
        for (int j = 0; j < n; j++) {
            moved += early[j] == late[j] ? 0 : 1;
            assertEquals(early[j] == late[j], early[n + j] == late[n + j], "the same columns in each row");
            for (int i = 2; i < n; i++) {
                assertEquals(early[i * n + j], late[i * n + j]);
            }
        }
        assertEquals(9, moved);
    }

    /** Two units of forty: a turn in the plane, which two units alone could make too, is learned within a few runs. */
    @Test
    void oscillation_isReproduced() {
        Pinning pinning = learned(oscillation(200), 40, 1, 20, 1);

        assertTrue(pinning.best().median() > 0.99, "R² " + pinning.best().median());
        assertEquals(20, pinning.runs());
        assertTrue(pinning.bestRun() >= 1 && pinning.bestRun() <= 20);
        assertEquals(1, pinning.progress(), 0);
    }

    /** What is kept is the best run's: with more runs it cannot get worse. */
    @Test
    void best_neverFalls_withMoreRuns() {
        Activity data = oscillation(100);
        double before = Double.NEGATIVE_INFINITY;
        for (int runs = 1; runs <= 6; runs++) {
            double now = learned(data, 20, 1, runs, 2).best().median();
            assertTrue(now >= before);
            before = now;
        }
    }

    /** The score that is told is that of the network that is given: a free run of it has the same bits. */
    @Test
    void network_runsAsItWasJudged() {
        Activity data = oscillation(100);
        Pinning pinning = learned(data, 20, 1, 3, 2);
        FittedRun run = new FittedRun(
                Engine.JAVA, pinning.network(), data, pinning.network().x0());
        while (run.advance()) {
            // samples
        }
        assertEquals(pinning.best().r2(0), run.scores().r2(0));
        assertEquals(pinning.best().r2(1), run.scores().r2(1));
    }

    @Test
    void bits_followFromTheSeed() {
        Activity data = oscillation(60);
        double[] one = learned(data, 20, 0.5, 3, 1).network().J();

        assertArrayEquals(one, learned(data, 20, 0.5, 3, 1).network().J(), 0);
        assertNotEquals(one[45], learned(data, 20, 0.5, 3, 2).network().J()[45]);
    }
}
