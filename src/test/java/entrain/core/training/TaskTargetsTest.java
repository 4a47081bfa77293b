package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What pulses ask for, moment by moment. */
final class TaskTargetsTest {
    private static final double DT = 0.1;

    @Test
    void flipFlop_keepsTheSignOfEachBitsLastPulse_andPulsesAreApart() {
        for (int bits = 1; bits <= 3; bits++) {
            FlipFlop target = new FlipFlop(bits, 5);
            double[] u = new double[bits];
            double[] f = new double[bits];
            double[] kept = new double[bits];
            Arrays.fill(kept, -1);
            double begun = Double.NEGATIVE_INFINITY;
            double length = 0;
            boolean on = false;
            int pulses = 0;
            for (int k = 0; k < 50_000; k++) {
                double t = k * DT;
                target.pulses(t, u);
                int active = 0;
                for (int b = 0; b < bits; b++) {
                    if (u[b] != 0) {
                        assertEquals(1, Math.abs(u[b]));
                        kept[b] = u[b];
                        active++;
                    }
                }
                assertTrue(active <= 1);
                if (active == 1 && !on) {
                    assertTrue(t - begun >= 10 - DT, "apart " + (t - begun));
                    begun = t;
                    pulses++;
                } else if (active == 0 && on) {
                    length = t - begun;
                    assertEquals(2, length, DT + 1e-9);
                }
                on = active == 1;
                target.write(t, f);
                assertArrayEquals(kept, f);
            }
            // one every 17.5 τ on average, of 5000 τ
            assertEquals(5000 / 17.5, pulses, 40);
        }
    }

    @Test
    void memory_answersTenTauAfterThePulse_withItsSign() {
        DelayedMemory target = new DelayedMemory(3);
        double[] u = new double[1];
        double[] f = new double[1];
        double begun = Double.NEGATIVE_INFINITY;
        double sign = 0;
        for (int k = 0; k < 20_000; k++) {
            double t = k * DT;
            target.pulses(t, u);
            if (u[0] != 0 && t - begun > 5) {
                begun = t;
                sign = u[0];
            }
            target.write(t, f);
            double since = t - begun;
            if (Math.abs(since - 10) > 2 * DT && Math.abs(since - 20) > 2 * DT) { // not at its edges
                assertEquals(since > 10 && since < 20 ? sign : 0, f[0]);
            }
        }
    }

    @Test
    void generator_turnsAtTheFrequencyOfItsLevel_withoutAJump() {
        FrequencyGenerator target = new FrequencyGenerator(7);
        double[] u = new double[1];
        double[] f = new double[1];
        double before = Double.NaN;
        for (int k = 0; k < 50_000; k++) {
            double t = k * DT;
            target.pulses(t, u);
            target.write(t, f);
            int level = (int) Math.round((u[0] + 1) / 2 * 10);
            assertEquals(2 * level / 10.0 - 1, u[0], 1e-15);
            // |df/dt| ≤ ω
            assertTrue(!(Math.abs(f[0] - before) > FrequencyGenerator.omega(10) * DT + 1e-12));
            before = f[0];
        }
        FrequencyGenerator fixed = FrequencyGenerator.at(4);
        for (int k = 0; k < 1000; k++) {
            fixed.write(k * DT, f);
            // ω t up to 30 rad has an error of 30 · 2⁻⁵³ or so
            assertEquals(StrictMath.sin(0.3 * k * DT), f[0], 1e-13);
        }
    }

    @Test
    void anyTarget_askedForAnEarlierTime_isAsItWasThen() {
        for (Target target : new Target[] {new FlipFlop(3, 2), new DelayedMemory(2), new FrequencyGenerator(2)}) {
            double[][] kept = new double[300][target.outputs()];
            for (int k = 0; k < kept.length; k++) {
                target.write(7.3 * k, kept[k]);
            }
            double[] f = new double[target.outputs()];
            for (int k = kept.length - 1; k >= 0; k -= 37) {
                target.write(7.3 * k, f);
                assertArrayEquals(kept[k], f);
            }
        }
    }
}
