package entrain.core.algebra;

import entrain.core.math.Vectors;

/**
 * Singular values of a few long rows, by one-sided Jacobi rotations, which make the rows orthogonal pair by pair; for a
 * few rows that is quick, and small values are as exact as large ones.
 *
 * <p>G. H. Golub and C. F. Van Loan, <i>Matrix Computations</i>, 4th ed., section 8.6.3.
 */
public final class SingularValues {
    private static final double ORTHOGONAL = 1e-15; // cosine of two rows that need no rotation
    private static final int SWEEPS = 30; // quadratic convergence: six or so are made

    private SingularValues() {}

    /**
     * Writes the singular values, largest first.
     *
     * @param rows   k rows of so many numbers; rotated until they are orthogonal
     * @param value  k values, overwritten
     */
    public static void of(double[] rows, int k, int length, double[] value) {
        boolean rotated = true;
        for (int sweep = 0; sweep < SWEEPS && rotated; sweep++) {
            rotated = false;
            for (int a = 0; a < k; a++) {
                for (int b = a + 1; b < k; b++) {
                    rotated |= rotate(rows, a * length, b * length, length);
                }
            }
        }
        for (int a = 0; a < k; a++) {
            double size = Math.sqrt(Vectors.dot(rows, a * length, rows, a * length, length));
            int at = a;
            for (; at > 0 && value[at - 1] < size; at--) {
                value[at] = value[at - 1];
            }
            value[at] = size;
        }
    }

    /** Makes two rows orthogonal by a rotation in their plane; whether there was need to. */
    private static boolean rotate(double[] rows, int a, int b, int length) {
        double aa = Vectors.dot(rows, a, rows, a, length);
        double bb = Vectors.dot(rows, b, rows, b, length);
        double ab = Vectors.dot(rows, a, rows, b, length);
        if (Math.abs(ab) <= Math.sqrt(aa * bb) * ORTHOGONAL) {
            return false;
        }
        double zeta = (bb - aa) / (2 * ab);
        double t = 1 / (Math.sqrt(1 + zeta * zeta) + Math.abs(zeta));
        t = zeta < 0 ? -t : t;
        double c = 1 / Math.sqrt(1 + t * t);
        for (int i = 0; i < length; i++) {
            double x = rows[a + i];
            double y = rows[b + i];
            rows[a + i] = (x - t * y) * c;
            rows[b + i] = (t * x + y) * c;
        }
        return true;
    }
}
