package entrain.core.training;

import entrain.core.engine.Engine;
import entrain.core.math.Nearest;
import entrain.core.model.DenseWeights;
import entrain.core.model.Input;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.ode.Stepping;
import java.util.Arrays;

/**
 * A fitted network that the data lead: its recorded units are held to them, in straight lines from sample to sample, so that
 * the free ones come to where the data put them. Held by an input x + ẋ in place of their own weights, a straight line is
 * followed exactly by every scheme.
 */
public final class LedRun implements Input {
    private final FittedNetwork fitted;
    private final Activity data;
    private final Engine engine;
    private final Weights weights;
    private final Stepping stepping;
    private final int steps;
    private final double[] x;
    private int sample;

    /** At the data's first sample, in the state of the network. */
    public LedRun(Engine engine, FittedNetwork fitted, Activity data) {
        this.fitted = fitted;
        this.data = data;
        this.engine = engine;
        int n = fitted.n();
        double[] free = fitted.J().clone();
        Arrays.fill(free, 0, data.units() * n, 0);
        weights = engine.keep(DenseWeights.of(free, n));
        RateNetwork network = new RateNetwork(weights, 1);
        network.input(0, this);
        stepping = engine.stepping(fitted.scheme(), network, weights);
        steps = (int) Nearest.whole(data.interval() / fitted.dt());
        x = fitted.x0().clone();
    }

    /** t is the time since the sample. */
    @Override
    public boolean write(double t, double[] r, int from, double[] h) {
        System.arraycopy(fitted.h(), 0, h, 0, h.length);
        for (int i = 0; i < data.units(); i++) {
            double slope = (data.x(sample + 1, i) - data.x(sample, i)) / data.interval();
            h[i] = data.x(sample, i) + slope * t + slope;
        }
        return true;
    }

    /** Goes on to the next sample; returns whether there is one after that. */
    public boolean advance() {
        for (int s = 0; s < steps; s++) {
            stepping.step(s * fitted.dt(), fitted.dt(), x);
        }
        sample++;
        for (int i = 0; i < data.units(); i++) {
            x[i] = data.x(sample, i); // no rounding adds up
        }
        return sample + 1 < data.samples();
    }

    /** The state; not to be modified. */
    public double[] x() {
        return x;
    }

    /** Gives back its memory; it may not go on. */
    public void release() {
        stepping.release();
        engine.release(weights);
    }
}
