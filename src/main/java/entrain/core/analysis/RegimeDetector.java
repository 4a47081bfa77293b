package entrain.core.analysis;

import entrain.core.math.Nearest;

/**
 * Tells which regime a run is in from what is measured along the way, by these rules; the first that holds decides.
 *
 * <ol>
 *   <li>DIVERGED: the run was stopped because the state left all bounds.
 *   <li>Without input, or if it is constant, <b>rest</b>: nothing has moved but the last digits for 20 τ while the tangent
 *       vector shrank by e² or more; or the speed falls along a straight line in the logarithm as fast as the tangent
 *       vector shrinks; or the state creeps up to a point, ever slower ({@link Settling}). FIXED_POINT if less than a
 *       tenth of its size is left to go; DECAYS if the size falls along such a line too, or is nothing. Once told, rest stays
 *       told until the state moves faster than it did then.
 *   <li>Without input, <b>OSCILLATION</b>: the state returns after some lag to within 2 % of the distance between two
 *       states picked at random, again and again ({@link Recurrence}) and for 60 τ, no worse lately than before; less than
 *       10 % of drift remains, or the states come closer and closer while the tangent vector does not shrink as in a spiral;
 *       the tangent vector grows by less than e^0.2 in either of the two latest passes.
 *   <li>With input of period P, <b>ENTRAINED</b>: the state returns likewise after kP, k = 1 … 8 the smallest, to
 *       within 0.3 % or ever closer, and the tangent vector shrinks in each of the passes compared, on average by three
 *       standard errors.
 *   <li><b>CHAOTIC</b>, from 120 τ on: λ₁ &gt; 0 by three standard errors (4.5 if the blocks behind the error still hang
 *       together) and λ₁N‖x‖/√N &gt; 30 without input, 20 with input; the tangent vector grows in the latest quarter, too;
 *       the size does not grow; the state moves by 1 % of it at least; no return to within 10 %. The second condition is
 *       there because small networks and those near the transition look chaotic for hundreds of τ and end in a cycle or
 *       at a point: how long they do grows with the number of unstable directions, about λ₁N, and with the distance from
 *       the transition, which the size tells (or twice the motion about the mean, if that is less). It is stricter by
 *       500 τ/t before 500 τ, and milder by 5000 τ/t after 5000 τ.
 *   <li><b>QUASI_PERIODIC</b>, from 300 τ on: by the line through its growth over half of what is kept the tangent vector
 *       neither grows nor shrinks by e^1.6, two errors included; the state comes back to within 10 %; and without input
 *       not to within 2 %, and as near as it came 100 τ ago.
 *   <li>Else UNDECIDED, with a reason, and with what it looks like ({@link Impression}). Near 0 by two standard errors and
 *       surely within ±0.01, λ₁ is at the edge (AT_EDGE).
 * </ol>
 *
 * How long it takes to be told cannot be foreseen but for the first 60 τ, in which nothing is: an estimate from λ₁ and
 * its error rises and falls with them, and near the transition it is 10,000 τ.
 *
 * λ₁ is measured without the first quarter of the run or the first 50 τ, whichever is longer; at rest and in periodic
 * motion over the stretch that decided. Memory is bounded: 4096 samples of at most 32 numbers each, whatever N. A sample
 * costs a few operations a unit, a verdict about a million in all.
 */
public final class RegimeDetector {
    private static final double TRANSIENT = 50;
    private static final double DISCARDED = 0.25;
    private static final double SHORTEST = 60;
    private static final double RETURN = 0.02;
    private static final double NEAR_RETURN = 0.1;
    private static final double RETURN_TIME = 30;
    private static final double ERRORS = 3;
    private static final double MORE_ERRORS = 4.5;
    private static final double CHAOS_TIME = 120;
    private static final double ALONE = 30;
    private static final double DRIVEN = 20;
    private static final double MARGIN_TIME = 500;
    private static final double LONG = 5000;
    private static final double TORUS_TIME = 300;
    private static final double STEADY_TIME = 100;
    private static final double STEADY = 1.1;
    private static final double NEUTRAL = 1.6;
    private static final double EDGE_ERRORS = 2;
    private static final double EDGE = 0.01;

