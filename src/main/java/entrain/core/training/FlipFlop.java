package entrain.core.training;

import entrain.core.model.Streams;
import java.util.Arrays;

/**
 * A memory of so many bits (Sussillo and Barak, Neural Comput. 25, 626, 2013, doi:10.1162/NECO_a_00409): pulses of ±1 that
 * last 2 τ come to one bit at a time, at least 10 τ apart; each output keeps the sign of its bit's last pulse, −1 before
 * the first.
 */
public final class FlipFlop implements Target {
    /** How long a pulse lasts, in τ. */
    public static final double PULSE = 2;

    private static final double APART = 10;
    private static final double SPREAD = 15;

    private final Pulses pulses;
    private final double[] kept;
    private int bit;

    /** @param bits 1 to 3 */
    public FlipFlop(int bits, int seed) {
        if (bits < 1 || bits > 3) {
            throw new IllegalArgumentException("1 to 3 bits");
        }
        pulses = new Pulses(seed, Streams.TARGET, APART, SPREAD);
        kept = new double[bits];
        Arrays.fill(kept, -1);
    }

    @Override
    public int outputs() {
        return kept.length;
    }

    @Override
    public int inputs() {
        return kept.length;
    }

    @Override
    public void write(double t, double[] f) {
        go(t);
        System.arraycopy(kept, 0, f, 0, kept.length);
    }

    @Override
    public void pulses(double t, double[] u) {
        go(t);
        Arrays.fill(u, 0, kept.length, 0);
        if (t < pulses.begin() + PULSE) {
            u[bit] = kept[bit];
        }
    }

    @Override
    public boolean settled(double t) {
        go(t);
        return t >= pulses.begin() + APART / 2;
    }

    private void go(double t) {
        if (pulses.back(t)) {
            Arrays.fill(kept, -1);
        }
        while (pulses.advance(t)) {
            bit = pulses.choice(kept.length);
            kept[bit] = pulses.sign();
        }
    }
}
