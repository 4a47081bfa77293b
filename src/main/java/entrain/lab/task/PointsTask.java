package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.core.model.UnitForm;
import entrain.core.training.Flow;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Track;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.training.PointSearch;

/**
 * Fixed and slow points of a network without its periodic input, searched for from states that both tracks come through: the
 * settings decide what is found.
 */
final class PointsTask implements Task {
    /** States that are started from, of each track. */
    private static final int STATES = 20;
    /** When the first is taken, and how long after one another they are, in τ. */
    private static final double FIRST = 20;

    private static final double EVERY = 5;
    /** Share of the whole that the run takes. */
    private static final double RUN = 0.1;

    private final Settings settings;
    private final OwnData own;
    private final Engine engine;
    private Simulation simulation;
    private Flow flow;
    private double[] starts;
    private int known;
    private PointSearch search;
    private int found;
    private double done;

    PointsTask(Assignment assignment, Engine engine) {
        settings = assignment.settings();
        own = assignment.own();
        this.engine = engine;
    }

    @Override
    public boolean advance() {
        if (simulation == null && search == null) {
            begin();
        } else if (search == null) {
            run();
        } else {
            boolean more = search.advance();
            found = search.points().size() + (more ? 0 : 1);
            done = more ? Math.max(done, RUN + (1 - RUN) * 0.99 * search.progress()) : 1; // starts are added on the way
            return more;
        }
        return true;
    }

    private void begin() {
        simulation = new Simulation(settings, engine, own);
        int n = simulation.n();
        double g = settings.get(Params.G);
        double[] W = simulation.weights().rows();
        for (int i = 0; i < W.length; i++) {
            W[i] *= g;
        }
        flow = new Flow(W, settings.get(Params.PHI), own.bias() == null ? new double[n] : own.bias());
        starts = new double[Track.TWIN.size() * STATES * n];
    }

    /** On to the next states; a run that leaves all bounds gives no more of them. */
    private void run() {
        double dt = settings.get(Params.DT);
        double next = FIRST + known / Track.TWIN.size() * EVERY;
        while (simulation.t() < next - 0.5 * dt && !simulation.over()) {
            simulation.step();
        }
        if (!simulation.over()) {
            double[] x = new double[flow.n()];
            for (Track track : simulation.tracks()) {
                simulation.state(track, x);
                if (settings.get(Params.UNIT) == UnitForm.RATE) {
                    flow.currents(x);
                }
                System.arraycopy(x, 0, starts, known++ * flow.n(), flow.n());
            }
        }
        done = RUN * known / (Track.TWIN.size() * STATES);
        if (simulation.over() || known == Track.TWIN.size() * STATES) {
            release();
            search = new PointSearch(flow, settings.get(Params.UNIT), starts, known);
        }
    }

    @Override
    public double progress() {
        return done;
    }

    @Override
    public int results() {
        return found;
    }

    @Override
    public void write(Blocks blocks) {
        if (search != null) {
            search.write(blocks, Track.SPONTANEOUS);
        }
    }

    @Override
    public void release() {
        if (simulation != null) {
            simulation.release();
            simulation = null;
        }
    }
}
