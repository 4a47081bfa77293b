package entrain.core.math;

/**
 * The sine and cosine of one angle, reusable without allocation.
 *
 * <p>An angle beyond π/4 is taken apart into quarter turns, modulo 4, and a remainder in [−π/4, π/4] of double-double
 * precision: Cody and Waite's subtraction in parts where it is exact enough, Payne and Hanek's multiplication by the
 * needed bits of 2/π beyond (ACM SIGNUM Newsletter 18, 19, 1983).
 */
public final class Angle {
    private static final double MEDIUM = 800000;
    private static final double TWO_OVER_PI = 0.6366197723675814;
    private static final double ROUND = 6755399441055744.0;
    /** π/2 in parts of 33 bits, each with the rest behind it. */
    private static final double A = 1.5707963267341256;

    private static final double A_REST = 6.077100506506192e-11;
    private static final double B = 6.077100506303966e-11;
    private static final double B_REST = 2.0222662487959506e-21;
    private static final double C = 2.0222662487111665e-21;
    private static final double C_REST = 8.4784276603689e-32;
    private static final double HALF_PI = 1.5707963267948966;
    private static final double HALF_PI_REST = 6.123233995736766e-17;
    private static final double TWO_16 = 65536;
    private static final double TWO_49 = 562949953421312.0;
    private static final double TWO_MINUS_32 = 2.3283064365386963e-10;
    private static final double SPLIT = 134217729;
    private static final long LIMB = 0xFFFFFFFFL;
    private static final int WINDOW = 6;
    /** The bits of 2/π behind the point, 32 at a time. */
    private static final int[] TWO_OVER_PI_BITS = {
        0xA2F9836E, 0x4E441529, 0xFC2757D1, 0xF534DDC0, 0xDB629599, 0x3C439041, 0xFE5163AB, 0xDEBBC561, 0xB7246E3A,
        0x424DD2E0, 0x06492EEA, 0x09D1921C, 0xFE1DEB1C, 0xB129A73E, 0xE88235F5, 0x2EBB4484, 0xE99C7026, 0xB45F7E41,
        0x3991D639, 0x835339F4, 0x9C845F8B, 0xBDF9283B, 0x1FF897FF, 0xDE05980F, 0xEF2F118B, 0x5A0A6D1F, 0x6D367ECF,
        0x27CB09B7, 0x4F463F66, 0x9E5FEA2D, 0x7527BAC7, 0xEBE5F17B, 0x3D0739F7, 0x8A5292EA, 0x6BFB5FB1, 0x1F8D5D08,
        0x56033046, 0xFC7B6BAB
    };

    private static final double QUARTER_PI = 0.7853981633974483;
    /** Below this sin x is x to the last bit. */
    private static final double TINY = 1e-8;

    private boolean negative;
    private int quarter;
    private double high;
    private double low;

    /** Takes the angle x, in radians; returns this. */
    public Angle set(double x) {
        double size = Math.abs(x);
        negative = x < 0;
        if (size <= QUARTER_PI) {
            quarter = 0;
            high = x < 0 ? size : x;
            low = 0;
        } else if (!(size <= Double.MAX_VALUE)) {
            quarter = 0;
            high = Double.NaN;
            low = 0;
        } else if (size < MEDIUM) {
            subtract(size);
        } else {
            multiply(size);
        }
        return this;
    }

    /** The sine; error up to 0.9 ulp. */
    public double sin() {
        double value = (quarter & 1) == 0 ? sinOfRest() : cosOfRest();
        return (quarter & 2) != 0 ^ negative ? -value : value;
    }

    /** The cosine; error up to 0.9 ulp. */
    public double cos() {
        double value = (quarter & 1) == 0 ? cosOfRest() : sinOfRest();
        return ((quarter + 1) & 2) != 0 ? -value : value;
    }

