package entrain.core.theory;

/**
 * The eigenvalues of gJ, J of independent entries with mean 0 and variance 1/N: as N → ∞ they fill the disc of radius g about 0 evenly.
 *
 * <p>V. L. Girko, <i>Theory Probab. Appl.</i> 29, 694 (1985), doi:10.1137/1129095; A. Edelman, E. Kostlan and M. Shub,
 * <i>J. Amer. Math. Soc.</i> 7, 247 (1994), doi:10.1090/S0894-0347-1994-1231689-0 (real eigenvalues).
 */
public final class CircularLaw {
    private CircularLaw() {}

    /** Radius of the disc. */
    public static double radius(double g) {
        return g;
    }

    /** Fraction of the eigenvalues per unit area at a distance from 0; 0 outside; infinite at 0 if g = 0. */
    public static double density(double g, double distance) {
        return distance <= g ? 1 / (Math.PI * g * g) : 0;
    }

    /** Expected number of real eigenvalues of an N × N matrix of normal entries, to a relative error of about 1/N. */
    public static double realEigenvalues(int n) {
        return Math.sqrt(2.0 * n / Math.PI) + 0.5;
    }

    /** Size of the scatter of the largest |eigenvalue| about g in one matrix, to order of magnitude: g N^−½. */
    public static double scatter(double g, int n) {
        return g / Math.sqrt(n);
    }
}
