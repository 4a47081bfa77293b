package entrain.core.math;

/**
 * Elementary functions whose bits do not depend on the platform: only + − × ÷, comparisons, and (in {@code log})
 * the bits of a double. Zeros, infinities and NaN are treated as by {@link StrictMath}. The errors quoted are the
 * largest found against 160-bit arithmetic over the whole double range (see {@code ElementaryTest}, 100,000 arguments
 * a range), in units in the last place of the exact result; 0.5 would be correct rounding.
 *
 * <p>The polynomials are least-squares fits at Chebyshev nodes in 300-bit arithmetic, their coefficients
 * rounded to double one after the other, lowest first, each time refitting the rest. Every polynomial is evaluated in
 * the order written; changing that order changes results in the last bit. The compound operand of a sum stands on the
 * left throughout: see the package's comment.
 */
public final class Elementary {
    /** ln 10. */
    public static final double LN10 = 2.302585092994046;

    /*
     * tanh, written so that a two-lane SIMD kernel can give the same bits (both branches computed, then selected by
     * |x| < HALF_POINT, and the sign copied onto the result):
     *
     *   |x| < atanh(1/2):  x + x z P(z)/Q(z),  z = x²         the correction is below 10 % of x
     *   otherwise:         1 − 2/(e^{2|x|} + 1)               the correction is at most 1/2
     *
     * In the second, 2|x| = k ln 2 + r and e^{2|x|} = s (1 + r + r² q(r)), s = 2^k, 1 ≤ k ≤ 58. s is exact however
     * it is made (here by integer shifts, which need neither table nor 64-bit integers; in SIMD by exponent bits).
     * d + dl carries the denominator to more than 53 bits and the low part of 1 − c is kept, which
     * is what brings the error below one ulp. The sums marked "exact" are Dekker's (1971) fast two-sum.
     *
     * The nearest integer is found by adding and subtracting 1.5·2^52, which rounds half to even.
     */
    static final double ROUNDER = 6755399441055744.0; // 1.5·2^52
    private static final double INV_LN2 = 1.4426950408889634;
    /** The first 33 bits of ln 2, so that k·LN2_HI is exact for |k| < 2^20. */
    private static final double LN2_HI = 0x1.62e42fefp-1;

    private static final double LN2_LO = 0x1.473de6af278edp-34;

    private static final double EXP_OVERFLOW = 0x1.62e42fefa39efp+9; // 709.78, the last argument with a finite result
    private static final double EXP_UNDERFLOW = -746.0; // e^-746 is below half the smallest subnormal

    private static final double HALF_POINT = 0.5493061443340549; // atanh(1/2)
    private static final double TANH_TINY = 0x1p-28; // below, tanh x = x to within 2^-57
    private static final double TANH_ONE = 20.0; // 1 − tanh 20 is 1e-17, less than half an ulp

    private static final double SQRT2 = 1.4142135623730951;

    private Elementary() {}

    /**
     * e<sup>x</sup>. Largest error measured: 0.78 ulp.
     *
     * @param x any double; overflows to infinity above 709.78, to zero below −745.13
     */
    public static double exp(double x) {
        if (x > EXP_OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < EXP_UNDERFLOW) {
            return 0.0;
        }
        double kd = (x * INV_LN2 + ROUNDER) - ROUNDER;
        double high = x - kd * LN2_HI;
        double low = kd * LN2_LO;
        double r = high - low;
        double rl = (high - r) - low;
        double y = 1.0 + r;
        double yl = (1.0 - y) + r; // exact
        y = (yl + rl * y + r * r * expTail(r)) + y;
        int k = (int) kd;
        int half = k >> 1;
        return y * PowerOfTwo.of(half) * PowerOfTwo.of(k - half);
    }

    /** q(r) with e^r = 1 + r + r² q(r), |r| ≤ ln(2)/2; error below 3.7e-18 relative to e^0. */
    private static double expTail(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double low =
                (0.5000000000000013 + r * 0.16666666666666685) + r2 * (0.04166666666651157 + r * 0.008333333333315953);
        double mid = (0.0013888888947865923 + r * 0.00019841269898664948)
                + r2 * (2.480148917255337e-05 + r * 2.7557232865118846e-06);
        double high = 2.7631526235149347e-07 + r * 2.5112658622693133e-08;
        return low + r4 * (mid + r4 * high);
    }

