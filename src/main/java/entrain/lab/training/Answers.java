package entrain.lab.training;

import entrain.core.training.FrequencyGenerator;
import entrain.core.training.Target;

/**
 * How often outputs answer pulses rightly: the share of the times at which they may be judged that all of them are within 0.5 of
 * what they should be; where they are to rest at 0 in between, the lesser of the shares at rest and not, since silence alone
 * would be right for three quarters of the time. A generator, whose phase is free, is judged by how often it turns: 1 less
 * twice the share by which that is off, so that 5 % off is 0.9.
 */
final class Answers {
    private static final double NEAR = 0.5;
    private static final double STRICTNESS = 2;

    private final Target target;
    private final boolean turns;
    /** Times at which outputs are to be 0, and others. */
    private final long[] judged = new long[2];

    private final long[] right = new long[2];
    private long wanted;
    private long found;
    private double lastWanted;
    private double lastFound;

    Answers(Target target) {
        this.target = target;
        turns = target instanceof FrequencyGenerator;
    }

    /** Takes what outputs should be and are at a time; not modified. */
    void add(double t, double[] f, double[] z) {
        wanted += lastWanted < 0 && f[0] >= 0 ? 1 : 0;
        found += lastFound < 0 && z[0] >= 0 ? 1 : 0;
        lastWanted = f[0];
        lastFound = z[0];
        if (target.settled(t)) {
            boolean all = true;
            boolean rest = true;
            for (int k = 0; k < f.length; k++) {
                all &= Math.abs(z[k] - f[k]) < NEAR;
                rest &= f[k] == 0;
            }
            int at = rest ? 0 : 1;
            judged[at]++;
            right[at] += all ? 1 : 0;
        }
    }

    /** The share, 0 to 1. */
    double right() {
        if (turns) {
            return wanted == 0 ? 0 : Math.max(0, 1 - STRICTNESS * Math.abs(found - wanted) / wanted);
        }
        return judged[0] == 0 ? share(1) : judged[1] == 0 ? share(0) : Math.min(share(0), share(1));
    }

    private double share(int at) {
        return judged[at] == 0 ? 0 : (double) right[at] / judged[at];
    }
}
