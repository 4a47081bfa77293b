package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.algebra.Eigenvalues;
import entrain.core.analysis.Regime;
import entrain.core.model.Activation;
import entrain.core.model.Drive;
import entrain.core.model.UnitForm;
import entrain.core.theory.MeanField;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Results;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.BadValue;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every task owes, and that each computes what it says. */
final class TaskContractTest {
    private static final float[] NOTHING = new float[0];

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    /** Both tracks' states as the simulation's worker sends them. */
    static float[] state(Simulation simulation) {
        Frame state = new Frame();
        state.begin(1, simulation.steps(), simulation.t(), simulation.tracks());
        double[] x = new double[simulation.n()];
        Axis units = Axis.numbered(Coordinate.UNIT, x.length);
        for (Track track : simulation.tracks()) {
            simulation.state(track, x);
            Block block = state.add(Channel.STATE, track, Axis.parts(1), units, simulation.t());
            for (int i = 0; i < x.length; i++) {
                block.set(0, i, x[i]);
            }
        }
        return Arrays.copyOf(state.data(), state.length());
    }

    /** Results as a panel sees them. */
    private static Numbers numbers(Blocks... results) {
        Results beside = new Results();
        for (int i = 0; i < results.length; i++) {
            beside.put("" + i, results[i]);
        }
        return new Numbers(new Frame(), beside);
    }

    /** Arguments that ask for little. */
    private static Arguments few(Tasks task) {
        return switch (task) {
            case ENSEMBLE -> Arguments.parse("networks=3");
            case MAP -> Arguments.parse("x=g,0.5,0.7,2&y=I,0,1,5&skip=10&measure=40");
            case BORDER -> Arguments.parse("x=g,0.5,1.2,2&y=I,0,1,3");
            default -> task.usual();
        };
    }

    private static Task make(Tasks task, Settings settings, float[] data) {
        return LocalWorkers.begin(new Assignment(task, settings, few(task), 0, data));
    }

    private static Blocks networks(String settings, int count) {
        Arguments arguments = Arguments.parse("networks=" + count);
        return LocalWorkers.result(new Assignment(Tasks.ENSEMBLE, settings(settings), arguments, 0, NOTHING), 1, false);
    }

    private static Blocks finished(Task task) {
        while (task.advance()) {
            task.write(new Blocks()); // what is sent while under way must be there to be written
        }
        Blocks blocks = new Blocks();
        task.write(blocks);
        return blocks;
    }

    @ParameterizedTest
    @EnumSource
    void advance_toItsEnd_progressRisesToOneAndAllNumbersAreFinite(Tasks kind) {
        Settings settings = settings("N=20&g=1.5");
        Task task = make(kind, settings, state(new Simulation(settings)));
        double progress = 0;
        while (task.advance()) {
            assertTrue(task.progress() >= progress && task.progress() <= 1, kind + " " + task.progress());
            progress = task.progress();
        }
        assertEquals(1, task.progress(), 1e-9);
        Blocks blocks = new Blocks();
        task.write(blocks);
        int numbers = 0;
        for (int b = 0; b < blocks.count(); b++) {
            Block block = blocks.block(b);
            for (int row = 0; row < block.rows().count(); row++) {
                for (int column = 0; column < block.columns().count(); column++) {
                    assertTrue(Float.isFinite(block.get(row, column)), block.channel() + " " + row + " " + column);
                    numbers++;
                }
            }
        }
        assertTrue(numbers > 0, "a task that writes nothing");
    }

