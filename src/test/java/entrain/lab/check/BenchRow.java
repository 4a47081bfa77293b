package entrain.lab.check;

import java.util.List;

/** What page and command line both say of a load that was measured. */
public final class BenchRow {
    /** Keys of the JSON, in their order. */
    public static final List<String> KEYS =
            List.of("n", "columns", "load", "stepsPerSecond", "gflops", "share", "engine", "runtime", "entrain");

    private BenchRow() {}
}
