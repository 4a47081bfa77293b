package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Drive;
import entrain.core.model.UnitForm;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.core.theory.PowerSpectrum;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Track;
import entrain.lab.measure.Statistics;
import entrain.lab.settings.Choices.Balance;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.function.DoubleUnaryOperator;

/**
 * Mean-field theory of both tracks at the settings: autocovariances on the lags that are measured, and single numbers.
 * There is none for an input of one common phase, and none for weights of a mean other than zero.
 *
 * <p>The theory is that of the current form. In rate form y = gJr obeys dy/dt = −y + gJφ(y + h), so that x = y + h obeys
 * the current form with input h + dh/dt, of amplitude I√(1 + ω²); λ₁ is the same, and the autocovariance of r is that of
 * y over g², y being the part of x that the other units make.
 */
final class TheoryTask implements Task {
    private static final double LAG_STEP = 0.2;
    private static final int LAGS = (int) (Statistics.LONGEST_LAG / LAG_STEP + 0.5) + 1;

    /** Frequencies of the spectrum, 0 to 5 rad/τ. */
    private static final double BIN = 0.05;

    private static final int BINS = 101;

    private final Settings settings;
    private MeanField spontaneous;
    private DrivenMeanField driven;
    private double[] spectrum;
    private boolean done;

    TheoryTask(Assignment assignment, Engine engine) {
        settings = assignment.settings();
    }

    /** By how much an input must be larger to give the current form the activity that it gives the settings' own form. */
    static double currentFactor(Settings s) {
        double omega = s.get(Params.OMEGA);
        return s.get(Params.UNIT) == UnitForm.RATE ? Math.sqrt(1 + omega * omega) : 1;
    }

    @Override
    public boolean advance() {
        Activation phi = settings.get(Params.PHI);
        double g = settings.get(Params.G);
        if (spontaneous == null) {
            spontaneous = MeanField.of(phi, g);
            return true;
        }
        if (settings.get(Params.PHASES) == Drive.RANDOM && settings.get(Params.I) > 0) {
            driven = DrivenMeanField.of(
                    phi, g, settings.get(Params.I) * currentFactor(settings), settings.get(Params.OMEGA));
        }
        if (spontaneous.kind() == MeanField.Kind.CHAOTIC) {
            spectrum = new double[BINS];
            for (int k = 0; k < BINS; k++) {
                spectrum[k] = PowerSpectrum.at(spontaneous.delta(), k * BIN);
            }
        }
        done = true;
        return false;
    }

    @Override
    public double progress() {
        return done ? 1 : spontaneous != null ? 0.3 : 0;
    }

    /** One, at the end: half a theory would take the other half's curve away for a moment. */
    @Override
    public int results() {
        return 0;
    }

    @Override
    public void write(Blocks blocks) {
        if (spontaneous == null || biased(settings)) {
            return;
        }
        autonomous(blocks, Track.SPONTANEOUS);
        if (done && settings.get(Params.I) == 0) {
            autonomous(blocks, Track.DRIVEN);
        }
        if (spectrum != null) {
            Axis frequency = new Axis(Coordinate.OMEGA, 0, BIN, BINS);
            Block block = blocks.add(Channel.THEORY_SPECTRUM, Track.SPONTANEOUS, Axis.parts(1), frequency);
            for (int k = 0; k < BINS; k++) {
                block.set(0, k, rate() ? filtered(spectrum[k]) : spectrum[k]);
            }
        }
        if (driven != null) {
            boolean bounded = driven.kind() != DrivenMeanField.Kind.UNBOUNDED;
            write(
                    blocks,
                    Track.DRIVEN,
                    driven.kind().ordinal(),
                    driven.lambdaMax(),
                    driven.converged(),
                    bounded,
                    lag -> rate() ? filtered(driven.d().at(lag)) : driven.delta(lag),
                    driven::c);
        }
    }

    private void autonomous(Blocks blocks, Track track) {
        boolean bounded = spontaneous.kind() != MeanField.Kind.UNBOUNDED;
        write(
                blocks,
                track,
                spontaneous.kind().ordinal(),
                spontaneous.lambdaMax(),
                spontaneous.converged(),
                bounded,
                lag -> rate() ? filtered(spontaneous.delta(lag)) : spontaneous.delta(lag),
                spontaneous::c);
    }

    /** In rate form what is recorded is r itself: both curves are its own. */
    private void write(
            Blocks blocks,
            Track track,
            int kind,
            double lambda,
            boolean converged,
            boolean bounded,
            DoubleUnaryOperator delta,
            DoubleUnaryOperator current) {
        DoubleUnaryOperator c = rate() ? delta : current;
        Block numbers = blocks.addNumbers(Channel.PREDICTIONS, track, Prediction.values().length);
        set(numbers, Prediction.KIND, kind);
        set(numbers, Prediction.LAMBDA, lambda);
        set(numbers, Prediction.CONVERGED, converged ? 1 : 0);
        if (!bounded) {
            return;
        }
        set(numbers, Prediction.DELTA0, delta.applyAsDouble(0));
        set(numbers, Prediction.C0, c.applyAsDouble(0));
        Axis lag = new Axis(Coordinate.LAG, 0, LAG_STEP, LAGS);
        Block block = blocks.add(Channel.THEORY, track, Axis.parts(2), lag);
        for (int k = 0; k < LAGS; k++) {
            block.set(0, k, delta.applyAsDouble(k * LAG_STEP));
            block.set(1, k, c.applyAsDouble(k * LAG_STEP));
        }
    }

    /** Under Dale's law with rows that sum to zero only on average the entries' means matter: there is no theory here. */
    static boolean biased(Settings s) {
        return s.get(Params.CONNECTIVITY) == Connectivity.DALE && s.get(Params.BALANCE) == Balance.MEAN;
    }

    private static void set(Block numbers, Prediction prediction, double value) {
        numbers.set(0, prediction.ordinal(), value);
    }

    private boolean rate() {
        return settings.get(Params.UNIT) == UnitForm.RATE;
    }

    /** From the autocovariance of gJr to that of r; without weights nothing is known of r. */
    private double filtered(double recurrent) {
        double g = settings.get(Params.G);
        return g > 0 ? recurrent / (g * g) : 0;
    }
}
