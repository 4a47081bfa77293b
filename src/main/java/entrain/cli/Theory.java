package entrain.cli;

import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Drive;
import entrain.core.model.UnitForm;
import entrain.core.theory.CircularLaw;
import entrain.core.theory.CriticalInput;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code theory "<settings>" [names] [--track driven] [--lags 0,0.5,1 or 0:20:0.5]}: prints what mean-field theory says of the
 * network as N → ∞ as one JSON object. Nothing is simulated.
 */
final class Theory {
    static final Set<String> OPTIONS = Set.of("member", "lags");

    private static final List<String> NAMES = List.of(
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

    private Theory() {}

    static void run(Arguments arguments, PrintStream out) {
        Set<String> names = arguments.optionalWord(1).map(Theory::names).orElse(new LinkedHashSet<>(NAMES));
        Track track = Twin.track("theory", arguments);
        double[] lags = Lags.parse(arguments.option("lags").orElse(LAGS));
        out.print(Json.text(result(Twin.settings(arguments), track, names, lags)));
    }

    private static Map<String, Object> result(Settings s, Track track, Set<String> names, double[] lags) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("settings", SettingsText.format(s));
        result.put("member", track.word());
        double input = track.kind().driven() ? s.get(Params.I) : 0;
        boolean none = input > 0 && s.get(Params.PHASES) == Drive.EQUAL;
        Solution solution = none
                ? Solution.none("There is no theory here for an input that is the same to all units.")
                : Solution.of(s, input);
        solution.describe(result);
        if (s.get(Params.CONNECTIVITY) == Connectivity.DALE) {
            result.put(
                    "remark", "The entries of J are taken as independent with mean 0, which Dale's law contradicts.");
        }
        solution.write(result, names, lags);
        if (names.contains("criticalInput")) {
            result.put(
                    "criticalInput",
                    s.get(Params.PHASES) == Drive.EQUAL
                            ? Found.none("There is no theory here for an input that is the same to all units.")
                            : critical(s));
        }
        if (names.contains("radius")) {
            result.put("radius", Found.value(CircularLaw.radius(s.get(Params.G)), "1"));
        }
        if (names.contains("realEigenvalues")) {
            result.put("realEigenvalues", Found.value(CircularLaw.realEigenvalues(s.get(Params.N)), "1"));
        }
        Map<String, Object> units = new LinkedHashMap<>();
        units.put("delta", "[tau, 1]");
        units.put("c", "[tau, 1]");
        units.keySet().retainAll(names);
        result.put("units", units);
        return result;
    }

    /** I_c at the settings' ω; in rate form the input that makes the same A acts unfiltered. */
    private static Map<String, Object> critical(Settings s) {
        double omega = s.get(Params.OMEGA);
        Activation activation = s.get(Params.PHI);
        CriticalInput critical = CriticalInput.of(activation, s.get(Params.G), omega);
        if (!critical.exists()) {
            return Found.none(critical.statement());
        }
        double filter = s.get(Params.UNIT) == UnitForm.RATE ? Math.sqrt(1 + omega * omega) : 1;
        Map<String, Object> found = Found.value(critical.value() / filter, "1");
        found.put("omega", omega);
        found.put("statement", critical.statement());
        return found;
    }

    private static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : text.split(",", -1)) {
            if (!NAMES.contains(name.strip())) {
                throw new UsageError("theory: there is no " + UsageError.quote(name.strip()) + "; there are "
                        + String.join(", ", NAMES));
            }
            names.add(name.strip());
        }
        return names;
    }
}
