package entrain.view;

import entrain.core.math.Nearest;

/** Numbers as labels, alike on every platform. */
public final class Labels {
    private static final int MOST_DECIMALS = 4;
    private static final int LONGEST = 8;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Labels() {}

    /**
     * Three significant digits at most: {@code 0.05}, {@code 12.5}, {@code −3}, {@code 2·10⁹}, {@code 10⁹}; a dash for
     * what is not finite.
     */
    public static String number(double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        int exponent = 0;
        while (size >= 10) {
            size /= 10;
            exponent++;
        }
        while (size < 1) {
            size *= 10;
            exponent--;
        }
        int digits = (int) (size * 100 + 0.5);
        if (digits == 1000) {
            digits = 100;
            exponent++;
        }
        String sign = value < 0 ? "−" : "";
        if (exponent > 4 || exponent < -4) {
            return sign + (digits == 100 ? "" : placed(digits, 0) + "·") + "10" + superscript(exponent);
        }
        return sign + placed(digits, exponent);
    }

    /** Three significant digits at most, with its sign: {@code +0.1}. */
    public static String signed(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    /**
     * A signed value to the last digit that its error lets stand, and the error: {@code +0.061 ± 0.012}. The error keeps
     * two digits if it begins with 1, else one, and four decimals at most.
     */
    public static String measured(double value, double error) {
        int decimals = 0;
        double scaled = error;
        while (scaled < 2 && decimals < MOST_DECIMALS) {
            scaled *= 10;
            decimals++;
        }
        return signed(value, decimals) + (scaled < 0.5 ? " ± <0.0001" : " ± " + fixed(error, decimals));
    }

    /** With its sign, + or −, and so many decimals; without one if they are all 0. */
    public static String signed(double value, int decimals) {
        String size = fixed(Math.abs(value), decimals);
        boolean nothing = Nearest.whole(Math.abs(value) * unit(decimals)) == 0;
        return nothing ? size : (value < 0 ? "−" : "+") + size;
    }

    /** A bound above 0, rounded up: two digits if it begins with 1, else one, four decimals at most: {@code 0.004}. */
    public static String bound(double above) {
        int decimals = 0;
        while (above * unit(decimals) < 2 && decimals < MOST_DECIMALS) {
            decimals++;
        }
        return fixed(Math.ceil(above * unit(decimals)) / unit(decimals), decimals);
    }

    private static long unit(int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        return unit;
    }

    /** With so many decimals, at most six: {@code 312.4}. */
    public static String fixed(double value, int decimals) {
        long unit = unit(decimals);
        long parts = (long) Nearest.whole(Math.abs(value) * unit);
        StringBuilder text = new StringBuilder(value < 0 && parts > 0 ? "−" : "").append(parts / unit);
        if (decimals > 0) {
            String rest = Long.toString(parts % unit + unit);
            text.append('.').append(rest, 1, rest.length());
        }
        return text.toString();
    }

    /** The exact text of a number or, where that has more than eight characters, a rounded one: {@code ≈0.62832}. */
    public static String brief(String exact, double value) {
        int point = exact.indexOf('.');
        return exact.length() <= LONGEST || point < 0 || Math.abs(value) < 0.01
                ? exact
                : "≈" + fixed(value, Math.max(0, LONGEST - 2 - point));
    }

    /** A power of ten: {@code 1}, {@code 10}, {@code 10⁻³}. */
    public static String power(int exponent) {
        return exponent == 0 ? "1" : exponent == 1 ? "10" : "10" + superscript(exponent);
    }

    /** d.dd · 10^exponent of three digits, without needless zeros. */
    private static String placed(int digits, int exponent) {
        StringBuilder text = new StringBuilder(Integer.toString(digits));
        int point = exponent + 1;
        while (point <= 0) {
            text.insert(0, '0');
            point++;
        }
        while (text.length() < point) {
            text.append('0');
        }
        if (text.length() > point) {
            text.insert(point, '.');
            while (text.charAt(text.length() - 1) == '0') {
                text.setLength(text.length() - 1);
            }
            if (text.charAt(text.length() - 1) == '.') {
                text.setLength(text.length() - 1);
            }
        }
        return text.toString();
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        String digits = Integer.toString(Math.abs(exponent));
        for (int i = 0; i < digits.length(); i++) {
            text.append(SUPERSCRIPTS.charAt(digits.charAt(i) - '0'));
        }
        return text.toString();
    }
}
