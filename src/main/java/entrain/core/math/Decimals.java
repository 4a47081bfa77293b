package entrain.core.math;

/**
 * Doubles to and from decimal digits, the same on every platform: what is read is the nearest double, what is written
 * the shortest text that is read back. Whole numbers of any length decide (Clinger 1990, doi:10.1145/93542.93557).
 */
public final class Decimals {
    private static final int BITS = 53;
    private static final double TWO_TO_BITS = 0x1p53;
    private static final int LOWEST = -1074; // exponent of the smallest double
    /** Half-way between two doubles there are fewer; what follows only breaks a tie. */
    private static final int MOST_DIGITS = 800;

    private static final int LARGEST = 310; // 10^309 is beyond all doubles
    private static final int SMALLEST = -330;

    private Decimals() {}

    /**
     * The double nearest to digits · 10^exponent, ties to even; infinite beyond the range.
     *
     * @param digits 0 to 9 only, the first not 0; none for zero
     */
    public static double read(String digits, int exponent) {
        int length = digits.length();
        if (length + exponent > LARGEST || length + exponent < SMALLEST || length == 0) {
            return length + exponent > LARGEST && length > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        if (length > MOST_DIGITS) {
            return read(digits.substring(0, MOST_DIGITS - 1) + '1', exponent + length - MOST_DIGITS);
        }
        Natural u = new Natural(digits);
        Natural v = new Natural("1");
        u.scale(10, exponent);
        v.scale(10, -exponent);
        int shift = 0;
        for (; u.isBelow(v); shift--) {
            u.times(2, 0);
        }
        shift += v.raise(u);
        int steps = Math.min(BITS, shift - LOWEST);
        double value = steps < 0 ? 0 : quotient(u, v, steps);
        for (int k = shift - steps; k > 0; k--) {
            value *= 2;
        }
        for (int k = shift - steps; k < 0; k++) {
            value *= 0.5;
        }
        return value;
    }

    /**
     * The shortest text of a finite number that {@link #read} makes this double of, the closest where there are several;
     * with an exponent below 10^−6 and from 10^21 on.
     */
    public static String write(double value) {
        StringBuilder out = new StringBuilder(value < 0 ? "-" : "");
        double size = Math.abs(value);
        int point = 0;
        for (double rest = size; rest >= 1; rest /= 10) {
            point++;
        }
        for (double rest = size; rest < 0.1 && rest > 0; rest *= 10) {
            point--;
        }
        for (int digits = 1; size > 0; digits++) {
            int exponent = point - digits;
            long nearest = scaled(size, -exponent);
            // Below a power of two doubles are closer, so that only the one above may be read back.
            for (long number = nearest; number <= nearest + 1; number++) {
                String text = Long.toString(number);
                if (read(text, exponent) == size) {
                    int first = exponent + text.length() - 1;
                    Digits.place(text, first, first < -6 || first > 20, out);
                    return out.toString();
                }
            }
        }
        return "0";
    }

    /** The whole number nearest to value · 10^power, which is below 2^63. */
    private static long scaled(double value, int power) {
        double whole = value;
        int twos = 0;
        for (; whole >= TWO_TO_BITS; whole *= 0.5) {
            twos++;
        }
        for (; whole != Math.floor(whole); whole *= 2) {
            twos--;
        }
        Natural u = new Natural(Long.toString((long) whole));
        Natural v = new Natural("1");
        u.scale(2, twos);
        u.scale(10, power);
        v.scale(2, -twos);
        v.scale(10, -power);
        return quotient(u, v, v.raise(u));
    }

    /** The whole number nearest to 2^steps · u / v, ties to even; u &lt; v, and is modified. */
    private static long quotient(Natural u, Natural v, int steps) {
        long quotient = 0;
        for (int i = 0; i < steps; i++) {
            u.times(2, 0);
            quotient *= 2;
            if (!u.isBelow(v)) {
                u.minus(v);
                quotient++;
            }
        }
        u.times(2, 0);
        if (u.isBelow(v)) {
            return quotient;
        }
        u.minus(v);
        return u.isZero() && quotient % 2 == 0 ? quotient : quotient + 1;
    }

    /** A whole number of at most 4096 bits, from 0. */
    private static final class Natural {
        private static final int LIMB = 16;
        private final int[] limbs = new int[256]; // the lowest first
        private int length;

        Natural(String digits) {
            for (int i = 0; i < digits.length(); i++) {
                times(10, digits.charAt(i) - '0');
            }
        }

        void times(int factor, int plus) {
            int carry = plus;
            for (int i = 0; i < length; i++) {
                carry += limbs[i] * factor;
                limbs[i] = carry & 0xFFFF;
                carry >>= LIMB;
            }
            if (carry > 0) {
                limbs[length++] = carry;
            }
        }

        /** Multiplies by factor^power; by 1 where the power is negative. */
        void scale(int factor, int power) {
            for (int i = 0; i < power; i++) {
                times(factor, 0);
            }
        }

        /** Doubles this until it is above the other; returns how often. */
        int raise(Natural other) {
            int times = 0;
            for (; !other.isBelow(this); times++) {
                times(2, 0);
            }
            return times;
        }

        boolean isZero() {
            return length == 0;
        }

        boolean isBelow(Natural other) {
            int i = Math.max(length, other.length) - 1;
            while (i >= 0 && limbs[i] == other.limbs[i]) {
                i--;
            }
            return i >= 0 && limbs[i] < other.limbs[i];
        }

        /** Takes away one that is not above this. */
        void minus(Natural other) {
            int borrow = 0;
            for (int i = 0; i < length; i++) {
                borrow += limbs[i] - other.limbs[i];
                limbs[i] = borrow & 0xFFFF;
                borrow >>= LIMB;
            }
            while (length > 0 && limbs[length - 1] == 0) {
                length--;
            }
        }
    }
}
