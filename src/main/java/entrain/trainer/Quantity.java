package entrain.trainer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers with their units, as JSON has them. */
final class Quantity {
    private Quantity() {}

    /** A number with its unit; JSON knows no NaN: null says that it is not known. */
    static Map<String, Object> tree(double value, String unit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", Math.abs(value) <= Double.MAX_VALUE ? value : null);
        tree.put("unit", unit);
        return tree;
    }
}
