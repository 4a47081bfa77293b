package entrain.core.algebra;

/**
 * Eigenvalues of a general real matrix times a factor, such as gJ, or of the Jacobian that the caller has built.
 *
 * <pre>
 *   order     by modulus, largest first; of a complex pair the one with positive imaginary part first
 *   portions  {@link #advance} does a few N² operations, so that a worker can go on with other things in between;
 *             {@link #compute} does all of it
 *   outliers  |λ| above (1 + 3/√N) times the radius of the disc
 * </pre>
 *
 * The edge of the spectrum of a Gaussian matrix lies beyond the radius by some √(log N/4N), 0.06 at N = 400, and scatters
 * less than that (B. Rider, J. Phys. A 36, 3401, 2003, doi:10.1088/0305-4470/36/12/331); 3/√N, 0.15 there, is beyond what
 * chance does to it.
 */
public final class Eigenvalues {
    private final int n;
    private final double[] re;
    private final double[] im;
    private final HessenbergQr solver;
    private boolean ready;

    /** Room for a matrix of n rows. */
    public Eigenvalues(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("at least 1 row is needed");
        }
        this.n = n;
        re = new double[n];
        im = new double[n];
        solver = new HessenbergQr(n, re, im);
    }

    /**
     * Begins.
     *
     * @param rowMajor the matrix, row by row; copied, not modified
     * @param factor   of every entry
     */
    public void begin(double[] rowMajor, double factor) {
        if (rowMajor.length != n * n) {
            throw new IllegalArgumentException(n * n + " entries are needed, not " + rowMajor.length);
        }
        ready = false;
        solver.begin(rowMajor, factor);
    }

    /** Goes on by one portion; whether that was the last. */
    public boolean advance() {
        solver.advance();
        if (!ready && solver.done() && !solver.failed()) {
            sort();
            ready = true;
        }
        return solver.done();
    }

    /** Begins and does all of it. */
    public void compute(double[] rowMajor, double factor) {
        begin(rowMajor, factor);
        while (!advance()) {
            continue;
        }
    }

    /** Whether the eigenvalues can be read. */
    public boolean ready() {
        return ready;
    }

    /** Whether there are none to be had: an entry is not finite, or the iteration did not converge. */
    public boolean failed() {
        return solver.failed();
    }

    /** Share of the work done, roughly: 0 … 1. Reduction is counted as a third. */
    public double progress() {
        return 1 - (solver.columns() + 2.0 * solver.remaining()) / (3.0 * n);
    }

    /** How many. */
    public int count() {
        return n;
    }

    /** Real part of eigenvalue k. */
    public double re(int k) {
        demand();
        return re[k];
    }

    /** Imaginary part of eigenvalue k; exactly 0 for a real one. */
    public double im(int k) {
        demand();
        return im[k];
    }

    /** Largest modulus. */
    public double spectralRadius() {
        demand();
        return modulus(0);
    }

    /** Largest real part. */
    public double maxRe() {
        demand();
        double max = re[0];
        for (int k = 1; k < n; k++) {
            max = Math.max(max, re[k]);
        }
        return max;
    }

    /** How many are real. */
    public int real() {
        demand();
        int count = 0;
        for (int k = 0; k < n; k++) {
            count += im[k] == 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * How many lie well outside a disc; they are the first ones.
     *
     * @param radius of the disc, g for gJ
     */
    public int outliers(double radius) {
        demand();
        double edge = (3 / Math.sqrt(n) + 1) * radius;
        int count = 0;
        while (count < n && modulus(count) > edge) {
            count++;
        }
        return count;
    }

    private double modulus(int k) {
        return Math.sqrt(re[k] * re[k] + im[k] * im[k]);
    }

    /** By insertion, which keeps pairs together; a conjugate has the same modulus to the bit. */
    private void sort() {
        for (int k = 1; k < n; k++) {
            double x = re[k];
            double y = im[k];
            double square = x * x + y * y;
            int at = k;
            for (; at > 0 && re[at - 1] * re[at - 1] + im[at - 1] * im[at - 1] < square; at--) {
                re[at] = re[at - 1];
                im[at] = im[at - 1];
            }
            re[at] = x;
            im[at] = y;
        }
    }

    private void demand() {
        if (!ready) {
            throw new IllegalStateException(failed() ? "there are no eigenvalues" : "the eigenvalues are not ready");
        }
    }
}
