package entrain.core.math;

/**
 * exp, log, tanh, sin and cos from + − × ÷, square root and bit operations alone, so that they give the same bits on
 * every platform. Special values are StrictMath's. Measured errors, in ulp of the correctly rounded value, stand with
 * each function; ElementaryTest measures them against 60-digit arithmetic.
 *
 * <p>Reductions and the polynomials of log, sin and cos follow fdlibm (K. C. Ng, Sun Microsystems, 1993); tanh near zero
 * uses the rational function of Cephes (S. L. Moshier, 1989).
 */
public final class Elementary {
    private static final double LN2_HI = 0.6931471803691238;
    private static final double LN2_LO = 1.9082149292705877e-10;
    private static final double LOG2_E = 1.4426950408889634;
    /** Adding and subtracting it rounds to the nearest integer. */
    private static final double ROUND = 6755399441055744.0;

    private static final double TWO_54 = 18014398509481984.0;
    private static final int POWER_BIAS = 1022;
    /** 2^k for −1022 ≤ k ≤ 1023. */
    private static final double[] POWER_OF_TWO = powersOfTwo();

    private Elementary() {}

    /** e^x; error up to 0.8 ulp, 1 ulp where the result is subnormal. */
    public static double exp(double x) {
        if (!(Math.abs(x) < 745.2)) {
            return x != x ? x : x > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double whole = x * LOG2_E + ROUND - ROUND;
        double high = x - whole * LN2_HI;
        double low = whole * LN2_LO;
        double r = high - low;
        double correction = (high - r) - low;
        return scale(1 + (r + (r * r * expTail(r) + correction)), (int) whole);
    }

    /** (e^r − 1 − r) / r² for |r| ≤ 0.35: the Taylor polynomial, whose first omitted term is below 2^−57 of e^r. */
    private static double expTail(double r) {
        return 0.5
                + r * (0.16666666666666666
                        + r * (0.041666666666666664
                                + r * (0.008333333333333333
                                        + r * (0.001388888888888889
                                                + r * (1.984126984126984e-4
                                                        + r * (2.48015873015873e-5
                                                                + r * (2.7557319223985893e-6
                                                                        + r * (2.755731922398589e-7
                                                                                + r * (2.505210838544172e-8
                                                                                        + r * (2.08767569878681e-9
                                                                                                + r * 1.6059043836821613e-10))))))))));
    }

    /** y · 2^k for y in [0.7, 1.5] and −1080 ≤ k ≤ 1100, rounded once. */
    private static double scale(double y, int k) {
        if (k > 1023) {
            return y * POWER_OF_TWO[POWER_BIAS + 1023] * POWER_OF_TWO[POWER_BIAS + k - 1023];
        }
        if (k < -1021) {
            return y * POWER_OF_TWO[POWER_BIAS + k + 200] * POWER_OF_TWO[POWER_BIAS - 200];
        }
        return y * POWER_OF_TWO[POWER_BIAS + k];
    }

    private static double[] powersOfTwo() {
        double[] table = new double[2 * POWER_BIAS + 2];
        table[POWER_BIAS] = 1;
        for (int k = 1; k <= 1023; k++) {
            table[POWER_BIAS + k] = table[POWER_BIAS + k - 1] * 2;
        }
        for (int k = -1; k >= -POWER_BIAS; k--) {
            table[POWER_BIAS + k] = table[POWER_BIAS + k + 1] * 0.5;
        }
        return table;
    }

    /** tanh x; error up to 1.0 ulp. The engine's hot function: no integer wider than 32 bits on its way. */
    public static double tanh(double x) {
        double size = Math.abs(x);
        if (size < 0.625) {
            double z = x * x;
            double p = (-9.64399179425052238628e-1 * z - 9.92877231001918586564e1) * z - 1.61468768441708447952e3;
            double q = ((z + 1.12811678491632931402e2) * z + 2.23548839060100448583e3) * z + 4.84406305325125486048e3;
            return x + x * (z * (p / q));
        }
        if (!(size < 22)) {
            return x != x ? x : x > 0 ? 1 : -1;
        }
        double y = 2 * size;
        double whole = y * LOG2_E + ROUND - ROUND;
        double r = (y - whole * LN2_HI) - whole * LN2_LO;
        double e = (1 + (r + r * r * expTail(r))) * POWER_OF_TWO[POWER_BIAS + (int) whole];
        double t = 1 - 2 / (e + 1);
        return x > 0 ? t : -t;
    }

    /** Natural logarithm; error up to 0.9 ulp. */
    public static double log(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        int k = 0;
        double normal = x;
        if (x < Double.MIN_NORMAL) {
            normal = x * TWO_54;
            k = -54;
        }
        long bits = Double.doubleToRawLongBits(normal);
        int high = (int) (bits >>> 32);
        k += (high >> 20) - 1023;
        int mantissa = high & 0xFFFFF;
        int up = (mantissa + 0x95F64) & 0x100000;
        k += up >> 20;
        int newHigh = mantissa | (up ^ 0x3FF00000);
        double f = Double.longBitsToDouble(((long) newHigh << 32) | (bits & 0xFFFFFFFFL)) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double tail = z
                * (6.666666666666735130e-01
                        + z * (3.999999999940941908e-01
                                + z * (2.857142874366239149e-01
                                        + z * (2.222219843214978396e-01
                                                + z * (1.818357216161805012e-01
                                                        + z * (1.531383769920937332e-01
                                                                + z * 1.479819860511658591e-01))))));
        double half = 0.5 * f * f;
        return k * LN2_HI - ((half - (s * (half + tail) + k * LN2_LO)) - f);
    }

    /** sin x, x in radians; error up to 0.9 ulp at any x. {@link Angle} gives both functions at once. */
    public static double sin(double x) {
        return new Angle().set(x).sin();
    }

    /** cos x, x in radians; error up to 0.9 ulp at any x. */
    public static double cos(double x) {
        return new Angle().set(x).cos();
    }
}
