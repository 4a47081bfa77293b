package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.core.ode.Stepper;
import org.junit.jupiter.api.Test;

/** A run of learning from outside: its bits, its limits, its numbers. */
final class ForceTest {
    private static final int N = 30;

    private final Target sine = Waves.sine(20, 1);

    private static void steps(Force force, int count) {
        for (int i = 0; i < count; i++) {
            force.step();
        }
    }

    @Test
    void kernel_learns_theBitsOfPlainJava() {
        for (Stepper scheme : Stepper.values()) {
            Force plain = Learner.of(N, 1).scheme(scheme).force(sine);
            Force simd = Learner.of(N, 1)
                    .scheme(scheme)
                    .engine(new SimdEngine(new EndiveKernel()))
                    .force(sine);
            plain.learning(true);
            simd.learning(true);
            steps(plain, 300);
            steps(simd, 300);
            assertNotEquals(0, plain.size());
            assertArrayEquals(plain.feedback().weights(), simd.feedback().weights());
            assertArrayEquals(plain.x(), simd.x());
            simd.release();
        }
    }

    @Test
    void weights_moveEverySoManySteps_whileItLearns() {
        Force force = Learner.of(N, 2).every(3).force(sine);
        steps(force, 30);
        assertEquals(0, force.size());
        assertEquals(0, force.output(0));
        force.learning(true);
        int moved = 0;
        double[] w = force.feedback().weights().clone();
        for (int i = 0; i < 30; i++) {
            force.step();
            double sum = 0;
            for (int j = 0; j < N; j++) {
                sum += (force.feedback().weights()[j] - w[j])
                        * (force.feedback().weights()[j] - w[j]);
            }
            if (sum > 0) {
                moved++;
                // Three steps of 0.1 τ; the root of a sum of 30 squares, differences of numbers near 1.
                assertEquals(Math.sqrt(sum) / 0.3, force.change(), 1e-13 + 1e-9 * force.change());
            }
            w = force.feedback().weights().clone();
        }
        assertEquals(10, moved);
        force.learning(false);
        steps(force, 30);
        assertArrayEquals(w, force.feedback().weights());
        assertEquals(90, force.steps());
        assertEquals(9, force.time(), 1e-14);
    }

    @Test
    void error_isThatBeforeTheStepOfWeights_againstTheTargetOfItsTime() {
        Force force = Learner.of(N, 3).force(sine);
        force.learning(true);
        double[] f = new double[1];
        for (int i = 1; i <= 50; i++) {
            double[] before = force.feedback().weights().clone();
            force.step();
            double z = 0;
            for (int j = 0; j < N; j++) {
                z += before[j] * force.rates()[j];
                assertEquals(Math.tanh(force.x()[j]), force.rates()[j], 1e-15);
            }
            sine.write(i * 0.1, f);
            assertEquals(z, force.output(0), 0);
            assertEquals(f[0], force.wanted(0), 0);
        }
    }

    @Test
    void forgetting_leadsBackToTheStart_andLearningAgain_toTheSameBits() {
        Force force = Learner.of(N, 4).force(sine);
        double[] start = force.x().clone();
        force.learning(true);
        steps(force, 400);
        double[] w = force.feedback().weights().clone();
        double[] x = force.x().clone();
        force.forget();
        assertFalse(force.learning());
        assertEquals(0, force.steps());
        assertEquals(0, force.size());
        assertEquals(0, force.change());
        assertArrayEquals(start, force.x());
        force.learning(true);
        steps(force, 400);
        assertArrayEquals(w, force.feedback().weights());
        assertArrayEquals(x, force.x());
    }

    @Test
    void blowUp_stopsIt_withWeightsFromBefore() {
        Force force = Learner.of(N, 5).force(sine);
        force.learning(true);
        steps(force, 400);
        double[] early = force.feedback().weights().clone();
        steps(force, 100);
        for (int i = 0; i < N; i++) {
            force.feedback().weights()[i] *= 1e6;
        }
        steps(force, 5);
        assertTrue(force.stopped());
        long steps = force.steps();
        steps(force, 5);
        assertEquals(steps, force.steps());
        // Copies are 10 τ apart: that of 40 τ is the older one 10 to 20 τ later.
        assertArrayEquals(early, force.feedback().weights());
        force.forget();
        assertFalse(force.stopped());
        force.learning(true);
        steps(force, 400);
        assertArrayEquals(early, force.feedback().weights());
    }

    @Test
    void step_whileItLearns_allocatesNothing() {
        Force force = Learner.of(N, 8).force(Waves.fourSines(20, 1));
        force.learning(true);
        steps(force, 20_000);
        com.sun.management.ThreadMXBean bean =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
        steps(force, 5_000);
        long after = bean.getThreadAllocatedBytes(Thread.currentThread().getId());
        // The measurement itself may allocate a little; a byte a step would be 5,000.
        assertTrue(after - before < 1_000, "allocated " + (after - before));
    }

    @Test
    void stateThatIsNotFinite_stopsIt() {
        Force force = Learner.of(N, 6).force(sine);
        force.learning(true);
        steps(force, 40);
        force.x()[3] = Double.NaN;
        force.step();
        assertTrue(force.stopped());
        assertEquals(0, force.size());
    }

    @Test
    void severalOutputs_eachFollowTheirTarget_withOneP() {
        Target pair = new Target() {
            @Override
            public int outputs() {
                return 2;
            }

            @Override
            public void write(double t, double[] f) {
                sine.write(t, f);
                f[1] = f[0] * f[0];
            }
        };
        Force force = Learner.of(100, 7).force(pair);
        force.learning(true);
        steps(force, 2000);
        double[] worst = new double[2];
        for (int i = 0; i < 200; i++) {
            force.step();
            for (int k = 0; k < 2; k++) {
                worst[k] = Math.max(worst[k], Math.abs(force.output(k) - force.wanted(k)));
            }
        }
        // Targets of size 1, followed for ten periods: errors of some hundredths; zero weights would leave 1.
        assertTrue(worst[0] < 0.15 && worst[1] < 0.15, worst[0] + " " + worst[1]);
    }

    @Test
    void feedbackOfAnotherTarget_isRefused() {
        Learner learner = Learner.of(N, 1);
        assertThrows(IllegalArgumentException.class, () -> learner.force(sine, new Feedback(N, 2, 0)));
        assertThrows(IllegalArgumentException.class, () -> learner.force(sine, new Feedback(N, 1, 1)));
        assertEquals(Engine.JAVA, learner.engine());
    }
}
