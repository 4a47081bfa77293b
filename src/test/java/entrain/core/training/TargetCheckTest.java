package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.training.TargetCheck.Finding;
import entrain.core.training.TargetCheck.Reason;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of a target before it is learned, and that it comes true. */
final class TargetCheckTest {
    private static final int POINTS = 4000;

    private static List<Reason> reasons(Target target, int n, double g, boolean unbiased) {
        return TargetCheck.of(target, n, g, unbiased).stream()
                .map(Finding::reason)
                .toList();
    }

    private static List<Reason> reasons(Target target) {
        return reasons(target, 300, 1.5, false);
    }

    @Test
    void whatIsUsuallyLearned_isNotWarnedOf() {
        for (double period : new double[] {12, 60, 120}) {
            assertEquals(List.of(), reasons(Waves.sine(period, 1.3)));
            assertEquals(List.of(), reasons(Waves.fourSines(period, 1.3)));
        }
        assertEquals(List.of(), reasons(Waves.square(120, 1.3)));
        for (int bits = 1; bits <= 3; bits++) {
            assertEquals(List.of(), reasons(new FlipFlop(bits, 1)));
        }
        assertEquals(List.of(), reasons(new FrequencyGenerator(1)));
        assertEquals(List.of(), reasons(new DelayedMemory(1)));
    }

    @Test
    void aPeriodTooLongOrShort_isSaidWithItsNumbers() {
        Finding found =
                TargetCheck.of(Waves.fourSines(300, 1.3), 300, 1.5, false).get(0);
        assertEquals(Reason.LONG_PERIOD, found.reason());
        assertEquals(300, found.found());
        assertEquals(250, found.bound());
        assertEquals(List.of(), reasons(Waves.fourSines(240, 1.3)));
        assertEquals(List.of(Reason.SHORT_PERIOD), reasons(Waves.sine(9.9, 1)));
        assertEquals(List.of(), reasons(Waves.sine(10.1, 1)));
    }

    /** A ramp up for 20 τ, then still for 80 τ, then a jump back. */
    @Test
    void stillness_isMeasuredInTau() {
        double[] samples = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            samples[k] = Math.min(1, k / (0.2 * POINTS)) - 0.5;
        }
        Finding found = TargetCheck.of(new SampledTarget(samples, 100, 1), 300, 1.5, false)
                .get(0);
        assertEquals(Reason.FLAT, found.reason());
        // two points of 100/1024 τ at its ends
        assertEquals(80, found.found(), 0.2);
    }

    /** Shares of power in closed form: 1 − s at 0.1 rad/τ, s above or below 2.5 rad/τ. */
    @Test
    void power_isSharedAsItWasPutIn() {
        Finding found = TargetCheck.of(two(30, 0.2), 300, 1.5, false).get(0);
        assertEquals(Reason.FAST, found.reason());
        // straight lines between 4000 points
        assertEquals(0.2, found.found(), 1e-3);
        assertEquals(List.of(), reasons(two(30, 0.04)));
        assertEquals(List.of(), reasons(two(20, 0.2)));
    }

    /** Period 60 τ, a share of the power in a sine so many times as fast. */
    private static Target two(int times, double share) {
        double[] samples = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            double angle = 2 * Math.PI * k / POINTS;
            samples[k] = Math.sqrt(1 - share) * Math.sin(angle) + Math.sqrt(share) * Math.sin(times * angle + 1);
        }
        return new SampledTarget(samples, 60, 1.3);
    }

    @Test
    void unitsAndGain_areJudgedByTheTask() {
        assertEquals(List.of(Reason.FEW_UNITS), reasons(Waves.sine(120, 1), 149, 1.5, false));
        assertEquals(List.of(), reasons(Waves.sine(60, 1), 100, 1.5, false));
        assertEquals(List.of(), reasons(new FlipFlop(1, 1), 50, 1.5, false));
        assertEquals(List.of(Reason.FEW_UNITS), reasons(new FlipFlop(3, 1), 199, 1.5, false));
        assertEquals(List.of(Reason.SILENT), reasons(Waves.sine(60, 1), 300, 0.8, true));
        assertEquals(List.of(), reasons(Waves.sine(60, 1), 300, 0.8, false));
        assertEquals(List.of(), reasons(Waves.sine(60, 1), 300, 1.5, true));
    }

    /** Three networks each: what is warned of fails in two of them or more, the like of it that is not holds in all. */
    @Test
    @Tag("slow")
    void whatIsWarnedOf_fails_andWhatIsNot_holds() {
        assertTrue(held(300, Waves.sine(300, 1.3)) <= 1, "long");
        assertEquals(3, held(300, Waves.sine(150, 1.3)));
        assertTrue(held(300, two(30, 0.2)) <= 1, "fast");
        assertEquals(3, held(300, two(12, 0.2)));
        assertTrue(held(300, bump(120, 2)) <= 1, "flat");
        assertEquals(3, held(300, bump(60, 4)));
        assertTrue(held(50, Waves.sine(120, 1.3)) <= 1, "few units");
    }

    private static Target bump(double period, double width) {
        double[] samples = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            double d = ((double) k / POINTS - 0.5) * period / width;
            samples[k] = Math.exp(-d * d / 2);
        }
        return new SampledTarget(samples, period, 1.3);
    }

    /** How many of three networks, having learned 12 periods or 1440 τ, miss the third free period by at most 0.1. */
    private static int held(int n, Target target) {
        int count = 0;
        for (int seed = 1; seed <= 3; seed++) {
            Force force = Learner.of(n, seed).force(target);
            force.learning(true);
            double end = target.period() * Math.ceil(Math.max(12, 1440 / target.period()));
            while (force.time() < end && !force.stopped()) {
                force.step();
            }
            force.learning(false);
            count += third(force) <= 0.1 ? 1 : 0;
        }
        return count;
    }

    private static double third(Force force) {
        int steps = (int) Math.round(force.target().period() * 10);
        double[] f = new double[steps];
        double[] z = new double[steps];
        for (int k = 0; k < 3 * steps; k++) {
            force.step();
            f[k % steps] = force.wanted(0);
            z[k % steps] = force.output(0);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int shift = 0; shift < steps; shift += 2) {
            best = Math.min(best, error(z, f, shift));
        }
        return best;
    }

    private static double error(double[] z, double[] f, int shift) {
        double mean = 0;
        for (double each : f) {
            mean += each / f.length;
        }
        double missed = 0;
        double all = 0;
        for (int k = 0; k < f.length; k++) {
            double wanted = f[(k + shift) % f.length];
            missed += (z[k] - wanted) * (z[k] - wanted);
            all += (wanted - mean) * (wanted - mean);
        }
        return Math.sqrt(missed / all);
    }

    /** g = 0.8 and no constant input: what is left of activity after 100 τ could not drive anything. */
    @Test
    void silence_comes() {
        Force force = Learner.of(300, 1).gain(0.8).bias(0).force(Waves.sine(60, 1));
        while (force.time() < 100) {
            force.step();
        }
        double sum = 0;
        for (double each : force.rates()) {
            sum += each * each;
        }
        // the slowest part falls like e^(−0.2 t) or so
        assertTrue(Math.sqrt(sum / 300) < 1e-3, "still " + Math.sqrt(sum / 300));
    }
}
