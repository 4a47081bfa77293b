package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks that pulses set, learned with α = 1 and then left alone: how often they are right. */
@Tag("slow")
final class TaskLearningTest {
    private static final double DT = 0.1;
    private static final double NEAR = 0.5;
    private static final int N = 300;
    private static final double SETTLING = 60;

    private static void learn(Force force, double time) {
        force.learning(true);
        while (force.time() < time) {
            force.step();
        }
        force.learning(false);
    }

    /** Share of the times at which outputs may be judged that all of them are within 0.5 of what they should be. */
    private static double right(Force force, double time) {
        double end = force.time() + time;
        int judged = 0;
        int right = 0;
        while (force.time() < end) {
            force.step();
            if (force.target().settled(force.time())) {
                judged++;
                boolean all = true;
                for (int k = 0; k < force.target().outputs(); k++) {
                    all &= Math.abs(force.output(k) - force.wanted(k)) < NEAR;
                }
                right += all ? 1 : 0;
            }
        }
        return (double) right / judged;
    }

    @ParameterizedTest
    @CsvSource({"1, 1500, 0.95", "2, 3000, 0.9", "3, 6000, 0.8"})
    void flipFlop_leftAlone_isRightAsOftenAsItShould(int bits, double learned, double bar) {
        for (int seed = 1; seed <= 4; seed++) {
            Force force = Learner.of(N, seed).alpha(1).force(new FlipFlop(bits, seed));
            learn(force, learned);
            double right = right(force, 1500);
            assertTrue(right >= bar, "seed " + seed + " is right for a share of " + right);
            double chance = right(Learner.of(N, seed).force(new FlipFlop(bits, seed)), 1500);
            assertTrue(chance < 0.6, "one that has learned nothing is right for a share of " + chance);
        }
    }

    @Test
    void memory_leftAlone_answersAfterTheDelay() {
        for (int seed = 1; seed <= 3; seed++) {
            Force force = Learner.of(N, seed).alpha(1).force(new DelayedMemory(seed));
            learn(force, 4000);
            double right = right(force, 1500);
            assertTrue(right >= 0.9, "seed " + seed + " is right for a share of " + right);
        }
    }

    @Test
    void generator_leftAloneAtEachLevel_hasItsFrequencyWithinFivePercent() {
        for (int seed = 1; seed <= 4; seed++) {
            Feedback feedback = new Feedback(N, 1, 1);
            Learner learner = Learner.of(N, seed).alpha(1);
            learn(learner.force(new FrequencyGenerator(seed), feedback), 6000);
            for (int level = 0; level < FrequencyGenerator.LEVELS; level++) {
                double omega = FrequencyGenerator.omega(level);
                double found = frequency(learner.force(FrequencyGenerator.at(level), feedback));
                assertEquals(omega, found, 0.05 * omega, "seed " + seed + ", level " + level);
            }
        }
    }

    /** ω of the output, by its upward crossings of 0 after it has settled. */
    private static double frequency(Force force) {
        double first = Double.NaN;
        double last = Double.NaN;
        int count = -1;
        double before = 0;
        while (force.time() < SETTLING + 400) {
            force.step();
            double z = force.output(0);
            if (force.time() > SETTLING && before < 0 && z >= 0) {
                last = force.time() - DT * z / (z - before);
                first = count < 0 ? last : first;
                count++;
            }
            before = z;
        }
        return 2 * Math.PI * count / (last - first);
    }
}
