package entrain.lab.data;

/** Texts of bytes. The library's decoders weigh 6 kB in a program for the browser, more than any reader here. */
final class Characters {
    /** Stands for what is no UTF-8. */
    static final char UNKNOWN = '\uFFFD';

    private Characters() {}

    /** Bytes of UTF-8; what is none becomes U+FFFD. */
    static String utf8(byte[] bytes, int from, int length) {
        StringBuilder text = new StringBuilder();
        int end = from + length;
        int i = from;
        while (i < end) {
            int first = bytes[i++] & 0xFF;
            int more =
                    first < 0x80 ? 0 : first < 0xC2 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : -1;
            int point = more > 0 ? first & 0x3F >> more : first;
            for (; more > 0 && i < end && (bytes[i] & 0xC0) == 0x80; more--) {
                point = point << 6 | bytes[i++] & 0x3F;
            }
            boolean surrogate = point >> 11 == 0xD800 >> 11;
            if (point < 0x10000) {
                text.append(more == 0 && !surrogate ? (char) point : UNKNOWN);
            } else {
                text.append(more == 0 ? (char) (0xD7C0 + (point >> 10)) : UNKNOWN);
                text.append(more == 0 ? (char) (0xDC00 | point & 0x3FF) : UNKNOWN);
            }
        }
        return text.toString();
    }

    /** Bytes that are each a character of Latin-1. */
    static String latin1(byte[] bytes, int from, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            text.append((char) (bytes[i] & 0xFF));
        }
        return text.toString();
    }
}
