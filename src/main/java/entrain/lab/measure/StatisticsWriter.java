package entrain.lab.measure;

import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.Pca;
import entrain.core.analysis.PowerSpectrum;
import entrain.core.analysis.ThinnedSeries;
import entrain.core.analysis.Verdict;
import entrain.core.math.Elementary;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;

/** Writes what is measured of a track into a frame: the wanted channels, with the single numbers that belong to them. */
final class StatisticsWriter {
    private static final int SHARES = 20;
    /** Stands for the log10 of a distance that has vanished to the last bit. */
    private static final double VANISHED = -17;

    private static final double LN_10 = 2.302585092994046;

    private final Statistics statistics;
    private final Track track;
    private final double interval;
    private Frame frame;

    /** @param interval between samples, in τ */
    StatisticsWriter(Statistics statistics, Track track, double interval) {
        this.statistics = statistics;
        this.track = track;
        this.interval = interval;
    }

    /** Writes; the frame has a block of single numbers for the track, and the track is alive. */
    void write(Frame into, Channels channels) {
        frame = into;
        regime(statistics.regime());
        if (statistics.settlesIn() > 0) {
            set(Scalar.SETTLING, statistics.settlesIn());
        }
        if (channels.contains(Channel.AUTOCOVARIANCE)) {
            autocovariance(statistics.states(), statistics.rates());
        }
        if (channels.contains(Channel.SPECTRUM)) {
            spectrum(statistics.spectrum());
        }
        if (channels.contains(Channel.PCA)) {
            components(statistics.components());
        }
        if (channels.contains(Channel.DISTANCE)) {
            distance(statistics.trials());
        }
        ThinnedSeries trace = statistics.regime().trace();
        if (channels.contains(Channel.LYAPUNOV) && trace.count() > 1) {
            int at = frame.add(Channel.LYAPUNOV, track, 1, trace.count(), trace.interval() * interval);
            for (int k = 0; k < trace.count(); k++) {
                frame.data()[at + k] = (float) trace.value(k);
            }
        }
    }

    private void regime(RegimeMeasurement measured) {
        Verdict now = measured.latest();
        set(Scalar.REGIME, now.regime().ordinal());
        set(Scalar.REASON, now.reason().ordinal());
        LargestLyapunov lyapunov = measured.lyapunov();
        if (now.told() || lyapunov.ready()) {
            set(Scalar.LAMBDA, now.lambda());
            set(Scalar.LAMBDA_ERROR, now.lambdaError());
        }
        if (lyapunov.time() > 0) {
            set(Scalar.LAMBDA_TIME, lyapunov.time());
        }
        if (!lyapunov.ready()) {
            set(Scalar.LAMBDA_MISSING, lyapunov.missing());
        }
        if (now.period() > 0) {
            set(Scalar.PERIOD, now.period());
            set(Scalar.MULTIPLE, now.multiple());
            set(Scalar.RETURN, now.returnDistance());
        }
        set(Scalar.MISSING, now.missing());
        if (measured.samples() > 1) {
            set(Scalar.SIZE, now.size());
            set(Scalar.SPEED, now.speed());
        }
    }

    private void autocovariance(CovarianceMeasurement states, CovarianceMeasurement rates) {
        if (!rates.ready()) {
            set(Scalar.AUTOCOVARIANCE_MISSING, rates.missing());
            return;
        }
        double[] delta = states.read();
        double[] c = rates.read();
        int at = frame.add(Channel.AUTOCOVARIANCE, track, 2, c.length, interval);
        for (int k = 0; k < c.length; k++) {
            frame.data()[at + k] = (float) delta[k];
            frame.data()[at + c.length + k] = (float) c[k];
        }
        set(Scalar.AUTOCOVARIANCE_TIME, rates.time());
        double halfWidth = rates.halfWidth();
        if (halfWidth >= 0) {
            set(Scalar.HALF_WIDTH, halfWidth);
        }
    }

    private void spectrum(SpectrumMeasurement measured) {
        PowerSpectrum spectrum = measured.spectrum();
        if (!spectrum.ready()) {
            set(Scalar.SPECTRUM_MISSING, measured.missing());
            return;
        }
        int bins = spectrum.bins();
        int at = frame.add(Channel.SPECTRUM, track, 1, bins, spectrum.resolution());
        for (int k = 0; k < bins; k++) {
            frame.data()[at + k] = (float) spectrum.density(k);
        }
        set(Scalar.SPECTRUM_TIME, measured.time());
        double share = measured.driveShare();
        if (share >= 0) {
            set(Scalar.DRIVE_SHARE, share);
        }
    }

    private void components(ComponentsMeasurement measured) {
        if (!measured.ready()) {
            set(Scalar.PCA_MISSING, measured.missing());
            return;
        }
        measured.renew();
        Pca pca = measured.pca();
        double total = pca.totalVariance();
        if (!(total > 0)) {
            return;
        }
        int shares = Math.min(SHARES, pca.components());
        int at = frame.add(Channel.PCA, track, 1, shares, 1);
        for (int k = 0; k < shares; k++) {
            frame.data()[at + k] = (float) (pca.variance(k) / total);
        }
        set(Scalar.PCA_TIME, measured.time());
        set(Scalar.PARTICIPATION, pca.participationRatio());
        set(Scalar.COMPONENTS_90, pca.needed(0.9));
        set(Scalar.COMPONENTS_95, pca.needed(0.95));
    }

    private void distance(TrialsMeasurement trials) {
        ThinnedSeries distance = trials.distance();
        int count = distance.count();
        if (count < 2) {
            return;
        }
        int at = frame.add(Channel.DISTANCE, track, 1, count, distance.interval() * interval);
        for (int k = 0; k < count; k++) {
            double d = distance.value(k);
            frame.data()[at + k] = (float) (d > 0 ? Math.max(VANISHED, Elementary.log(d) / LN_10) : VANISHED);
        }
        if (trials.parted() && trials.growth() != null) {
            set(Scalar.GROWTH, trials.growth().rate());
        }
    }

    private void set(Scalar scalar, double value) {
        frame.set(Channel.SCALARS, track, scalar.ordinal(), value);
    }
}
