package entrain.cli;

/**
 * When a run is looked at: at the end of each interval of {@code spacing} τ, from t = 0 on.
 *
 * @param spacing   time between two samples, in τ
 * @param discarded samples of the transient
 * @param samples   those measured after it
 */
record Sampling(double spacing, long discarded, long samples) {
    /** Samples that a run may have: some months of work for the smallest network. */
    private static final double MOST = 1e12;
    /** How far from a whole number of samples a time may be: ten thousand roundings of the division. */
    private static final double WHOLE = 1e-12;

    /**
     * Whole samples for two times in τ; the transient is rounded up, the duration down.
     *
     * @throws UsageError for times beyond all use
     */
    static Sampling of(double dt, double transientTime, double duration) {
        double spacing = Course.sampleTime(dt);
        if (transientTime / spacing > MOST || duration / spacing > MOST) {
            throw new UsageError("measure: no run is that long");
        }
        return new Sampling(spacing, (long) Math.ceil(transientTime / spacing * (1 - WHOLE)), (long)
                Math.floor(duration / spacing * (1 + WHOLE)));
    }

    /** Length of the transient, in τ. */
    double transientTime() {
        return discarded * spacing;
    }

    /** Length of what is measured, in τ. */
    double duration() {
        return samples * spacing;
    }
}
