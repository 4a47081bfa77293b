package entrain.core.math;

/** Inverse tangent, for {@link Elementary}. */
final class ArcTangent {
    /*
     * |x| ≤ 1/4:   the series x − x³/3 + x⁵/5 − … up to x^25, the rest below 1e-17 of x
     * |x| ≤ 1:     atan(k/8) + atan((x − k/8)/(1 + x k/8)) with the nearest k = 2 … 8, the second by the same series
     * beyond:      π/2 − atan(1/x)
     *
     * The atan(k/8) and π/2 are in two parts. x − k/8 is exact.
     */
    private static final double[] HIGH = {
        0x1.f5b75f92c80ddp-3,
        0x1.6f61941e4def1p-2,
        0x1.dac670561bb4fp-2,
        0x1.1e00babdefeb4p-1,
        0x1.4978fa3269ee1p-1,
        0x1.700a7c5784634p-1,
        0x1.921fb54442d18p-1
    };
    private static final double[] LOW = {
        0x1.8ab6e3cf7afbdp-57,
        -0x1.c63aae6f6e918p-56,
        0x1.a2b7f222f65e2p-56,
        -0x1.928df287a668fp-58,
        0x1.2419a87f2a458p-56,
        -0x1.8c34d25aadef6p-56,
        0x1.1a62633145c07p-55
    };
    private static final double HALF_PI_HIGH = 0x1.921fb54442d18p+0;
    private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

    private ArcTangent() {}

    static double of(double x) {
        double a = Math.abs(x);
        if (a < 0x1p-27) {
            return x; // and −0 stays −0
        }
        double value;
        if (a <= 1) {
            value = upToOne(a, 0, 0, 1);
        } else if (a < 0x1p60) {
            value = upToOne(1 / a, HALF_PI_HIGH, HALF_PI_LOW, -1);
        } else {
            value = a > 0 ? HALF_PI_HIGH : a; // NaN
        }
        return x < 0 ? -value : value;
    }

    /** high + low + sign · atan(a), 0 ≤ a ≤ 1, added from the smallest. */
    private static double upToOne(double a, double high, double low, int sign) {
        if (a <= 0.25) {
            return ((tail(a) * sign + low) + sign * a) + high;
        }
        int k = (int) (8 * a + 0.5);
        double c = 0.125 * k;
        double t = (a - c) / (1 + a * c);
        double rest = (tail(t) * sign + low) + sign * LOW[k - 2];
        double first = sign * HIGH[k - 2] + high;
        double excess = (first - high) - sign * HIGH[k - 2]; // exact: high is 0 or the larger
        return ((rest - excess) + sign * t) + first;
    }

    /** atan t − t for |t| ≤ 1/4. */
    private static double tail(double t) {
        double z = t * t;
        double p = -1.0 / 3
                + z
                        * (1.0 / 5
                                + z
                                        * (-1.0 / 7
                                                + z
                                                        * (1.0 / 9
                                                                + z
                                                                        * (-1.0 / 11
                                                                                + z
                                                                                        * (1.0 / 13
                                                                                                + z
                                                                                                        * (-1.0 / 15
                                                                                                                + z
                                                                                                                        * (1.0
                                                                                                                                        / 17
                                                                                                                                + z
                                                                                                                                        * (-1.0
                                                                                                                                                        / 19
                                                                                                                                                + z
                                                                                                                                                        * (1.0
                                                                                                                                                                        / 21
                                                                                                                                                                + z
                                                                                                                                                                        * (-1.0
                                                                                                                                                                                        / 23
                                                                                                                                                                                + z
                                                                                                                                                                                        / 25))))))))));
        return t * z * p;
    }
}
