package entrain.lab.measure;

import entrain.core.analysis.GrowthRate;
import entrain.core.analysis.Spread;
import entrain.core.analysis.ThinnedSeries;
import entrain.core.math.Elementary;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.run.Column;

/**
 * The cloud of one track: where its starts have been of late on the axes of the track's {@link Trail}, and its spread,
 * the track itself among the starts, since it was thrown or since a knob gave it another law.
 */
final class Cloud {
    /** Samples of a tail: 2 τ. */
    private static final int TAIL = 11;

    private static final int WIDTHS = 400;
    /** A cloud that grows follows the network's own law from this factor above its least spread on … */
    private static final double GROWN = 2;
    /** … one that shrinks from this factor below its first, by when most of its directions have died out … */
    private static final double SHRUNK = 10;
    /** … up to here, where it feels that the activity is bounded … */
    private static final double SATURATED = 0.1;
    /** … and down to where the last digits spoil it. */
    private static final double ROUNDING = 1e-12;

    private static final double LEAST_DECADE = -17;

    private final Column samples;
    private final Trail trail;
    private final Spread spread;
    private final ThinnedSeries widths = new ThinnedSeries(WIDTHS);
    private final GrowthRate growth = new GrowthRate();
    private int starts;
    private double width;
    /** Rate at which the spread grows, per τ; NaN while it could not be fitted. */
    private double rate;

    /** A ring of samples, each of three numbers a start. */
    private float[] points = new float[0];

    private int newest;
    private int held;
    /** How far the axes' last renewal moves each number of a sample; to be moved with the next sample, as the path's head is. */
    private float[] moves = new float[0];

    private int renewals;
    private boolean turned;

    Cloud(Column samples, Trail trail) {
        this.samples = samples;
        this.trail = trail;
        spread = new Spread(samples.n());
    }

    /** How many starts it was thrown with. */
    int starts() {
        return starts;
    }

    /** It was thrown about the present state with so many starts. */
    void thrown(int count) {
        if (count != starts) {
            starts = count;
            points = new float[TAIL * row()];
            moves = new float[row()];
        }
        clear();
        add();
    }

    /** Forgets where it was and how wide. */
    void clear() {
        held = 0;
        turned = false;
        restart();
    }

    /** Forgets how wide it was. */
    void restart() {
        widths.clear();
        rate = Double.NaN;
    }

    /** Takes the present sample. */
    void add() {
        if (samples.starts() == 0) {
            held = 0;
            return;
        }
        width = spread.of(samples.x(), samples.from(), samples.cloud(), starts);
        widths.add(width);
        if (trail.ready()) {
            move();
            newest = (newest + 1) % TAIL;
            held = Math.min(held + 1, TAIL);
            project(points, newest * row());
        }
    }

    private void project(float[] out, int at) {
        for (int k = 0; k < starts; k++) {
            trail.project(samples.x(), samples.cloud() + k * samples.n(), out, k * Trail.AXES + at);
        }
    }

    /** Takes note of axes that were renewed: each tail is to go as a whole where its dot goes, so that none has a kink. */
    void turn() {
        if (renewals == trail.renewals()) {
            return;
        }
        renewals = trail.renewals();
        turned = held > 0 && samples.starts() > 0;
        if (turned) {
            project(moves, 0);
            for (int i = 0; i < row(); i++) {
                moves[i] -= points[newest * row() + i];
            }
        }
    }

    private void move() {
        for (int i = 0; turned && i < points.length; i++) {
            points[i] += moves[i % row()];
        }
        turned = false;
    }

    private int row() {
        return starts * Trail.AXES;
    }

    /** Writes what is asked for, and into the places of single numbers, unless it was dropped. */
    void write(Frame frame, Channels channels, Block numbers) {
        if (samples.starts() == 0 || widths.count() == 0) {
            return;
        }
        if (channels.contains(Channel.CLOUD) && held > 0) {
            writePoints(frame);
        }
        if (channels.contains(Channel.SPREAD) && widths.count() > 1) {
            writeWidths(frame);
        }
        numbers.set(0, Scalar.SPREAD.ordinal(), width);
        fit();
        numbers.set(0, Scalar.SPREAD_GROWTH.ordinal(), rate);
    }

    private void writePoints(Frame frame) {
        Axis rows = Axis.parts(row());
        double step = samples.interval();
        Axis times = new Axis(Coordinate.TIME, samples.t() - (held - 1) * step, step, held);
        Block block = frame.add(Channel.CLOUD, samples.track(), rows, times);
        for (int k = 0; k < held; k++) {
            int from = (newest + TAIL - held + 1 + k) % TAIL * row();
            for (int i = 0; i < row(); i++) {
                block.data()[block.at(i) + k] = points[from + i];
            }
        }
    }

    private void writeWidths(Frame frame) {
        Axis times = new Axis(Coordinate.TIME, 0, widths.interval() * samples.interval(), widths.count());
        Block block = frame.add(Channel.SPREAD, samples.track(), Axis.parts(1), times);
        for (int k = 0; k < widths.count(); k++) {
            double w = widths.value(k);
            block.set(0, k, w > 0 ? Math.max(LEAST_DECADE, Elementary.log(w) / Elementary.LN10) : LEAST_DECADE);
        }
    }

    /** Fits the rate anew where it can be; later, when points are few and far between, it stays as it was. */
    private void fit() {
        double first = widths.value(0);
        double least = first;
        for (int k = 1; k < widths.count(); k++) {
            least = Math.min(least, widths.value(k));
        }
        boolean grows = widths.value(widths.count() - 1) > GROWN * least;
        double low = grows ? Math.max(ROUNDING, GROWN * least) : ROUNDING;
        double high = grows ? SATURATED : Math.min(SATURATED, first / SHRUNK);
        if (low < high) {
            growth.fit(widths, samples.interval(), low, high);
            rate = growth.ready() ? growth.rate() : rate;
        }
    }
}
