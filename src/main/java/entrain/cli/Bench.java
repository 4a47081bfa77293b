package entrain.cli;

import entrain.console.Arguments;
import entrain.core.engine.Engine;
import entrain.lab.check.Benchmark;
import entrain.site.Version;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code bench [--n 200,400] [--columns 1,4]}: steps per second on the JVM, as the JSON that bench.html writes. */
final class Bench {
    static final Set<String> OPTIONS = Set.of("n", "columns");

    private static final double NANOSECONDS = 1e6; // in a millisecond

    private Bench() {}

    static void run(Arguments arguments, Output out, PrintStream err) {
        int[] sizes = arguments.read("n", Benchmark.SIZES, Benchmark::sizes);
        List<Benchmark.Load> loads = arguments.read("columns", Benchmark.ALL, Benchmark::loads);
        Benchmark benchmark = new Benchmark(Engine.JAVA, () -> System.nanoTime() / NANOSECONDS, sizes, loads);
        try (Progress progress = Progress.on(err)) {
            do {
                progress.say(benchmark.doing());
            } while (benchmark.advance());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Benchmark.Result result : benchmark.results()) {
            rows.add(row(result));
        }
        out.print(Json.text(rows));
    }

    private static Map<String, Object> row(Benchmark.Result result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("n", result.n());
        row.put("columns", result.load().columns());
        row.put("load", result.load().words());
        row.put("stepsPerSecond", result.stepsPerSecond());
        row.put("gflops", result.gflops());
        row.put("share", result.share());
        row.put("engine", "java");
        row.put("runtime", "jvm");
        row.put("entrain", Version.text());
        return row;
    }
}
