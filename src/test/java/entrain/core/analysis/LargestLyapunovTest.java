package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Stepper;
import entrain.core.ode.TangentField;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;

final class LargestLyapunovTest {
    /** dx_i/dt = rate_i x_i, with one tangent vector. */
    private static TangentField diagonal(double... rate) {
        return new TangentField() {
            @Override
            public int n() {
                return rate.length;
            }

            @Override
            public int tangents() {
                return 1;
            }

            @Override
            public int dimension() {
                return 2 * rate.length;
            }

            @Override
            public void derivative(double t, double[] x, double[] dxdt) {
                for (int i = 0; i < 2 * rate.length; i++) {
                    dxdt[i] = rate[i % rate.length] * x[i];
                }
            }
        };
    }

    /** Autoregressive growth: mean 0.1, correlation time 9.5 intervals. */
    private static LargestLyapunov noisy(int seed, int intervals) {
        return noisy(seed, intervals, 0.9);
    }

    /** Autoregressive growth: mean 0.1, correlation time −1/log a. */
    private static LargestLyapunov noisy(int seed, int intervals, double a) {
        Gaussian gaussian = new Gaussian(new Rng(seed, 1));
        LargestLyapunov lyapunov = new LargestLyapunov(1, 0);
        double y = gaussian.next() / Math.sqrt(1 - a * a);
        for (int i = 0; i < intervals; i++) {
            lyapunov.add(0.1 + y);
            y = a * y + gaussian.next();
        }
        return lyapunov;
    }

    @Test
    void of_diagonal_largestRateExactly() {
        double[] state = {1, 1, 1, 1, 1, 1};
        LargestLyapunov lyapunov = LargestLyapunov.of(diagonal(-0.3, 0.2, -1), Stepper.RK4, state, 0, 0.05, 1, 60, 100);
        // The other directions are e^−30 of the first after the transient; RK4 has (0.2 · 0.05)^5/120/0.05 ≈ 2e-11 per
        // τ.
        assertEquals(0.2, lyapunov.lambda(), 1e-10);
        assertEquals(100, lyapunov.time(), 1e-9);
        assertTrue(lyapunov.ready());
        assertTrue(lyapunov.error() < 1e-10);
    }

