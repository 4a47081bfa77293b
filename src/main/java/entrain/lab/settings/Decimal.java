package entrain.lab.settings;

import entrain.lab.phrase.Phrase;

/**
 * Decimal text to and from a whole number of ticks, a tick being 10^−decimals. Integer arithmetic only, because
 * Double.parseDouble and Double.toString need not agree between platforms.
 *
 * @param ticks the nearest number of ticks, halves away from zero; ±{@link #TOO_LARGE} if beyond 18 digits
 * @param exact whether the text is exactly that many ticks
 */
record Decimal(long ticks, boolean exact) {
    static final long TOO_LARGE = Long.MAX_VALUE;

    /** Longer than any text that is read, so that leading or trailing zeros cannot make up for a larger one. */
    private static final int MAX_EXPONENT = 100_000_000;

    private static final int MAX_DIGITS = 18;

    /**
     * Reads sign, digits with at most one point, and an optional exponent: {@code 2}, {@code +.5}, {@code 1.},
     * {@code -3.2e-2}. Spaces around are ignored. Takes time linear in the text, whatever the exponent.
     *
     * @throws BadValue if the text is anything else
     */
    static Decimal parse(String text, int decimals) throws BadValue {
        int at = 0;
        int end = text.length();
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        while (end > at && text.charAt(end - 1) == ' ') {
            end--;
        }
        boolean negative = at < end && text.charAt(at) == '-';
        if (negative || at < end && text.charAt(at) == '+') {
            at++;
        }
        int mantissa = at;
        int digits = 0;
        int point = -1;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                digits++;
            } else if (c == '.' && point < 0) {
                point = digits;
            } else {
                break;
            }
        }
        if (digits == 0) {
            throw notANumber(text);
        }
        int exponent = at == end ? 0 : exponent(text, at, end);
        int whole = (point < 0 ? digits : point) + exponent + decimals;
        return scale(text, mantissa, at, whole, negative);
    }

    /** Digits of text[from, to), the point skipped, of which the first {@code whole} count as whole ticks. */
    private static Decimal scale(String text, int from, int to, int whole, boolean negative) {
        long ticks = 0;
        boolean exact = true;
        boolean roundUp = false;
        int significant = 0;
        int place = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '.') {
                continue;
            }
            int digit = c - '0';
            if (place < whole) {
                significant += significant > 0 || digit > 0 ? 1 : 0;
                ticks = significant > MAX_DIGITS ? TOO_LARGE : 10 * ticks + digit;
            } else {
                roundUp |= place == whole && digit >= 5;
                exact &= digit == 0;
            }
            place++;
        }
        for (; place < whole && significant > 0; place++) {
            significant++;
            ticks = significant > MAX_DIGITS ? TOO_LARGE : 10 * ticks;
            if (ticks == TOO_LARGE) {
                break;
            }
        }
        if (roundUp && ticks != TOO_LARGE) {
            ticks++;
        }
        return new Decimal(negative ? -ticks : ticks, exact);
    }

    private static int exponent(String text, int from, int end) throws BadValue {
        int at = from;
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            throw notANumber(text);
        }
        at++;
        boolean negative = at < end && text.charAt(at) == '-';
        if (negative || at < end && text.charAt(at) == '+') {
            at++;
        }
        if (at == end) {
            throw notANumber(text);
        }
        int exponent = 0;
        for (; at < end; at++) {
            if (!isDigit(text.charAt(at))) {
                throw notANumber(text);
            }
            exponent = Math.min(MAX_EXPONENT, 10 * exponent + text.charAt(at) - '0');
        }
        return negative ? -exponent : exponent;
    }

    /** The shortest text of {@code ticks}: no exponent, no trailing zeros, no point without a digit after it. */
    static String format(long ticks, int decimals) {
        String digits = Long.toString(Math.abs(ticks));
        StringBuilder out = new StringBuilder();
        if (ticks < 0) {
            out.append('-');
        }
        int whole = digits.length() - decimals;
        out.append(whole > 0 ? digits.substring(0, whole) : "0");
        int end = digits.length();
        while (end > 0 && end > whole && digits.charAt(end - 1) == '0') {
            end--;
        }
        if (end > Math.max(whole, 0)) {
            out.append('.');
            for (int zero = whole; zero < 0; zero++) {
                out.append('0');
            }
            out.append(digits, Math.max(whole, 0), end);
        }
        return out.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static BadValue notANumber(String text) {
        return text.indexOf(',') >= 0
                ? new BadValue(it -> Phrase.of("{} is not a number (a decimal point is needed, not a comma)", it))
                : new BadValue(it -> Phrase.of("{} is not a number", it));
    }
}
