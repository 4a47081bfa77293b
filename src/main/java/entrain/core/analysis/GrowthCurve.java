package entrain.core.analysis;

import entrain.core.math.Elementary;

/**
 * The logarithm of a tangent vector's growth at evenly spaced times, and what it does besides rising along a line.
 *
 * <p>Three things keep the rate over a time T off the exponent of an endless run where nothing is random:
 *
 * <ul>
 *   <li>in a cycle, or where a complex pair turns the vector, the logarithm <b>swings</b> about its line: a mean is off by
 *       what the swing differs between the two ends, over T;
 *   <li>while the vector turns towards its direction, the <b>early</b> rate is not the late one;
 *   <li>where the Jacobian lacks directions (a feed-forward chain), the logarithm is λt + k log t, and the rate <b>drifts</b>
 *       by k/t for ever: k is fitted, with t counted from where the vector set out.
 * </ul>
 *
 * Memory: two numbers a point. Nothing here allocates.
 */
final class GrowthCurve {
    private final double[] grown;
    private final double[] log;
    private int intervals = -1;
    private double spacing;
    private double age;
    private double rate;
    private double bend;
    private double power;
    private double share;
    private double range;
    private int crossings;

    /** Room for a number of points. */
    GrowthCurve(int capacity) {
        grown = new double[capacity];
        log = new double[capacity];
    }

    /**
     * Begins anew.
     *
     * @param newSpacing between two points, in τ
     * @param newAge     time from where the vector set out to the first point, in τ
     */
    void begin(double newSpacing, double newAge) {
        intervals = -1;
        spacing = newSpacing;
        age = newAge;
    }

    /** The next point. */
    void add(double logarithm) {
        intervals++;
        grown[intervals] = logarithm;
    }

    /** Intervals between the points. */
    int intervals() {
        return intervals;
    }

    /** Time from the first point to the last, in τ. */
    double length() {
        return intervals * spacing;
    }

    /** Growth from one point to another. */
    double growth(int from, int to) {
        return grown[to] - grown[from];
    }

    /** From the first point to the last, per τ. */
    double mean() {
        return growth(0, intervals) / length();
    }

    /** Rate of the straight line through the points first … last, two at least, per τ. */
    double slope(int first, int last) {
        double centre = 0.5 * (last - first);
        double cross = 0;
        double square = 0;
        for (int k = first; k <= last; k++) {
            double u = k - first - centre;
            cross += u * grown[k];
            square += u * u;
        }
        return cross / square / spacing;
    }

    /** Rate over the latter half, per τ. */
    double late() {
        return slope(intervals / 2, intervals);
    }

    /** Range of the curve less a line, over its length, per τ. */
    double swing(double slope) {
        double least = grown[0];
        double most = grown[0];
        for (int k = 1; k <= intervals; k++) {
            double above = grown[k] - slope * spacing * k;
            least = Math.min(least, above);
            most = Math.max(most, above);
        }
        return (most - least) / length();
    }

    /** Mean square of what the curve gains over a number of intervals beyond its mean. */
    double structure(int lag) {
        double sum = 0;
        double gain = mean() * lag * spacing;
        for (int k = 0; k + lag <= intervals; k++) {
            double d = growth(k, k + lag) - gain;
            sum += d * d;
        }
        return sum / (intervals - lag + 1);
    }

    /** Fits a line through all points, and then the logarithm of the time since the vector set out. */
    void fit() {
        double centre = 0.5 * intervals;
        double meanGrown = 0;
        double meanLog = 0;
        for (int k = 0; k <= intervals; k++) {
            log[k] = Elementary.log(age + k * spacing + 1);
            meanGrown += grown[k] / (intervals + 1);
            meanLog += log[k] / (intervals + 1);
        }
        double cross = 0;
        double square = 0;
        for (int k = 0; k <= intervals; k++) {
            cross += (k - centre) * (log[k] - meanLog);
            square += (k - centre) * (k - centre);
        }
        rate = slope(0, intervals);
        bend = cross / square / spacing;
        residue(centre, meanGrown, meanLog);
    }

    private void residue(double centre, double meanGrown, double meanLog) {
        double along = 0;
        double across = 0;
        double squares = 0;
        double before = 0;
        double least = 0;
        double most = 0;
        crossings = 0;
        for (int k = 0; k <= intervals; k++) {
            double u = (k - centre) * spacing;
            double off = grown[k] - meanGrown - rate * u;
            double curved = log[k] - meanLog - bend * u;
            along += curved * off;
            across += curved * curved;
            squares += off * off;
            crossings += off * before < 0 ? 1 : 0;
            before = off;
            least = Math.min(least, off);
            most = Math.max(most, off);
        }
        range = most - least;
        power = across > 0 ? along / across : 0;
        double left = squares > 0 ? Math.max(0, 1 - along * power / squares) : 1;
        share = 1 - left * left;
    }

    /** The line's rate, per τ, once {@linkplain #fit fitted}. */
    double rate() {
        return rate;
    }

    /** How far the drift takes the mean, per τ; as much less as the logarithm of time explains of what the line leaves. */
    double driftOfMean() {
        return Math.abs(power * (log[intervals] - log[0])) / length() * share;
    }

    /** How far the drift takes the line's rate, likewise. */
    double driftOfRate() {
        return Math.abs(power * bend) * share;
    }

    /** Range of the curve about the fitted line, over its length and the number of stretches on one side, per τ. */
    double turning() {
        return range / length() / (crossings + 1);
    }
}
