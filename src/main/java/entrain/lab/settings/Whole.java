package entrain.lab.settings;

/** Whole numbers from digits; what the library does for it would weigh two kilobytes in the page's program. */
public final class Whole {
    private static final int LONGEST = 18; // digits that a long holds, whatever they are

    private Whole() {}

    /** The number from 0 that digits say. @throws NumberFormatException if it is none, or has more than 18 digits */
    public static long count(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == LONGEST) {
                throw new NumberFormatException("\"" + digits + "\" is no count");
            }
            number = 10 * number + digit;
        }
        if (digits.isEmpty()) {
            throw new NumberFormatException("a count is missing");
        }
        return number;
    }

    /** The number that a text says, with or without a minus. @throws NumberFormatException if an int does not hold it */
    public static int integer(String text) {
        boolean negative = !text.isEmpty() && text.charAt(0) == '-';
        long number = negative ? -count(text.substring(1)) : count(text);
        if (number != (int) number) {
            throw new NumberFormatException("\"" + text + "\" is too large");
        }
        return (int) number;
    }
}
