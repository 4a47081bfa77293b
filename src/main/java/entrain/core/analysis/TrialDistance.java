package entrain.core.analysis;

/** Distance of two trials of the same network, ‖x_a − x_b‖/√N, and its course over time. */
public final class TrialDistance {
    private final int n;
    private final ThinnedSeries series;

    /**
     * @param n        entries of a state
     * @param capacity points of the course, an even number; thinned as time goes on
     */
    public TrialDistance(int n, int capacity) {
        this.n = n;
        series = new ThinnedSeries(capacity);
    }

    public void clear() {
        series.clear();
    }

    /** Takes the distance of x[a … a + n) and x[b … b + n) as the next point; x not modified. */
    public void add(double[] x, int a, int b) {
        series.add(between(x, a, b, n));
    }

    /** Root mean square difference of x[a … a + n) and x[b … b + n); x not modified. */
    public static double between(double[] x, int a, int b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double d = x[a + i] - x[b + i];
            sum += d * d;
        }
        return Math.sqrt(sum / n);
    }

    /** The course since it was cleared; not to be modified. */
    public ThinnedSeries series() {
        return series;
    }
}
