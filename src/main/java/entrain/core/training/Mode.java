package entrain.core.training;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;

/**
 * The mode of an eigenvalue a + ib of a real matrix A: its right eigenvector u + iv, by inverse iteration (two solutions
 * with A − (a + ib), of twice the size and real where b is not 0) on EJML's LU. Its length is 1, its largest entry real
 * and positive.
 */
public final class Mode {
    /** Of the eigenvalue, so that what is solved with is not quite singular. */
    private static final double ASIDE = 1e-10;

    private static final int SOLUTIONS = 3;

    private final int n;
    private final int of;
    private final double[] re;
    private final double[] im;

    /**
     * @param of the eigenvalue's place in its list, for whoever looks for it
     * @param A N × N, row by row; not modified
     * @param a real part of an eigenvalue that is known to about 10⁻⁶ or better
     * @param b its imaginary part
     */
    public Mode(int of, double[] A, int n, double a, double b) {
        this.of = of;
        this.n = n;
        re = new double[n];
        im = new double[n];
        int size = b == 0 ? n : 2 * n;
        double shifted = a + ASIDE * (1 + Math.abs(a) + Math.abs(b));
        DMatrixRMaj shift = new DMatrixRMaj(size, size);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double each = A[i * n + j] - (i == j ? shifted : 0);
                shift.data[i * size + j] = each;
                if (b != 0) {
                    shift.data[(n + i) * size + n + j] = each;
                }
            }
            if (b != 0) {
                shift.data[i * size + n + i] = b;
                shift.data[(n + i) * size + i] = -b;
            }
        }
        solve(shift, size);
    }

    private void solve(DMatrixRMaj shift, int size) {
        LinearSolverLu_DDRM solver = new LinearSolverLu_DDRM(new LUDecompositionAlt_DDRM());
        solver.setA(shift);
        DMatrixRMaj v = new DMatrixRMaj(size, 1);
        DMatrixRMaj out = new DMatrixRMaj(size, 1);
        for (int i = 0; i < size; i++) {
            v.data[i] = 1 + 0.5 * ((i * 7919) % 101) / 101; // no symmetry of a network is hidden from it
        }
        for (int k = 0; k < SOLUTIONS; k++) {
            solver.solve(v, out);
            double length = Math.sqrt(Flow.square(out.data));
            for (int i = 0; i < size; i++) {
                v.data[i] = out.data[i] / length;
            }
        }
        turn(v.data, size > n);
    }

    /** Divides by the phase of the largest entry. */
    private void turn(double[] v, boolean complex) {
        int largest = 0;
        double most = 0;
        for (int i = 0; i < n; i++) {
            double y = complex ? v[n + i] : 0;
            double square = v[i] * v[i] + y * y;
            if (square > most * (1 + ASIDE)) { // of equal ones the first
                most = square;
                largest = i;
            }
        }
        double modulus = Math.sqrt(most);
        double c = v[largest] / modulus;
        double s = complex ? v[n + largest] / modulus : 0;
        for (int i = 0; i < n; i++) {
            double y = complex ? v[n + i] : 0;
            re[i] = v[i] * c + y * s;
            im[i] = y * c - v[i] * s;
        }
    }

    /** The eigenvalue's place in its list. */
    public int of() {
        return of;
    }

    /** Real parts, one a unit; not to be modified. */
    public double[] re() {
        return re;
    }

    /** Imaginary parts, one a unit, all 0 for a real eigenvalue; not to be modified. */
    public double[] im() {
        return im;
    }
}
