package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.EndiveKernel;
import entrain.core.engine.Engine;
import entrain.core.engine.SimdEngine;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step by step the same as all at once. */
final class RecursiveLeastSquaresTest {
    private final Gaussian gaussian = new Gaussian(new Rng(8, 0));

    private DMatrixRMaj numbers(int rows, int columns) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = gaussian.next();
        }
        return matrix;
    }

    /** w = (R Rᵀ + αI)⁻¹ R f and P = (R Rᵀ + αI)⁻¹ for two outputs, by elimination. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 30})
    void weights_areThoseOfRidgeRegression(double alpha) {
        int n = 12;
        int samples = 40;
        DMatrixRMaj R = numbers(samples, n);
        DMatrixRMaj f = numbers(samples, 2);
        DMatrixRMaj inverse = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multTransA(R, R, inverse);
        for (int i = 0; i < n; i++) {
            inverse.add(i, i, alpha);
        }
        CommonOps_DDRM.invert(inverse);
        DMatrixRMaj moment = new DMatrixRMaj(n, 2);
        CommonOps_DDRM.multTransA(R, f, moment);
        DMatrixRMaj best = new DMatrixRMaj(n, 2);
        CommonOps_DDRM.mult(inverse, moment, best);

        RecursiveLeastSquares squares = new RecursiveLeastSquares(Engine.JAVA, n, alpha);
        double[] w = new double[2 * n];
        for (int s = 0; s < samples; s++) {
            double[] e = new double[2];
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < n; i++) {
                    e[k] += w[k * n + i] * R.get(s, i);
                }
                e[k] -= f.get(s, k);
            }
            assertTrue(squares.present(R.data, s * n));
            squares.learn(e[0], w, 0);
            squares.learn(e[1], w, n);
        }
        // P begins at 1/α, up to 100, and ends near 1/40: each of 40 steps rounds entries of 100 at 1e-14.
        double tolerance = 1e-16 * 40 * 10 * Math.max(1, 1 / alpha);
        for (int i = 0; i < n; i++) {
            assertEquals(best.get(i, 0), w[i], 10 * tolerance);
            assertEquals(best.get(i, 1), w[n + i], 10 * tolerance);
            for (int j = 0; j < n; j++) {
                assertEquals(inverse.get(i, j), squares.get(i, j), tolerance);
                assertEquals(squares.get(j, i), squares.get(i, j), "symmetric to the bit");
            }
        }
    }

    @Test
    void kernel_learns_theBitsOfPlainJava_alsoAfterForgetting() {
        int n = 21;
        double[] r = numbers(60, n).data;
        RecursiveLeastSquares plain = new RecursiveLeastSquares(Engine.JAVA, n, 0.01);
        RecursiveLeastSquares simd = new RecursiveLeastSquares(new SimdEngine(new EndiveKernel()), n, 0.01);
        for (int turn = 0; turn < 2; turn++) {
            for (int s = 0; s < 60; s++) {
                assertTrue(plain.present(r, s * n));
                assertTrue(simd.present(r, s * n));
                for (int i = 0; i < n; i++) {
                    assertEquals(plain.gain()[i], simd.gain()[i]);
                }
            }
            assertEquals(plain.get(3, 5), simd.get(3, 5));
            plain.forget();
            simd.forget();
            assertEquals(100, simd.get(n - 1, n - 1));
            assertEquals(0, simd.get(3, 5));
        }
    }

    @Test
    void rates_thatAreNotFinite_endIt_untilItForgets() {
        for (Engine engine : new Engine[] {Engine.JAVA, new SimdEngine(new EndiveKernel())}) {
            RecursiveLeastSquares squares = new RecursiveLeastSquares(engine, 3, 1);
            assertTrue(squares.present(new double[] {1, 2, 3}, 0));
            assertFalse(squares.present(new double[] {1, Double.NaN, 3}, 0));
            assertFalse(squares.present(new double[] {1, 2, 3}, 0));
            squares.forget();
            assertTrue(squares.present(new double[] {1, 2, 3}, 0));
            assertEquals(1.0 / 15, squares.gain()[0], 1e-16);
            assertFalse(squares.present(new double[] {1e200, 1e200, 0}, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void alpha_thatIsNotAboveZero_isRefused(double alpha) {
        assertThrows(IllegalArgumentException.class, () -> new RecursiveLeastSquares(Engine.JAVA, 3, alpha));
    }
}
