package entrain.core.algebra;

/**
 * The lowest eigenvalue E of −u″ + W u = E u on a uniform grid, with u′ = 0 at the first point.
 *
 * <p>Renormalised Numerov (B. R. Johnson, <i>J. Chem. Phys.</i> 69, 4678, 1978, doi:10.1063/1.436421): the ratios of
 * neighbouring values are followed from the last point to the first, so that nothing overflows, and their signs say on
 * which side of the ground state a trial energy lies; then bisection. The error falls like the fourth power of the step.
 *
 * <p>A grid that is uniform in another variable y is served by the weight p = (ds/dy)²: the equation is then
 * χ″ = (q − E p) χ with q = p W + ¾ (s″/s′)² − ½ s‴/s′ and u = √s′ χ (Liouville's transformation).
 */
public final class GroundState {
    private static final int HALVINGS = 100;

    private GroundState() {}

    /**
     * The lowest eigenvalue.
     *
     * @param q     n + 1 values of p W (plus the transformation's own terms) at the grid points; not modified
     * @param p     weights of E, positive, as many; not modified
     * @param count how many of the entries count, at least 3
     * @param h     step of the grid
     * @param free  whether u′ = 0 at the last point; otherwise u = 0 there
     * @param above an upper bound of the eigenvalue
     */
    public static double energy(double[] q, double[] p, int count, double h, boolean free, double above) {
        double low = above;
        for (int i = 0; i < count; i++) {
            low = Math.min(low, q[i] / p[i]);
        }
        double high = above;
        double twelfth = h * h / 12;
        for (int k = 0; k < HALVINGS; k++) {
            double e = 0.5 * (low + high);
            if (e <= low || e >= high) {
                break;
            }
            if (isBelow(q, p, count, twelfth, free, e)) {
                low = e;
            } else {
                high = e;
            }
            if (high - low <= 1e-14 * (Math.abs(low) + Math.abs(high))) {
                break;
            }
        }
        return 0.5 * (low + high);
    }

    /** Whether e lies below the ground state: the solution that obeys the last condition keeps its sign and falls at 0. */
    private static boolean isBelow(double[] q, double[] p, int count, double twelfth, boolean free, double e) {
        int last = count - 1;
        double inverse;
        if (free) {
            inverse = 2 / factor(q[last] - e * p[last], twelfth);
        } else {
            inverse = 0;
        }
        for (int i = last - 1; i >= 1; i--) {
            double ratio = factor(q[i] - e * p[i], twelfth) - inverse;
            if (!(ratio > 0)) {
                return false;
            }
            inverse = 1 / ratio;
        }
        return factor(q[0] - e * p[0], twelfth) > inverse * 2;
    }

    /** (2 + 10 t)/(1 − t) with t = h²Q/12. */
    private static double factor(double bigQ, double twelfth) {
        double t = twelfth * bigQ;
        return (2 + 10 * t) / (1 - t);
    }
}
