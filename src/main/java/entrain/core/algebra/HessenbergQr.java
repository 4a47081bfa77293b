package entrain.core.algebra;

/**
 * Eigenvalues of a general real matrix in small portions: Householder reduction to Hessenberg form, a column at a time,
 * then Francis's QR steps with two shifts, a sweep at a time, on the part that has not yet split off. Only values are
 * wanted, so a sweep leaves what has split off alone.
 *
 * <p>J. G. F. Francis, Comput. J. 4, 332 (1962), doi:10.1093/comjnl/4.4.332; G. H. Golub and C. F. Van Loan, <i>Matrix
 * Computations</i>, 4th ed., sections 7.4.3 and 7.5. Accuracy: a few times 1e-16 of the matrix's norm, times the
 * condition of the eigenvalue.
 */
final class HessenbergQr {
    private static final double EPSILON = 0x1p-52;
    private static final int PATIENCE = 60; // sweeps for one eigenvalue; three suffice as a rule
    private static final int EXCEPTIONAL = 10; // sweeps after which a shift is made up, to break a cycle

    private final int n;
    private final double[] a;
    private final double[] v;
    private final double[] w;
    private final double[] re;
    private final double[] im;
    private int column;
    private int high;
    private int sweeps;
    private double moved;
    private boolean failed;

    /** Writes the values into re and im as they are found, from the end. */
    HessenbergQr(int n, double[] re, double[] im) {
        this.n = n;
        this.re = re;
        this.im = im;
        a = new double[n * n];
        v = new double[n];
        w = new double[n];
        high = -1;
    }

    /** Begins with factor times a matrix given row by row; not modified. */
    void begin(double[] rowMajor, double factor) {
        failed = false;
        for (int e = 0; e < n * n; e++) {
            a[e] = rowMajor[e] * factor;
            failed |= !(Math.abs(a[e]) < Double.MAX_VALUE / n);
        }
        column = 0;
        high = failed ? -1 : n - 1;
        sweeps = 0;
        moved = 0;
    }

    /** Whether an entry was not finite, or an eigenvalue did not come out; what was found is no use then. */
    boolean failed() {
        return failed;
    }

    boolean done() {
        return high < 0;
    }

    /** Eigenvalues still to find. */
    int remaining() {
        return high + 1;
    }

    /** Columns still to reduce. */
    int columns() {
        return Math.max(0, n - 2 - column);
    }

    /** Reduces a column, or makes a sweep; a few N² operations. */
    void advance() {
        if (done()) {
            return;
        }
        if (column < n - 2) {
            reduce(column);
            column++;
        } else {
            sweep();
        }
    }

    /** Makes a_(k+2)k … zero by a reflection of rows and columns k + 1 …. */
    private void reduce(int k) {
        double scale = 0;
        for (int i = k + 1; i < n; i++) {
            scale = Math.max(scale, Math.abs(a[i * n + k]));
        }
        if (scale == 0) {
            return;
        }
        double square = 0;
        for (int i = k + 1; i < n; i++) {
            v[i] = a[i * n + k] / scale;
            square += v[i] * v[i];
        }
        double length = Math.sqrt(square);
        double head = v[k + 1] > 0 ? -length : length;
        double beta = square - v[k + 1] * head;
        v[k + 1] -= head;
        for (int j = k; j < n; j++) {
            w[j] = 0;
        }
        for (int i = k + 1; i < n; i++) {
            axpy(v[i], a, i * n, w, 0, k + 1);
        }
        for (int i = k + 1; i < n; i++) {
            axpy(-v[i] / beta, w, 0, a, i * n, k + 1);
            a[i * n + k] = 0;
        }
        a[(k + 1) * n + k] = head * scale;
        for (int i = 0; i < n; i++) {
            reflectRow(i * n, k + 1, beta);
        }
    }

    /** y[at + j] += s x[from + j], first ≤ j &lt; n. */
    private void axpy(double s, double[] x, int from, double[] y, int at, int first) {
        for (int j = first; j < n; j++) {
            y[at + j] += s * x[from + j];
        }
    }

    private void reflectRow(int row, int first, double beta) {
        double sum = 0;
        for (int j = first; j < n; j++) {
            sum += a[row + j] * v[j];
        }
        sum /= beta;
        for (int j = first; j < n; j++) {
            a[row + j] -= sum * v[j];
        }
    }

    /** Splits off what has converged, or makes one QR step on the last unsplit block. */
    private void sweep() {
        int low = high;
        while (low > 0 && !negligible(low)) {
            low--;
        }
        double x = a[high * n + high];
        if (low == high) {
            re[high] = x + moved;
            im[high] = 0;
            found(1);
            return;
        }
        double y = a[(high - 1) * n + high - 1];
        double product = a[high * n + high - 1] * a[(high - 1) * n + high];
        if (low == high - 1) {
            pair(x, y, product);
            found(2);
            return;
        }
        if (sweeps == PATIENCE) {
            failed = true;
            high = -1;
            return;
        }
        sweeps++;
        if (sweeps % EXCEPTIONAL == 0) {
            // Shift the whole matrix, so that the next shifts differ from those that go round in a circle.
            moved += x;
            for (int i = 0; i <= high; i++) {
                a[i * n + i] -= x;
            }
            double s = Math.abs(a[high * n + high - 1]) + Math.abs(a[(high - 1) * n + high - 2]);
            x = 0.75 * s;
            y = x;
            product = -0.4375 * s * s;
        }
        chase(low, x, y, product);
    }

