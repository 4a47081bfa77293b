package entrain.core.analysis;

/**
 * How far the rate of the straight line through a {@link GrowthCurve} may be off where nothing is random: at rest. Taken
 * together are how far apart the lines through five parts of it are, the range about the line over its length and the
 * number of times that the curve crosses it, and what a drift like the logarithm of time does to the line.
 *
 * <p>A swing counts for little in a line, as its ends weigh nothing: the rate is some ten times as good as the mean's.
 * Weights as in {@link MeanError}.
 */
final class SlopeError {
    private static final double APART = 0.3;
    private static final double DRIFT = 1.5;
    /** First quarter of a part, and how many. */
    private static final int[][] PARTS = {{0, 2}, {2, 2}, {1, 2}, {0, 3}, {1, 3}};

    private SlopeError() {}

    /** Of the rate of the line through all points, per τ; the curve needs 8 intervals, and is {@linkplain GrowthCurve#fit fitted}. */
    static double of(GrowthCurve curve) {
        curve.fit();
        double apart = 0;
        for (int[] part : PARTS) {
            int first = part[0] * curve.intervals() / 4;
            int last = first + part[1] * curve.intervals() / 4;
            apart = Math.max(apart, Math.abs(curve.slope(first, last) - curve.rate()));
        }
        double turning = curve.turning();
        double drift = DRIFT * curve.driftOfRate();
        double parts = APART * apart;
        return Math.sqrt(parts * parts + turning * turning + drift * drift);
    }
}
