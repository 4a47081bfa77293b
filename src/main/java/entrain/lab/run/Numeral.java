package entrain.lab.run;

/** Numbers as people and spreadsheets write them: decimal, with an exponent or without. */
public final class Numeral {
    private static final int LONGEST = 40;

    private Numeral() {}

    /**
     * Reads a decimal number, correctly rounded. Java's own extras (a type letter, hexadecimal) are refused.
     *
     * @return the number, infinite where the text is {@code inf}, {@code infinity} or beyond the range of a double, NaN
     *         where it is no number
     */
    public static double parse(String text) {
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
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
