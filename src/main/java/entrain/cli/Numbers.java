package entrain.cli;

/** Numbers as people and spreadsheets write them: decimal, with an exponent or without. */
final class Numbers {
    private Numbers() {}

    /**
     * Reads a decimal number, correctly rounded. Java's own extras (a type letter, hexadecimal) are refused.
     *
     * @return the number, infinite where the text is {@code inf}, {@code infinity} or beyond the range of a double, NaN
     *         where it is no number
     */
    static double parse(String text) {
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
}
