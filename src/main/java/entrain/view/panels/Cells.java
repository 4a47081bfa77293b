package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Block;

/** The cells of a block, counted row by row, and the one under a panel's cursor. */
final class Cells {
    private int rows;
    private int columns;
    private double cursor = Double.NaN;

    /** Takes on the size of a block; null has no cells. */
    void look(Block block) {
        look(
                block == null ? 0 : block.rows().count(),
                block == null ? 0 : block.columns().count());
    }

    /** Takes on a size. */
    void look(int newRows, int newColumns) {
        rows = newRows;
        columns = newColumns;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int count() {
        return rows * columns;
    }

    /** Puts the cursor at a fraction of the way from the first cell to the last; NaN takes it away. */
    void point(double fraction) {
        cursor = fraction;
    }

    /** Where a cell is on that way; NaN for one outside. */
    double fraction(int row, int column) {
        boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
        return inside ? (row * columns + column) / Math.max(1.0, count() - 1) : Double.NaN;
    }

    /** Whether there is a cell under the cursor. */
    boolean pointed() {
        return cursor >= 0 && count() > 0;
    }

    /** The row of the cell under the cursor. */
    int row() {
        return cell() / columns;
    }

    /** Its column. */
    int column() {
        return cell() % columns;
    }

    private int cell() {
        return (int) Nearest.whole(cursor * (count() - 1));
    }
}