    private final int n;
    private final double sampleTime;
    private final double drivePeriod;
    private final double[] previous;
    private final Sketch sketch;
    private final Recent recent;
    private final Recurrence recurrence;
    private final RestRule rest;
    private final ReturnRule returns;
    private final Impression impression;
    private final LineRate line;
    private final LargestLyapunov lyapunov;
    private double grown;
    private long samples;
    private boolean leftBounds;
    private double lambda;
    private double lambdaError;
    private Verdict settled;
    private double settledSpeed;
    private double settledError;

    /**
     * A detector that has seen nothing.
     *
     * @param n           units
     * @param sampleTime  τ between samples, about 0.2
     * @param drivePeriod 2π/ω, in τ, where an input acts; 0 where none does or it is constant
     */
    public RegimeDetector(int n, double sampleTime, double drivePeriod) {
        if (n < 1 || !(sampleTime > 0) || !(drivePeriod >= 0)) {
            throw new IllegalArgumentException("units, a sample time and a drive period ≥ 0 are needed");
        }
        this.n = n;
        this.sampleTime = sampleTime;
        this.drivePeriod = drivePeriod;
        previous = new double[n];
        sketch = new Sketch(n);
        recent = new Recent(sketch.length());
        recurrence = new Recurrence(recent, (int) Nearest.whole(RETURN_TIME / sampleTime));
        rest = new RestRule(recent, sampleTime);
        returns = new ReturnRule(recent, recurrence, sampleTime, RETURN);
        impression = new Impression(n, recent, recurrence);
        line = new LineRate(recent, sampleTime);
        lyapunov = new LargestLyapunov(sampleTime, TRANSIENT, DISCARDED);
        clear();
    }

    /** Starts anew: a knob was turned, or the run begins again. */
    public void clear() {
        recent.clear();
        recurrence.clear();
        lyapunov.clear();
        grown = 0;
        samples = 0;
        leftBounds = false;
        settled = null;
    }

    /**
     * Takes one sample.
     *
     * @param x         the state is x[from..from + n); not modified
     * @param logGrowth logarithm of the tangent vector's growth since the previous sample; the caller renormalises it
     */
    public void add(double[] x, int from, double logGrowth) {
        double squares = 0;
        double moved = 0;
        for (int i = 0; i < n; i++) {
            double d = x[from + i] - previous[i];
            squares += x[from + i] * x[from + i];
            moved += d * d;
        }
        System.arraycopy(x, from, previous, 0, n);
        grown += logGrowth;
        lyapunov.add(logGrowth);
        recent.add(Math.sqrt(squares / n), samples == 0 ? 0 : Math.sqrt(moved / n) / sampleTime, grown);
        sketch.of(x, from, recent.sketches(), recent.at(0));
        samples++;
    }

    /** The state left all bounds at time t, in τ; no sample follows. */
    public void diverged(double t) {
        leftBounds = true;
    }

    /** The measurement of λ₁, without the first quarter of the run. */
    public LargestLyapunov lyapunov() {
        return lyapunov;
    }

    /** What can be told now. */
    public Verdict verdict() {
        lambda = lyapunov.lambda();
        lambdaError = lyapunov.runError();
        recurrence.clear();
        if (leftBounds) {
            return told(Regime.DIVERGED, Reason.LEFT_BOUNDS, 0, 0);
        }
        double elapsed = samples * sampleTime;
        if (elapsed < SHORTEST) {
            return undecided(Reason.TOO_SHORT, SHORTEST - elapsed);
        }
        if (drivePeriod > 0) {
            if (returns.entrained(drivePeriod)) {
                return periodic(Regime.ENTRAINED);
            }
            recurrence.search(RETURN);
        } else {
            if (rests()) {
                return told(settled.regime(), settled.reason(), 0, 0);
            }
            if (returns.oscillates()) {
                return periodic(Regime.OSCILLATION);
            }
        }
        return chaos(elapsed);
    }

