package entrain.lab.training;

import entrain.core.training.Feedback;
import entrain.core.training.Force;
import entrain.core.training.Target;
import entrain.lab.frame.Track;
import entrain.lab.run.Column;
import entrain.lab.run.Simulation;

/** A copy of a network that runs by itself from where the other is, its weights held: what its outputs do. Done in slices. */
final class FrozenCopy {
    /** The only track of a simulation that learns. */
    static final Track TRACK = new Track(0, Track.Kind.TRAINED);

    private final Simulation from;
    private final Simulation copy;
    private final Feedback feedback;
    private final Target target;
    private final double[] r;
    private final double begun;
    private final double[] z;
    private final double[] next;
    private final int length;
    private int taken;

    /** @param length steps that it runs */
    FrozenCopy(Simulation from, Feedback learned, Target target, int length) {
        this.from = from;
        this.target = target;
        this.length = length;
        feedback = learned.copy();
        copy = from.branched(feedback);
        r = new double[copy.n()];
        next = new double[target.outputs()];
        begun = copy.t();
        z = new double[length * target.outputs()];
    }

    /** The state of the copy, to be pushed before it begins. */
    double[] x() {
        return copy.x();
    }

    /** Takes a step; false once it has run as long as it should, or blown up. */
    boolean advance() {
        if (taken < length && !blown()) {
            target.pulses(copy.t(), feedback.pulses());
            copy.step();
            Column.rates(copy, TRACK, r);
            feedback.read(r, 0, next);
            System.arraycopy(next, 0, z, taken * next.length, next.length);
            taken++;
        }
        return taken < length && !blown();
    }

    private boolean blown() {
        for (double each : next) {
            if (!(Math.abs(each) <= Force.MOST)) {
                return true;
            }
        }
        return copy.divergedAt(TRACK) >= 0;
    }

    /** Whether it ran to its end. */
    boolean complete() {
        return taken == length;
    }

    /** Share of it that is done, 0 to 1. */
    double progress() {
        return (double) taken / length;
    }

    /** Outputs after each step, one step after another. */
    double[] z() {
        return z;
    }

    /** Time before the first step, in τ. */
    double begun() {
        return begun;
    }

    /** Gives back the memory that it took. */
    void release() {
        copy.release(from);
    }
}
