package entrain.lab.wire;

/**
 * A message as it crosses between two threads: one line of text and at most one buffer of numbers.
 *
 * @param line    a word that names the record, then its fields, spaces between; only the last field may hold spaces
 * @param floats  the buffer, or null; its first {@code length} numbers count
 * @param doubles the buffer where every bit counts, or null; all of it counts
 * @param bytes   the buffer of a file's part, or null; all of it counts
 * @param length  how many numbers of the buffer count; 0 without one
 */
public record Letter(String line, float[] floats, double[] doubles, byte[] bytes, int length) {
    /** A line alone. */
    public static Letter of(String line) {
        return new Letter(line, null, null, null, 0);
    }

    /** A line and the first numbers of an array, kept, not copied. */
    public static Letter of(String line, float[] floats, int length) {
        return new Letter(line, floats, null, null, length);
    }

    /** A line and an array, kept, not copied. */
    public static Letter of(String line, double[] doubles) {
        return new Letter(line, null, doubles, null, doubles.length);
    }

    /** A line and an array, kept, not copied. */
    public static Letter of(String line, byte[] bytes) {
        return new Letter(line, null, null, bytes, bytes.length);
    }
}
