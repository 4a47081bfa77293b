package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.NeighbourDivergence.Embedding;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import org.junit.jupiter.api.Test;

final class NeighbourDivergenceTest {
    private static final Embedding PLAIN = new Embedding(1, 1, 10);

    private static NeighbourDivergence done(NeighbourDivergence divergence) {
        while (divergence.advance()) {
            assertTrue(divergence.progress() < 1);
        }
        assertEquals(1, divergence.progress());
        return divergence;
    }

    private static double slope(NeighbourDivergence of, int from, int to) {
        return (of.log(to) - of.log(from)) / (to - from);
    }

    /** The Lorenz system, a sample every 0.04 after it has reached its attractor. */
    private static double[] lorenz(int count) {
        double[] state = {1, 1, 20, 1, 0, 0};
        Integrator integrator = new Integrator(Stepper.RK4, new Lorenz());
        double[] rows = new double[3 * count];
        for (int i = -500; i < count; i++) {
            for (int step = 0; step < 4; step++) {
                integrator.step(0, 0.01, state);
            }
            state[3] = 1; // its tangent vector is not asked for and must not overflow
            state[4] = 0;
            state[5] = 0;
            if (i >= 0) {
                System.arraycopy(state, 0, rows, 3 * i, 3);
            }
        }
        return rows;
    }

    /** The first slope, after distances have turned into the growing direction, is λ₁ = 0.906; the surrogate has none such. */
    @Test
    void log_lorenz_growsAtItsExponent() {
        int count = 20_000;
        double[] rows = lorenz(count);
        int length = PhaseSurrogate.closing(rows, count, 3);
        Embedding embedding = new Embedding(1, 1, 25);
        NeighbourDivergence of = done(new NeighbourDivergence(rows, length, 3, embedding, 200, 1));
        // From 0.6 to 3.6 units of time; the scatter of local rates over 1000 pairs that overlap leaves some 5 %.
        assertEquals(0.906, slope(of, 15, 90) / 0.04, 0.08);
        PhaseSurrogate surrogate = new PhaseSurrogate(rows, length, 3, new Rng(1, 1));
        while (surrogate.advance()) {}
        NeighbourDivergence its = done(new NeighbourDivergence(surrogate.rows(), length, 3, embedding, 200, 1));
        assertTrue(of.log(15) < its.log(15) - 1, "neighbours of a flow stay together for longer than those of noise");
        // Independent states in three dimensions are spread wider than a Gaussian's, whose L is −0.18.
        assertTrue(of.log(199) > -0.7 && of.log(199) < 0, "saturated: " + of.log(199));
    }

    /** x → 1 − 2|x − ½| stretches by 2 everywhere: ln d grows by ln 2 a step; a hair of noise keeps it from 0. */
    @Test
    void log_tentMap_growsByLn2AStep() {
        int count = 20_000;
        Rng rng = new Rng(1, 1);
        double[] x = new double[count];
        x[0] = 0.3;
        for (int i = 1; i < count; i++) {
            x[i] = Math.min(1, Math.max(0, 1 - 2 * Math.abs(x[i - 1] - 0.5) + 1e-12 * (rng.nextDouble() - 0.5)));
        }
        NeighbourDivergence of = done(new NeighbourDivergence(x, count, 1, PLAIN, 20, 1));
        // Neighbours are 1e-5 apart on average: 8 doublings stay below 1 % of the interval's length. Pairs on either
        // side
        // of the fold, one in 100 then, make it a little less.
        assertEquals(Math.log(2), slope(of, 0, 6), 0.01);
        assertTrue(Math.abs(of.log(19) - of.log(18)) < 0.5 * Math.log(2), "it saturates");
        assertEquals(NeighbourDivergence.REFERENCES, of.pairs());
        // Independent uniform points are |u − v| apart: ⟨ln⟩ = −3/2; D = √(2/12): −1.5 + ½ ln 6.
        NeighbourDivergence late = done(new NeighbourDivergence(x, count, 1, PLAIN, 2, 60));
        assertEquals(-1.5 + 0.5 * Math.log(6), late.log(1), 4 * late.error(1));
    }

