package entrain.core.engine;

import entrain.core.model.Input;

/** A third kind, which reads the rates: h = w z with z = Σ_j o_j r_j. */
record Feedback(double[] w, double[] o) implements Input {
    @Override
    public boolean readsRates() {
        return true;
    }

    @Override
    public boolean write(double t, double[] r, int from, double[] h) {
        double z = 0;
        for (int j = 0; j < o.length; j++) {
            z += o[j] * r[from + j];
        }
        for (int i = 0; i < w.length; i++) {
            h[i] = w[i] * z;
        }
        return true;
    }

    @Override
    public boolean tangent(double t, double[] v, int from, double[] h) {
        return write(t, v, from, h);
    }
}
