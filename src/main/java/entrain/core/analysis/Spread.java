package entrain.core.analysis;

/**
 * How far a cloud of states lies about its mean: √(Σ_k ‖x_k − x̄‖² / (K N)) over its K states x_k of N entries, the root
 * mean square per entry. States drawn by themselves about one place, σ wide in every entry, have σ √(1 − 1/K).
 */
public final class Spread {
    private final double[] mean;

    /** @param n entries of a state */
    public Spread(int n) {
        mean = new double[n];
    }

    /**
     * Of the state x[one … one + n) and {@code more} others, which stand side by side from x[first] on; x not modified.
     *
     * @return 0 for states that are the same to the bit
     */
    public double of(double[] x, int one, int first, int more) {
        int n = mean.length;
        for (int i = 0; i < n; i++) {
            // About the one state, so that a small cloud keeps its digits.
            double sum = 0;
            for (int at = first + i; at < first + more * n; at += n) {
                sum = x[at] - x[one + i] + sum;
            }
            mean[i] = sum / (more + 1);
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += mean[i] * mean[i];
            for (int at = first + i; at < first + more * n; at += n) {
                double off = x[at] - x[one + i] - mean[i];
                squares += off * off;
            }
        }
        return Math.sqrt(squares / n / (more + 1));
    }
}
