package entrain.core.analysis;

import entrain.core.ode.TangentField;

/** The Lorenz system at σ = 10, ρ = 28, β = 8/3, with one tangent vector. */
final class Lorenz implements TangentField {
    @Override
    public int n() {
        return 3;
    }

    @Override
    public int tangents() {
        return 1;
    }

    @Override
    public int dimension() {
        return 6;
    }

    @Override
    public void derivative(double t, double[] x, double[] dxdt) {
        dxdt[0] = 10 * (x[1] - x[0]);
        dxdt[1] = x[0] * (28 - x[2]) - x[1];
        dxdt[2] = x[0] * x[1] - 8.0 / 3 * x[2];
        dxdt[3] = 10 * (x[4] - x[3]);
        dxdt[4] = (28 - x[2]) * x[3] - x[4] - x[0] * x[5];
        dxdt[5] = x[1] * x[3] + x[0] * x[4] - 8.0 / 3 * x[5];
    }
}
