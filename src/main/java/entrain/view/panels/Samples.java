package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Table;

/** When the samples of a window were taken: at whole multiples of their spacing, the last one not after now. */
final class Samples {
    private Samples() {}

    /** Time of a column, in τ. */
    static double time(Frame frame, Channel channel, Track track, int column, Settings settings) {
        double dt = settings.get(Params.DT);
        long every = Math.max(1, (long) Nearest.whole(frame.columnTime(channel, track) / dt));
        long last = frame.diverged(track) ? (long) Math.floor(frame.divergedAt(track) / dt) : frame.steps();
        return (last / every - (frame.columns(channel, track) - 1) + column) * every * dt;
    }

    /** All rows of a window with their times; row i is called by the name and its number from 1. */
    static Table table(Frame frame, Channel channel, Track track, String name, Settings settings) {
        Table table = new Table();
        int columns = frame.columns(channel, track);
        if (columns > 0) {
            double first = time(frame, channel, track, 0, settings);
            table.even("t (τ)", first, frame.columnTime(channel, track), columns);
        }
        for (int i = 0; i < frame.rows(channel, track); i++) {
            table.column(name + (i + 1), frame.data(), frame.offset(channel, track) + i * columns, columns);
        }
        return table;
    }
}
