package entrain.lab.data;

import java.util.Arrays;

/**
 * The bytes of a text that comes in pieces, as UTF-8 whatever it was in, without a byte order mark. UTF-16 is told by its
 * mark, or by zeros at every second byte of the beginning; what is neither stays as it is.
 */
final class Utf8 {
    /** So many bytes tell the encoding. */
    private static final int TOLD = 1024;

    private static final int PLAIN = -1;
    private static final int UNTOLD = -2;

    private byte[] bytes = new byte[TOLD];
    private int length;
    /** 0 or 1: which byte of two is the low one in UTF-16. */
    private int low = UNTOLD;

    private int half = -1; // the first byte of two
    private int high; // the first unit of a pair

    /** What came and was not dropped, bytes[0 … length); modified by {@link #add}. */
    byte[] bytes() {
        return bytes;
    }

    /** How much of it can be used. */
    int length() {
        return low == UNTOLD ? 0 : length;
    }

    /** Adds piece[from … to). */
    void add(byte[] piece, int from, int to) {
        int at = from;
        if (low == UNTOLD) {
            at = Math.min(to, from + TOLD - length);
            copy(piece, from, at);
            if (length == TOLD) {
                tell();
            }
        }
        if (low >= 0) {
            widen(piece, at, to);
        } else {
            copy(piece, at, to);
        }
    }

    /** No bytes follow. */
    void end() {
        if (low == UNTOLD) {
            tell();
        }
    }

    /** The first bytes are not needed any more. */
    void drop(int count) {
        length -= count;
        System.arraycopy(bytes, count, bytes, 0, length);
    }

    private void tell() {
        low = order(bytes, length);
        if (low >= 0) {
            byte[] begun = Arrays.copyOf(bytes, length);
            length = 0;
            widen(begun, 0, begun.length);
        } else if (Format.begins(bytes, length, 0xEF, 0xBB, 0xBF)) {
            drop(3);
        }
    }

    /** Which byte of two is the low one, 0 or 1; −1 if the text is not UTF-16. */
    static int order(byte[] bytes, int length) {
        if (Format.begins(bytes, length, 0xFF, 0xFE) || Format.begins(bytes, length, 0xFE, 0xFF)) {
            return bytes[0] == -1 ? 0 : 1;
        }
        int[] zeros = new int[2];
        int told = Math.min(length, TOLD) & -2;
        for (int i = 0; i < told; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int most = told / 4; // half of its characters
        return zeros[0] == 0 && zeros[1] > most ? 0 : zeros[1] == 0 && zeros[0] > most ? 1 : PLAIN;
    }

    private void copy(byte[] piece, int from, int to) {
        reserve(to - from);
        System.arraycopy(piece, from, bytes, length, to - from);
        length += to - from;
    }

    private void widen(byte[] piece, int from, int to) {
        reserve(2 * (to - from) + 4); // a unit becomes three bytes at most, a pair four
        for (int i = from; i < to; i++) {
            int b = piece[i] & 0xFF;
            if (half < 0) {
                half = b;
            } else {
                unit(low == 0 ? b << 8 | half : half << 8 | b);
                half = -1;
            }
        }
    }

    private void unit(int unit) {
        if (unit >> 10 == 0xD800 >> 10) {
            high = unit;
        } else if (unit >> 10 == 0xDC00 >> 10) {
            int point = (high & 0x3FF) << 10 | unit & 0x3FF;
            write(high == 0 ? 0xFFFD : point + 0x10000);
            high = 0;
        } else if (unit != 0xFEFF) {
            write(unit);
            high = 0;
        }
    }

    private void write(int point) {
        if (point < 0x80) {
            bytes[length++] = (byte) point;
            return;
        }
        int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        bytes[length++] = (byte) (0xFF00 >> more + 1 | point >> 6 * more);
        for (int i = more - 1; i >= 0; i--) {
            bytes[length++] = (byte) (0x80 | point >> 6 * i & 0x3F);
        }
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
