package entrain.core.training;

import entrain.core.engine.AdaptiveMatrix;
import entrain.core.engine.Engine;

/** Weights D_ij between all units that learn, beside a J that stays: kept by presynaptic unit. */
public final class LearnedWeights {
    private final AdaptiveMatrix byUnit;
    private final int n;

    /**
     * All zero.
     *
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public LearnedWeights(Engine engine, int n) {
        this.n = n;
        byUnit = engine.adaptive(n, n);
    }

    /** D_ij: from unit j to unit i. */
    public double get(int i, int j) {
        return byUnit.get(j, i);
    }

    public void set(int i, int j, double weight) {
        byUnit.set(j, i, weight);
    }

    /** All zero again. */
    public void clear() {
        byUnit.clear();
    }

    /** The same weights, kept by plain Java. */
    LearnedWeights copy() {
        LearnedWeights copy = new LearnedWeights(Engine.JAVA, n);
        copy.take(this);
        return copy;
    }

    /** Takes over the weights of another. */
    void take(LearnedWeights other) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                byUnit.set(j, i, other.byUnit.get(j, i));
            }
        }
    }

    /** D_ij ← D_ij − e_i k_j. */
    void learn(double[] e, double[] k) {
        byUnit.subtract(k, e);
    }

    /** out ← D r, r[from..from + N); out[0..N) is overwritten. */
    void multiply(double[] r, int from, double[] out) {
        byUnit.multiply(r, from, out, 0);
    }

    /** The sum of all squares. */
    double squares() {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                sum += byUnit.get(j, i) * byUnit.get(j, i);
            }
        }
        return sum;
    }

    /** Gives back its memory; it may not be used any more. */
    public void release() {
        byUnit.release();
    }
}
