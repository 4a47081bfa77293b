package entrain.core.model;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;

/**
 * What determines a drawn J, at unit gain: mean 0 and variance 1/(pn) of a present entry, so that the eigenvalues fill
 * the unit disc (Girko's circular law).
 *
 * <p>Entries are drawn row by row from stream NETWORK of the seed and rounded to the nearest float, so that an engine
 * may store them as such without loss. The diagonal is drawn like the rest and then zeroed if asked, so that the other
 * entries do not depend on it.
 *
 * @param connectivity distribution of the entries
 * @param n            units, at least 1
 * @param p            probability that an entry is present, in (0, 1]
 * @param zeroDiagonal whether J_ii = 0
 * @param f            excitatory fraction, in (0, 1); Dale's law only
 * @param balanced     whether each row sums to zero, if it has entries of both signs; Dale's law only
 * @param seed         of the network
 */
public record Wiring(
        Connectivity connectivity, int n, double p, boolean zeroDiagonal, double f, boolean balanced, int seed) {

    public Wiring {
        if (n < 1) {
            throw new IllegalArgumentException("N must be at least 1, not " + n);
        }
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p must lie above 0 and up to 1");
        }
        if (connectivity == Connectivity.DALE && !(f > 0 && f < 1)) {
            throw new IllegalArgumentException("f must lie between 0 and 1");
        }
    }

    /** Whether so few entries are present that J is better kept as a list of them. */
    public boolean sparse() {
        return p <= SparseWeights.MOST;
    }

    /**
     * How many rows are expected to have entries of one sign alone, or none, where each should sum to zero. Those of one
     * sign cannot.
     */
    public double unbalanced() {
        if (connectivity != Connectivity.DALE || !balanced) {
            return 0;
        }
        return n * (absent(excitatory()) + absent(n - excitatory()));
    }

    /** Probability that none of so many entries is present. */
    private double absent(int entries) {
        double probability = 1;
        for (int j = 0; j < entries; j++) {
            probability *= 1 - p;
        }
        return probability;
    }

    /** How many units excite, the first ones, under Dale's law. */
    public int excitatory() {
        return DalesLaw.excitatory(n, f);
    }

    /** Draws J; the same wiring gives the same bits everywhere. */
    public Weights draw() {
        if (sparse()) {
            return SparseWeights.of(n, this::draw);
        }
        double[] J = new double[n * n];
        draw((i, row) -> System.arraycopy(row, 0, J, i * n, n));
        return DenseWeights.of(J, n);
    }

    /** Draws J and hands over its rows in order. */
    public void draw(Rows rows) {
        Rng rng = new Rng(seed, Streams.NETWORK);
        Gaussian gaussian = new Gaussian(rng);
        DalesLaw dale = connectivity == Connectivity.DALE ? DalesLaw.of(n, p, f) : null;
        double scale = 1 / Math.sqrt(p * n);
        float[] row = new float[n];
        double[] wide = new double[n];
        for (int i = 0; i < n; i++) {
            drawRow(rng, gaussian, dale, scale, row);
            if (zeroDiagonal) {
                row[i] = 0;
            }
            if (dale != null && balanced) {
                dale.balance(row);
            }
            for (int j = 0; j < n; j++) {
                wide[j] = row[j];
            }
            rows.row(i, wide);
        }
    }

    private void drawRow(Rng rng, Gaussian gaussian, DalesLaw dale, double scale, float[] row) {
        for (int j = 0; j < n; j++) {
            boolean present = p == 1 || rng.nextDouble() < p;
            double columnScale = dale == null ? scale : dale.scale(j);
            row[j] = present ? (float) (columnScale * connectivity.draw(rng, gaussian)) : 0;
        }
    }
}
