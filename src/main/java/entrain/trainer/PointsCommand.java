package entrain.trainer;

import entrain.console.Arguments;
import entrain.console.UsageError;
import entrain.core.engine.Engine;
import entrain.core.training.FixedPoint;
import entrain.core.training.FixedPoints;
import entrain.core.training.WayDown;
import entrain.lab.run.Numeral;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.training.PointFiles;
import entrain.lab.training.PointSearch;
import entrain.lab.training.RunPoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code points "<settings>" [--phase p] [--eigenvalues k] [--csv points.csv] [--npy points.npy]}: the fixed and slow points of a
 * network, searched for from states of its run, as JSON.
 */
public final class PointsCommand {
    public static final String[] OPTIONS = {"phase", "eigenvalues", "csv", "npy"};

    public static final String HELP = """
            points "<settings>" [--phase p] [--eigenvalues k] [--csv file] [--npy file]
                                                       fixed and slow points, searched for from states of both networks'
                                                       runs, as JSON: how often found, |x|/sqrt(N), q, unstable directions,
                                                       the k leading eigenvalues of the Jacobian (10), where a saddle's two
                                                       ways down end. Under the constant input --bias alone, or with the
                                                       periodic one held at --phase, a share of its period. States as CSV or
                                                       NPY, a row a point. --weights, --state, --bias as below
            """;

    private static final int EIGENVALUES = 10;

    private PointsCommand() {}

    /**
     * Runs the command.
     *
     * @param own     what the caller gave in place of what the seeds would draw
     * @param version that prints
     * @return what is printed as JSON
     * @throws UsageError for what cannot be served as written
     */
    public static Map<String, Object> run(Arguments words, Settings settings, OwnData own, String version)
            throws IOException {
        double phase = words.option("phase").isEmpty() ? RunPoints.WITHOUT : words.notNegative("phase", 0);
        if (phase >= 1) {
            throw new UsageError("points: --phase is a share of a period, from 0 to below 1, not "
                    + Numeral.quote(words.option("phase").orElseThrow()));
        }
        int eigenvalues = words.integer("eigenvalues", EIGENVALUES, 0, Integer.MAX_VALUE);
        RunPoints points = new RunPoints(settings, own, Engine.JAVA, phase);
        while (points.advance()) {
            // slices are for those who wait
        }
        PointSearch search = points.search();
        write(search, words.optionalPath("csv"), words.optionalPath("npy"));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entrain", version);
        tree.put("settings", SettingsText.address(settings));
        tree.put("given", own.given());
        tree.put("N", search.n());
        tree.put("constantInput", phase == RunPoints.WITHOUT ? "b" : "b + I cos(2 pi phase + theta)");
        if (phase != RunPoints.WITHOUT) {
            tree.put("phase", phase);
        }
        course(tree, search.search());
        List<Map<String, Object>> list = new ArrayList<>();
        for (FixedPoint point : search.points()) {
            list.add(point(point, eigenvalues));
        }
        tree.put("points", list);
        return tree;
    }

    /** How the search went. Ends in local minima of q are no error. */
    private static void course(Map<String, Object> tree, FixedPoints search) {
        tree.put("starts", search.starts());
        tree.put("endedInMinima", (double) search.minima() / search.starts());
        tree.put("endedNowhere", (double) search.lost() / search.starts());
        tree.put("fixed", count(search, false));
        tree.put("slow", count(search, true));
        tree.put("indexSum", search.tells() ? search.indexSum() : null);
        tree.put("pointsMissing", search.tells() ? search.missing() : null);
    }

    private static int count(FixedPoints search, boolean slow) {
        return (int)
                search.points().stream().filter(point -> point.slow() == slow).count();
    }

    private static Map<String, Object> point(FixedPoint point, int eigenvalues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", point.slow() ? "slow" : "fixed");
        tree.put("found", point.found());
        tree.put("size", point.size());
        tree.put("q", point.q());
        tree.put("unstable", point.decomposed() ? point.unstable() : null);
        List<Integer> ends = new ArrayList<>();
        for (WayDown way : point.ways()) {
            ends.add(way.ends() == WayDown.NOWHERE ? null : way.ends());
        }
        if (!ends.isEmpty()) {
            tree.put("waysDownTo", ends);
        }
        if (point.decomposed()) {
            double[][] leading = new double[Math.min(eigenvalues, point.re().length)][];
            for (int k = 0; k < leading.length; k++) {
                leading[k] = new double[] {point.re()[k], point.im()[k]};
            }
            tree.put("eigenvalues", leading);
        }
        return tree;
    }

    private static void write(PointSearch search, Optional<Path> csv, Optional<Path> npy) throws IOException {
        int n = search.n();
        int count = search.points().size();
        double[] states = new double[count * n];
        for (int k = 0; k < count; k++) {
            search.state(k, states, k * n);
        }
        if (csv.isPresent()) {
            String text = PointFiles.csv(
                    count, n, search::fact, (k, i) -> states[k * n + i], (value, out) -> out.append(value));
            Files.write(csv.get(), text.getBytes(StandardCharsets.UTF_8));
        }
        if (npy.isPresent()) {
            Files.write(npy.get(), PointFiles.npy(states, n));
        }
    }
}
