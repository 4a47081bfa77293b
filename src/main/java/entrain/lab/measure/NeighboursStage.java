package entrain.lab.measure;

import entrain.core.analysis.NeighbourDivergence;
import entrain.core.analysis.Pca;
import entrain.core.analysis.PhaseSurrogate;
import entrain.core.math.Rng;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Track;
import entrain.lab.run.Samples;
import java.util.function.Supplier;

/**
 * How near neighbours of a recording part, and the same of its phase-randomised surrogate.
 *
 * <pre>
 *   stretch   of the recording: the first 32 768 samples, less up to a tenth at their end, so that it closes on itself
 *   state     all units if they are 3 to 10; of more units the first 10 principal components of 256 snapshots: distances of
 *             all units are mostly the noise of each, and the surrogate of components is the component of the surrogate;
 *             of 1 unit 5 delayed copies, of 2 units 3, the delay being where the autocorrelation first falls to 1 − 1/e
 *   window    3 times the lag at which the autocorrelation of the state first falls to 1/e, a tenth of all at most
 *   time      up to 20 τ, or a quarter of the stretch if that is less, at 201 points at most
 * </pre>
 *
 * Goes over the stretch twice if there are components to find, else once. Work for 1000 units: 10⁹ products and sums at most.
 */
final class NeighboursStage implements Stage {
    private static final int COMPONENTS = 10;
    private static final int SNAPSHOTS = 256;
    private static final int SHORTEST = 64;
    private static final int LONGEST = 1 << 15;
    private static final double REACH = 20;
    private static final int POINTS = 200;
    private static final int[] COPIES = {0, 5, 3};
    private static final double DECAYED = 0.36787944117144233; // 1/e
    private static final int WINDOW = 3;
    private static final int TENTH = 10;
    private static final int QUARTER = 4;
    private static final int SEED = 1993;
    /** Pairs before a curve is shown. */
    private static final int SHOWN = 16;

    private final Supplier<? extends Samples> stretch;
    private final int count;
    private final int n;
    private final int d;
    private final double interval;
    private final double[] rows;
    private final double[] state;
    private Samples samples;
    private Pca pca;
    private int seen;
    private int filled;
    private int length;
    private boolean over;
    private PhaseSurrogate surrogate;
    private NeighbourDivergence.Embedding embedding;
    private NeighbourDivergence recorded;
    private NeighbourDivergence randomised;
    private int every;

    /**
     * @param stretch gives the samples of the stretch from its beginning, each time it is asked
     * @param count   how many there are
     */
    NeighboursStage(Supplier<? extends Samples> stretch, long count) {
        this.stretch = stretch;
        this.count = (int) Math.min(count, LONGEST);
        samples = stretch.get();
        n = samples.n();
        interval = samples.interval();
        d = Math.min(n, COMPONENTS);
        boolean enough = count >= SHORTEST;
        rows = new double[enough ? this.count * d : 0];
        state = new double[d];
        pca = enough && n > COMPONENTS ? new Pca(n, SNAPSHOTS) : null;
        over = !enough;
    }

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public boolean advance() {
        if (over) {
            return false;
        }
        if (pca != null && seen < count) {
            find();
        } else if (filled < count) {
            project();
        } else if (surrogate == null) {
            length = PhaseSurrogate.closing(rows, count, d);
            surrogate = new PhaseSurrogate(rows, length, d, new Rng(SEED, 0));
        } else if (recorded == null) {
            if (!surrogate.advance()) {
                compare();
            }
        } else {
            over = !recorded.advance() & !randomised.advance();
        }
        return !over;
    }

    /** Takes a sample for the components; those are found after the last. */
    private void find() {
        if (samples.next()) {
            int apart = (count + SNAPSHOTS - 1) / SNAPSHOTS;
            if (seen % apart == 0) {
                pca.add(samples.x(), samples.from());
            }
            seen++;
        } else {
            over = true;
        }
        if (seen == count) {
            pca.update(d);
            samples = stretch.get();
        }
    }

    private void project() {
        if (!samples.next()) {
            over = true;
            return;
        }
        if (pca != null) {
            pca.project(samples.x(), samples.from(), state);
            System.arraycopy(state, 0, rows, filled * d, pca.axes());
        } else {
            System.arraycopy(samples.x(), samples.from(), rows, filled * d, d);
        }
        filled++;
    }

    private void compare() {
        int copies = n < COPIES.length ? COPIES[n] : 1;
        int delay = Math.min(lag(1 - DECAYED), Math.max(1, length / TENTH / copies));
        int window = Math.min(WINDOW * lag(DECAYED), length / TENTH);
        embedding = new NeighbourDivergence.Embedding(copies, delay, window);
        int follow = (int) Math.max(1, Math.min(REACH / interval, length / QUARTER));
        every = (follow + POINTS - 1) / POINTS;
        int points = follow / every + 1;
        recorded = new NeighbourDivergence(rows, length, d, embedding, points, every);
        randomised = new NeighbourDivergence(surrogate.rows(), length, d, embedding, points, every);
    }

    /** The first lag, at least 1, at which the autocorrelation of the state is below a level; half the stretch if none is. */
    private int lag(double level) {
        int lag = 1;
        while (lag < length / 2 && surrogate.autocovariance(lag) >= level * surrogate.autocovariance(0)) {
            lag++;
        }
        return lag;
    }

    @Override
    public double progress() {
        double passes = pca == null ? 1 : 2;
        double read = count == 0 ? 1 : (seen + filled) / (passes * count);
        double compared = recorded == null ? 0 : recorded.progress();
        double transformed = surrogate == null ? 0 : surrogate.progress();
        return over ? 1 : (read + transformed + 2 * compared) / 4;
    }

    /** Writes both curves, if there is something to see of them. */
    void write(Blocks into, Track track) {
        if (recorded == null || Math.min(recorded.pairs(), randomised.pairs()) < (over ? 1 : SHOWN)) {
            return;
        }
        Axis times = new Axis(Coordinate.TIME, 0, every * interval, recorded.points());
        Block block = into.add(Channel.NEIGHBOURS, track, Axis.parts(2), times);
        for (int k = 0; k < recorded.points(); k++) {
            block.set(0, k, recorded.log(k));
            block.set(1, k, randomised.log(k));
        }
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (quantity.source() != Source.NEIGHBOURS) {
            return null;
        }
        if (count < SHORTEST) {
            return new Finding.Needs((SHORTEST - count) * interval);
        }
        NeighbourDivergence of = quantity == Quantities.SURROGATE ? randomised : recorded;
        if (of == null || of.still() || of.pairs() == 0) {
            return new Finding.None("Nothing moves, or all repeats itself: there are no near neighbours.");
        }
        double[] log = new double[of.points()];
        double[] error = of.hasErrors() ? new double[log.length] : null;
        for (int k = 0; k < log.length; k++) {
            log[k] = of.log(k);
            if (error != null) {
                error[k] = of.error(k);
            }
        }
        return new Finding.Curve(CovarianceMeasurement.multiples(every * interval, log.length), log, error);
    }

    /** Numbers of a state. */
    int numbers() {
        return d * (n < COPIES.length ? COPIES[n] : 1);
    }

    /** The stretch that is compared, in samples; 0 while that is not known. */
    int length() {
        return length;
    }

    /** Neighbours are farther apart than this, in τ; 0 while that is not known. */
    double window() {
        return embedding == null ? 0 : embedding.window() * interval;
    }
}
