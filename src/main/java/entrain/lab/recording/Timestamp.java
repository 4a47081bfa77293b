package entrain.lab.recording;

import entrain.lab.run.Numeral;

/** Dates and times of day as tables have them: {@code 2024-03-01 12:30:05.25}, {@code 2024-03-01T12:30}, {@code 12:30:05}. */
final class Timestamp {
    private static final int DAY = 86_400;

    private Timestamp() {}

    /** Seconds since the beginning of 1970, or of the day where no date is told; NaN where it is none. */
    static double seconds(String text) {
        boolean dated = text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        double date = dated ? DAY * days(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)) : 0;
        int at = dated ? 11 : 0;
        if (dated && text.length() == 10) {
            return date;
        }
        int end = text.endsWith("Z") ? text.length() - 1 : text.length();
        boolean timed = end >= at + 5
                && text.charAt(at + 2) == ':'
                && (!dated || text.charAt(10) == ' ' || text.charAt(10) == 'T');
        if (!timed) {
            return Double.NaN;
        }
        double minutes = number(text, at, at + 2) * 60 + number(text, at + 3, at + 5);
        if (end == at + 5) {
            return date + 60 * minutes;
        }
        return text.charAt(at + 5) == ':' && end > at + 6
                ? date + 60 * minutes + number(text, at + 6, end)
                : Double.NaN;
    }

    private static double number(String text, int from, int to) {
        return text.charAt(from) >= '0' && text.charAt(from) <= '9'
                ? Numeral.parse(text.substring(from, to))
                : Double.NaN;
    }

    /** Days from the beginning of 1970, by the Gregorian calendar: a year begins in March, so that its last day may be one more. */
    private static double days(double year, double month, double day) {
        double y = month > 2 ? year : year - 1;
        double sinceMarch = month > 2 ? month - 3 : month + 9;
        double leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
        return 365 * y + leaps + Math.floor((153 * sinceMarch + 2) / 5) + day - 719_469;
    }
}
