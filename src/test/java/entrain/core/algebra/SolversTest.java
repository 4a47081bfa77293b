package entrain.core.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Rng;
import org.junit.jupiter.api.Test;

/** The two small solvers that the theory stands on, on cases known in closed form. */
final class SolversTest {
    @Test
    void solve_randomMatrices_productGivesTheRightHandSide() {
        Rng rng = new Rng(3, 1);
        for (int n = 1; n < 40; n++) {
            double[][] m = new double[3][n];
            double[] x = new double[n];
            double[] b = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = rng.nextDouble() - 0.5;
                for (int k = 0; k < 3; k++) {
                    m[k][i] = rng.nextDouble() - 0.5;
                }
            }
            for (int i = 0; i < n; i++) {
                b[i] = m[1][i] * x[i] + (i > 0 ? m[0][i] * x[i - 1] : 0) + (i + 1 < n ? m[2][i] * x[i + 1] : 0);
            }
            Tridiagonal solver = new Tridiagonal(40);
            assertTrue(solver.factor(m[0], m[1], m[2], n));
            solver.solve(b);
            for (int i = 0; i < n; i++) {
                // Random matrices of this size have conditions up to some 1e5: rounding 1e-11.
                assertEquals(x[i], b[i], 1e-9);
            }
        }
        assertFalse(new Tridiagonal(1).factor(new double[1], new double[1], new double[1], 1));
    }

    @Test
    void energy_poeschlTellerWell_minusOne() {
        // −u″ − 2 sech² s u = E u has the one bound state sech s with E = −1; even, so half of it is enough.
        double before = 0;
        for (int n = 200; n <= 400; n *= 2) {
            double h = 20.0 / n;
            double[] q = new double[n + 1];
            double[] p = new double[n + 1];
            for (int i = 0; i <= n; i++) {
                double sech = 1 / Math.cosh(i * h);
                q[i] = -2 * sech * sech;
                p[i] = 1;
            }
            double error = Math.abs(GroundState.energy(q, p, n + 1, h, false, 0) + 1);
            // Numerov: h⁴/240 times derivatives of order ten.
            assertTrue(error < 1e-4 * 16 * Math.pow(h / 0.1, 4) / 16, "error " + error);
            if (before > 0) {
                // Order four: sixteen times smaller.
                assertEquals(16, before / error, 2);
            }
            before = error;
        }
    }

    @Test
    void energy_constantPotential_theConstant() {
        double[] q = {0.3, 0.3, 0.3, 0.3, 0.3};
        double[] p = {1, 1, 1, 1, 1};
        assertEquals(0.3, GroundState.energy(q, p, 5, 0.2, true, 0.3), 1e-14);
        assertEquals(0.3, GroundState.energy(q, p, 5, 0.2, true, 5), 1e-13);
    }
}
