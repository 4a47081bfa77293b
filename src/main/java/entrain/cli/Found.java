package entrain.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The forms in which a number, or its absence, stands in the output of {@code measure} and {@code theory}. */
final class Found {
    private static final double MICRO = 1e6;

    private Found() {}

    /** A number without a statistical error. */
    static Map<String, Object> value(double value, String unit) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("value", value);
        found.put("unit", unit);
        return found;
    }

    /** A number with its standard error. */
    static Map<String, Object> value(double value, double error, String unit) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("value", value);
        found.put("error", error);
        found.put("unit", unit);
        return found;
    }

    /** There is no such number, and why. */
    static Map<String, Object> none(String reason) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("value", null);
        found.put("reason", reason);
        return found;
    }

    /** There will be a number when this much more has been simulated, in τ. */
    static Map<String, Object> needs(double time) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("needs", time);
        found.put("unit", "tau");
        return found;
    }

    /** Pairs of a time, k · spacing, and value k. Steps are multiples of 10⁻⁶ τ, and so are the times, to the last digit. */
    static double[][] course(double spacing, double[] value) {
        double[] t = new double[value.length];
        for (int k = 0; k < t.length; k++) {
            t[k] = Math.rint(k * spacing * MICRO) / MICRO;
        }
        return pairs(t, value);
    }

    /** Pairs of an abscissa and a value. */
    static double[][] pairs(double[] x, double[] y) {
        double[][] pairs = new double[x.length][];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = new double[] {x[k], y[k]};
        }
        return pairs;
    }
}
