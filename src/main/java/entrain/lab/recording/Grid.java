package entrain.lab.recording;

import entrain.lab.data.Matrix;

/**
 * A matrix as samples of units, whichever way round it lies.
 *
 * @param unitsInRows whether a row is a unit, not a sample
 * @param first       the row or column of the first unit: 1 behind one of times, else 0
 */
record Grid(Matrix matrix, boolean unitsInRows, int first) {
    int units() {
        return (unitsInRows ? matrix.rows() : matrix.columns()) - first;
    }

    int samples() {
        return unitsInRows ? matrix.columns() : matrix.rows();
    }

    /** A number; NaN if it is missing or not finite. */
    double get(int unit, int sample) {
        double value = unitsInRows ? matrix.get(first + unit, sample) : matrix.get(sample, first + unit);
        return Math.abs(value) <= Double.MAX_VALUE ? value : Double.NaN;
    }

    @Override
    public String toString() {
        return "grid";
    }
}
