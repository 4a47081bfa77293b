package entrain.lab.training;

import entrain.core.training.Target;

/**
 * What becomes of a frozen network that was pushed: a copy runs ahead until it has come back, or for some periods. Where its target
 * has none it has come back if it answers rightly afterwards.
 */
public final class Kick {
    /** Where it ended. */
    public enum Outcome {
        BACK,
        /** At −f. */
        MIRROR,
        LOST
    }

    private static final int PERIODS = 6;
    /** How long it is watched where there are no periods, in τ. */
    private static final double NO_PERIOD = 300;

    private final Target target;
    private final FrozenCopy run;
    private final Alignment alignment;
    private final double length;
    private final double dt;
    private final int steps;
    private int period;
    private int within;
    private Outcome outcome = Outcome.LOST;

    /** @param training that was pushed */
    Kick(Training training) {
        target = training.target();
        dt = training.dt();
        boolean periodic = target.period() > 0;
        alignment = periodic ? new Alignment(target, dt) : null;
        length = periodic ? target.period() : NO_PERIOD;
        steps = Alignment.steps(length, dt);
        run = training.copy(periodic ? PERIODS * steps : steps);
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
        if (alignment == null) {
            return sign > 0 && answers();
        }
        alignment.fit(run.z(), period * steps, (period * steps + 1) * dt + run.begun(), sign);
        return alignment.error() <= FreeTest.HELD;
    }

    private boolean answers() {
        Answers answers = new Answers(target);
        double[] f = new double[target.outputs()];
        double[] z = new double[f.length];
        for (int k = 0; k < steps; k++) {
            double t = (k + 1) * dt + run.begun();
            target.write(t, f);
            System.arraycopy(run.z(), k * f.length, z, 0, f.length);
            answers.add(t, f, z);
        }
        return answers.right() >= FreeTest.RIGHT;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** After how long it was there again, in τ: whole periods. */
    public double time() {
        return period * length;
    }

    /** Gives back the memory that it took. */
    public void release() {
        run.release();
    }
}
