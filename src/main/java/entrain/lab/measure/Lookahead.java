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

    private final Simulation simulation;
    private final double begun;
    private final int stride;
    private final Column[] columns;
    private final Measurements measurements;

    /** @param simulation whose state is where it begins; it is given tangent vectors */
    public Lookahead(Simulation simulation) {
        this.simulation = simulation;
        begun = simulation.t();
        stride = Sampling.stride(simulation.settings().get(Params.DT));
        columns = Column.of(simulation);
        measurements = new Measurements(simulation, columns);
        measurements.show(MEASURED);
    }

    /** One step of the simulation. */
    public void step() {
        simulation.step();
        for (int m = 0; m < columns.length && simulation.steps() % stride == 0; m++) {
            if (columns[m].divergedAt() < 0) {
                columns[m].take();
                measurements.sample(m);
            }
        }
    }

    /** How far it has seen, in τ. */
    public double time() {
        return simulation.t() - begun;
    }

    /** Whether every track's regime is told, or will never be: it left all bounds, or its step is too long. */
    public boolean told() {
        for (Column column : columns) {
            boolean refused = measurements.verdict(column.track()).reason() == Reason.STEP_TOO_LONG;
            if (column.divergedAt() < 0
                    && !refused
                    && !measurements.verdict(column.track()).told()) {
                return false;
            }
        }
        return true;
    }

    /** Adds what is known to a list of blocks. */
    public void write(Blocks blocks) {
        measurements.write(blocks);
        for (Column column : columns) {
            Block numbers = blocks.block(Channel.SCALARS, column.track());
            double diverged = column.divergedAt();
            numbers.set(0, Scalar.AHEAD.ordinal(), diverged < 0 ? time() : diverged - begun);
            if (diverged >= 0) {
                numbers.set(0, Scalar.REGIME.ordinal(), Regime.DIVERGED.ordinal());
                numbers.set(0, Scalar.REASON.ordinal(), Reason.LEFT_BOUNDS.ordinal());
            }
        }
    }
}