    /** Whether the entry left of the diagonal in row i is zero but for rounding; makes it so. */
    private boolean negligible(int i) {
        double size = Math.abs(a[(i - 1) * n + i - 1]) + Math.abs(a[i * n + i]);
        double left = Math.abs(a[i * n + i - 1]);
        if (left <= EPSILON * size || left < 1e-300) {
            a[i * n + i - 1] = 0;
            return true;
        }
        return false;
    }

    private void found(int count) {
        high -= count;
        sweeps = 0;
    }

    /** Eigenvalues of the block at the end, [y ·; · x] with the given product off its diagonal. */
    private void pair(double x, double y, double product) {
        double p = 0.5 * (y - x);
        double q = p * p + product;
        double z = Math.sqrt(Math.abs(q));
        if (q >= 0) {
            double far = p < 0 ? p - z : p + z;
            re[high - 1] = (x + far) + moved;
            re[high] = (far == 0 ? x : x - product / far) + moved;
            im[high - 1] = 0;
            im[high] = 0;
        } else {
            re[high - 1] = (x + p) + moved;
            re[high] = re[high - 1];
            im[high - 1] = z;
            im[high] = -z;
        }
    }

    /**
     * One double-shift QR step on rows low … high: the shifts are the eigenvalues of a block with diagonal x, y and the
     * given product off it. The first reflection makes a bulge, which the others push out at the end.
     */
    private void chase(int low, double x, double y, double product) {
        // First column of (A − s₁)(A − s₂), begun as far down as two small neighbours allow.
        int m = high - 2;
        double p = 0;
        double q = 0;
        double r = 0;
        for (; m >= low; m--) {
            double d = a[m * n + m];
            double below = a[(m + 1) * n + m];
            p = ((x - d) * (y - d) - product) / below + a[m * n + m + 1];
            q = a[(m + 1) * n + m + 1] + d - x - y;
            r = a[(m + 2) * n + m + 1];
            double s = Math.abs(p) + Math.abs(q) + Math.abs(r);
            p /= s;
            q /= s;
            r /= s;
            if (m == low) {
                break;
            }
            double left = Math.abs(a[m * n + m - 1]) * (Math.abs(q) + Math.abs(r));
            double size = Math.abs(a[(m - 1) * n + m - 1]) + Math.abs(d) + Math.abs(a[(m + 1) * n + m + 1]);
            if (left <= EPSILON * Math.abs(p) * size) {
                break;
            }
        }
        for (int k = m; k < high; k++) {
            boolean three = k + 2 <= high;
            double norm = 1;
            if (k > m) {
                p = a[k * n + k - 1];
                q = a[(k + 1) * n + k - 1];
                r = three ? a[(k + 2) * n + k - 1] : 0;
                norm = Math.abs(p) + Math.abs(q) + Math.abs(r);
                if (norm == 0) {
                    continue;
                }
                p /= norm;
                q /= norm;
                r /= norm;
            }
            double s = Math.sqrt(p * p + q * q + r * r);
            s = p < 0 ? -s : s;
            if (k > m) {
                a[k * n + k - 1] = -s * norm;
                a[(k + 1) * n + k - 1] = 0;
                if (three) {
                    a[(k + 2) * n + k - 1] = 0;
                }
            } else if (m > low) {
                a[k * n + k - 1] = -a[k * n + k - 1];
            }
            double head = p + s;
            double f0 = head / s;
            double f1 = q / s;
            double f2 = r / s;
            if (three) {
                rows(k, f0, f1, f2, q / head, r / head);
                columns(k, low, Math.min(high, k + 3), f0, f1, f2, q / head, r / head);
            } else {
                twoRows(k, f0, f1, q / head);
                twoColumns(k, low, f0, f1, q / head);
            }
        }
    }

    private void rows(int k, double f0, double f1, double f2, double g1, double g2) {
        int r0 = k * n;
        int r1 = r0 + n;
        int r2 = r1 + n;
        for (int j = k; j <= high; j++) {
            double sum = a[r0 + j] + g1 * a[r1 + j] + g2 * a[r2 + j];
            a[r0 + j] -= sum * f0;
            a[r1 + j] -= sum * f1;
            a[r2 + j] -= sum * f2;
        }
    }

    private void columns(int k, int low, int last, double f0, double f1, double f2, double g1, double g2) {
        int at = low * n + k;
        for (int i = low; i <= last; i++) {
            double sum = f0 * a[at] + f1 * a[at + 1] + f2 * a[at + 2];
            a[at] -= sum;
            a[at + 1] -= sum * g1;
            a[at + 2] -= sum * g2;
            at += n;
        }
    }

    private void twoRows(int k, double f0, double f1, double g1) {
        int r0 = k * n;
        int r1 = r0 + n;
        for (int j = k; j <= high; j++) {
            double sum = a[r0 + j] + g1 * a[r1 + j];
            a[r0 + j] -= sum * f0;
            a[r1 + j] -= sum * f1;
        }
    }

    private void twoColumns(int k, int low, double f0, double f1, double g1) {
        int at = low * n + k;
        for (int i = low; i <= high; i++) {
            double sum = f0 * a[at] + f1 * a[at + 1];
            a[at] -= sum;
            a[at + 1] -= sum * g1;
            at += n;
        }
    }
}
