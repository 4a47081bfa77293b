package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.training.FlipFlop;
import entrain.core.training.FrequencyGenerator;
import entrain.core.training.Target;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** How tasks are judged, on outputs that were made up. */
final class TaskJudgementTest {
    private static final double DT = 0.1;

    /** The target itself, of three outputs, but for what a test does to it. */
    private static double[] outputs(Target target, double begun, int steps) {
        double[] z = new double[steps * target.outputs()];
        double[] f = new double[target.outputs()];
        for (int k = 0; k < steps; k++) {
            target.write(begun + (k + 1) * DT, f);
            System.arraycopy(f, 0, z, k * f.length, f.length);
        }
        return z;
    }

    private static double share(Target target, double[] outputs, double begun, double dt) {
        Answers answers = new Answers(target);
        double[] f = new double[target.outputs()];
        double[] z = new double[f.length];
        for (int k = 0; k < outputs.length / f.length; k++) {
            double t = begun + (k + 1) * dt;
            target.write(t, f);
            System.arraycopy(outputs, k * f.length, z, 0, f.length);
            answers.add(t, f, z);
        }
        return answers.right();
    }

    private static int settled(Target target, double begun, int steps) {
        int count = 0;
        for (int k = 0; k < steps; k++) {
            count += target.settled(begun + (k + 1) * DT) ? 1 : 0;
        }
        return count;
    }

    @Test
    void share_ofTheTargetItself_isOne_andOfItsMirrorNone() {
        double[] z = outputs(new FlipFlop(3, 7), 40, 3000);
        assertEquals(1, share(new FlipFlop(3, 7), z, 40, DT));
        for (int i = 0; i < z.length; i++) {
            z[i] += 0.49;
        }
        assertEquals(1, share(new FlipFlop(3, 7), z, 40, DT), "within 0.5");
        for (int i = 0; i < z.length; i++) {
            z[i] = -z[i];
        }
        assertEquals(0, share(new FlipFlop(3, 7), z, 40, DT));
    }

    /** One bit of three that is wrong is enough; just after a change nothing counts. */
    @Test
    void share_countsSettledSamplesAtWhichAnyOutputIsWrong() {
        double[] z = outputs(new FlipFlop(3, 7), 0, 3000);
        Target target = new FlipFlop(3, 7);
        int wrong = 0;
        for (int k = 0; k < 3000; k++) {
            boolean settled = target.settled((k + 1) * DT);
            if (!settled || k % 4 == 0) {
                z[3 * k + 1] = -z[3 * k + 1];
                wrong += settled ? 1 : 0;
            }
        }
        int all = settled(new FlipFlop(3, 7), 0, 3000);
        assertTrue(all > 1500 && all < 2500, all + " of 3000 are judged");
        assertEquals(1 - (double) wrong / all, share(new FlipFlop(3, 7), z, 0, DT), 1e-12);
    }

    /** A sine of any phase and of the level's frequency times some factor, which is told to a thousandth. */
    @Test
    void frequency_ofEachLevel_isToldWhateverThePhase() {
        Levels levels = new Levels(12.3);
        int steps = Alignment.steps(levels.duration(), DT);
        for (double factor : new double[] {1, 0.97, 1.04, 1.2}) {
            double[] z = new double[steps];
            for (int k = 0; k < steps; k++) {
                double t = 12.3 + (k + 1) * DT;
                z[k] = 0.8 * Math.sin(factor * FrequencyGenerator.omega(levels.at(t)) * t + 1);
            }
            double[] wrong = levels.wrong(z, DT);
            assertEquals(FrequencyGenerator.LEVELS, wrong.length);
            for (double each : wrong) {
                assertEquals(Math.abs(factor - 1), each, 1e-3);
            }
        }
    }

    /** Silence at every level is all wrong. */
    @Test
    void frequency_ofWhatDoesNotTurn_isWrongByAll() {
        Levels levels = new Levels(0);
        for (double each : levels.wrong(new double[Alignment.steps(levels.duration(), DT)], DT)) {
            assertEquals(1, each);
        }
    }

    /** Its pulses are those of a level, from the slowest, −1, to the fastest, 1, each for at least 40 τ and four turns. */
    @Test
    void levels_comeOneAfterAnother() {
        Levels levels = new Levels(5);
        double[] u = new double[1];
        int changes = 0;
        double before = -2;
        for (double t = 5; t < 5 + levels.duration(); t += DT) {
            levels.pulses(t, u);
            assertEquals(-1 + 0.2 * levels.at(t), u[0], 1e-12);
            changes += u[0] > before ? 1 : 0;
            before = u[0];
        }
        assertEquals(FrequencyGenerator.LEVELS, changes);
        double turns = 0;
        for (int k = 0; k < FrequencyGenerator.LEVELS; k++) {
            turns += 40 + 4 * 2 * Math.PI / FrequencyGenerator.omega(k);
        }
        assertEquals(turns, levels.duration(), 1e-9);
    }

    private static FreeTest tested(String options, int steps) {
        Settings settings =
                SettingsText.parse("N=100&g=1.5&dt=0.1&scheme=euler").settings();
        TrainingOptions parsed = TrainingOptions.parse(options);
        Training training =
                new Training(settings, OwnData.NONE, parsed, Targets.of(parsed, settings, null), Engine.JAVA);
        training.learn();
        for (int k = 0; k < steps; k++) {
            training.step();
        }
        FreeTest test = training.test();
        while (test.advance()) {}
        test.release();
        training.release();
        return test;
    }

    @Test
    void oneBit_ofHundredUnits_isLearned_andNotAtOnce() {
        FreeTest early = tested("target:flipflop", 100);
        assertEquals(FreeTest.By.SHARE, early.by());
        assertFalse(early.near());
        FreeTest late = tested("target:flipflop", 15_000);
        assertTrue(late.near() && late.right() >= FreeTest.RIGHT, "right for a share of " + late.right());
    }

    @Test
    void generator_thatLearnedNothing_hasNoLevel() {
        FreeTest test = tested("target:generator", 100);
        assertEquals(FreeTest.By.LEVELS, test.by());
        assertFalse(test.near());
        assertTrue(test.levels() < FrequencyGenerator.LEVELS);
        assertTrue(test.last() > FreeTest.WRONG);
    }
}
