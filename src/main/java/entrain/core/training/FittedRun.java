package entrain.core.training;

import entrain.core.engine.Engine;
import entrain.core.math.Nearest;
import entrain.core.model.Bias;
import entrain.core.model.DenseWeights;
import entrain.core.model.Input;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.ode.Stepping;

/** A fitted network that runs freely beside the data, sample after sample. */
public final class FittedRun {
    /** Root mean square distance from the data, relative to the data's own spread, beyond which it has lost them. */
    public static final double LOST = 0.4;

    private final FittedNetwork fitted;
    private final Activity data;
    private final Engine engine;
    private final Weights weights;
    private final Stepping stepping;
    private final int steps;
    private final double[] x;
    private final UnitScores scores;
    private final double[] apart;
    private final double[] standing;
    private int sample;

    /** @param start x at the data's first sample; not kept */
    public FittedRun(Engine engine, FittedNetwork fitted, Activity data, double[] start) {
        this.fitted = fitted;
        this.data = data;
        this.engine = engine;
        int n = fitted.n();
        weights = engine.keep(DenseWeights.of(fitted.J(), n));
        RateNetwork network = new RateNetwork(weights, 1);
        network.input(0, Bias.beside(Input.NONE, fitted.h()));
        stepping = engine.stepping(fitted.scheme(), network, weights);
        steps = (int) Nearest.whole(data.interval() / fitted.dt());
        x = start.clone();
        scores = new UnitScores(data.units());
        apart = new double[data.samples()];
        standing = new double[data.samples()];
    }

    /** Compares a sample and goes on freely to the next; returns whether there is one. */
    public boolean advance() {
        scores.next();
        for (int i = 0; i < data.units(); i++) {
            double value = data.shown(sample, i);
            double model = data.shownAt(x[i]);
            scores.add(i, value, model);
            apart[sample] += (model - value) * (model - value);
            standing[sample] += (data.shown(0, i) - value) * (data.shown(0, i) - value);
        }
        sample++;
        if (sample == data.samples()) {
            return false;
        }
        for (int s = 0; s < steps; s++) {
            stepping.step(0, fitted.dt(), x);
        }
        return true;
    }

    /** Samples compared. */
    public int sample() {
        return sample;
    }

    /** How well it does so far. */
    public UnitScores scores() {
        return scores;
    }

    /** How long it stays within {@link #LOST} of the data, in τ, once all are compared: up to their length. */
    public double horizon() {
        return horizon(apart);
    }

    /** The same of a forecast that all stays as it was at first. */
    public double standstill() {
        return horizon(standing);
    }

    private double horizon(double[] squares) {
        double bound = LOST * LOST * scores.spread();
        int k = 0;
        while (k < sample && squares[k] <= bound) {
            k++;
        }
        return Math.min(k, sample - 1) * data.interval();
    }

    /** Gives back its memory; it may not go on. */
    public void release() {
        stepping.release();
        engine.release(weights);
    }
}
