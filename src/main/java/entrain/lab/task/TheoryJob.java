package entrain.lab.task;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Track;
import entrain.lab.measure.Statistics;
import entrain.lab.predict.NetworkTheory;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** Mean-field theory of both tracks at the settings: autocovariances on the lags that are measured, and single numbers. */
final class TheoryJob implements Job {
    private static final double LAG_STEP = 0.2;
    private static final int LAGS = (int) (Statistics.LONGEST_LAG / LAG_STEP + 0.5) + 1;

    /** Frequencies of the spectrum, 0 to 5 rad/τ. */
    private static final double BIN = 0.05;

    private static final int BINS = 101;

    private final Settings settings;
    private NetworkTheory spontaneous;
    private NetworkTheory driven;
    private double[] spectrum;

    TheoryJob(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean advance() {
        if (spontaneous == null) {
            spontaneous = NetworkTheory.of(settings, 0);
            return true;
        }
        double amplitude = settings.get(Params.I);
        driven = amplitude > 0 ? NetworkTheory.of(settings, amplitude) : spontaneous;
        if (spontaneous.exists() && spontaneous.hasPower()) {
            spectrum = new double[BINS];
            for (int k = 0; k < BINS; k++) {
                spectrum[k] = spontaneous.power(k * BIN);
            }
        }
        return false;
    }

    @Override
    public double progress() {
        return driven != null ? 1 : spontaneous != null ? 0.3 : 0;
    }

    /** One, at the end: half a theory would take the other half's curve away for a moment. */
    @Override
    public int results() {
        return 0;
    }

    @Override
    public void write(Frame frame) {
        write(frame, Track.SPONTANEOUS, spontaneous);
        write(frame, Track.DRIVEN, driven);
        if (spectrum != null) {
            int at = frame.add(Channel.THEORY_SPECTRUM, Track.SPONTANEOUS, 1, BINS, BIN);
            for (int k = 0; k < BINS; k++) {
                frame.data()[at + k] = (float) spectrum[k];
            }
        }
    }

    private static void write(Frame frame, Track track, NetworkTheory theory) {
        if (theory == null || !theory.exists()) {
            return;
        }
        frame.addScalars(Channel.PREDICTIONS, track, Prediction.values().length);
        set(frame, track, Prediction.KIND, theory.kind());
        set(frame, track, Prediction.LAMBDA, theory.lambdaMax());
        set(frame, track, Prediction.CONVERGED, theory.converged() ? 1 : 0);
        if (!theory.unbounded().isEmpty()) {
            return;
        }
        set(frame, track, Prediction.DELTA0, theory.delta(0));
        set(frame, track, Prediction.C0, theory.c(0));
        int at = frame.add(Channel.THEORY, track, 2, LAGS, LAG_STEP);
        for (int k = 0; k < LAGS; k++) {
            frame.data()[at + k] = (float) theory.delta(k * LAG_STEP);
            frame.data()[at + LAGS + k] = (float) theory.c(k * LAG_STEP);
        }
    }

    private static void set(Frame frame, Track track, Prediction prediction, double value) {
        frame.set(Channel.PREDICTIONS, track, prediction.ordinal(), value);
    }
}
