package entrain.lab.run;

import entrain.lab.settings.BadValue;
import entrain.lab.settings.Decimal;

/** Numbers as people and spreadsheets write them: decimal, with an exponent or without. */
public final class Numeral {
    private static final int LONGEST = 40;

    private Numeral() {}

    /**
     * Reads a decimal number, correctly rounded: TeaVM 0.15's {@code Double.parseDouble} is off by one bit for one in fifty.
     * Java's own extras (a type letter, hexadecimal) are refused.
     *
     * @return the number, infinite where the text is {@code inf}, {@code infinity} or beyond the range of a double, NaN
     *         where it is no number
     */
    public static double parse(String text) {
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        try {
            return text.indexOf(' ') < 0 ? Decimal.parse(text).value() : Double.NaN;
        } catch (BadValue e) {
            return Double.NaN;
        }
    }

    /** Text from outside, quoted, on one line and short enough for a message. */
    public static String quote(String found) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < found.length() && i < LONGEST; i++) {
            char c = found.charAt(i);
            shown.append(c < ' ' || c >= 0x7F && c < 0xA0 ? '?' : c);
        }
        return shown.append(found.length() > LONGEST ? "…\"" : "\"").toString();
    }
}
