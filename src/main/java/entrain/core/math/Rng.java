package entrain.core.math;

/**
 * Random numbers from 32-bit integer arithmetic alone: xoshiro128++ of D. Blackman and S. Vigna (ACM Trans. Math. Softw.
 * 47, 36, 2021, doi:10.1145/3460772). The same seed and stream give the same numbers everywhere.
 *
 * <p>Seeding: with mix(z) the xor-shift-multiply hash (z ^= z≫16; z *= 0x7feb352d; z ^= z≫15; z *= 0x846ca68b; z ^= z≫16,
 * all modulo 2³²), h = mix(mix(seed) + 0x85ebca6b·stream), and the state words are four successive h ← mix(h + 0x9e3779b9).
 */
public final class Rng {
    private static final double TWO_26 = 67108864;
    private static final double TWO_MINUS_53 = 1.1102230246251565e-16;

    private int s0;
    private int s1;
    private int s2;
    private int s3;

    public Rng(int seed, int stream) {
        int h = mix(mix(seed) + 0x85ebca6b * stream);
        s0 = h = mix(h + 0x9e3779b9);
        s1 = h = mix(h + 0x9e3779b9);
        s2 = h = mix(h + 0x9e3779b9);
        s3 = mix(h + 0x9e3779b9);
        if ((s0 | s1 | s2 | s3) == 0) {
            s0 = 1;
        }
    }

    /** 32 random bits. */
    public int nextInt() {
        int sum = s0 + s3;
        int result = (sum << 7 | sum >>> 25) + s0;
        int t = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = s3 << 11 | s3 >>> 21;
        return result;
    }

    /** Uniform on [0, 1): 53 bits, the first integer's upper 27 above the second's upper 26. */
    public double nextDouble() {
        int upper = nextInt() >>> 5;
        int lower = nextInt() >>> 6;
        return (upper * TWO_26 + lower) * TWO_MINUS_53;
    }

    private static int mix(int value) {
        int z = value;
        z = (z ^ z >>> 16) * 0x7feb352d;
        z = (z ^ z >>> 15) * 0x846ca68b;
        return z ^ z >>> 16;
    }
}
