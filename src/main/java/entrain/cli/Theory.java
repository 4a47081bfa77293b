package entrain.cli;

import entrain.console.Arguments;
import entrain.core.model.Connectivity;
import entrain.core.theory.CircularLaw;
import entrain.lab.frame.Track;
import entrain.lab.predict.CriticalAmplitude;
import entrain.lab.predict.NetworkTheory;
import entrain.lab.run.Lags;
import entrain.lab.settings.Params;
import entrain.lab.settings.Request;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Tasks;
import entrain.site.Version;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * {@code theory "<settings>" [names] [--member driven] [--lags 0,0.5,1 or 0:20:0.5]}: prints what mean-field theory says of the
 * network as N → ∞ as one JSON object. Nothing is simulated.
 */
final class Theory {
    static final Set<String> OPTIONS = Set.of("member", "lags");
    /** What it can say, by name. */
    static final List<String> NAMES = List.of(
            "kind",
            "statement",
            "delta0",
            "c0",
            "lambdaMax",
            "delta",
            "c",
            "deltaInfinity",
            "criticalInput",
            "radius",
            "realEigenvalues");

    private static final String LAGS = "0:20:0.5";
    private static final String CURRENT =
            "dx/dt = -x + g J phi(x) + h; delta is the autocovariance of x, c that of phi(x)";
    private static final String RATE = "dr/dt = -r + phi(g J r + h); delta and c are both the autocovariance of r";
    private static final String AUTONOMOUS = "without input";
    private static final String DRIVEN = "input I cos(omega t + theta_i) with independent uniform theta_i";

    private final Settings settings;
    private final Track track;
    private final Set<String> names;
    private final double[] lags;

    private Theory(Settings settings, Track track, Set<String> names, double[] lags) {
        this.settings = settings;
        this.track = track;
        this.names = names;
        this.lags = lags;
    }

    static void run(Arguments arguments, Output out, PrintStream err) {
        Set<String> names = new LinkedHashSet<>(arguments.names("name", NAMES));
        if (names.isEmpty()) {
            names.addAll(NAMES);
        }
        Track track = Setup.track(arguments);
        double[] lags = arguments.read("lags", LAGS, Lags::parse);
        Request request = Setup.request(arguments);
        Setup.note(request, param -> param == Params.N || Tasks.THEORY.depends().on(param), err);
        out.print(Json.text(new Theory(request.settings(), track, names, lags).result()));
    }

    private Map<String, Object> result() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("entrain", Version.text());
        result.put("settings", SettingsText.address(settings));
        result.put("member", track.word());
        double amplitude = track.kind().driven() ? settings.get(Params.I) : 0;
        NetworkTheory theory = NetworkTheory.of(settings, amplitude);
        if (theory.exists()) {
            result.put("form", theory.isOfRates() ? RATE : CURRENT);
            result.put("input", theory.isDriven() ? DRIVEN : AUTONOMOUS);
            result.put("limit", "N to infinity, entries of J independent with mean 0 and variance 1/N");
        }
        if (settings.get(Params.CONNECTIVITY) == Connectivity.DALE) {
            result.put(
                    "remark", "The entries of J are taken as independent with mean 0, which Dale's law contradicts.");
        }
        Map<String, Object> all = solution(theory);
        others(all);
        all.keySet().retainAll(names);
        result.putAll(all);
        if (theory.exists() && !theory.converged()) {
            result.put("converged", false);
        }
        Map<String, Object> units = new LinkedHashMap<>();
        units.put("delta", "[tau, 1]");
        units.put("c", "[tau, 1]");
        units.keySet().retainAll(names);
        result.put("units", units);
        return result;
    }

    private Map<String, Object> solution(NetworkTheory theory) {
        boolean exists = theory.exists();
        String absent = exists ? theory.unbounded() : theory.absence();
        boolean bounded = absent.isEmpty();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("kind", exists ? theory.name().toLowerCase(Locale.ROOT) : null);
        found.put("statement", exists ? theory.statement() : absent);
        found.put("delta0", bounded ? Forms.value(theory.delta(0), "1") : Forms.none(absent));
        found.put("c0", bounded ? Forms.value(theory.c(0), "1") : Forms.none(absent));
        found.put("lambdaMax", exists ? Forms.value(theory.lambdaMax(), "1/tau") : Forms.none(absent));
        found.put("delta", bounded ? curve(theory::delta) : Forms.none(absent));
        found.put("c", bounded ? curve(theory::c) : Forms.none(absent));
        if (exists && theory.isDriven()) {
            absent = "delta does not tend to a constant under a periodic input.";
        }
        found.put("deltaInfinity", absent.isEmpty() ? Forms.value(theory.deltaInfinity(), "1") : Forms.none(absent));
        return found;
    }

    /** What does not depend on the track. */
    private void others(Map<String, Object> found) {
        if (names.contains("criticalInput")) {
            CriticalAmplitude critical = CriticalAmplitude.of(settings);
            Map<String, Object> form =
                    critical.exists() ? Forms.value(critical.value(), "1") : Forms.none(critical.statement());
            if (critical.exists()) {
                form.put("omega", settings.get(Params.OMEGA));
                form.put("statement", critical.statement());
            }
            found.put("criticalInput", form);
        }
        found.put("radius", Forms.value(CircularLaw.radius(settings.get(Params.G)), "1"));
        found.put("realEigenvalues", Forms.value(CircularLaw.realEigenvalues(settings.get(Params.N)), "1"));
    }

    private double[][] curve(DoubleUnaryOperator of) {
        double[] values = new double[lags.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = of.applyAsDouble(lags[k]);
        }
        return Forms.pairs(lags, values);
    }
}
