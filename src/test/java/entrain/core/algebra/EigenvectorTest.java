package entrain.core.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** By hand, and as what solves A v = λ v. */
final class EigenvectorTest {
    /** Inverse iteration gives it to rounding, but for what the shift beside an eigenvalue brings in. */
    private static final double ROUNDING = 1e-12;

    private static final double HALF = Math.sqrt(0.5);

    private static void assertVector(double[] A, double a, double b, double... reThenIm) {
        int n = reThenIm.length / 2;
        Eigenvector vector = of(A, n, a, b);
        for (int i = 0; i < n; i++) {
            assertEquals(reThenIm[2 * i], vector.re()[i], ROUNDING, "real part " + i);
            assertEquals(reThenIm[2 * i + 1], vector.im()[i], ROUNDING, "imaginary part " + i);
        }
    }

    private static Eigenvector of(double[] A, int n, double a, double b) {
        Eigenvector vector = new Eigenvector(A, n, a, b);
        double share = 0;
        while (vector.advance()) {
            assertTrue(vector.progress() >= share);
            share = vector.progress();
        }
        assertEquals(1, vector.progress(), 0);
        return vector;
    }

    @Test
    void ofTwoRows_knownByHand() {
        double[] triangle = {2, 1, 0, 3};
        assertVector(triangle, 3, 0, HALF, 0, HALF, 0);
        assertVector(triangle, 2, 0, 1, 0, 0, 0);
        double[] transposed = {2, 0, 1, 3};
        assertVector(transposed, 3, 0, 0, 0, 1, 0); // the left ones
        assertVector(transposed, 2, 0, HALF, 0, -HALF, 0);
        double[] quarterTurn = {0, -1, 1, 0};
        assertVector(quarterTurn, 0, 1, HALF, 0, 0, -HALF);
        assertVector(quarterTurn, 0, -1, HALF, 0, 0, HALF);
    }

    /** A round of three, x_i → x_{i+1}: (1, ω, ω²)/√3 at ω = e^{2πi/3}, and (1, 1, 1)/√3 at 1. */
    @Test
    void ofThreeRows_knownByHand() {
        double[] round = {0, 1, 0, 0, 0, 1, 1, 0, 0};
        double third = 1 / Math.sqrt(3);
        assertVector(round, 1, 0, third, 0, third, 0, third, 0);
        assertVector(round, -0.5, Math.sqrt(0.75), third, 0, -0.5 * third, 0.5, -0.5 * third, -0.5);
    }

    @Test
    void ofRandomRows_solvesItsEquation_alsoOfAnEigenvalueOfSevenDigits() {
        int n = 60;
        Random random = new Random(4);
        double[] A = new double[n * n];
        for (int e = 0; e < A.length; e++) {
            A[e] = random.nextGaussian() / Math.sqrt(n);
        }
        Eigenvalues values = new Eigenvalues(n);
        values.compute(A, 1);
        for (int k = 0; k < n; k++) {
            Eigenvector vector = of(A, n, (float) values.re(k), (float) values.im(k));
            double length = 0;
            for (int i = 0; i < n; i++) {
                double re = -values.re(k) * vector.re()[i] + values.im(k) * vector.im()[i];
                double im = -values.re(k) * vector.im()[i] - values.im(k) * vector.re()[i];
                for (int j = 0; j < n; j++) {
                    re += A[i * n + j] * vector.re()[j];
                    im += A[i * n + j] * vector.im()[j];
                }
                // Three solutions, of which each takes a factor of some 1e-6 off the others' share.
                assertEquals(0, Math.hypot(re, im), ROUNDING, "eigenvalue " + k);
                length += vector.re()[i] * vector.re()[i] + vector.im()[i] * vector.im()[i];
            }
            assertEquals(1, length, ROUNDING);
        }
    }
}
