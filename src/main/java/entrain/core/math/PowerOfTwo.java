package entrain.core.math;

/** Exact powers of two from a table, since a 64-bit integer shift is slow in JavaScript. */
final class PowerOfTwo {
    private static final int LOWEST = -540;
    private static final int HIGHEST = 540;
    private static final double[] TABLE = table();

    private PowerOfTwo() {}

    /** 2^k for −540 ≤ k ≤ 540. Two of them span the double range, subnormals included. */
    static double of(int k) {
        return TABLE[k - LOWEST];
    }

    private static double[] table() {
        double[] table = new double[HIGHEST - LOWEST + 1];
        table[-LOWEST] = 1.0;
        for (int k = 1; k <= HIGHEST; k++) {
            table[k - LOWEST] = 2.0 * table[k - 1 - LOWEST];
        }
        for (int k = -1; k >= LOWEST; k--) {
            table[k - LOWEST] = 0.5 * table[k + 1 - LOWEST];
        }
        return table;
    }
}
