package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Arguments;
import entrain.lab.task.Assignment;
import entrain.lab.task.Task;
import entrain.lab.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a pattern a state holds. */
final class AmplitudesTest {
    private static final Channels AMPLITUDES = Channels.of(Channel.AMPLITUDES);

    private static Blocks patterns(Settings settings, OwnData own) {
        Task task = Tasks.make(
                new Assignment(Tasks.LEFT_VECTORS, settings, Arguments.NONE, 0, new float[0], own), Engine.JAVA);
        while (task.advance()) {
            // to its end
        }
        Blocks blocks = new Blocks();
        task.write(blocks);
        return blocks;
    }

    /** As the page hands them on. */
    private static double[] numbers(Blocks found) {
        Block left = found.block(Channel.LEFT_VECTORS);
        double[] numbers = new double[left.rows().count() * left.columns().count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = left.data()[left.at(0) + i];
        }
        return numbers;
    }

    private static Block written(Recorder recorder, Track track) {
        Frame frame = new Frame();
        recorder.write(frame, 1, AMPLITUDES);
        return frame.block(Channel.AMPLITUDES, track);
    }

    @Test
    void add_ofKnownStates_isTheLogarithmOfWhatLiesAlong() {
        Amplitudes amplitudes = new Amplitudes(new double[] {3, 0, 0, 4, 1, 1, 0, 0}, 2, 8);
        amplitudes.add(new double[] {9, 2, 1, 9}, 1); // (2, 1): 6 and 4, so √52; 3
        amplitudes.add(new double[] {0, 0}, 0);
        Block block = new Blocks()
                .add(
                        Channel.AMPLITUDES,
                        Axis.numbered(Coordinate.EIGENVALUE, amplitudes.patterns()),
                        Axis.numbered(Coordinate.UNIT, 2));
        amplitudes.write(block);
        assertEquals(0.5 * Math.log10(52), block.get(0, 0), 1e-6);
        assertEquals(Math.log10(3), block.get(1, 0), 1e-6);
        assertEquals(-40, block.get(0, 1), 0);
    }

    /**
     * J = (0.9 −0.5; 0.5 0.9) beside 0.6 in the third row, whose eigenvalues are 0.9 ± 0.5 i and 0.6, and x(0) = (1, 0, 1):
     * amplitudes 1/√2 and 1 times e^{(g Re μ − 1)t}.
     */
    @ParameterizedTest
    @ValueSource(strings = {"0.8", "1.5"})
    void linear_ofThreeUnits_followsTheoryFromTheStart(String gain) {
        OwnData own = OwnData.NONE
                .withWeights(new double[] {0.9, -0.5, 0, 0.5, 0.9, 0, 0, 0, 0.6}, 3, 3, 3)
                .withState(new double[] {1, 0, 1}, 3);
        Settings settings = SettingsText.parse("N=3&phi=linear&I=0&g=" + gain).settings();
        Simulation simulation = new Simulation(settings, Engine.JAVA, own);
        Recorder recorder = new Recorder(simulation);
        assertNull(written(recorder, Track.SPONTANEOUS), "nobody has asked yet");
        Blocks found = patterns(settings, own);
        Block leading = found.block(Channel.LEADING);
        assertEquals(2, leading.columns().count(), "a pair is one pattern");
        assertEquals(0.9, leading.get(0, 0), 1e-6);
        assertEquals(0.5, leading.get(1, 0), 1e-6);
        assertEquals(0.6, leading.get(0, 1), 1e-6);
        recorder.project(numbers(found));
        for (int step = 0; step < 200; step++) {
            simulation.step();
            recorder.stepped();
        }
        Block block = written(recorder, Track.SPONTANEOUS);
        double g = settings.get(Params.G);
        double[] start = {0.5 * Math.log10(0.5), 0};
        double[] mu = {0.9, 0.6};
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < block.columns().count(); i++) {
                double t = block.columns().at(i);
                // A step of 0.1 misses |0.1 (gμ − 1)|⁵/120 = 3e-8 at most: 6e-6 in 20 τ; floats add 5e-7.
                assertEquals(
                        start[k] + (g * mu[k] - 1) * t / Math.log(10), block.get(k, i), 7e-6, "pattern " + k + " " + t);
            }
        }
    }

    /** Told of the patterns after 20 τ, it knows all of the window; a drawn network goes as theory says, in both forms. */
    @ParameterizedTest
    @ValueSource(
            strings = {"N=100&g=1.5", "N=100&g=0.8&unit=rate", "N=100&g=1.5&p=0.2", "N=100&g=1.2&connectivity=dale"})
    void linear_asDrawn_followsTheory(String text) {
        Settings settings = SettingsText.parse("phi=linear&I=0&" + text).settings();
        Simulation simulation = new Simulation(settings);
        Recorder recorder = new Recorder(simulation);
        for (int step = 0; step < 200; step++) {
            simulation.step();
            recorder.stepped();
        }
        Blocks found = patterns(settings, OwnData.NONE);
        recorder.project(numbers(found));
        Block block = written(recorder, Track.SPONTANEOUS);
        assertEquals(101, block.columns().count());
        assertEquals(0, block.columns().first(), 1e-6);
        assertEquals(5, block.rows().count());
        Block leading = found.block(Channel.LEADING);
        double[] x = new double[100];
        simulation.state(Track.SPONTANEOUS, x);
        double square = 100; // as at the start, of normal numbers
        for (double each : x) {
            square += each * each;
        }
        double length = 2 * Math.sqrt(square);
        for (int k = 0; k < 5; k++) {
            assertTrue(k == 0 || leading.get(0, k) <= leading.get(0, k - 1), "largest real part first");
            double slope = settings.get(Params.G) * leading.get(0, k) - 1;
            for (int i = 0; i < 101; i++) {
                double t = block.columns().at(i);
                // Of the scheme 6e-6 in 20 τ; and the history holds floats, 6e-8 of a state of this length.
                double tolerance = 1e-5 + 6e-8 * length / Math.pow(10, block.get(k, i));
                assertEquals(block.get(k, 0) + slope * t / Math.log(10), block.get(k, i), tolerance, k + " at " + t);
            }
        }
        simulation.reset();
        recorder.clear();
        assertEquals(1, written(recorder, Track.SPONTANEOUS).columns().count(), "and goes on from there");
    }
}
