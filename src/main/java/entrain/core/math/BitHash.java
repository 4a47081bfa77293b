package entrain.core.math;

/**
 * A 64-bit hash of the bits of doubles: FNV-1a (G. Fowler, L. C. Noll and K.-P. Vo, 1991) over the eight bytes of each
 * number, least significant first.
 */
public final class BitHash {
    private static final long PRIME = 0x100000001b3L;
    private static final String DIGITS = "0123456789abcdef";

    private long hash = 0xcbf29ce484222325L;

    /** Takes in x[from], …, x[to − 1]. */
    public void add(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToLongBits(x[i]);
            for (int shift = 0; shift < 64; shift += 8) {
                hash = (hash ^ (bits >>> shift & 0xFF)) * PRIME;
            }
        }
    }

    /** The hash of all taken in so far. */
    public long value() {
        return hash;
    }

    /** Sixteen hexadecimal digits. */
    public static String hex(long value) {
        StringBuilder text = new StringBuilder(16);
        for (int shift = 60; shift >= 0; shift -= 4) {
            text.append(DIGITS.charAt((int) (value >>> shift & 0xF)));
        }
        return text.toString();
    }
}
