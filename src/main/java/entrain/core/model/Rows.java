package entrain.core.model;

/** Takes a matrix row by row, the first one first. */
public interface Rows {
    /** J_i1 … J_iN; the array is used again for the next row. */
    void row(int i, double[] row);
}
