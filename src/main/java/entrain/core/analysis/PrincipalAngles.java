package entrain.core.analysis;

import entrain.core.algebra.SingularValues;
import entrain.core.math.Elementary;
import entrain.core.math.Vectors;

/**
 * Principal angles between two subspaces of N dimensions, each given by k orthonormal axes: how far the leading
 * components of spontaneous activity point away from those of driven activity.
 *
 * <p>With P and Q the axes as rows, the cosines are the singular values of P Qᵀ, the sines those of Q − (Q Pᵀ) P; each
 * angle comes from both, and so is right to rounding near 0 and near π/2 alike.
 *
 * <p>A. Björck and G. H. Golub, Math. Comput. 27, 579 (1973), doi:10.2307/2005662; for networks, K. Rajan, L. F. Abbott
 * and H. Sompolinsky, Adv. Neural Inf. Process. Syst. 23 (2010).
 */
public final class PrincipalAngles {
    private static final double HALF_PI = 1.5707963267948966;

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
        SingularValues.of(product, k, k, cos);
        SingularValues.of(rest, k, n, sin);
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
}
