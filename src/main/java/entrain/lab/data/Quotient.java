package entrain.lab.data;

/**
 * Decimal digits times or by a power of ten, correctly rounded without an object: by one exact operation where both are
 * doubles, else in two doubles each (Dekker 1971, doi:10.1007/BF01397083) where their error cannot change the rounding.
 */
final class Quotient {
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int LARGEST = 22; // the last power of ten that is a double
    private static final int HALF = 15; // digits that a double holds whatever they are
    private static final double SPLIT = 0x1p27 + 1;
    /** Of the result; what is computed is wrong by less than a sixteenth of it. */
    private static final double ERROR = 0x1p-98;

    private double high;
    private double low;

    /** digits · 10^scale, rounded once. @param digits below 2^53 @param scale from −22 to 22 */
    static double exact(double digits, int scale) {
        return scale < 0 ? digits / TENS[-scale] : digits * TENS[scale];
    }

    /** The digits in text[from … to) · 10^scale, what else stands there left out; NaN if it must be found otherwise. */
    double of(byte[] text, int from, int to, int scale) {
        if (scale < -2 * LARGEST || scale > 2 * LARGEST) {
            return Double.NaN;
        }
        double first = 0;
        double second = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9 || digit == 0 && count == 0) {
                continue;
            }
            if (count++ < HALF) {
                first = 10 * first + digit;
            } else {
                second = 10 * second + digit;
            }
        }
        if (count > 2 * HALF) {
            return Double.NaN;
        }
        multiply(first, TENS[Math.max(0, count - HALF)]);
        double sum = high + second;
        low += second - (sum - high);
        high = sum;
        return scaled(scale);
    }

    private double scaled(int scale) {
        double x = high;
        double rest = low;
        int size = Math.abs(scale);
        multiply(TENS[Math.min(size, LARGEST)], TENS[Math.max(0, size - LARGEST)]);
        double by = high;
        double byRest = low;
        double small;
        if (scale >= 0) {
            multiply(x, by);
            small = low + (x * byRest + rest * by);
        } else {
            double quotient = x / by;
            multiply(quotient, by);
            small = (x - high - low + rest - quotient * byRest) / by;
            high = quotient;
        }
        double result = high + small;
        double left = small - (result - high);
        double error = result * ERROR;
        return result + (left + error) == result && result + (left - error) == result ? result : Double.NaN;
    }

    /** The exact product as a sum of two doubles. */
    private void multiply(double a, double b) {
        double ah = SPLIT * a;
        ah -= ah - a;
        double bh = SPLIT * b;
        bh -= bh - b;
        double al = a - ah;
        double bl = b - bh;
        high = a * b;
        low = al * bl - (high - ah * bh - al * bh - ah * bl);
    }
}
