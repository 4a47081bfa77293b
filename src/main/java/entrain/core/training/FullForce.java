package entrain.core.training;

import entrain.core.engine.Engine;
import entrain.core.math.Vectors;
import entrain.core.model.Input;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;
import java.util.Arrays;

/**
 * Learning of all of J from a driven teacher (full-FORCE: DePasquale, Cueva, Rajan, Escola and Abbott, PLoS ONE 13,
 * e0191527, 2018, doi:10.1371/journal.pone.0191527). The teacher is a random network in which the target itself acts; the
 * pupil, in which it does not, learns recurrent input that is the teacher's recurrent input and the target's together:
 *
 * <pre>
 *   teacher   dy/dt = −y + g J φ(y) + Σ_k w_f,k f_k + b + Σ_p s_p u_p
 *   pupil     dx/dt = −x + M φ(x) + b + Σ_p s_p u_p,   z_k = w_kᵀ φ(x)
 *   errors    e = M φ(x) − g J φ(y) − Σ_k w_f,k f_k,   z_k − f_k
 * </pre>
 *
 * One P, that of the pupil's rates, serves every row of M and every w_k, all zero at first. The target acts over a step as it
 * was at its beginning.
 *
 * <p>A run is stopped where an output leaves ±10³, or an error or P is no longer finite.
 */
public final class FullForce {
    private final Weights J;
    private final RateNetwork teacher;
    private final Stepping teaching;
    private final LearnedWeights M;
    private final RateNetwork pupil;
    private final Stepping stepping;
    private final Feedback driven;
    private final Feedback readout;
    private final Target target;
    private final RecursiveLeastSquares squares;
    private final double dt;
    private final int every;
    private final int n;
    private final double[] start;
    private final double[] y;
    private final double[] x;
    private final double[] ry;
    private final double[] r;
    private final double[] wanted;
    private final double[] error;
    private final double[] z;
    private final double[] f;
    private long steps;
    private boolean learning;
    private boolean stopped;
    private double change;

    /**
     * At its start, nothing learned, learning off.
     *
     * @param engine  keeps P and M, and steps the teacher
     * @param scheme  of both networks
     * @param teacher one trajectory of J with its gain; its input is set here. The pupil has its φ and its form
     * @param J       the teacher's weights
     * @param driven  w_f, b and s, by which target, constant and pulses act; its w is not used
     * @param alpha   α of P(0) = I/α, above 0
     * @param start   x[0..N) of both at first; not kept
     * @param dt      step, in τ
     * @param every   steps from one change of weights to the next, at least 1
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public FullForce(
            Engine engine,
            Stepper scheme,
            RateNetwork teacher,
            Weights J,
            Feedback driven,
            Target target,
            double alpha,
            double[] start,
            double dt,
            int every) {
        if (driven.outputs() != target.outputs() || driven.inputs() != target.inputs()) {
            throw new IllegalArgumentException("what drives is for another target");
        }
        this.teacher = teacher;
        this.J = J;
        this.driven = driven;
        this.target = target;
        this.dt = dt;
        this.every = every;
        n = J.n();
        y = new double[n];
        x = new double[n];
        ry = new double[n];
        r = new double[n];
        wanted = new double[n];
        error = new double[n];
        z = new double[target.outputs()];
        f = new double[target.outputs()];
        this.start = start.clone();
        teacher.input(0, new Lesson());
        teaching = engine.stepping(scheme, teacher, J);
        M = new LearnedWeights(engine, n);
        squares = new RecursiveLeastSquares(engine, n, alpha);
        readout = new Feedback(n, target.outputs(), target.inputs());
        System.arraycopy(driven.bias(), 0, readout.bias(), 0, n);
        System.arraycopy(driven.entry(), 0, readout.entry(), 0, driven.entry().length);
        pupil = new RateNetwork(M, 1);
        pupil.activation(teacher.activation());
        pupil.form(teacher.form());
        pupil.input(0, readout);
        stepping = new Integrator(scheme, pupil);
        forget();
    }

    /** What acts on the teacher: what acts on the pupil, and the target. */
    private final class Lesson implements Input {
        @Override
        public boolean write(double t, double[] rates, int from, double[] h) {
            System.arraycopy(readout.bias(), 0, h, 0, n);
            for (int p = 0; p < readout.inputs(); p++) {
                Vectors.addScaled(readout.pulses()[p], readout.entry(), p * n, h, 0, n);
            }
            for (int k = 0; k < f.length; k++) {
                Vectors.addScaled(f[k], driven.back(), k * n, h, 0, n);
            }
            return true;
        }
    }

