package entrain.view;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/** The smallest possible PNG writer: true colour, stored (not compressed) deflate blocks. */
final class Png {
    private static final int MAX_BLOCK = 65535;
    private static final int ADLER = 65521;

    private Png() {}

    static byte[] encode(int[] argb, int columns, int rows) {
        byte[] raw = new byte[rows * (1 + 3 * columns)];
        int at = 0;
        for (int y = 0; y < rows; y++) {
            raw[at++] = 0;
            for (int x = 0; x < columns; x++) {
                int pixel = argb[y * columns + x];
                raw[at++] = (byte) (pixel >> 16);
                raw[at++] = (byte) (pixel >> 8);
                raw[at++] = (byte) pixel;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        append(out, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        integer(header, columns);
        integer(header, rows);
        append(header, new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", stored(raw));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] stored(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        append(out, new byte[] {0x78, 0x01});
        for (int from = 0; from < raw.length; from += MAX_BLOCK) {
            int length = Math.min(MAX_BLOCK, raw.length - from);
            out.write(from + length == raw.length ? 1 : 0);
            out.write(length);
            out.write(length >> 8);
            out.write(~length);
            out.write(~length >> 8);
            out.write(raw, from, length);
        }
        int a = 1;
        int b = 0;
        for (byte value : raw) {
            a = (a + (value & 0xFF)) % ADLER;
            b = (b + a) % ADLER;
        }
        integer(out, b << 16 | a);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < type.length(); i++) {
            body.write(type.charAt(i));
        }
        append(body, data);
        CRC32 crc = new CRC32();
        crc.update(body.toByteArray());
        integer(out, data.length);
        append(out, body.toByteArray());
        integer(out, (int) crc.getValue());
    }

    private static void integer(ByteArrayOutputStream out, int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >> shift);
        }
    }

    /** TeaVM's library has no writeBytes. */
    private static void append(ByteArrayOutputStream out, byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }
}
