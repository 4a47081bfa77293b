package entrain.core.training;

/**
 * What the outputs of a network should be, and which pulses act on it meanwhile. A function of time alone: a seed may
 * decide it, nothing that the network does.
 *
 * <p>Any time may be asked for; times that grow are quick, a step back may begin anew. Nothing is allocated.
 */
public interface Target {
    /** Outputs z_k, at least 1. */
    int outputs();

    /** Inputs u_p whose pulses act on the network; 0 for a pattern that it makes by itself. */
    default int inputs() {
        return 0;
    }

    /** After how long it repeats, in τ; 0 where it does not. */
    default double period() {
        return 0;
    }

    /**
     * Writes what the outputs should be.
     *
     * @param t time since learning began, in τ, at least 0
     * @param f f[0..outputs) is overwritten
     */
    void write(double t, double[] f);

    /** Whether an output may be judged at a time: not just after it has to change. Always, unless pulses make it jump. */
    default boolean settled(double t) {
        return true;
    }

    /**
     * Writes what the inputs are: constant over a step, those at its beginning.
     *
     * @param t time since learning began, in τ, at least 0
     * @param u u[0..inputs) is overwritten
     */
    default void pulses(double t, double[] u) {}
}
