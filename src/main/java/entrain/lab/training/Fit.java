package entrain.lab.training;

import entrain.core.engine.Engine;
import entrain.core.training.Activity;
import entrain.core.training.FittedNetwork;
import entrain.core.training.FittedRun;
import entrain.core.training.LedRun;
import entrain.core.training.Pinning;
import entrain.core.training.Ridge;
import entrain.core.training.UnitScores;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/**
 * A network is fitted to the beginning of a recording and judged on its end: it runs freely from the first sample of either,
 * and each unit's R² is about that unit's own mean there. Units that nobody recorded come to the end as the recording leads
 * the others. Works in slices; the same recording and options give the same bits.
 */
public final class Fit {
    /** Samples that are learned from at least, */
    private static final int FEWEST = 20;
    /** and that are held out. */
    private static final int FEWEST_HELD = 10;
    /** Samples are at most so far apart, in τ: a derivative must be told. */
    private static final double COARSEST = 0.5;

    private final FitOptions options;
    private final Engine engine;
    private final Activity whole;
    private final int learned;
    private final int clipped;
    private final Ridge ridge;
    private final Pinning pinning;
    private FittedRun run;
    private LedRun led;
    private Stage stage = Stage.LEARN;
    private UnitScores seen;
    private UnitScores held;
    private boolean released;
    private double horizon;
    private double standstill;

    /** What is done one after the other. */
    private enum Stage {
        LEARN,
        SEEN,
        LEAD,
        HELD,
        DONE
    }

    /**
     * @param units    recorded, at least 1
     * @param interval between two samples, in τ
     * @param numbers  unit after unit
     * @throws Refused where there is nothing that a network could be fitted to
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public Fit(FitOptions options, Engine engine, int units, double interval, float[] numbers) {
        this.options = options;
        this.engine = engine;
        int samples = numbers.length / units;
        learned = samples - (int) Math.floor(options.held() * samples + 0.5);
        check(units, samples, interval, numbers);
        RecordedActivity recorded = new RecordedActivity(options.values(), units, numbers, learned);
        clipped = recorded.held();
        whole = recorded.activity(interval);
        Activity first = whole.part(0, learned);
        int n = options.units() == 0 ? units : options.units();
        boolean regression = options.rule() == FitOptions.Rule.RIDGE;
        ridge = regression ? new Ridge(engine, first, options.penalty()) : null;
        pinning = regression
                ? null
                : new Pinning(
                        engine,
                        first,
                        n,
                        options.plastic(),
                        options.p0(),
                        options.gain(),
                        options.factor(),
                        options.runs(),
                        options.seed());
    }

    private void check(int units, int samples, double interval, float[] numbers) {
        if (learned < FEWEST || samples - learned < FEWEST_HELD) {
            throw new Refused(Phrase.of(
                    "{} samples are too few: a fit learns from {} at least and is judged on {} more",
                    Integer.toString(samples),
                    Integer.toString(FEWEST),
                    Integer.toString(FEWEST_HELD)));
        }
        if (!(interval > 0 && interval <= COARSEST)) {
            throw new Refused(
                    Phrase.of("a fit needs at least two samples in one τ, to tell how fast x moves: make τ longer"));
        }
        if (units > FitOptions.MOST_UNITS) {
            throw new Refused(Phrase.of(
                    "a network of at most {} units can be fitted; the recording has {}",
                    Integer.toString(FitOptions.MOST_UNITS),
                    Integer.toString(units)));
        }
        if (options.units() > 0 && options.units() < units) {
            throw new Refused(Phrase.of(
                    "the recording has {} units, more than units:{}",
                    Integer.toString(units),
                    Integer.toString(options.units())));
        }
        if (options.rule() == FitOptions.Rule.RIDGE && options.units() > units) {
            throw new Refused(Phrase.of("a regression has no units that nobody recorded: choose fit:pinning"));
        }
        boolean moves = false;
        for (int i = 0; i < numbers.length; i++) {
            if (!(Math.abs(numbers[i]) <= Float.MAX_VALUE)) {
                throw new Refused(Phrase.of("the recording holds a number that is not finite"));
            }
            moves |= numbers[i] != numbers[i / samples * samples];
        }
        if (!moves) {
            throw new Refused(Phrase.of("every unit stands still: there is nothing to reproduce"));
        }
    }

    /** Does a slice; returns whether there is more to do. @throws Refused where learning blew up before it had begun */
    public boolean advance() {
        switch (stage) {
            case LEARN -> {
                if (!(ridge == null ? pinning.advance() : ridge.advance())) {
                    judgeSeen();
                }
            }
            case SEEN -> {
                if (!run.advance()) {
                    seen = run.scores();
                    led = new LedRun(engine, network(), whole.part(0, learned + 1));
                    stage = Stage.LEAD;
                }
            }
            case LEAD -> {
                if (!led.advance()) {
                    begin(Stage.HELD, whole.part(learned, whole.samples()), led.x());
                }
            }
            case HELD -> {
                if (!run.advance()) {
                    judge();
                }
            }
            default -> {}
        }
        return stage != Stage.DONE;
    }

    private void judgeSeen() {
        if (network() == null) {
            throw new Refused(Phrase.of("learning blew up: make p0 smaller, or factor larger"));
        }
        begin(Stage.SEEN, whole.part(0, learned), network().x0());
    }

    private void begin(Stage next, Activity data, double[] start) {
        double[] from = start.clone();
        release();
        run = new FittedRun(engine, network(), data, from);
        stage = next;
    }

    private void judge() {
        held = run.scores();
        horizon = run.horizon();
        standstill = run.standstill();
        release();
        stage = Stage.DONE;
    }

    /** Gives back all memory; it may not go on. */
    public void release() {
        if (pinning != null && !released) {
            pinning.release();
            released = true;
        }
        if (run != null) {
            run.release();
            run = null;
        }
        if (led != null) {
            led.release();
            led = null;
        }
    }

    /** 0 … 1. */
    public double progress() {
        double learning = ridge == null ? pinning.progress() : ridge.progress();
        return stage == Stage.DONE ? 1 : 0.95 * learning;
    }

    public FitOptions options() {
        return options;
    }

    /** Recorded activity, as the network could have it; the first {@link #learned} samples are learned from. */
    public Activity data() {
        return whole;
    }

    /** Samples that are learned from. */
    public int learned() {
        return learned;
    }

    /** Numbers whose current was held at that of a rate of 0.999. */
    public int clipped() {
        return clipped;
    }

    /** The network that is best so far; null before there is one. */
    public FittedNetwork network() {
        return ridge == null ? pinning.network() : ridge.network();
    }

    /** Its units on what was learned from; null before it was judged. */
    public UnitScores seen() {
        return seen == null && pinning != null ? pinning.best() : seen;
    }

    /** Its units on held-out time; null before it was judged. */
    public UnitScores held() {
        return held;
    }

    /** How long it stays near the data on held-out time, in τ. */
    public double horizon() {
        return horizon;
    }

    /** How long a forecast would that all stays as it is. */
    public double standstill() {
        return standstill;
    }

    /** What became of it, once it is done. */
    public Reproduction reproduction() {
        return Reproduction.of(seen, held, horizon, standstill);
    }

    /** The penalty of a regression; 0 of PINning. */
    public double penalty() {
        return ridge == null ? 0 : ridge.penalty();
    }

    /** Runs that PINning has done; 0 of a regression. */
    public int runs() {
        return ridge == null ? pinning.runs() : 0;
    }

    /** The run whose weights are kept; 0 of a regression. */
    public int bestRun() {
        return ridge == null ? pinning.bestRun() : 0;
    }
}
