package entrain.core.training;

import entrain.core.model.Streams;

/**
 * The memory of a pulse: a pulse of ±1 that lasts 2 τ; the output is 0 until 10 τ after it has begun, then has its sign for
 * 10 τ, and is 0 again. The next one comes 30 to 45 τ after it.
 */
public final class DelayedMemory implements Target {
    /** From the beginning of a pulse to that of the answer, in τ. */
    public static final double DELAY = 10;

    private static final double ANSWER = 10;
    private static final double APART = 30;
    private static final double SPREAD = 15;
    private static final double SETTLING = 3;

    private final Pulses pulses;

    public DelayedMemory(int seed) {
        pulses = new Pulses(seed, Streams.TARGET, APART, SPREAD);
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public void write(double t, double[] f) {
        go(t);
        double since = t - pulses.begin();
        f[0] = since >= DELAY && since < DELAY + ANSWER ? pulses.sign() : 0;
    }

    @Override
    public void pulses(double t, double[] u) {
        go(t);
        u[0] = t - pulses.begin() < FlipFlop.PULSE ? pulses.sign() : 0;
    }

    @Override
    public boolean settled(double t) {
        go(t);
        double since = t - pulses.begin();
        return since < DELAY
                || since >= DELAY + SETTLING && since < DELAY + ANSWER
                || since >= DELAY + ANSWER + SETTLING;
    }

    private void go(double t) {
        pulses.back(t);
        while (pulses.advance(t)) {
            continue;
        }
    }
}
