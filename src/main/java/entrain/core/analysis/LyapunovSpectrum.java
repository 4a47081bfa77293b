package entrain.core.analysis;

import entrain.core.math.Elementary;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.math.Vectors;
import entrain.core.ode.Integrator;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;
import entrain.core.ode.TangentField;
import java.util.Arrays;

/**
 * The first k Lyapunov exponents, or all, in nats per τ.
 *
 * <pre>
 *   reads     a TangentField with k tangent vectors, stepped here with the scheme given
 *   gives     λ_1 ≥ … ≥ λ_k with standard errors, Kaplan–Yorke dimension, entropy rate
 *   interval  steps between two orthonormalisations; so short that a vector stretches by less than about 1e6 in it
 *   transient steps before the average begins, so that vectors find their directions and the state its attractor
 * </pre>
 *
 * Every interval the tangent vectors are made orthonormal by modified Gram–Schmidt, first to last; the logarithms of the
 * lengths found on the way (the diagonal of R), divided by the interval, are averaged. Exponents are sorted after
 * averaging. Errors come from 16 to 32 blocks of the run (see {@link BlockMean}), those of dimension and entropy by
 * leaving out one block at a time.
 *
 * <p>An exponent is neutral if its vectors have neither grown nor shrunk by e over the whole average, or by e⁵ at most and
 * within three errors of 0: so much the local growth along a cycle or a torus leaves over. Where no exponent is above that,
 * dimension and entropy take neutral ones as 0; their errors are what an error more of each exponent would make of them.
 * A driven field's time is not a variable, so there is no exponent 0 for its phase.
 *
 * <p>G. Benettin, L. Galgani, A. Giorgilli and J.-M. Strelcyn, Meccanica 15, 21 (1980), doi:10.1007/BF02128237;
 * conventions of R. Engelken, F. Wolf and L. F. Abbott, Phys. Rev. Research 5, 043044 (2023),
 * doi:10.1103/PhysRevResearch.5.043044.
 */
public final class LyapunovSpectrum {
    private static final double ERRORS = 3;
    /** Growth of a neutral vector over the average, as a logarithm, whatever its error, … */
    private static final double UNCHANGED = 1;
    /** … and if it is within errors. */
    private static final double LEFT_OVER = 5;

    private static final int SEED = 1980; // of the first tangent vectors; they are forgotten in the transient

    private final int n;
    private final int k;
    private final Stepping stepping;
    private final double dt;
    private final int interval;
    private final long transientSteps;
    private final double[] state;
    private final double startTime;
    private final double[] overlap;
    private final double[] growth;
    private final BlockMean blocks;
    private final double[] lambda;
    private final double[] error;
    private long steps;
    private boolean failed;

    /** In plain Java; the rest as below. */
    public LyapunovSpectrum(
            TangentField field,
            Stepper stepper,
            double t,
            double[] state,
            double dt,
            int interval,
            long transientSteps) {
        this(field, new Integrator(stepper, field), t, state, dt, interval, transientSteps);
    }

    /**
     * @param field          with k tangent vectors, from 1 to N
     * @param stepping       what steps the field; given back when this is {@linkplain #release released}
     * @param t              time of the state, in τ
     * @param state          [x | room for k vectors], modified: x is stepped, the vectors are set and stepped
     * @param dt             step, in τ
     * @param interval       at least 1
     * @param transientSteps at least 0; rounded up to whole intervals
     */
    public LyapunovSpectrum(
            TangentField field,
            Stepping stepping,
            double t,
            double[] state,
            double dt,
            int interval,
            long transientSteps) {
        if (field.tangents() < 1 || field.tangents() > field.n()) {
            throw new IllegalArgumentException("between 1 and " + field.n() + " tangent vectors are needed");
        }
        if (!(dt > 0) || interval < 1 || transientSteps < 0) {
            throw new IllegalArgumentException("dt and interval must be positive, the transient not negative");
        }
        n = field.n();
        k = field.tangents();
        this.stepping = stepping;
        this.dt = dt;
        this.interval = interval;
        this.transientSteps = transientSteps;
        this.state = state;
        startTime = t;
        overlap = new double[k];
        growth = new double[k];
        blocks = new BlockMean(k);
        lambda = new double[k];
        error = new double[k];
        Gaussian gaussian = new Gaussian(new Rng(SEED, 0));
        for (int i = n; i < n + k * n; i++) {
            state[i] = gaussian.next();
        }
        orthonormalise();
    }

    /** Goes on by one dt. Does nothing once {@link #failed()}. */
    public void step() {
        if (failed) {
            return;
        }
        stepping.step(startTime + steps * dt, dt, state);
        steps++;
        if (steps % interval == 0) {
            orthonormalise();
            if (!failed && steps - interval >= transientSteps) {
                blocks.add(growth, 0);
            }
        }
    }

    /** Gives back what was taken for the steps; none may follow. */
    public void release() {
        stepping.release();
    }

    /** Whether a vector vanished or ceased to be finite, as when the state diverges; there are no numbers then. */
    public boolean failed() {
        return failed;
    }

    /** Whether exponents and errors can be given. */
    public boolean ready() {
        return !failed && blocks.missing() == 0;
    }

