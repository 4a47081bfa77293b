package entrain.cli;

import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * One solution of mean-field theory, for the form that the settings ask for.
 *
 * <p><b>Rate form.</b> With y = gJr, dr/dt = −r + φ(y + h) gives dy/dt = −y + gJφ(y + h), so that x = y + h obeys the current form
 * with the input h + dh/dt, whose amplitude is I√(1 + ω²): A = I there. λ₁ is the same; the autocovariance of the state r is
 * that of y divided by g², D/g².
 */
final class Solution {
    private static final String CURRENT =
            "dx/dt = -x + g J phi(x) + h; delta is the autocovariance of x, c that of phi(x)";
    private static final String RATE = "dr/dt = -r + phi(g J r + h); delta and c are both the autocovariance of r";
    private static final String AUTONOMOUS = "without input";
    private static final String DRIVEN = "input I cos(omega t + theta_i) with independent uniform theta_i";

    private final String form;
    private final String input;
    private final String kind;
    private final String statement;
    private final boolean converged;
    private final String absent;
    private final double lambdaMax;
    private final double deltaInfinity;
    private final DoubleUnaryOperator delta;
    private final DoubleUnaryOperator c;

    private Solution(
            String form,
            String input,
            String kind,
            String statement,
            boolean converged,
            String absent,
            double lambdaMax,
            double deltaInfinity,
            DoubleUnaryOperator delta,
            DoubleUnaryOperator c) {
        this.form = form;
        this.input = input;
        this.kind = kind;
        this.statement = statement;
        this.converged = converged;
        this.absent = absent;
        this.lambdaMax = lambdaMax;
        this.deltaInfinity = deltaInfinity;
        this.delta = delta;
        this.c = c;
    }

    /** Where there is no theory. */
    static Solution none(String reason) {
        return new Solution("", "", null, reason, true, reason, Double.NaN, Double.NaN, lag -> 0, lag -> 0);
    }

    /** Solves the theory of the network with this input, at random phases. */
    static Solution of(Settings s, double amplitude) {
        return amplitude > 0 ? driven(s, amplitude) : autonomous(s);
    }

    private static Solution autonomous(Settings s) {
        double g = s.get(Params.G);
        MeanField field = MeanField.of(s.get(Params.PHI), g);
        boolean rate = s.get(Params.UNIT) == UnitForm.RATE;
        double square = rate ? g * g : 1;
        DoubleUnaryOperator delta = lag -> field.delta(lag) / square;
        return new Solution(
                rate ? RATE : CURRENT,
                AUTONOMOUS,
                field.kind().name(),
                field.statement(),
                true,
                absent(field.kind() == MeanField.Kind.UNBOUNDED, rate && g == 0),
                field.lambdaMax(),
                field.deltaInfinity() / square,
                delta,
                rate ? delta : field::c);
    }

    private static Solution driven(Settings s, double amplitude) {
        double g = s.get(Params.G);
        double omega = s.get(Params.OMEGA);
        Activation activation = s.get(Params.PHI);
        boolean rate = s.get(Params.UNIT) == UnitForm.RATE;
        DrivenMeanField field =
                DrivenMeanField.of(activation, g, rate ? amplitude * Math.sqrt(1 + omega * omega) : amplitude, omega);
        DoubleUnaryOperator recurrent = lag -> field.d().at(lag) / (g * g);
        return new Solution(
                rate ? RATE : CURRENT,
                DRIVEN,
                field.kind().name(),
                field.statement(),
                field.converged(),
                absent(field.kind() == DrivenMeanField.Kind.UNBOUNDED, rate && g == 0),
                field.lambdaMax(),
                Double.NaN,
                rate ? recurrent : field::delta,
                rate ? recurrent : field::c);
    }

    private static String absent(boolean unbounded, boolean uncoupled) {
        return unbounded ? "Activity grows without bound." : uncoupled ? "At g = 0 the rate form is not covered." : "";
    }

    /** Adds what was solved. */
    void describe(Map<String, Object> result) {
        if (!form.isEmpty()) {
            result.put("form", form);
            result.put("input", input);
            result.put("limit", "N to infinity, entries of J independent with mean 0 and variance 1/N");
        }
    }

    /** Adds what is asked for. */
    void write(Map<String, Object> result, Set<String> names, double[] lags) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("kind", kind == null ? null : kind.toLowerCase(Locale.ROOT));
        found.put("statement", statement);
        found.put("delta0", number(delta.applyAsDouble(0), "1"));
        found.put("c0", number(c.applyAsDouble(0), "1"));
        found.put("lambdaMax", kind == null ? Found.none(absent) : Found.value(lambdaMax, "1/tau"));
        found.put("delta", curve(delta, lags));
        found.put("c", curve(c, lags));
        if (deltaInfinity == deltaInfinity) {
            found.put("deltaInfinity", number(deltaInfinity, "1"));
        } else {
            found.put("deltaInfinity", Found.none("delta does not tend to a constant under a periodic input."));
        }
        found.keySet().retainAll(names);
        if (!converged) {
            found.put("converged", false);
        }
        result.putAll(found);
    }

    private Object number(double value, String unit) {
        return absent.isEmpty() ? Found.value(value, unit) : Found.none(absent);
    }

    private Object curve(DoubleUnaryOperator of, double[] lags) {
        if (!absent.isEmpty()) {
            return Found.none(absent);
        }
        double[][] pairs = new double[lags.length][];
        for (int k = 0; k < lags.length; k++) {
            pairs[k] = new double[] {lags[k], of.applyAsDouble(lags[k])};
        }
        return pairs;
    }
}
