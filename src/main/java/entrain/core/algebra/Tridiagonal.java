package entrain.core.algebra;

/**
 * Linear equations with three diagonals, factored once and solved for several right-hand sides.
 *
 * <p>Gaussian elimination with row exchanges: G. H. Golub and C. F. Van Loan, <i>Matrix Computations</i>, 4th ed.,
 * section 4.3.
 */
public final class Tridiagonal {
    private final double[] diagonal;
    private final double[] upper;
    private final double[] second;
    private final double[] multiplier;
    private final boolean[] exchanged;
    private int count;

    /** Buffers for systems of up to {@code most} equations. */
    public Tridiagonal(int most) {
        diagonal = new double[most];
        upper = new double[most];
        second = new double[most];
        multiplier = new double[most];
        exchanged = new boolean[most];
    }

    /**
     * Factors the matrix with rows below[i], at[i], above[i] (columns i − 1, i, i + 1); none modified.
     *
     * @return whether it is regular
     */
    public boolean factor(double[] below, double[] at, double[] above, int equations) {
        count = equations;
        double d = at[0];
        double u = count > 1 ? above[0] : 0;
        for (int i = 0; i + 1 < count; i++) {
            double l = below[i + 1];
            double nextD = at[i + 1];
            double nextU = i + 2 < count ? above[i + 1] : 0;
            exchanged[i] = Math.abs(l) > Math.abs(d);
            if (exchanged[i]) {
                double m = d / l;
                multiplier[i] = m;
                diagonal[i] = l;
                upper[i] = nextD;
                second[i] = nextU;
                d = u - m * nextD;
                u = -m * nextU;
            } else {
                if (d == 0) {
                    return false;
                }
                double m = l / d;
                multiplier[i] = m;
                diagonal[i] = d;
                upper[i] = u;
                second[i] = 0;
                d = nextD - m * u;
                u = nextU;
            }
        }
        diagonal[count - 1] = d;
        return d != 0;
    }

    /** Replaces b by the solution. */
    public void solve(double[] b) {
        for (int i = 0; i + 1 < count; i++) {
            if (exchanged[i]) {
                double t = b[i];
                b[i] = b[i + 1];
                b[i + 1] = t - multiplier[i] * b[i];
            } else {
                b[i + 1] -= multiplier[i] * b[i];
            }
        }
        b[count - 1] /= diagonal[count - 1];
        if (count > 1) {
            b[count - 2] = (b[count - 2] - upper[count - 2] * b[count - 1]) / diagonal[count - 2];
        }
        for (int i = count - 3; i >= 0; i--) {
            b[i] = (b[i] - upper[i] * b[i + 1] - second[i] * b[i + 2]) / diagonal[i];
        }
    }
}