    /** What is sent while under way takes nothing away from the end; nor does it matter who does which part. */
    @ParameterizedTest
    @EnumSource
    void result_inSlicesOnSomeWorkers_isThatOfOneGo(Tasks kind) {
        Settings settings = settings("N=12&g=0.8");
        float[] data = state(new Simulation(settings));
        Arguments few = few(kind);
        Blocks[] parts = new Blocks[kind.shards(few)];
        for (int i = 0; i < parts.length; i++) {
            Task task = LocalWorkers.begin(new Assignment(kind, settings, few, i, data));
            while (task.advance()) {
                // in one go: nothing is asked of it on the way
            }
            parts[i] = new Blocks();
            task.write(parts[i]);
        }
        float[] whole = LocalWorkers.numbers(kind.join().of(parts, few));
        Assignment assignment = new Assignment(kind, settings, few, 0, data);
        for (int workers = 1; workers <= 3; workers++) {
            assertArrayEquals(whole, LocalWorkers.numbers(LocalWorkers.result(assignment, workers, workers == 2)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void arguments_asText_readBack(Tasks kind) {
        Arguments usual = kind.usual();
        assertEquals(usual, Arguments.parse(usual.text()));
        assertTrue(kind.shards(usual) >= 1);
        assertTrue(kind.divided() || kind.shards(usual) == 1);
    }

    /** Given up after any slice, a task can be released, also before its first, and twice. */
    @ParameterizedTest
    @EnumSource
    void release_afterAnySlice_isPossible(Tasks kind) {
        Settings settings = settings("N=12&g=0.8");
        float[] data = state(new Simulation(settings));
        for (int slices = 0; slices < 4; slices++) {
            Task task = make(kind, settings, data);
            for (int i = 0; i < slices && task.advance(); i++) {
                // so far
            }
            task.release();
            task.release();
        }
    }

    /** Whatever is not among the dependencies changes nothing: a result may stay when it is moved. */
    @ParameterizedTest
    @EnumSource
    void depends_isAllThatTheResultDependsOn(Tasks kind) {
        Settings settings = settings("N=12&g=0.8&connectivity=dale");
        float[] data = state(new Simulation(settings));
        float[] usual = LocalWorkers.numbers(finished(make(kind, settings, data)));
        for (Param<?> param : Params.all()) {
            if (!kind.depends(few(kind)).on(param)) {
                Settings other = moved(settings, param);
                assertFalse(kind.depends(few(kind)).differ(settings, other), param.key());
                assertArrayEquals(usual, LocalWorkers.numbers(finished(make(kind, other, data))), param.key());
            }
        }
    }

    /** The settings with another value of a parameter. */
    private static <T> Settings moved(Settings settings, Param<T> param) {
        List<String> texts = new ArrayList<>(param.words());
        texts.addAll(List.of("0.3", "3", "25", "1", "0", "target:sine"));
        for (String text : texts) {
            try {
                Settings other = settings.withText(param, text);
                if (!other.get(param).equals(settings.get(param))) {
                    return other;
                }
            } catch (BadValue e) {
                continue; // no value of this parameter
            }
        }
        throw new AssertionError(param.key() + " could not be moved");
    }

    @Test
    void theory_autonomous_isTheMeanFieldSolution() {
        Numbers frame = numbers(finished(make(Tasks.THEORY, settings("g=2&I=0"), NOTHING)));
        MeanField theory = MeanField.of(Activation.TANH, 2);
        assertEquals(theory.lambdaMax(), frame.value(Track.SPONTANEOUS, Prediction.LAMBDA), 1e-6);
        assertEquals(theory.delta0(), frame.value(Track.SPONTANEOUS, Prediction.DELTA0), 1e-6);
        Block curves = frame.block(Channel.THEORY, Track.SPONTANEOUS);
        // Floats carry seven digits.
        assertEquals(theory.delta(2), curves.get(0, 10), 1e-6);
        assertEquals(theory.c(2), curves.get(1, 10), 1e-6);
    }

    /** r of the rate form is the rate of the current form seen through dr/dt = −r + φ: R − R″ = C, here by differences. */
    @Test
    void theory_rateForm_isTheFilteredRate() {
        Numbers rate = numbers(finished(make(Tasks.THEORY, settings("g=2&I=0&unit=rate"), NOTHING)));
        MeanField theory = MeanField.of(Activation.TANH, 2);
        Block r = rate.block(Channel.THEORY, Track.SPONTANEOUS);
        double step = 0.2;
        for (int k = 5; k < 40; k++) {
            double second = (r.get(0, k - 1) - 2.0 * r.get(0, k) + r.get(0, k + 1)) / (step * step);
            // Floats over step² leave 3e-6, the difference's own error step²/12 R⁗ some 3e-4.
            assertEquals(theory.c(k * step), r.get(0, k) - second, 1e-3);
        }
        assertEquals(theory.lambdaMax(), rate.value(Track.SPONTANEOUS, Prediction.LAMBDA), 1e-6);
    }

    @Test
    void theory_equalPhases_saysNothingOfTheDrivenMember() {
        Numbers frame = numbers(finished(make(Tasks.THEORY, settings("g=2&phases=equal"), NOTHING)));
        assertTrue(frame.has(Channel.THEORY, Track.SPONTANEOUS));
        assertTrue(!frame.has(Channel.THEORY, Track.DRIVEN) && !frame.has(Channel.PREDICTIONS, Track.DRIVEN));
    }

    @Test
    void theory_weightsOfAnotherMean_saysNothing() {
        Settings biased = settings("g=2&N=50&connectivity=dale&balance=mean");
        Numbers frame =
                numbers(finished(make(Tasks.THEORY, biased, NOTHING)), finished(make(Tasks.CRITICAL, biased, NOTHING)));
        for (Track track : Track.TWIN) {
            assertTrue(!frame.has(Channel.THEORY, track) && !frame.has(Channel.PREDICTIONS, track));
        }
        assertNull(frame.critical());
        assertTrue(numbers(finished(make(Tasks.THEORY, settings("g=2&N=50&connectivity=dale"), NOTHING)))
                .has(Channel.THEORY, Track.DRIVEN));
    }

    @Test
    void eigenvalues_ofTheSettingsJ_areThoseOfTheSimulations() {
        Settings settings = settings("N=30&seedNet=4");
        Block found = finished(make(Tasks.EIGENVALUES, settings, NOTHING)).block(Channel.EIGENVALUES);
        Eigenvalues expected = new Eigenvalues(30);
        expected.compute(new Simulation(settings).weights().rows(), 1);
        for (int k = 0; k < 30; k++) {
            assertEquals(expected.re(k), found.get(0, k), 1e-6);
            assertEquals(expected.im(k), found.get(1, k), 1e-6);
        }
    }

    /** Σ of the eigenvalues = trace = −N + Σ g J_ii φ′ at the currents, for both tracks and both forms. */
    @ParameterizedTest
    @EnumSource
    void jacobian_atTheState_hasItsTrace(UnitForm form) {
        int n = 25;
        Settings settings = settings("N=25&g=1.7").with(Params.UNIT, form);
        Simulation simulation = new Simulation(settings);
        for (int step = 0; step < 40; step++) {
            simulation.step();
        }
        Blocks found = finished(make(Tasks.JACOBIAN, settings, state(simulation)));
        double[] theta = Drive.RANDOM.theta(n, 1);
        for (Track track : Track.TWIN) {
            double[] x = new double[n];
            simulation.state(track, x);
            double trace = -n;
            for (int i = 0; i < n; i++) {
                double current = x[i];
                if (form == UnitForm.RATE) {
                    current = track.kind().driven() ? 2.2 * Math.cos(0.6 * simulation.t() + theta[i]) : 0;
                    for (int j = 0; j < n; j++) {
                        current += 1.7 * simulation.weights().get(i, j) * x[j];
                    }
                }
                trace += 1.7 * simulation.weights().get(i, i) * Activation.TANH.phiPrime(current);
            }
            double sum = 0;
            Block block = found.block(Channel.JACOBIAN, track);
            assertEquals(simulation.t(), block.stateAt(), 1e-12);
            for (int k = 0; k < n; k++) {
                sum += block.get(0, k);
            }
            // States and eigenvalues are floats: 25 of them at 6e-8.
            assertEquals(trace, sum, 1e-5, track + " " + form);
        }
    }

    /** Asked for with a state and an eigenvalue as a page has them, it is the mode that was found with the point. */
    @ParameterizedTest
    @EnumSource
    void mode_ofAPointsEigenvalue_isThatOfTheSearch(UnitForm form) {
        int n = 20;
        Settings settings = settings("N=20&g=2").with(Params.UNIT, form);
        Blocks found = finished(make(Tasks.POINTS, settings, NOTHING));
        Block of = found.block(Channel.MODE_OF, Track.SPONTANEOUS);
        for (int k = 0; k < of.columns().count(); k++) {
            int point = (int) of.get(0, k);
            int e = (int) of.get(1, k);
            if (form == UnitForm.RATE
                    && found.block(Channel.FIXED_POINTS, Track.SPONTANEOUS).get(3, point) > 0) {
                continue; // the current of a slow point is not that of its rate
            }
            float[] data = new float[n + 2];
            for (int i = 0; i < n; i++) {
                data[i] = found.block(Channel.POINTS, Track.SPONTANEOUS).get(point, i);
            }
            Block spectra = found.block(Channel.POINT_EIGENVALUES, Track.SPONTANEOUS);
            data[n] = spectra.get(2 * point, e);
            data[n + 1] = spectra.get(2 * point + 1, e);
            Arguments which = Arguments.parse("mode=" + (n * point + e));
            Blocks asked = finished(LocalWorkers.begin(new Assignment(Tasks.MODE, settings, which, 0, data)));
            assertEquals(
                    n * point + e, asked.block(Channel.ASKED, Track.SPONTANEOUS).get(0, 0));
            for (int row = 0; row < 2; row++) {
                for (int i = 0; i < n; i++) {
                    // The state has seven digits, and an eigenvector is some ten times as sensitive.
                    assertEquals(
                            found.block(Channel.MODES, Track.SPONTANEOUS).get(2 * k + row, i),
                            asked.block(Channel.ASKED_MODE, Track.SPONTANEOUS).get(row, i),
                            1e-5);
                }
            }
        }
        assertTrue(of.columns().count() > 2);
    }

    @Test
    void networks_belowTheTransition_allDecay() {
        Blocks found = networks("N=20&g=0.3&I=0", 3);
        for (Track track : Track.TWIN) {
            Block block = found.block(Channel.ENSEMBLE, track);
            assertEquals(3, block.columns().count());
            for (int k = 0; k < 3; k++) {
                // max Re eig(gJ) − 1 is about −0.7 and scatters by 0.1 at N = 20.
                assertTrue(block.get(0, k) < -0.3, "λ₁ = " + block.get(0, k));
                assertEquals(Regime.DECAYS.ordinal(), block.get(2, k), 0);
            }
        }
    }

    /** λ₁ = 0.033 ± 0.005 after 1000 τ: weak chaos, which that does not tell from a long transient. */
    @Test
    void networks_openRegime_keepWhatTheyLookLike() {
        Block block = networks("N=400&g=1.5&I=0", 1).block(Channel.ENSEMBLE, Track.SPONTANEOUS);
        assertEquals(Regime.UNDECIDED.ordinal(), block.get(2, 0), 0);
        assertEquals(Regime.CHAOTIC.ordinal(), block.get(3, 0), 0);
    }

    @Test
    void networks_lastSeeds_doNotOverflow() {
        Blocks found = networks("N=10&g=0.2&I=0&seedNet=2147483647", 2);
        assertEquals(2, found.block(Channel.ENSEMBLE, Track.DRIVEN).columns().count());
    }
}
