package entrain.core.analysis;

import entrain.core.math.Elementary;
import entrain.core.math.Nearest;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.TangentField;

/**
 * The largest Lyapunov exponent λ₁, per τ: the mean rate at which a tangent vector grows, with a standard error.
 *
 * <p>The vector is renormalised once an interval and the logarithm of its growth {@linkplain #add added}. What came
 * before is discarded as transient: the longer of a fixed time and a fraction of all time so far.
 *
 * <p><b>Error.</b> Growth is summed into blocks; when memory is full, neighbours are joined, so that blocks lengthen with
 * the run. The kept blocks are joined further until 20 to 39 remain. With s² their variance and ρ the correlation of
 * neighbours, the squared error of the mean of m blocks is s²/m · (1 + 2 max(ρ, 0)): batch means with the first
 * correction for what neighbours share. The result is {@linkplain #ready ready} if each block lasts 1 τ or more and
 * ρ &lt; 0.6, that is, blocks last about a correlation time, or the error is below 1 % of λ₁ anyway. The ρ of 20 blocks
 * that share nothing scatters by 0.2, so that one of 0.4 may be chance, one of 0.6 hardly ever is; and refusing the larger
 * ρ would favour runs that understate their error.
 *
 * <p>G. Benettin, L. Galgani, A. Giorgilli and J.-M. Strelcyn, Meccanica 15, 9 (1980), doi:10.1007/BF02128236.
 * H. Flyvbjerg and H. G. Petersen, J. Chem. Phys. 91, 461 (1989), doi:10.1063/1.457480.
 */
public final class LargestLyapunov {
    private static final int CAPACITY = 256;
    private static final int FEWEST = 20;
    private static final double SHORTEST_BLOCK = 1;
    private static final double CORRELATED = 0.6;
    private static final double NEGLIGIBLE = 0.01;

    private final double interval;
    private final double transientTime;
    private final double fraction;
    private final double[] block = new double[CAPACITY];
    private final double[] joined = new double[CAPACITY];
    private int blocks;
    private int perBlock;
    private double partial;
    private int inPartial;
    private boolean stale;
    private int kept;
    private double mean;
    private double error;
    private double correlation;

    /**
     * Discards a fixed time.
     *
     * @param interval      τ between two calls of {@link #add}
     * @param transientTime τ to discard
     */
    public LargestLyapunov(double interval, double transientTime) {
        this(interval, transientTime, 0);
    }

