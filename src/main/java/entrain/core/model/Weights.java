package entrain.core.model;

/**
 * The weight matrix J at unit gain, and its product with rates. Implementations may store and block as they like; every
 * entry of a product is summed over j in increasing order, beginning from 0, without fused multiply–add, so that all give
 * the same bits.
 */
public interface Weights {
    /** Number of units. */
    int n();

    /** J_ij: the weight from unit j to unit i. */
    double get(int i, int j);

    /** Hands over J's rows in order. */
    default void rows(Rows rows) {
        double[] row = new double[n()];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = get(i, j);
            }
            rows.row(i, row);
        }
    }

    /**
     * out_c = J r_c for each of several columns; column c stands at [c·n, (c+1)·n).
     *
     * @param r       rates; not modified
     * @param out     overwritten
     * @param columns how many
     */
    void multiply(double[] r, double[] out, int columns);

    /** All of J, row by row, in an array of its own. */
    default double[] rows() {
        int n = n();
        double[] all = new double[n * n];
        rows((i, row) -> System.arraycopy(row, 0, all, i * n, n));
        return all;
    }
}
