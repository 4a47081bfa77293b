package entrain.lab.data;

/**
 * How a number stands in a file.
 *
 * @param kind {@code f} for floats, {@code i} for whole numbers with a sign, any other for those without
 * @param size in bytes: floats 2, 4, 8; whole numbers 1, 2, 3, 4, 8
 * @param big  whether the first byte is the highest
 */
record Element(char kind, int size, boolean big) {
    private static final double TWO_32 = 4294967296.0;
    private static final float LEAST_HALF = 1 / 16_777_216f;

    /** Whether each such number is a float. */
    boolean narrow() {
        return kind == 'f' ? size <= 4 : size <= 3;
    }

    /** Reads numbers that are narrow. */
    void read(Floats floats, byte[] bytes, int from, int count, float[] out, int at) {
        if (kind == 'f' && size == 4) {
            floats.singles(bytes, from, count, big, out, at);
            return;
        }
        for (int i = 0; i < count; i++) {
            int bits = bits(bytes, from + i * size, size);
            out[at + i] = kind == 'f' ? half(bits) : bits;
        }
    }

    /** Reads numbers that are not narrow. */
    void read(Floats floats, byte[] bytes, int from, int count, double[] out, int at) {
        if (kind == 'f') {
            floats.doubles(bytes, from, count, big, out, at);
            return;
        }
        for (int i = 0; i < count; i++) {
            out[at + i] = whole(bytes, from + i * size);
        }
    }

    /** A number of 4 or 8 bytes, rounded once. */
    private double whole(byte[] bytes, int from) {
        if (size == 4) {
            int bits = bits(bytes, from, 4);
            return kind == 'i' ? bits : unsigned(bits);
        }
        int high = bits(bytes, from + (big ? 0 : 4), 4);
        double low = unsigned(bits(bytes, from + (big ? 4 : 0), 4));
        return (kind == 'i' ? high : unsigned(high)) * TWO_32 + low;
    }

    private static double unsigned(int bits) {
        return bits < 0 ? bits + TWO_32 : bits;
    }

    /** The bytes as a whole number, with a sign if this kind has one. */
    private int bits(byte[] bytes, int from, int count) {
        int bits = kind == 'i' ? bytes[big ? from : from + count - 1] : bytes[big ? from : from + count - 1] & 0xFF;
        for (int k = 1; k < count; k++) {
            bits = bits << 8 | bytes[big ? from + k : from + count - 1 - k] & 0xFF;
        }
        return bits;
    }

    private static float half(int bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 31;
        int fraction = bits & 0x3FF;
        if (exponent == 0) {
            float size = fraction * LEAST_HALF;
            return sign == 0 ? size : -size;
        }
        return Float.intBitsToFloat(sign | (exponent == 31 ? 255 : exponent + 112) << 23 | fraction << 13);
    }
}
