package entrain.lab.measure;

import entrain.core.ode.DriveError;
import entrain.core.ode.StepError;
import entrain.lab.run.Samples;
import entrain.lab.run.Sampling;

/**
 * Whether what is measured of a run is valid: the one place that knows, for page, tasks and command line.
 *
 * <pre>
 *   DRIVE    ω dt above 2π/3, or an uncoupled unit's answer off by 3 %      told of from ω dt = 0.5 or 1 % on
 *   STEP     a step misses by 15 % of its way, root mean square             told of from 5 % on
 *   GROWTH   a tangent vector's growth off by 0.05 (1 + |growth|) per τ     told of from two fifths of that on
 *   SAMPLES  a harmonic of the input, up to the power that is averaged, stands all but still from sample to sample
 * </pre>
 *
 * The first three are the scheme's own errors ({@link DriveError}, {@link StepError}): compared with a tenth of the step,
 * networks within these bounds keep their variance to some 5 % and λ₁ to some 10 % or its error. The steps are
 * compared ever less often, at times that no drive keeps pace with.
 */
final class Validity {
    private static final double TURN = 2 * Math.PI;
    private static final double STEPS_A_PERIOD = 3;
    private static final double NOTED_ADVANCE = 0.5;
    private static final double ANSWER = 0.03;
    private static final double NOTED_ANSWER = 0.01;
    private static final double MISSED = 0.15;
    private static final double NOTED_MISSED = 0.05;
    private static final double GROWTH = 0.05;
    private static final double NOTED_GROWTH = 0.02;
    /** Samples between two comparisons at most, but for what varies them. */
    private static final int LONGEST_GAP = 24;

    private static final int VARIED = 11;
    /** Powers of the input that are averaged: squares, and the fourth powers of a number of the rates. */
    private static final int SQUARES = 2;

    private static final int FOURTH = 4;

    private final Samples samples;
    private final StepError steps;
    private double omega;
    private Caution drive;
    private long gap;
    private long left;

    Validity(Samples samples) {
        this.samples = samples;
        steps = samples.stepError();
        restart();
    }

    /** The run begins again or a knob was turned. */
    void restart() {
        omega = samples.omega();
        gap = 0;
        left = 0;
        drive = null;
        if (steps != null) {
            steps.clear();
            drive = drive();
        }
    }

    /** Takes the present sample. */
    void add() {
        if (steps != null && --left <= 0) {
            samples.compare(steps);
            gap++;
            left = Math.min(gap, gap * 7 % VARIED + LONGEST_GAP);
        }
    }

    /** Why there is no number of a source; null if there is one. */
    Caution refusal(Source source) {
        if (source == Source.MATRIX) {
            return null;
        }
        Caution found = worst(ofGrowth(source));
        if (found != null && found.refuses()) {
            return found;
        }
        return samples(source) ? new Caution(Caution.Kind.SAMPLES, samples.interval(), true) : null;
    }

    /** Why snapshots so far apart, in τ, mean nothing under an input of ω rad per τ; null if they do. */
    static Caution ofSnapshots(double omega, double apart) {
        return Sampling.covers(omega, apart, SQUARES) ? null : new Caution(Caution.Kind.SAMPLES, apart, true);
    }

    /** Why samples so far apart, in τ, do not show that a state returns after a period; null if they do, or there is none. */
    static Caution ofReturn(double period, double apart) {
        return period == 0 || Sampling.resolves(TURN / period, apart)
                ? null
                : new Caution(Caution.Kind.SAMPLES, apart, true);
    }

    /** Whether activity grows by itself, not by the scheme. */
    boolean grows() {
        return steps == null || steps.grows();
    }

    /** What is most amiss with the steps; null if nothing is. */
    Caution worst() {
        return worst(true);
    }

    private Caution worst(boolean withGrowth) {
        Caution step = steps == null ? null : step();
        Caution growth = steps == null || !withGrowth ? null : growth();
        return graver(graver(drive, step), growth);
    }

    private static Caution graver(Caution first, Caution second) {
        return second == null || first != null && (first.refuses() || !second.refuses()) ? first : second;
    }

    private Caution drive() {
        double advance = omega * samples.step();
        double answer = omega > 0 ? Math.abs(DriveError.of(samples.scheme(), omega, samples.step())) : 0;
        boolean noted = advance > NOTED_ADVANCE || answer > NOTED_ANSWER;
        boolean refuses = advance * STEPS_A_PERIOD > TURN || answer > ANSWER;
        return noted || refuses ? new Caution(Caution.Kind.DRIVE, advance, refuses) : null;
    }

    private Caution step() {
        double missed = steps.missed();
        return missed <= NOTED_MISSED ? null : new Caution(Caution.Kind.STEP, missed, !(missed <= MISSED));
    }

    private Caution growth() {
        double off = Math.abs(steps.growth());
        double scale = Math.abs(steps.rate()) + 1;
        return off <= NOTED_GROWTH * scale ? null : new Caution(Caution.Kind.GROWTH, off, !(off <= GROWTH * scale));
    }

    private static boolean ofGrowth(Source source) {
        return switch (source) {
            case REGIME, GROWTH, TRIALS, EXPONENTS -> true;
            default -> false;
        };
    }

    /** Whether the samples are too few for what is averaged of a source. */
    private boolean samples(Source source) {
        double interval = samples.interval();
        return switch (source) {
            case STATES, RATES -> !Sampling.covers(omega, interval, SQUARES);
            case NUMBER -> !Sampling.covers(omega, interval, FOURTH);
            case SPECTRUM -> 2 * omega * interval > TURN;
            default -> false;
        };
    }
}
