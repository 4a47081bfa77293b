package entrain.core.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;

final class EigenvaluesTest {
    private static Eigenvalues of(double factor, double[]... rows) {
        int n = rows.length;
        double[] flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(rows[i], 0, flat, i * n, n);
        }
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.compute(flat, factor);
        assertTrue(eigenvalues.ready());
        return eigenvalues;
    }

    private static double[] gaussian(int n, long seed) {
        Random random = new Random(seed);
        double[] J = new double[n * n];
        for (int e = 0; e < J.length; e++) {
            J[e] = random.nextGaussian() / Math.sqrt(n);
        }
        return J;
    }

    /** Each expected value is met by one that is found, and by another each. */
    private static void assertValues(Eigenvalues found, double tolerance, double... reThenIm) {
        int n = found.count();
        boolean[] used = new boolean[n];
        for (int e = 0; e < n; e++) {
            int best = -1;
            double nearest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                double d = Math.hypot(found.re(k) - reThenIm[2 * e], found.im(k) - reThenIm[2 * e + 1]);
                if (!used[k] && d < nearest) {
                    best = k;
                    nearest = d;
                }
            }
            used[best] = true;
            assertEquals(0, nearest, tolerance, "eigenvalue " + e);
        }
    }

    @Test
    void smallMatrices_knownByHand() {
        assertValues(of(3, new double[] {-2}), 0, -6, 0);
        assertValues(of(1, new double[] {0, 1}, new double[] {-1, 0}), 0, 0, 1, 0, -1);
        assertValues(of(1, new double[] {2, 0}, new double[] {0, 2}), 0, 2, 0, 2, 0);
        assertValues(of(1, new double[] {0, 0}, new double[] {0, 0}), 0, 0, 0, 0, 0);
        assertValues(of(1, new double[] {4, 1}, new double[] {2, 3}), 1e-15 * 5, 5, 0, 2, 0);
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        // A rotation by 0.3 about (1, 1, 1) times 2, by Rodrigues: 2, 2e^(±0.3i).
        double a = (1 + 2 * c) / 3;
        double b = (1 - c) / 3 - s / Math.sqrt(3);
        double d = (1 - c) / 3 + s / Math.sqrt(3);
        assertValues(
                of(2, new double[] {a, b, d}, new double[] {d, a, b}, new double[] {b, d, a}),
                4e-15,
                2,
                0,
                2 * c,
                2 * s,
                2 * c,
                -2 * s);
    }

    @Test
    void diagonalAndTriangular_areTheirDiagonals() {
        int n = 30;
        Random random = new Random(1);
        double[][] diagonal = new double[n][n];
        double[][] upper = new double[n][n];
        double[] expected = new double[2 * n];
        for (int i = 0; i < n; i++) {
            expected[2 * i] = i - 10;
            diagonal[i][i] = i - 10;
            upper[i][i] = i - 10;
            for (int j = i + 1; j < n; j++) {
                upper[i][j] = 0.1 * random.nextGaussian();
            }
        }
        assertValues(of(1, diagonal), 0, expected);
        assertValues(of(1, upper), 0, expected);
    }

    /** The cyclic shift: all n-th roots of 1, on which shifts made of its last block alone would never converge. */
    @Test
    void cyclicShift_isTheRootsOfOne() {
        for (int n : new int[] {3, 4, 8, 17, 64}) {
            double[][] shift = new double[n][n];
            double[] expected = new double[2 * n];
            for (int i = 0; i < n; i++) {
                shift[i][(i + 1) % n] = 1;
                expected[2 * i] = Math.cos(2 * Math.PI * i / n);
                expected[2 * i + 1] = Math.sin(2 * Math.PI * i / n);
            }
            // Orthogonal, so every eigenvalue is as well conditioned as can be: n roundings at most.
            assertValues(of(1, shift), 2.3e-16 * n * 4, expected);
        }
    }

    @Test
    void companion_isItsRoots() {
        // (x − 1)(x − 2)(x − 3)(x² + 2x + 5), multiplied out.
        double[] p = {1};
        for (double[] factor : new double[][] {{1, -1}, {1, -2}, {1, -3}, {1, 2, 5}}) {
            double[] next = new double[p.length + factor.length - 1];
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < factor.length; j++) {
                    next[i + j] += p[i] * factor[j];
                }
            }
            p = next;
        }
        double[][] companion = new double[5][5];
        for (int j = 0; j < 5; j++) {
            companion[0][j] = -p[j + 1];
            if (j > 0) {
                companion[j][j - 1] = 1;
            }
        }
        // Norm 40, conditions of some 100: 40 · 100 · 2e-16.
        assertValues(of(1, companion), 1e-12, 1, 0, 2, 0, 3, 0, -1, 2, -1, -2);
    }

    @Test
    void gaussian_everySmallSize_agreesWithEjml() {
        for (int n = 1; n <= 60; n++) {
            double[] J = gaussian(n, 100 + n);
            Eigenvalues eigenvalues = new Eigenvalues(n);
            eigenvalues.compute(J, 1);
            EigenDecomposition_F64<DMatrixRMaj> other = DecompositionFactory_DDRM.eig(n, false);
            assertTrue(other.decompose(new DMatrixRMaj(n, n, true, J)));
            double[] expected = new double[2 * n];
            for (int k = 0; k < n; k++) {
                Complex_F64 value = other.getEigenvalue(k);
                expected[2 * k] = value.real;
                expected[2 * k + 1] = value.imaginary;
            }
            // Condition numbers of eigenvalues of Gaussian matrices are of order √n to n, with a heavy tail: 1e-16
            // times some thousands.
            assertValues(eigenvalues, 1e-12, expected);
        }
    }

    @Test
    void gaussian_traces_areSumsOfPowers() {
        int n = 120;
        double[] J = gaussian(n, 9);
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.compute(J, 2);
        double trace = 0;
        double traceOfSquare = 0;
        for (int i = 0; i < n; i++) {
            trace += 2 * J[i * n + i];
            for (int j = 0; j < n; j++) {
                traceOfSquare += 4 * J[i * n + j] * J[j * n + i];
            }
        }
        double sum = 0;
        double sumOfSquares = 0;
        for (int k = 0; k < n; k++) {
            sum += eigenvalues.re(k);
            sumOfSquares += eigenvalues.re(k) * eigenvalues.re(k) - eigenvalues.im(k) * eigenvalues.im(k);
        }
        // The trace is kept by every reflection to a rounding of the norm, 4 · 2e-16 · √n each at worst.
        assertEquals(trace, sum, 1e-12);
        assertEquals(traceOfSquare, sumOfSquares, 1e-11);
    }

    @Test
    void gaussianFourHundred_fillsTheDisc_andSomeAreReal() {
        int n = 400;
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.begin(gaussian(n, 2), 1.5);
        assertEquals(0, eigenvalues.progress(), 0.01);
        double before = 0;
        int portions = 0;
        while (!eigenvalues.advance()) {
            assertTrue(eigenvalues.progress() >= before, "progress");
            before = eigenvalues.progress();
            portions++;
        }
        assertEquals(1, eigenvalues.progress(), 0);
        assertTrue(portions > 2 * n, "portions are small");
        // Rider 2003: the edge lies at 1 + √(γ/4N), γ = log(N/2π) − 2 log log N, that is 1.02, and scatters by Gumbel's
        // law of width 1/√(4Nγ) = 0.033: four of these and the 0.02.
        assertEquals(1.5, eigenvalues.spectralRadius(), 1.5 * 0.15);
        assertEquals(0, eigenvalues.outliers(1.5));
        // Edelman, Kostlan and Shub 1994: √(2N/π) = 16 real ones, variance (2 − √2) of that.
        double mean = Math.sqrt(2 * n / Math.PI);
        assertEquals(mean, eigenvalues.real(), 4 * Math.sqrt((2 - Math.sqrt(2)) * mean));
        int inner = 0;
        for (int k = 0; k < n; k++) {
            inner += Math.hypot(eigenvalues.re(k), eigenvalues.im(k)) < 1.5 * Math.sqrt(0.5) ? 1 : 0;
            assertTrue(
                    k == 0
                            || Math.hypot(eigenvalues.re(k), eigenvalues.im(k))
                                    <= Math.hypot(eigenvalues.re(k - 1), eigenvalues.im(k - 1)) * (1 + 1e-15),
                    "order");
        }
        // Half of them within half the area; eigenvalues repel, so the count scatters by N^(1/4)/√π^(1/2), about 3.
        assertEquals(200, inner, 15);
    }

    @Test
    void outlier_ofAShiftedMean_isFoundWhereTheoryPutsIt() {
        int n = 200;
        double[] J = gaussian(n, 3);
        for (int e = 0; e < J.length; e++) {
            J[e] += 3.0 / n;
        }
        Eigenvalues eigenvalues = new Eigenvalues(n);
        eigenvalues.compute(J, 1);
        // Tao 2013: a rank-one mean of eigenvalue 3 stays there, to within a few 1/√N.
        assertEquals(1, eigenvalues.outliers(1));
        assertEquals(3, eigenvalues.re(0), 4 / Math.sqrt(n));
        assertEquals(eigenvalues.re(0), eigenvalues.maxRe(), 0);
        assertEquals(0, eigenvalues.im(0), 0);
    }

    @Test
    void badInput_isRefusedOrFails() {
        Eigenvalues eigenvalues = new Eigenvalues(3);
        assertThrows(IllegalStateException.class, eigenvalues::maxRe);
        assertThrows(IllegalArgumentException.class, () -> eigenvalues.begin(new double[4], 1));
        double[] a = new double[9];
        a[4] = Double.NaN;
        eigenvalues.compute(a, 1);
        assertTrue(eigenvalues.failed());
        assertFalse(eigenvalues.ready());
        assertThrows(IllegalStateException.class, eigenvalues::maxRe);
        a[4] = 7;
        eigenvalues.compute(a, 1);
        assertEquals(7, eigenvalues.maxRe(), 0);
    }
}
