package entrain.lab.training;

import entrain.core.training.Target;

/**
 * Whether what was learned holds: a copy runs by itself, its weights held. A periodic target is compared period by period, each
 * at its best phase; any other by how often it is answered rightly. The weights must have come to rest, too: a copy may hold
 * for a while by chance.
 */
public final class FreeTest {
    /** Periods of the target that a copy runs. */
    public static final int PERIODS = 3;
    /** How long it runs where there is no period, in τ. */
    public static final double NO_PERIOD = 500;
    /** A period missed by more than this has failed. */
    public static final double HELD = 0.1;
    /** A target without period has to be answered rightly for this share of the time. */
    public static final double RIGHT = 0.8;
    /** Weights that went farther than this, in units of |w|, during the last period, still move. */
    public static final double MOVED = 2;

    private final Target target;
    private final FrozenCopy run;
    private final double dt;
    private final int steps;
    private final double moved;
    private final double[] error;
    private final double[] shift;
    private double right;

    FreeTest(Training training) {
        target = training.target();
        dt = training.dt();
        moved = training.moved();
        boolean periodic = target.period() > 0;
        int parts = periodic ? PERIODS : 1;
        steps = Alignment.steps(periodic ? target.period() : NO_PERIOD, dt);
        error = new double[parts];
        shift = new double[parts];
        run = training.copy(parts * steps);
    }

    /** Does a slice; false once all is known. */
    public boolean advance() {
        if (run.advance()) {
            return true;
        }
        if (target.period() > 0) {
            align();
        } else {
            answer();
        }
        return false;
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

    /** Share of the time, 0 to 1, for which a target without period is answered rightly. */
    public double right() {
        return right;
    }

    /** Error of the first period that runs free, or of all; NaN where the copy blew up. */
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

    /** Whether every period was near enough to the target, or it was answered rightly often enough. */
    public boolean near() {
        if (!(target.period() > 0)) {
            return right >= RIGHT;
        }
        for (double each : error) {
            if (!(each <= HELD)) {
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
