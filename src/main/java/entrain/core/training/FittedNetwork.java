package entrain.core.training;

import entrain.core.ode.Stepper;

/**
 * A network that stands for recorded activity: dx/dt = −x + J tanh(x) + h, time in τ. The units that were recorded come
 * first, in their order. Scheme and dt belong to it: it was learned or judged with them.
 *
 * @param J  row by row, gain 1, N × N; not to be modified
 * @param h  constant inputs, N numbers; not to be modified
 * @param x0 state at the first sample, N numbers; not to be modified
 * @param dt step, in τ
 */
public record FittedNetwork(double[] J, double[] h, double[] x0, Stepper scheme, double dt) {
    /** Units, N. */
    public int n() {
        return x0.length;
    }

    /** What it is, without its numbers. */
    @Override
    public String toString() {
        return n() + " units, " + scheme + ", dt = " + dt;
    }
}
