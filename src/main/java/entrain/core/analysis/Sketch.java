package entrain.core.analysis;

/**
 * A state of n units in a few numbers, such that distances between states are kept on average: each unit is added with
 * a fixed sign to one of the numbers. Up to 32 units every unit has a number of its own; with more, a distance is right
 * to some 25 %, and a state that comes back comes back in the sketch.
 *
 * <p>Scaled so that the sum of squares estimates ‖x‖²/n. M. Charikar, K. Chen and M. Farach-Colton, Theoretical Computer
 * Science 312, 3 (2004), doi:10.1016/S0304-3975(03)00400-6 (count sketch).
 */
final class Sketch {
    private static final int LENGTH = 32;

    private final int n;
    private final int length;
    private final double[] weight;

    Sketch(int n) {
        this.n = n;
        length = Math.min(n, LENGTH);
        weight = new double[n];
        double scale = 1 / Math.sqrt(n);
        int hash = 1;
        for (int i = 0; i < n; i++) {
            // A 32-bit linear congruential generator (Numerical Recipes); its top bit is random enough for a sign.
            hash = hash * 1664525 + 1013904223;
            weight[i] = hash < 0 ? -scale : scale;
        }
    }

    /** How many numbers. */
    int length() {
        return length;
    }

    /** Overwrites out[to..to + length) with the sketch of x[from..from + n); x not modified. */
    void of(double[] x, int from, double[] out, int to) {
        for (int k = 0; k < length; k++) {
            out[to + k] = 0;
        }
        int k = 0;
        for (int i = 0; i < n; i++) {
            out[to + k] += weight[i] * x[from + i];
            k++;
            if (k == length) {
                k = 0;
            }
        }
    }
}
