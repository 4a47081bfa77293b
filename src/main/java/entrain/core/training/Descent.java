package entrain.core.training;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;

/**
 * From a state down to where q(x) = ½‖F(x)‖² is least nearby: a fixed point, or a local minimum of q, which is none.
 *
 * <pre>
 *   Newton      A d = −F, A the Jacobian; x ← x + t d, t = 1, ½, ¼, ⅛ until ‖F‖ falls by t/10⁴ at least
 *   otherwise   (H + μ) d = −AᵀF: Newton's step for the least q, with its whole Hessian H; μ grows until that is positive
 *               and q falls, and falls itself where the model promised well. Again the first one once q is a quarter
 *   point       ‖F‖/√N ≤ 10⁻¹² (1 + |x|/√N), and then as far down as rounding lets it
 *   minimum     ‖AᵀF‖ ≤ 10⁻⁶ ‖F‖ with a positive Hessian: no direction makes q smaller
 * </pre>
 *
 * μ follows K. Madsen, H. B. Nielsen and O. Tingleff, Methods for non-linear least squares problems (2004), eq. 2.21. LU and
 * Cholesky are EJML's, and nearly all that an iteration costs; nothing is random.
 */
final class Descent {
    /** Where it is. */
    enum End {
        /** On the way. */
        UNDER_WAY,
        /** At a fixed point. */
        POINT,
        /** At a local minimum of q. */
        MINIMUM,
        /** Too many iterations, or out of all numbers. */
        ABANDONED
    }

    /** F that rounding may leave: sums of N = 1000 terms at g = 50 are known to some 10⁻¹⁴ of |x|. */
    private static final double ZERO = 1e-12;

    private static final double FLAT = 1e-6;
    private static final int ITERATIONS = 200;
    private static final double LEAST = 1.0 / 8;
    private static final double ENOUGH = 1e-4;
    /** Of the Hessian's largest entry on the diagonal. */
    private static final double FIRST = 1e-4;

    private static final double SMALLEST = 1e-9;
    private static final double LARGEST = 1e12;
    /** By which μ grows, more each time, and at most falls. */
    private static final double GROWTH = 3;

    private static final double FALL = 1.0 / 8;
    /** What LU costs in Cholesky decompositions. */
    private static final int LU = 2;
    /** How far it is set aside from a saddle of q. */
    private static final double ASIDE = 1e-3;

    private final Flow flow;
    private final int n;
    private final DMatrixRMaj A;
    private final DMatrixRMaj H;
    private final DMatrixRMaj sum;
    private final DMatrixRMaj minusF;
    private final DMatrixRMaj right;
    private final DMatrixRMaj d;
    private final LinearSolverLu_DDRM newton = new LinearSolverLu_DDRM(new LUDecompositionAlt_DDRM());
    private final LinearSolverChol_DDRM damped = new LinearSolverChol_DDRM(new CholeskyDecompositionInner_DDRM(true));
    private final double[] x;
    private final double[] f;
    private final double[] next;
    private final double[] fNext;
    private double square;
    private double mu;
    /** ‖F‖² below which Newton's step is tried again. */
    private double retry;

    private int iterations;
    private long decompositions;
    private End end;

    Descent(Flow flow) {
        this.flow = flow;
        n = flow.n();
        A = new DMatrixRMaj(n, n);
        H = new DMatrixRMaj(n, n);
        sum = new DMatrixRMaj(n, n);
        minusF = new DMatrixRMaj(n, 1);
        right = new DMatrixRMaj(n, 1);
        d = new DMatrixRMaj(n, 1);
        x = new double[n];
        f = new double[n];
        next = new double[n];
        fNext = new double[n];
    }

    /** Begins at a state that stands at [from, from + N); not modified. */
    void begin(double[] states, int from) {
        System.arraycopy(states, from, x, 0, n);
        flow.write(x, f);
        square = Flow.square(f);
        mu = FIRST;
        retry = Double.POSITIVE_INFINITY;
        iterations = 0;
        end = square <= Double.MAX_VALUE ? End.UNDER_WAY : End.ABANDONED;
    }

