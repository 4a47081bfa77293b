package entrain.core.training;

import entrain.core.engine.AdaptiveMatrix;
import entrain.core.engine.Engine;
import entrain.core.model.Activation;
import entrain.core.ode.Stepper;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/**
 * All units were recorded: J and h by one ridge regression of ẋ + x on (r, 1) over the samples,
 *
 * <pre>
 *   (G + p m 1) [J h]ᵀ = C,   G = Σ (r, 1)(r, 1)ᵀ,  C = Σ (r, 1)(ẋ + x)ᵀ,  m = tr G / (N + 1)
 * </pre>
 *
 * solved by Cholesky's decomposition. The penalty p, relative to the mean square of a regressor, is given, or that of 10⁻¹²,
 * 10⁻¹¹ … 1 which, learned from the first three quarters of the samples, predicts ẋ + x best on the last one; all samples
 * then count. Slices: {@link #advance} until it says that it is done.
 */
public final class Ridge {
    /** The smallest penalty that is tried: beyond it rounding decides. */
    private static final double LEAST = 1e-12;

    private static final int TRIED = 13;
    /** Samples at once, for 100 units. */
    private static final int SLICE = 50_000;

    private final Activity data;
    private final Engine engine;
    private final int n;
    private final int learned;
    private final boolean given;
    private final double[] r;
    private final DMatrixRMaj gram;
    private final DMatrixRMaj target;
    private DMatrixRMaj early;
    private DMatrixRMaj earlyTarget;
    private int sample = Activity.MARGIN;
    private int tried;
    private double least = Double.POSITIVE_INFINITY;
    private double penalty;
    private FittedNetwork network;

    /** @param penalty above 0, or 0 to choose it */
    public Ridge(Engine engine, Activity data, double penalty) {
        this.data = data;
        this.engine = engine;
        this.penalty = penalty;
        given = penalty > 0;
        n = data.units();
        learned = given ? data.samples() : data.samples() * 3 / 4;
        r = new double[n + 1];
        gram = new DMatrixRMaj(n + 1, n + 1);
        target = new DMatrixRMaj(n + 1, n);
    }

    /** Does a slice; returns whether there is more to do. */
    public boolean advance() {
        if (sample < data.samples() - Activity.MARGIN) {
            sums();
        } else if (!given && tried < TRIED) {
            attempt();
        } else if (network == null) {
            network = network(solution(gram, target, penalty));
        }
        return network == null;
    }

    private void sums() {
        int last = data.samples() - Activity.MARGIN;
        int end = Math.min(last, sample + 1 + SLICE / (n * n / 8 + 1));
        for (; sample < end; sample++) {
            if (sample == learned) {
                early = gram.copy();
                earlyTarget = target.copy();
            }
            rates(sample);
            for (int j = 0; j <= n; j++) {
                add(j);
            }
        }
        if (sample == last) {
            mirror(gram);
            if (early != null) {
                mirror(early);
            }
        }
    }

    private void rates(int k) {
        for (int i = 0; i < n; i++) {
            r[i] = Activation.TANH.phi(data.x(k, i));
        }
        r[n] = 1;
    }

    /** Row j of both sums; of the Gram matrix what lies on the diagonal and left of it. */
    private void add(int j) {
        double rj = r[j];
        for (int i = 0; i <= j; i++) {
            gram.data[j * (n + 1) + i] += rj * r[i];
        }
        for (int i = 0; i < n; i++) {
            target.data[j * n + i] += rj * data.wanted(sample, i);
        }
    }

    private static void mirror(DMatrixRMaj matrix) {
        for (int j = 0; j < matrix.numRows; j++) {
            for (int i = 0; i < j; i++) {
                matrix.data[i * matrix.numCols + j] = matrix.data[j * matrix.numCols + i];
            }
        }
    }

    /** The next penalty, from the largest down: of two that predict alike the larger stays. */
    private void attempt() {
        double p = 1;
        for (int i = 0; i < tried; i++) {
            p /= 10;
        }
        p = Math.max(p, LEAST);
        tried++;
        DMatrixRMaj solution = solution(early, earlyTarget, p);
        double error = error(solution);
        if (error < least) {
            least = error;
            penalty = p;
        }
    }

    /** Σ (J r + h − ẋ − x)² over the last quarter. */
    private double error(DMatrixRMaj solution) {
        AdaptiveMatrix weights = engine.adaptive(n + 1, n);
        for (int j = 0; j <= n; j++) {
            for (int i = 0; i < n; i++) {
                weights.set(j, i, solution.data[j * n + i]);
            }
        }
        double[] sum = new double[n];
        double error = 0;
        for (int k = learned; k < data.samples() - Activity.MARGIN; k++) {
            rates(k);
            weights.multiply(r, sum);
            for (int i = 0; i < n; i++) {
                double off = sum[i] - data.wanted(k, i);
                error += off * off;
            }
        }
        weights.release();
        return error;
    }

    /** [J h]ᵀ: N + 1 rows by presynaptic unit, the last one h. */
    private DMatrixRMaj solution(DMatrixRMaj sums, DMatrixRMaj targets, double p) {
        DMatrixRMaj matrix = sums.copy();
        double trace = 0;
        for (int i = 0; i <= n; i++) {
            trace += sums.data[i * (n + 2)];
        }
        for (int i = 0; i <= n; i++) {
            matrix.data[i * (n + 2)] += trace / (n + 1) * p;
        }
        LinearSolverChol_DDRM solver = new LinearSolverChol_DDRM(new CholeskyDecompositionInner_DDRM(true));
        DMatrixRMaj solution = new DMatrixRMaj(n + 1, n);
        if (solver.setA(matrix)) {
            solver.solve(targets, solution);
        } else {
            solution.data[0] = Double.NaN; // predicts nothing: a larger penalty is taken
        }
        return solution;
    }

    private FittedNetwork network(DMatrixRMaj solution) {
        double[] J = new double[n * n];
        double[] h = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                J[i * n + j] = solution.data[j * n + i];
            }
        }
        System.arraycopy(solution.data, n * n, h, 0, n);
        double[] x0 = new double[n];
        data.state(0, x0);
        int steps = (int) Math.ceil(data.interval() / 0.05 - 1e-9);
        return new FittedNetwork(J, h, x0, Stepper.RK4, data.step(Math.max(1, steps)));
    }

    /** 0 … 1. */
    public double progress() {
        double read = (double) sample / data.samples();
        return network != null ? 1 : given ? read : (read + (double) tried / TRIED) / 2;
    }

    /** The penalty p that was given or chosen. */
    public double penalty() {
        return penalty;
    }

    /** The network; null until it is done. */
    public FittedNetwork network() {
        return network;
    }
}
