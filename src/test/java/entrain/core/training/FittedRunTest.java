package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.ode.Stepper;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FittedRunTest {
    private static final double INTERVAL = 0.5;

    /** J = 0: x falls as e^−t towards h, which RK4 at 0.05 follows to 1e-8. */
    private static Activity decay(int samples, double towards) {
        double[] x = new double[samples];
        for (int k = 0; k < samples; k++) {
            x[k] = towards + (1 - towards) * Math.exp(-k * INTERVAL);
        }
        return Activity.ofCurrents(1, INTERVAL, x);
    }

    private static FittedNetwork leak(double h) {
        return new FittedNetwork(new double[1], new double[] {h}, new double[] {1}, Stepper.RK4, 0.05);
    }

    @Test
    void rightNetwork_staysToTheEnd() {
        FittedRun run = new FittedRun(Engine.JAVA, leak(0.2), decay(20, 0.2), new double[] {1});
        while (run.advance()) {
            // samples
        }
        assertEquals(20, run.sample());
        assertEquals(1, run.scores().r2(0), 1e-8);
        assertEquals(19 * INTERVAL, run.horizon(), 1e-12);
    }

    /** Standing still at 1 is 1 − e^−t off, and lost where that is beyond 0.4 of the data's deviation. */
    @Test
    void standingStill_isLost_whereItIsSaid() {
        Activity data = decay(20, 0);
        FittedRun run = new FittedRun(Engine.JAVA, leak(0), data, new double[] {1});
        while (run.advance()) {
            // samples
        }
        double mean = 0;
        double square = 0;
        for (int k = 0; k < 20; k++) {
            mean += data.x(k, 0) / 20;
            square += data.x(k, 0) * data.x(k, 0) / 20;
        }
        double bound = 0.4 * Math.sqrt(square - mean * mean);
        assertTrue(1 - data.x(1, 0) > bound, "the first sample is beyond already");
        assertEquals(INTERVAL, run.standstill(), 1e-12);
    }

    /** A free unit that is driven by a recorded one: led, it comes to where the data put it, whatever it began with. */
    @Test
    void free_units_forget_whereTheyBegan_whenLed() {
        double[] J = {0, 0, 1, 0}; // unit 1 follows tanh of unit 0
        FittedNetwork network = new FittedNetwork(J, new double[2], new double[] {0.7, -5}, Stepper.RK4, 0.05);
        double[] x = new double[60];
        Arrays.fill(x, 0.7);
        LedRun run = new LedRun(Engine.JAVA, network, Activity.ofCurrents(1, INTERVAL, x));
        while (run.advance()) {
            // samples
        }
        assertEquals(0.7, run.x()[0], 0);
        // 29.5 τ leave e^−29.5 of what it began with
        assertEquals(Math.tanh(0.7), run.x()[1], 1e-11);
    }
}
