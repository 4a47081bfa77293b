package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Refused;
import entrain.lab.predict.CriticalAmplitude;
import entrain.lab.predict.NetworkTheory;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tasks of a network of which J, x(0) and phases are given compute with these, or say why they cannot. */
final class OwnDataTaskTest {
    private static final int N = 20;
    private static final Settings DRAWN = settings("N=20&g=1.5&I=0.8");
    /** The same but for seeds: what is drawn there is another network. That of x(0) also draws tangent vectors. */
    private static final Settings ELSEWHERE = settings("N=20&g=1.5&I=0.8&seedNet=7&seedInput=7");

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    /** What the seeds draw for {@link #DRAWN}, as if it were given. */
    private static OwnData drawn() {
        Simulation simulation = new Simulation(DRAWN);
        double[] state = new double[N];
        simulation.state(Track.DRIVEN, state);
        return OwnData.NONE
                .withWeights(simulation.weights().rows(), N, N, N)
                .withState(state, N)
                .withTheta(OwnData.NONE.theta(DRAWN, N), N);
    }

    private static float[] state(Simulation simulation) {
        Frame state = new Frame();
        state.begin(1, simulation.steps(), simulation.t(), simulation.tracks());
        double[] x = new double[N];
        for (Track track : simulation.tracks()) {
            simulation.state(track, x);
            Block block =
                    state.add(Channel.STATE, track, Axis.parts(1), Axis.numbered(Coordinate.UNIT, N), simulation.t());
            for (int i = 0; i < N; i++) {
                block.set(0, i, x[i]);
            }
        }
        return Arrays.copyOf(state.data(), state.length());
    }

    private static Assignment assignment(Tasks task, Settings settings, String arguments, OwnData own) {
        float[] data = task.ofState() ? state(new Simulation(DRAWN)) : new float[0];
        return new Assignment(task, settings, Arguments.parse(arguments), 0, data, own);
    }

    private static String few(Tasks task) {
        return switch (task) {
            case MAP -> "x=omega,0.5,1,2&y=I,0,1,3&skip=10&measure=40";
            default -> "";
        };
    }

    /** What is given is used, and nothing of what the seeds would draw. */
    @ParameterizedTest
    @EnumSource(names = {"EIGENVALUES", "JACOBIAN", "SCOUT", "MAP"})
    void result_ofWhatIsGivenAsItWouldBeDrawn_hasTheSameBits(Tasks task) {
        Blocks expected = LocalWorkers.result(assignment(task, DRAWN, few(task), OwnData.NONE), 1, false);
        Blocks found = LocalWorkers.result(assignment(task, ELSEWHERE, few(task), drawn()), 1, false);
        assertArrayEquals(LocalWorkers.numbers(expected), LocalWorkers.numbers(found));
        Blocks other = LocalWorkers.result(assignment(task, ELSEWHERE, few(task), OwnData.NONE), 1, false);
        assertFalse(
                Arrays.equals(LocalWorkers.numbers(expected), LocalWorkers.numbers(other)),
                "the seeds would draw another");
    }

    /** The Jacobian in rate form, whose slopes are those at the currents. */
    @ParameterizedTest
    @EnumSource(names = {"JACOBIAN", "SCOUT", "MAP"})
    void result_underAConstantInput_isOfThat(Tasks task) {
        Settings rate = settings("N=20&g=1.5&I=0.8&unit=rate");
        double[] b = new double[N];
        Arrays.fill(b, 0.4);
        float[] none =
                LocalWorkers.numbers(LocalWorkers.result(assignment(task, rate, few(task), OwnData.NONE), 1, false));
        OwnData zero = OwnData.NONE.withBias(new double[N], N);
        assertArrayEquals(
                none, LocalWorkers.numbers(LocalWorkers.result(assignment(task, rate, few(task), zero), 1, false)));
        OwnData own = OwnData.NONE.withBias(b, N);
        assertFalse(Arrays.equals(
                none, LocalWorkers.numbers(LocalWorkers.result(assignment(task, rate, few(task), own), 1, false))));
    }

