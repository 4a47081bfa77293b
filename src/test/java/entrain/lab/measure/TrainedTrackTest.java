package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.core.model.Input;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A track whose input reads its rates, on linear units, where all is known: one direction grows by s − 1, all others by −1. */
final class TrainedTrackTest {
    private static final int N = 10;
    private static final Track TRAINED = new Track(0, Track.Kind.TRAINED);
    private static final Settings LINEAR = SettingsText.parse("N=10&phi=linear&g=1&I=2&omega=1&scheme=rk4&dt=0.05")
            .settings();

    /** h_i = z, z = Σ_j (s/N) r_j: the eigenvalue s of the direction (1, …, 1). */
    private record Mean(double s) implements Input {
        @Override
        public boolean readsRates() {
            return true;
        }

        @Override
        public boolean write(double t, double[] r, int from, double[] h) {
            double z = 0;
            for (int j = 0; j < N; j++) {
                z += s / N * r[from + j];
            }
            Arrays.fill(h, z);
            return true;
        }

        @Override
        public boolean tangent(double t, double[] v, int from, double[] h) {
            return write(t, v, from, h);
        }
    }

    private static Simulation simulation(Engine engine, Input input, double bias) {
        double[] b = new double[N];
        Arrays.fill(b, bias);
        OwnData own = OwnData.NONE.withWeights(new double[N * N], N, N, N);
        return new Simulation(LINEAR, engine, bias == 0 ? own : own.withBias(b, N), List.of(TRAINED), input);
    }

    private static Block numbers(Recorder recorder, Simulation simulation, int steps) {
        for (int k = 0; k < steps; k++) {
            simulation.step();
            recorder.stepped();
        }
        Frame frame = new Frame();
        recorder.write(frame, 1, Channels.of(Channel.SCALARS, Channel.TRACES));
        frame.place(1);
        assertNull(frame.block(Channel.TRACES, TRAINED), "it stands at its place");
        assertNotNull(frame.block(Channel.TRACES, frame.track(0)));
        return frame.block(Channel.SCALARS, new Track(1, Track.Kind.TRAINED));
    }

    /** λ₁ = s − 1, to what RK4 makes of it: (λ dt)⁴/120 < 1e-8, and floats. */
    @Test
    void verdict_countsTheFeedback() {
        for (double s : new double[] {0.5, 0.9}) {
            Simulation simulation = simulation(Engine.JAVA, new Mean(s), 0);
            Recorder recorder = new Recorder(simulation);
            recorder.show(Channels.of(Channel.SCALARS));
            Block found = numbers(recorder, simulation, 8000);
            assertEquals(Regime.DECAYS.ordinal(), found.get(0, Scalar.REGIME.ordinal()));
            assertEquals(s - 1, found.get(0, Scalar.LAMBDA.ordinal()), 1e-5);
        }
    }

    /** Under a constant input it rests at b/(1 − s). */
    @Test
    void constantInput_actsBesideTheFeedback() {
        Simulation simulation = simulation(Engine.JAVA, new Mean(0.5), 0.3);
        Recorder recorder = new Recorder(simulation);
        recorder.show(Channels.of(Channel.SCALARS));
        Block found = numbers(recorder, simulation, 4000);
        assertEquals(Regime.FIXED_POINT.ordinal(), found.get(0, Scalar.REGIME.ordinal()));
        assertEquals(0.6, found.get(0, Scalar.SIZE.ordinal()), 1e-6);
    }

    @Test
    void verdicts_whileNotWanted_areAbsent_andNothingOfThemIsLeft() {
        Simulation simulation = simulation(Engine.JAVA, new Mean(0.5), 0);
        Recorder recorder = new Recorder(simulation);
        recorder.verdicts(false);
        recorder.show(Channels.of(Channel.SCALARS));
        Block none = numbers(recorder, simulation, 200);
        assertFalse(none.known(0, Scalar.REGIME.ordinal()) || none.known(0, Scalar.LAMBDA_TIME.ordinal()));
        recorder.verdicts(true);
        Block some = numbers(recorder, simulation, 4000);
        assertEquals(-0.5, some.get(0, Scalar.LAMBDA.ordinal()), 1e-5);
    }

    /** A branch goes on with the same bits, under the same input or another, and leaves the one it came from alone. */
    @Test
    void branch_goesOnFromWhereItIs_inEveryEngine() {
        double[][] ends = new double[2][N];
        int at = 0;
        for (Engine engine : new Engine[] {Engine.JAVA, new SimdEngine(new EndiveKernel(8))}) {
            Simulation simulation = simulation(engine, new Mean(0.5), 0.3);
            for (int k = 0; k < 40; k++) {
                simulation.step();
            }
            long hash = simulation.hash();
            Simulation same = simulation.branched(new Mean(0.5));
            Simulation other = simulation.branched(new Mean(0.8));
            assertEquals(simulation.t(), same.t());
            for (int k = 0; k < 40; k++) {
                same.step();
                other.step();
            }
            assertEquals(hash, simulation.hash());
            for (int k = 0; k < 40; k++) {
                simulation.step();
            }
            assertEquals(simulation.hash(), same.hash());
            assertTrue(simulation.hash() != other.hash());
            simulation.state(TRAINED, ends[at++]);
            same.release(simulation);
            other.release(simulation);
            simulation.release();
        }
        assertArrayEquals(ends[0], ends[1]);
    }
}
