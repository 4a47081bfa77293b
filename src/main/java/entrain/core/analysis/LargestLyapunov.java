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
 * the run. {@link MeanError} tells from the 128 to 256 blocks how far their mean may be off. The result is {@linkplain
 * #ready ready} if there are 20 τ of it and, where it is random, 20 blocks last about a correlation time: the ρ of
 * neighbours is below 0.6, or the error below 1 % of λ₁ anyway. The ρ of 20 blocks that share nothing scatters by 0.2, so
 * that one of 0.4 may be chance, one of 0.6 hardly ever is; and refusing the larger ρ would favour runs that understate
 * their error. Where it is not random, an error of a quarter will do.
 *
 * <p>G. Benettin, L. Galgani, A. Giorgilli and J.-M. Strelcyn, Meccanica 15, 9 (1980), doi:10.1007/BF02128236.
 */
public final class LargestLyapunov {
    private static final int CAPACITY = 256;
    private static final double SHORTEST = 20;
    private static final double CORRELATED = 0.6;
    private static final double NEGLIGIBLE = 0.01;
    private static final double SMALL = 0.25;
    /** Share of what a scheme may misstate that is one standard error: two are a fifth more than all of it. */
    public static final double SCHEME = 0.6;

    private final double interval;
    private final double transientTime;
    private final double fraction;
    private final double age;
    private final double[] block = new double[CAPACITY];
    private final GrowthCurve curve = new GrowthCurve(CAPACITY + 1);
    private final MeanError scatter = new MeanError();
    private int blocks;
    private int perBlock;
    private double partial;
    private int inPartial;
    private boolean stale;
    private boolean errorStale;
    private int kept;
    private double mean;
    private double schemeError;

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
        this(interval, transientTime, fraction, 0);
    }

    /** @param age time for which the vector has turned before the first growth is added, in τ; the rest as above */
    public LargestLyapunov(double interval, double transientTime, double fraction, double age) {
        if (!(interval > 0) || !(transientTime >= 0) || !(fraction >= 0 && fraction < 1) || !(age >= 0)) {
            throw new IllegalArgumentException("interval > 0, transient and age ≥ 0, 0 ≤ fraction < 1 are needed");
        }
        this.interval = interval;
        this.transientTime = transientTime;
        this.fraction = fraction;
        this.age = age;
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
        schemeError = 0;
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
            for (int b = 0; b < CAPACITY / 2; b++) {
                block[b] = block[2 * b] + block[2 * b + 1];
            }
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
        return kept < 2 ? 0 : withSchemeError(runError());
    }

    /** The part of it that a longer run would lessen: without the scheme's. */
    double runError() {
        measureError();
        return kept < 2 ? 0 : scatter.error();
    }

    /** By how much the scheme may misstate the rate, per τ: the leading term. */
    public void schemeError(double perTau) {
        schemeError = SCHEME * perTau;
    }

    /** An error of the rate with that of the scheme, per τ. */
    double withSchemeError(double e) {
        return Math.sqrt(e * e + schemeError * schemeError);
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

    /** Whether it is long enough, and its error to be trusted or hardly of account. */
    public boolean ready() {
        measure();
        if (time() < SHORTEST) {
            return false;
        }
        measureError();
        double small = scatter.random() ? NEGLIGIBLE : SMALL;
        return scatter.correlation() < CORRELATED || runError() <= small * Math.abs(mean);
    }

    /** τ that are still needed, as far as can be seen; 0 when ready. */
    public double missing() {
        if (ready()) {
            return 0;
        }
        double toKeep = time() < SHORTEST ? SHORTEST : 2 * time();
        return Math.max(transientTime + toKeep, toKeep / (1 - fraction)) - elapsed();
    }

    private void measure() {
        if (!stale) {
            return;
        }
        stale = false;
        errorStale = true;
        double length = perBlock * interval;
        int first = first();
        kept = blocks - first;
        mean = 0;
        for (int b = first; b < blocks; b++) {
            mean += block[b];
        }
        if (kept > 0) {
            mean /= length * kept;
        }
    }

    /** Blocks that are discarded. */
    private int first() {
        double length = perBlock * interval;
        double discard = Math.max(transientTime, fraction * blocks * length);
        // The small allowance keeps a transient of whole blocks from costing one more by rounding.
        return (int) Math.min(blocks, -Math.floor(1e-9 - discard / length));
    }

    private void measureError() {
        measure();
        if (!errorStale || kept < 2) {
            return;
        }
        errorStale = false;
        double length = perBlock * interval;
        int first = first();
        curve.begin(length, first * length + age);
        double grown = 0;
        curve.add(grown);
        for (int b = first; b < blocks; b++) {
            grown += block[b];
            curve.add(grown);
        }
        scatter.of(curve);
    }
}
