package entrain.core.analysis;

/**
 * The standard error of the mean rate of a {@link GrowthCurve}: of what is random in it, or of what drifts and swings
 * where nothing is.
 *
 * <p><b>Random.</b> The curve is cut into 20 to 39 blocks. With s² the variance of their growth and ρ the correlation of
 * neighbours, the squared error of the mean of m blocks is s²/m · (1 + 2 max(ρ, 0)): batch means with the first correction
 * for what neighbours share. A rate of the latter half that is more than two such errors off adds what it is more.
 *
 * <p><b>Not random</b> is a curve that falls by more than three errors, since a state to which all others converge is a
 * point or a response to the input; and one that gains and loses hardly more over a twelfth, an eighth, a sixth or a
 * quarter of its length than over a 32nd: less than twice the mean square, where a random walk has 2.7 to 8 times (of
 * 100 walks, 2 pass). There the error is that of the curve's range about the line of its latter half and of what the
 * early rate and the drift take from the mean, with weights such that two errors contain 95 % of the true exponents;
 * calibration.md has the table.
 *
 * <p>H. Flyvbjerg and H. G. Petersen, J. Chem. Phys. 91, 461 (1989), doi:10.1063/1.457480.
 */
final class MeanError {
    /** The fewest blocks; twice as many are joined. */
    static final int FEWEST = 20;

    private static final double ERRORS = 3;
    private static final double BOUNDED = 2;
    private static final int SHORT = 32;
    private static final int[] PARTS = {4, 6, 8, 12};
    private static final double SWING = 0.42;
    private static final double EARLY = 0.42;
    private static final double NOISE = 2;

    private double correlation;
    private double error;
    private boolean random;

    /** Measures a curve of two intervals or more. */
    void of(GrowthCurve curve) {
        double scatter = scatter(curve);
        double late = curve.late();
        double early = Math.abs(curve.mean() - late);
        double swing = curve.swing(late);
        random = curve.mean() >= -ERRORS * Math.max(scatter, swing / 2) && !bounded(curve);
        if (random) {
            double noise = NOISE * scatter;
            double more = Math.max(0, early * early - noise * noise);
            error = together(Math.max(scatter, SWING * swing), Math.sqrt(more));
        } else {
            curve.fit();
            error = together(SWING * swing, EARLY * early + curve.driftOfMean());
        }
    }

    /** Of the blocks, of which there are few enough. */
    private double scatter(GrowthCurve curve) {
        int joined = 1;
        while (curve.intervals() / joined >= 2 * FEWEST) {
            joined *= 2;
        }
        int count = curve.intervals() / joined;
        // Leaves out the oldest if they do not come out even.
        int first = curve.intervals() - count * joined;
        double centre = curve.growth(first, curve.intervals()) / count;
        double squares = 0;
        double neighbours = 0;
        double before = 0;
        for (int b = 0; b < count; b++) {
            double d = curve.growth(first + b * joined, first + (b + 1) * joined) - centre;
            squares += d * d;
            neighbours += before * d;
            before = d;
        }
        correlation = squares > 0 ? neighbours / squares : 0;
        double variance = squares / (count - 1) * (2 * Math.max(0, correlation) + 1);
        return Math.sqrt(variance / count) / (curve.length() * joined / curve.intervals());
    }

    /** Fewer intervals than {@link #SHORT} are too few to tell. */
    private static boolean bounded(GrowthCurve curve) {
        if (curve.intervals() < SHORT) {
            return false;
        }
        double most = 0;
        for (int parts : PARTS) {
            most = Math.max(most, curve.structure(curve.intervals() / parts));
        }
        return most < BOUNDED * curve.structure(curve.intervals() / SHORT);
    }

    private static double together(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    /** The standard error of the mean, per τ. */
    double error() {
        return error;
    }

    /** Of the growth in neighbouring blocks. */
    double correlation() {
        return correlation;
    }

    /** Whether chance is in the curve. */
    boolean random() {
        return random;
    }
}
