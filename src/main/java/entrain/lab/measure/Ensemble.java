package entrain.lab.measure;

import entrain.core.analysis.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What several networks have in common: means over them, with standard errors from their scatter. */
public final class Ensemble {
    private Ensemble() {}

    /**
     * The mean of a quantity over the networks that gave a number or a curve, with a standard error if there are two or more.
     *
     * @param each what was found of each network; null where nothing was
     * @return null if nothing was found of any
     */
    public static Finding mean(List<Finding> each) {
        List<double[]> rows = rows(each);
        if (rows.isEmpty()) {
            return each.stream().allMatch(found -> found == null)
                    ? null
                    : new Finding.None("None of the networks gave a number.");
        }
        double[] mean = new double[rows.get(0).length];
        double[] error = rows.size() > 1 ? new double[mean.length] : null;
        double[] values = new double[rows.size()];
        for (int k = 0; k < mean.length; k++) {
            for (int m = 0; m < values.length; m++) {
                values[m] = rows.get(m)[k];
                mean[k] += values[m] / values.length;
            }
            if (error != null) {
                error[k] = standardError(values);
            }
        }
        return like(first(each), mean, error);
    }

    /** How many of the networks gave a number or a curve. */
    public static int count(List<Finding> each) {
        return rows(each).size();
    }

    /**
     * How often each word is said of a verdict, in alphabetical order.
     *
     * @param word of a verdict; empty to say nothing
     */
    public static Map<String, Integer> verdicts(List<Finding> each, Function<Verdict, String> word) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding found : each) {
            String said = found instanceof Finding.Activity activity ? word.apply(activity.verdict()) : "";
            if (!said.isEmpty()) {
                counts.merge(said, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Finding like(Finding first, double[] mean, double[] error) {
        if (first instanceof Finding.Value value) {
            return new Finding.Value(mean[0], error == null ? -1 : error[0], value.unit());
        }
        return first instanceof Finding.Curve curve
                ? new Finding.Curve(curve.at(), mean, error)
                : new Finding.Values(mean, error);
    }

    private static Finding first(List<Finding> each) {
        for (Finding found : each) {
            if (row(found) != null) {
                return found;
            }
        }
        throw new IllegalStateException("nothing was found");
    }

    private static List<double[]> rows(List<Finding> each) {
        List<double[]> rows = new ArrayList<>();
        for (Finding found : each) {
            double[] row = row(found);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static double[] row(Finding found) {
        if (found instanceof Finding.Value value) {
            return new double[] {value.value()};
        }
        if (found instanceof Finding.Curve curve) {
            return curve.value();
        }
        return found instanceof Finding.Values values ? values.value() : null;
    }

    /** Of the mean of at least 2 values. */
    static double standardError(double[] value) {
        int count = value.length;
        double mean = 0;
        for (int k = 0; k < count; k++) {
            mean += value[k] / count;
        }
        double squares = 0;
        for (int k = 0; k < count; k++) {
            squares += (value[k] - mean) * (value[k] - mean);
        }
        return Math.sqrt(squares / (count - 1) / count);
    }
}
