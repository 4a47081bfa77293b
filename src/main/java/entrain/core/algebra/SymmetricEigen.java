package entrain.core.algebra;

import entrain.core.math.Rng;
import entrain.core.math.Vectors;

/**
 * All eigenvalues of a symmetric matrix, and the eigenvectors that are asked for: Householder reduction to tridiagonal
 * form, implicit QL steps for the values, inverse iteration for a vector. Where only the leading few vectors are wanted
 * this is several times quicker than finding them all.
 *
 * <p>Errors: some 1e-15 of the largest eigenvalue in a value; vectors are orthogonal to rounding, and where eigenvalues
 * are closer than that their vectors are some basis of their common space.
 *
 * <p>G. H. Golub and C. F. Van Loan, <i>Matrix Computations</i>, 4th ed., sections 8.3 and 8.4.2; B. N. Parlett, <i>The
 * Symmetric Eigenvalue Problem</i> (1998), section 4.
 */
public final class SymmetricEigen {
    private static final double EPSILON = 0x1p-52;
    private static final int PATIENCE = 60; // QL steps for one value; two suffice as a rule
    private static final int SOLVES = 3; // of inverse iteration: one finds the vector, the others polish it
    private static final int SEED = 1961;

    private final double[] half;
    private final double[] diagonal;
    private final double[] beside;
    private final double[] value;
    private final double[] p;
    private final double[] pivot;
    private final double[] upper;
    private final double[] second;
    private final double[] factor;
    private final boolean[] swapped;
    private double[] a = new double[0];
    private int m;
    private double scale;

    /** Buffers for matrices of up to this many rows. */
    public SymmetricEigen(int most) {
        half = new double[most];
        diagonal = new double[most];
        beside = new double[most];
        value = new double[most];
        p = new double[most];
        pivot = new double[most];
        upper = new double[most + 1];
        second = new double[most];
        factor = new double[most];
        swapped = new boolean[most];
    }

