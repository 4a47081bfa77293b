package entrain.lab.data;

/** Passes bytes on and checks their sum, CRC-32, as zip archives have it. */
final class Checked implements Inflater.Sink {
    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int sum = i;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum >>> 1 ^ ((sum & 1) == 0 ? 0 : POLYNOMIAL);
            }
            TABLE[i] = sum;
        }
    }

    private final Inflater.Sink out;
    private final int expected;
    private int sum = -1;

    Checked(Inflater.Sink out, int expected) {
        this.out = out;
        this.expected = expected;
    }

    @Override
    public boolean take(byte[] bytes, int from, int length) {
        int[] table = TABLE;
        int all = sum;
        for (int i = from; i < from + length; i++) {
            all = all >>> 8 ^ table[(all ^ bytes[i]) & 0xFF];
        }
        sum = all;
        return out.take(bytes, from, length);
    }

    @Override
    public void end(boolean whole) {
        out.end(whole && ~sum == expected);
    }
}
