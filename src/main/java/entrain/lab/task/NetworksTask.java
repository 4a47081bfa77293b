package entrain.lab.task;

import entrain.core.analysis.Reason;
import entrain.core.analysis.Regime;
import entrain.core.analysis.Verdict;
import entrain.core.engine.Engine;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Track;
import entrain.lab.measure.Examination;
import entrain.lab.measure.NumberRows;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * The verdict on many networks that differ in nothing but the seed of J: the settings' own and those that follow. A shard
 * is one network.
 */
final class NetworksTask implements Task {
    /** Each network runs until both verdicts are told, or for this long, in τ: by then weak chaos looks like it. */
    private static final double LONGEST = 1000;

    private static final double LOOK_INTERVAL = 25;
    /** λ₁, its error, the regime, what it looks like while none is told, then the single numbers of the catalogue. */
    private static final int SINGLE = 4;

    private static final int ROWS = SINGLE + NumberRows.COUNT;

    private final Settings settings;
    private final OwnData own;
    private final Engine engine;
    private final int shard;
    private final int stepsPerSlice;
    private final double[] found = new double[ROWS * Track.TWIN.size()];
    private Simulation simulation;
    private Examination examination;
    private boolean done;
    private double lookAt;

    NetworksTask(Assignment assignment, Engine engine) {
        this.engine = engine;
        own = assignment.own();
        requireDrawn(own);
        int count = networks(assignment.arguments());
        shard = assignment.shard();
        settings = network(assignment.settings(), shard, count);
        int n = settings.get(Params.N);
        stepsPerSlice = (int) Math.max(1, Math.min(500, 1_600_000L / ((long) n * n)));
    }

    /** The k-th of some networks, from 0: they follow one another in the seed of J, downward where it would overflow. */
    static Settings network(Settings first, int k, int count) {
        int seed = first.get(Params.SEED_NET);
        return first.with(Params.SEED_NET, seed > Integer.MAX_VALUE - count ? seed - k : seed + k);
    }

    /** Makes sure that networks of other seeds are other networks. @throws Refused if J is given */
    static void requireDrawn(OwnData own) {
        if (own.weights() != null) {
            throw new Refused(Phrase.of("networks of other seeds need a J that is drawn, and this one is given"));
        }
    }

    /** How many networks are asked for. */
    static int networks(Arguments arguments) {
        return arguments.integer("networks", 1, 1000);
    }

    @Override
    public boolean advance() {
        if (examination == null) {
            simulation = new Simulation(settings, engine, own);
            examination = new Examination(simulation);
            lookAt = LOOK_INTERVAL;
            return true;
        }
        for (int i = 0; i < stepsPerSlice && !simulation.over(); i++) {
            examination.step();
        }
        if (simulation.over() || simulation.t() >= LONGEST) {
            close();
        } else if (simulation.t() >= lookAt) {
            lookAt += LOOK_INTERVAL;
            if (examination.settled()) {
                close();
            }
        }
        return !done;
    }

    private void close() {
        for (Track track : Track.TWIN) {
            Verdict verdict = examination.verdict(track);
            int at = track.index() * ROWS;
            boolean diverged = simulation.divergedAt(track) >= 0;
            boolean none = verdict.reason() == Reason.STEP_TOO_LONG;
            found[at] = none ? Double.NaN : verdict.lambda();
            found[at + 1] = none ? Double.NaN : verdict.lambdaError();
            found[at + 2] = (diverged && !none ? Regime.DIVERGED : verdict.regime()).ordinal();
            found[at + 3] = (diverged ? Regime.UNDECIDED : verdict.likely()).ordinal();
            for (int row = 0; row < NumberRows.COUNT; row++) {
                found[at + SINGLE + row] = diverged ? Double.NaN : number(track, row);
            }
        }
        done = true;
        release();
    }

    private double number(Track track, int row) {
        Examination examined = examination;
        return NumberRows.of(row, quantity -> examined.finding(track, quantity));
    }

    @Override
    public void release() {
        if (simulation != null) {
            simulation.release();
            simulation = null;
            examination = null;
        }
    }

    @Override
    public double progress() {
        return done ? 1 : simulation == null ? 0 : Math.min(1, simulation.t() / LONGEST);
    }

    @Override
    public int results() {
        return 0;
    }

    @Override
    public void write(Blocks blocks) {
        for (Track track : Track.TWIN) {
            Axis network = new Axis(Coordinate.NETWORK, shard + 1, 1, done ? 1 : 0);
            Block block = blocks.add(Channel.ENSEMBLE, track, Axis.parts(ROWS), network);
            for (int row = 0; done && row < ROWS; row++) {
                block.set(row, 0, found[track.index() * ROWS + row]);
            }
        }
    }
}
