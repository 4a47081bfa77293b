package entrain.lab.training;

import entrain.core.engine.Engine;
import entrain.core.math.Elementary;
import entrain.core.model.UnitForm;
import entrain.core.training.Flow;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * The points of a network that can be run, searched for from states that its runs come through, spontaneous and driven: the
 * settings and the own data decide what is found. The points are those under a constant input: the bias b_i alone, or
 * b_i + I cos(2π phase + θ_i), the periodic input held at a phase.
 */
public final class RunPoints {
    /** In place of a phase: no periodic input. */
    public static final double WITHOUT = -1;

    /** States that are started from, of each track: fewer of large networks, where each takes long. */
    private static final int STATES = 20;

    private static final int FEWEST = 6;
    private static final int UNITS = 6000;

    /** When the first is taken, and how long after one another they are, in τ. */
    private static final double FIRST = 20;

    private static final double EVERY = 5;
    /** Share of the whole that the run takes. */
    private static final double RUN = 0.1;

    private static final double TWO_PI = 6.283185307179586;

    private final Settings settings;
    private final Flow flow;
    private final int states;
    private final double[] starts;
    private final double[] x;
    private Simulation simulation;
    private int known;
    private PointSearch search;
    private double done;

    /**
     * A search at its beginning.
     *
     * @param phase of a period that the periodic input is held at, from 0 to below 1, or {@link #WITHOUT} for none
     */
    public RunPoints(Settings settings, OwnData own, Engine engine, double phase) {
        this.settings = settings;
        simulation = new Simulation(settings, engine, own);
        int n = simulation.n();
        double[] W = simulation.weights().rows();
        for (int i = 0; i < W.length; i++) {
            W[i] *= settings.get(Params.G);
        }
        double[] h = own.bias() == null ? new double[n] : own.bias().clone();
        if (phase != WITHOUT) {
            hold(phase, own.theta(settings, n), h);
        }
        flow = new Flow(W, settings.get(Params.PHI), h);
        states = Track.TWIN.size() * Math.max(FEWEST, Math.min(STATES, UNITS / n));
        starts = new double[states * n];
        x = new double[n];
    }

    private void hold(double phase, double[] theta, double[] h) {
        for (int i = 0; i < h.length; i++) {
            h[i] += settings.get(Params.I) * Elementary.cos(TWO_PI * phase + theta[i]);
        }
    }

    /** The flow whose points they are. */
    public Flow flow() {
        return flow;
    }

    /** Goes on by one portion; whether there is more to do. */
    public boolean advance() {
        if (search == null) {
            run();
            return true;
        }
        boolean more = search.advance();
        done = more ? Math.max(done, RUN + (1 - RUN) * 0.99 * search.progress()) : 1; // starts are added on the way
        return more;
    }

    /** On to the next states; a run that leaves all bounds gives no more of them. */
    private void run() {
        double dt = settings.get(Params.DT);
        double next = FIRST + known / Track.TWIN.size() * EVERY;
        while (simulation.t() < next - 0.5 * dt && !simulation.over()) {
            simulation.step();
        }
        for (Track track : simulation.tracks()) {
            if (!simulation.over()) {
                simulation.state(track, x);
                if (settings.get(Params.UNIT) == UnitForm.RATE) {
                    flow.currents(x);
                }
                System.arraycopy(x, 0, starts, known++ * flow.n(), flow.n());
            }
        }
        done = RUN * known / states;
        if (simulation.over() || known == states) {
            release();
            search = new PointSearch(flow, settings.get(Params.UNIT), starts, known);
        }
    }

    /** What is found; null while the run goes on. */
    public PointSearch search() {
        return search;
    }

    /** Share done. */
    public double progress() {
        return done;
    }

    /** Gives back what the run holds of the engine; may be called again. */
    public void release() {
        if (simulation != null) {
            simulation.release();
            simulation = null;
        }
    }
}
