package entrain.lab.run;

import entrain.core.math.Nearest;

/**
 * When a run is looked at: at the end of each interval from t = 0 on.
 *
 * @param interval  time between two samples, in τ
 * @param discarded samples of the transient
 * @param samples   those measured after it
 */
public record Sampling(double interval, long discarded, long samples) {
    /** About how far apart samples are, in τ: whole steps. */
    private static final double SAMPLE_TIME = 0.2;
    /** Samples that a run may have: some months of work for the smallest network. */
    private static final double MOST = 1e12;
    /** How far from a whole number of samples a time may be: ten thousand roundings of the division. */
    private static final double WHOLE = 1e-12;

    /** Steps of {@code dt} τ between two samples. */
    public static int stride(double dt) {
        return Math.max(1, (int) Nearest.whole(SAMPLE_TIME / dt));
    }

    /**
     * Whole samples for two times in τ; the transient is rounded up, the duration down.
     *
     * @throws IllegalArgumentException for times beyond all use
     */
    public static Sampling of(double dt, double transientTime, double duration) {
        double interval = stride(dt) * dt;
        if (transientTime / interval > MOST || duration / interval > MOST) {
            throw new IllegalArgumentException("no run is that long");
        }
        return new Sampling(interval, (long) Math.ceil(transientTime / interval * (1 - WHOLE)), (long)
                Math.floor(duration / interval * (1 + WHOLE)));
    }

    /** Length of the transient, in τ. */
    public double transientTime() {
        return discarded * interval;
    }

    /** Length of what is measured, in τ. */
    public double duration() {
        return samples * interval;
    }

    /** The words alone: text of the numbers would bring the whole of Double.toString into the page. */
    @Override
    public String toString() {
        return "sampling";
    }
}
