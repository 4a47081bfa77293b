package entrain.lab.run;

import entrain.core.math.Nearest;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * When a run is looked at: at the end of each interval from t = 0 on.
 *
 * <p>Samples are 0.2 τ apart. Where an input moves on by more than a radian in that time they are closer, as far as steps
 * allow: averages at times that meet the same few phases of the input again and again are not averages over time.
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

    /** Radians of the input between two samples at most, so that every harmonic of note is met at several phases. */
    private static final double RESOLVED = 1;
    /** Radians of a faster input between two samples, if steps allow: a cubic between them then misses it by 0.002. */
    private static final double FINE = 0.5;
    /** Time between two looks at the regime at least, in τ, so that what it keeps lasts for its rules. */
    private static final double LOOK_TIME = 0.0199;
    /** How near to a whole number of turns, in turns, an input's advance is as good as none. */
    private static final double SAME_PHASE = 0.03;

    /** Steps of {@code dt} τ between two samples. */
    public static int stride(double dt) {
        return Math.max(1, (int) Nearest.whole(SAMPLE_TIME / dt));
    }

    /** The same under an input of ω rad per τ: as many, or a divisor of it that resolves it twice, or 1. */
    static int stride(double dt, double omega) {
        int most = stride(dt);
        int stride = most;
        if (resolves(omega, stride * dt)) {
            return stride;
        }
        for (int s = most - 1; s > 0 && omega * stride * dt > FINE; s--) {
            stride = most % s == 0 ? s : stride;
        }
        return stride;
    }

    /** Steps between two looks at the regime under an input of ω rad per τ: whole samples, and a divisor of as many. */
    static int lookStride(double dt, double omega) {
        int most = stride(dt);
        int stride = stride(dt, omega);
        int look = stride;
        while (look < most && (look * dt < LOOK_TIME || most % look != 0)) {
            look += stride;
        }
        return look;
    }

    /** Whether an input of ω rad per τ moves on by a radian at most between two samples. */
    public static boolean resolves(double omega, double interval) {
        return omega * interval <= RESOLVED;
    }

    /**
     * Whether samples meet an input at phases enough that its powers up to an order average as over time: none of its
     * harmonics up to that order returns to nearly the same phase from one sample to the next.
     *
     * @param omega    in rad per τ; 0 for no input
     * @param interval between samples, in τ
     */
    public static boolean covers(double omega, double interval, int order) {
        for (int q = 1; q <= order; q++) {
            double turns = q * omega * interval / (2 * Math.PI);
            if (turns > 0.5 && Math.abs(turns - Nearest.whole(turns)) < SAME_PHASE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whole samples for two times in τ, of a track under settings; the transient is rounded up, the duration down.
     *
     * @throws IllegalArgumentException for times beyond all use
     */
    public static Sampling of(Settings settings, Track track, double transientTime, double duration) {
        double dt = settings.get(Params.DT);
        double look = stride(dt) * dt;
        if (transientTime / look > MOST || duration / look > MOST) {
            throw new IllegalArgumentException("no run is that long");
        }
        int stride = stride(dt, Column.omega(settings, track));
        int each = stride(dt) / stride;
        return new Sampling(
                stride * dt,
                (long) Math.ceil(transientTime / look * (1 - WHOLE)) * each,
                (long) Math.floor(duration / look * (1 + WHOLE)) * each);
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
