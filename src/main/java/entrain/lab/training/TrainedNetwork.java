package entrain.lab.training;

import entrain.core.model.Weights;
import entrain.core.training.Feedback;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import java.util.Arrays;

/**
 * A trained network as one that has no outputs: gJ r + Σ_k w_f,k (w_k · r) = g J_eff r with J_eff = J + Σ_k w_f,k w_kᵀ / g,
 * and what learned of J itself where all of it does.
 *
 * @param J N × N, row by row: J_eff at unit gain
 * @param b the constant input, N numbers
 * @param x the state, N numbers
 * @param w weights of the outputs, one output behind another
 * @param back feedback vectors w_f, likewise
 */
public record TrainedNetwork(double[] J, double[] b, double[] x, double[] w, double[] back) {
    /** A training as it is now. @throws Refused where g = 0, which leaves no J to put it into */
    public static TrainedNetwork of(Training training) {
        double g = training.settings().get(Params.G);
        if (g == 0) {
            throw new Refused(Phrase.of("with g = 0 there is no J that does what its outputs do"));
        }
        Feedback feedback = training.feedback();
        int n = training.n();
        double[] J = training.simulation().weights().rows();
        double[] w = feedback.weights();
        double[] back = feedback.back();
        for (int k = 0; k < feedback.outputs(); k++) {
            for (int i = 0; i < n; i++) {
                double each = back[k * n + i] / g;
                for (int j = 0; j < n; j++) {
                    J[i * n + j] += each * w[k * n + j];
                }
            }
        }
        if (feedback.added() != null) {
            for (int i = 0; i < J.length; i++) {
                J[i] += feedback.added().get(i / n, i % n) / g;
            }
        }
        double[] x = new double[n];
        training.simulation().state(FrozenCopy.TRACK, x);
        return new TrainedNetwork(J, feedback.bias().clone(), x, w.clone(), back.clone());
    }

    /**
     * A network as its numbers stand one behind another: J_eff, b, x, w, w_f.
     *
     * @param numbers N² + 2N + 2N outputs of them; not modified
     */
    public static TrainedNetwork of(int n, int outputs, double[] numbers) {
        int b = n * n;
        int w = b + 2 * n;
        int back = w + n * outputs;
        return new TrainedNetwork(
                Arrays.copyOf(numbers, b),
                Arrays.copyOfRange(numbers, b, b + n),
                Arrays.copyOfRange(numbers, b + n, w),
                Arrays.copyOfRange(numbers, w, back),
                Arrays.copyOfRange(numbers, back, back + n * outputs));
    }

    /** The same numbers. */
    public double[] numbers() {
        double[] all = Arrays.copyOf(J, J.length + 2 * n() + 2 * w.length);
        int at = J.length;
        for (double[] part : new double[][] {b, x, w, back}) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Writes what it adds to J, its outputs not fed back, where that is what learned. */
    void writeAdded(Weights weights, double g, Feedback feedback) {
        for (int i = 0; feedback.added() != null && i < J.length; i++) {
            int to = i / n();
            int from = i % n();
            feedback.added().set(to, from, g * (J[i] - weights.get(to, from)));
        }
    }

    /** Units. */
    public int n() {
        return b.length;
    }

    public int outputs() {
        return w.length / n();
    }

    /** As what a run is given in place of what the seeds would draw. */
    public OwnData own() {
        return OwnData.NONE.withWeights(J, n(), n(), n()).withBias(b, n()).withState(x, n());
    }

    @Override
    public String toString() {
        return "a trained network of " + n() + " units";
    }
}
