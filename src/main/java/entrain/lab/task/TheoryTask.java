package entrain.lab.task;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Track;
import entrain.lab.measure.Statistics;
import entrain.lab.predict.NetworkTheory;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** Mean-field theory of both tracks at the settings: autocovariances on the lags that are measured, and single numbers. */
final class TheoryTask implements Task {
    private static final double LAG_STEP = 0.2;
    private static final int LAGS = (int) (Statistics.LONGEST_LAG / LAG_STEP + 0.5) + 1;

    /** Frequencies of the spectrum, 0 to 5 rad/τ. */
    private static final double BIN = 0.05;

    private static final int BINS = 101;

    private final Settings settings;
    private final OwnData own;
    private NetworkTheory spontaneous;
    private NetworkTheory driven;
    private double[] spectrum;

    TheoryTask(Assignment assignment) {
        settings = assignment.settings();
        own = assignment.own();
    }

    @Override
    public boolean advance() {
        if (spontaneous == null) {
            spontaneous = NetworkTheory.of(settings, own, 0);
            return true;
        }
        double amplitude = settings.get(Params.I);
        driven = amplitude > 0 ? NetworkTheory.of(settings, own, amplitude) : spontaneous;
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
    public void write(Blocks blocks) {
        write(blocks, Track.SPONTANEOUS, spontaneous);
        write(blocks, Track.DRIVEN, driven);
        if (spectrum != null) {
            Axis frequency = new Axis(Coordinate.OMEGA, 0, BIN, BINS);
            Block block = blocks.add(Channel.THEORY_SPECTRUM, Track.SPONTANEOUS, Axis.parts(1), frequency);
            for (int k = 0; k < BINS; k++) {
                block.set(0, k, spectrum[k]);
            }
        }
    }

    private static void write(Blocks blocks, Track track, NetworkTheory theory) {
        if (theory == null || !theory.exists()) {
            return;
        }
        Block numbers = blocks.addNumbers(Channel.PREDICTIONS, track, Prediction.values().length);
        set(numbers, Prediction.KIND, theory.kind());
        set(numbers, Prediction.LAMBDA, theory.lambdaMax());
        set(numbers, Prediction.CONVERGED, theory.converged() ? 1 : 0);
        if (!theory.unbounded().isEmpty()) {
            return;
        }
        set(numbers, Prediction.DELTA0, theory.delta(0));
        set(numbers, Prediction.C0, theory.c(0));
        Axis lag = new Axis(Coordinate.LAG, 0, LAG_STEP, LAGS);
        Block block = blocks.add(Channel.THEORY, track, Axis.parts(2), lag);
        for (int k = 0; k < LAGS; k++) {
            block.set(0, k, theory.delta(k * LAG_STEP));
            block.set(1, k, theory.c(k * LAG_STEP));
        }
    }

    private static void set(Block numbers, Prediction prediction, double value) {
        numbers.set(0, prediction.ordinal(), value);
    }
}
