package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A training of all of J, from its first step to another that takes it over. */
final class FullTrainingTest {
    private static final Settings SETTINGS =
            SettingsText.parse("N=100&g=1.5&p=0.1&dt=0.1&scheme=euler").settings();

    private static Training training() {
        return training(Engine.JAVA);
    }

    private static Training training(Engine engine) {
        TrainingOptions options = TrainingOptions.parse("target:sine,period:30,rule:full");
        return new Training(SETTINGS, OwnData.NONE, options, Targets.of(options, SETTINGS, null), engine);
    }

    private static void run(Training training, double time) {
        int steps = (int) Math.round(time / training.dt());
        for (int k = 0; k < steps; k++) {
            training.step();
        }
    }

    @Test
    void whatWasLearned_holdsInACopy_andInATrainingThatTakesItOver() {
        Training training = training();
        training.learn();
        run(training, 600);
        FreeTest test = training.test();
        while (test.advance()) {
            continue;
        }
        assertTrue(test.near(), "missed by " + test.last());
        training.freeze();
        TrainedNetwork learned = TrainedNetwork.of(training);
        Training other = training();
        other.restore(learned);
        assertNotEquals(0, training.feedback().added().get(3, 5));
        // g (J + D/g − J): three roundings of numbers below 1
        assertEquals(
                training.feedback().added().get(3, 5), other.feedback().added().get(3, 5), 1e-15);
        run(training, 5);
        run(other, 5);
        double[] z = new double[1];
        double[] same = new double[1];
        training.feedback().read(rates(training), 0, z);
        other.feedback().read(rates(other), 0, same);
        // roundings of a system that forgets them: 50 steps
        assertEquals(z[0], same[0], 1e-9);
    }

    private static double[] rates(Training training) {
        double[] r = training.simulation().x().clone();
        for (int i = 0; i < r.length; i++) {
            r[i] = Math.tanh(r[i]);
        }
        return r;
    }

    @Test
    void forgotten_itLearnsTheSameBitsAgain() {
        Training training = training();
        training.learn();
        run(training, 50);
        long hash = training.hash();
        training.forget();
        assertEquals(0, training.feedback().added().get(3, 5));
        training.learn();
        run(training, 50);
        assertEquals(hash, training.hash());
    }

    /** The network that is handed over is J_eff alone: it goes the same way, but for the rounding of other sums. */
    @Test
    void networkHandedOver_doesWithItsWeightsAlone_whatTheOtherDoes() {
        Training training = training();
        training.learn();
        run(training, 60);
        training.freeze();
        TrainedNetwork network = TrainedNetwork.of(training);
        Simulation simulation =
                new Simulation(SETTINGS, Engine.JAVA, network.own(), List.of(new Track(0, Track.Kind.SPONTANEOUS)));
        run(training, 10);
        for (int k = 0; k < 100; k++) {
            simulation.step();
        }
        double[] x = new double[training.n()];
        training.simulation().state(FrozenCopy.TRACK, x);
        // 10 τ of a network that may be chaotic as yet: errors of 1e-16 grow by e^10 at the very most.
        assertArrayEquals(x, simulation.x(), 1e-9);
        assertNotEquals(network.x()[0], simulation.x()[0], 1e-3, "it moves");
    }

    @Test
    void kernel_learnsTheBitsOfPlainJava() {
        Training plain = training();
        Training simd = training(new SimdEngine(new EndiveKernel()));
        plain.learn();
        simd.learn();
        run(plain, 20);
        run(simd, 20);
        assertEquals(plain.hash(), simd.hash());
        simd.release();
    }
}
