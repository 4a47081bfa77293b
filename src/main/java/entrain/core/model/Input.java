package entrain.core.model;

/**
 * What acts on the units of a trajectory from outside: h_i(t). {@link Cosine} is one case, which the kernel knows; any
 * other is computed here, in Java, and has the same bits in every engine.
 */
public interface Input {
    /** Nothing acts. */
    Input NONE = (t, r, from, h) -> false;

    /**
     * Writes what acts on each unit.
     *
     * @param t    time, in τ
     * @param r    the trajectory's rates, as they are at t, stand at [from, from + N); not modified. Only where {@link
     *             #readsRates()}; otherwise not to be touched
     * @param from where they begin
     * @param h    h[0..N) is overwritten
     * @return false if nothing acts at this time; h is then left as it was
     */
    boolean write(double t, double[] r, int from, double[] h);

    /** Whether the input depends on the rates; it then also acts on tangent vectors, by {@link #tangent}. */
    default boolean readsRates() {
        return false;
    }

    /**
     * Writes the first-order change of the input where the rates change.
     *
     * @param t    time, in τ
     * @param v    the changes of the rates stand at [from, from + N); not modified
     * @param from where they begin
     * @param h    h[0..N) is overwritten
     * @return false if the input does not change; h is then left as it was
     */
    default boolean tangent(double t, double[] v, int from, double[] h) {
        return false;
    }
}
