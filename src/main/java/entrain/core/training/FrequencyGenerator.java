package entrain.core.training;

import entrain.core.math.Elementary;
import entrain.core.model.Streams;

/**
 * A sine whose frequency an input sets: u from −1 to 1 means ω from 0.1 to 0.6 rad/τ, in 11 levels (Sussillo and Barak 2013
 * as of {@link FlipFlop}). A level stays for 80 to 160 τ, slow ones for two such stretches and the slowest for four, and
 * the phase goes on; each comes once in a round, in an order that changes from round to round.
 */
public final class FrequencyGenerator implements Target {
    /** How many levels there are. */
    public static final int LEVELS = 11;

    private static final double TWO_PI = 6.283185307179586;
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 0.6;
    /** Levels below this, in rad per τ, need more time for as many turns. */
    private static final double SLOW = 0.22;

    private static final double STAY = 80;
    private static final double SPREAD = 80;

    private final Pulses changes;
    private final int fixed;
    private int level;
    private int stride = 1;
    private int stayed;
    private double phase;
    private double since;

    /** Levels at random. */
    public FrequencyGenerator(int seed) {
        this(seed, -1);
    }

    private FrequencyGenerator(int seed, int fixed) {
        changes = new Pulses(seed, Streams.TARGET, STAY, SPREAD);
        this.fixed = fixed;
        level = fixed < 0 ? LEVELS / 2 : fixed;
    }

    /** One level for ever, 0 … 10. */
    public static FrequencyGenerator at(int level) {
        return new FrequencyGenerator(0, level);
    }

    /** ω of a level, in rad per τ. */
    public static double omega(int level) {
        return SLOWEST + (FASTEST - SLOWEST) * level / (LEVELS - 1);
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
        f[0] = Elementary.sin(phase(t));
    }

    @Override
    public void pulses(double t, double[] u) {
        go(t);
        u[0] = 2.0 * level / (LEVELS - 1) - 1;
    }

    /** Stretches that a level stays for beyond the first. */
    private int more() {
        return level == 0 ? 3 : omega(level) < SLOW ? 1 : 0;
    }

    private double phase(double t) {
        double angle = phase + omega(level) * (t - since);
        return angle - TWO_PI * Math.floor(angle / TWO_PI);
    }

    private void go(double t) {
        if (fixed >= 0) {
            return;
        }
        if (changes.back(t)) {
            level = LEVELS / 2;
            stride = 1;
            stayed = 0;
            phase = 0;
            since = 0;
        }
        while (changes.advance(t)) {
            phase = phase(changes.begin());
            since = changes.begin();
            if (stayed < more()) {
                stayed++;
                continue;
            }
            stayed = 0;
            if (level == 0) {
                stride = changes.choice(LEVELS - 1) + 1; // prime to 11, so that a round comes to each
            }
            level = (level + stride) % LEVELS;
        }
    }
}
