package entrain.core.analysis;

import entrain.core.math.Elementary;
import entrain.core.math.Vectors;

/**
 * Principal angles between two subspaces of N dimensions, each given by k orthonormal axes: how far the leading
 * components of spontaneous activity point away from those of driven activity.
 *
 * <p>With P and Q the axes as rows, the cosines are the singular values of P Qᵀ, the sines those of Q − (Q Pᵀ) P; each
 * angle comes from both, and so is right to rounding near 0 and near π/2 alike. The singular values come from one-sided
 * Jacobi rotations, which make rows orthogonal pair by pair; for k of a few that is quick.
 *
 * <p>A. Björck and G. H. Golub, Math. Comput. 27, 579 (1973), doi:10.2307/2005662; for networks, K. Rajan, L. F. Abbott
 * and H. Sompolinsky, Adv. Neural Inf. Process. Syst. 23 (2010).
 */
public final class PrincipalAngles {
    private static final double HALF_PI = 1.5707963267948966;
    private static final double ORTHOGONAL = 1e-15; // cosine of two rows that need no rotation
    private static final int SWEEPS = 30; // quadratic convergence: six or so are made

    private PrincipalAngles() {}

    /**
     * Writes the angles, smallest first.
     *
     * @param p     k rows of n numbers, orthonormal; not modified
     * @param q     likewise
     * @param angle k angles in radians, 0 … π/2, overwritten
     */
    public static void between(double[] p, double[] q, int k, int n, double[] angle) {
        if (k < 1 || k > n || p.length < k * n || q.length < k * n) {
            throw new IllegalArgumentException("two times " + k + " rows of " + n + " numbers are needed");
        }
        demandOrthonormal(p, k, n);
        demandOrthonormal(q, k, n);
        double[] product = new double[k * k];
        double[] rest = new double[k * n];
        System.arraycopy(q, 0, rest, 0, k * n);
        for (int b = 0; b < k; b++) {
            Vectors.dots(q, b * n, p, 0, n, k, product, b * k);
            for (int a = 0; a < k; a++) {
                Vectors.addScaled(-product[b * k + a], p, a * n, rest, b * n, n);
            }
        }
        double[] cos = new double[k];
        double[] sin = new double[k];
        singularValues(product, k, k, cos);
        singularValues(rest, k, n, sin);
        for (int a = 0; a < k; a++) {
            double s = sin[k - 1 - a];
            angle[a] = s <= cos[a] ? Elementary.atan(s / cos[a]) : HALF_PI - Elementary.atan(cos[a] / s);
        }
    }

    /** Axes of a still signal are zero, and nothing can be said about their angle. */
    private static void demandOrthonormal(double[] p, int k, int n) {
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                double product = Vectors.dot(p, a * n, p, b * n, n);
                if (!(Math.abs(product - (a == b ? 1 : 0)) < 1e-6)) {
                    throw new IllegalArgumentException("the axes are not orthonormal");
                }
            }
        }
    }

    /** Singular values of the rows, largest first; the rows are rotated until they are orthogonal. */
    private static void singularValues(double[] rows, int k, int length, double[] value) {
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