    /** Pairs of units that turn each other: J has eigenvalues a ± ib, by hand. */
    @Test
    void eigenvalues_ofAGivenJ_areThoseOfTheMatrix() {
        double[] J = new double[N * N];
        for (int k = 0; k < N; k += 2) {
            J[k * N + k] = 0.1 * k;
            J[(k + 1) * N + k + 1] = 0.1 * k;
            J[k * N + k + 1] = -(1 + k);
            J[(k + 1) * N + k] = 1 + k;
        }
        OwnData own = OwnData.NONE.withWeights(J, N, N, N);
        Blocks found = LocalWorkers.result(assignment(Tasks.EIGENVALUES, DRAWN, "", own), 1, false);
        Block values = found.block(Channel.EIGENVALUES);
        for (int k = 0; k < N; k += 2) {
            boolean there = false;
            for (int i = 0; i < N; i++) {
                // floats: 1e-6 of at most 20
                there |= Math.abs(values.get(0, i) - 0.1 * k) < 3e-5 && Math.abs(values.get(1, i) - (1 + k)) < 3e-5;
            }
            assertTrue(there, "eigenvalue of pair " + k);
        }
    }

    @Test
    void networks_whoseJIsGiven_areRefused_andOfAGivenStartTheyAreNot() {
        Assignment many = assignment(Tasks.ENSEMBLE, DRAWN, "networks=2", drawn());
        Refused why = assertThrows(Refused.class, () -> LocalWorkers.begin(many));
        assertTrue(why.getMessage().contains("need a J that is drawn"), why.getMessage());
        OwnData start = OwnData.NONE.withState(drawn().state(), N);
        assertNotNull(LocalWorkers.begin(assignment(Tasks.ENSEMBLE, DRAWN, "networks=2", start)));
    }

    @Test
    void map_thatAGivenJCannotBeOf_isRefused() {
        String plane = "x=omega,0.5,1,2&y=I,0,1,3&skip=10&measure=40";
        assertThrows(
                Refused.class, () -> LocalWorkers.begin(assignment(Tasks.MAP, DRAWN, plane + "&networks=3", drawn())));
        assertThrows(
                Refused.class,
                () -> LocalWorkers.begin(
                        assignment(Tasks.MAP, DRAWN, "x=p,0.5,1,2&y=I,0,1,3&skip=10&measure=40", drawn())));
        int large = 401;
        OwnData own = OwnData.NONE.withWeights(new double[large * large], large, large, large);
        Settings settings = DRAWN.with(Params.N, large);
        assertThrows(Refused.class, () -> LocalWorkers.begin(assignment(Tasks.MAP, settings, plane, own)));
        OwnData start = OwnData.NONE.withState(new double[large], large);
        assertNotNull(
                LocalWorkers.begin(assignment(Tasks.MAP, settings, plane, start)),
                "a map of fewer units draws their x(0)");
    }

    @Test
    void theory_ofWhatIsGiven_isAbsentAndSaysWhy() {
        OwnData phases = OwnData.NONE.withTheta(drawn().theta(), N);
        for (OwnData own : new OwnData[] {drawn(), phases}) {
            assertTrue(NetworkTheory.of(DRAWN, own, 0.8).absence().contains("that are given"));
            assertFalse(CriticalAmplitude.of(DRAWN, own).exists());
        }
        assertTrue(NetworkTheory.of(DRAWN, phases, 0).exists(), "without input there are no phases");
        Blocks found = LocalWorkers.result(assignment(Tasks.THEORY, DRAWN, "", drawn()), 1, false);
        assertNull(found.block(Channel.THEORY, Track.SPONTANEOUS));
        assertNull(found.block(Channel.THEORY, Track.DRIVEN));
        Blocks plane =
                LocalWorkers.result(assignment(Tasks.BORDER, DRAWN, "x=g,0.5,1.2,2&y=I,0,1,3", drawn()), 1, false);
        Block border = plane.block(Channel.MAP_THEORY);
        assertFalse(border.known(0, 0));
        OwnData bias = OwnData.NONE.withBias(new double[N], N);
        assertTrue(NetworkTheory.of(DRAWN, bias, 0).absence().contains("constant input"));
        OwnData start = OwnData.NONE.withState(drawn().state(), N);
        assertEquals(
                NetworkTheory.of(DRAWN, 0.8).lambdaMax(),
                NetworkTheory.of(DRAWN, start, 0.8).lambdaMax());
    }
}
