package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.core.math.BitHash;
import entrain.core.model.DenseWeights;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import entrain.lab.wire.ToRun.Give;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A J, an x(0), phases and a recording reach the simulation, and stay as long as they fit. */
final class GivenDataTest {
    private static final int N = 12;
    private static final String SETTINGS = "N=12&g=1.5&I=0.8";

    private final RecordingPort port = new RecordingPort();
    private final List<String> lines = port.lines;
    private Conductor conductor = conductor(Engine.JAVA);
    private int epoch = 1;

    private Conductor conductor(Engine engine) {
        return new Conductor(() -> 0, port, engine);
    }

    /** Doubles, none of which is a float. */
    private static double[] numbers(int count, int seed) {
        Random random = new Random(seed);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = 0.5 * random.nextGaussian();
        }
        return numbers;
    }

    private void configure(String settings) {
        conductor.receive(Letter.of("configure " + epoch + " " + settings));
    }

    /** Sends data as they cross to the worker. */
    private void give(Give.Kind kind, int rows, int columns, double[] numbers) {
        conductor.receive(new Give(++epoch, kind, rows, columns, numbers).letter());
    }

    private String hashAfter(int steps) {
        conductor.receive(new ToRun.Step(steps));
        conductor.receive(new ToRun.Hash(1));
        return lines.get(lines.size() - 1);
    }

    private String hash(Simulation alone, int steps) {
        for (int i = 0; i < steps; i++) {
            alone.step();
        }
        return "hash 1 " + epoch + " " + steps + " " + BitHash.hex(alone.hash());
    }

    private static Simulation alone(String settings, double[] J, double[] state, double[] theta) {
        return new Simulation(
                SettingsText.parse(settings).settings(),
                Engine.JAVA,
                J == null ? null : DenseWeights.of(J, N),
                state,
                theta);
    }

    private String last(int back) {
        return lines.get(lines.size() - back);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void give_allOfIt_isTheSimulationOfTheseData(boolean kernel) {
        conductor = conductor(kernel ? new SimdEngine(new EndiveKernel(8)) : Engine.JAVA);
        double[] J = numbers(N * N, 1);
        double[] state = numbers(N, 2);
        double[] theta = numbers(N, 3);
        configure(SETTINGS);
        give(Give.Kind.WEIGHTS, N, N, J);
        give(Give.Kind.STATE, 1, N, state);
        give(Give.Kind.PHASES, 1, N, theta);
        assertEquals(hash(alone(SETTINGS, J, state, theta), 40), hashAfter(40));
        assertEquals(List.of("configured 4 12"), lines.subList(0, 1), "built once, the last epoch");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void give_aConstantInput_actsOnEveryTrack(boolean kernel) {
        conductor = conductor(kernel ? new SimdEngine(new EndiveKernel(8)) : Engine.JAVA);
        double[] b = numbers(N, 4);
        configure(SETTINGS);
        give(Give.Kind.BIAS, 1, N, b);
        Simulation alone =
                new Simulation(SettingsText.parse(SETTINGS).settings(), Engine.JAVA, OwnData.NONE.withBias(b, N));
        assertEquals(hash(alone, 40), hashAfter(40));
        give(Give.Kind.BIAS, 0, 0, new double[0]);
        assertEquals(hash(alone(SETTINGS, null, null, null), 3), hashAfter(3), "taken away");
        give(Give.Kind.BIAS, 1, 3, numbers(3, 1));
        assertTrue(
                last(1).endsWith(" [\"{} has {} numbers, but N = {}\",\"The constant input\",\"3\",\"12\"]"), last(1));
    }

    @Test
    void give_toARunningSimulation_beginsANewEpochAtZero() {
        double[] J = numbers(N * N, 1);
        configure(SETTINGS);
        hashAfter(5);
        give(Give.Kind.WEIGHTS, N, N, J);
        assertEquals(hash(alone(SETTINGS, J, null, null), 3), hashAfter(3));
        conductor.receive(new ToRun.Reset(++epoch));
        assertEquals(hash(alone(SETTINGS, J, null, null), 4), hashAfter(4), "reset keeps them");
    }

    @Test
    void configure_ofTheSameSize_keepsThem_andOfAnotherDropsWhatDoesNotFit() {
        double[] J = numbers(N * N, 1);
        configure(SETTINGS);
        give(Give.Kind.WEIGHTS, N, N, J);
        hashAfter(1);
        epoch++;
        configure(SETTINGS + "&seedIC=4&scheme=rk4");
        assertEquals(hash(alone(SETTINGS + "&seedIC=4&scheme=rk4", J, null, null), 3), hashAfter(3));
        epoch++;
        configure("N=20");
        assertEquals(hash(alone("N=20", null, null, null), 3), hashAfter(3));
        epoch++;
        configure(SETTINGS);
        assertEquals(hash(alone(SETTINGS, null, null, null), 3), hashAfter(3), "what was dropped does not come back");
    }

    @Test
    void give_noRows_takesThemAway() {
        configure(SETTINGS);
        give(Give.Kind.STATE, 1, N, numbers(N, 2));
        hashAfter(1);
        give(Give.Kind.STATE, 0, 0, new double[0]);
        assertEquals(hash(alone(SETTINGS, null, null, null), 3), hashAfter(3));
    }

    @Test
    void give_ofAnotherSize_isRefusedWithASentence_andTheSimulationGoesOnInTheNewEpoch() {
        configure(SETTINGS);
        hashAfter(2);
        give(Give.Kind.WEIGHTS, 11, 11, numbers(121, 1));
        assertEquals("unbuilt 2 v=1&g=1.5&N=12&I=0.8 [\"J has {} rows, but N = {}\",\"11\",\"12\"]", last(1));
        give(Give.Kind.WEIGHTS, 6, 24, numbers(144, 1));
        assertTrue(
                last(1).endsWith(" [\"J has {} rows and {} columns, but it must be square\",\"6\",\"24\"]"), last(1));
        give(Give.Kind.STATE, 1, 3, numbers(3, 1));
        assertTrue(last(1).endsWith(" [\"{} has {} numbers, but N = {}\",\"x(0)\",\"3\",\"12\"]"), last(1));
        give(Give.Kind.PHASES, 2, 6, numbers(N, 1));
        assertTrue(last(1).endsWith(" [\"One row is needed, not {}\",\"2\"]"), last(1));
        give(Give.Kind.STATE, 1, N, new double[] {0, 0, 0, 0, Double.NaN, 0, 0, 0, 0, 0, 0, 0});
        assertTrue(last(1).endsWith(" [\"{} holds a number that is not finite\",\"x(0)\"]"), last(1));
        Simulation same = alone(SETTINGS, null, null, null);
        assertEquals(hash(same, 5), hashAfter(3), "two steps before, three since");
    }

    @Test
    void give_withoutItsNumbers_namesTheRecord() {
        configure(SETTINGS);
        conductor.receive(Letter.of("give 2 weights 12 12"));
        assertEquals("failed \"the message \\\"give\\\" cannot be read: it comes without its 144 doubles\"", last(1));
    }

    @Test
    void give_beforeThereAreSettings_isRefused() {
        give(Give.Kind.STATE, 1, N, numbers(N, 2));
        assertEquals(List.of("failed [\"there is no simulation yet\"]"), lines);
    }
}