    /** Whether the run is at rest, or was found to be and has not moved faster than it did then. */
    private boolean rests() {
        Regime resting = rest.look();
        boolean slower = settled != null && recent.speed(0) < settledSpeed;
        if (resting != Regime.UNDECIDED) {
            settledSpeed = slower ? settledSpeed : recent.speed(0);
            lambda = rest.lambda();
            lambdaError = rest.lambdaError();
            settledError = lambdaError;
            settled = told(resting, rest.reason(), 0, 0);
        } else if (slower) {
            lambda = settled.lambda();
            lambdaError = settledError;
        } else {
            settled = null;
        }
        return settled != null;
    }

    private Verdict periodic(Regime regime) {
        lambda = returns.lambda();
        lambdaError = returns.lambdaError();
        return told(regime, Reason.RETURNS, returns.period(), returns.multiple());
    }

    private Verdict chaos(double elapsed) {
        if (elapsed < CHAOS_TIME) {
            return undecided(Reason.TOO_SHORT, 0);
        }
        double errors = lyapunov.ready() ? ERRORS : MORE_ERRORS;
        if (lambda <= errors * lambdaError) {
            return torus(elapsed) ? told(Regime.QUASI_PERIODIC, Reason.NEARLY_RETURNS, 0, 0) : near();
        }
        double lasts = lasts(impression.strength(lambda));
        if (elapsed <= lasts) {
            return undecided(Reason.MAYBE_TRANSIENT, 0);
        }
        boolean steady = impression.steady() && recurrence.distance() > NEAR_RETURN;
        return steady ? told(Regime.CHAOTIC, Reason.PARTS, 0, 0) : undecided(Reason.STILL_CHANGING, 0);
    }

    /** How long chaos must have been seen to rule a transient out, in τ. */
    private double lasts(double strength) {
        double relative = (drivePeriod == 0 ? ALONE : DRIVEN) / strength;
        return relative < 1 ? relative * MARGIN_TIME : relative * LONG;
    }

    private boolean torus(double elapsed) {
        if (elapsed < TORUS_TIME || recurrence.distance() > NEAR_RETURN) {
            return false;
        }
        recurrence.search(NEAR_RETURN);
        line.measure(recent.count() / 2);
        // Without input it may be a cycle that is being approached; with input that would have the tangent vector
        // shrink.
        return line.growth() < NEUTRAL
                && (drivePeriod > 0
                        || recurrence.distance() > RETURN
                                && recurrence.earlier((int) (STEADY_TIME / sampleTime))
                                        < STEADY * recurrence.distance());
    }

    private Verdict near() {
        boolean edge = lyapunov.ready()
                && Math.abs(lambda) <= EDGE_ERRORS * lambdaError
                && EDGE_ERRORS * lambdaError + Math.abs(lambda) <= EDGE;
        boolean contracts = ERRORS * lambdaError + lambda < 0;
        Reason waits = drivePeriod > 0 ? Reason.NO_RETURN_YET : Reason.NO_REST_YET;
        return undecided(edge ? Reason.AT_EDGE : contracts ? waits : Reason.NEAR_CRITICAL, 0);
    }

    private Verdict told(Regime regime, Reason reason, double period, int multiple) {
        return verdict(regime, Regime.UNDECIDED, reason, period, multiple, 0);
    }

    private Verdict undecided(Reason reason, double missing) {
        boolean looks = missing == 0 && lyapunov.ready();
        Regime likely = looks ? impression.of(lambda, lambdaError, drivePeriod > 0) : Regime.UNDECIDED;
        return verdict(Regime.UNDECIDED, likely, reason, 0, 0, missing);
    }

    private Verdict verdict(Regime regime, Regime likely, Reason reason, double period, int multiple, double missing) {
        boolean any = samples > 0;
        return new Verdict(
                regime,
                likely,
                reason,
                lambda,
                lyapunov.withSchemeError(lambdaError),
                period,
                multiple,
                missing,
                any ? recent.size(0) : 0,
                any ? recent.speed(0) : 0,
                recurrence.distance());
    }
}
