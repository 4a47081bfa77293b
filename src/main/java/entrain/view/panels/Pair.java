package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.core.math.Nearest;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import java.util.ArrayList;
import java.util.List;

/** One row of a channel for each of the two tracks, copied from a frame by {@link #look}. */
final class Pair {
    static final Track[] TRACKS = Track.values();
    /** As they are painted over each other: at I = 0 both are one network, and its curve has the spontaneous one's colour. */
    static final Track[] PAINTED = {Track.DRIVEN, Track.SPONTANEOUS};

    private static final double LN10 = 2.302585092994046;

    private final Channel channel;
    private final int row;
    private final boolean logarithms;
    private final float[][] values = new float[TRACKS.length][0];
    private final int[] count = new int[TRACKS.length];
    private final double[] step = new double[TRACKS.length];

    /** @param logarithms whether decimal logarithms of the row are kept; those of numbers not above 0 are NaN */
    Pair(Channel channel, int row, boolean logarithms) {
        this.channel = channel;
        this.row = row;
        this.logarithms = logarithms;
    }

    /** The tracks whose numbers a frame holds. */
    static List<Track> holders(Frame frame, Channel channel) {
        List<Track> tracks = new ArrayList<>();
        for (Track track : TRACKS) {
            if (frame.has(channel, track)) {
                tracks.add(track);
            }
        }
        return tracks;
    }

    Channel channel() {
        return channel;
    }

    /** Takes the row out of a frame; a diverged track has no measured numbers, one column is none. */
    void look(Frame frame) {
        for (Track track : TRACKS) {
            int m = track.ordinal();
            int columns = frame.rows(channel, track) > row ? frame.columns(channel, track) : 0;
            boolean silent = channel.origin() != Channel.Origin.THEORY && frame.diverged(track);
            count[m] = columns < 2 || silent ? 0 : columns;
            step[m] = frame.columnTime(channel, track);
            if (values[m].length < count[m]) {
                values[m] = new float[2 * count[m]];
            }
            if (count[m] > 0) {
                System.arraycopy(frame.data(), frame.offset(channel, track) + row * columns, values[m], 0, columns);
            }
            if (logarithms && !takeLogarithms(values[m], count[m])) {
                count[m] = 0;
            }
        }
    }

    boolean has(Track track) {
        return count[track.ordinal()] > 0;
    }

    boolean isEmpty() {
        return !has(Track.SPONTANEOUS) && !has(Track.DRIVEN);
    }

    /** The numbers, of which {@link #count} count; not to be modified. */
    float[] values(Track track) {
        return values[track.ordinal()];
    }

    int count(Track track) {
        return count[track.ordinal()];
    }

    /** What lies between two columns. */
    double step(Track track) {
        return step[track.ordinal()];
    }

    /** The track whose row reaches farther. */
    Track longer() {
        int s = Track.SPONTANEOUS.ordinal();
        int d = Track.DRIVEN.ordinal();
        return count[d] * step[d] > count[s] * step[s] || count[s] == 0 ? Track.DRIVEN : Track.SPONTANEOUS;
    }

    /** The column next to x = 0, step, 2 step …; −1 where there is none. */
    int column(Track track, double x) {
        double k = Nearest.whole(x / step(track));
        return k >= 0 && k < count(track) ? (int) k : -1;
    }

    /** The largest finite number of both rows from a share of their columns on, or {@code least} if that is larger. */
    double highest(double share, double least) {
        double largest = least;
        for (int m = 0; m < count.length; m++) {
            for (int k = (int) (share * count[m]); k < count[m]; k++) {
                float v = values[m][k];
                largest = v > largest && v <= Float.MAX_VALUE ? v : largest;
            }
        }
        return largest;
    }

    /** The smallest finite number of both rows from a share of their columns on, or {@code most} if that is smaller. */
    double lowest(double share, double most) {
        double smallest = most;
        for (int m = 0; m < count.length; m++) {
            for (int k = (int) (share * count[m]); k < count[m]; k++) {
                float v = values[m][k];
                smallest = v < smallest && v >= -Float.MAX_VALUE ? v : smallest;
            }
        }
        return smallest;
    }

    /** False if there is no number that has a logarithm. */
    private static boolean takeLogarithms(float[] values, int count) {
        boolean any = false;
        for (int k = 0; k < count; k++) {
            float v = values[k];
            boolean positive = v > 0 && v <= Float.MAX_VALUE;
            values[k] = positive ? (float) (Elementary.log(v) / LN10) : Float.NaN;
            any |= positive;
        }
        return any;
    }
}
