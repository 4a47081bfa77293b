package entrain.core.training;

import entrain.core.math.Rng;
import entrain.core.math.Vectors;
import entrain.core.model.Input;
import entrain.core.model.Streams;

/**
 * What acts on the units of a network with outputs: these fed back, a constant, and pulses, and what was added to gJ where
 * all of it learns,
 *
 * <pre>
 *   h_i = b_i + Σ_k w_f,ki z_k + Σ_p s_pi u_p + Σ_j D_ij r_j,   z_k = Σ_i w_ki r_i
 * </pre>
 *
 * The weights w of the outputs may move between two steps, and are held over each. Vectors stand one behind another:
 * w_k at [k N, (k + 1) N).
 */
public final class Feedback implements Input {
    private final int n;
    private final int outputs;
    private final double[] w;
    private final double[] back;
    private final double[] bias;
    private final double[] entry;
    private final double[] u;
    private final double[] z;
    private LearnedWeights added;
    private double[] recurrent;

    /** Outputs whose weights are zero; nothing acts yet. */
    public Feedback(int n, int outputs, int inputs) {
        this.n = n;
        this.outputs = outputs;
        w = new double[outputs * n];
        back = new double[outputs * n];
        bias = new double[n];
        entry = new double[inputs * n];
        u = new double[inputs];
        z = new double[outputs];
    }

    /**
     * Draws what is not learned, each from a stream of its own: w_f uniform on ±{@code strength}, b on ±{@code offset},
     * s on ±1.
     *
     * @param seed that of the network
     */
    public void draw(int seed, double strength, double offset) {
        uniform(seed, Streams.FEEDBACK, strength, back);
        uniform(seed, Streams.BIAS, offset, bias);
        uniform(seed, Streams.PULSES, 1, entry);
    }

    private static void uniform(int seed, int stream, double scale, double[] out) {
        Rng rng = new Rng(seed, stream);
        for (int i = 0; i < out.length; i++) {
            out[i] = scale * (2 * rng.nextDouble() - 1);
        }
    }

    public int n() {
        return n;
    }

    public int outputs() {
        return outputs;
    }

    public int inputs() {
        return u.length;
    }

    /** w, those of the outputs; may be changed between two steps. */
    public double[] weights() {
        return w;
    }

    /** w_f; may be changed between two steps. */
    public double[] back() {
        return back;
    }

    /** b; may be changed between two steps. */
    public double[] bias() {
        return bias;
    }

    /** s, by which the pulses act; may be changed between two steps. */
    public double[] entry() {
        return entry;
    }

    /** u, the pulses as they are until they are changed. */
    public double[] pulses() {
        return u;
    }

    /** D, what is added to gJ, from now on; kept, and follows what it learns. */
    public void add(LearnedWeights D) {
        added = D;
        recurrent = new double[n];
    }

    /** D; null where J stays as it is. */
    public LearnedWeights added() {
        return added;
    }

    /** Another one with the same numbers, its D plain Java's; what either learns later leaves the other as it is. */
    public Feedback copy() {
        Feedback copy = new Feedback(n, outputs, inputs());
        System.arraycopy(w, 0, copy.w, 0, w.length);
        System.arraycopy(back, 0, copy.back, 0, back.length);
        System.arraycopy(bias, 0, copy.bias, 0, n);
        System.arraycopy(entry, 0, copy.entry, 0, entry.length);
        if (added != null) {
            copy.add(added.copy());
        }
        return copy;
    }

    /** Writes what the outputs are at rates r[from..from + N); out[0..outputs) is overwritten. */
    public void read(double[] r, int from, double[] out) {
        for (int k = 0; k < outputs; k++) {
            out[k] = Vectors.dot(w, k * n, r, from, n);
        }
    }

    @Override
    public boolean readsRates() {
        return true;
    }

    @Override
    public boolean write(double t, double[] r, int from, double[] h) {
        System.arraycopy(bias, 0, h, 0, n);
        for (int p = 0; p < u.length; p++) {
            if (u[p] != 0) {
                add(u[p], entry, p * n, h);
            }
        }
        return feedBack(r, from, h);
    }

    @Override
    public boolean tangent(double t, double[] v, int from, double[] h) {
        for (int i = 0; i < n; i++) {
            h[i] = 0;
        }
        return feedBack(v, from, h);
    }

    private boolean feedBack(double[] r, int from, double[] h) {
        read(r, from, z);
        for (int k = 0; k < outputs; k++) {
            add(z[k], back, k * n, h);
        }
        if (added != null) {
            added.multiply(r, from, recurrent);
            add(1, recurrent, 0, h);
        }
        return true;
    }

    private static void add(double s, double[] x, int from, double[] h) {
        Vectors.addScaled(s, x, from, h, 0, h.length);
    }
}
