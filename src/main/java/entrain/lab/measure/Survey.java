package entrain.lab.measure;

import entrain.lab.frame.Track;
import entrain.lab.run.Batch;
import entrain.lab.run.Cell;
import entrain.lab.run.Sampling;
import java.util.List;

/**
 * Networks side by side, each observed for a given length after a transient: what {@link Observation} finds of one, to the
 * bit, as far as it is measured of one run without a second trial. A slice is a step of all.
 */
public final class Survey {
    private final Batch batch;
    private final RunStage[] stages;
    private final boolean[] closed;
    private final long steps;

    /**
     * A survey at its beginning.
     *
     * @param transientTime that averages leave out, in τ
     * @param duration      over which they are taken, in τ
     * @param wanted        what is measured beside the regime: {@link #covers} it
     */
    public Survey(Batch batch, double transientTime, double duration, List<Quantities> wanted) {
        this.batch = batch;
        stages = new RunStage[batch.count()];
        closed = new boolean[stages.length];
        long longest = 0;
        for (int c = 0; c < stages.length; c++) {
            Cell cell = batch.cell(c);
            Sampling sampling = Sampling.of(cell.settings(), Track.DRIVEN, transientTime, duration);
            stages[c] = new RunStage(cell, sampling, wanted);
            longest = Math.max(longest, cell.stepsTo(sampling));
        }
        steps = longest;
    }

    /** Whether a quantity is measured of one run without a second trial. */
    public static boolean covers(Quantities quantity) {
        return quantity.source().ofRun() && quantity.source() != Source.TRIALS;
    }

    /** Makes a step; returns whether there is more to do. */
    public boolean advance() {
        boolean more = batch.steps() < steps && !batch.over();
        if (more) {
            batch.step();
        }
        for (int c = 0; c < stages.length; c++) {
            if (!closed[c] && (!more || batch.cell(c).due())) {
                closed[c] = !stages[c].advance();
            }
        }
        return more;
    }

    /** Share done, 0 to 1. */
    public double progress() {
        return steps == 0 ? 1 : batch.over() ? 1 : (double) batch.steps() / steps;
    }

    /** What was found of a quantity of one network; null where there is nothing because it diverged. */
    public Finding finding(int network, Quantities quantity) {
        return stages[network].finding(quantity);
    }
}
