package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.math.Elementary;
import entrain.core.model.Activation;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Track;
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
        }
        assertTrue(list.columns().count() > 0);
        assertEquals(1, blocks.block(Channel.SEARCH, Track.DRIVEN).get(0, PointSearch.Summary.INDEX_SUM.ordinal()));
    }

    /** In rate form A = −1 + diag φ′ gJ, in current form −1 + gJ diag φ′. */
    private static void modes(Blocks blocks, int point, double[] J, double[] x, boolean rate) {
        Block of = blocks.block(Channel.MODE_OF, Track.DRIVEN);
        Block modes = blocks.block(Channel.MODES, Track.DRIVEN);
        Block spectra = blocks.block(Channel.POINT_EIGENVALUES, Track.DRIVEN);
        Block list = blocks.block(Channel.FIXED_POINTS, Track.DRIVEN);
        int n = x.length;
        int seen = 0;
        for (int m = 0; m < of.columns().count(); m++) {
            if (of.get(0, m) != point || list.get(3, point) != 0) {
                continue;
            }
            seen++;
            int which = (int) of.get(1, m);
            double a = spectra.get(2 * point, which);
            double b = spectra.get(2 * point + 1, which);
            for (int i = 0; i < n; i++) {
                double re = -(1 + a) * modes.get(2 * m, i) + b * modes.get(2 * m + 1, i);
                double im = -(1 + a) * modes.get(2 * m + 1, i) - b * modes.get(2 * m, i);
                for (int j = 0; j < n; j++) {
                    double weight = 2.5 * J[i * n + j] * Activation.TANH.phiPrime(x[rate ? i : j]);
                    re += weight * modes.get(2 * m, j);
                    im += weight * modes.get(2 * m + 1, j);
                }
                assertEquals(0, re, SINGLE);
                assertEquals(0, im, SINGLE);
            }
        }
        assertTrue(seen > 0 || list.get(3, point) != 0, "a point has the mode of its first eigenvalue");
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
