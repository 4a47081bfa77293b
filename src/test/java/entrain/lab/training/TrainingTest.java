package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sine of period 30 τ, learned by 200 units in 12 periods: some seconds' work in all. */
final class TrainingTest {
    private static final String SINE = "target:sine,period:30";
    private static final Settings SETTINGS = settings("N=200&g=1.5&p=0.1&dt=0.1&scheme=euler");
    private static final int PERIOD = 300;
    private static final Track SECOND = new Track(1, Track.Kind.TRAINED);

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static Training training(Settings settings, String options, Engine engine) {
        TrainingOptions parsed = TrainingOptions.parse(options);
        return new Training(settings, OwnData.NONE, parsed, Targets.of(parsed, settings, null), engine);
    }

    private static Training learned(int steps) {
        Training training = training(SETTINGS, SINE, Engine.JAVA);
        training.learn();
        steps(training, steps);
        return training;
    }

    private static void steps(Training training, int steps) {
        for (int k = 0; k < steps; k++) {
            training.step();
        }
    }

    private static FreeTest tested(Training training) {
        FreeTest test = training.test();
        while (test.advance()) {}
        test.release();
        return test;
    }

    private static Frame frame(Training training, Channel... channels) {
        Frame frame = new Frame();
        training.write(frame, Channels.of(channels), 1);
        return frame;
    }

    /** The error while learning is small long before what was learned holds; after 12 periods both are. */
    @Test
    void test_ofACopy_isTooEarlyAtFirst_andHoldsInTheEnd() {
        Training training = learned(PERIOD);
        long hash = training.hash();
        FreeTest early = tested(training);
        assertTrue(training.error() < 0.05, "it looks as if it had learned");
        assertFalse(early.holds());
        assertEquals(hash, training.hash(), "a copy is tested");

        steps(training, 11 * PERIOD);
        FreeTest late = tested(training);
        assertTrue(late.holds());
        assertTrue(late.first() < 0.1 && late.last() < 0.1);
        assertTrue(Math.abs(late.drift()) < 1, "a thirtieth of a period");
        assertTrue(late.moved() < early.moved());
    }

    /** Weights and state after so many steps of learning, whatever was done between: tests, freezing, running, kicks. */
    @Test
    void learning_goesOnFromWhereItEnded() {
        Training straight = learned(4 * PERIOD);
        Training broken = training(SETTINGS, SINE, Engine.JAVA);
        broken.show(Channels.of(Channel.DISTANCE, Channel.SCALARS));
        steps(broken, 77);
        broken.learn();
        steps(broken, PERIOD);
        tested(broken);
        broken.freeze();
        steps(broken, 123);
        broken.kick(0.5);
        steps(broken, 45);
        broken.learn();
        steps(broken, 3 * PERIOD);
        assertEquals(straight.learnedSteps(), broken.learnedSteps());
        assertEquals(straight.hash(), broken.hash());
    }

    @Test
    void forget_isTheBeginning() {
        Training training = training(SETTINGS, SINE, Engine.JAVA);
        long begun = training.hash();
        training.learn();
        steps(training, PERIOD);
        long first = training.hash();
        training.forget();
        assertEquals(Training.State.UNTRAINED, training.state());
        assertEquals(begun, training.hash());
        training.learn();
        steps(training, PERIOD);
        assertEquals(first, training.hash());
    }

    /** The kernel's bits are plain Java's, in every scheme. */
    @ParameterizedTest
    @ValueSource(strings = {"euler", "heun", "rk4"})
    void engines_learnTheSameBits(String scheme) {
        Settings settings = settings("N=30&g=1.5&dt=0.1&scheme=" + scheme);
        Training plain = training(settings, SINE, Engine.JAVA);
        Training kernel = training(settings, SINE, new SimdEngine(new EndiveKernel(8)));
        for (Training each : new Training[] {plain, kernel}) {
            each.show(Channels.of(Channel.TRACES, Channel.CLOUD));
            each.learn();
            steps(each, 400);
        }
        assertEquals(plain.hash(), kernel.hash());
    }

