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
 *   Newton      A d = −F, A the Jacobian; x ← x + t d, t = 1, ½, ¼ … until ‖F‖ falls by t/10⁴ at least
 *   otherwise   (AᵀA + μ) d = −AᵀF (Levenberg and Marquardt), μ growing until q falls, which leads into local minima too
 *   point       ‖F‖/√N ≤ 10⁻¹⁰ (1 + |x|/√N), and then as far down as rounding lets it
 *   minimum     ‖AᵀF‖ ≤ 10⁻⁶ ‖F‖: no direction makes q smaller
 * </pre>
 *
 * LU and Cholesky are EJML's. An iteration costs about N³; nothing is random.
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

    /** F that rounding leaves: hundreds of units of the last place of sums of N terms. */
    private static final double ZERO = 1e-10;

    private static final double FLAT = 1e-6;
    private static final int ITERATIONS = 200;
    private static final double LEAST = 1.0 / 64;
    private static final double ENOUGH = 1e-4;
    private static final double FIRST = 1e-3;
    private static final double LARGEST = 1e12;

    private final Flow flow;
    private final int n;
    private final DMatrixRMaj A;
    private final DMatrixRMaj normal;
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
    private int iterations;
    private End end;

    Descent(Flow flow) {
        this.flow = flow;
        n = flow.n();
        A = new DMatrixRMaj(n, n);
        normal = new DMatrixRMaj(n, n);
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
        mu = 0;
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
        gradient();
        if (!zero && Flow.square(right.data) <= FLAT * FLAT * square) {
            end = End.MINIMUM;
        } else if (mu == 0 && newton(zero)) {
            end = End.UNDER_WAY;
        } else if (zero) {
            end = End.POINT;
        } else if (!marquardt()) {
            end = End.MINIMUM; // to rounding
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

    /** Whether a step along AᵀA + μ made q smaller; false where none does. */
    private boolean marquardt() {
        product();
        double scale = 0;
        for (int i = 0; i < n; i++) {
            scale = Math.max(scale, normal.data[i * n + i]);
        }
        for (mu = mu == 0 ? FIRST : mu; mu < LARGEST; mu *= 4) {
            sum.setTo(normal);
            for (int i = 0; i < n; i++) {
                sum.data[i * n + i] += mu * scale;
            }
            if (damped.setA(sum)) {
                damped.solve(right, d);
                if (moved(1, 1)) {
                    mu = mu <= FIRST * FIRST ? 0 : 0.25 * mu; // small: Newton again
                    return true;
                }
            }
        }
        return false;
    }

    /** normal ← AᵀA. */
    private void product() {
        double[] a = A.data;
        double[] out = normal.data;
        Arrays.fill(out, 0);
        for (int k = 0; k < n; k++) {
            int row = k * n;
            for (int i = 0; i < n; i++) {
                double left = a[row + i];
                int to = i * n;
                for (int j = i; j < n; j++) {
                    out[to + j] += left * a[row + j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                out[i * n + j] = out[j * n + i];
            }
        }
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
