package entrain.lab.settings;

/** Percent-encoding of UTF-8, as addresses have it. Decoding takes any text; encoding is canonical. */
final class PercentCode {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String HEX = "0123456789ABCDEF";
    private static final String PLAIN = "-._~,:";

    /**
     * Decoded text.
     *
     * @param sound false if an escape was no escape (kept as it stands) or bytes were no UTF-8 (replaced by U+FFFD)
     */
    record Decoded(String text, boolean sound) {}

    private PercentCode() {}

    static Decoded decode(String text, boolean plusIsSpace) {
        StringBuilder out = new StringBuilder(text.length());
        boolean sound = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int octet = octet(text, at);
            if (octet < 0) {
                sound &= c != '%';
                out.append(c == '+' && plusIsSpace ? ' ' : c);
                at++;
            } else {
                int length = length(octet);
                int point = point(text, at, octet, length);
                if (point < 0) {
                    sound = false;
                    out.append(REPLACEMENT);
                    at += 3;
                } else {
                    appendPoint(out, point);
                    at += 3 * length;
                }
            }
        }
        return new Decoded(withoutLoneSurrogates(out), sound);
    }

    static void encode(String text, StringBuilder out) {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point < 0x80) {
                boolean plain = point >= 'a' && point <= 'z'
                        || point >= 'A' && point <= 'Z'
                        || point >= '0' && point <= '9'
                        || PLAIN.indexOf(point) >= 0;
                if (plain) {
                    out.append((char) point);
                } else {
                    appendOctet(out, point);
                }
            } else if (point < 0x800) {
                appendOctet(out, 0xC0 | point >> 6);
                appendOctet(out, 0x80 | point & 0x3F);
            } else if (point < 0x10000) {
                appendOctet(out, 0xE0 | point >> 12);
                appendOctet(out, 0x80 | point >> 6 & 0x3F);
                appendOctet(out, 0x80 | point & 0x3F);
            } else {
                appendOctet(out, 0xF0 | point >> 18);
                appendOctet(out, 0x80 | point >> 12 & 0x3F);
                appendOctet(out, 0x80 | point >> 6 & 0x3F);
                appendOctet(out, 0x80 | point & 0x3F);
            }
        }
    }

    /** Number of bytes that a first byte announces, 0 if it is no first byte. */
    private static int length(int octet) {
        if (octet < 0x80) {
            return 1;
        }
        if (octet < 0xC2 || octet > 0xF4) {
            return 0;
        }
        return octet < 0xE0 ? 2 : octet < 0xF0 ? 3 : 4;
    }

    /** The code point of the escapes at {@code at}, −1 if they are no UTF-8. */
    private static int point(String text, int at, int first, int length) {
        if (length <= 1) {
            return length == 1 ? first : -1;
        }
        int point = first & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            int octet = octet(text, at + 3 * i);
            if (octet < 0 || (octet & 0xC0) != 0x80) {
                return -1;
            }
            point = point << 6 | octet & 0x3F;
        }
        boolean overlong = length == 3 && point < 0x800 || length == 4 && point < 0x10000;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return overlong || surrogate || point > 0x10FFFF ? -1 : point;
    }

    /** The byte of the escape at {@code at}, −1 if there is none. */
    private static int octet(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '%') {
            return -1;
        }
        int high = hex(text.charAt(at + 1));
        int low = hex(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int hex(char c) {
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : HEX.indexOf(c);
    }

    private static void appendOctet(StringBuilder out, int octet) {
        out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
    }

    private static void appendPoint(StringBuilder out, int point) {
        if (point < 0x10000) {
            out.append((char) point);
        } else {
            out.append((char) (0xD7C0 + (point >> 10))).append((char) (0xDC00 | point & 0x3FF));
        }
    }

    private static String withoutLoneSurrogates(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.setCharAt(i, REPLACEMENT);
            }
        }
        return text.toString();
    }
}
