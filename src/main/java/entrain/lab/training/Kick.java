package entrain.lab.training;

import entrain.core.training.Target;

/** What becomes of a frozen network that was pushed: a copy runs ahead until it has come back, or for some periods. */
public final class Kick {
    /** Where it ended. */
    public enum Outcome {
        BACK,
        /** At −f. */
        MIRROR,
        LOST
    }

    private static final int PERIODS = 6;

    private final Target target;
    private final FrozenCopy run;
    private final Alignment alignment;
    private final double dt;
    private final int steps;
    private int period;
    private int within;
    private Outcome outcome = Outcome.LOST;

    /** @param training that was pushed, of a periodic target */
    Kick(Training training) {
        target = training.target();
        dt = training.dt();
        alignment = new Alignment(target, dt);
        steps = Alignment.steps(target.period(), dt);
        run = training.copy(PERIODS * steps);
    }

    /** Does a slice; false once the outcome is known. */
    public boolean advance() {
        boolean more = run.advance();
        within++;
        if (within < steps && more) {
            return true;
        }
        boolean whole = within == steps && (more || run.complete());
        if (whole && is(1)) {
            outcome = Outcome.BACK;
        } else if (whole && is(-1)) {
            outcome = Outcome.MIRROR;
        }
        period++;
        within = 0;
        return more && outcome == Outcome.LOST;
    }

    private boolean is(int sign) {
        alignment.fit(run.z(), period * steps, (period * steps + 1) * dt + run.begun(), sign);
        return alignment.error() <= FreeTest.HELD;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** After how long it was there again, in τ: whole periods. */
    public double time() {
        return period * target.period();
    }

    /** Gives back the memory that it took. */
    public void release() {
        run.release();
    }
}
