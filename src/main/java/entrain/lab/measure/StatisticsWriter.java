package entrain.lab.measure;

import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.Pca;
import entrain.core.analysis.PowerSpectrum;
import entrain.core.analysis.Reason;
import entrain.core.analysis.ThinnedSeries;
import entrain.core.analysis.Verdict;
import entrain.core.math.Elementary;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;

/** Writes what is measured of a track into a frame or a task's blocks: the wanted channels, with the single numbers that belong to them. */
final class StatisticsWriter {
    private static final int SHARES = 20;
    /** Stands for the log10 of a distance that has vanished to the last bit. */
    private static final double VANISHED = -17;

    private final Statistics statistics;
    private final Track track;
    private final double interval;
    private Blocks blocks;
    private Block numbers;

    /** @param interval between samples, in τ */
    StatisticsWriter(Statistics statistics, Track track, double interval) {
        this.statistics = statistics;
        this.track = track;
        this.interval = interval;
    }

    /**
     * Writes; the track is alive.
     *
     * @param places a place for each {@link Scalar}
     */
    void write(Blocks into, Channels channels, Block places) {
        blocks = into;
        numbers = places;
        caution(statistics.caution());
        if (statistics.wants(Source.REGIME)) {
            regime(statistics.regime());
        }
        if (statistics.settlesIn() > 0) {
            set(Scalar.SETTLING, statistics.settlesIn());
        }
        if (channels.contains(Channel.AUTOCOVARIANCE) && means(Source.STATES)) {
            autocovariance(statistics.states(), statistics.rates());
        }
        if (channels.contains(Channel.SPECTRUM) && means(Source.SPECTRUM)) {
            spectrum(statistics.spectrum());
        }
        if (channels.contains(Channel.PCA) && means(Source.COMPONENTS)) {
            components(statistics.components());
        }
        if (channels.contains(Channel.DISTANCE) && statistics.trials() != null) {
            distance(statistics.trials());
        }
        if (channels.contains(Channel.LYAPUNOV) && statistics.wants(Source.REGIME) && means(Source.GROWTH)) {
            exponent(statistics.regime().trace());
        }
    }

    private void exponent(ThinnedSeries trace) {
        if (trace.count() > 1) {
            Block block = row(Channel.LYAPUNOV, Coordinate.TIME, trace.interval() * interval, trace.count());
            for (int k = 0; k < trace.count(); k++) {
                block.set(0, k, trace.value(k));
            }
        }
    }

    /** Writes of a track that left all bounds, if the step is to blame. */
    void writeCaution(Block places) {
        numbers = places;
        caution(statistics.caution());
    }

    private void caution(Caution found) {
        if (found != null) {
            set(Scalar.CAUTION, found.kind().ordinal());
            set(Scalar.CAUTION_SIZE, found.size());
            if (found.refuses()) {
                set(Scalar.REFUSED, 1);
            }
        }
    }

    /** Whether there are numbers of a source; tells why not. */
    private boolean means(Source source) {
        caution(statistics.refusal(source));
        return statistics.refusal(source) == null;
    }

    private void regime(RegimeMeasurement measured) {
        Verdict now = statistics.verdict(measured.latest());
        set(Scalar.REGIME, now.regime().ordinal());
        set(Scalar.LIKELY, now.likely().ordinal());
        set(Scalar.REASON, now.reason().ordinal());
        LargestLyapunov lyapunov = measured.lyapunov();
        if (now.reason() == Reason.STEP_TOO_LONG) {
            return;
        }
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
        if (measured.blind(now) == null) {
            set(Scalar.MISSING, now.missing());
        } else {
            caution(measured.blind(now));
        }
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
        Axis lag = new Axis(Coordinate.LAG, 0, interval, c.length);
        Block block = blocks.add(Channel.AUTOCOVARIANCE, track, Axis.parts(2), lag);
        for (int k = 0; k < c.length; k++) {
            block.set(0, k, delta[k]);
            block.set(1, k, c[k]);
        }
        set(Scalar.AUTOCOVARIANCE_TIME, rates.time());
        double halfWidth = rates.halfWidth();
        if (halfWidth >= 0) {
            set(Scalar.HALF_WIDTH, halfWidth);
        }
    }

    private void spectrum(SpectrumMeasurement measured) {
        PowerSpectrum spectrum = measured.spectrum();
        if (spectrum == null) {
            return;
        }
        if (!spectrum.ready()) {
            set(Scalar.SPECTRUM_MISSING, measured.missing());
            return;
        }
        int bins = spectrum.bins();
        Block block = row(Channel.SPECTRUM, Coordinate.OMEGA, spectrum.resolution(), bins);
        for (int k = 0; k < bins; k++) {
            block.set(0, k, spectrum.density(k));
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
        if (measured.caution() != null) {
            caution(measured.caution());
            return;
        }
        measured.renew();
        Pca pca = measured.pca();
        double total = pca.totalVariance();
        if (!(total > 0)) {
            return;
        }
        int shares = Math.min(SHARES, pca.components());
        Block block = blocks.add(Channel.PCA, track, Axis.parts(1), Axis.numbered(Coordinate.COMPONENT, shares));
        for (int k = 0; k < shares; k++) {
            block.set(0, k, pca.variance(k) / total);
        }
        set(Scalar.PCA_TIME, measured.time());
        set(Scalar.PARTICIPATION, pca.participationRatio());
        if (pca.correctedRatio() > 0) {
            set(Scalar.PARTICIPATION_CORRECTED, pca.correctedRatio());
        }
        set(Scalar.COMPONENTS_90, pca.needed(0.9));
        set(Scalar.COMPONENTS_95, pca.needed(0.95));
    }

    private void distance(TrialsMeasurement trials) {
        ThinnedSeries distance = trials.distance();
        int count = distance.count();
        if (count < 2) {
            return;
        }
        Block block = row(Channel.DISTANCE, Coordinate.TIME, distance.interval() * interval, count);
        for (int k = 0; k < count; k++) {
            double d = distance.value(k);
            block.set(0, k, d > 0 ? Math.max(VANISHED, Elementary.log(d) / Elementary.LN10) : VANISHED);
        }
        if (trials.growth().ready() && means(Source.TRIALS)) {
            set(Scalar.GROWTH, trials.growth().lambda());
            set(Scalar.GROWTH_ERROR, trials.growth().error());
            set(Scalar.PAIRS, trials.pairs());
        }
    }

    private Block row(Channel channel, Coordinate of, double step, int count) {
        return blocks.add(channel, track, Axis.parts(1), new Axis(of, 0, step, count));
    }

    private void set(Scalar scalar, double value) {
        numbers.set(0, scalar.ordinal(), value);
    }
}