    /** Steps still needed until {@link #ready()}, or 0. */
    public long missing() {
        long start = (transientSteps + interval - 1) / interval * interval;
        return Math.max(0, start + (long) interval * BlockMean.FEWEST - steps);
    }

    /** Steps made, the transient included. */
    public long steps() {
        return steps;
    }

    /** Length of the average, in τ. */
    public double averaged() {
        return blocks.samples() * interval * dt;
    }

    /** How many exponents are followed. */
    public int count() {
        return k;
    }

    /**
     * Writes the exponents so far, largest first, and their standard errors, per τ.
     *
     * @param value     k numbers, overwritten
     * @param deviation k numbers, overwritten
     */
    public void lambda(double[] value, double[] deviation) {
        demand();
        for (int a = 0; a < k; a++) {
            double v = blocks.mean(a);
            double e = blocks.error(a);
            int at = a;
            for (; at > 0 && value[at - 1] < v; at--) {
                value[at] = value[at - 1];
                deviation[at] = deviation[at - 1];
            }
            value[at] = v;
            deviation[at] = e;
        }
    }

    /** Kaplan–Yorke dimension, or {@link KaplanYorke#NEEDS_MORE} exponents than k; whole where none is above 0. */
    public double kaplanYorke() {
        int neutral = neutral();
        if (neutral == 0) {
            return KaplanYorke.dimension(lambda, k, n);
        }
        return neutral < k || k == n ? neutral : KaplanYorke.NEEDS_MORE;
    }

    /** Standard error of {@link #kaplanYorke()}; NEEDS_MORE where that is, or is within one block's scatter. */
    public double kaplanYorkeError() {
        return neutral() == 0 ? leaveOneOut(true) : raised(true);
    }

    /** Entropy rate in nats per τ, or {@link KaplanYorke#NEEDS_MORE} exponents than k. */
    public double entropyRate() {
        return neutral() > 0 ? 0 : KaplanYorke.entropyRate(lambda, k, n);
    }

    /** Standard error of {@link #entropyRate()}; NEEDS_MORE where that is, or is within one block's scatter. */
    public double entropyRateError() {
        return neutral() == 0 ? leaveOneOut(false) : raised(false);
    }

    /** Reads the exponents; how many of the leading ones are neutral. */
    private int neutral() {
        lambda(lambda, error);
        double time = averaged();
        int neutral = 0;
        while (neutral < k
                && Math.abs(lambda[neutral])
                        <= Math.max(UNCHANGED / time, Math.min(LEFT_OVER / time, ERRORS * error[neutral]))) {
            neutral++;
        }
        return neutral;
    }

    /** By how much more the value is where each exponent is an error more. */
    private double raised(boolean dimension) {
        double value = dimension ? kaplanYorke() : entropyRate();
        for (int a = 0; a < k; a++) {
            lambda[a] += error[a];
        }
        double more = dimension ? KaplanYorke.dimension(lambda, k, n) : KaplanYorke.entropyRate(lambda, k, n);
        boolean unknown = value == KaplanYorke.NEEDS_MORE || more == KaplanYorke.NEEDS_MORE;
        return unknown ? KaplanYorke.NEEDS_MORE : Math.max(0, more - value);
    }

    /** The jackknife: √((B − 1)/B Σ_b (value without block b − their mean)²). */
    private double leaveOneOut(boolean dimension) {
        demand();
        int count = blocks.blocks();
        double[] without = new double[count];
        double mean = 0;
        for (int b = 0; b < count; b++) {
            for (int a = 0; a < k; a++) {
                lambda[a] = -blocks.meanWithout(b, a);
            }
            Arrays.sort(lambda);
            for (int a = 0; a < k; a++) {
                lambda[a] = -lambda[a];
            }
            without[b] = dimension ? KaplanYorke.dimension(lambda, k, n) : KaplanYorke.entropyRate(lambda, k, n);
            if (without[b] == KaplanYorke.NEEDS_MORE) {
                return KaplanYorke.NEEDS_MORE;
            }
            mean += without[b] / count;
        }
        double sum = 0;
        for (int b = 0; b < count; b++) {
            sum += (without[b] - mean) * (without[b] - mean);
        }
        return Math.sqrt((count - 1) * sum / count);
    }

    private void demand() {
        if (failed) {
            throw new IllegalStateException("the state diverged");
        }
        if (!ready()) {
            throw new TooLittleData(missing());
        }
    }

    /** Modified Gram–Schmidt on the rows, with growth_a = log of row a's length per τ. */
    private void orthonormalise() {
        for (int a = 0; a < k; a++) {
            int row = (a + 1) * n;
            double length = Math.sqrt(Vectors.dot(state, row, state, row, n));
            if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
                failed = true;
                return;
            }
            growth[a] = Elementary.log(length) / (interval * dt);
            for (int i = row; i < row + n; i++) {
                state[i] /= length;
            }
            int rest = k - a - 1;
            Vectors.dots(state, row, state, row + n, n, rest, overlap, 0);
            for (int b = 0; b < rest; b++) {
                Vectors.addScaled(-overlap[b], state, row, state, row + n + b * n, n);
            }
        }
    }
}