    private double sinOfRest() {
        if (Math.abs(high) < TINY && low == 0) {
            return high;
        }
        double z = high * high;
        double v = z * high;
        double r = 8.33333333332248946124e-03
                + z * (-1.98412698298579493134e-04
                        + z * (2.75573137070700676789e-06
                                + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
        return high - ((z * (0.5 * low - v * r) - low) - v * -1.66666666666666324348e-01);
    }

    private double cosOfRest() {
        double z = high * high;
        double r = z
                * (4.16666666666666019037e-02
                        + z * (-1.38888888888741095749e-03
                                + z * (2.48015872894767294178e-05
                                        + z * (-2.75573143513906633035e-07
                                                + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
        double half = 0.5 * z;
        double w = 1 - half;
        return w + (((1 - w) - half) + (z * r - high * low));
    }

    private void subtract(double size) {
        double turns = size * TWO_OVER_PI + ROUND - ROUND;
        quarter = (int) turns;
        double r = size - turns * A;
        double w = turns * A_REST;
        high = r - w;
        if (Math.abs(high) * TWO_16 < size) {
            double before = r;
            w = turns * B;
            r = before - w;
            w = turns * B_REST - ((before - r) - w);
            high = r - w;
            if (Math.abs(high) * TWO_49 < size) {
                before = r;
                w = turns * C;
                r = before - w;
                w = turns * C_REST - ((before - r) - w);
                high = r - w;
            }
        }
        low = (r - high) - w;
    }

    private void multiply(double size) {
        long bits = Double.doubleToRawLongBits(size);
        int exponent = (int) (bits >>> 52) - 1075;
        long mantissa = (bits & 0xFFFFFFFFFFFFFL) | 0x10000000000000L;
        int skipped = Math.max(0, exponent - 2);
        long[] product = product(mantissa, skipped);
        // The binary point: product counts units of 2^(exponent − skipped − 32·WINDOW).
        int fraction = 32 * WINDOW - (exponent - skipped);
        quarter = (int) (bitsAt(product, fraction + 1) << 1 | bitsAt(product, fraction));
        boolean below = bitsAt(product, fraction - 1) != 0;
        if (below) {
            quarter++;
        }
        double sumHigh = 0;
        double sumLow = 0;
        double weight = TWO_MINUS_32;
        for (int limb = 1; limb <= 5; limb++) {
            long value = word(product, fraction - 32 * limb);
            // x − 1 = −(1 − x): complementing the bits is exact to the last place kept.
            double part = (below ? ~value & LIMB : value) * weight;
            double sum = sumHigh + part;
            sumLow += part - (sum - sumHigh);
            sumHigh = sum;
            weight *= TWO_MINUS_32;
        }
        timesHalfPi(below ? -sumHigh : sumHigh, below ? -sumLow : sumLow);
    }

    /** (high, low) = (f + rest) · π/2, with Dekker's exact product. */
    private void timesHalfPi(double f, double rest) {
        double p = f * HALF_PI;
        double fHigh = f * SPLIT - (f * SPLIT - f);
        double fLow = f - fHigh;
        double cHigh = HALF_PI * SPLIT - (HALF_PI * SPLIT - HALF_PI);
        double cLow = HALF_PI - cHigh;
        double error = ((fHigh * cHigh - p) + fHigh * cLow + fLow * cHigh) + fLow * cLow;
        double tail = error + (f * HALF_PI_REST + rest * HALF_PI);
        high = p + tail;
        low = (p - high) + tail;
    }

    /** mantissa × the WINDOW limbs of 2/π behind the first {@code skipped} bits, least significant limb first. */
    private static long[] product(long mantissa, int skipped) {
        long m0 = mantissa & LIMB;
        long m1 = mantissa >>> 32;
        long[] out = new long[WINDOW + 2];
        for (int k = 0; k < WINDOW; k++) {
            long w = window(skipped + 32 * (WINDOW - 1 - k));
            long carry = out[k] + m0 * w;
            out[k] = carry & LIMB;
            long next = out[k + 1] + m1 * w + (carry >>> 32);
            out[k + 1] = next & LIMB;
            out[k + 2] += next >>> 32;
        }
        return out;
    }

    /** 32 bits of 2/π from bit {@code from} behind the point. */
    private static long window(int from) {
        int word = from >> 5;
        int shift = from & 31;
        long here = TWO_OVER_PI_BITS[word] & LIMB;
        if (shift == 0) {
            return here;
        }
        long next = TWO_OVER_PI_BITS[word + 1] & LIMB;
        return ((here << shift) | (next >>> (32 - shift))) & LIMB;
    }

    private static long bitsAt(long[] limbs, int bit) {
        return bit < 0 || bit >= 32 * limbs.length ? 0 : limbs[bit >> 5] >>> (bit & 31) & 1;
    }

    /** The 32 bits whose lowest is {@code bit}; bits below 0 are zero. */
    private static long word(long[] limbs, int bit) {
        if (bit <= -32) {
            return 0;
        }
        if (bit < 0) {
            return limbs[0] << -bit & LIMB;
        }
        int limb = bit >> 5;
        int shift = bit & 31;
        long high = limb + 1 < limbs.length ? limbs[limb + 1] : 0;
        return shift == 0 ? limbs[limb] : (limbs[limb] >>> shift | high << (32 - shift)) & LIMB;
    }
}
