package entrain.lab.training;

import entrain.core.analysis.ThinnedSeries;
import entrain.core.math.Elementary;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;

/** How learning went since it began: log10 of the running error, |w|, |dw/dt| per τ, thinned. */
final class LearningCurve {
    private static final int POINTS = 300;

    private final ThinnedSeries[] rows = {
        new ThinnedSeries(POINTS), new ThinnedSeries(POINTS), new ThinnedSeries(POINTS)
    };

    void clear() {
        for (ThinnedSeries row : rows) {
            row.clear();
        }
    }

    /** Takes a sample. @param error NaN while it is not known */
    void add(double error, double size, double change) {
        rows[0].add(error > 0 ? Elementary.log(error) / Elementary.LN10 : Double.NaN);
        rows[1].add(size);
        rows[2].add(change);
    }

    /** Writes it. @param interval between two samples, in τ */
    void write(Frame frame, Track track, double interval) {
        int count = rows[0].count();
        if (count < 2) {
            return;
        }
        Axis times = new Axis(Coordinate.TIME, 0, rows[0].interval() * interval, count);
        Block block = frame.add(Channel.COURSE, track, Axis.parts(rows.length), times);
        for (int row = 0; row < rows.length; row++) {
            for (int k = 0; k < count; k++) {
                block.set(row, k, rows[row].value(k));
            }
        }
    }
}