    /** The state that it is at; not to be modified. */
    double[] x() {
        return x;
    }

    /** ½‖F‖² there. */
    double q() {
        return 0.5 * square;
    }

    /** What was spent since it was made, in Cholesky decompositions: N³/6 multiplications each. */
    long decompositions() {
        return decompositions;
    }

    /** Goes on by one iteration. */
    End advance() {
        if (end != End.UNDER_WAY) {
            return end;
        }
        if (++iterations > ITERATIONS) {
            end = End.ABANDONED;
            return end;
        }
        boolean zero = isZero();
        flow.jacobian(x, A.data);
        if (square <= retry && newton(zero)) {
            return end;
        }
        if (zero) {
            end = End.POINT;
            return end;
        }
        retry = Math.min(retry, 0.25 * square);
        gradient();
        boolean flat = Flow.square(right.data) <= FLAT * FLAT * square;
        flow.hessian(x, f, H.data);
        sum.setTo(H);
        if (flat && isPositive()) {
            end = End.MINIMUM;
        } else if (flat) {
            setAside();
        } else if (!descend()) {
            end = End.MINIMUM; // at a kink, or to rounding
        }
        return end;
    }

    private boolean isZero() {
        double bound = ZERO * (1 + Math.sqrt(Flow.square(x) / n));
        return square <= n * bound * bound;
    }

    /** right ← −AᵀF. */
    private void gradient() {
        Arrays.fill(right.data, 0);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                right.data[j] -= A.data[i * n + j] * f[i];
            }
        }
    }

    /** Whether a Newton step made ‖F‖ smaller; at a zero, by half at least. */
    private boolean newton(boolean zero) {
        for (int i = 0; i < n; i++) {
            minusF.data[i] = -f[i];
        }
        decompositions += LU;
        if (!newton.setA(A)) {
            return false;
        }
        newton.solve(minusF, d);
        for (double t = 1; t >= LEAST; t *= 0.5) {
            if (moved(t, zero ? 0.25 : (1 - ENOUGH * t) * (1 - ENOUGH * t))) {
                return true;
            }
            if (zero) {
                return false;
            }
        }
        return false;
    }

    /** Whether a step with the Hessian and μ made q smaller; false where none does. */
    private boolean descend() {
        double scale = 0;
        for (int i = 0; i < n; i++) {
            scale = Math.max(scale, Math.abs(H.data[i * n + i]));
        }
        double growth = GROWTH;
        for (mu = Math.max(mu, SMALLEST); mu < LARGEST; mu *= growth, growth *= GROWTH) {
            sum.setTo(H);
            for (int i = 0; i < n; i++) {
                sum.data[i * n + i] += mu * scale;
            }
            if (isPositive()) {
                damped.solve(right, d);
                double promised = promised(mu * scale);
                double before = q();
                if (moved(1, 1)) {
                    double off = 2 * (before - q()) / promised - 1;
                    mu *= Math.max(FALL, 1 - off * off * off);
                    return true;
                }
            }
        }
        mu = FIRST;
        return false;
    }

    /** By how much q falls along d if its Hessian does not change: ½ dᵀ(μ d − AᵀF). */
    private double promised(double mu) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += d.data[i] * (mu * d.data[i] + right.data[i]);
        }
        return 0.5 * sum;
    }

    private boolean isPositive() {
        decompositions++;
        return damped.setA(sum);
    }

    /** Away from a saddle of q. */
    private void setAside() {
        for (int i = 0; i < n; i++) {
            x[i] += ASIDE * ((i * 7919 + iterations) % 101 - 50) / 50;
        }
        flow.write(x, f);
        square = Flow.square(f);
    }

    /** Moves to x + t d if ‖F‖² falls below a share of what it is. */
    private boolean moved(double t, double share) {
        for (int i = 0; i < n; i++) {
            next[i] = x[i] + t * d.data[i];
        }
        flow.write(next, fNext);
        double there = Flow.square(fNext);
        if (!(there < share * square)) {
            return false;
        }
        System.arraycopy(next, 0, x, 0, n);
        System.arraycopy(fNext, 0, f, 0, n);
        square = there;
        return true;
    }
}
