package entrain.lab.measure;

import entrain.core.analysis.Reason;
import entrain.core.analysis.Regime;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Scalar;
import entrain.lab.run.Column;
import entrain.lab.run.Sampling;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;

/**
 * A run that nobody sees, measured as one that is shown: from where it stands, its verdicts and what is averaged over time.
 * Its numbers are those of a frame, and each track's say beside them how far ahead it was followed.
 */
public final class Lookahead {
    private static final Channels MEASURED =
            Channels.of(Channel.SCALARS, Channel.LYAPUNOV, Channel.AUTOCOVARIANCE, Channel.SPECTRUM);

    private static final Source[] SOURCES = {Source.REGIME, Source.STATES, Source.RATES, Source.SPECTRUM};

    private final Simulation simulation;
    private final double begun;
    private final int stride;
    private final Column[] columns;
    private final Statistics[] statistics;
    private final StatisticsWriter[] writers;

    /** @param simulation whose state is where it begins; it is given tangent vectors */
    public Lookahead(Simulation simulation) {
        this.simulation = simulation;
        begun = simulation.t();
        stride = Sampling.stride(simulation.settings().get(Params.DT));
        columns = Column.of(simulation);
        statistics = new Statistics[columns.length];
        writers = new StatisticsWriter[columns.length];
        simulation.accompany(false, true);
        for (int m = 0; m < columns.length; m++) {
            statistics[m] = Statistics.live(columns[m]);
            for (Source source : SOURCES) {
                statistics[m].want(source, true);
            }
            statistics[m].regime().traced(true);
            writers[m] = new StatisticsWriter(statistics[m], columns[m].track(), columns[m].interval());
        }
    }

    /** One step of the simulation. */
    public void step() {
        simulation.step();
        for (int m = 0; m < columns.length && simulation.steps() % stride == 0; m++) {
            if (columns[m].divergedAt() < 0) {
                columns[m].take();
                statistics[m].add();
            }
        }
    }

    /** How far it has seen, in τ. */
    public double time() {
        return simulation.t() - begun;
    }

    /** Whether every track's regime is told, or will never be: it left all bounds, or its step is too long. */
    public boolean told() {
        for (int m = 0; m < columns.length; m++) {
            boolean open = columns[m].divergedAt() < 0 && statistics[m].refusal(Source.REGIME) == null;
            if (open && !statistics[m].regime().latest().told()) {
                return false;
            }
        }
        return true;
    }

    /** Adds what is known to a list of blocks. */
    public void write(Blocks blocks) {
        for (int m = 0; m < columns.length; m++) {
            Block numbers = blocks.addNumbers(Channel.SCALARS, columns[m].track(), Scalar.values().length);
            double diverged = columns[m].divergedAt();
            numbers.set(0, Scalar.AHEAD.ordinal(), diverged < 0 ? time() : diverged - begun);
            if (diverged < 0) {
                writers[m].write(blocks, MEASURED, numbers);
            } else {
                writers[m].writeCaution(numbers);
                numbers.set(0, Scalar.REGIME.ordinal(), Regime.DIVERGED.ordinal());
                numbers.set(0, Scalar.REASON.ordinal(), Reason.LEFT_BOUNDS.ordinal());
            }
        }
    }
}