    @Test
    void log_periodicOrbit_isFlat() {
        int count = 4000;
        double[] x = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double phase = 0.0765432 * i;
            x[2 * i] = Math.cos(phase);
            x[2 * i + 1] = Math.sin(phase);
        }
        NeighbourDivergence of = done(new NeighbourDivergence(x, count, 2, PLAIN, 200, 1));
        for (int k = 0; k < 200; k++) {
            // Distances on a circle run at one speed stay to rounding, 1e-16 of 1; neighbours are some 1e-4 apart.
            assertEquals(of.log(0), of.log(k), 1e-10);
        }
        assertTrue(of.log(0) < -5);
    }

    /** A period of exactly 50 samples: the same state again is no neighbour, the next one is. */
    @Test
    void log_statesThatRepeat_isOfThoseBesideThem() {
        double[] x = new double[2000];
        for (int i = 0; i < 1000; i++) {
            x[2 * i] = Math.cos(2 * Math.PI * (i % 50) / 50);
            x[2 * i + 1] = Math.sin(2 * Math.PI * (i % 50) / 50);
        }
        NeighbourDivergence of = done(new NeighbourDivergence(x, 1000, 2, PLAIN, 60, 1));
        double beside = Math.log(2 * Math.sin(Math.PI / 50) / Math.sqrt(2));
        assertEquals(beside, of.log(0), 1e-12);
        assertEquals(beside, of.log(59), 1e-12);
    }

    /** Noise with a memory: the recording and its surrogate have one law, so their curves agree within their errors. */
    @Test
    void log_linearNoise_isAsOfItsSurrogate() {
        int count = 4001;
        int d = 3;
        Gaussian gaussian = new Gaussian(new Rng(11, 4));
        double[] x = new double[count * d];
        for (int i = 1; i < count; i++) {
            for (int e = 0; e < d; e++) {
                double other = x[(i - 1) * d + (e + 1) % d];
                x[i * d + e] = 0.8 * x[(i - 1) * d + e] + 0.1 * other + gaussian.next();
            }
        }
        int length = PhaseSurrogate.closing(x, count, d);
        PhaseSurrogate surrogate = new PhaseSurrogate(x, length, d, new Rng(1, 1));
        while (surrogate.advance()) {}
        Embedding embedding = new Embedding(1, 1, 30);
        NeighbourDivergence of = done(new NeighbourDivergence(x, length, d, embedding, 40, 1));
        NeighbourDivergence its = done(new NeighbourDivergence(surrogate.rows(), length, d, embedding, 40, 1));
        for (int k = 0; k < 40; k++) {
            double error = Math.sqrt(of.error(k) * of.error(k) + its.error(k) * its.error(k));
            // 40 times that hang together, and errors known to a fifth: four errors.
            assertEquals(of.log(k), its.log(k), 4 * error, "after " + k);
            assertTrue(error < 0.05, "an error that says something");
        }
        // Noise looks like growth: it is 1.5 and more in the first step alone.
        assertTrue(of.log(1) - of.log(0) > 1);
    }

    @Test
    void log_delays_unfoldALineIntoACircle() {
        int count = 3000;
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = Math.sin(0.0765432 * i);
        }
        Embedding quarter = new Embedding(2, 20, 30);
        NeighbourDivergence line = done(new NeighbourDivergence(x, count, 1, PLAIN, 60, 1));
        NeighbourDivergence circle = done(new NeighbourDivergence(x, count, 1, quarter, 60, 1));
        assertTrue(line.log(30) - line.log(0) > 3, "on the line half the neighbours move the other way");
        // The delay is 20 of 20.5 samples of a quarter: the circle is an ellipse, its distances vary by a few per cent.
        assertEquals(circle.log(0), circle.log(30), 0.1);
    }

    @Test
    void log_ofWhatStandsStill_isNone() {
        NeighbourDivergence of = done(new NeighbourDivergence(new double[300], 300, 1, PLAIN, 10, 1));
        assertTrue(of.still());
        assertEquals(0, of.pairs());
        assertFalse(of.hasErrors());
    }

    @Test
    void tooFewSamples_areRefused() {
        TooLittleData why = assertThrows(
                TooLittleData.class,
                () -> new NeighbourDivergence(new double[30], 30, 1, new Embedding(3, 5, 1), 11, 2));
        assertTrue(why.getMessage() != null);
    }
}
