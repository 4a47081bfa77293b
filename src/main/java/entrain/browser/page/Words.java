package entrain.browser.page;

import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Drive;
import entrain.core.model.UnitForm;
import entrain.core.ode.Stepper;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Choices.Balance;
import entrain.lab.settings.Choices.Diagonal;
import entrain.lab.settings.Choices.Keys;
import entrain.lab.settings.Choices.RasterOrder;
import entrain.lab.settings.Choices.Section;
import entrain.lab.settings.Choices.TimeUnit;
import entrain.lab.settings.IntParam;
import entrain.lab.settings.Params;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.view.Labels;
import java.util.List;

/** The settings in words, for the page. */
public final class Words {
    private Words() {}

    /** A value of a choice, as in a menu. */
    public static Phrase of(Enum<?> value) {
        if (value instanceof Connectivity c) {
            return switch (c) {
                case GAUSSIAN -> Phrase.of("Gaussian");
                case UNIFORM -> Phrase.of("uniform");
                case BINARY -> Phrase.of("binary ±");
                case DALE -> Phrase.of("excitatory / inhibitory");
            };
        }
        if (value instanceof Activation a) {
            return Phrase.ofCore(a.label());
        }
        if (value instanceof UnitForm u) {
            return Phrase.of(u == UnitForm.CURRENT ? "current x" : "rate r");
        }
        if (value instanceof TimeUnit t) {
            return Phrase.of(t == TimeUnit.TAU ? "in τ" : "in ms");
        }
        if (value instanceof Drive d) {
            return Phrase.of(d == Drive.RANDOM ? "one per unit" : "all equal");
        }
        if (value instanceof RasterOrder o) {
            return switch (o) {
                case PHASE -> Phrase.of("response phase");
                case PC1 -> Phrase.of("first component");
                case NONE -> Phrase.of("unsorted");
            };
        }
        if (value instanceof Stepper s) {
            return switch (s) {
                case EULER -> Phrase.of("Euler");
                case HEUN -> Phrase.of("Heun");
                case RK4 -> Phrase.verbatim("RK4");
            };
        }
        if (value instanceof Section s) {
            return switch (s) {
                case NONE -> Phrase.of("the whole map");
                case X -> Phrase.of("its row here");
                case Y -> Phrase.of("its column here");
                case CRITICAL -> Phrase.verbatim("I_c");
            };
        }
        if (value instanceof Balance b) {
            return Phrase.of(b == Balance.ROWS ? "rows" : "mean");
        }
        if (value instanceof Diagonal d) {
            return Phrase.of(d == Diagonal.RANDOM ? "random" : "zero");
        }
        return value instanceof Keys k ? Phrase.of(k == Keys.ON ? "on" : "off") : Phrase.verbatim(value.name());
    }

    /** The bold words of the line under the equation. */
    static Phrase fact(String name, Settings s, OwnData own) {
        boolean given = switch (name) {
            case "weights", "network" -> own.weights() != null;
            case "start" -> own.state() != null;
            case "phases" -> own.theta() != null;
            default -> false;
        };
        return given ? Phrase.of("given") : fact(name, s);
    }

    private static Phrase fact(String name, Settings s) {
        return switch (name) {
            case "N" -> Phrase.verbatim(s.text(Params.N));
            case "weights" ->
                listed(
                        of(s.get(Params.CONNECTIVITY)),
                        s.get(Params.P) == 1 ? Phrase.of("all to all") : Phrase.verbatim("p = " + s.text(Params.P)));
            case "units" -> listed(of(s.get(Params.PHI)), of(s.get(Params.UNIT)));
            case "network" -> seed(Params.SEED_NET, s);
            case "start" -> seed(Params.SEED_IC, s);
            case "phases" -> s.get(Params.PHASES) == Drive.EQUAL ? of(Drive.EQUAL) : seed(Params.SEED_INPUT, s);
            case "scheme" -> listed(of(s.get(Params.SCHEME)), Phrase.verbatim("dt " + s.text(Params.DT) + " τ"));
            case "time" -> listed(of(s.get(Params.TIME)), Phrase.verbatim(Labels.number(s.get(Params.PACE)) + " τ/s"));
            default -> of(s.get(Params.ORDER));
        };
    }

    private static Phrase listed(Phrase first, Phrase second) {
        return Phrase.join(", ", List.of(first, second));
    }

    private static Phrase seed(IntParam seed, Settings s) {
        return Phrase.verbatim("#" + s.text(seed));
    }

    /** A value with its unit, for people who hear it. */
    static Phrase spoken(RealParam param, Settings s) {
        String value = s.text(param);
        if (param == Params.OMEGA) {
            return Phrase.of("ω = {} radians per tau, {} hertz", value, hertz(s));
        }
        return Phrase.join(
                " = ",
                List.of(param.symbol(), Phrase.verbatim(param.unit().isEmpty() ? value : value + " " + param.unit())));
    }

    /** f = ω / (2πτ), in Hz. */
    static String hertz(Settings s) {
        return Labels.number(s.get(Params.OMEGA) / (2 * Math.PI) / (s.get(Params.TAU) / 1000));
    }
}
