package entrain.core.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entrain.core.math.Rng;
import entrain.core.math.Vectors;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SymmetricEigenTest {
    /** Checks A v = λ v, orthonormality, order and trace; gives the values. */
    private static double[] check(double[] a, int m, int k) {
        double[] work = a.clone();
        SymmetricEigen eigen = new SymmetricEigen(m + 3);
        eigen.decompose(work, m);
        double[] v = new double[k * m];
        eigen.vectors(k, v);
        double[] value = new double[m];
        double norm = 1e-300;
        double trace = 0;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            value[i] = eigen.value(i);
            norm = Math.max(norm, Math.abs(value[i]));
            sum += value[i];
            trace += a[i * m + i];
            assertEquals(true, i == 0 || value[i] <= value[i - 1], "order");
        }
        // Backward stable: the residual is rounding of the norm, growing slowly with m.
        double rounding = 1e-14 * norm;
        assertEquals(trace, sum, rounding * m);
        for (int c = 0; c < k; c++) {
            for (int i = 0; i < m; i++) {
                double product = 0;
                for (int j = 0; j < m; j++) {
                    product += a[i * m + j] * v[c * m + j];
                }
                assertEquals(value[c] * v[c * m + i], product, rounding, "residual of vector " + c + " of " + m);
            }
            for (int b = 0; b <= c; b++) {
                assertEquals(b == c ? 1 : 0, Vectors.dot(v, b * m, v, c * m, m), 1e-14, "orthonormal");
            }
        }
        return value;
    }

    /** Entries from 1e-15 to 32, as of a state that has few dimensions left: small values are rounding of the large ones. */
    @Test
    void decompose_gradedMatrix_comesToAnEnd() {
        int m = 150;
        for (int seed : new int[] {90, 179, 203, 517}) {
            Rng random = new Rng(seed, 0);
            double[] a = new double[m * m];
            double size = 0x1p-50;
            for (int i = 0; i < m; i++) {
                size *= 1.29;
                a[i * m + i] = size * (0.5 + random.nextDouble());
                if (i > 0) {
                    double beside = (random.nextDouble() * 2 - 1) * Math.sqrt(a[i * m + i] * a[(i - 1) * m + i - 1]);
                    a[i * m + i - 1] = beside;
                    a[(i - 1) * m + i] = beside;
                }
            }
            check(a, m, 3);
        }
    }

    private static double[] random(int m, int rank, long seed) {
        Random random = new Random(seed);
        double[] x = new double[m * rank];
        for (int e = 0; e < x.length; e++) {
            x[e] = random.nextGaussian();
        }
        double[] a = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                a[i * m + j] = Vectors.dot(x, i * rank, x, j * rank, rank);
            }
        }
        return a;
    }

    @Test
    void everySize_anyRank_satisfiesItsEquation() {
        for (int m = 1; m <= 40; m++) {
            check(random(m, m, m), m, m);
            check(random(m, (m + 1) / 2, m), m, (m + 1) / 2);
        }
        check(random(200, 400, 7), 200, 10);
    }

    @Test
    void diagonal_anyOrder_isItself() {
        double[] d = {3, -1, 0, 7, 7, 2e-9};
        double[] a = new double[36];
        for (int i = 0; i < 6; i++) {
            a[i * 7] = d[i];
        }
        double[] value = check(a, 6, 6);
        Arrays.sort(d);
        for (int i = 0; i < 6; i++) {
            assertEquals(d[5 - i], value[i], 0);
        }
    }

    /** Second differences: values 2 − 2 cos(πk/(m + 1)). */
    @Test
    void secondDifference_hasItsCosines() {
        int m = 50;
        double[] a = new double[m * m];
        for (int i = 0; i < m; i++) {
            a[i * m + i] = 2;
            if (i > 0) {
                a[i * m + i - 1] = -1;
                a[(i - 1) * m + i] = -1;
            }
        }
        double[] value = check(a, m, m);
        for (int k = 0; k < m; k++) {
            assertEquals(2 - 2 * Math.cos(Math.PI * (m - k) / (m + 1)), value[k], 1e-14);
        }
    }

    @Test
    void multipleValues_getVectorsThatSpanTheirSpace() {
        int m = 12;
        double[] ones = new double[m * m];
        Arrays.fill(ones, 1);
        double[] value = check(ones, m, m);
        assertEquals(m, value[0], 1e-14 * m);
        double[] zero = check(new double[m * m], m, m);
        assertEquals(0, zero[0], 0);
        // A circulant: every value but one or two comes twice.
        double[] circulant = new double[m * m];
        for (int i = 0; i < m; i++) {
            circulant[i * m + (i + 1) % m] = 1;
            circulant[i * m + (i + m - 1) % m] = 1;
        }
        double[] twice = check(circulant, m, m);
        for (int k = 1; k < m - 1; k += 2) {
            assertEquals(2 * Math.cos(Math.PI * (k + 1) / m), twice[k], 1e-14);
            assertEquals(twice[k], twice[k + 1], 1e-14);
        }
    }

    @Test
    void tinyAndHugeScales_doNotMatter() {
        double[] a = random(9, 9, 1);
        for (double factor : new double[] {1e-280, 1e280}) {
            double[] b = a.clone();
            for (int e = 0; e < b.length; e++) {
                b[e] *= factor;
            }
            double[] value = new double[9];
            SymmetricEigen eigen = new SymmetricEigen(9);
            eigen.decompose(b, 9);
            for (int c = 0; c < 9; c++) {
                value[c] = eigen.value(c) / factor;
            }
            eigen.decompose(a.clone(), 9);
            for (int c = 0; c < 9; c++) {
                assertEquals(eigen.value(c), value[c], 1e-14 * eigen.value(0));
            }
        }
    }

    @Test
    void notFinite_isRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] a = {1, 0, bad, 1};
            assertThrows(IllegalArgumentException.class, () -> new SymmetricEigen(2).decompose(a, 2));
        }
    }
}
