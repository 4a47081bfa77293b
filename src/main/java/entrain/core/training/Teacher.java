package entrain.core.training;

import entrain.core.engine.Engine;
import entrain.core.math.Vectors;
import entrain.core.model.Input;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;
import java.util.Arrays;

/**
 * What all of a network's weights learn from (full-FORCE: DePasquale, Cueva, Rajan, Escola and Abbott, PLoS ONE 13,
 * e0191527, 2018, doi:10.1371/journal.pone.0191527): the same network, in which the target itself acts where the pupil's
 * outputs would be fed back. The pupil learns recurrent input that is the teacher's and the target's together:
 *
 * <pre>
 *   teacher   dy/dt = −y + g J φ(y) + Σ_k w_f,k f_k + b + Σ_p s_p u_p
 *   pupil     dx/dt = −x + (g J + D) φ(x) + b + Σ_p s_p u_p,   z_k = w_kᵀ φ(x)
 *   errors    (g J + D) φ(x) − g J φ(y) − Σ_k w_f,k f_k,   D = 0 at first
 * </pre>
 *
 * The pupil's P serves every row of D. The paper has no J in the pupil; both hold as well, and from J it is the network on
 * the page that learns. The target acts over a step as it was at its beginning.
 */
public final class Teacher {
    private final RateNetwork network;
    private final Stepping stepping;
    private final Weights J;
    private final Feedback pupil;
    private final LearnedWeights D;
    private LearnedWeights older;
    private LearnedWeights newer;
    private final int n;
    private final double[] back;
    private final double[] f;
    private final double[] y;
    private final double[] r;
    private final double[] sum;
    private final double[] error;

    /**
     * At its start. Takes w_f away from what acts on the pupil, and gives it a D.
     *
     * @param engine  keeps D and steps the teacher
     * @param network one trajectory of J, with the pupil's gain; its input is set here
     * @param pupil   what acts on the pupil
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public Teacher(Engine engine, Stepper scheme, RateNetwork network, Weights J, Feedback pupil) {
        this.network = network;
        this.J = J;
        this.pupil = pupil;
        n = J.n();
        back = pupil.back().clone();
        Arrays.fill(pupil.back(), 0);
        f = new double[pupil.outputs()];
        y = new double[n];
        r = new double[n];
        sum = new double[n];
        error = new double[n];
        network.input(0, new Lesson());
        stepping = engine.stepping(scheme, network, J);
        D = new LearnedWeights(engine, n);
        older = new LearnedWeights(Engine.JAVA, n);
        newer = new LearnedWeights(Engine.JAVA, n);
        pupil.add(D);
    }

    private final class Lesson implements Input {
        @Override
        public boolean write(double t, double[] rates, int from, double[] h) {
            System.arraycopy(pupil.bias(), 0, h, 0, n);
            for (int p = 0; p < pupil.inputs(); p++) {
                Vectors.addScaled(pupil.pulses()[p], pupil.entry(), p * n, h, 0, n);
            }
            for (int k = 0; k < f.length; k++) {
                Vectors.addScaled(f[k], back, k * n, h, 0, n);
            }
            return true;
        }
    }

    /** To the pupil's start, D = 0. */
    void forget(double[] start, double[] target) {
        System.arraycopy(start, 0, y, 0, n);
        System.arraycopy(target, 0, f, 0, f.length);
        D.clear();
    }

    /** Both copies are as D is. */
    void begin() {
        older.take(D);
        newer.take(D);
    }

    /** Keeps a copy of D beside the last one, as {@link LastGood} does. */
    void keep() {
        LearnedWeights last = older;
        older = newer;
        newer = last;
        newer.take(D);
    }

    /** D as it was in the older copy. */
    void restore() {
        D.take(older);
    }

    /** A step with the target as it was, which then is as given. */
    void step(double t, double dt, double[] target) {
        stepping.step(t, dt, y);
        System.arraycopy(target, 0, f, 0, f.length);
    }

    /** D follows at the pupil's rates; returns Σ e², which where it is not finite has left D as it was. */
    double teach(double[] rates, double[] gain) {
        network.rates(y, r);
        J.multiply(r, sum, 1);
        J.multiply(rates, error, 1);
        double g = network.gain(0);
        for (int i = 0; i < n; i++) {
            error[i] = g * error[i] - g * sum[i];
        }
        for (int k = 0; k < f.length; k++) {
            Vectors.addScaled(-f[k], back, k * n, error, 0, n);
        }
        D.multiply(rates, 0, sum);
        Vectors.addScaled(1, sum, 0, error, 0, n);
        double squares = Vectors.dot(error, 0, error, 0, n);
        if (squares < Double.POSITIVE_INFINITY) {
            D.learn(error, gain);
        }
        return squares;
    }

    /** D. */
    LearnedWeights learned() {
        return D;
    }

    void release() {
        stepping.release();
        D.release();
    }
}
