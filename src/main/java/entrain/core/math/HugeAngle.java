package entrain.core.math;

/** Sine and cosine of arguments beyond 1.5e6, reduced by as much of 2/π as it takes, for {@link Elementary}. */
final class HugeAngle {
    /*
     * Payne & Hanek (1983), in digits of 24 bits held in doubles, so that every product and every carry is exact.
     * x is written as d0…d3 (radix 2^24) at scale 2^(24 t); the digits of x·2/π at and after the
     * binary point are sums of at most four products. Digits further up are whole multiples of four turns, left out.
     * FRACTION digits after the point are 240 bits: a double comes no closer to a multiple of π/2 than about 2^-61
     * (the worst is 6381956970095103·2^797), which leaves well over 106 good bits.
     */
    private static final double RADIX = 0x1p24;
    private static final double INV_RADIX = 0x1p-24;
    private static final int PIECES = 4;
    private static final int FRACTION = 10;

    private static final double PIO2_HI = 1.5707963267948966;
    private static final double PIO2_LO = 6.123233995736766e-17;

    /** 2/π = Σ TWO_OVER_PI[i]·2^(−24(i+1)). */
    private static final int[] TWO_OVER_PI = {
        10680707, 7228996, 1387004, 2578385, 16069853, 12639074, 9804092, 4427841, 16666979, 11263675, 12935607,
        2387514, 4345298, 14681673, 3074569, 13734428, 16653803, 1880361, 10960616, 8533493, 3062596, 8710556, 7349940,
        6258241, 3772886, 3769171, 3798172, 8675211, 12450088, 3874808, 9961438, 366607, 15675153, 9132554, 7151469,
        3571407, 2607881, 12013382, 4155038, 6285869, 7677882, 13102053, 15825725, 473591, 9065106, 15363067, 6271263,
        9264392, 5636912, 4652155, 7056368, 13614112, 10155062
    };

    private HugeAngle() {}

    /** sin(x + quarter·π/2) for finite |x| ≥ 1; quarter is 0 or 1. */
    static double sine(double x, int quarter) {
        double[] digit = new double[FRACTION + 1];
        int n = turns(Math.abs(x), digit);
        double h = 0.0;
        double l = 0.0;
        double scale = 0x1p-240;
        for (int w = FRACTION; w >= 1; w--) {
            double term = digit[w] * scale;
            double sum = term + h;
            l = (h - (sum - term)) + l; // the bracket is exact, since term is zero or larger than h
            h = sum;
            scale *= RADIX;
        }
        // (h + l)·π/2 as r + rl
        double p = h * PIO2_HI;
        double hh = high(h);
        double ph = high(PIO2_HI);
        double error = ((hh * ph - p) + hh * (PIO2_HI - ph) + (h - hh) * ph) + (h - hh) * (PIO2_HI - ph);
        double rest = error + h * PIO2_LO + l * PIO2_HI;
        double r = p + rest;
        double rl = (p - r) + rest;
        boolean beyondHalf = digit[0] < 0.0;
        boolean flip = beyondHalf != x < 0.0;
        return Circular.kernel(flip ? -r : r, flip ? -rl : rl, (x < 0.0 ? -n : n) + quarter);
    }

    /**
     * The quarter turns in x, modulo 4, rounded to nearest. digit is overwritten: digit[1…] the size of what is left in
     * radix-2^24 digits after the point, digit[0] its sign (±1).
     */
    private static int turns(double x, double[] digit) {
        int t = 0;
        while (x >= RADIX) {
            x *= INV_RADIX;
            t++;
        }
        double[] piece = new double[PIECES];
        for (int j = 0; j < PIECES; j++) {
            piece[j] = Math.floor(x);
            x = (x - piece[j]) * RADIX;
        }
        double carry = 0.0;
        for (int w = FRACTION; w >= 0; w--) {
            double sum = carry;
            for (int j = 0; j < PIECES; j++) {
                int i = w + t - j;
                sum += i >= 1 ? piece[j] * TWO_OVER_PI[i - 1] : 0.0;
            }
            carry = Math.floor(sum * INV_RADIX);
            digit[w] = sum - carry * RADIX;
        }
        int n = (int) digit[0];
        digit[0] = 1.0;
        if (digit[1] >= 0.5 * RADIX) {
            n++;
            digit[0] = -1.0;
            for (int w = 1; w <= FRACTION; w++) {
                digit[w] = RADIX - 1.0 - digit[w];
            }
        }
        return n & 3;
    }

    /** The upper 26 bits (Veltkamp 1968). */
    private static double high(double a) {
        double c = 134217729.0 * a;
        return c - (c - a);
    }
}