    /**
     * Natural logarithm. Largest error measured: 0.72 ulp.
     *
     * @param x any double; −∞ at either zero, NaN below
     */
    public static double log(double x) {
        if (!(x > 0.0)) {
            return x == 0.0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        int k = -1023;
        if (x < 0x1p-1022) {
            x *= 0x1p54;
            k -= 54;
        }
        long bits = Double.doubleToRawLongBits(x);
        k += (int) (bits >>> 52);
        double m = Double.longBitsToDouble((bits & 0x000fffffffffffffL) | 0x3ff0000000000000L);
        if (m > SQRT2) {
            m *= 0.5;
            k++;
        }
        // log(1 + f) = f − f²/2 + s (f²/2 + z R(z)) with s = f/(2 + f), z = s²: the scheme of fdlibm's e_log.c
        double f = m - 1.0;
        double s = f / (2.0 + f);
        double z = s * s;
        double r = z
                * (0.6666666666666736
                        + z
                                * (0.3999999999940528
                                        + z
                                                * (0.2857142874413959
                                                        + z
                                                                * (0.22222198415578567
                                                                        + z
                                                                                * (0.18183571721190672
                                                                                        + z
                                                                                                * (0.15313876171678634
                                                                                                        + z
                                                                                                                * 0.14797582483749622))))));
        double halfSquare = 0.5 * f * f;
        double high = f - halfSquare;
        double low = ((f - high) - halfSquare) + s * (halfSquare + r);
        double t = k * LN2_HI;
        double sum = t + high;
        double excess = (sum - t) - high; // exact
        return ((low + k * LN2_LO) - excess) + sum;
    }

    /**
     * Hyperbolic tangent. Largest error measured: 0.83 ulp. Odd to the bit.
     *
     * @param x any double
     */
    public static double tanh(double x) {
        double a = Math.abs(x);
        if (a < HALF_POINT) {
            if (a < TANH_TINY) {
                return x;
            }
            double z = x * x;
            double p = -0.3333333333333333 + z * (-0.020500432962378416 + z * -0.0001992504475696932);
            double q = 1.0 + z * (0.46150129888713104 + z * (0.023293508992891884 + z * 0.0002066112896184853));
            return x + x * z * p / q;
        }
        double y = 2.0 * (a > TANH_ONE ? TANH_ONE : a);
        double kd = (y * INV_LN2 + ROUNDER) - ROUNDER;
        double r = (y - kd * LN2_HI) - kd * LN2_LO;
        int k = (int) kd;
        int half = k >> 1;
        double s = (double) (1 << half) * (double) (1 << (k - half));
        double big = s + 1.0;
        double sr = s * r;
        double sum = big + sr;
        double rest = ((big - sum) + sr) + r * r * expTail(r) * s;
        double d = sum + rest;
        double dl = (sum - d) + rest; // exact
        double c = 2.0 / d;
        double t = 1.0 - c;
        double tl = (1.0 - t) - c; // exact
        t = (tl + 0.5 * c * c * dl) + t;
        return x < 0.0 ? -t : t;
    }

    /**
     * Sine. Largest error measured: 0.77 ulp, huge arguments included. Odd to the bit.
     *
     * @param x in radians; NaN at infinity
     */
    public static double sin(double x) {
        return Circular.sine(x, 0);
    }

    /**
     * Cosine. Largest error measured: 0.77 ulp, huge arguments included. Even to the bit.
     *
     * @param x in radians; NaN at infinity
     */
    public static double cos(double x) {
        return Circular.sine(Math.abs(x), 1);
    }

    /**
     * Inverse tangent, in radians between −π/2 and π/2. Largest error measured: 0.83 ulp. Odd to the bit.
     *
     * @param x any double
     */
    public static double atan(double x) {
        return ArcTangent.of(x);
    }
}
