package entrain.core.ode;

/** What carries a state forward, one step at a time. */
public interface Stepping {
    /**
     * Advances the state by one step.
     *
     * @param t  time of x, in τ
     * @param dt step, in τ
     * @param x  state, modified
     */
    void step(double t, double dt, double[] x);

    /** Gives back what was taken for the steps; none may follow. */
    default void release() {}
}
