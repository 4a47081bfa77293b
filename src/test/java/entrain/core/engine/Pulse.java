package entrain.core.engine;

import entrain.core.model.Input;

/** A second kind of input, which no kernel knows: a current of its own for each unit between two times. */
record Pulse(double begin, double end, double size) implements Input {
    @Override
    public boolean write(double t, double[] r, int from, double[] h) {
        if (t < begin || t >= end) {
            return false;
        }
        for (int i = 0; i < h.length; i++) {
            h[i] = i % 3 == 0 ? size : -0.25 * size;
        }
        return true;
    }
}
