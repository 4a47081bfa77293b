package entrain.view;

/** Numbers as labels, alike on every platform. */
public final class Labels {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Labels() {}

    /** Three significant digits at most: {@code 0.05}, {@code 12.5}, {@code −3}, {@code 2·10⁹}. */
    public static String number(double value) {
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
            return sign + placed(digits, 0) + "·10" + superscript(exponent);
        }
        return sign + placed(digits, exponent);
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
