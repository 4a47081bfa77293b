package entrain.lab.task;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;

/** How the results of shards become one; in the order of the shards, whichever came first. */
public enum Join {
    /** There is one shard. */
    NONE {
        @Override
        Frame of(Frame[] parts) {
            return parts[0];
        }
    },
    /** Blocks of a channel and track stand side by side: they have equally many rows. */
    COLUMNS {
        @Override
        Frame of(Frame[] parts) {
            Frame joined = null;
            for (Channel channel : Channel.values()) {
                for (Track track : Track.values()) {
                    int rows = 0;
                    int columns = 0;
                    for (Frame part : parts) {
                        rows = part == null ? rows : Math.max(rows, part.rows(channel, track));
                        columns += part == null ? 0 : part.columns(channel, track);
                    }
                    if (columns > 0) {
                        joined = joined == null ? new Frame() : joined;
                        beside(parts, channel, track, joined, joined.add(channel, track, rows, columns, 1), columns);
                    }
                }
            }
            return joined;
        }
    };

    /** @param parts one a shard, null where nothing is known yet; null if nothing is known at all */
    abstract Frame of(Frame[] parts);

    private static void beside(Frame[] parts, Channel channel, Track track, Frame joined, int at, int columns) {
        int column = 0;
        for (Frame part : parts) {
            int own = part == null ? 0 : part.columns(channel, track);
            for (int row = 0; own > 0 && row < part.rows(channel, track); row++) {
                System.arraycopy(
                        part.data(),
                        part.offset(channel, track) + row * own,
                        joined.data(),
                        at + row * columns + column,
                        own);
            }
            column += own;
        }
    }
}
