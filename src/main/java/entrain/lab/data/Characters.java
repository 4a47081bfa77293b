package entrain.lab.data;

/** Bytes as text. The library's own decoders for this would weigh several kilobytes in the program that reads recordings. */
final class Characters {
    /** Stands for what is no UTF-8. */
    static final char UNKNOWN = '\uFFFD';

    private static final int[] SMALLEST = {0, 0x80, 0x800, 0x10000};
    private static final int LARGEST = 0x10FFFF;

    private Characters() {}

    /** The text of bytes[from … from + length) as ISO 8859-1: a character a byte. */
    static String latin(byte[] bytes, int from, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            text.append((char) (bytes[i] & 0xFF));
        }
        return text.toString();
    }

    /** The same as UTF-8, with {@link #UNKNOWN} for bytes that are none. */
    static String utf8(byte[] bytes, int from, int length) {
        StringBuilder text = new StringBuilder(length);
        int end = from + length;
        for (int at = from; at < end; at++) {
            int first = bytes[at] & 0xFF;
            int more =
                    first < 0x80 ? 0 : first < 0xC0 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF8 ? 3 : -1;
            int point = more <= 0 ? first : first & 0x3F >> more;
            int k = 1;
            while (k <= more && at + k < end && (bytes[at + k] & 0xC0) == 0x80) {
                point = point << 6 | bytes[at + k] & 0x3F;
                k++;
            }
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (more < 0 || k <= more || point < SMALLEST[more] || point > LARGEST || half) {
                text.append(UNKNOWN);
                continue;
            }
            at += more;
            if (point < 0x10000) {
                text.append((char) point);
            } else {
                text.append((char) (0xD7C0 + (point >> 10))).append((char) (0xDC00 | point & 0x3FF));
            }
        }
        return text.toString();
    }
}
