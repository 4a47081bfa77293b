package entrain.lab.settings;

/** Decimal numbers as whole millionths, read and written with integer arithmetic only, alike on every platform. */
final class Decimal {
    static final int PLACES = 6;
    static final long ONE = 1_000_000;
    private static final int MAX_EXPONENT = 99;
    private static final long LIMIT = 1_000_000_000L * ONE;

    private Decimal() {}

    /** Millionths nearest to a text such as {@code 1.5}, {@code .5}, {@code -2e-3}; half rounds away from zero. */
    static long parse(String text) throws BadValue {
        int at = 0;
        int end = text.length();
        boolean negative = end > 0 && text.charAt(0) == '-';
        if (end > 0 && (negative || text.charAt(0) == '+')) {
            at++;
        }
        long digits = 0;
        int scale = 0;
        int seen = 0;
        boolean point = false;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                seen++;
                if (digits < Long.MAX_VALUE / 100) {
                    digits = digits * 10 + (c - '0');
                    scale -= point ? 1 : 0;
                } else {
                    scale += point ? 0 : 1;
                }
            } else {
                break;
            }
        }
        if (seen == 0) {
            throw new BadValue("is not a number");
        }
        if (at < end) {
            scale += exponent(text, at);
        }
        return (negative ? -1 : 1) * shift(digits, scale + PLACES);
    }

    private static int exponent(String text, int from) throws BadValue {
        int at = from + 1;
        int end = text.length();
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E' || at == end) {
            throw new BadValue("is not a number");
        }
        boolean negative = text.charAt(at) == '-';
        if (negative || text.charAt(at) == '+') {
            at++;
        }
        if (at == end || end - at > 2) {
            throw new BadValue("is not a number");
        }
        int value = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                throw new BadValue("is not a number");
            }
            value = value * 10 + (c - '0');
        }
        return negative ? -Math.min(value, MAX_EXPONENT) : Math.min(value, MAX_EXPONENT);
    }

    /** digits · 10^scale, rounded to a whole number, capped at LIMIT. */
    private static long shift(long digits, int scale) {
        long value = digits;
        for (int i = 0; i < scale && value != 0; i++) {
            if (value >= LIMIT) {
                return LIMIT;
            }
            value *= 10;
        }
        long last = 0;
        for (int i = 0; i > scale && (value != 0 || last != 0); i--) {
            last = value % 10;
            value /= 10;
        }
        return Math.min(LIMIT, value + (last >= 5 ? 1 : 0));
    }

    /** The double nearest to so many millionths. */
    static double toDouble(long ticks) {
        return (double) ticks / ONE;
    }

    /** Millionths nearest to a value; not finite is an error. */
    static long toTicks(double value) {
        if (!(Math.abs(value) <= 1e9)) {
            throw new IllegalArgumentException("not a number in range: " + value);
        }
        return (long) Math.rint(value * ONE);
    }

    /** The shortest text: {@code 1.5}, {@code 0.05}, {@code -2}. */
    static String format(long ticks) {
        StringBuilder text = new StringBuilder();
        long size = Math.abs(ticks);
        if (ticks < 0) {
            text.append('-');
        }
        text.append(size / ONE);
        long rest = size % ONE;
        if (rest != 0) {
            text.append('.');
            for (long unit = ONE / 10; rest != 0; unit /= 10) {
                text.append((char) ('0' + rest / unit));
                rest %= unit;
            }
        }
        return text.toString();
    }

    /** A value rounded to so many places, 0 to 6, zeros kept: a label such as {@code 2.00}. */
    static String fixed(double value, int places) {
        long unit = 1;
        for (int i = 0; i < places; i++) {
            unit *= 10;
        }
        long whole = (long) Math.rint(Math.abs(value) * unit);
        StringBuilder text = new StringBuilder();
        if (value < 0 && whole != 0) {
            text.append('−');
        }
        text.append(whole / unit);
        if (places > 0) {
            text.append('.');
            long rest = whole % unit;
            for (long digit = unit / 10; digit > 0; digit /= 10) {
                text.append((char) ('0' + rest / digit % 10));
            }
        }
        return text.toString();
    }
}