    /**
     * Finds the eigenvalues.
     *
     * @param matrix row by row, only the lower triangle counts; overwritten, and needed for the vectors
     * @param rows   at least 1
     * @throws IllegalArgumentException if an entry is not finite
     */
    public void decompose(double[] matrix, int rows) {
        a = matrix;
        m = rows;
        scale = 0;
        boolean finite = true;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                scale = Math.max(scale, Math.abs(a[i * m + j]));
                finite &= Math.abs(a[i * m + j]) < Double.POSITIVE_INFINITY;
            }
        }
        if (!finite) {
            throw new IllegalArgumentException("an entry is not finite");
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i && scale > 0; j++) {
                a[i * m + j] /= scale;
            }
        }
        for (int i = m - 1; i > 0; i--) {
            reduce(i);
        }
        for (int i = 0; i < m; i++) {
            diagonal[i] = a[i * m + i];
            value[i] = diagonal[i];
            p[i] = i + 1 < m ? beside[i + 1] : 0;
        }
        for (int l = 0; l < m; l++) {
            isolate(l);
        }
        sort();
    }

    /** Eigenvalue c, 0 the largest. */
    public double value(int c) {
        return value[c] * scale;
    }

    /**
     * Writes the unit eigenvectors of the first k values, one after the other.
     *
     * @param vectors k rows of as many numbers as the matrix has rows, overwritten
     */
    public void vectors(int k, double[] vectors) {
        Rng rng = new Rng(SEED, 0);
        double shift = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            // Equal values get shifts a little apart, so that each finds a vector of its own.
            shift = Math.min(value[c], shift - 10 * EPSILON);
            factorise(shift);
            int at = c * m;
            for (int i = 0; i < m; i++) {
                vectors[at + i] = rng.nextDouble() - 0.5;
            }
            for (int s = 0; s < SOLVES; s++) {
                solve(vectors, at);
                orthonormalise(vectors, at, c);
            }
        }
        for (int c = 0; c < k; c++) {
            transformBack(vectors, c * m);
        }
    }

    /** Makes row i zero left of the place beside the diagonal, by a reflection u that is kept in its stead. */
    private void reduce(int i) {
        int row = i * m;
        double square = 0;
        for (int j = 0; j < i - 1; j++) {
            square += a[row + j] * a[row + j];
        }
        double f = a[row + i - 1];
        half[i] = 0;
        if (square == 0) {
            beside[i] = f;
            return;
        }
        double norm = Math.sqrt(f * f + square);
        double g = f > 0 ? -norm : norm;
        beside[i] = g;
        a[row + i - 1] = f - g;
        double h = norm * norm - f * g;
        half[i] = h;
        // p = A u / h from the lower triangle, q = p − (u·p / 2h) u, A ← A − u qᵀ − q uᵀ
        for (int r = 0; r < i; r++) {
            double u = a[row + r];
            p[r] = Vectors.dot(a, r * m, a, row, r + 1);
            Vectors.addScaled(u, a, r * m, p, 0, r);
        }
        double up = 0;
        for (int r = 0; r < i; r++) {
            p[r] /= h;
            up += p[r] * a[row + r];
        }
        up /= 2 * h;
        for (int r = 0; r < i; r++) {
            p[r] -= up * a[row + r];
        }
        for (int r = 0; r < i; r++) {
            rankTwo(r * m, a[row + r], p[r], row, r);
        }
    }

    private void rankTwo(int at, double u, double q, int row, int last) {
        for (int j = 0; j <= last; j++) {
            a[at + j] -= u * p[j] + q * a[row + j];
        }
    }

    /**
     * QL steps on rows l … of the tridiagonal form (value, p) until value[l] stands alone. Small values beside large ones get
     * rounding of the large ones with every step: where a value never stands alone to its own precision, the matrix's will do.
     */
    private void isolate(int l) {
        for (int step = 0; step < PATIENCE; step++) {
            int end = l;
            double rounding = step < PATIENCE / 2 ? 0 : EPSILON; // the matrix's largest entry is 1
            while (end + 1 < m
                    && Math.abs(p[end])
                            > Math.max(rounding, (Math.abs(value[end]) + Math.abs(value[end + 1])) * EPSILON)) {
                end++;
            }
            if (end == l) {
                return;
            }
            ql(l, end);
        }
        throw new NotConverged();
    }

    private void ql(int l, int end) {
        double g = (value[l + 1] - value[l]) / (2 * p[l]);
        double r = Math.sqrt(g * g + 1);
        g = value[end] - value[l] + p[l] / (g < 0 ? g - r : g + r);
        double s = 1;
        double c = 1;
        double moved = 0;
        for (int i = end - 1; i >= l; i--) {
            double f = s * p[i];
            double b = c * p[i];
            r = Math.sqrt(f * f + g * g);
            p[i + 1] = r;
            if (r == 0) {
                value[i + 1] -= moved;
                p[end] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = value[i + 1] - moved;
            r = (value[i] - g) * s + 2 * c * b;
            moved = s * r;
            value[i + 1] = g + moved;
            g = c * r - b;
        }
        value[l] -= moved;
        p[l] = g;
        p[end] = 0;
    }

    private void sort() {
        for (int i = 1; i < m; i++) {
            double v = value[i];
            int at = i;
            for (; at > 0 && value[at - 1] < v; at--) {
                value[at] = value[at - 1];
            }
            value[at] = v;
        }
    }

    /** The tridiagonal matrix less a shift, as triangles, with exchanges of neighbouring rows. */
    private void factorise(double shift) {
        for (int i = 0; i < m; i++) {
            pivot[i] = diagonal[i] - shift;
            upper[i] = i + 1 < m ? beside[i + 1] : 0;
            second[i] = 0;
        }
        for (int i = 0; i + 1 < m; i++) {
            double below = beside[i + 1];
            swapped[i] = Math.abs(below) > Math.abs(pivot[i]);
            if (swapped[i]) {
                factor[i] = pivot[i] / below;
                double above = upper[i];
                pivot[i] = below;
                upper[i] = pivot[i + 1];
                second[i] = upper[i + 1];
                pivot[i + 1] = above - factor[i] * upper[i];
                upper[i + 1] = -factor[i] * second[i];
            } else {
                pivot[i] = notZero(pivot[i]);
                factor[i] = below / pivot[i];
                pivot[i + 1] -= factor[i] * upper[i];
            }
        }
        pivot[m - 1] = notZero(pivot[m - 1]);
    }

    private static double notZero(double x) {
        return Math.abs(x) < EPSILON ? EPSILON : x;
    }

    private void solve(double[] x, int at) {
        for (int i = 0; i + 1 < m; i++) {
            if (swapped[i]) {
                double above = x[at + i];
                x[at + i] = x[at + i + 1];
                x[at + i + 1] = above - factor[i] * x[at + i];
            } else {
                x[at + i + 1] -= factor[i] * x[at + i];
            }
        }
        for (int i = m - 1; i >= 0; i--) {
            double rest = x[at + i];
            if (i + 1 < m) {
                rest -= upper[i] * x[at + i + 1];
            }
            if (i + 2 < m) {
                rest -= second[i] * x[at + i + 2];
            }
            x[at + i] = rest / pivot[i];
        }
    }

    /** Takes the vectors before off the one at c, twice, and gives it unit length. */
    private void orthonormalise(double[] vectors, int at, int c) {
        for (int pass = 0; pass < 3; pass++) {
            double length = Math.sqrt(Vectors.dot(vectors, at, vectors, at, m));
            for (int i = at; i < at + m; i++) {
                vectors[i] /= length;
            }
            for (int b = 0; b < c && pass < 2; b++) {
                double overlap = Vectors.dot(vectors, b * m, vectors, at, m);
                Vectors.addScaled(-overlap, vectors, b * m, vectors, at, m);
            }
        }
    }

    /** From a vector of the tridiagonal form to one of the matrix. */
    private void transformBack(double[] x, int at) {
        for (int i = 1; i < m; i++) {
            if (half[i] > 0) {
                double s = Vectors.dot(a, i * m, x, at, i) / half[i];
                Vectors.addScaled(-s, a, i * m, x, at, i);
            }
        }
    }
}
