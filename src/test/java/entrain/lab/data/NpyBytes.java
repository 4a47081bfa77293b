package entrain.lab.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes NumPy's file format for tests. */
final class NpyBytes {
    private NpyBytes() {}

    /**
     * A file.
     *
     * @param version 1 to 3
     * @param type    such as {@code <f8}
     * @param numbers as they follow each other in it
     */
    static byte[] of(int version, String type, boolean fortran, String shape, double[] numbers) {
        String header = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': "
                + shape + ", }";
        ByteOrder order = type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int begin = version == 1 ? 10 : 12;
        int length = (begin + header.length() + 64) / 64 * 64 - begin;
        ByteBuffer head = ByteBuffer.allocate(begin + length).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            head.putShort((short) length);
        } else {
            head.putInt(length);
        }
        head.put(header.getBytes(StandardCharsets.US_ASCII));
        while (head.position() < begin + length - 1) {
            head.put((byte) ' ');
        }
        head.put((byte) '\n');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.array());
        int size = type.charAt(2) - '0';
        ByteBuffer body = ByteBuffer.allocate(numbers.length * size).order(order);
        for (double number : numbers) {
            put(body, type.charAt(1), size, number);
        }
        out.writeBytes(body.array());
        return out.toByteArray();
    }

    private static void put(ByteBuffer body, char kind, int size, double number) {
        switch (size) {
            case 1 -> body.put((byte) (int) number);
            case 2 -> body.putShort((short) (kind == 'f' ? half(number) : (int) number));
            case 4 -> body.putInt(kind == 'f' ? Float.floatToIntBits((float) number) : (int) (long) number);
            default -> body.putLong(kind == 'f' ? Double.doubleToLongBits(number) : whole(number));
        }
    }

    private static long whole(double number) {
        return number < 0x1p63 ? (long) number : (long) (number - 0x1p63) ^ Long.MIN_VALUE;
    }

    /** The bits of a number that is a half float, and normal or 0. */
    private static int half(double number) {
        int bits = Float.floatToIntBits((float) number);
        int exponent = (bits >> 23 & 0xFF) - 112;
        return number == 0 ? bits >>> 16 : bits >>> 16 & 0x8000 | exponent << 10 | bits >> 13 & 0x3FF;
    }
}