    /** Whether M and w follow from now on; the teacher runs only then. */
    public void learning(boolean on) {
        learning = on;
    }

    public boolean learning() {
        return learning;
    }

    /** One step of both networks, and of M and w where their turn has come; nothing once it is stopped. */
    public void step() {
        if (stopped) {
            return;
        }
        target.pulses(steps * dt, readout.pulses());
        stepping.step(steps * dt, dt, x);
        if (learning) {
            teaching.step(steps * dt, dt, y);
        }
        steps++;
        look();
        stopped = !bounded();
        if (!stopped && learning && steps % every == 0) {
            stopped = !learn();
        }
    }

    private void look() {
        pupil.rates(x, r);
        readout.read(r, 0, z);
        target.write(steps * dt, f);
    }

    private boolean learn() {
        if (!squares.present(r, 0)) {
            return false;
        }
        teacher.rates(y, ry);
        J.multiply(ry, wanted, 1);
        M.multiply(r, error, 1);
        double g = teacher.gain(0);
        for (int i = 0; i < n; i++) {
            error[i] -= g * wanted[i];
        }
        for (int k = 0; k < f.length; k++) {
            Vectors.addScaled(-f[k], driven.back(), k * n, error, 0, n);
        }
        double sum = Vectors.dot(error, 0, error, 0, n);
        if (!(sum < Double.POSITIVE_INFINITY)) {
            return false;
        }
        M.learn(error, squares.gain());
        for (int k = 0; k < z.length; k++) {
            double e = z[k] - f[k];
            squares.learn(e, readout.weights(), k * n);
            sum += e * e;
        }
        change = Math.sqrt(sum * Vectors.dot(squares.gain(), 0, squares.gain(), 0, n)) / (every * dt);
        return true;
    }

    private boolean bounded() {
        for (double each : z) {
            if (!(Math.abs(each) <= Force.MOST)) {
                return false;
            }
        }
        return true;
    }

    /** Back to the start, as if nothing had been learned; learning off. */
    public void forget() {
        System.arraycopy(start, 0, x, 0, n);
        System.arraycopy(start, 0, y, 0, n);
        Arrays.fill(readout.weights(), 0);
        M.clear();
        squares.forget();
        steps = 0;
        change = 0;
        learning = false;
        stopped = false;
        look();
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

    /** The pupil's state; may be changed between two steps. */
    public double[] x() {
        return x;
    }

    /** The pupil's rates as of the last step; not to be modified. */
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

    /** M, the pupil's weights at a gain of 1; follows as it learns. */
    public Weights weights() {
        return M;
    }

    /** The pupil's w, b and s; nothing is fed back, since M holds it. */
    public Feedback readout() {
        return readout;
    }

    public Target target() {
        return target;
    }

    /** Length of all that is learned, M and w: the root of the sum of squares. */
    public double size() {
        double[] w = readout.weights();
        double all = M.size();
        return Math.sqrt(all * all + Vectors.dot(w, 0, w, 0, w.length));
    }

    /** How fast that moved at the last change, per τ. */
    public double change() {
        return change;
    }

    /** Gives back the memory of steps, M and P. */
    public void release() {
        teaching.release();
        M.release();
        squares.release();
    }
}
