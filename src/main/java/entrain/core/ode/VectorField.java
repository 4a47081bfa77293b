package entrain.core.ode;

/** The right-hand side of dx/dt = f(t, x). */
public interface VectorField {
    /** Number of entries of x. */
    int dimension();

    /**
     * Writes f(t, x).
     *
     * @param t    time, in τ
     * @param x    state; not modified
     * @param dxdt overwritten with the derivative, per τ
     */
    void derivative(double t, double[] x, double[] dxdt);
}
