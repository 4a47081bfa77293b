package entrain.lab.run;

/** NumPy's file format 1.0, for arrays in C order: a header padded to 64 bytes, then the numbers. */
public final class Npy {
    private static final int ALIGNED = 64;
    private static final int PREAMBLE = 10; // magic, version, length of the header
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private Npy() {}

    /** The beginning of a file with an array of this shape. @param type of its numbers, such as {@code <f4} */
    public static byte[] header(String type, int... shape) {
        StringBuilder words =
                new StringBuilder("{'descr': '").append(type).append("', 'fortran_order': False, 'shape': (");
        for (int i = 0; i < shape.length; i++) {
            words.append(i == 0 ? "" : ", ").append(shape[i]);
        }
        words.append(shape.length == 1 ? ",), }" : "), }");
        int all = (PREAMBLE + words.length() + 1 + ALIGNED - 1) / ALIGNED * ALIGNED;
        byte[] bytes = new byte[all];
        System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
        bytes[MAGIC.length] = (byte) (all - PREAMBLE);
        bytes[MAGIC.length + 1] = (byte) ((all - PREAMBLE) >> 8);
        for (int i = PREAMBLE; i < all - 1; i++) {
            int at = i - PREAMBLE;
            bytes[i] = (byte) (at < words.length() ? words.charAt(at) : ' ');
        }
        bytes[all - 1] = '\n';
        return bytes;
    }

    /** A header and the numbers behind it. */
    public static byte[] file(byte[] header, byte[] numbers) {
        byte[] bytes = new byte[header.length + numbers.length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        System.arraycopy(numbers, 0, bytes, header.length, numbers.length);
        return bytes;
    }

    /** The bytes of x[from .. from + count). */
    public static byte[] floats(float[] x, int from, int count) {
        byte[] bytes = new byte[count * Float.BYTES];
        for (int i = 0; i < count; i++) {
            int bits = Float.floatToIntBits(x[from + i]);
            for (int k = 0; k < Float.BYTES; k++) {
                bytes[Float.BYTES * i + k] = (byte) (bits >> 8 * k);
            }
        }
        return bytes;
    }

    /** The bytes of all numbers, as {@code <f8}. */
    public static byte[] doubles(double[] x) {
        byte[] bytes = new byte[x.length * Double.BYTES];
        for (int i = 0; i < x.length; i++) {
            long bits = Double.doubleToLongBits(x[i]);
            for (int k = 0; k < Double.BYTES; k++) {
                bytes[Double.BYTES * i + k] = (byte) (bits >> 8 * k);
            }
        }
        return bytes;
    }
}
