package entrain.core.algebra;

/**
 * The right eigenvector u + iv of a real matrix A at an eigenvalue a + ib that is known: three solutions with
 * A − (a + ib), by one LU decomposition with rows exchanged. Its length is 1, its largest entry real and positive. A left
 * eigenvector is the right one of the transposed matrix.
 *
 * <pre>
 *   cost      8/3 N³ operations, 2/3 N³ for a real eigenvalue
 *   portions  {@link #advance} does some N² of them, as in {@link Eigenvalues}
 * </pre>
 */
public final class Eigenvector {
    /** Of the eigenvalue, so that what is solved with is not quite singular. */
    private static final double ASIDE = 1e-10;

    private static final double TINY = 1e-300;
    private static final int SOLUTIONS = 3;
    /** Columns of a portion. */
    private static final int PORTION = 8;

    private final int n;
    private final boolean complex;
    private final double[][] real;
    private final double[][] imaginary;
    private final double[] re;
    private final double[] im;
    /** Which row of A stands in each row. */
    private final int[] from;

    private int column;

    /**
     * @param A N × N, row by row; not modified
     * @param a real part of an eigenvalue that is known to about 10⁻⁶ or better
     * @param b its imaginary part
     */
    public Eigenvector(double[] A, int n, double a, double b) {
        this.n = n;
        complex = b != 0;
        real = new double[n][n];
        imaginary = new double[n][complex ? n : 0];
        re = new double[n];
        im = new double[n];
        from = new int[n];
        double shifted = a + ASIDE * (1 + Math.abs(a) + Math.abs(b));
        for (int i = 0; i < n; i++) {
            System.arraycopy(A, i * n, real[i], 0, n);
            real[i][i] -= shifted;
            if (complex) {
                imaginary[i][i] = -b;
            }
            from[i] = i;
        }
    }

    /** Goes on by one portion; whether there is more to do. */
    public boolean advance() {
        for (int k = 0; k < PORTION && column < n; k++) {
            eliminate(column++);
        }
        if (column == n) {
            solve();
            column++;
        }
        return column < n;
    }

    /** Share done, 0 to 1. */
    public double progress() {
        double left = Math.max(0, n - column) / (double) n;
        return 1 - left * left * left;
    }

    private void eliminate(int k) {
        int best = k;
        for (int i = k + 1; i < n; i++) {
            best = modulus(i, k) > modulus(best, k) ? i : best;
        }
        exchange(k, best);
        if (modulus(k, k) < TINY) {
            real[k][k] = TINY; // exactly singular: the eigenvector comes out all the same
        }
        for (int i = k + 1; i < n; i++) {
            if (complex) {
                subtract(i, k);
            } else {
                double factor = real[i][k] / real[k][k];
                real[i][k] = factor;
                for (int j = k + 1; j < n; j++) {
                    real[i][j] -= factor * real[k][j];
                }
            }
        }
    }

    /** Row k times what makes entry (i, k) 0, which is kept there, from row i. */
    private void subtract(int i, int k) {
        double[] x = real[i];
        double[] y = imaginary[i];
        double[] u = real[k];
        double[] v = imaginary[k];
        double square = u[k] * u[k] + v[k] * v[k];
        double c = (x[k] * u[k] + y[k] * v[k]) / square;
        double s = (y[k] * u[k] - x[k] * v[k]) / square;
        x[k] = c;
        y[k] = s;
        for (int j = k + 1; j < n; j++) {
            x[j] -= c * u[j] - s * v[j];
            y[j] -= c * v[j] + s * u[j];
        }
    }

    private double modulus(int i, int k) {
        double x = Math.abs(real[i][k]);
        return complex ? Math.max(x, Math.abs(imaginary[i][k])) : x;
    }

    private void exchange(int i, int k) {
        double[] row = real[i];
        real[i] = real[k];
        real[k] = row;
        row = imaginary[i];
        imaginary[i] = imaginary[k];
        imaginary[k] = row;
        int of = from[i];
        from[i] = from[k];
        from[k] = of;
    }

    private void solve() {
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            re[i] = 1 + 0.5 * ((i * 7919) % 101) / 101; // no symmetry of a matrix is hidden from it
        }
        for (int k = 0; k < SOLUTIONS; k++) {
            for (int i = 0; i < n; i++) {
                x[i] = re[from[i]];
                y[i] = im[from[i]];
            }
            forward(x, y);
            back(x, y);
            scale(x, y);
            System.arraycopy(x, 0, re, 0, n);
            System.arraycopy(y, 0, im, 0, n);
        }
        turn();
    }

    private void forward(double[] x, double[] y) {
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                take(i, j, x, y);
            }
        }
    }

    private void back(double[] x, double[] y) {
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                take(i, j, x, y);
            }
            double u = real[i][i];
            double v = complex ? imaginary[i][i] : 0;
            double square = u * u + v * v;
            double c = (x[i] * u + y[i] * v) / square;
            y[i] = (y[i] * u - x[i] * v) / square;
            x[i] = c;
        }
    }

    private void take(int i, int j, double[] x, double[] y) {
        double u = real[i][j];
        x[i] -= u * x[j];
        if (complex) {
            double v = imaginary[i][j];
            x[i] += v * y[j];
            y[i] -= u * y[j] + v * x[j];
        }
    }

    /** Makes the length 1, by way of the largest part, whose square may be too large a number. */
    private void scale(double[] x, double[] y) {
        double most = 0;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, Math.max(Math.abs(x[i]), Math.abs(y[i])));
        }
        double square = 0;
        for (int i = 0; i < n; i++) {
            x[i] /= most;
            y[i] /= most;
            square += x[i] * x[i];
            square += y[i] * y[i];
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < n; i++) {
            x[i] /= length;
            y[i] /= length;
        }
    }

    /** Divides by the phase of the largest entry. */
    private void turn() {
        int largest = 0;
        double most = 0;
        for (int i = 0; i < n; i++) {
            double square = re[i] * re[i] + im[i] * im[i];
            if (square > most * (1 + ASIDE)) { // of equal ones the first
                most = square;
                largest = i;
            }
        }
        double modulus = Math.sqrt(most);
        double c = re[largest] / modulus;
        double s = im[largest] / modulus;
        for (int i = 0; i < n; i++) {
            double x = re[i];
            re[i] = x * c + im[i] * s;
            im[i] = im[i] * c - x * s;
        }
    }

    /** Real parts u, one an entry; not to be modified. */
    public double[] re() {
        return re;
    }

    /** Imaginary parts v, all 0 for a real eigenvalue; not to be modified. */
    public double[] im() {
        return im;
    }
}
