package entrain.core.analysis;

import entrain.core.algebra.SymmetricEigen;

/**
 * The first few principal components of a window of states, followed as the window moves.
 *
 * <p>Subspace iteration with a Rayleigh–Ritz step: each {@link #update} multiplies the previous axes by the sample
 * covariance, orthonormalises them and rotates them onto the eigenvectors of the projected covariance, largest variance
 * first. Warm starts make one or two passes enough while the window moves slowly. Signs follow the previous axes, so
 * that an axis never flips from one update to the next.
 *
 * <p>G. H. Golub and C. F. Van Loan, <i>Matrix Computations</i>, 4th ed., section 8.2 (orthogonal iteration, Ritz
 * acceleration).
 */
public final class PrincipalAxes {
    private final int n;
    private final int k;
    private final double[] axes;
    private final double[] next;
    private final double[] mean;
    private final double[] variance;
    private final double[] projection;
    private final double[] small;
    private final double[] turn;
    private final SymmetricEigen eigen;
    private double totalVariance;

    /**
     * Starts from the unit vectors of the first k units, spread a little over the others.
     *
     * @param n dimension of a state
     * @param k how many axes, 1 ≤ k ≤ n
     */
    public PrincipalAxes(int n, int k) {
        if (k < 1 || k > n) {
            throw new IllegalArgumentException("k must lie in 1.." + n + ", not " + k);
        }
        this.n = n;
        this.k = k;
        axes = new double[k * n];
        next = new double[k * n];
        mean = new double[n];
        variance = new double[k];
        projection = new double[k];
        small = new double[k * k];
        turn = new double[k * k];
        eigen = new SymmetricEigen(k);
        for (int a = 0; a < k; a++) {
            for (int i = 0; i < n; i++) {
                axes[a * n + i] = (i % k == a ? 1.0 : 0.0) + 0.1 * ((i * 7 + a * 3) % 11 - 5) / 5.0;
            }
        }
        orthonormalise(axes);
    }

    /**
     * Follows the window.
     *
     * @param states rows of n finite floats, one state each; not modified
     * @param count  how many of the rows count, at least 2
     * @param passes multiplications by the covariance, at least 1; more converge further
     */
    public void update(float[][] states, int count, int passes) {
        centre(states, count);
        for (int pass = 0; pass < passes; pass++) {
            multiplyByCovariance(states, count);
            System.arraycopy(next, 0, axes, 0, axes.length);
            orthonormalise(axes);
        }
        multiplyByCovariance(states, count);
        rotateOntoEigenvectors();
    }

    /** Entry i of axis a, unit length over i. */
    public double axis(int a, int i) {
        return axes[a * n + i];
    }

    /** Sample variance along axis a, in squared units of the state. */
    public double variance(int a) {
        return variance[a];
    }

    /** Variance of all units together. */
    public double totalVariance() {
        return totalVariance;
    }

    /** Time average of unit i over the window. */
    public double mean(int i) {
        return mean[i];
    }

    /** Writes where a state stands on the axes, from their origin, into out[at..at+k). @param state n floats; not modified */
    public void project(float[] state, float[] out, int at) {
        for (int a = 0; a < k; a++) {
            out[at + a] = (float) along(a, state);
        }
    }

    private double along(int a, float[] state) {
        double[] from = mean;
        double[] axis = axes;
        int shift = a * n;
        int end = n;
        double sum = 0;
        for (int i = 0; i < end; i++) {
            sum += (state[i] - from[i]) * axis[shift + i];
        }
        return sum;
    }

    private void centre(float[][] states, int count) {
        for (int i = 0; i < n; i++) {
            mean[i] = 0;
        }
        for (int s = 0; s < count; s++) {
            float[] row = states[s];
            for (int i = 0; i < n; i++) {
                mean[i] += row[i];
            }
        }
        for (int i = 0; i < n; i++) {
            mean[i] /= count;
        }
        double sum = 0;
        for (int s = 0; s < count; s++) {
            float[] row = states[s];
            for (int i = 0; i < n; i++) {
                double d = row[i] - mean[i];
                sum += d * d;
            }
        }
        totalVariance = sum / count;
    }

    /** next = covariance · axes, without forming the covariance. */
    private void multiplyByCovariance(float[][] states, int count) {
        for (int i = 0; i < next.length; i++) {
            next[i] = 0;
        }
        for (int s = 0; s < count; s++) {
            accumulate(states[s]);
        }
        for (int i = 0; i < next.length; i++) {
            next[i] /= count;
        }
    }

    private void accumulate(float[] row) {
        for (int a = 0; a < k; a++) {
            projection[a] = along(a, row);
        }
        for (int a = 0; a < k; a++) {
            double weight = projection[a];
            int at = a * n;
            for (int i = 0; i < n; i++) {
                next[at + i] += weight * (row[i] - mean[i]);
            }
        }
    }

    /** Diagonalises axesᵀ · covariance · axes and turns the axes accordingly, keeping their signs. */
    private void rotateOntoEigenvectors() {
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                small[a * k + b] = 0.5 * (dot(axes, a, next, b) + dot(axes, b, next, a));
            }
        }
        eigen.decompose(small, k);
        eigen.vectors(k, turn);
        for (int a = 0; a < k; a++) {
            variance[a] = Math.max(0, eigen.value(a));
            combine(a, a * k);
        }
        System.arraycopy(next, 0, axes, 0, axes.length);
    }

    /** next_a = Σ_b v_b axes_b with the vector that stands at v, with the sign that keeps it on the side of its largest ingredient's own axis. */
    private void combine(int a, int v) {
        int largest = 0;
        for (int b = 1; b < k; b++) {
            if (Math.abs(turn[v + b]) > Math.abs(turn[v + largest])) {
                largest = b;
            }
        }
        double reference = Math.abs(turn[v + a]) > 0.3 ? turn[v + a] : turn[v + largest];
        double sign = reference < 0 ? -1 : 1;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int b = 0; b < k; b++) {
                sum += turn[v + b] * axes[b * n + i];
            }
            next[a * n + i] = sign * sum;
        }
    }

    /** Modified Gram–Schmidt, twice for safety; a vanished axis is left as a zero vector. */
    private void orthonormalise(double[] q) {
        for (int a = 0; a < k; a++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < a; b++) {
                    double overlap = dot(q, a, q, b);
                    for (int i = 0; i < n; i++) {
                        q[a * n + i] -= overlap * q[b * n + i];
                    }
                }
            }
            double norm = Math.sqrt(dot(q, a, q, a));
            double scale = norm > 0 ? 1 / norm : 0;
            for (int i = 0; i < n; i++) {
                q[a * n + i] *= scale;
            }
        }
    }

    private double dot(double[] p, int a, double[] q, int b) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += p[a * n + i] * q[b * n + i];
        }
        return sum;
    }
}
