package entrain.view;

/**
 * The smallest possible PNG writer: true colour, stored (not compressed) deflate blocks. It does without the library's
 * streams, check sums and encoders, which would weigh more than it does in the page's program.
 */
final class Png {
    private static final int MAX_BLOCK = 65535;
    private static final int ADLER = 65521;
    private static final int CRC = 0xEDB88320;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final byte[] bytes;
    private int at;

    private Png(int length) {
        bytes = new byte[length];
    }

    static byte[] encode(int[] argb, int columns, int rows) {
        int raw = rows * (1 + 3 * columns);
        int stored = raw + 5 * ((raw + MAX_BLOCK - 1) / MAX_BLOCK) + 6;
        Png png = new Png(8 + 3 * 12 + 13 + stored);
        png.integer(0x89504E47);
        png.integer(0x0D0A1A0A);
        int header = png.begin("IHDR", 13);
        png.integer(columns);
        png.integer(rows);
        png.integer(0x08020000);
        png.write(0);
        png.end(header);
        int data = png.begin("IDAT", stored);
        png.stored(raw(argb, columns, rows));
        png.end(data);
        png.end(png.begin("IEND", 0));
        return png.bytes;
    }

    /** Bytes as text. */
    static String base64(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length + 2) / 3 * 4);
        for (int from = 0; from < bytes.length; from += 3) {
            int three = 0;
            for (int i = 0; i < 3; i++) {
                three = three << 8 | (from + i < bytes.length ? bytes[from + i] & 0xFF : 0);
            }
            for (int i = 0; i < 4; i++) {
                text.append(from + i > bytes.length ? '=' : DIGITS.charAt(three >> 18 - 6 * i & 63));
            }
        }
        return text.toString();
    }

    /** Rows of three bytes a pixel, each after the number of its filter, none. */
    private static byte[] raw(int[] argb, int columns, int rows) {
        Png raw = new Png(rows * (1 + 3 * columns));
        for (int y = 0; y < rows; y++) {
            raw.write(0);
            for (int x = 0; x < columns; x++) {
                int pixel = argb[y * columns + x];
                raw.write(pixel >> 16);
                raw.write(pixel >> 8);
                raw.write(pixel);
            }
        }
        return raw.bytes;
    }

    private void stored(byte[] raw) {
        write(0x78);
        write(0x01);
        int a = 1;
        int b = 0;
        for (int i = 0; i < raw.length; i++) {
            if (i % MAX_BLOCK == 0) {
                int length = Math.min(MAX_BLOCK, raw.length - i);
                write(i + length == raw.length ? 1 : 0);
                write(length);
                write(length >> 8);
                write(~length);
                write(~length >> 8);
            }
            write(raw[i]);
            a = (a + (raw[i] & 0xFF)) % ADLER;
            b = (b + a) % ADLER;
        }
        integer(b << 16 | a);
    }

    /** Begins a chunk; returns where its check sum begins to count. */
    private int begin(String type, int length) {
        integer(length);
        int from = at;
        for (int i = 0; i < type.length(); i++) {
            write(type.charAt(i));
        }
        return from;
    }

    /** Ends a chunk with its check sum. */
    private void end(int from) {
        int sum = -1;
        for (int i = from; i < at; i++) {
            sum ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum >>> 1 ^ ((sum & 1) == 0 ? 0 : CRC);
            }
        }
        integer(~sum);
    }

    private void integer(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            write(value >> shift);
        }
    }

    private void write(int value) {
        bytes[at++] = (byte) value;
    }
}