    /** λ₁ = max Re eig(gJ) − 1 for φ(x) = x, where a complex pair makes the growth of one interval swing. */
    @Test
    void of_linearNetwork_spectralAbscissaWithinTheError() {
        int n = 60;
        double g = 0.9;
        Weights weights = new Wiring(Connectivity.GAUSSIAN, n, 1, false, 0.8, false, 3).draw();
        RateNetwork network = new RateNetwork(weights, 1, 0);
        network.gain(g);
        network.activation(Activation.LINEAR);
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, weights.get(i, j));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false);
        assertTrue(eigen.decompose(matrix));
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, g * eigen.getEigenvalue(i).real - 1);
        }
        double[] state = new double[2 * n];
        InitialState.draw(2 * n, 5, state);
        LargestLyapunov lyapunov = LargestLyapunov.of(network, Stepper.RK4, state, 0, 0.1, 1, 300, 2000);
        // The length swings by a factor of about e as the pair turns: (log e)/2000 τ of the mean depends on where it
        // ends.
        assertEquals(largest, lyapunov.lambda(), 3 * lyapunov.error() + 5e-4);
        assertTrue(lyapunov.error() < 2e-3, "error " + lyapunov.error());
    }

    @Test
    void add_constantGrowth_noError() {
        LargestLyapunov lyapunov = new LargestLyapunov(0.5, 10);
        for (int i = 0; i < 3000; i++) {
            // A power of two, so that sums are exact.
            lyapunov.add(0.125);
        }
        assertEquals(0.25, lyapunov.lambda(), 0);
        assertEquals(0, lyapunov.error(), 0);
        assertTrue(lyapunov.ready());
        assertEquals(0, lyapunov.missing(), 0);
    }

    @Test
    void add_transient_isDiscarded() {
        LargestLyapunov fixed = new LargestLyapunov(1, 40);
        LargestLyapunov latter = new LargestLyapunov(1, 10, 0.5);
        for (int i = 0; i < 100; i++) {
            fixed.add(i < 40 ? 9 : -0.5);
            latter.add(i < 50 ? 9 : -0.5);
        }
        assertEquals(-0.5, fixed.lambda(), 0);
        assertEquals(60, fixed.time(), 0);
        assertEquals(-0.5, latter.lambda(), 0);
        assertEquals(50, latter.time(), 0);
    }

    /**
     * 400 series whose mean is known: the mean lies within its stated error in 68 % and within three in 99.7 % of them if
     * the error is right.
     */
    @Test
    void error_correlatedGrowth_coversTheMean() {
        int series = 400;
        int one = 0;
        int three = 0;
        double stated = 0;
        for (int s = 0; s < series; s++) {
            LargestLyapunov lyapunov = noisy(s + 1, 4000);
            double off = Math.abs(lyapunov.lambda() - 0.1) / lyapunov.error();
            one += off < 1 ? 1 : 0;
            three += off < 3 ? 1 : 0;
            stated += lyapunov.error() / series;
        }
        // Known: σ/(1 − a)/√T = 10/√4000, less the blocks that are not complete (up to 1/128 of T).
        assertEquals(10 / Math.sqrt(4000), stated, 0.1 * 10 / Math.sqrt(4000));
        // Student's t with 19 to 38 degrees: 66 to 67 % and 99.3 to 99.5 %; 400 series scatter by 2.4 % and 0.4 %.
        assertTrue(one > 0.60 * series && one < 0.76 * series, one + " of " + series);
        assertTrue(three > 0.98 * series, three + " of " + series);
    }

    /** λ₁ of a curve of log growth from 100 to 600 τ after the vector set out. */
    private static LargestLyapunov along(DoubleUnaryOperator grown) {
        LargestLyapunov lyapunov = new LargestLyapunov(0.2, 0, 0, 100);
        for (int i = 500; i < 3000; i++) {
            lyapunov.add(grown.applyAsDouble(0.2 * (i + 1)) - grown.applyAsDouble(0.2 * i));
        }
        return lyapunov;
    }

    /** Two errors hold the exponent, and are no more than six times what it is off. */
    private static void holds(double exponent, double off, LargestLyapunov lyapunov) {
        assertEquals(exponent, lyapunov.lambda(), 2 * lyapunov.error());
        assertTrue(lyapunov.error() < 3 * off, "error " + lyapunov.error());
    }

    /** A Jordan block of twelve: the rate is 11 log 6/500 = 0.039 above −1. */
    @Test
    void error_logarithmicDrift_holdsTheExponent() {
        holds(-1, 0.039, along(t -> 11 * Math.log(t) - t));
    }

    /** A cycle whose growth swings by ±0.3: the mean is off by 0.6/500 at most, wherever the ends lie. */
    @Test
    void error_swing_holdsTheExponent() {
        for (double phase = 0; phase < 6; phase += 0.5) {
            double at = phase;
            holds(0, 0.6 / 500, along(t -> 0.3 * Math.sin(0.86 * t + at)));
        }
    }

    /** A vector that has still to turn: 2 too much over 40 τ. */
    @Test
    void error_slowTransient_holdsTheExponent() {
        holds(-0.1, 2.0 / 500, along(t -> -0.1 * t - 2 * Math.exp(-(t - 100) / 40)));
    }

    /** A step of RK4 misstates the growth of e^(−z) by z⁵/120. */
    @Test
    void error_constantGrowth_isTheSchemes() {
        LargestLyapunov lyapunov = along(t -> -0.5 * t);
        lyapunov.schemeError(Stepper.RK4.misstates(0.05, 0.1));
        assertEquals(0.6 * Math.pow(0.05, 5) / 120 / 0.1, lyapunov.error(), 1e-12);
    }

    @Test
    void ready_shortOrCorrelated_saysHowMuchIsMissing() {
        LargestLyapunov empty = new LargestLyapunov(1, 50);
        assertFalse(empty.ready());
        assertEquals(70, empty.missing(), 1e-9);
        assertEquals(0, empty.lambda(), 0);
        assertEquals(0, empty.error(), 0);
        LargestLyapunov slow = new LargestLyapunov(1, 0);
        for (int i = 0; i < 200; i++) {
            slow.add(i < 100 ? 0.1 : 0.2);
        }
        // Two halves that differ: no block is longer than what it would have to outlast.
        assertFalse(slow.ready());
        assertEquals(200, slow.missing(), 10);
    }

    /** 2000 series of 640 intervals: 20 blocks of 32, the fewest there can be. */
    @Test
    void ready_correlationTimeFarBelowABlock_hardlyEverRefused() {
        int refused = 0;
        for (int s = 0; s < 2000; s++) {
            refused += noisy(s + 1, 640, 0.8).ready() ? 0 : 1;
        }
        // A correlation time of 4.5 makes ρ 0.08 ± 0.2: 0.6 is 2.6 standard deviations off, 0.5 % of a normal law.
        assertTrue(refused <= 10, refused + " of 2000");
    }

    /** The other way: 2000 series whose correlation time is 2.5 blocks long. */
    @Test
    void ready_correlationTimeAboveABlock_mostlyRefused() {
        int refused = 0;
        for (int s = 0; s < 2000; s++) {
            refused += noisy(s + 1, 640, 1 - 1.0 / 80).ready() ? 0 : 1;
        }
        // ρ would be 0.86 in a long series; over 8 correlation times the mean takes some of it along, so that half
        // remain.
        assertTrue(refused >= 1000, refused + " of 2000");
    }

    @Test
    void renormalise_vector_unitLengthAndLogarithm() {
        double[] state = {7, 3, 4, 7};
        assertEquals(Math.log(5), LargestLyapunov.renormalise(state, 1, 2), 1e-15);
        assertEquals(0.6, state[1], 0);
        assertEquals(0.8, state[2], 0);
        assertEquals(7, state[3], 0);
        assertThrows(IllegalArgumentException.class, () -> LargestLyapunov.renormalise(new double[3], 0, 3));
    }

    /** The Lorenz system; λ₁ = 0.9056 (J. C. Sprott, Chaos and Time-Series Analysis, 2003, appendix A.5.1). */
    @Test
    void of_lorenz_literatureValue() {
        double[] state = {1, 1, 20, 1, 0, 0};
        LargestLyapunov lyapunov = LargestLyapunov.of(new Lorenz(), Stepper.RK4, state, 0, 0.01, 0.5, 20, 2000);
        // The scatter over 2000 units of time is about 0.004.
        assertEquals(0.9056, lyapunov.lambda(), 3 * lyapunov.error());
        assertTrue(lyapunov.error() < 0.01, "error " + lyapunov.error());
        assertTrue(lyapunov.ready());
    }
}
