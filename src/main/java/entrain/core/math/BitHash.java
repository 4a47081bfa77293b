package entrain.core.math;

/**
 * A 64-bit fingerprint of doubles: FNV-1a (Fowler, Noll &amp; Vo) over the eight bytes of each, least significant
 * first. Equal bits give equal values on every platform; +0 and −0 differ, every NaN counts as the canonical one.
 */
public final class BitHash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long value = OFFSET;

    /** Takes in x[from] … x[to − 1], in this order; x is not modified. */
    public void add(double[] x, int from, int to) {
        long h = value;
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToLongBits(x[i]);
            for (int shift = 0; shift < 64; shift += 8) {
                h = (h ^ ((bits >>> shift) & 0xff)) * PRIME;
            }
        }
        value = h;
    }

    /** The fingerprint of everything added so far; the FNV offset basis before anything. */
    public long value() {
        return value;
    }

    /** Sixteen lower-case hexadecimal digits. */
    public static String hex(long value) {
        char[] digits = new char[16];
        for (int i = 0; i < 16; i++) {
            digits[i] = Character.forDigit((int) (value >>> (60 - 4 * i)) & 15, 16);
        }
        return new String(digits);
    }
}
