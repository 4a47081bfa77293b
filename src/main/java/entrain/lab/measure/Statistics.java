package entrain.lab.measure;

import entrain.core.analysis.Autocovariance;
import entrain.core.analysis.GrowthRate;
import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.Pca;
import entrain.core.analysis.PowerSpectrum;
import entrain.core.analysis.RegimeDetector;
import entrain.core.analysis.ThinnedSeries;
import entrain.core.analysis.Verdict;
import entrain.core.math.Elementary;
import entrain.core.math.Nearest;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;

/**
 * What is measured of one track, sample by sample since the last {@link #restart}: verdict, λ₁ and the trials' distance
 * from the start, the averages after {@link #SETTLING}. Channels that are not wanted are not measured.
 */
public final class Statistics {
    /** The averages leave out this much after a start or a change, in τ. */
    public static final double SETTLING = 20;
    /** Longest lag of the autocovariance, in τ. */
    public static final double LONGEST_LAG = 20;
    /** Leading components whose axes are kept. */
    public static final int AXES = 2;

    private static final int SEGMENT = 512;
    private static final int SNAPSHOTS = 200;
    private static final double SNAPSHOT_TIME = 1;
    private static final int SHARES = 20;
    private static final int SERIES = 400;
    private static final double VERDICT_INTERVAL = 5;
    private static final double PCA_INTERVAL = 10;
    /** Stands for the log10 of a distance that has vanished to the last bit. */
    private static final double VANISHED = -17;
    /** Activity whose second component has less than this share of the variance moves along a line. */
    private static final double NO_PLANE = 1e-9;
    /** The trials' rate is fitted from this factor off their first distance to a tenth of a unit, or down to where digits run out. */
    private static final double LEAST_FACTOR = 3;

    private static final double SATURATED = 0.1;
    private static final double LOST = 1e-12;
    private static final double LN_10 = 2.302585092994046;

    private final int n;
    private final double sampleTime;
    private final int snapshotEvery;
    private final int verdictEvery;
    private final Autocovariance delta;
    private final Autocovariance c;
    private final double[] curve;
    private final PowerSpectrum spectrum;
    private final Pca pca;
    private final ThinnedSeries distance = new ThinnedSeries(SERIES);
    private final ThinnedSeries trace = new ThinnedSeries(SERIES);
    private final GrowthRate growth = new GrowthRate();
    private RegimeDetector detector;
    private Verdict verdict;
    private double drivePeriod;
    private double separation;
    private long samples;
    private long averaged;
    private long pcaAt;

    /**
     * Nothing measured yet, no input.
     *
     * @param n          units
     * @param sampleTime between samples, in τ
     */
    Statistics(int n, double sampleTime) {
        this.n = n;
        this.sampleTime = sampleTime;
        snapshotEvery = Math.max(1, (int) Nearest.whole(SNAPSHOT_TIME / sampleTime));
        verdictEvery = Math.max(1, (int) Nearest.whole(VERDICT_INTERVAL / sampleTime));
        int lags = Math.max(2, (int) Nearest.whole(LONGEST_LAG / sampleTime) + 1);
        delta = new Autocovariance(n, lags);
        c = new Autocovariance(n, lags);
        curve = new double[lags];
        spectrum = new PowerSpectrum(n, SEGMENT, sampleTime);
        pca = new Pca(n, SNAPSHOTS);
        restart(0, 0);
    }

    /**
     * Forgets everything: the run begins again or a knob was turned.
     *
     * @param newDrivePeriod of the input that acts from now on, in τ; 0 for none or a constant one
     * @param newSeparation  at which the trials part
     */
    void restart(double newDrivePeriod, double newSeparation) {
        if (detector == null || newDrivePeriod != drivePeriod) {
            detector = new RegimeDetector(n, sampleTime, newDrivePeriod);
        } else {
            detector.clear();
        }
        drivePeriod = newDrivePeriod;
        separation = newSeparation;
        delta.clear();
        c.clear();
        spectrum.clear();
        pca.clear();
        distance.clear();
        trace.clear();
        samples = 0;
        averaged = 0;
        verdict = detector.verdict();
        pcaAt = 0;
    }

