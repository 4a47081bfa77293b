package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.core.training.DelayedMemory;
import entrain.core.training.FrequencyGenerator;
import entrain.core.training.Target;
import org.junit.jupiter.api.Test;

final class AnswersTest {
    /** To be 1 from t = 1 on, and judged from t = 2 on. */
    private static final Target STEP = new Target() {
        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public void write(double t, double[] f) {
            f[0] = t < 1 ? -1 : 1;
        }

        @Override
        public boolean settled(double t) {
            return t >= 2;
        }
    };

    private static void add(Answers answers, double t, double z) {
        double[] f = new double[1];
        STEP.write(t, f);
        answers.add(t, f, new double[] {z});
    }

    /** Of the four times judged three are within 0.5. */
    @Test
    void right_isTheShareOfWhatMayBeJudged() {
        Answers answers = new Answers(STEP);
        assertEquals(0, answers.right());
        add(answers, 0, 7);
        add(answers, 1, -1);
        add(answers, 2, 0.6);
        add(answers, 3, 1.4);
        add(answers, 4, 1);
        add(answers, 5, 0.4);
        assertEquals(0.75, answers.right());
    }

    /** Silence is right before and after each answer of a memory, and still no memory. */
    @Test
    void right_ofAMemory_isNothingForSilence() {
        Target memory = new DelayedMemory(6);
        Answers silent = new Answers(memory);
        Answers perfect = new Answers(memory);
        double[] f = new double[1];
        for (int k = 0; k < 5000; k++) {
            memory.write(0.1 * k, f);
            silent.add(0.1 * k, f, new double[1]);
            perfect.add(0.1 * k, f, f);
        }
        assertEquals(0, silent.right());
        assertEquals(1, perfect.right());
    }

    /** A generator that turns 19 times where it should turn 20 is 5 % off, whatever its phase. */
    @Test
    void right_ofAGenerator_isOfItsFrequency() {
        Answers answers = new Answers(FrequencyGenerator.at(5));
        for (int k = 0; k < 20_000; k++) {
            double wanted = Math.sin(2 * Math.PI * (k + 500) / 1000);
            double found = Math.sin(2 * Math.PI * (k + 500) / 1050);
            answers.add(0.1 * k, new double[] {wanted}, new double[] {found});
        }
        assertEquals(0.9, answers.right(), 1e-12);
    }
}
