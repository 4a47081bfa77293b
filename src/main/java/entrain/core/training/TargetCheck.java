package entrain.core.training;

import entrain.core.math.Fft;
import java.util.ArrayList;
import java.util.List;

/**
 * What will keep a network from learning a target, as far as it can be told before. Each bound was measured with FORCE at its
 * defaults (N = 300, g = 1.5, bias 0.5, dt = 0.1; four networks each; held: a free period is missed by 0.1 at most).
 */
public final class TargetCheck {
    /** What is wrong with it. */
    public enum Reason {
        /** Its period in τ: a sine of 200 held 4 of 4, 250: 2, 300 and 400: none; four sines 250: 3, 300: 2, 400: none. */
        LONG_PERIOD,
        /**
         * Its period in τ: four sines of 6 held 2 of 4 after 12 periods, and 4 of 4 after 1440 τ; of 8, missed by three times
         * as much as of 12. It takes more periods.
         */
        SHORT_PERIOD,
        /**
         * For how many τ of a period, if for most of it, it moves by less than 0.5 % of its range per τ: bumps and soft
         * squares of 64 τ or less held, of 66: none, 70 and 75: 2, 94: 1, 102: 1, 106: none (of 78: all, the one exception).
         */
        FLAT,
        /**
         * The share of its power above 2.5 rad/τ: a fifth of the power at 2.1 rad/τ held 4 of 4, at 3.1 none; a tenth at 4
         * and more was not learned at all. A pure sine up to 3 rad/τ is learned all the same.
         */
        FAST,
        /**
         * Units: a sine of 120 τ held 1 of 4 with 100, four sines 2 with 100 and 4 with 150; of 60 τ 1 with 50 and 4 with
         * 100. Flip-flops of 1, 2 and 3 bits are right with 50, 100 and 200, the memory with 200.
         */
        FEW_UNITS,
        /** g, below 1 and without a constant input: activity dies, and there is nothing to learn from. */
        SILENT
    }

    /**
     * A reason with its numbers.
     *
     * @param found what the target or the network has
     * @param bound what it should not exceed, or fall short of
     */
    public record Finding(Reason reason, double found, double bound) {
        @Override
        public String toString() {
            return reason.name();
        }
    }

    private static final double TWO_PI = 6.283185307179586;
    private static final double LONGEST = 250;
    private static final double SHORTEST = 10;
    private static final double STILL = 0.005;
    private static final double MOST_STILL = 65;
    /** In rad per τ. */
    private static final double QUICK = 2.5;

    private static final double MOST_QUICK = 0.05;
    private static final double UNHURRIED = 100;
    /** At most between two points that are looked at, in τ. */
    private static final double SPACING = 0.25;

    private static final int FEWEST_POINTS = 1024;

    private final List<Finding> findings = new ArrayList<>();

    private TargetCheck() {}

    /**
     * What is wrong, in the order of the reasons; empty where nothing is.
     *
     * @param n        units of the network
     * @param g        its gain
     * @param unbiased whether no constant input acts
     */
    public static List<Finding> of(Target target, int n, double g, boolean unbiased) {
        TargetCheck check = new TargetCheck();
        double period = target.period();
        if (period > 0) {
            check.above(Reason.LONG_PERIOD, period, LONGEST);
            check.below(Reason.SHORT_PERIOD, period, SHORTEST);
            check.shape(target);
        }
        check.below(Reason.FEW_UNITS, n, units(target));
        if (unbiased) {
            check.below(Reason.SILENT, g, 1);
        }
        return check.findings;
    }

    private static int units(Target target) {
        if (target instanceof FlipFlop) {
            return 25 << target.outputs();
        }
        return target.period() == 0 ? 200 : target.period() < UNHURRIED ? 100 : 150;
    }

    private void shape(Target target) {
        double[][] rows = points(target);
        double still = 0;
        double quick = 0;
        for (double[] row : rows) {
            still = Math.max(still, still(row, target.period() / row.length));
            quick = Math.max(quick, quick(row, target.period()));
        }
        above(Reason.FLAT, still > target.period() / 2 ? still : 0, MOST_STILL);
        above(Reason.FAST, quick, MOST_QUICK);
    }

    /** A period of each output. */
    private static double[][] points(Target target) {
        int count = FEWEST_POINTS;
        while (target.period() / count > SPACING) {
            count *= 2;
        }
        double[][] rows = new double[target.outputs()][count];
        double[] f = new double[rows.length];
        for (int k = 0; k < count; k++) {
            target.write(target.period() * k / count, f);
            for (int out = 0; out < f.length; out++) {
                rows[out][k] = f[out];
            }
        }
        return rows;
    }

    /** For how many τ it hardly moves. */
    private static double still(double[] f, double spacing) {
        double least = f[0];
        double most = f[0];
        for (double each : f) {
            least = Math.min(least, each);
            most = Math.max(most, each);
        }
        double move = STILL * (most - least) * spacing;
        int count = 0;
        for (int k = 0; k < f.length; k++) {
            double next = f[k + 1 < f.length ? k + 1 : 0];
            count += Math.abs(next - f[k]) < move ? 1 : 0;
        }
        return count * spacing;
    }

    /** The share of power above {@link #QUICK}, that of the mean left out. */
    private static double quick(double[] f, double period) {
        double[] re = f.clone();
        double[] im = new double[f.length];
        new Fft(f.length).transform(re, im);
        double all = 0;
        double above = 0;
        for (int k = 1; k <= f.length / 2; k++) {
            double power = re[k] * re[k] + im[k] * im[k];
            all += power;
            above += TWO_PI * k > QUICK * period ? power : 0;
        }
        return all > 0 ? above / all : 0;
    }

    private void above(Reason reason, double found, double bound) {
        if (found > bound) {
            findings.add(new Finding(reason, found, bound));
        }
    }

    private void below(Reason reason, double found, double bound) {
        if (found < bound) {
            findings.add(new Finding(reason, found, bound));
        }
    }
}
