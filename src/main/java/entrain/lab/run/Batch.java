package entrain.lab.run;

import entrain.core.analysis.LargestLyapunov;
import entrain.core.engine.Engine;
import entrain.core.model.Bias;
import entrain.core.model.Cosine;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.ode.StepError;
import entrain.core.ode.Stepping;
import entrain.lab.settings.Choices;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.List;

/**
 * Driven networks side by side that differ in nothing but g, I and ω. They share J, starting state and clock, and each
 * has a tangent vector of its own; all are columns of one {@link RateNetwork}. Each has the bits that it would have alone.
 *
 * <p>Column order: the networks as they are listed, then their tangent vectors. A network that leaves all bounds is
 * stopped at its last state within them; the others live on.
 */
public final class Batch {
    private final Engine engine;
    private final List<Settings> settings;
    private final Weights weights;
    private final Stepping stepping;
    private final RateNetwork network;
    /** One of the networks by itself, for whoever compares its steps. */
    private final RateNetwork alone;

    private final Stepping aloneStepping;
    private final Cell[] cells;
    private final double[] divergedAt;
    private final double[] x;
    private final double[] previous;
    private final double dt;
    private final int n;
    private long steps;

    /**
     * The networks at t = 0.
     *
     * @param settings of each; kept
     * @param fastest  what steps them, unless the settings ask for plain Java
     * @param data     what is given in place of what the seeds would draw
     * @throws IllegalArgumentException   if they differ in more than g, I and ω
     * @throws entrain.core.engine.TooLarge where there is no memory for them
     */
    public Batch(List<Settings> settings, Engine fastest, OwnData data) {
        Settings first = settings.get(0);
        check(settings);
        this.settings = settings;
        engine = first.get(Params.ENGINE) == Choices.Engine.JAVA ? Engine.JAVA : fastest;
        weights = data.weights() == null ? engine.draw(Blueprint.wiring(first)) : engine.keep(data.weights());
        n = weights.n();
        dt = first.get(Params.DT);
        int count = settings.size();
        Stepping one = null;
        try {
            network = new RateNetwork(weights, count, Columns.first(count));
            x = new double[network.dimension()];
            previous = new double[x.length];
            alone = new RateNetwork(weights, 1, 0);
            one = engine.stepping(first.get(Params.SCHEME), alone, weights);
            stepping = engine.stepping(first.get(Params.SCHEME), network, weights);
        } catch (RuntimeException | OutOfMemoryError e) {
            if (one != null) {
                one.release();
            }
            engine.release(weights);
            throw e;
        }
        aloneStepping = one;
        divergedAt = new double[count];
        configure(data);
        cells = new Cell[count];
        for (int c = 0; c < count; c++) {
            Blueprint.start(first, data, n, previous);
            System.arraycopy(previous, 0, x, c * n, n);
            aim(c);
            divergedAt[c] = -1;
            cells[c] = new Cell(this, c);
        }
    }

    private static void check(List<Settings> settings) {
        for (Param<?> param : Params.all()) {
            for (Settings each : settings) {
                if (param != Params.G
                        && param != Params.I
                        && param != Params.OMEGA
                        && !each.get(param).equals(settings.get(0).get(param))) {
                    throw new IllegalArgumentException("networks that differ in " + param.key() + " share no step");
                }
            }
        }
    }

    private void configure(OwnData data) {
        double[] theta = data.theta(settings.get(0), n);
        Blueprint.configure(network, settings.get(0));
        Blueprint.configure(alone, settings.get(0));
        for (int c = 0; c < settings.size(); c++) {
            Cosine drive = new Cosine(n);
            Blueprint.configure(drive, settings.get(c));
            drive.theta(theta);
            network.input(c, Bias.beside(drive, data.bias()));
            network.gain(c, settings.get(c).get(Params.G));
        }
    }

    /** One step of the scheme for every network that has not diverged. */
    public void step() {
        System.arraycopy(x, 0, previous, 0, divergedAt.length * n);
        stepping.step(t(), dt, x);
        steps++;
        for (int c = 0; c < divergedAt.length; c++) {
            if (divergedAt[c] < 0 && !Columns.bounded(x, c * n, n)) {
                divergedAt[c] = t();
                System.arraycopy(previous, c * n, x, c * n, n);
                network.frozen(c, true);
            }
        }
    }

    /** How many networks there are. */
    public int count() {
        return cells.length;
    }

    /** The samples of one of them. */
    public Cell cell(int c) {
        return cells[c];
    }

    /** Whether every network has diverged. */
    public boolean over() {
        for (double at : divergedAt) {
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    public long steps() {
        return steps;
    }

    /** Time since the start, in τ. */
    public double t() {
        return steps * dt;
    }

    /** Gives back the memory that the engine holds for them. */
    public void release() {
        stepping.release();
        aloneStepping.release();
        engine.release(weights);
    }

    int n() {
        return n;
    }

    double[] x() {
        return x;
    }

    /** Compares steps of one network from one state on. */
    StepError stepError() {
        return new StepError(settings.get(0).get(Params.SCHEME), alone, dt, aloneStepping);
    }

    /** Compares a step of a network. @param steps that this has made */
    void compare(int c, StepError steps) {
        alone.input(0, network.input(c));
        alone.gain(network.gain(c));
        steps.add(t(), x, c * n, tangent(c));
    }

    Settings settings(int c) {
        return settings.get(c);
    }

    double divergedAt(int c) {
        return divergedAt[c];
    }

    /** Where a network's tangent vector stands in x. */
    int tangent(int c) {
        return (divergedAt.length + c) * n;
    }

    /** As {@link Simulation#logGrowth}. */
    double logGrowth(int c) {
        try {
            return LargestLyapunov.renormalise(x, tangent(c), n);
        } catch (IllegalArgumentException vanished) {
            aim(c);
            return Simulation.NOTHING;
        }
    }

    private void aim(int c) {
        InitialState.direction(n, settings.get(0).get(Params.SEED_IC), x, tangent(c));
    }
}
