package entrain.core.engine;

/**
 * A dense matrix A of doubles that follows what a network does, one rank at a time: A ← A − u vᵀ, and the products of
 * that A. Its rows are those whose products are summed: {@code out_i = Σ_j A_ji r_j}, j in increasing order from 0,
 * product and sum rounded apart; so are u_j v_i and A_ji − u_j v_i. All engines give the same bits.
 *
 * <p>A symmetric A stays symmetric to the bit where u = v. A matrix of weights J stands here by presynaptic unit, A_ji =
 * J_ij, and its product is J r.
 */
public interface AdaptiveMatrix {
    int rows();

    int columns();

    /** A_ji: row j, column i. */
    double get(int j, int i);

    /** Sets one entry. */
    void set(int j, int i, double value);

    /**
     * A ← A − u vᵀ, made together with the next product: both in one walk through memory.
     *
     * @param u u[0..rows), finite; not kept
     * @param v v[0..columns), finite; not kept
     */
    void subtract(double[] u, double[] v);

    /**
     * out ← Aᵀ r.
     *
     * @param r    r[from..from + rows); not modified
     * @param out  out[to..to + columns) is overwritten
     */
    void multiply(double[] r, int from, double[] out, int to);

    /** out ← Aᵀ r, both from their beginnings. */
    default void multiply(double[] r, double[] out) {
        multiply(r, 0, out, 0);
    }

    /** All zero again, as at first. */
    void clear();

    /** Gives back its memory; it may not be used any more. */
    void release();
}