    /** One bit: right after 400 τ, a kick is forgotten with the next pulse, and what was said of it is its own answer. */
    @Test
    void flipFlop_isLearned_andItsPulsesAreShown() {
        Training training = training(SETTINGS, "target:flipflop", Engine.JAVA);
        training.show(Channels.of(Channel.OUTPUT));
        training.learn();
        steps(training, 4000);
        FreeTest test = tested(training);
        assertTrue(test.holds());
        assertTrue(test.right() >= FreeTest.RIGHT);
        training.freeze();
        Kick kick = training.kick(0.5);
        while (kick.advance()) {}
        kick.release();
        assertEquals(Kick.Outcome.BACK, kick.outcome());
        steps(training, 1000);
        Block pulses = frame(training, Channel.OUTPUT).block(Channel.PULSES, SECOND);
        boolean some = false;
        for (int k = 0; k < pulses.columns().count(); k++) {
            some |= pulses.get(0, k) != 0;
        }
        assertTrue(some);
    }

    /** 0.5 a unit, under the usual constant input: back every time. */
    @Test
    void kick_isSurvived() {
        Training training = learned(12 * PERIOD);
        training.freeze();
        for (int k = 0; k < 3; k++) {
            double[] before = new double[training.n()];
            training.simulation().state(FrozenCopy.TRACK, before);
            Kick kick = training.kick(0.5);
            double sum = 0;
            for (int i = 0; i < before.length; i++) {
                double by = training.simulation().x()[i] - before[i];
                sum += by * by;
            }
            // 200 normal numbers: their spread is known to 5 %, here within four times that
            assertEquals(0.5, Math.sqrt(sum / before.length), 0.1);
            while (kick.advance()) {}
            kick.release();
            assertEquals(Kick.Outcome.BACK, kick.outcome());
            assertTrue(kick.time() <= 3 * 30);
        }
    }

    /** What learned a sine is on a cycle of its period, and λ₁ = 0 is the direction along it. */
    @Test
    void verdict_ofWhatIsFrozen_isACycle() {
        Training training = learned(12 * PERIOD);
        training.show(Channels.of(Channel.SCALARS, Channel.LYAPUNOV, Channel.OUTPUT, Channel.COURSE));
        Block learning = frame(training, Channel.SCALARS).block(Channel.SCALARS, SECOND);
        assertFalse(learning.known(0, Scalar.REGIME.ordinal()), "none while weights move");
        training.freeze();
        steps(training, 10_000);
        Block found = frame(training, Channel.SCALARS).block(Channel.SCALARS, SECOND);
        assertEquals(Regime.OSCILLATION.ordinal(), found.get(0, Scalar.REGIME.ordinal()));
        assertEquals(30, found.get(0, Scalar.PERIOD.ordinal()), 0.3);
        assertEquals(0, found.get(0, Scalar.LAMBDA.ordinal()), 1e-3);
    }

    @Test
    void frame_hasOutputsOfLate_andHowLearningWent() {
        Training training = training(SETTINGS, SINE, Engine.JAVA);
        training.show(Channels.of(Channel.OUTPUT, Channel.COURSE, Channel.TRACES));
        assertNull(frame(training, Channel.COURSE).block(Channel.COURSE, SECOND));
        training.learn();
        steps(training, 4 * PERIOD);
        Frame frame = frame(training, Channel.OUTPUT, Channel.COURSE, Channel.TRACES);
        Block z = frame.block(Channel.OUTPUT, SECOND);
        Block f = frame.block(Channel.TARGET, SECOND);
        Block traces = frame.block(Channel.TRACES, SECOND);
        assertNull(frame.block(Channel.PULSES, SECOND));
        assertEquals(300, z.columns().count());
        assertEquals(traces.columns().at(299), z.columns().at(299), 1e-9);
        assertEquals(120, z.columns().at(299), 1e-9);
        double[] wanted = new double[1];
        training.target().write(120, wanted);
        assertEquals(wanted[0], f.get(0, 299), 1e-6);
        assertEquals(f.get(0, 299), z.get(0, 299), 0.1);

        Block course = frame.block(Channel.COURSE, SECOND);
        int last = course.columns().count() - 1;
        assertTrue(last <= 300);
        assertEquals(120, course.columns().at(last), 2 * course.columns().step());
        assertEquals(Math.log10(training.error()), course.get(0, last), 0.3);
        assertEquals(training.size(), course.get(1, last), 0.1 * training.size());
        assertTrue(course.get(2, last) > 0);
    }

    /** Frozen after 2 periods and, learning on, after 4: a mark each, within a column of the thinned curve. */
    @Test
    void course_hasAMarkWhereItWasFrozen_asOftenAsItWas() {
        Training training = training(SETTINGS, SINE, Engine.JAVA);
        training.show(Channels.of(Channel.COURSE));
        training.learn();
        steps(training, 2 * PERIOD);
        assertEquals(List.of(), marks(training));
        training.freeze();
        assertEquals(List.of(60.0), marks(training));
        steps(training, PERIOD);
        training.learn();
        steps(training, 2 * PERIOD);
        training.freeze();
        assertEquals(List.of(60.0, 120.0), marks(training));
        training.forget();
        training.learn();
        steps(training, PERIOD);
        assertEquals(List.of(), marks(training));
    }

