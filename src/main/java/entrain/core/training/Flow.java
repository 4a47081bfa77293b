package entrain.core.training;

import entrain.core.model.Activation;
import java.util.Arrays;

/**
 * The flow of a network under constant input, F(x) = −x + W φ(x) + h, whose zeros are its fixed points; W = gJ, or gJ +
 * Σ_k w_f,k w_kᵀ where outputs are fed back. A network in rate form has its fixed points at r = φ(x) of these.
 *
 * <p>Its speed is q(x) = ½‖F(x)‖², that of the flow, summed over the units (D. Sussillo and O. Barak, Neural Comput. 25,
 * 626, 2013, doi:10.1162/NECO_a_00409). Time is in τ; x, W and h have no unit.
 */
public final class Flow {
    /** Over which a slope's change is taken: its error is some 10⁻⁸. */
    private static final double NEAR = 1e-4;
    /** |φ″| of a smooth φ is below: 0.77 of tanh. */
    private static final double STEEPEST = 1;

    private final int n;
    private final double[] W;
    private final Activation phi;
    private final double[] h;
    private final double[] r;
    /** WᵀW, once it is asked for. */
    private double[] squares;

    /**
     * @param W   N × N, row by row, finite; kept, not modified
     * @param phi its activation
     * @param h   N numbers; kept, not modified
     */
    public Flow(double[] W, Activation phi, double[] h) {
        n = h.length;
        if (n < 1 || W.length != n * n) {
            throw new IllegalArgumentException("W must have a row and a column for each of " + n + " units");
        }
        this.W = W;
        this.phi = phi;
        this.h = h;
        r = new double[n];
    }

    /** Units, N. */
    public int n() {
        return n;
    }

    public Activation phi() {
        return phi;
    }

    /** Whether no constant input acts. */
    boolean rests() {
        for (double each : h) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** Writes F(x) = dx/dt, per τ; x not modified. */
    public void write(double[] x, double[] dxdt) {
        phi.phi(x, r, 0, n);
        for (int i = 0; i < n; i++) {
            dxdt[i] = current(i) - x[i];
        }
    }

    /** Goes on by a step of Euler's scheme; dxdt is F where it was. */
    void step(double[] x, double[] dxdt, double dt) {
        write(x, dxdt);
        for (int i = 0; i < n; i++) {
            x[i] += dt * dxdt[i];
        }
    }

    /** Rates become the currents W r + h that they give, which replace them. */
    public void currents(double[] rates) {
        System.arraycopy(rates, 0, r, 0, n);
        for (int i = 0; i < n; i++) {
            rates[i] = current(i);
        }
    }

    /** (W r + h)_i of the rates r. */
    private double current(int i) {
        double sum = 0;
        int row = i * n;
        for (int j = 0; j < n; j++) {
            sum += W[row + j] * r[j];
        }
        return sum + h[i];
    }

    /** Writes the Jacobian −1 + W diag φ′(x), row by row, into N² numbers; x not modified. */
    public void jacobian(double[] x, double[] rowMajor) {
        for (int j = 0; j < n; j++) {
            r[j] = phi.phiPrime(x[j]);
        }
        for (int i = 0; i < n; i++) {
            int row = i * n;
            for (int j = 0; j < n; j++) {
                rowMajor[row + j] = W[row + j] * r[j];
            }
            rowMajor[row + i] -= 1;
        }
    }

    /**
     * Writes the Hessian of q at x, AᵀA + D with the Jacobian A = −1 + W S, S = diag φ′(x), and D_jj = φ″(x_j) Σ_i F_i W_ij,
     * row by row; x not modified. As 1 − W S − S Wᵀ + S WᵀW S + D it costs N² once WᵀW is known, and is as exact as ‖W‖²
     * allows, some 10⁻¹³. A kink of φ counts as straight.
     *
     * @param f F(x), N numbers; not modified
     */
    void hessian(double[] x, double[] f, double[] rowMajor) {
        if (squares == null) {
            squares = squares();
        }
        for (int j = 0; j < n; j++) {
            r[j] = phi.phiPrime(x[j]);
        }
        for (int i = 0; i < n; i++) {
            int row = i * n;
            for (int j = 0; j < n; j++) {
                rowMajor[row + j] = r[i] * squares[row + j] * r[j] - W[row + j] * r[j] - r[i] * W[j * n + i];
            }
        }
        back(f, r);
        for (int j = 0; j < n; j++) {
            double second = (phi.phiPrime(x[j] + NEAR) - phi.phiPrime(x[j] - NEAR)) / (2 * NEAR);
            rowMajor[j * n + j] += 1;
            if (Math.abs(second) <= STEEPEST) {
                double bend = second * r[j];
                rowMajor[j * n + j] += bend;
            }
        }
    }

    /** WᵀW. */
    private double[] squares() {
        double[] out = new double[n * n];
        for (int k = 0; k < n; k++) {
            int row = k * n;
            for (int i = 0; i < n; i++) {
                double left = W[row + i];
                int to = i * n;
                for (int j = 0; j < n; j++) {
                    out[to + j] += left * W[row + j];
                }
            }
        }
        return out;
    }

    /** out ← Wᵀ f. */
    private void back(double[] f, double[] out) {
        Arrays.fill(out, 0);
        for (int i = 0; i < n; i++) {
            int row = i * n;
            for (int j = 0; j < n; j++) {
                out[j] += f[i] * W[row + j];
            }
        }
    }

    /** The sum of squares. */
    static double square(double[] v) {
        double sum = 0;
        for (double each : v) {
            sum += each * each;
        }
        return sum;
    }

    /** ‖a − b‖/√N. */
    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return Math.sqrt(sum / a.length);
    }
}
