package entrain.lab.data;

import entrain.lab.settings.BadValue;
import entrain.lab.settings.Decimal;
import java.nio.charset.StandardCharsets;

/**
 * Reads numbers out of bytes, correctly rounded: sign, digits with at most one decimal sign, an exponent. Those of at most
 * 19 digits and a small exponent, as NumPy and spreadsheets write them, without an object.
 */
final class NumberReader {
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    private static final int FIVES = 26; // 5^26 < 2^61
    private static final int LONGEST = 19; // digits that an unsigned long holds
    private static final long[] POWERS = new long[FIVES + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= FIVES; i++) {
            POWERS[i] = 5 * POWERS[i - 1];
        }
    }

    private static final int HUGE = 100_000;
    private static final int NONE = Integer.MIN_VALUE;
    private static final String[] NOT_FINITE = {"nan", "inf", "infinity", "na"};

    private final byte[] text;
    private final byte sign;
    private int at;
    private int end;
    private long digits;
    private int shift;
    private boolean point;
    private int seen; // significant digits
    private int commas;
    private int thousands;

    /** @param comma whether the decimal sign is a comma, which needs a digit on either side, and not a point */
    NumberReader(byte[] text, boolean comma) {
        this.text = text;
        sign = (byte) (comma ? ',' : '.');
    }

    /** How many numbers with a decimal comma were read. */
    int commas() {
        return commas;
    }

    /** Whether each of them could as well be a whole number with its thousands marked. */
    boolean perhapsThousands() {
        return commas > 0 && commas == thousands;
    }

    /** The number in text[from, to): infinite if it is none that is finite, NaN if it is no number. */
    double read(int from, int to) {
        at = from;
        end = to;
        boolean negative = sign(at);
        int begin = at;
        if (!mantissa()) {
            return notFinite(begin) ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        int mantissaEnd = at;
        int exponent = at == end ? 0 : exponent();
        if (at < end || exponent == NONE) {
            return Double.NaN;
        }
        count(begin, mantissaEnd);
        int scale = exponent + shift;
        if (seen <= LONGEST && digits >= 0 && digits <= EXACT && scale >= -22 && scale <= 22) {
            double size = scale < 0 ? digits / TENS[-scale] : digits * TENS[scale];
            return negative ? -size : size;
        }
        if (seen <= LONGEST && digits != 0 && scale < 0 && scale >= -FIVES) {
            double size = quotient(digits, -scale);
            return negative ? -size : size;
        }
        return longer(from);
    }

    /** The double nearest to digits / 10^power, ties to even; digits is unsigned and not 0. */
    private static double quotient(long digits, int power) {
        long by = POWERS[power];
        long quotient = Long.divideUnsigned(digits, by);
        long rest = Long.remainderUnsigned(digits, by);
        int twos = -power;
        for (; quotient < 2 * EXACT; twos--) { // to two bits more than a double has
            rest *= 2;
            quotient *= 2;
            if (rest >= by) {
                rest -= by;
                quotient++;
            }
        }
        for (; quotient >= 4 * EXACT; twos++) {
            rest |= quotient & 1;
            quotient >>= 1;
        }
        long low = quotient & 3;
        quotient >>= 2;
        if (low == 3 || low == 2 && (rest != 0 || (quotient & 1) == 1)) {
            quotient++;
        }
        return quotient * Double.longBitsToDouble((long) (1023 + 2 + twos) << 52);
    }

    private boolean sign(int from) {
        boolean negative = from < end && text[from] == '-';
        if (negative || from < end && text[from] == '+') {
            at++;
        }
        return negative;
    }

    /** Reads digits and a decimal sign; {@code digits} means nothing if there are more than a long holds. */
    private boolean mantissa() {
        int begin = at;
        point = false;
        digits = 0;
        shift = 0;
        seen = 0;
        boolean any = false;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                any = true;
                seen += seen > 0 || digit > 0 ? 1 : 0;
                digits = 10 * digits + digit;
                shift -= point ? 1 : 0;
            } else if (text[at] == sign && !point && (sign == '.' || amongDigits(begin))) {
                point = true;
            } else {
                break;
            }
        }
        return any;
    }

    private boolean amongDigits(int begin) {
        return at > begin && at + 1 < end && text[at + 1] >= '0' && text[at + 1] <= '9';
    }

    private int exponent() {
        if (text[at] != 'e' && text[at] != 'E') {
            return NONE;
        }
        at++;
        boolean negative = sign(at);
        int first = at;
        int exponent = 0;
        for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
            exponent = Math.min(HUGE, 10 * exponent + text[at] - '0');
        }
        return at == first ? NONE : negative ? -exponent : exponent;
    }

    private void count(int begin, int mantissaEnd) {
        if (sign == ',' && point) {
            commas++;
            int whole = mantissaEnd - begin + shift - 1;
            thousands += mantissaEnd == end && shift == -3 && whole <= 3 && text[begin] != '0' ? 1 : 0;
        }
    }

    private double longer(int from) {
        byte[] ascii = new byte[end - from];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = text[from + i] == ',' ? (byte) '.' : text[from + i];
        }
        try {
            // not by the library: TeaVM 0.15's Double.parseDouble is one bit off for one such number in fifty
            return Decimal.parse(new String(ascii, StandardCharsets.ISO_8859_1)).value();
        } catch (BadValue none) {
            return Double.NaN;
        }
    }

    private boolean notFinite(int from) {
        for (String word : NOT_FINITE) {
            boolean same = end - from == word.length();
            for (int i = 0; same && i < word.length(); i++) {
                same = (text[from + i] | 0x20) == word.charAt(i);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** The whole number from 0 in text[from, to), written with digits alone; −1 if it is none. */
    static int index(byte[] text, int from, int to) {
        int index = to == from || to - from > 9 ? -1 : 0;
        for (int i = from; i < to && index >= 0; i++) {
            int digit = text[i] - '0';
            index = digit < 0 || digit > 9 ? -1 : 10 * index + digit;
        }
        return index;
    }
}
