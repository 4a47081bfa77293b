package entrain.lab.training;

import entrain.core.model.UnitForm;
import entrain.core.training.FixedPoint;
import entrain.core.training.Flow;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;

/**
 * Fixed and slow points of a training's network as it is now, feedback and constant input included, pulses left out. The search
 * begins at states of a copy that runs by itself from here on, under the target's pulses. Done in slices.
 */
public final class TrainedPoints {
    /** States that are started from: so many that each corner of three bits is among them, but fewer of large networks. */
    private static final int MOST = 120;

    private static final int FEWEST = 30;
    private static final int UNITS = 36_000;
    /** How long the copy runs where its target has no period, in τ. */
    private static final double NO_PERIOD = 2000;

    private final FrozenCopy copy;
    private final Flow flow;
    private final UnitForm form;
    private final double[] starts;
    private final int steps;
    private final int states;
    private int taken;
    private int known;
    private PointSearch search;

    /** @throws entrain.lab.phrase.Refused where g = 0 */
    public TrainedPoints(Training training) {
        TrainedNetwork network = TrainedNetwork.of(training);
        double[] W = network.J();
        double g = training.settings().get(Params.G);
        for (int i = 0; i < W.length; i++) {
            W[i] *= g;
        }
        flow = new Flow(W, training.settings().get(Params.PHI), network.b());
        form = training.settings().get(Params.UNIT);
        double period = training.target().period();
        states = Math.max(FEWEST, Math.min(MOST, UNITS / flow.n()));
        steps = Math.max(states, Alignment.steps(period > 0 ? period : NO_PERIOD, training.dt()));
        starts = new double[states * flow.n()];
        copy = training.copy(steps);
    }

    /** Does a slice; false once all is known. */
    public boolean advance() {
        if (search != null) {
            return search.advance();
        }
        boolean more = copy.advance();
        taken++;
        if (taken >= (long) (known + 1) * steps / states) {
            take();
        }
        if (!more || known == states) {
            search = new PointSearch(flow, form, starts, known);
        }
        return true;
    }

    private void take() {
        double[] x = new double[flow.n()];
        System.arraycopy(copy.x(), 0, x, 0, x.length);
        if (form == UnitForm.RATE) {
            flow.currents(x);
        }
        System.arraycopy(x, 0, starts, known * x.length, x.length);
        known++;
    }

    /** Share of it that is done, 0 to 1, as far as that is known. */
    public double progress() {
        return search == null ? 0 : search.progress();
    }

    /** Adds what is known by now as blocks of a track. */
    public void write(Blocks blocks, Track track) {
        if (search != null) {
            search.write(blocks, track);
        }
    }

    /** How many fixed points are known by now. */
    public int fixed() {
        return count(false);
    }

    /** How many slow points, which are no fixed points. */
    public int slow() {
        return count(true);
    }

    private int count(boolean slow) {
        int count = 0;
        for (int k = 0; search != null && k < search.points().size(); k++) {
            FixedPoint each = search.points().get(k);
            count += each.slow() == slow ? 1 : 0;
        }
        return count;
    }

    /** Σ (−1)^(unstable directions) over the fixed points known by now: 1 once none is missing. */
    public int indexSum() {
        return search == null ? 0 : search.search().indexSum();
    }

    /** Share of the searches that ended in a local minimum of q, 0 to 1. */
    public double minima() {
        int ended = search == null ? 0 : search.search().ended();
        return ended == 0 ? 0 : (double) search.search().minima() / ended;
    }

    /** Gives back the memory that it took. */
    public void release() {
        copy.release();
    }
}