    /**
     * Takes one sample.
     *
     * @param x         the state is x[from..from+n); not modified
     * @param r         the rates are r[0..n); not modified
     * @param logGrowth of the tangent vector since the last sample
     * @param apart     distance of the trials
     */
    void sample(Channels channels, double[] x, int from, double[] r, double logGrowth, double apart) {
        samples++;
        detector.add(x, from, logGrowth);
        if (channels.contains(Channel.DISTANCE)) {
            distance.add(apart);
        }
        if (samples % verdictEvery == 0) {
            verdict = detector.verdict();
        }
        LargestLyapunov lyapunov = detector.lyapunov();
        if (channels.contains(Channel.LYAPUNOV) && lyapunov.time() > 0) {
            trace.add(lyapunov.lambda());
        }
        if (samples * sampleTime <= SETTLING) {
            return;
        }
        averaged++;
        if (channels.contains(Channel.AUTOCOVARIANCE)) {
            delta.add(x, from);
            c.add(r, 0);
        }
        if (channels.contains(Channel.SPECTRUM)) {
            spectrum.add(x, from);
        }
        if (channels.contains(Channel.PCA) && averaged % snapshotEvery == 0) {
            pca.add(x, from);
        }
    }

    /** Axes of the two leading components, one after the other, into rows[0..2n); false while activity has no such plane. */
    boolean axes(double[] rows) {
        if (pca.axes() < AXES || !(pca.variance(AXES - 1) > NO_PLANE * pca.totalVariance())) {
            return false;
        }
        pca.axes(rows);
        return true;
    }

    /**
     * Writes the wanted channels of a track that is alive, with the single numbers that belong to them.
     *
     * @param numbers a place for each {@link Scalar}
     */
    void write(Frame frame, Track track, Channels channels, Block numbers) {
        verdict(numbers);
        if (samples * sampleTime < SETTLING) {
            set(numbers, Scalar.SETTLING, SETTLING - samples * sampleTime);
        }
        if (channels.contains(Channel.AUTOCOVARIANCE)) {
            autocovariance(frame, track, numbers);
        }
        if (channels.contains(Channel.SPECTRUM)) {
            spectrum(frame, track, numbers);
        }
        if (channels.contains(Channel.PCA)) {
            pca(frame, track, numbers);
        }
        if (channels.contains(Channel.DISTANCE)) {
            distance(frame, track, numbers);
        }
        if (channels.contains(Channel.LYAPUNOV) && trace.count() > 1) {
            Axis time = new Axis(Coordinate.TIME, 0, trace.interval() * sampleTime, trace.count());
            Block block = frame.add(Channel.LYAPUNOV, track, Axis.parts(1), time);
            for (int k = 0; k < trace.count(); k++) {
                block.set(0, k, trace.value(k));
            }
        }
    }

    private void verdict(Block numbers) {
        Verdict now = verdict;
        set(numbers, Scalar.REGIME, now.regime().ordinal());
        set(numbers, Scalar.REASON, now.reason().ordinal());
        LargestLyapunov lyapunov = detector.lyapunov();
        if (now.told() || lyapunov.ready()) {
            set(numbers, Scalar.LAMBDA, now.lambda());
            set(numbers, Scalar.LAMBDA_ERROR, now.lambdaError());
        }
        if (lyapunov.time() > 0) {
            set(numbers, Scalar.LAMBDA_TIME, lyapunov.time());
        }
        if (!lyapunov.ready()) {
            set(numbers, Scalar.LAMBDA_MISSING, lyapunov.missing());
        }
        if (now.period() > 0) {
            set(numbers, Scalar.PERIOD, now.period());
            set(numbers, Scalar.MULTIPLE, now.multiple());
            set(numbers, Scalar.RETURN, now.returnDistance());
        }
        set(numbers, Scalar.MISSING, now.missing());
        if (samples > 1) {
            set(numbers, Scalar.SIZE, now.size());
            set(numbers, Scalar.SPEED, now.speed());
        }
    }

