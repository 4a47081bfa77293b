package entrain.core.analysis;

import entrain.core.model.Activation;
import entrain.core.ode.TangentField;
import java.util.Random;

/** dx/dt = −x + A φ(x) with tangent vectors, written out plainly; A is any matrix. */
final class SmallNetwork implements TangentField {
    private final double[][] A;
    private final Activation activation;
    private final int tangents;

    SmallNetwork(double[][] A, Activation activation, int tangents) {
        this.A = A;
        this.activation = activation;
        this.tangents = tangents;
    }

    /** Gaussian entries of standard deviation g/√n. */
    static double[][] gaussian(int n, double g, long seed) {
        Random random = new Random(seed);
        double[][] A = new double[n][n];
        for (double[] row : A) {
            for (int j = 0; j < n; j++) {
                row[j] = g * random.nextGaussian() / Math.sqrt(n);
            }
        }
        return A;
    }

    static double[] start(int length) {
        Random random = new Random(3);
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = random.nextGaussian();
        }
        return x;
    }

    @Override
    public int n() {
        return A.length;
    }

    @Override
    public int tangents() {
        return tangents;
    }

    @Override
    public int dimension() {
        return n() * (1 + tangents);
    }

    @Override
    public void derivative(double t, double[] x, double[] dxdt) {
        int n = n();
        for (int a = 0; a <= tangents; a++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += A[i][j] * (a == 0 ? activation.phi(x[j]) : activation.phiPrime(x[j]) * x[a * n + j]);
                }
                dxdt[a * n + i] = sum - x[a * n + i];
            }
        }
    }

    /** Trace of the Jacobian at x: −n + Σ A_ii φ′(x_i). */
    double trace(double[] x) {
        double sum = -n();
        for (int i = 0; i < n(); i++) {
            sum += A[i][i] * activation.phiPrime(x[i]);
        }
        return sum;
    }
}
