package entrain.core.analysis;

/** The rate of the straight line through the latest growth of the tangent vector, and how far it may be off. */
final class LineRate {
    /** Points that the line is taken through, at least; a stretch has as many samples or all its samples count. */
    private static final int POINTS = 100;

    private final Recent recent;
    private final double sampleTime;
    private final GrowthCurve curve = new GrowthCurve(2 * POINTS + 1);
    private double error;

    /** @param sampleTime τ between samples */
    LineRate(Recent recent, double sampleTime) {
        this.recent = recent;
        this.sampleTime = sampleTime;
    }

    /** Takes the latest samples, 16 at least. */
    void measure(int stretch) {
        int each = Math.max(1, stretch / POINTS);
        int points = (stretch + each - 1) / each;
        curve.begin(each * sampleTime, (recent.total() - (points - 1) * each) * sampleTime);
        for (int k = points - 1; k >= 0; k--) {
            curve.add(recent.grown(k * each));
        }
        error = SlopeError.of(curve);
    }

    /** Per τ. */
    double rate() {
        return curve.rate();
    }

    /** Of the rate, per τ. */
    double error() {
        return error;
    }

    /** By how much the vector can have grown or shrunk over the stretch, as a logarithm: by the line, or two errors more. */
    double growth() {
        return (Math.abs(curve.rate()) + 2 * error) * curve.length();
    }
}
