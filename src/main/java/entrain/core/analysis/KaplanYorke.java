package entrain.core.analysis;

/**
 * The attractor's dimension and its rate of making entropy, from Lyapunov exponents in descending order.
 *
 * <p>The dimension jumps where the largest exponent passes 0: from 0 to 1 if it is alone there, to 2 if two are. A measured
 * exponent never is 0, so whoever measures decides which ones are ({@link LyapunovSpectrum}): a limit cycle has one such
 * exponent and the dimension 1, a torus as many as it has frequencies. Above that the dimension is continuous.
 *
 * <p>J. L. Kaplan and J. A. Yorke, Lecture Notes in Mathematics 730, 204 (1979), doi:10.1007/BFb0064319; Ya. B. Pesin,
 * Russ. Math. Surv. 32:4, 55 (1977), doi:10.1070/RM1977v032n04ABEH001639; for networks, R. Engelken, F. Wolf and L. F.
 * Abbott, Phys. Rev. Research 5, 043044 (2023), doi:10.1103/PhysRevResearch.5.043044.
 */
public final class KaplanYorke {
    /** What {@link #dimension} answers when more exponents are needed. */
    public static final double NEEDS_MORE = -1;

    private KaplanYorke() {}

    /**
     * k + (λ_1 + … + λ_k)/|λ_(k+1)| with the largest k whose sum is not negative: 0 if all exponents are negative, n if
     * no sum is.
     *
     * @param lambda the first {@code count} exponents, descending; not modified
     * @param n      how many exponents the system has
     * @return between 0 and n, or {@link #NEEDS_MORE} if no sum is negative and count &lt; n
     */
    public static double dimension(double[] lambda, int count, int n) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            if (sum + lambda[k] < 0) {
                return k - sum / lambda[k];
            }
            sum += lambda[k];
        }
        return count < n ? NEEDS_MORE : n;
    }

    /**
     * Σ of the positive exponents, in nats per τ: an upper bound of the Kolmogorov–Sinai entropy, and equal to it for
     * typical (SRB) attractors.
     *
     * @param lambda the first {@code count} exponents, descending; not modified
     * @param n      how many exponents the system has
     * @return at least 0, or {@link #NEEDS_MORE} if all {@code count} are positive and count &lt; n
     */
    public static double entropyRate(double[] lambda, int count, int n) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            if (lambda[k] <= 0) {
                return sum;
            }
            sum += lambda[k];
        }
        return count < n ? NEEDS_MORE : sum;
    }
}
