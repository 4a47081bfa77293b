package entrain.core.analysis;

import entrain.core.math.Elementary;

/**
 * Rate at which a distance grows or shrinks: the slope of its logarithm over the longest stretch in which it lies
 * between two bounds, by least squares, per unit of time.
 *
 * <p>Between a few times the initial separation and a tenth of saturation, nearby trials of a chaotic network part at a
 * rate that scatters about λ₁. The error takes the scatter about the line as the noise and widens it for the correlation
 * ρ of neighbouring residuals by √((1 + ρ)/(1 − ρ)); it does not know how λ₁ itself varies from stretch to stretch.
 */
public final class GrowthRate {
    private static final int FEWEST = 8; // points; with fewer the residuals say nothing about the error

    private double rate;
    private double error;
    private int points;

    /**
     * Fits the longest stretch of values inside the bounds, the earliest of several.
     *
     * @param distance positive values; not modified
     * @param spacing  time between two offered values, in τ
     * @param low      lower bound, above 0
     * @param high     upper bound
     */
    public void fit(ThinnedSeries distance, double spacing, double low, double high) {
        if (!(low > 0 && low < high && spacing > 0)) {
            throw new IllegalArgumentException("the bounds must be positive and in order, the spacing positive");
        }
        int first = 0;
        points = 0;
        int begin = 0;
        for (int k = 0; k < distance.count(); k++) {
            if (!inside(distance.value(k), low, high)) {
                begin = k + 1;
            } else if (k + 1 - begin > points) {
                first = begin;
                points = k + 1 - begin;
            }
        }
        if (ready()) {
            line(distance, first, distance.interval() * spacing);
        }
    }

    private static boolean inside(double d, double low, double high) {
        return d >= low && d <= high;
    }

    private void line(ThinnedSeries distance, int first, double spacing) {
        double centre = 0.5 * (points - 1);
        double mean = 0;
        for (int k = 0; k < points; k++) {
            mean += Elementary.log(distance.value(first + k));
        }
        mean /= points;
        double cross = 0;
        double square = 0;
        for (int k = 0; k < points; k++) {
            cross += (k - centre) * (Elementary.log(distance.value(first + k)) - mean);
            square += (k - centre) * (k - centre);
        }
        double slope = cross / square;
        double scatter = 0;
        double neighbours = 0;
        double before = 0;
        for (int k = 0; k < points; k++) {
            double residual = Elementary.log(distance.value(first + k)) - mean - slope * (k - centre);
            scatter += residual * residual;
            neighbours += residual * before;
            before = residual;
        }
        double rho = scatter > 0 ? Math.min(0.99, Math.max(0, neighbours / scatter)) : 0;
        rate = slope / spacing;
        error = Math.sqrt(scatter / (points - 2) / square * (1 + rho) / (1 - rho)) / spacing;
    }

    /** Values in the stretch. */
    public int points() {
        return points;
    }

    /** Whether the stretch has points enough for a rate and its error. */
    public boolean ready() {
        return points >= FEWEST;
    }

    /** Rate per τ. */
    public double rate() {
        demand();
        return rate;
    }

    /** Its standard error, per τ. */
    public double error() {
        demand();
        return error;
    }

    private void demand() {
        if (!ready()) {
            throw new TooLittleData(FEWEST - points);
        }
    }
}
