package entrain.core.training;

import entrain.core.engine.AdaptiveMatrix;
import entrain.core.engine.Engine;

/**
 * Weights of outputs z = wᵀ r by recursive least squares, one presentation of the rates after another:
 *
 * <pre>
 *   k = P r,  c = 1 / (1 + rᵀ k),  P ← P − c k kᵀ,  w ← w − c e k,  e = z − f
 * </pre>
 *
 * with P = I/α at first, so that w, from 0 on, is that which makes Σ e² + α |w|² least (Haykin, <i>Adaptive Filter
 * Theory</i>, 5th ed., ch. 10). There is no forgetting. One P serves any number of outputs. Subtracted is √c k times
 * itself, which leaves P symmetric to the bit.
 */
public final class RecursiveLeastSquares {
    private final AdaptiveMatrix P;
    private final int n;
    private final double alpha;
    private final double[] k;
    private final double[] root;
    private boolean sound = true;

    /**
     * Nothing is learned yet.
     *
     * @param n     rates
     * @param alpha above 0; no unit
     * @throws entrain.core.engine.TooLarge where there is no memory for P
     */
    public RecursiveLeastSquares(Engine engine, int n, double alpha) {
        if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("alpha must be above 0");
        }
        this.n = n;
        this.alpha = alpha;
        P = engine.adaptive(n, n);
        k = new double[n];
        root = new double[n];
        forget();
    }

    /** P = I/α again. */
    public void forget() {
        P.clear();
        for (int i = 0; i < n; i++) {
            P.set(i, i, 1 / alpha);
        }
        sound = true;
    }

    /**
     * Takes in the rates; {@link #gain} is then what an error moves weights by.
     *
     * @param r    r[from..from + n); not modified
     * @return whether P is finite and positive; where it is not, nothing may be learned from it any more
     */
    public boolean present(double[] r, int from) {
        P.multiply(r, from, k, 0);
        double sum = 1;
        for (int i = 0; i < n; i++) {
            sum += r[from + i] * k[i];
        }
        sound &= sum > 0 && sum < Double.POSITIVE_INFINITY;
        if (!sound) {
            return false;
        }
        double c = 1 / sum;
        double half = Math.sqrt(c);
        for (int i = 0; i < n; i++) {
            root[i] = half * k[i];
            k[i] = c * k[i];
        }
        P.subtract(root, root);
        return true;
    }

    /** c k: by how much each weight falls for an error of 1; not to be modified. */
    public double[] gain() {
        return k;
    }

    /** w[from..from + n) ← w − e c k. */
    public void learn(double e, double[] w, int from) {
        for (int i = 0; i < n; i++) {
            w[from + i] -= e * k[i];
        }
    }

    /** P_ij. */
    public double get(int i, int j) {
        return P.get(i, j);
    }

    public double alpha() {
        return alpha;
    }

    /** Gives back P's memory; nothing may be learned any more. */
    public void release() {
        P.release();
    }
}
