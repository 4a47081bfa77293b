package entrain.core.analysis;

import entrain.core.math.Elementary;

/**
 * Whether a quantity falls along a straight line in the logarithm as fast as the tangent vector shrinks, as every
 * displacement does near a stable point: near a saddle the tangent vector grows, near the ghost of a vanished point
 * the line is not straight.
 *
 * <p>Lines are fitted by least squares to the latest samples and to either half of them. Required: slopes of the halves
 * within a quarter of the whole's and the tangent vector's within a fifth of the same part's if the fall is by e⁶ or
 * more; all within 6 % if it is by e³ to e⁶ only.
 *
 * <p>A state may also {@linkplain #creeps creep} up to a point along several slow directions, on no straight line: then
 * its speed must have stayed below 1e-4 of its size per τ, which near a saddle or a ghost takes luck of that order.
 */
final class Settling {
    private static final double FALL = 6;
    private static final double STRAIGHT = 0.25;
    private static final double AGREE = 0.2;
    private static final double SHORT_FALL = 3;
    private static final double CLOSE = 0.06;
    private static final double SLOW = 1e-4;
    /** Logarithms start here, so that what has vanished altogether has one. */
    private static final double LEAST = 1e-300;

    private final Recent recent;
    private final double sampleTime;
    private final LineRate line;
    private double rate;
    private int measured;

    /** @param sampleTime τ between samples */
    Settling(Recent recent, double sampleTime) {
        this.recent = recent;
        this.sampleTime = sampleTime;
        line = new LineRate(recent, sampleTime);
    }

    /** Rate of the tangent vector, per sample, over the stretch that was looked at last. */
    double rate() {
        return rate;
    }

    /** How far that rate may be off, per τ. */
    double rateError() {
        line.measure(measured);
        return line.error();
    }

    /** Whether the size (or else the speed) has settled so over the latest samples, at least 8 of them. */
    boolean falls(boolean ofSize, int stretch) {
        int half = stretch / 2;
        double whole = slope(ofSize, 0, stretch);
        double fall = -whole * stretch;
        if (!(fall >= SHORT_FALL)) {
            return false;
        }
        double late = slope(ofSize, 0, half);
        double early = slope(ofSize, half, stretch - half);
        measure(stretch);
        double straight = fall >= FALL ? STRAIGHT : CLOSE;
        double agree = fall >= FALL ? AGREE : CLOSE;
        return near(late, whole, straight)
                && near(early, whole, straight)
                && near(rate, whole, agree)
                && near(tangentSlope(0, half), late, agree);
    }

    /**
     * Whether the state creeps up to a point other than 0: over the latest samples the speed fell by e² or more and the
     * tangent vector shrank by e or more, both in either half; it was slow all through the latest quarter; the size stayed.
     */
    boolean creeps(int stretch) {
        int half = stretch / 2;
        for (int age = 0; age < stretch / 4; age++) {
            if (!(recent.speed(age) < SLOW * recent.size(age))) {
                return false;
            }
        }
        measure(stretch);
        return slope(false, 0, stretch) * stretch <= -2
                && rate * stretch <= -1
                && slope(false, 0, half) < 0
                && slope(false, half, stretch - half) < 0
                && tangentSlope(0, half) < 0
                && tangentSlope(half, stretch - half) < 0
                && Math.abs(slope(true, 0, stretch)) * stretch < 0.1;
    }

    /** How far the state still has to go at the rate that was measured last, in units of its size; at least 0. */
    double remaining() {
        return recent.speed(0) / Math.max(-rate / sampleTime * recent.size(0), LEAST);
    }

    /** Measures the tangent vector's rate over the latest samples. */
    void measure(int stretch) {
        measured = stretch;
        rate = tangentSlope(0, stretch);
    }

    private static boolean near(double a, double b, double share) {
        return Math.abs(a - b) <= share * Math.abs(b);
    }

    /** Change per sample of the logarithm of size or speed over {@code length} samples from age {@code youngest} on. */
    private double slope(boolean ofSize, int youngest, int length) {
        double centre = 0.5 * (length - 1);
        double sum = 0;
        double squares = 0;
        for (int a = 0; a < length; a++) {
            double value = ofSize ? recent.size(youngest + a) : recent.speed(youngest + a);
            double u = centre - a;
            sum += u * Elementary.log(Math.max(value, LEAST));
            squares += u * u;
        }
        return sum / squares;
    }

    private double tangentSlope(int youngest, int length) {
        double centre = 0.5 * (length - 1);
        double sum = 0;
        double squares = 0;
        for (int a = 0; a < length; a++) {
            double u = centre - a;
            sum += u * recent.grown(youngest + a);
            squares += u * u;
        }
        return sum / squares;
    }
}
