package entrain.lab.measure;

import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.Reason;
import entrain.core.analysis.RegimeDetector;
import entrain.core.analysis.ThinnedSeries;
import entrain.core.analysis.Verdict;
import entrain.core.math.Nearest;
import entrain.lab.run.Samples;

/** The kind of activity and the λ₁ that belongs to it, from the start; on request λ₁ as it converged. */
public final class RegimeMeasurement implements Measurement {
    private static final double VERDICT_INTERVAL = 5;
    private static final int SERIES = 400;

    private final int n;
    private final double interval;
    private final boolean live;
    private final int verdictEvery;
    private final ThinnedSeries trace = new ThinnedSeries(SERIES);
    private RegimeDetector detector;
    private Verdict latest;
    private double drivePeriod;
    private boolean traced;
    private long samples;
    private double divergedAt = -1;
    private boolean vanished;

    RegimeMeasurement(Samples samples, Detail detail) {
        n = samples.n();
        interval = samples.interval() * samples.every();
        live = detail == Detail.LIVE;
        verdictEvery = Math.max(1, (int) Nearest.whole(VERDICT_INTERVAL / interval));
        restart(samples);
    }

    @Override
    public void restart(Samples of) {
        double period = of.omega() > 0 ? 2 * Math.PI / of.omega() : 0;
        if (detector == null || period != drivePeriod) {
            detector = new RegimeDetector(n, interval, period);
        } else {
            detector.clear();
        }
        drivePeriod = period;
        trace.clear();
        samples = 0;
        divergedAt = -1;
        vanished = false;
        latest = detector.verdict();
    }

    /** Whether λ₁ is kept as it converges, from now on. */
    void traced(boolean wanted) {
        traced = wanted;
    }

    @Override
    public void add(Samples of) {
        samples++;
        detector.add(of.x(), of.from(), of.logGrowth());
        if (live && samples % verdictEvery == 0) {
            latest = detector.verdict();
        }
        if (traced && lyapunov().time() > 0) {
            trace.add(lyapunov().lambda());
        }
        vanished = of.vanished();
    }

    /** The state left all bounds at time t, in τ; no sample follows. */
    void diverged(double t) {
        divergedAt = t;
        detector.diverged(t);
    }

    /** Whether the state left all bounds. */
    boolean left() {
        return divergedAt >= 0;
    }

    /** Of a run that goes on: what was told last, every {@link #VERDICT_INTERVAL}. */
    Verdict latest() {
        return latest;
    }

    /** What can be told now. */
    public Verdict verdict() {
        return detector.verdict();
    }

    /** Why a return to the input's phase will never be seen, where one is waited for; null if it may be. */
    Caution blind(Verdict found) {
        return found.reason() == Reason.NO_RETURN_YET ? Validity.ofReturn(drivePeriod, interval) : null;
    }

    /** λ₁ as averaged for the verdict. */
    public LargestLyapunov lyapunov() {
        return detector.lyapunov();
    }

    /** λ₁ as it was averaged until then, one value a sample, thinned. */
    ThinnedSeries trace() {
        return trace;
    }

    /** Samples since the start. */
    long samples() {
        return samples;
    }

    @Override
    public Finding finding(Quantities quantity) {
        Caution blind = blind(verdict());
        return blind == null ? new Finding.Activity(verdict(), divergedAt, vanished) : new Finding.Invalid(blind);
    }
}
