package entrain.lab.training;

import entrain.core.analysis.ThinnedSeries;
import entrain.core.math.Elementary;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import java.util.ArrayList;
import java.util.List;

/** How learning went since it began: log10 of the running error, |w|, |dw/dt| per τ, thinned, and where it was frozen. */
final class LearningCurve {
    private static final int POINTS = 300;

    private final ThinnedSeries[] rows = {
        new ThinnedSeries(POINTS), new ThinnedSeries(POINTS), new ThinnedSeries(POINTS)
    };

    /** Samples that were taken, and how many there were whenever it was frozen. */
    private long taken;

    private final List<Long> frozen = new ArrayList<>();

    void clear() {
        taken = 0;
        frozen.clear();
        for (ThinnedSeries row : rows) {
            row.clear();
        }
    }

    /** Takes a sample. @param error NaN while it is not known */
    void add(double error, double size, double change) {
        taken++;
        rows[0].add(error > 0 ? Elementary.log(error) / Elementary.LN10 : Double.NaN);
        rows[1].add(size);
        rows[2].add(change);
    }

    /** It is frozen here. */
    void freeze() {
        frozen.add(taken);
    }

    /** Writes it. @param interval between two samples, in τ */
    void write(Frame frame, Track track, double interval) {
        int count = rows[0].count();
        if (count < 2) {
            return;
        }
        Axis times = new Axis(Coordinate.TIME, 0, rows[0].interval() * interval, count);
        Block block = frame.add(Channel.COURSE, track, Axis.parts(rows.length + 1), times);
        for (int row = 0; row < rows.length; row++) {
            for (int k = 0; k < count; k++) {
                block.set(row, k, rows[row].value(k));
            }
        }
        for (int k = 0; k < count; k++) {
            block.set(rows.length, k, 0);
        }
        for (long each : frozen) {
            block.set(rows.length, (int) Math.min(count - 1, each / rows[0].interval()), 1);
        }
    }
}