    /**
     * Discards the longer of a fixed time and a fraction of all time.
     *
     * @param interval      τ between two calls of {@link #add}
     * @param transientTime τ to discard at least
     * @param fraction      of all time to discard at least, in [0, 1)
     */
    public LargestLyapunov(double interval, double transientTime, double fraction) {
        if (!(interval > 0) || !(transientTime >= 0) || !(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("interval > 0, transient ≥ 0 and 0 ≤ fraction < 1 are needed");
        }
        this.interval = interval;
        this.transientTime = transientTime;
        this.fraction = fraction;
        clear();
    }

    /**
     * λ₁ of a field, after any transient of its own.
     *
     * @param field    with one tangent vector or more, of which the first is measured
     * @param state    [x | v_1 | …], v_1 not zero; modified
     * @param t        time of the state, in τ
     * @param dt       step, in τ
     * @param interval τ between renormalisations, rounded to whole steps
     * @param transientTime τ to discard
     * @param duration τ to measure after it
     */
    public static LargestLyapunov of(
            TangentField field,
            Stepper stepper,
            double[] state,
            double t,
            double dt,
            double interval,
            double transientTime,
            double duration) {
        if (field.tangents() < 1) {
            throw new IllegalArgumentException("the field carries no tangent vector");
        }
        int stepsEach = (int) Math.max(1, Nearest.whole(interval / dt));
        LargestLyapunov result = new LargestLyapunov(stepsEach * dt, transientTime);
        Integrator integrator = new Integrator(stepper, field);
        int intervals = (int) Nearest.whole((transientTime + duration) / (stepsEach * dt));
        renormalise(state, field.n(), field.n());
        long steps = 0;
        for (int i = 0; i < intervals; i++) {
            for (int s = 0; s < stepsEach; s++) {
                integrator.step(steps * dt + t, dt, state);
                steps++;
            }
            result.add(renormalise(state, field.n(), field.n()));
        }
        return result;
    }

    /**
     * Scales the vector state[from..from + n), modified, to length 1.
     *
     * @return the logarithm of its length before; a vector that is zero or not finite is refused
     */
    public static double renormalise(double[] state, int from, int n) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += state[i] * state[i];
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a tangent vector of this length cannot be normalised");
        }
        double length = Math.sqrt(sum);
        for (int i = from; i < from + n; i++) {
            state[i] /= length;
        }
        return Elementary.log(length);
    }

    /** Forgets everything. */
    public void clear() {
        blocks = 0;
        perBlock = 1;
        partial = 0;
        inPartial = 0;
        stale = true;
    }

    /** Adds the logarithm of the growth over one interval. */
    public void add(double logGrowth) {
        partial += logGrowth;
        inPartial++;
        if (inPartial < perBlock) {
            return;
        }
        if (blocks == CAPACITY) {
            join(block, 0, CAPACITY / 2, block);
            blocks = CAPACITY / 2;
            perBlock *= 2;
            return;
        }
        block[blocks] = partial;
        blocks++;
        partial = 0;
        inPartial = 0;
        stale = true;
    }

    /** Mean growth rate, per τ, of what is not discarded; 0 if nothing is there. */
    public double lambda() {
        measure();
        return mean;
    }

    /** Standard error of {@link #lambda}, per τ; 0 while there are fewer than two blocks. */
    public double error() {
        measure();
        return error;
    }

    /** τ over which the mean is taken. */
    public double time() {
        measure();
        return kept * perBlock * interval;
    }

    /** τ seen, the discarded part included. */
    public double elapsed() {
        return (blocks * perBlock + inPartial) * interval;
    }

    /** Whether there are enough blocks, longer than the correlation time or hardly different. */
    public boolean ready() {
        measure();
        return time() >= FEWEST * SHORTEST_BLOCK && (correlation < CORRELATED || error <= NEGLIGIBLE * Math.abs(mean));
    }

    /** τ that are still needed, as far as can be seen; 0 when ready. */
    public double missing() {
        if (ready()) {
            return 0;
        }
        double toKeep = time() < FEWEST * SHORTEST_BLOCK ? FEWEST * SHORTEST_BLOCK : 2 * time();
        return Math.max(transientTime + toKeep, toKeep / (1 - fraction)) - elapsed();
    }

    private void measure() {
        if (!stale) {
            return;
        }
        stale = false;
        double length = perBlock * interval;
        double discard = Math.max(transientTime, fraction * blocks * length);
        // The small allowance keeps a transient of whole blocks from costing one more by rounding.
        int first = (int) Math.min(blocks, -Math.floor(1e-9 - discard / length));
        kept = blocks - first;
        mean = 0;
        error = 0;
        correlation = 0;
        if (kept == 0) {
            return;
        }
        for (int b = first; b < blocks; b++) {
            mean += block[b];
        }
        mean /= kept * length;
        System.arraycopy(block, first, joined, 0, kept);
        int count = kept;
        while (count >= 2 * FEWEST) {
            // Leaves out the oldest block if they are odd in number.
            join(joined, count & 1, count / 2, joined);
            count /= 2;
            length *= 2;
        }
        scatter(count, length);
    }

    /** The error and the correlation from the first {@code count} joined blocks. */
    private void scatter(int count, double length) {
        if (count < 2) {
            return;
        }
        double centre = 0;
        for (int b = 0; b < count; b++) {
            centre += joined[b];
        }
        centre /= count;
        double squares = 0;
        double neighbours = 0;
        for (int b = 0; b < count; b++) {
            double d = joined[b] - centre;
            squares += d * d;
            if (b > 0) {
                neighbours += (joined[b - 1] - centre) * d;
            }
        }
        correlation = squares > 0 ? neighbours / squares : 0;
        double variance = squares / (count - 1) * (2 * Math.max(0, correlation) + 1);
        error = Math.sqrt(variance / count) / length;
    }

    /** to[b] = from[first + 2b] + from[first + 2b + 1] for b &lt; pairs. */
    private static void join(double[] from, int first, int pairs, double[] to) {
        for (int b = 0; b < pairs; b++) {
            to[b] = from[2 * b + first] + from[2 * b + 1 + first];
        }
    }
}
