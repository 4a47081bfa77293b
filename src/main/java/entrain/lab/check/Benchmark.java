package entrain.lab.check;

import entrain.core.engine.Engine;
import entrain.core.ode.Stepper;
import entrain.core.training.Waves;
import entrain.lab.run.Simulation;
import entrain.lab.run.Ticker;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many steps a second an engine makes: RK4, φ = tanh, g = 1.5, dt = 0.1 τ, an input of I = 0.4 and ω = 0.6 at random
 * phases. Done in slices, so that a page can breathe between them.
 *
 * <p>The loads of one N take turns, round by round after all are warm, so that whatever else the machine does meets them
 * alike; the median of the rounds counts.
 *
 * <p>Floating-point operations are those of the products with J: 2N² a column, four times a step. Activations and sums of
 * vectors are not counted. Of a network that learns, by Euler's steps with p = 0.1, those of P alone are. The peak that they
 * are compared with is the best round of the product alone, which takes its turns too: four columns and a J that lies in the
 * nearest caches.
 */
public final class Benchmark {
    /** The sizes that are asked for when none are. */
    public static final String SIZES = "100,200,400,1000,2000,4000";
    /** What asks for every load. */
    public static final String ALL = "all";
    /** What asks for cells of a map. */
    private static final String MAP = "map";
    /** What asks for a network that learns. */
    private static final String LEARN = "learn";

    private static final List<Load> RUNS = List.of(Load.ONE, Load.FOUR, Load.TWIN, Load.TRIALS, Load.LYAPUNOV);

    /** Milliseconds; a single step may take longer. */
    private static final double SLICE = 80;
    /** Engines compile a hot function better after a while: ms of steps before the first round. */
    private static final double WARM = 300;
    /** Milliseconds between two looks at the clock. */
    private static final double UNWATCHED = 1;

    private static final int ROUNDS = 9;

    static final int PEAK_N = 160;
    static final int PEAK_COLUMNS = 4;
    static final int PEAK_PRODUCTS = 50;
    private static final int STAGES = 4;
    /** Of what is learned, in τ, and its largest value. */
    private static final double PERIOD = 120;

    private static final double PEAK_OF_TARGET = 1.3;

    private final Engine engine;
    private final Ticker ticker;
    private final int[] sizes;
    private final List<Load> loads;
    private final List<Result> results = new ArrayList<>();
    /** What takes turns now: the loads of one size, and the product alone; empty between two sizes. */
    private final List<Timed> timed = new ArrayList<>();

    private Simulation network;
    private int next;
    private int turn;

    /** What is stepped. */
    public enum Load {
        ONE("one trajectory", 1),
        FOUR("four trajectories", 4),
        TWIN("twin", 2),
        TRIALS("twin with trials", 4),
        LYAPUNOV("twin with trials and λ₁", 6),
        MAP("eight cells of a map", 16),
        SWEEP("thirty-two cells of a map", 64),
        LEARNING("a network that learns", 1);

        private final String words;
        private final int columns;

        Load(String words, int columns) {
            this.words = words;
            this.columns = columns;
        }

        /** For people. */
        public String words() {
            return words;
        }

        /** Columns of a product with J: trajectories and tangent vectors. */
        public int columns() {
            return columns;
        }
    }

    /**
     * A measured speed.
     *
     * @param n              units
     * @param stepsPerSecond of the whole step
     * @param gflops         10⁹ floating-point operations a second in products with J, over the time of whole steps
     * @param share          of the peak
     */
    public record Result(int n, Load load, double stepsPerSecond, double gflops, double share) {}

    /**
     * Nothing is measured yet.
     *
     * @param sizes each N
     */
    public Benchmark(Engine engine, Ticker ticker, int[] sizes, List<Load> loads) {
        this.engine = engine;
        this.ticker = ticker;
        this.sizes = sizes;
        this.loads = loads;
    }

    /** Reads sizes such as {@code 200,400}. @throws IllegalArgumentException whose message completes "n …" */
    public static int[] sizes(String text) {
        int[] sizes = numbers(text);
        boolean good = sizes.length > 0;
        for (int n : sizes) {
            good &= n >= Params.N.min() && n <= Params.N.max();
        }
        if (!good) {
            throw new IllegalArgumentException(
                    "is a list of whole numbers from " + Params.N.min() + " to " + Params.N.max() + " such as 200,400");
        }
        return sizes;
    }

    /**
     * Reads which loads are meant: plain trajectories by their number, {@link #ALL} but those of a map, {@code map}, or {@code
     * learn}.
     *
     * @throws IllegalArgumentException whose message completes "columns …"
     */
    public static List<Load> loads(String text) {
        if (text.equals(ALL)) {
            return RUNS;
        }
        if (text.equals(MAP)) {
            return List.of(Load.MAP, Load.SWEEP);
        }
        if (text.equals(LEARN)) {
            return List.of(Load.LEARNING);
        }
        int[] columns = numbers(text);
        boolean one = false;
        boolean four = false;
        boolean good = columns.length > 0;
        for (int c : columns) {
            one |= c == Load.ONE.columns();
            four |= c == Load.FOUR.columns();
            good &= c == Load.ONE.columns() || c == Load.FOUR.columns();
        }
        if (!good) {
            throw new IllegalArgumentException("is 1, 4, both (1,4), all, map or learn");
        }
        return one && four ? List.of(Load.ONE, Load.FOUR) : List.of(one ? Load.ONE : Load.FOUR);
    }

