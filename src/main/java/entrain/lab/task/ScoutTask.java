package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.measure.Lookahead;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * The run that is shown, followed ahead at full speed from the state that is handed over: its verdicts, λ₁, autocovariances
 * and spectra long before the picture's own. Settings and state determine what it finds to the bit.
 *
 * <p>Both tracks are columns of one simulation: products with J cost less together, and both verdicts come sooner. When all
 * verdicts are told it goes on only for averages; when one is not, for no longer than {@link #LONGEST}, so that a computer comes to rest.
 */
final class ScoutTask implements Task {
    /** Averages go on for so long, in τ, up to N = {@link #USUAL}; of larger networks, whose steps cost more, for less. */
    private static final double AVERAGED = 600;
    /** A verdict that is not told is waited for until then, in τ, likewise: half a minute on a laptop. */
    private static final double LONGEST = 2000;

    private static final double USUAL = 400;

    private static final double LOOK_INTERVAL = 5;

    private final Settings settings;
    private final OwnData own;
    private final Engine engine;
    private final Frame from = new Frame();
    private final double averaged;
    private final double longest;
    private final int stepsPerSlice;
    private Simulation simulation;
    private Lookahead ahead;
    private double lookAt = LOOK_INTERVAL;
    private boolean done;
    private int looks;

    ScoutTask(Assignment assignment, Engine engine) {
        settings = assignment.settings();
        own = assignment.own();
        this.engine = engine;
        if (assignment.data().length == 0) {
            throw new IllegalArgumentException("the scout needs a state");
        }
        from.receive(assignment.data());
        double size = settings.get(Params.N) / USUAL;
        averaged = AVERAGED / Math.max(1, size);
        longest = LONGEST / Math.max(1, size);
        stepsPerSlice = (int) Math.max(1, Math.min(100, 10 / (size * size)));
    }

    @Override
    public boolean advance() {
        if (ahead == null) {
            simulation = new Simulation(settings, engine, own);
            simulation.resume(from.steps(), states());
            ahead = new Lookahead(simulation);
            return true;
        }
        for (int i = 0; i < stepsPerSlice && !simulation.over(); i++) {
            ahead.step();
        }
        if (simulation.over() || ahead.time() >= lookAt) {
            lookAt += LOOK_INTERVAL;
            looks++;
            done = simulation.over() || ahead.time() >= (ahead.told() ? averaged : longest);
        }
        return !done;
    }

    private double[] states() {
        int n = simulation.n();
        double[] states = new double[from.tracks() * n];
        if (from.tracks() != Track.TWIN.size()) {
            throw new IllegalArgumentException("the scout needs a state of each track");
        }
        for (int m = 0; m < from.tracks(); m++) {
            Block state = from.block(Channel.STATE, from.track(m));
            if (state == null || state.columns().count() != n) {
                throw new IllegalArgumentException("the state is of another network");
            }
            for (int i = 0; i < n; i++) {
                states[m * n + i] = state.get(0, i);
            }
        }
        return states;
    }

    @Override
    public double progress() {
        return done ? 1 : ahead == null ? 0 : Math.min(1, ahead.time() / longest);
    }

    @Override
    public int results() {
        return looks;
    }

    @Override
    public void write(Blocks blocks) {
        if (ahead != null) {
            ahead.write(blocks);
        }
    }

    @Override
    public void release() {
        if (simulation != null) {
            simulation.release();
            simulation = null;
            ahead = null;
        }
    }
}