    /** Times of the marks, rounded to 10 τ. */
    private static List<Double> marks(Training training) {
        Block course = frame(training, Channel.COURSE).block(Channel.COURSE, SECOND);
        List<Double> marks = new ArrayList<>();
        for (int k = 0; k < course.columns().count(); k++) {
            if (course.get(3, k) > 0) {
                marks.add(10.0 * Math.round(course.columns().at(k) / 10));
            }
        }
        return marks;
    }

    /** J_eff and b in a run of their own do what J, feedback and b do: rounding apart, which 100 steps of a calm cycle keep small. */
    @Test
    void network_handedOver_isTheSameOne() {
        Training training = learned(12 * PERIOD);
        training.freeze();
        TrainedNetwork network = TrainedNetwork.of(training);
        Simulation run = new Simulation(SETTINGS.with(Params.I, 0.0), Engine.JAVA, network.own());
        double[] x = new double[200];
        for (int k = 0; k < 100; k++) {
            run.step();
            training.step();
        }
        run.state(Track.SPONTANEOUS, x);
        for (int i = 0; i < x.length; i++) {
            assertEquals(training.simulation().x()[i], x[i], 1e-10);
        }

        Training other = training(SETTINGS, SINE, Engine.JAVA);
        other.restore(TrainedNetwork.of(200, 1, network.numbers()));
        assertEquals(Training.State.FROZEN, other.state());
        steps(other, 100);
        for (int i = 0; i < x.length; i++) {
            assertEquals(other.simulation().x()[i], x[i], 1e-10);
        }
    }

    /** Without a constant input and with g far below 1 nothing moves in the end. */
    @Test
    void activityThatDies_isNoticed() {
        Training training = training(
                settings("N=100&g=0.3&dt=0.1&scheme=euler"), "target:sine,period:30,bias:0,feedback:0", Engine.JAVA);
        assertTrue(training.unbiased());
        training.learn();
        steps(training, 2000);
        assertEquals(Training.State.DIED, training.state());
        long hash = training.hash();
        steps(training, 10);
        assertEquals(hash, training.hash());
    }

    /** Linear units with g > 1 grow without bound: it stops within bounds, and can begin anew. */
    @Test
    void whatBlowsUp_isStopped_andFinite() {
        Training training = training(settings("N=50&phi=linear&g=2&dt=0.1&scheme=euler"), SINE, Engine.JAVA);
        training.show(Channels.of(Channel.SCALARS));
        training.learn();
        steps(training, 3000);
        assertEquals(Training.State.DIVERGED, training.state());
        for (double w : training.feedback().weights()) {
            assertTrue(Math.abs(w) < 1e6);
        }
        assertNotNull(frame(training, Channel.SCALARS));
        training.forget();
        assertEquals(Training.State.UNTRAINED, training.state());
        steps(training, 3);
    }

    /** Weights that were taken over are the last good ones until others are. */
    @Test
    void whatWasTakenOver_staysWhenLearningBlowsUpAtOnce() {
        Training training = training(settings("N=50&phi=linear&g=2&dt=0.1&scheme=euler"), SINE, Engine.JAVA);
        TrainedNetwork network = TrainedNetwork.of(training);
        Arrays.fill(network.w(), 0.25);
        Arrays.fill(network.x(), 1e4);
        training.restore(network);
        training.learn();
        steps(training, 20);
        assertEquals(Training.State.DIVERGED, training.state());
        assertArrayEquals(network.w(), training.feedback().weights());
    }

    /** A constant input of one's own takes the place of the drawn one. */
    @Test
    void givenConstantInput_isUsed() {
        double[] b = new double[200];
        b[3] = 0.25;
        TrainingOptions options = TrainingOptions.parse(SINE);
        OwnData own = OwnData.NONE.withBias(b, 200);
        Training training = new Training(SETTINGS, own, options, Targets.of(options, SETTINGS, null), Engine.JAVA);
        assertEquals(0.25, training.feedback().bias()[3]);
        assertEquals(0, training.feedback().bias()[4]);
        assertNotEquals(training(SETTINGS, SINE, Engine.JAVA).feedback().bias()[3], 0.25);
        assertFalse(training.unbiased());
    }
}
