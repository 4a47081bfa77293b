package entrain.core.training;

import entrain.core.math.Vectors;
import entrain.core.model.RateNetwork;
import entrain.core.ode.Stepping;
import java.util.Arrays;

/**
 * Learning with the feedback on (FORCE: Sussillo and Abbott, Neuron 63, 544, 2009, doi:10.1016/j.neuron.2009.07.018): the
 * network runs with its outputs fed back, and recursive least squares keeps them near the target, so that it always sees
 * what it will have to live with. J stays as it is; w moves every few steps and is held over each.
 *
 * <p>A run is stopped where an output leaves ±10³ or P is no longer finite: w is then as it was some time before.
 */
public final class Force {
    /** An output beyond this has blown up; targets are near 1. */
    public static final double MOST = 1e3;

    private final RateNetwork network;
    private final Stepping stepping;
    private final Feedback feedback;
    private final Target target;
    private final RecursiveLeastSquares squares;
    private final double dt;
    private final int every;
    private final int n;
    private final double[] start;
    private final double[] x;
    private final double[] r;
    private final double[] z;
    private final double[] f;
    private final LastGood good;
    private long steps;
    private boolean learning;
    private boolean stopped;
    private double change;
    private Teacher teacher;

    /**
     * At its start; w is as the feedback has it, learning off.
     *
     * @param network  one trajectory, whose input is the feedback
     * @param stepping what steps it
     * @param start    x[0..N) at first; not kept
     * @param dt       step, in τ
     * @param every    steps from one change of w to the next, at least 1
     */
    public Force(
            RateNetwork network,
            Stepping stepping,
            Feedback feedback,
            Target target,
            RecursiveLeastSquares squares,
            double[] start,
            double dt,
            int every) {
        if (feedback.outputs() != target.outputs() || feedback.inputs() != target.inputs()) {
            throw new IllegalArgumentException("the feedback is for another target");
        }
        this.network = network;
        this.stepping = stepping;
        this.feedback = feedback;
        this.target = target;
        this.squares = squares;
        this.dt = dt;
        this.every = every;
        n = network.n();
        this.start = start.clone();
        x = start.clone();
        r = new double[n];
        z = new double[target.outputs()];
        f = new double[target.outputs()];
        good = new LastGood(feedback.weights());
        look();
    }

    /** All weights learn from a teacher from the start on, which is gone back to. */
    public void teacher(Teacher newTeacher) {
        teacher = newTeacher;
        forget();
    }

    /** Whether w follows from now on. At the start what there is counts as good: weights may have been put there. */
    public void learning(boolean on) {
        if (on && steps == 0) {
            good.begin(feedback.weights());
            if (teacher != null) {
                teacher.begin();
            }
        }
        learning = on;
    }

    public boolean learning() {
        return learning;
    }

    /** One step of the network, and of w where its turn has come; nothing once it is stopped. */
    public void step() {
        if (stopped) {
            return;
        }
        target.pulses(steps * dt, feedback.pulses());
        stepping.step(steps * dt, dt, x);
        steps++;
        look();
        if (learning && teacher != null) {
            teacher.step((steps - 1) * dt, dt, f);
        }
        stopped = !bounded();
        if (!stopped && learning && steps % every == 0) {
            stopped = !learn();
        }
        if (stopped) {
            good.restore(feedback.weights());
            if (teacher != null) {
                teacher.restore();
            }
        }
    }

    private void look() {
        network.rates(x, r);
        feedback.read(r, 0, z);
        target.write(steps * dt, f);
    }

    private boolean learn() {
        if (!squares.present(r, 0)) {
            return false;
        }
        double[] gain = squares.gain();
        double sum = 0;
        for (int k = 0; k < z.length; k++) {
            double e = z[k] - f[k];
            squares.learn(e, feedback.weights(), k * n);
            sum += e * e;
        }
        if (teacher != null) {
            sum += teacher.teach(r, gain);
        }
        if (!(sum < Double.POSITIVE_INFINITY)) {
            return false;
        }
        change = Math.sqrt(sum * Vectors.dot(gain, 0, gain, 0, n)) / (every * dt);
        if (good.keep(steps * dt, feedback.weights()) && teacher != null) {
            teacher.keep();
        }
        return true;
    }

    private boolean bounded() {
        for (double each : z) {
            if (!(Math.abs(each) <= MOST)) {
                return false;
            }
        }
        return true;
    }

    /** Back to the start, as if nothing had been learned; learning off. */
    public void forget() {
        System.arraycopy(start, 0, x, 0, n);
        Arrays.fill(feedback.weights(), 0);
        squares.forget();
        steps = 0;
        change = 0;
        learning = false;
        stopped = false;
        look();
        if (teacher != null) {
            teacher.forget(start, f);
        }
    }

    /** Whether it has blown up. */
    public boolean stopped() {
        return stopped;
    }

    /** Steps since the start. */
    public long steps() {
        return steps;
    }

    /** Time since the start, in τ. */
    public double time() {
        return steps * dt;
    }

    /** The state; may be changed between two steps. */
    public double[] x() {
        return x;
    }

    /** The rates of the state as of the last step; not to be modified. */
    public double[] rates() {
        return r;
    }

    /** Output k after the last step, before w moved. */
    public double output(int k) {
        return z[k];
    }

    /** What output k should have been. */
    public double wanted(int k) {
        return f[k];
    }

    /** |w| over all outputs, and all that was added to gJ. */
    public double size() {
        double[] w = feedback.weights();
        double added = teacher == null ? 0 : teacher.learned().squares();
        return Math.sqrt(Vectors.dot(w, 0, w, 0, w.length) + added);
    }

    /** |dw/dt| of the last change of w, per τ. */
    public double change() {
        return change;
    }

    /** What acts on the network. */
    public Feedback feedback() {
        return feedback;
    }

    public Target target() {
        return target;
    }

    /** Gives back the memory of steps and of P. */
    public void release() {
        stepping.release();
        squares.release();
        if (teacher != null) {
            teacher.release();
        }
    }
}
