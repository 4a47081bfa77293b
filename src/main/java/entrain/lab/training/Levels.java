package entrain.lab.training;

import entrain.core.training.FrequencyGenerator;
import entrain.core.training.Target;

/**
 * The examination of a frequency generator: each of its levels in turn, from the slowest, for as long as it needs to settle and
 * to turn some times. What is measured is the frequency, not the phase, which nothing decides.
 */
final class Levels implements Target {
    private static final double TWO_PI = 6.283185307179586;
    private static final double SETTLING = 40; // τ
    private static final int TURNS = 3;

    private final double begun;
    private final Target[] levels = new Target[FrequencyGenerator.LEVELS];
    private final double[] begin = new double[levels.length + 1];

    /** @param begun when it begins, in τ */
    Levels(double begun) {
        this.begun = begun;
        for (int k = 0; k < levels.length; k++) {
            levels[k] = FrequencyGenerator.at(k);
            // One more turn than is measured: crossings are counted, and the first may take a whole turn to come.
            begin[k + 1] = begin[k] + SETTLING + (TURNS + 1) * TWO_PI / FrequencyGenerator.omega(k);
        }
    }

    /** How long all of it takes, in τ. */
    double duration() {
        return begin[levels.length];
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
        levels[at(t)].write(t - begun, f);
    }

    @Override
    public void pulses(double t, double[] u) {
        levels[at(t)].pulses(t - begun, u);
    }

    @Override
    public boolean settled(double t) {
        return t - begun - begin[at(t)] >= SETTLING;
    }

    /** The level at a time. */
    int at(double t) {
        int k = 0;
        while (k < levels.length - 1 && t - begun >= begin[k + 1]) {
            k++;
        }
        return k;
    }

    /**
     * By how much the frequency at each level is wrong, as a share of what it should be: from upward crossings of 0, straight
     * between samples; 1 where there are fewer than two of them.
     *
     * @param z  outputs after each step; not modified
     * @param dt step, in τ
     */
    double[] wrong(double[] z, double dt) {
        double[] first = new double[levels.length];
        double[] last = new double[levels.length];
        int[] count = new int[levels.length];
        for (int k = 1; k < z.length; k++) {
            double t = begun + (k + 1) * dt;
            if (settled(t) && settled(t - dt) && z[k - 1] < 0 && z[k] >= 0) {
                int level = at(t);
                last[level] = t - dt * z[k] / (z[k] - z[k - 1]);
                if (count[level]++ == 0) {
                    first[level] = last[level];
                }
            }
        }
        double[] wrong = new double[levels.length];
        for (int k = 0; k < wrong.length; k++) {
            double found = TWO_PI * (count[k] - 1) / (last[k] - first[k]);
            wrong[k] = count[k] < 2 ? 1 : Math.abs(found / FrequencyGenerator.omega(k) - 1);
        }
        return wrong;
    }

    @Override
    public String toString() {
        return "all levels";
    }
}
