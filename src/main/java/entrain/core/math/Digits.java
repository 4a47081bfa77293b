package entrain.core.math;

/** Numbers as text with so many significant digits, with a decimal point, the same on every platform. */
public final class Digits {
    private static final double LARGEST = 1e300;

    private Digits() {}

    /** Appends a number with so many significant digits, an exponent where it is far from 1; nothing if not finite. */
    public static void write(double value, int digits, StringBuilder out) {
        double size = Math.abs(value);
        if (!(size <= LARGEST)) {
            return;
        }
        if (size == 0) {
            out.append('0');
            return;
        }
        int exponent = 0;
        double power = 1;
        while (size >= 10 * power) {
            power *= 10;
            exponent++;
        }
        while (size * power < 1) {
            power *= 10;
            exponent--;
        }
        double unit = 1;
        for (int i = 1; i < digits; i++) {
            unit *= 10;
        }
        // One rounding more than the exact quotient has: far below the last digit shown.
        long shown = (long) Nearest.whole(exponent < 0 ? size * power * unit : size / power * unit);
        if (shown >= 10 * (long) unit) {
            shown /= 10;
            exponent++;
        }
        out.append(value < 0 ? "-" : "");
        place(Long.toString(shown), exponent, exponent < -5 || exponent >= digits, out);
    }

    /** A number with so many significant digits, as {@link #write} has it. */
    public static String text(double value, int digits) {
        StringBuilder out = new StringBuilder();
        write(value, digits, out);
        return out.toString();
    }

    /** Appends digits, of which the first counts 10^exponent, without zeros behind the last. */
    static void place(String digits, int exponent, boolean scientific, StringBuilder out) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        int point = scientific ? 1 : exponent + 1;
        if (point <= 0) {
            out.append("0.");
            for (int i = point; i < 0; i++) {
                out.append('0');
            }
            out.append(digits, 0, end);
        } else {
            out.append(digits, 0, Math.min(point, digits.length()));
            for (int i = digits.length(); i < point; i++) {
                out.append('0');
            }
            if (end > point) {
                out.append('.').append(digits, point, end);
            }
        }
        if (scientific) {
            out.append('e').append(exponent);
        }
    }
}
