package entrain.lab.measure;

import java.util.List;
import java.util.function.Function;

/**
 * The single numbers of the catalogue as rows of a block, whatever they are: for each its value and its standard error.
 * A task writes them and a table shows them by these rows alone.
 */
public final class NumberRows {
    private static final List<Quantities> NUMBERS = Quantities.numbers();
    /** How many rows there are. */
    public static final int COUNT = 2 * NUMBERS.size();

    private NumberRows() {}

    /** What stands in a row. */
    public static String name(int row) {
        Quantities quantity = NUMBERS.get(row / 2);
        String unit = quantity.unit().equals("1") ? "" : " (" + quantity.unit() + ")";
        return (row % 2 == 0 ? quantity.key() : "standard error of " + quantity.key()) + unit;
    }

    /** The number of a row; NaN if there is none. */
    public static double of(int row, Function<Quantities, Finding> found) {
        if (!(found.apply(NUMBERS.get(row / 2)) instanceof Finding.Value value)) {
            return Double.NaN;
        }
        return row % 2 == 0 ? value.value() : value.hasError() ? value.error() : Double.NaN;
    }
}
