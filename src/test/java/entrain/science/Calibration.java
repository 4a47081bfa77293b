package entrain.science;

import entrain.core.engine.Engine;
import entrain.lab.frame.Track;
import entrain.lab.measure.Finding;
import entrain.lab.measure.Observation;
import entrain.lab.measure.Quantities;
import entrain.lab.run.OwnData;
import entrain.lab.run.Sampling;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often two stated errors contain the true exponent: what {@code measure} prints of a network after 100 τ over 500 τ,
 * against {@link CalibrationTruth}. The command, after {@code mvn test-compile}, prints the table of calibration.md:
 *
 * <pre>
 * java -cp "target/classes:target/test-classes:$(find ~/.m2 -name 'ejml-*.jar' | tr '\n' ':')" \
 *     entrain.science.Calibration [FIRST_SEED [WINDOWS [FAMILIES]]]
 * </pre>
 */
final class Calibration {
    /** What was stated of an exponent, how far that is off, and how far the truth may be. */
    record Stated(
            CalibrationTruth.Kind kind,
            String number,
            double off,
            double error,
            double truthError,
            CalibrationCase of) {
        boolean covers() {
            return Math.abs(off) <= 2 * Math.sqrt(error * error + truthError * truthError);
        }
    }

    /** A chaotic network is judged in so many times as many windows, as its long run takes longest. */
    private static final int CHAOTIC = 4;

    private static final double TRANSIENT = 100;
    private static final double DURATION = 500;

    private final List<Stated> stated = new ArrayList<>();
    private int told;
    private final Map<CalibrationTruth.Kind, Integer> networks = new EnumMap<>(CalibrationTruth.Kind.class);

    public static void main(String[] args) {
        int firstSeed = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        int windows = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Calibration calibration = new Calibration();
        for (CalibrationCase each : CalibrationCase.all(firstSeed)) {
            if (args.length < 3
                    || List.of(args[2].split(",")).contains(each.family().name())) {
                calibration.add(each, windows);
                calibration.tell();
            }
        }
        calibration.print();
    }

    /** Judges a number of windows of a case. */
    void add(CalibrationCase c, int windows) {
        CalibrationTruth truth = CalibrationTruth.of(c);
        if (truth.kind() == null) {
            return;
        }
        networks.merge(truth.kind(), 1, Integer::sum);
        int chaos = truth.kind().ordinal() >= CalibrationTruth.Kind.WEAK_CHAOS.ordinal() ? CHAOTIC : 1;
        for (int w = 0; w < chaos * windows; w++) {
            observe(c, truth, w);
        }
    }

    private void observe(CalibrationCase c, CalibrationTruth truth, int window) {
        Settings settings = c.settings(window);
        OwnData data = c.data(settings.get(Params.N));
        if (truth.state() != null) {
            data = data.withState(truth.state(), settings.get(Params.N));
        }
        // Windows of a state that is given begin at different places of the attractor.
        Track track = new Track(0, CalibrationTruth.DRIVEN.kind());
        Sampling sampling = Sampling.of(settings, track, TRANSIENT + 37 * window, DURATION);
        Observation observation = new Observation(
                settings,
                data,
                track,
                Engine.JAVA,
                sampling,
                List.of(Quantities.LAMBDA_MAX, Quantities.LAMBDA),
                CalibrationTruth.EXPONENTS);
        while (observation.advance()) {}
        if (observation.finding(Quantities.LAMBDA_MAX) instanceof Finding.Value value) {
            state(c, truth, "lambdaMax", 0, value.value(), value.error());
        } else {
            state(c, truth, "refused", 0, truth.value()[0], 1);
        }
        if (observation.finding(Quantities.REGIME) instanceof Finding.Activity activity
                && activity.verdict().told()) {
            state(
                    c,
                    truth,
                    "regime",
                    0,
                    activity.verdict().lambda(),
                    activity.verdict().lambdaError());
        }
        if (observation.finding(Quantities.LAMBDA) instanceof Finding.Values values) {
            for (int a = 0; a < CalibrationTruth.EXPONENTS; a++) {
                state(c, truth, "lambda", a, values.value()[a], values.error()[a]);
            }
        }
        observation.release();
    }

    private void state(CalibrationCase c, CalibrationTruth truth, String number, int a, double value, double error) {
        stated.add(new Stated(truth.kind(), number, value - truth.value()[a], error, truth.error()[a], c));
    }

    /** All that were stated of a number in a kind of network. */
    List<Stated> of(CalibrationTruth.Kind kind, String number) {
        return stated.stream()
                .filter(s -> s.kind() == kind && s.number().equals(number))
                .toList();
    }

    /** The share that two errors contain. */
    static double covered(List<Stated> those) {
        return those.stream().filter(Stated::covers).count() / (double) those.size();
    }

    private void print() {
        for (String number : List.of("lambdaMax", "regime", "lambda")) {
            System.out.println();
            System.out.println(
                    "| " + number + " | networks | numbers | within 2 errors | median error | median off | rms off |");
            System.out.println("|---|--:|--:|--:|--:|--:|--:|");
            for (CalibrationTruth.Kind kind : CalibrationTruth.Kind.values()) {
                List<Stated> those = of(kind, number);
                if (!those.isEmpty()) {
                    line(kind, those);
                }
            }
        }
        long refused = stated.stream().filter(s -> s.number().equals("refused")).count();
        System.out.println();
        System.out.println(refused + " of lambdaMax refused for now");
    }

    /** The latest network's numbers, one a line, on standard error. */
    private void tell() {
        for (; told < stated.size(); told++) {
            Stated s = stated.get(told);
            System.err.printf(
                    Locale.ROOT,
                    "%s %s %.3g %.3g %.3g %s%n",
                    s.kind(),
                    s.number(),
                    s.off(),
                    s.error(),
                    s.truthError(),
                    s.of().settings());
        }
    }

    private void line(CalibrationTruth.Kind kind, List<Stated> those) {
        double[] off =
                those.stream().mapToDouble(s -> Math.abs(s.off())).sorted().toArray();
        double[] error = those.stream().mapToDouble(Stated::error).sorted().toArray();
        double squares = Arrays.stream(off).map(x -> x * x).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f %% | %.1e | %.1e | %.1e |%n",
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                networks.get(kind),
                those.size(),
                100 * covered(those),
                error[error.length / 2],
                off[off.length / 2],
                Math.sqrt(squares));
    }
}
