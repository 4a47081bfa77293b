package entrain.core.training;

import entrain.core.engine.AdaptiveMatrix;
import entrain.core.engine.Engine;
import entrain.core.model.Weights;

/** A J all of which learns, kept by presynaptic unit in an {@link AdaptiveMatrix}; its gain is part of it. */
final class LearnedWeights implements Weights {
    private final AdaptiveMatrix byUnit;
    private final int n;

    /**
     * All zero.
     *
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    LearnedWeights(Engine engine, int n) {
        this.n = n;
        byUnit = engine.adaptive(n, n);
    }

    @Override
    public int n() {
        return n;
    }

    @Override
    public double get(int i, int j) {
        return byUnit.get(j, i);
    }

    void clear() {
        byUnit.clear();
    }

    /** J_ij ← J_ij − e_i k_j. */
    void learn(double[] e, double[] k) {
        byUnit.subtract(k, e);
    }

    @Override
    public void multiply(double[] r, double[] out, int columns) {
        for (int c = 0; c < columns; c++) {
            byUnit.multiply(r, c * n, out, c * n);
        }
    }

    /** |J|, the root of the sum of all squares. */
    double size() {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                sum += byUnit.get(j, i) * byUnit.get(j, i);
            }
        }
        return Math.sqrt(sum);
    }

    void release() {
        byUnit.release();
    }
}
