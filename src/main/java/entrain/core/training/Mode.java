package entrain.core.training;

import entrain.core.algebra.Eigenvector;

/** The mode of an eigenvalue a + ib of a real matrix: its right eigenvector, as {@link Eigenvector} has it. */
public final class Mode {
    private final int of;
    private final Eigenvector vector;

    /**
     * @param of the eigenvalue's place in its list, for whoever looks for it
     * @param A N × N, row by row; not modified
     * @param a real part of an eigenvalue that is known to about 10⁻⁶ or better
     * @param b its imaginary part
     */
    public Mode(int of, double[] A, int n, double a, double b) {
        this.of = of;
        vector = new Eigenvector(A, n, a, b);
        while (vector.advance()) {
            // in one go
        }
    }

    /** The eigenvalue's place in its list. */
    public int of() {
        return of;
    }

    /** Real parts, one a unit; not to be modified. */
    public double[] re() {
        return vector.re();
    }

    /** Imaginary parts, one a unit, all 0 for a real eigenvalue; not to be modified. */
    public double[] im() {
        return vector.im();
    }
}
