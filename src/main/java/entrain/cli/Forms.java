package entrain.cli;

import entrain.core.analysis.Regime;
import entrain.core.analysis.Verdict;
import entrain.lab.measure.Caution;
import entrain.lab.measure.Finding;
import entrain.lab.measure.Quantities;
import entrain.lab.run.Simulation;
import entrain.view.CautionWords;
import entrain.view.VerdictWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms in which numbers, or their absence, stand in the JSON of {@code measure} and {@code theory}. */
final class Forms {
    private static final String ERROR = "Error";
    private static final String TAU = "tau";

    private Forms() {}

    /** Adds what was found under a key; the errors of several numbers stand under one of their own. */
    static void put(Map<String, Object> tree, String key, Finding found) {
        tree.put(key, form(found));
        double[] error = found instanceof Finding.Curve curve
                ? curve.error()
                : found instanceof Finding.Values values ? values.error() : null;
        if (error != null) {
            tree.put(key + ERROR, error);
        }
    }

    private static Object form(Finding found) {
        if (found instanceof Finding.Value one) {
            return value(one);
        }
        if (found instanceof Finding.Values several) {
            return several.value();
        }
        if (found instanceof Finding.Curve curve) {
            return pairs(curve.at(), curve.value());
        }
        if (found instanceof Finding.Needs needs) {
            return needs(needs.time());
        }
        if (found instanceof Finding.Invalid invalid) {
            return none(sentence(invalid.caution()));
        }
        return found instanceof Finding.None none ? none(sentence(none)) : activity((Finding.Activity) found);
    }

    /** The kind of activity: what it is and why, with the numbers that decided. */
    private static Map<String, Object> activity(Finding.Activity found) {
        Verdict verdict = found.verdict();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("value", VerdictWords.word(verdict.regime()).toString());
        if (verdict.regime() == Regime.DIVERGED) {
            form.put("reason", "A state left the bounds of " + Simulation.BOUND + ".");
            form.put("time", value(found.divergedAt(), TAU));
            return form;
        }
        form.put(
                "reason",
                VerdictWords.reason(verdict.reason(), Quantities.LAMBDA_MAX.key())
                        .toString());
        if (verdict.lambda() != 0 && !found.vanished()) {
            form.put("lambda", value(new Finding.Value(verdict.lambda(), verdict.lambdaError(), "1/tau")));
        }
        if (verdict.period() > 0) {
            form.put("period", value(verdict.period(), TAU));
            form.put("returnDistance", value(verdict.returnDistance(), "1"));
        }
        if (verdict.multiple() > 0) {
            form.put("multiple", verdict.multiple());
        }
        if (verdict.likely() != Regime.UNDECIDED) {
            form.put("likely", VerdictWords.looks(verdict.likely()).toString());
        } else if (verdict.missing() > 0) {
            form.putAll(needs(verdict.missing()));
        }
        return form;
    }

    /** A number without a statistical error. */
    static Map<String, Object> value(double value, String unit) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("value", value);
        form.put("unit", unit);
        return form;
    }

    private static Map<String, Object> value(Finding.Value of) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("value", of.value());
        if (of.hasError()) {
            form.put("error", of.error());
        }
        form.put("unit", of.unit());
        return form;
    }

    /** The mean of a number over networks. */
    static Map<String, Object> mean(Finding.Value mean, int networks) {
        Map<String, Object> form = value(mean);
        form.put("networks", networks);
        return form;
    }

    /** There is no such number, and why. */
    static Map<String, Object> none(String reason) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("value", null);
        form.put("reason", reason);
        return form;
    }

    private static Map<String, Object> needs(double time) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("needs", time);
        form.put("unit", TAU);
        return form;
    }

    /** Pairs of an abscissa and a value. */
    static double[][] pairs(double[] at, double[] value) {
        double[][] pairs = new double[at.length][];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = new double[] {at[k], value[k]};
        }
        return pairs;
    }

    /** What is amiss with the steps or the samples of a run. */
    static String sentence(Caution caution) {
        return CautionWords.sentence(caution, "omega dt", Quantities.LAMBDA_MAX.key(), TAU)
                .toString();
    }

    /** The reason with its numbers in it. */
    private static String sentence(Finding.None none) {
        StringBuilder text = new StringBuilder(none.pattern());
        for (double number : none.number()) {
            int at = text.indexOf("{}");
            text.replace(at, at + 2, Double.toString(number));
        }
        return text.toString();
    }
}
