package entrain.lab.training;

import entrain.core.training.FrequencyGenerator;
import entrain.core.training.Target;

/**
 * Whether what was learned holds: a copy runs by itself, its weights held. A periodic target is compared period by period, each
 * at its best phase; a task that pulses set, by how often it is done right; a frequency generator, by its frequency at each
 * level. The weights must have come to rest, too: a copy may hold for a while by chance.
 */
public final class FreeTest {
    /** By what it is judged. */
    public enum By {
        /** Its error in each period, at the best phase. */
        PERIODS,
        /** The share of the time that may be judged at which all outputs are right. */
        SHARE,
        /** Its frequency at each level. */
        LEVELS
    }

    /** Periods of the target that a copy runs. */
    public static final int PERIODS = 3;
    /** How long it runs where there is no period, in τ: some thirty pulses. */
    public static final double NO_PERIOD = 600;
    /** A period missed by more than this has failed. */
    public static final double HELD = 0.1;
    /** A target without period has to be answered rightly for this share of the time. */
    public static final double RIGHT = 0.9;
    /** A frequency that is wrong by more than this share has failed. */
    public static final double WRONG = 0.05;
    /** Weights that went farther than this, in units of |w|, during the last period, still move. */
    public static final double MOVED = 2;

    private final By by;
    private final Target target;
    private final FrozenCopy run;
    private final double dt;
    private final int steps;
    private final double moved;
    private final double[] error;
    private final double[] shift;
    private double right;
    private double[] wrong = {};

    FreeTest(Training training) {
        dt = training.dt();
        moved = training.moved();
        by = by(training);
        Levels levels = by == By.LEVELS ? new Levels(training.t()) : null;
        target = levels != null ? levels : training.target();
        int parts = by == By.PERIODS ? PERIODS : 1;
        double time = switch (by) {
            case PERIODS -> target.period();
            case SHARE -> NO_PERIOD;
            case LEVELS -> levels.duration();
        };
        steps = Alignment.steps(time, dt);
        error = new double[parts];
        shift = new double[parts];
        run = training.copy(target, parts * steps);
    }

    private static By by(Training training) {
        if (training.target().period() > 0) {
            return By.PERIODS;
        }
        return training.target() instanceof FrequencyGenerator ? By.LEVELS : By.SHARE;
    }

    /** Does a slice; false once all is known. */
    public boolean advance() {
        if (run.advance()) {
            return true;
        }
        if (by == By.PERIODS) {
            align();
        } else if (target instanceof Levels levels) {
            turn(levels);
        } else {
            answer();
        }
        return false;
    }

    private void turn(Levels levels) {
        error[0] = run.complete() ? 0 : Double.NaN;
        wrong = run.complete() ? levels.wrong(run.z(), dt) : wrong;
        for (double each : wrong) {
            error[0] = Math.max(error[0], each);
        }
        right = (double) levels() / FrequencyGenerator.LEVELS;
    }

    private void align() {
        Alignment alignment = new Alignment(target, dt);
        for (int j = 0; j < error.length; j++) {
            alignment.fit(run.z(), j * steps, (j * steps + 1) * dt + run.begun(), 1);
            error[j] = run.complete() ? alignment.error() : Double.NaN;
            shift[j] = alignment.shift();
        }
    }

    private void answer() {
        Answers answers = new Answers(target);
        RunningError all = new RunningError(steps);
        double[] f = new double[target.outputs()];
        double[] z = new double[f.length];
        for (int k = 0; k < steps; k++) {
            double t = (k + 1) * dt + run.begun();
            target.write(t, f);
            System.arraycopy(run.z(), k * f.length, z, 0, f.length);
            answers.add(t, f, z);
            all.add(f, z);
        }
        error[0] = run.complete() ? all.value() : Double.NaN;
        right = run.complete() ? answers.right() : 0;
    }

    /** Share of it that is done, 0 to 1. */
    public double progress() {
        return run.progress();
    }

    /** By what it is judged. */
    public By by() {
        return by;
    }

    /** Share of the time, 0 to 1, for which a target without period is answered rightly; of a generator, of its levels. */
    public double right() {
        return right;
    }

    /** Levels of a generator at which its frequency is right. */
    public int levels() {
        int right = 0;
        for (double each : wrong) {
            right += each <= WRONG ? 1 : 0;
        }
        return right;
    }

    /**
     * Error of the first period that runs free, or of all; of a generator the share by which its frequency is wrong at its
     * worst level. NaN where the copy blew up.
     */
    public double first() {
        return error[0];
    }

    /** Error of the last period. */
    public double last() {
        return error[error.length - 1];
    }

    /** By how much the phase runs ahead in a period, in τ; 0 where there is none. */
    public double drift() {
        double period = target.period();
        double ahead = shift[shift.length - 1] - shift[0];
        ahead -= period > 0 ? period * Math.floor(ahead / period + 0.5) : 0;
        return ahead / Math.max(1, shift.length - 1);
    }

    /** How far w went during the last period of learning, in units of |w|. */
    public double moved() {
        return moved;
    }

    /** Whether it was near enough to the target all along. */
    public boolean near() {
        return switch (by) {
            case PERIODS -> below(HELD);
            case SHARE -> right >= RIGHT;
            case LEVELS -> below(WRONG);
        };
    }

    private boolean below(double most) {
        for (double each : error) {
            if (!(each <= most)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the network may be frozen. */
    public boolean holds() {
        return near() && moved <= MOVED;
    }

    /** Gives back the memory that it took. */
    public void release() {
        run.release();
    }
}