    /** The whole numbers between commas; none where anything else is there. */
    private static int[] numbers(String text) {
        int[] numbers = new int[text.length() + 1];
        int count = 0;
        int digits = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ',';
            if (c >= '0' && c <= '9' && digits < 9) {
                numbers[count] = 10 * numbers[count] + c - '0';
                digits++;
            } else if (c == ',' && digits > 0) {
                count++;
                digits = 0;
            } else {
                return new int[0];
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** What the next slice does, for people. */
    public String doing() {
        if (timed.isEmpty()) {
            return next == sizes.length ? "done" : "N = " + sizes[next] + ": drawing J";
        }
        String what = "N = " + sizes[next] + ": "
                + (turn < loads.size() ? loads.get(turn).words() : "the peak");
        int round = timed.get(turn).round();
        return what + (round == 0 ? ", warming up" : ", round " + round + " of " + ROUNDS);
    }

    /**
     * Does one slice: rounds last about a tenth of a second, or one step; drawing a large J takes longer.
     *
     * @return whether anything is left
     * @throws entrain.core.engine.TooLarge where there is no memory for a network; nothing may follow
     */
    public boolean advance() {
        if (timed.isEmpty()) {
            if (next == sizes.length) {
                return false;
            }
            begin();
        } else {
            timed.get(turn).slice();
            pass();
        }
        return next < sizes.length;
    }

    /** What is known so far, by N and load. */
    public List<Result> results() {
        return results;
    }

    private void begin() {
        turn = 0;
        network = new Simulation(settings(sizes[next]), engine);
        for (Load load : loads) {
            timed.add(new Timed(
                    switch (load) {
                        case ONE, FOUR -> new Work.Trajectories(engine, network, load.columns());
                        case TWIN, TRIALS, LYAPUNOV -> new Work.Twin(network, load);
                        case MAP, SWEEP -> new Work.Map(engine, network.settings(), load.columns() / 2);
                        case LEARNING ->
                            new Learner(engine, sizes[next], Stepper.EULER, Waves.fourSines(PERIOD, PEAK_OF_TARGET));
                    }));
        }
        timed.add(new Timed(new Work.Product(engine)));
    }

    /** On to the next one that is not done, or, when all are, to what they tell. */
    private void pass() {
        for (int tried = 0; tried < timed.size(); tried++) {
            turn = (turn + 1) % timed.size();
            if (!timed.get(turn).done()) {
                return;
            }
        }
        double peak = timed.get(loads.size()).best() * PEAK_PRODUCTS * flops(PEAK_N, PEAK_COLUMNS);
        for (int k = 0; k < loads.size(); k++) {
            Load load = loads.get(k);
            double rate = timed.get(k).median();
            double speed = rate * products(load) * flops(sizes[next], load.columns());
            results.add(new Result(sizes[next], load, rate, speed / 1e9, speed / peak));
        }
        for (Timed each : timed) {
            each.course.release();
        }
        timed.clear();
        network.release();
        next++;
    }

    /** Products of a step. A walk through P counts as two of them, every second step. */
    private static int products(Load load) {
        return load == Load.LEARNING ? 1 : STAGES;
    }

    /** Of one product. */
    private static double flops(int n, int columns) {
        return 2.0 * n * n * columns;
    }

    private static Settings settings(int n) {
        return Settings.defaults()
                .with(Params.N, n)
                .with(Params.G, 1.5)
                .with(Params.DT, 0.1)
                .with(Params.I, 0.4)
                .with(Params.OMEGA, 0.6);
    }

    /** A course that is timed in slices: until it is warm, then for so many rounds. */
    private final class Timed {
        private final Work course;
        private final double[] rates = new double[ROUNDS];
        private double warm;
        private int rounds;
        private int unwatched = 1;

        Timed(Work course) {
            this.course = course;
        }

        void slice() {
            double start = ticker.now();
            double elapsed;
            double steps = 0;
            do {
                for (int i = 0; i < unwatched; i++) {
                    course.step();
                }
                steps += unwatched;
                elapsed = ticker.now() - start;
            } while (elapsed < SLICE);
            unwatched = Math.max(1, (int) (steps / elapsed * UNWATCHED));
            if (warm < WARM) {
                warm += elapsed;
            } else {
                rates[rounds++] = 1000 * steps / elapsed;
            }
        }

        boolean done() {
            return rounds == ROUNDS;
        }

        /** 0 while warming up. */
        int round() {
            return warm < WARM ? 0 : rounds + 1;
        }

        double best() {
            double best = 0;
            for (double rate : rates) {
                best = Math.max(best, rate);
            }
            return best;
        }

        double median() {
            double[] sorted = rates.clone();
            Arrays.sort(sorted);
            return sorted[ROUNDS / 2];
        }
    }
}
