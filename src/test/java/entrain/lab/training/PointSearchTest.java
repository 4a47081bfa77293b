package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.math.Elementary;
import entrain.core.model.Activation;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Request;
import entrain.lab.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the blocks of a search hold is true of the network that runs, in its own form and under the input that is held. */
final class PointSearchTest {
    /** The blocks are of single precision: 6e-8 of numbers up to 3, in sums of 12 terms of weight up to 2. */
    private static final double SINGLE = 5e-6;

    @ParameterizedTest
    @CsvSource({"current, -1", "rate, -1", "current, 0.125", "rate, 0.125"})
    void points_areWhereTheNetworkStandsStill(String unit, double phase) {
        Settings settings =
                Request.read("N=12&g=2.5&I=0.5&seedNet=4&unit=" + unit).settings();
        boolean rate = unit.equals("rate");
        RunPoints points = new RunPoints(settings, OwnData.NONE, Engine.JAVA, phase);
        while (points.advance()) {
            continue;
        }
        int number = points.search().points().size() * 12 - 5; // of the last point, far from its leading ones
        points.search().mode(number);
        Blocks blocks = new Blocks();
        points.search().write(blocks, Track.DRIVEN);
        Block list = blocks.block(Channel.FIXED_POINTS, Track.DRIVEN);
        Block states = blocks.block(Channel.POINTS, Track.DRIVEN);
        int n = 12;
        double[] J = weights(settings);
        double[] h = new double[n];
        double[] theta = OwnData.NONE.theta(settings, n);
        for (int i = 0; i < n && phase >= 0; i++) {
            h[i] = 0.5 * Elementary.cos(2 * Math.PI * phase + theta[i]);
        }
        for (int k = 0; k < list.columns().count(); k++) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = h[i];
                for (int j = 0; j < n; j++) {
                    double state = states.get(k, j);
                    x[i] += 2.5 * J[i * n + j] * (rate ? state : Elementary.tanh(state));
                }
                if (list.get(3, k) == 0) {
                    assertEquals(rate ? Elementary.tanh(x[i]) : x[i], states.get(k, i), SINGLE);
                }
            }
            modes(blocks, k, J, x, rate && list.get(3, k) == 0);
            if (number / 12 == k && list.get(3, k) == 0) {
                assertEquals(number, blocks.block(Channel.ASKED, Track.DRIVEN).get(0, 0));
                isMode(blocks.block(Channel.ASKED_MODE, Track.DRIVEN), 0, blocks, k, number % 12, J, x, rate);
            }
        }
        assertTrue(list.columns().count() > 0);
        assertAtItsEnd(blocks.block(Channel.SEARCH, Track.DRIVEN));
        assertEquals(1, blocks.block(Channel.SEARCH, Track.DRIVEN).get(0, PointSearch.Summary.INDEX_SUM.ordinal()));
    }

    /** In rate form A = −1 + diag φ′ gJ, in current form −1 + gJ diag φ′. */
    private static void modes(Blocks blocks, int point, double[] J, double[] x, boolean rate) {
        Block of = blocks.block(Channel.MODE_OF, Track.DRIVEN);
        Block modes = blocks.block(Channel.MODES, Track.DRIVEN);
        Block list = blocks.block(Channel.FIXED_POINTS, Track.DRIVEN);
        int seen = 0;
        for (int m = 0; m < of.columns().count(); m++) {
            if (of.get(0, m) != point || list.get(3, point) != 0) {
                continue;
            }
            seen++;
            isMode(modes, 2 * m, blocks, point, (int) of.get(1, m), J, x, rate);
        }
        assertTrue(seen > 0 || list.get(3, point) != 0, "a point has the mode of its first eigenvalue");
    }

    /** Two rows of a block, u and v, as (A − a − ib)(u + iv) = 0 has them; of length 1. */
    private static void isMode(
            Block modes, int row, Blocks blocks, int point, int which, double[] J, double[] x, boolean rate) {
        Block spectra = blocks.block(Channel.POINT_EIGENVALUES, Track.DRIVEN);
        double a = spectra.get(2 * point, which);
        double b = spectra.get(2 * point + 1, which);
        int n = x.length;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double re = -(1 + a) * modes.get(row, i) + b * modes.get(row + 1, i);
            double im = -(1 + a) * modes.get(row + 1, i) - b * modes.get(row, i);
            for (int j = 0; j < n; j++) {
                double weight = 2.5 * J[i * n + j] * Activation.TANH.phiPrime(x[rate ? i : j]);
                re += weight * modes.get(row, j);
                im += weight * modes.get(row + 1, j);
            }
            assertEquals(0, re, SINGLE);
            assertEquals(0, im, SINGLE);
            square += modes.get(row, i) * modes.get(row, i) + modes.get(row + 1, i) * modes.get(row + 1, i);
        }
        assertEquals(1, square, SINGLE);
    }

    /** Starts that nobody has begun, since the budget was spent, are none. */
    private static void assertAtItsEnd(Block search) {
        assertEquals(
                search.get(0, PointSearch.Summary.STARTS.ordinal()),
                search.get(0, PointSearch.Summary.ENDED.ordinal()));
    }

    /** What is found when a search is ended stays, and says that nothing is under way. */
    @Test
    void stop_amidTheSearch_keepsWhatIsFound_andLeavesNothingToDo() {
        Settings settings = Request.read("N=12&g=2.5&seedNet=4").settings();
        RunPoints points = new RunPoints(settings, OwnData.NONE, Engine.JAVA, RunPoints.WITHOUT);
        while (points.search() == null || points.search().points().isEmpty()) {
            assertTrue(points.advance());
        }
        PointSearch search = points.search();
        assertTrue(search.progress() < 1);
        search.stop();
        assertFalse(search.advance());
        assertEquals(1, search.progress());
        Blocks blocks = new Blocks();
        search.write(blocks, Track.SPONTANEOUS);
        assertAtItsEnd(blocks.block(Channel.SEARCH, Track.SPONTANEOUS));
        assertEquals(1, blocks.block(Channel.POINTS, Track.SPONTANEOUS).rows().count());
    }

    /** Where the point is not there, or its eigenvalues are not known yet. */
    @Test
    void mode_ofNoEigenvalue_isRefused() {
        Settings settings = Request.read("N=12&g=2.5&seedNet=4").settings();
        RunPoints points = new RunPoints(settings, OwnData.NONE, Engine.JAVA, RunPoints.WITHOUT);
        while (points.search() == null || points.search().points().isEmpty()) {
            points.advance();
        }
        assertThrows(Refused.class, () -> points.search().mode(3));
        assertThrows(Refused.class, () -> points.search().mode(12));
    }

    private static double[] weights(Settings settings) {
        Simulation simulation = new Simulation(settings, Engine.JAVA, OwnData.NONE);
        assertEquals(12, settings.get(Params.N));
        return simulation.weights().rows();
    }

    /** φ without bounds: the sum is absent, not a number that would be read as one. */
    @Test
    void withoutBounds_theIndexSumIsAbsent() {
        Settings settings = Request.read("N=10&g=0.5&phi=relu").settings();
        RunPoints points = new RunPoints(settings, OwnData.NONE, Engine.JAVA, RunPoints.WITHOUT);
        while (points.advance()) {
            continue;
        }
        Blocks blocks = new Blocks();
        points.search().write(blocks, Track.SPONTANEOUS);
        Block search = blocks.block(Channel.SEARCH, Track.SPONTANEOUS);
        assertFalse(search.known(0, PointSearch.Summary.INDEX_SUM.ordinal()));
        assertEquals(0, search.get(0, PointSearch.Summary.MISSING.ordinal()));
    }
}
