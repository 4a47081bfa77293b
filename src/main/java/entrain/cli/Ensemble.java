package entrain.cli;

import entrain.lab.settings.Params;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What several networks have in common: means over them, with standard errors from their scatter. */
final class Ensemble {
    private final List<Map<String, Object>> networks = new ArrayList<>();

    /** Takes what was found of the network of a seed. */
    void add(int seedNet, Map<String, Object> found) {
        Map<String, Object> network = new LinkedHashMap<>();
        network.put(Params.SEED_NET.key(), seedNet);
        network.putAll(found);
        networks.add(network);
    }

    /** Adds the counts of the regimes, the means of all numbers and curves, and the networks one by one. */
    void write(Map<String, Object> result) {
        for (Quantity quantity : Quantity.values()) {
            List<Object> each = new ArrayList<>();
            for (Map<String, Object> network : networks) {
                if (network.containsKey(quantity.key())) {
                    each.add(network.get(quantity.key()));
                }
            }
            if (each.isEmpty()) {
                continue;
            }
            switch (quantity) {
                case REGIME -> result.put(quantity.key(), counts(each));
                case EIGENVALUES, DISTANCE -> {} // of one network each; their means say nothing
                default -> mean(quantity, each, result);
            }
        }
        result.put("networks", networks);
    }

    private static Map<String, Object> counts(List<Object> each) {
        Map<String, Object> counts = new TreeMap<>();
        for (Object found : each) {
            counts.merge((String) ((Map<?, ?>) found).get("value"), 1, (a, b) -> (int) a + (int) b);
        }
        Map<String, Object> regime = new LinkedHashMap<>();
        regime.put("counts", counts);
        return regime;
    }

    private static void mean(Quantity quantity, List<Object> each, Map<String, Object> result) {
        List<double[]> rows = new ArrayList<>();
        double[] abscissa = null;
        boolean number = false;
        for (Object found : each) {
            if (found instanceof Map<?, ?> map && map.get("value") instanceof Double value) {
                rows.add(new double[] {value});
                number = true;
            } else if (found instanceof double[] values) {
                rows.add(values);
            } else if (found instanceof double[][] pairs) {
                abscissa = column(pairs, 0);
                rows.add(column(pairs, 1));
            }
        }
        if (rows.isEmpty()) {
            result.put(quantity.key(), Found.none("None of the networks gave a number."));
            return;
        }
        double[] mean = new double[rows.get(0).length];
        double[] error = new double[mean.length];
        double[] values = new double[rows.size()];
        for (int k = 0; k < mean.length; k++) {
            for (int m = 0; m < values.length; m++) {
                values[m] = rows.get(m)[k];
                mean[k] += values[m] / values.length;
            }
            error[k] = values.length > 1 ? Averages.standardError(values, values.length) : 0;
        }
        boolean scatter = values.length > 1;
        if (number) {
            Map<String, Object> found =
                    scatter ? Found.value(mean[0], error[0], quantity.unit()) : Found.value(mean[0], quantity.unit());
            found.put("networks", values.length);
            result.put(quantity.key(), found);
            return;
        }
        result.put(quantity.key(), abscissa == null ? mean : Found.pairs(abscissa, mean));
        if (scatter) {
            result.put(quantity.key() + "Error", error);
        }
    }

    private static double[] column(double[][] pairs, int column) {
        double[] values = new double[pairs.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = pairs[k][column];
        }
        return values;
    }
}