    private void autocovariance(Frame frame, Track track, Block numbers) {
        if (!c.ready()) {
            set(numbers, Scalar.AUTOCOVARIANCE_MISSING, c.missing() * sampleTime);
            return;
        }
        int lags = c.lags();
        Axis lag = new Axis(Coordinate.LAG, 0, sampleTime, lags);
        Block block = frame.add(Channel.AUTOCOVARIANCE, track, Axis.parts(2), lag);
        delta.read(false, curve);
        copy(curve, lags, block, 0);
        c.read(false, curve);
        copy(curve, lags, block, 1);
        set(numbers, Scalar.AUTOCOVARIANCE_TIME, c.samples() * sampleTime);
        double halfWidth = Autocovariance.halfWidth(curve);
        if (halfWidth >= 0) {
            set(numbers, Scalar.HALF_WIDTH, halfWidth * sampleTime);
        }
    }

    private void spectrum(Frame frame, Track track, Block numbers) {
        if (!spectrum.ready()) {
            set(numbers, Scalar.SPECTRUM_MISSING, spectrum.missing() * sampleTime);
            return;
        }
        int bins = spectrum.bins();
        Axis frequency = new Axis(Coordinate.OMEGA, 0, spectrum.resolution(), bins);
        Block block = frame.add(Channel.SPECTRUM, track, Axis.parts(1), frequency);
        for (int k = 0; k < bins; k++) {
            block.set(0, k, spectrum.density(k));
        }
        set(numbers, Scalar.SPECTRUM_TIME, averaged * sampleTime);
        double omega = drivePeriod > 0 ? 2 * Math.PI / drivePeriod : 0;
        if (omega > 0 && spectrum.resolves(omega)) {
            set(numbers, Scalar.DRIVE_SHARE, spectrum.share(omega));
        }
    }

    private void pca(Frame frame, Track track, Block numbers) {
        if (!pca.ready()) {
            set(numbers, Scalar.PCA_MISSING, pca.missing() * snapshotEvery * sampleTime);
            return;
        }
        if (pcaAt == 0 || (averaged - pcaAt) * sampleTime >= Math.max(PCA_INTERVAL, 0.05 * averaged * sampleTime)) {
            pcaAt = averaged;
            pca.update(Math.min(AXES, n));
        }
        double total = pca.totalVariance();
        if (!(total > 0)) {
            return;
        }
        int shares = Math.min(SHARES, pca.components());
        Block block = frame.add(Channel.PCA, track, Axis.parts(1), Axis.numbered(Coordinate.COMPONENT, shares));
        for (int k = 0; k < shares; k++) {
            block.set(0, k, pca.variance(k) / total);
        }
        set(numbers, Scalar.PCA_TIME, pcaAt * sampleTime);
        set(numbers, Scalar.PARTICIPATION, pca.participationRatio());
        set(numbers, Scalar.COMPONENTS_90, pca.needed(0.9));
        set(numbers, Scalar.COMPONENTS_95, pca.needed(0.95));
    }

    private void distance(Frame frame, Track track, Block numbers) {
        int count = distance.count();
        if (count < 2) {
            return;
        }
        Axis time = new Axis(Coordinate.TIME, 0, distance.interval() * sampleTime, count);
        Block block = frame.add(Channel.DISTANCE, track, Axis.parts(1), time);
        for (int k = 0; k < count; k++) {
            double d = distance.value(k);
            block.set(0, k, d > 0 ? Math.max(VANISHED, Elementary.log(d) / LN_10) : VANISHED);
        }
        double last = distance.value(count - 1);
        if (separation > 0
                && (last > LEAST_FACTOR * separation && grows(LEAST_FACTOR * separation, SATURATED)
                        || last < separation / LEAST_FACTOR && grows(LOST, separation / LEAST_FACTOR))) {
            set(numbers, Scalar.GROWTH, growth.rate());
        }
    }

    /** Whether the trials have parted or met far enough, between two distances, to fit a rate. */
    private boolean grows(double low, double high) {
        if (low < high) {
            growth.fit(distance, sampleTime, low, high);
        }
        return low < high && growth.ready();
    }

    private static void copy(double[] from, int count, Block to, int row) {
        for (int k = 0; k < count; k++) {
            to.set(row, k, from[k]);
        }
    }

    private static void set(Block numbers, Scalar scalar, double value) {
        numbers.set(0, scalar.ordinal(), value);
    }
}
