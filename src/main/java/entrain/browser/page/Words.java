package entrain.browser.page;

import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Drive;
import entrain.core.model.UnitForm;
import entrain.lab.settings.Choices.RasterOrder;
import entrain.lab.settings.Choices.TimeUnit;
import entrain.lab.settings.Params;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.view.Labels;

/** The settings in words, for the page. */
public final class Words {
    private Words() {}

    /** A value of a choice, as in a menu. */
    public static String of(Enum<?> value) {
        if (value instanceof Connectivity c) {
            return switch (c) {
                case GAUSSIAN -> "Gaussian";
                case UNIFORM -> "uniform";
                case BINARY -> "binary ±";
                case DALE -> "excitatory / inhibitory";
            };
        }
        if (value instanceof Activation a) {
            return a.label();
        }
        if (value instanceof UnitForm u) {
            return u == UnitForm.CURRENT ? "current x" : "rate r";
        }
        if (value instanceof TimeUnit t) {
            return t == TimeUnit.TAU ? "in τ" : "in ms";
        }
        if (value instanceof Drive d) {
            return d == Drive.RANDOM ? "one per unit" : "all equal";
        }
        if (value instanceof RasterOrder o) {
            return switch (o) {
                case PHASE -> "response phase";
                case PC1 -> "first component";
                case NONE -> "unsorted";
            };
        }
        if (value == entrain.core.ode.Stepper.RK4) {
            return "RK4";
        }
        String name = value.name();
        return name.charAt(0) + lower(name.substring(1));
    }

    /** The bold words of the line under the equation. */
    static String fact(String name, Settings s) {
        return switch (name) {
            case "N" -> Integer.toString(s.get(Params.N));
            case "weights" ->
                of(s.get(Params.CONNECTIVITY))
                        + (s.get(Params.P) == 1 ? ", all to all" : ", p = " + Params.P.format(s.get(Params.P)));
            case "units" -> of(s.get(Params.PHI)) + ", " + of(s.get(Params.UNIT));
            case "network" -> "#" + s.text(Params.SEED_NET);
            case "start" -> "#" + s.text(Params.SEED_IC);
            case "phases" -> s.get(Params.PHASES) == Drive.EQUAL ? "all equal" : "#" + s.text(Params.SEED_INPUT);
            case "scheme" -> of(s.get(Params.SCHEME)) + ", dt " + Params.DT.format(s.get(Params.DT)) + " τ";
            case "time" -> of(s.get(Params.TIME)) + ", " + Labels.number(s.get(Params.PACE)) + " τ/s";
            default -> of(s.get(Params.ORDER));
        };
    }

    /** A value with its unit, for people who hear it. */
    static String spoken(RealParam param, Settings s) {
        String value = param.symbol() + " = " + param.format(s.get(param));
        if (param == Params.OMEGA) {
            return value + " radians per tau, " + hertz(s) + " hertz";
        }
        return param.unit().isEmpty() ? value : value + " " + param.unit();
    }

    /** f = ω / (2πτ), in Hz. */
    static String hertz(Settings s) {
        return Labels.number(s.get(Params.OMEGA) / (2 * Math.PI) / (s.get(Params.TAU) / 1000));
    }

    /** Lower case of capital Latin letters: String.toLowerCase would bring the whole of Unicode into the page. */
    private static String lower(String capitals) {
        StringBuilder word = new StringBuilder(capitals.length());
        for (int i = 0; i < capitals.length(); i++) {
            word.append((char) (capitals.charAt(i) + ('a' - 'A')));
        }
        return word.toString();
    }
}
