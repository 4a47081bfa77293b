package entrain.lab.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.lab.check.Benchmark.Load;
import entrain.lab.check.Benchmark.Result;
import entrain.lab.run.Ticker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark by a clock that moves when it is looked at: what is measured is known. */
final class BenchmarkTest {
    /** A look after every step and 10 ms between looks. */
    private static final double STEPS_PER_SECOND = 100;

    /** Moves by 10 ms a look, and once by much more. */
    private static final class Looks implements Ticker {
        private final int jumpAt;
        private int looks;
        private double now;

        Looks(int jumpAt) {
            this.jumpAt = jumpAt;
        }

        @Override
        public double now() {
            now += ++looks == jumpAt ? 10_000 : 10;
            return now;
        }
    }

    private static List<Result> run(Ticker ticker, int[] sizes, List<Load> loads) {
        Benchmark benchmark = new Benchmark(Engine.JAVA, ticker, sizes, loads);
        int slices = 0;
        do {
            assertFalse(benchmark.doing().isEmpty());
            slices++;
        } while (benchmark.advance());
        assertEquals("done", benchmark.doing());
        assertFalse(benchmark.advance());
        assertTrue(slices > sizes.length * loads.size());
        return benchmark.results();
    }

    @Test
    void results_ofEveryLoadAndSize_followFromTheTicker() {
        int[] sizes = {10, 23};
        List<Result> results = run(new Looks(0), sizes, Benchmark.loads(Benchmark.ALL));
        List<Result> expected = new ArrayList<>();
        // products of 160 units and four columns, fifty at a time
        double peak = STEPS_PER_SECOND * 50 * 2 * 160 * 160 * 4;
        for (int n : sizes) {
            for (Load load : Benchmark.loads(Benchmark.ALL)) {
                double speed = STEPS_PER_SECOND * 4 * 2 * n * n * load.columns();
                expected.add(new Result(n, load, STEPS_PER_SECOND, speed / 1e9, speed / peak));
            }
        }
        assertEquals(expected, results);
    }

    /** A walk through P of 4N² operations every second step. */
    @Test
    void results_ofLearning_countWhatIsDoneToP() {
        double speed = STEPS_PER_SECOND * 2 * 20 * 20;
        double peak = STEPS_PER_SECOND * 50 * 2 * 160 * 160 * 4;
        assertEquals(
                List.of(new Result(20, Load.LEARNING, STEPS_PER_SECOND, speed / 1e9, speed / peak)),
                run(new Looks(0), new int[] {20}, Benchmark.loads("learn")));
    }

    @Test
    void results_withOneDisturbedRound_areAsWithout() {
        int[] sizes = {10};
        List<Load> loads = List.of(Load.ONE);
        Looks counted = new Looks(0);
        List<Result> quiet = run(counted, sizes, loads);
        // in the last third warming up is over
        List<Result> disturbed = run(new Looks(counted.looks * 7 / 8), sizes, loads);
        assertEquals(quiet, disturbed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "200,", "1e3", "-5", "9", "4001", "200 400", "4294967496"})
    void sizes_thatAreNone_areRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Benchmark.sizes(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "1,2", "one", "4,", "41"})
    void loads_thatAreNone_areRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Benchmark.loads(text));
    }

    @Test
    void loads_byColumns_arePlainTrajectories() {
        assertEquals(List.of(Load.ONE), Benchmark.loads("1"));
        assertEquals(List.of(Load.FOUR), Benchmark.loads("4"));
        assertEquals(List.of(Load.ONE, Load.FOUR), Benchmark.loads("1,4"));
        assertEquals(List.of(Load.MAP, Load.SWEEP), Benchmark.loads("map"));
    }
}
