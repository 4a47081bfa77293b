package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import entrain.core.ode.Stepper;
import entrain.core.ode.TangentField;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LyapunovSpectrumTest {
    private static LyapunovSpectrum run(
            SmallNetwork network, Stepper stepper, double dt, double transient_, double duration) {
        double[] state = Arrays.copyOf(SmallNetwork.start(network.n()), network.dimension());
        int interval = (int) Math.rint(1 / dt);
        LyapunovSpectrum spectrum =
                new LyapunovSpectrum(network, stepper, 0, state, dt, interval, (long) Math.rint(transient_ / dt));
        long steps = (long) Math.rint((transient_ + duration) / dt);
        for (long s = 0; s < steps; s++) {
            spectrum.step();
        }
        return spectrum;
    }

    private static double[] lambda(LyapunovSpectrum spectrum) {
        double[] value = new double[spectrum.count()];
        spectrum.lambda(value, new double[spectrum.count()]);
        return value;
    }

    /** Descending, by EJML. */
    private static double[] realPartsLessOne(double[][] A) {
        int n = A.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false);
        assertTrue(eigen.decompose(new DMatrixRMaj(A)));
        double[] negative = new double[n];
        for (int i = 0; i < n; i++) {
            negative[i] = 1 - eigen.getEigenvalue(i).real;
        }
        Arrays.sort(negative);
        for (int i = 0; i < n; i++) {
            negative[i] = -negative[i];
        }
        return negative;
    }

    @Test
    void diagonal_everyScheme_isTheLogarithmOfItsOwnFactor() {
        double[] rate = {1.25, 0.5, -0.2, -0.9};
        double[][] A = new double[4][4];
        // Not in order, so that sorting has something to do.
        int[] place = {2, 0, 3, 1};
        for (int i = 0; i < 4; i++) {
            A[place[i]][place[i]] = rate[i];
        }
        double dt = 0.05;
        for (Stepper stepper : Stepper.values()) {
            // Vectors turn onto the axes at the rate of the gap, 0.7 or more: e^(−0.7·100) is nothing.
            double[] lambda = lambda(run(new SmallNetwork(A, Activation.LINEAR, 4), stepper, dt, 100, 20));
            for (int i = 0; i < 4; i++) {
                double z = (rate[i] - 1) * dt;
                double factor = 1;
                double term = 1;
                for (int order = 1; order <= stepper.order(); order++) {
                    term *= z / order;
                    factor += term;
                }
                // Rounding of 20 logarithms of numbers of size 1.
                assertEquals(Math.log(factor) / dt, lambda[i], 1e-13);
                // The scheme's own error, |z|^order |λ|/(order + 1)!, at |z| ≤ 0.1.
                double scheme = new double[] {0, 0.1, 0.0033, 0, 1.7e-6}[stepper.order()];
                assertEquals(rate[i] - 1, lambda[i], scheme);
            }
        }
    }

    @Test
    void diagonal_firstFew_areTheLargest() {
        double[][] A = new double[6][6];
        for (int i = 0; i < 6; i++) {
            A[i][i] = 0.3 * i;
        }
        double[] lambda = lambda(run(new SmallNetwork(A, Activation.LINEAR, 2), Stepper.RK4, 0.05, 200, 20));
        // RK4: |λ|^5 dt^4/120 = 1.63e-9; gaps of 0.3 over 200 τ leave e^−60.
        assertArrayEquals(new double[] {0.5, 0.2}, lambda, 1.7e-9);
    }

    @Test
    void linear_randomJ_isTheRealPartsOfTheEigenvaluesLessOne() {
        int n = 8;
        double[][] A = SmallNetwork.gaussian(n, 0.8, 5);
        double[] exact = realPartsLessOne(A);
        double duration = 4000;
        double[] lambda = lambda(run(new SmallNetwork(A, Activation.LINEAR, n), Stepper.RK4, 0.1, 200, duration));
        for (int i = 0; i < n; i++) {
            // A complex pair's vectors turn within their plane: log of the ratio of its axes (some e^3 for this J)
            // stays over at the ends, 3/4000. RK4 adds 1e-6.
            assertEquals(exact[i], lambda[i], 3 / duration);
        }
    }

    /** The volume of all n vectors grows with the trace of the Jacobian, on every trajectory and at all times. */
    @Test
    void tanh_sumOfAll_isTheAveragedTrace() {
        int n = 20;
        SmallNetwork network = new SmallNetwork(SmallNetwork.gaussian(n, 3, 4), Activation.TANH, n);
        double dt = 0.02;
        int interval = 25;
        double[] state = Arrays.copyOf(SmallNetwork.start(n), network.dimension());
        LyapunovSpectrum spectrum = new LyapunovSpectrum(network, Stepper.RK4, 0, state, dt, interval, 50 * interval);
        double trace = 0;
        int steps = 200 * interval;
        for (int s = 0; s < 50 * interval + steps; s++) {
            if (s >= 50 * interval) {
                trace += 0.5 * network.trace(state) / steps;
            }
            spectrum.step();
            if (s >= 50 * interval) {
                trace += 0.5 * network.trace(state) / steps;
            }
        }
        double sum = 0;
        for (double each : lambda(spectrum)) {
            sum += each;
        }
        // The trapezoid's error is dt²/12 times the change of the trace's slope over the run, per unit time: below
        // 3e-5 · 10/100; RK4's, dt⁴ |λ|^5/120 for each of 20, is 1e-6 at |λ| = 4.
        assertEquals(trace, sum, 5e-6);
        assertTrue(Math.abs(sum + n) > 0.1, "the diagonal counts");
    }

    @Test
    void tanh_belowTheTransition_contractsAsTheOriginDoes() {
        int n = 10;
        double[][] A = SmallNetwork.gaussian(n, 0.5, 6);
        LyapunovSpectrum tanh = run(new SmallNetwork(A, Activation.TANH, n), Stepper.RK4, 0.1, 300, 500);
        // The state is below e^(−0.4·300) when the average begins; pairs as above.
        assertArrayEquals(realPartsLessOne(A), lambda(tanh), 3.0 / 500);
        assertEquals(0, tanh.kaplanYorke(), 0);
        assertEquals(0, tanh.kaplanYorkeError(), 0);
        assertEquals(0, tanh.entropyRate(), 0);
    }

    /** σ = 10, ρ = 28, β = 8/3; exponents as printed by J. C. Sprott, Chaos and Time-Series Analysis (2003), app. A. */
    private static final class Lorenz implements TangentField {
        @Override
        public int n() {
            return 3;
        }

        @Override
        public int tangents() {
            return 3;
        }

        @Override
        public int dimension() {
            return 12;
        }

        @Override
        public void derivative(double t, double[] s, double[] d) {
            double x = s[0];
            double y = s[1];
            double z = s[2];
            d[0] = 10 * (y - x);
            d[1] = x * (28 - z) - y;
            d[2] = x * y - 8 * z / 3;
            for (int v = 3; v < 12; v += 3) {
                d[v] = 10 * (s[v + 1] - s[v]);
                d[v + 1] = s[v] * (28 - z) - x * s[v + 2] - s[v + 1];
                d[v + 2] = s[v] * y + x * s[v + 1] - 8 * s[v + 2] / 3;
            }
        }
    }

    @Test
    void lorenz_agreesWithThePrintedExponents() {
        double[] state = new double[12];
        state[0] = 1;
        state[1] = 2;
        state[2] = 20;
        double dt = 0.0025;
        LyapunovSpectrum spectrum = new LyapunovSpectrum(new Lorenz(), Stepper.RK4, 0, state, dt, 80, 20_000);
        for (int s = 0; s < 1_620_000; s++) {
            spectrum.step();
        }
        double[] value = new double[3];
        double[] error = new double[3];
        spectrum.lambda(value, error);
        double[] printed = {0.9056, 0, -14.5723};
        assertEquals(4000, spectrum.averaged(), 1e-6);
        for (int a = 0; a < 3; a++) {
            // Four standard errors, which may themselves be off by a fifth, half a unit of the last printed place, and
            // RK4's own error: dt⁴ |λ|⁵/120, where rates of 40 occur on the way, is 3.4e-5.
            assertTrue(error[a] < 0.005, "error " + a);
            assertEquals(printed[a], value[a], 4 * 1.2 * error[a] + 5e-5 + 3.4e-5);
        }
        // The trace is −(10 + 1 + 8/3) everywhere; RK4 as above.
        assertEquals(-41.0 / 3, value[0] + value[1] + value[2], 3.4e-5);
        assertTrue(spectrum.kaplanYorkeError() < 5e-4);
        assertEquals(2.06215, spectrum.kaplanYorke(), 4.8 * spectrum.kaplanYorkeError() + 1e-5);
        // λ₂ = 0 comes out on either side of 0, and is counted where positive.
        assertEquals(value[0] + Math.max(0, value[1]), spectrum.entropyRate(), 0);
        assertEquals(error[0], spectrum.entropyRateError(), error[0]);
    }

    /** Pairs of units that turn by themselves, one limit cycle each: gain 1.5 &gt; 1 in the plane, frequencies b. */
    private static double[][] oscillators(double... b) {
        double[][] A = new double[2 * b.length][2 * b.length];
        for (int i = 0; i < 2 * b.length; i++) {
            A[i][i] = 1.5;
            A[i][i ^ 1] = (i & 1) == 0 ? -b[i / 2] : b[i / 2];
        }
        return A;
    }

    /** A limit cycle has one exponent 0 and the dimension 1, a torus of k frequencies k of them: neither more nor less. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void oscillators_neutralExponents_areTheDimension(int k) {
        double[][] A = oscillators(Arrays.copyOf(new double[] {0.7, 0.9, 1.3}, k));
        for (double duration : new double[] {60, 500}) {
            LyapunovSpectrum spectrum =
                    run(new SmallNetwork(A, Activation.TANH, 2 * k), Stepper.RK4, 0.1, 100, duration);
            assertEquals(k, spectrum.kaplanYorke(), 0);
            assertEquals(0, spectrum.entropyRate(), 0);
            // Blocks see the growth swing along the cycle, by e at most: k such errors, over the next exponent, -0.75.
            assertTrue(spectrum.kaplanYorkeError() <= k / 0.75 / duration * 4, "" + spectrum.kaplanYorkeError());
            assertTrue(spectrum.entropyRateError() <= k / duration * 4, "" + spectrum.entropyRateError());
        }
        // Exponents that are all neutral do not tell how many more there are.
        LyapunovSpectrum few = run(new SmallNetwork(A, Activation.TANH, k), Stepper.RK4, 0.1, 100, 500);
        assertEquals(KaplanYorke.NEEDS_MORE, few.kaplanYorke(), 0);
        assertEquals(KaplanYorke.NEEDS_MORE, few.kaplanYorkeError(), 0);
        assertEquals(0, few.entropyRate(), 0);
    }

    /** Unstable, slowly stable and fast stable points have the dimensions of their signs, not 1. */
    @Test
    void points_exponentsApartFromZero_areNotNeutral() {
        double[][] A = {{0.99, 0}, {0, 0.5}};
        LyapunovSpectrum slow = run(new SmallNetwork(A, Activation.TANH, 2), Stepper.RK4, 0.1, 100, 500);
        assertEquals(0, slow.kaplanYorke(), 0);
        double[][] B = {{1.01, 0}, {0, 0.5}};
        LyapunovSpectrum grows = run(new SmallNetwork(B, Activation.LINEAR, 2), Stepper.RK4, 0.1, 100, 500);
        // 1 + 0.01/0.5
        assertEquals(1.02, grows.kaplanYorke(), 1e-6);
        assertEquals(0.01, grows.entropyRate(), 1e-8);
    }

    /** v′ = (−½ + cos(t + i)) v for the vectors of entry i: time must reach the field, and the average is −½. */
    @Test
    void drivenField_averagesOverItsPeriods() {
        double start = 1.3;
        TangentField field = new TangentField() {
            @Override
            public int n() {
                return 2;
            }

            @Override
            public int tangents() {
                return 1;
            }

            @Override
            public int dimension() {
                return 4;
            }

            @Override
            public void derivative(double t, double[] s, double[] d) {
                double rate = t < start ? 100 : -0.5 + Math.cos(t);
                for (int i = 0; i < 4; i++) {
                    d[i] = rate * s[i];
                }
            }
        };
        double dt = 2 * Math.PI / 128;
        LyapunovSpectrum spectrum = new LyapunovSpectrum(field, Stepper.RK4, start, new double[4], dt, 4, 0);
        for (int s = 0; s < 10 * 128; s++) {
            spectrum.step();
        }
        // RK4 on a rate of 1.5 at most: dt⁴ · 1.5⁵/120 = 4e-7, of changing sign.
        assertEquals(-0.5, lambda(spectrum)[0], 4e-7);
        // Blocks of at most a sixteenth of 10 periods see the rate swing: no small error may be claimed.
        double[] error = new double[1];
        spectrum.lambda(new double[1], error);
        assertTrue(error[0] > 0.01, "error");
    }

    @Test
    void missing_countsStepsDownToReady() {
        double[][] A = new double[2][2];
        SmallNetwork network = new SmallNetwork(A, Activation.LINEAR, 1);
        LyapunovSpectrum spectrum = new LyapunovSpectrum(network, Stepper.EULER, 0, new double[4], 0.1, 5, 12);
        double[] one = new double[1];
        for (long s = 15 + 16 * 5; s > 0; s--) {
            assertEquals(s, spectrum.missing());
            assertFalse(spectrum.ready());
            assertThrows(IllegalStateException.class, () -> spectrum.lambda(one, one.clone()));
            spectrum.step();
        }
        assertEquals(0, spectrum.missing());
        assertTrue(spectrum.ready());
        assertEquals(Math.log(0.9) / 0.1, lambda(spectrum)[0], 1e-13);
    }

    @Test
    void failed_whenAVectorVanishes_givesNoNumber() {
        // Euler with dt = 1 maps every vector of dx/dt = −x onto 0.
        SmallNetwork network = new SmallNetwork(new double[2][2], Activation.LINEAR, 1);
        LyapunovSpectrum spectrum = new LyapunovSpectrum(network, Stepper.EULER, 0, new double[4], 1, 1, 0);
        for (int s = 0; s < 50; s++) {
            spectrum.step();
        }
        assertTrue(spectrum.failed());
        assertThrows(IllegalStateException.class, spectrum::kaplanYorke);
    }
}
