package entrain.lab.data;

import entrain.lab.settings.BadValue;
import entrain.lab.settings.Decimal;

/**
 * Reads numbers out of bytes, correctly rounded: sign, digits with at most one decimal sign, an exponent. Those of at most
 * 30 digits and a small exponent, as NumPy and spreadsheets write them, without an object.
 */
final class NumberReader {
    private static final double EXACT = 0x1p53;
    private static final int HUGE = 100_000;
    private static final int NONE = Integer.MIN_VALUE;
    /** A typographer's. */
    private static final byte[] MINUS = {(byte) 0xE2, (byte) 0x88, (byte) 0x92};

    private static final String[] NOT_FINITE = {"nan", "inf", "infinity", "na"};

    private byte[] text;
    private final byte sign;
    private final Quotient quotient = new Quotient();
    private int at;
    private int end;
    private int points;
    private int commas;
    private int thousands;

    /** @param comma whether the decimal sign is a comma, which needs a digit on either side, and not a point */
    NumberReader(byte[] text, boolean comma) {
        this.text = text;
        sign = (byte) (comma ? ',' : '.');
    }

    /** Goes on with another part of the text. */
    void text(byte[] part) {
        text = part;
    }

    /** How many numbers with a decimal comma were read. */
    int commas() {
        return commas;
    }

    /** How many numbers with a decimal point were read. */
    int points() {
        return points;
    }

    /** Whether each of them could as well be a whole number with its thousands marked. */
    boolean perhapsThousands() {
        return commas > 0 && commas == thousands;
    }

    /** As {@link #read}; a truth value is 1 or 0, as in an NPY. */
    double value(int from, int to) {
        double number = read(from, to);
        if (number == number) {
            return number;
        }
        return is(from, to, "true") ? 1 : is(from, to, "false") ? 0 : number;
    }

    /** The number in text[from, to): infinite if it is none that is finite, NaN if it is no number. */
    double read(int from, int to) {
        byte[] bytes = text;
        int i = from;
        boolean negative = i < to && bytes[i] == '-';
        if (negative || i < to && bytes[i] == '+') {
            i++;
        } else if (i + 2 < to && bytes[i] == MINUS[0] && bytes[i + 1] == MINUS[1] && bytes[i + 2] == MINUS[2]) {
            negative = true;
            i += MINUS.length;
        }
        int begin = i;
        int point = -1;
        double digits = 0; // exact below 2^53
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (point < 0 && bytes[i] == sign && (sign == '.' || amongDigits(begin, i, to))) {
                point = i;
            } else {
                break;
            }
        }
        at = i;
        end = to;
        if (i - begin == (point < 0 ? 0 : 1)) {
            return notFinite(begin) ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        int exponent = i == to ? 0 : exponent();
        if (at < to || exponent == NONE) {
            return Double.NaN;
        }
        if (point >= 0) {
            count(begin, point, i);
        }
        int scale = point < 0 ? exponent : exponent - (i - point - 1);
        double size = digits < EXACT && scale >= -22 && scale <= 22
                ? Quotient.exact(digits, scale)
                : quotient.of(bytes, begin, i, scale);
        size = size != size ? longer(begin) : size;
        return negative ? -size : size;
    }

    private boolean amongDigits(int begin, int comma, int to) {
        return comma > begin && comma + 1 < to && text[comma + 1] >= '0' && text[comma + 1] <= '9';
    }

    private int exponent() {
        if (text[at] != 'e' && text[at] != 'E') {
            return NONE;
        }
        at++;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        int first = at;
        int exponent = 0;
        for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
            exponent = Math.min(HUGE, 10 * exponent + text[at] - '0');
        }
        return at == first ? NONE : negative ? -exponent : exponent;
    }

    private void count(int begin, int point, int mantissaEnd) {
        if (sign == '.') {
            points++;
            return;
        }
        commas++;
        boolean three = mantissaEnd == end && mantissaEnd - point == 4;
        thousands += three && point - begin <= 3 && text[begin] != '0' ? 1 : 0;
    }

    private double longer(int from) {
        byte[] ascii = new byte[end - from];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = text[from + i] == ',' ? (byte) '.' : text[from + i];
        }
        try {
            // not by the library: TeaVM 0.15's Double.parseDouble is one bit off for one such number in fifty
            return Decimal.parse(Characters.latin1(ascii, 0, ascii.length)).value();
        } catch (BadValue none) {
            return Double.NaN;
        }
    }

    private boolean notFinite(int from) {
        for (String word : NOT_FINITE) {
            if (is(from, end, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int from, int to, String word) {
        boolean same = to - from == word.length();
        for (int i = 0; same && i < word.length(); i++) {
            same = (text[from + i] | 0x20) == word.charAt(i);
        }
        return same;
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
