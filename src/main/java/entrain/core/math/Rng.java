package entrain.core.math;

/**
 * Uniform random numbers from 32-bit integer arithmetic alone, so that they are fast in JavaScript and the same
 * everywhere: xoshiro128++ 1.0 of Blackman &amp; Vigna (2021), doi:10.1145/3460772, period 2<sup>128</sup> − 1.
 *
 * <p>The whole algorithm, every operation on unsigned 32-bit integers modulo 2<sup>32</sup>:
 * <pre>
 * mix(x):   x ^= x &gt;&gt; 16;  x *= 0x7feb352d;  x ^= x &gt;&gt; 15;  x *= 0x846ca68b;  x ^= x &gt;&gt; 16
 * seeding:  (l, r) = (seed, stream)
 *           for i = 1 … 8:  (l, r) = (r, l ^ mix(r + i·0x9e3779b9))
 *           after i = 4: s0, s1 = l, r;  after i = 8: s2, s3 = l, r
 *           if s0 = s1 = s2 = s3 = 0: s0 = 1
 * nextInt:  out = rotl(s0 + s3, 7) + s0;  t = s1 &lt;&lt; 9
 *           s2 ^= s0;  s3 ^= s1;  s1 ^= s2;  s0 ^= s3;  s2 ^= t;  s3 = rotl(s3, 11);  return out
 * nextDouble: a = nextInt &gt;&gt; 5;  b = nextInt &gt;&gt; 6;  return (a·2^26 + b)·2^-53
 * </pre>
 * Seeding is a Feistel network, hence one-to-one: different (seed, stream) never share a state. {@code mix} is
 * {@code lowbias32} of C. Wellons's hash-prospector.
 */
public final class Rng {
    private static final int GOLDEN = 0x9e3779b9;

    private int s0;
    private int s1;
    private int s2;
    private int s3;

    /**
     * A generator at the start of its sequence.
     *
     * @param seed any
     * @param stream any; unrelated sequences for one seed, e.g. one per purpose
     */
    public Rng(int seed, int stream) {
        int l = seed;
        int r = stream;
        for (int i = 1; i <= 8; i++) {
            int next = l ^ mix(r + i * GOLDEN);
            l = r;
            r = next;
            if (i == 4) {
                s0 = l;
                s1 = r;
            }
        }
        s2 = l;
        s3 = r;
        if ((s0 | s1 | s2 | s3) == 0) {
            s0 = 1;
        }
    }

    /** Any state but all zeros; for comparison with the published generator. */
    Rng(int s0, int s1, int s2, int s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    private static int mix(int x) {
        x ^= x >>> 16;
        x *= 0x7feb352d;
        x ^= x >>> 15;
        x *= 0x846ca68b;
        return x ^ (x >>> 16);
    }

    /** The next 32 bits, all values equally likely. */
    public int nextInt() {
        int sum = s0 + s3;
        int out = ((sum << 7) | (sum >>> 25)) + s0;
        int t = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = (s3 << 11) | (s3 >>> 21);
        return out;
    }

    /** Uniform on [0, 1), a multiple of 2<sup>−53</sup>; takes two integers. */
    public double nextDouble() {
        int a = nextInt() >>> 5;
        int b = nextInt() >>> 6;
        return (a * 67108864.0 + b) * 0x1p-53;
    }
}
