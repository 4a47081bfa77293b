package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PrincipalAnglesTest {
    private static double[] angles(double[] p, double[] q, int k, int n) {
        double[] angle = new double[k];
        PrincipalAngles.between(p, q, k, n, angle);
        return angle;
    }

    /** m random orthonormal rows of n numbers. */
    private static double[] orthonormal(int m, int n, long seed) {
        Random random = new Random(seed);
        double[] q = new double[m * n];
        for (int a = 0; a < m; a++) {
            for (int i = 0; i < n; i++) {
                q[a * n + i] = random.nextGaussian();
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < a; b++) {
                    double dot = 0;
                    for (int i = 0; i < n; i++) {
                        dot += q[a * n + i] * q[b * n + i];
                    }
                    for (int i = 0; i < n; i++) {
                        q[a * n + i] -= dot * q[b * n + i];
                    }
                }
            }
            double square = 0;
            for (int i = 0; i < n; i++) {
                square += q[a * n + i] * q[a * n + i];
            }
            for (int i = 0; i < n; i++) {
                q[a * n + i] /= Math.sqrt(square);
            }
        }
        return q;
    }

    /** Rows Σ_b r_ab p_b with r a random rotation: another basis of the same space. */
    private static double[] mixed(double[] p, int k, int n, long seed) {
        double[] r = orthonormal(k, k, seed);
        double[] out = new double[k * n];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                for (int i = 0; i < n; i++) {
                    out[a * n + i] += r[a * k + b] * p[b * n + i];
                }
            }
        }
        return out;
    }

    @Test
    void identicalSpaces_inAnyBasis_haveNoAngle() {
        double[] p = orthonormal(3, 40, 1);
        // Sines are rounding of 40 terms.
        assertArrayEquals(new double[3], angles(p, p, 3, 40), 1e-14);
        assertArrayEquals(new double[3], angles(p, mixed(p, 3, 40, 2), 3, 40), 1e-14);
    }

    @Test
    void orthogonalSpaces_areARightAngleApart() {
        double[] all = orthonormal(6, 40, 3);
        double[] p = java.util.Arrays.copyOfRange(all, 0, 120);
        double[] q = java.util.Arrays.copyOfRange(all, 120, 240);
        double right = Math.PI / 2;
        assertArrayEquals(new double[] {right, right, right}, angles(p, q, 3, 40), 1e-14);
    }

    @Test
    void turnedSpaces_inAnyBasis_giveTheirAngles() {
        int n = 50;
        double[] exact = {1e-9, 0.02, 0.7, 0.7, 1.57};
        int k = exact.length;
        double[] all = orthonormal(2 * k, n, 4);
        double[] p = java.util.Arrays.copyOf(all, k * n);
        double[] q = new double[k * n];
        for (int a = 0; a < k; a++) {
            for (int i = 0; i < n; i++) {
                q[a * n + i] = Math.cos(exact[a]) * all[a * n + i] + Math.sin(exact[a]) * all[(k + a) * n + i];
            }
        }
        // Rounding of 50 terms, for the smallest angle too.
        assertArrayEquals(exact, angles(p, q, k, n), 1e-14);
        assertArrayEquals(exact, angles(mixed(p, k, n, 5), mixed(q, k, n, 6), k, n), 1e-14);
        assertArrayEquals(exact, angles(mixed(q, k, n, 7), mixed(p, k, n, 8), k, n), 1e-14);
    }

    @Test
    void twoLines_enclose_theirAngle() {
        assertEquals(Math.PI / 3, angles(new double[] {1, 0}, new double[] {-0.5, Math.sqrt(0.75)}, 1, 2)[0], 1e-15);
    }

    @Test
    void axesThatAreNone_areRefused() {
        double[] p = orthonormal(2, 10, 9);
        assertThrows(IllegalArgumentException.class, () -> angles(p, new double[20], 2, 10));
        double[] twice = p.clone();
        System.arraycopy(p, 0, twice, 10, 10);
        assertThrows(IllegalArgumentException.class, () -> angles(twice, p, 2, 10));
        assertThrows(IllegalArgumentException.class, () -> angles(p, p, 3, 10));
    }
}
