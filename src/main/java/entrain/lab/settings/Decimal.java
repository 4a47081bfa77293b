package entrain.lab.settings;

import entrain.core.math.Decimals;
import entrain.lab.phrase.Phrase;

/**
 * A decimal number as a text gives it: digits · 10^exponent. Read by rules of our own, because Double.parseDouble need not
 * agree between platforms.
 *
 * @param digits neither begin nor end with 0; none for zero
 */
public record Decimal(boolean negative, String digits, int exponent) {
    /** Longer than any text that is read, so that leading or trailing zeros cannot make up for a larger one. */
    private static final int MAX_EXPONENT = 100_000_000;

    /** Tell any two doubles apart; what a text has beyond them is lost. */
    private static final int MOST_DIGITS = 17;

    /**
     * Reads sign, digits with at most one point, and an optional exponent: {@code 2}, {@code +.5}, {@code 1.},
     * {@code -3.2e-2}. Spaces around are ignored. Takes time linear in the text, whatever the exponent.
     *
     * @throws BadValue if the text is anything else
     */
    public static Decimal parse(String text) throws BadValue {
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
        StringBuilder digits = new StringBuilder();
        boolean any = false;
        int behindPoint = -1;
        int length = 0; // without the zeros at the end
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                any = true;
                behindPoint += behindPoint < 0 ? 0 : 1;
                if (c != '0' || length > 0) {
                    digits.append(c);
                    length = c == '0' ? length : digits.length();
                }
            } else if (c == '.' && behindPoint < 0) {
                behindPoint = 0;
            } else {
                break;
            }
        }
        if (!any) {
            throw notANumber(text);
        }
        int exponent = at == end ? 0 : exponent(text, at, end);
        exponent += digits.length() - length - Math.max(0, behindPoint);
        digits.setLength(length);
        return new Decimal(negative, digits.toString(), exponent);
    }

    /** The nearest double, infinite beyond the range. */
    public double value() {
        double size = Decimals.read(digits, exponent);
        return negative ? -size : size;
    }

    /** Whether it has more digits than a double keeps. */
    boolean isRounded() {
        return digits.length() > MOST_DIGITS;
    }

    boolean isWhole() {
        return digits.isEmpty() || exponent >= 0;
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static BadValue notANumber(String text) {
        return text.indexOf(',') >= 0
                ? new BadValue(it -> Phrase.of("{} is not a number (a decimal point is needed, not a comma)", it))
                : new BadValue(it -> Phrase.of("{} is not a number", it));
    }
}
