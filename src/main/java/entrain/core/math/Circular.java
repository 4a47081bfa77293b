package entrain.core.math;

/** Sine and cosine: reduction by multiples of π/2 and the two kernels on |r| ≤ π/4, for {@link Elementary}. */
final class Circular {
    /*
     * Up to 1.5e6: x − n π/2 with π/2 in four parts (Cody & Waite 1980). The first three have 33 bits, so that their
     * product with n < 2^20 is exact, and every subtraction keeps its rounding error (Knuth's two-sum): nothing is lost
     * next to a multiple of π/2. Beyond: HugeAngle.
     */
    private static final double MEDIUM = 1.5e6;
    private static final double QUARTER_PI = 0.7853981633974483;
    private static final double TWO_OVER_PI = 0.6366197723675814;
    private static final double P1 = 0x1.921fb544p+0;
    private static final double P2 = 0x1.0b4611a6p-34;
    private static final double P3 = 0x1.3198a2ep-69;
    private static final double P4 = 0x1.b839a252049c1p-104;

    private static final double TINY = 0x1p-27;

    private Circular() {}

    /** sin(x + quarter·π/2), the sum being exact; quarter is 0 or 1. */
    static double sine(double x, int quarter) {
        double a = Math.abs(x);
        if (a <= QUARTER_PI) {
            return kernel(x, 0.0, quarter);
        }
        if (!(a <= MEDIUM)) {
            return a < Double.POSITIVE_INFINITY ? HugeAngle.sine(x, quarter) : Double.NaN;
        }
        double nd = (x * TWO_OVER_PI + Elementary.ROUNDER) - Elementary.ROUNDER;
        double h = x - nd * P1; // exact
        double b = -nd * P2;
        double h2 = h + b;
        double v = h2 - h;
        double low = (h - (h2 - v)) - (v - b);
        b = -nd * P3;
        double h3 = h2 + b;
        v = h3 - h2;
        low -= nd * P4 - ((h2 - (h3 - v)) - (v - b));
        double r = h3 + low;
        return kernel(r, (h3 - r) + low, (int) nd + quarter);
    }

    /** sin(r + rl + n·π/2) for |r| ≤ π/4 (a little more does no harm) and rl below half an ulp of r. */
    static double kernel(double r, double rl, int n) {
        double value = (n & 1) == 0 ? sineKernel(r, rl) : cosineKernel(r, rl);
        return (n & 2) == 0 ? value : -value;
    }

    /** sin r = r + r³ S(r²); S fits to a relative 3.8e-18 of the sine. The arrangement is fdlibm's k_sin.c. */
    private static double sineKernel(double r, double rl) {
        if (Math.abs(r) < TINY) {
            return r;
        }
        double z = r * r;
        double v = z * r;
        double s = 0.008333333333321974
                + z
                        * (-0.000198412698295229
                                + z
                                        * (2.7557313608031443e-06
                                                + z * (-2.505074662800555e-08 + z * 1.5896201015007677e-10)));
        return r - ((z * (0.5 * rl - v * s) - rl) - v * -0.1666666666666663);
    }

    /** cos r = 1 − r²/2 + r⁴ C(r²); C fits to 5.3e-20. The arrangement is fdlibm's k_cos.c. */
    private static double cosineKernel(double r, double rl) {
        double z = r * r;
        double c = z
                * (0.041666666666666595
                        + z
                                * (-0.001388888888887346
                                        + z
                                                * (2.4801587289117557e-05
                                                        + z
                                                                * (-2.755731425783967e-07
                                                                        + z
                                                                                * (2.0875711572673512e-09
                                                                                        + z
                                                                                                * -1.13590895051783e-11)))));
        double half = 0.5 * z;
        double w = 1.0 - half;
        return ((((1.0 - w) - half) + c * z) - r * rl) + w;
    }
}
