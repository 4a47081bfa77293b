package entrain.core.model;

import entrain.core.math.Nearest;

/**
 * Balanced excitatory and inhibitory columns (Rajan and Abbott, PRL 97, 188104, 2006, doi:10.1103/PhysRevLett.97.188104).
 *
 * <p>The first n_E = round(f n) columns are excitatory, the others inhibitory. A present entry is ±a·|z| with z standard
 * normal, a_E n_E = a_I n_I, so that a row's mean cancels in expectation. Such an entry has mean a√(2/π) and second
 * moment a²; present with probability p it varies about its column's mean by v = p a² − (p a √(2/π))² = a² p (1 − 2p/π).
 * The eigenvalues fill a disc of radius² = n·⟨v⟩ over columns; unit radius therefore needs
 * n_E a_E² + n_I a_I² = 1 / (p (1 − 2p/π)).
 */
public record DalesLaw(int excitatory, double excitatoryScale, double inhibitoryScale) {
    private static final double TWO_OVER_PI = 0.6366197723675814;

    /** Whether n units, a fraction f of them excitatory, are units of both kinds. */
    public static boolean hasBoth(int n, double f) {
        int nE = excitatory(n, f);
        return nE >= 1 && nE < n;
    }

    /** How many of n units are excitatory. */
    public static int excitatory(int n, double f) {
        return (int) Nearest.whole(f * n);
    }

    /** @throws IllegalArgumentException unless both kinds {@linkplain #hasBoth are there} */
    static DalesLaw of(int n, double p, double f) {
        if (!hasBoth(n, f)) {
            throw new IllegalArgumentException("a kind of unit is missing");
        }
        int nE = excitatory(n, f);
        int nI = n - nE;
        double ratio = (double) nE / nI;
        double a = Math.sqrt(1 / (p * (1 - p * TWO_OVER_PI) * (nE + nI * ratio * ratio)));
        return new DalesLaw(nE, a, a * ratio);
    }

    /** Signed scale of column j's magnitudes. */
    double scale(int j) {
        return j < excitatory ? excitatoryScale : -inhibitoryScale;
    }

    /** Scales a row's inhibitory entries by one positive factor so that the row, modified, sums to zero up to rounding. */
    void balance(float[] row) {
        double plus = 0;
        double minus = 0;
        for (int j = 0; j < excitatory; j++) {
            plus += row[j];
        }
        for (int j = excitatory; j < row.length; j++) {
            minus -= row[j];
        }
        if (plus > 0 && minus > 0) {
            double factor = plus / minus;
            for (int j = excitatory; j < row.length; j++) {
                row[j] = (float) (factor * row[j]);
            }
        }
    }
}
