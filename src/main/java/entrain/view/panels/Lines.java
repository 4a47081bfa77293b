package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.view.RecordingWords;
import java.util.ArrayList;
import java.util.List;

/** One row of a channel for each track, copied by {@link #look}. */
final class Lines {
    private final Channel channel;
    private final Channel recorded;
    private final int row;
    private final boolean logarithms;
    private float[][] values = new float[0][];
    private Axis[] columns = new Axis[0];
    private int[] count = new int[0];
    private boolean[] pale = new boolean[0];
    private double[] size = new double[0];

    /** @param logarithms whether decimal logarithms of the row are kept; those of numbers not above 0 are NaN */
    Lines(Channel channel, int row, boolean logarithms) {
        this(channel, channel, row, logarithms);
    }

    /** @param recorded the channel of a recording that stands beside the other tracks' */
    Lines(Channel channel, Channel recorded, int row, boolean logarithms) {
        this.channel = channel;
        this.recorded = recorded;
        this.row = row;
        this.logarithms = logarithms;
    }

    /** The tracks that have a block of a channel. */
    static List<Track> holders(Numbers numbers, Channel channel) {
        return new Lines(channel, 0, false).holders(numbers);
    }

    /** The last track that has a block of a channel; null if none has. */
    static Track last(Numbers numbers, Channel channel) {
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            if (numbers.has(channel, numbers.track(m))) {
                return numbers.track(m);
            }
        }
        return null;
    }

    /** The tracks that have such a row. */
    List<Track> holders(Numbers numbers) {
        List<Track> tracks = new ArrayList<>();
        for (int m = 0; m < numbers.tracks(); m++) {
            if (numbers.has(channel(numbers.track(m)), numbers.track(m))) {
                tracks.add(numbers.track(m));
            }
        }
        return tracks;
    }

    private Channel channel(Track track) {
        return RecordingWords.is(track) ? recorded : channel;
    }

    Channel channel() {
        return channel;
    }

    /** Takes the row of each track; a diverged track has no measured numbers, one column is none. */
    void look(Numbers numbers) {
        reserve(numbers.tracks());
        for (int m = 0; m < count.length; m++) {
            Track track = numbers.track(m);
            boolean silent = channel.origin() != Channel.Origin.THEORY && numbers.diverged(track);
            pale[m] = false;
            take(m, silent ? null : numbers.block(channel(track), track));
        }
    }

    /** Takes a track's row of before the latest change, to be drawn pale, where it has none and waits for one. */
    void recall(Numbers numbers, int m) {
        if (count[m] == 0) {
            take(m, numbers.former(channel, numbers.track(m)));
            pale[m] = count[m] > 0;
        }
    }

    private void take(int m, Block block) {
        boolean there =
                block != null && block.rows().count() > row && block.columns().count() > 1;
        count[m] = there ? block.columns().count() : 0;
        if (count[m] == 0) {
            return;
        }
        columns[m] = block.columns();
        if (values[m].length < count[m]) {
            values[m] = new float[2 * count[m]];
        }
        System.arraycopy(block.data(), block.at(row), values[m], 0, count[m]);
        size[m] = logarithms ? total(values[m], count[m]) * columns[m].step() : values[m][0];
        if (logarithms && !takeLogarithms(values[m], count[m])) {
            count[m] = 0;
        }
    }

    private void reserve(int tracks) {
        if (count.length != tracks) {
            count = new int[tracks];
            pale = new boolean[tracks];
            size = new double[tracks];
            columns = new Axis[tracks];
            values = new float[tracks][0];
        }
    }

    /** How many tracks were looked at. */
    int tracks() {
        return count.length;
    }

    boolean has(int track) {
        return track < count.length && count[track] > 0;
    }

    boolean isEmpty() {
        for (int each : count) {
            if (each > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a track's row is of before the latest change. */
    boolean pale(int track) {
        return track < count.length && pale[track];
    }

    /** Whether there are rows, of before the latest change alone. */
    boolean allPale() {
        boolean all = !isEmpty();
        for (int m = 0; m < count.length; m++) {
            all &= count[m] == 0 || pale[m];
        }
        return all;
    }

    /** The numbers, of which {@link #count} count; a panel may replace what it cannot show. */
    float[] values(int track) {
        return values[track];
    }

    int count(int track) {
        return count[track];
    }

    /** A row's first number or, of logarithms, what lies under its curve: what it is compared relative to. */
    double size(int track) {
        return size[track];
    }

    /** Divides a track's numbers by one that is above 0. */
    void divide(int track, double by) {
        float shift = logarithms ? (float) (Elementary.log(by) / Elementary.LN10) : 0;
        for (int k = 0; has(track) && k < count[track]; k++) {
            values[track][k] = logarithms ? values[track][k] - shift : (float) (values[track][k] / by);
        }
    }

    private static double total(float[] values, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += values[k] > 0 && values[k] <= Float.MAX_VALUE ? values[k] : 0;
        }
        return sum;
    }

    /** Whether two tracks have the same numbers. */
    boolean alike(int a, int b) {
        boolean alike = count[a] == count[b];
        for (int k = 0; alike && k < count[a]; k++) {
            alike = values[a][k] == values[b][k];
        }
        return alike;
    }

    /** What lies between two columns. */
    double step(int track) {
        return columns[track].step();
    }

    /** The track whose row reaches farthest, the first of several; 0 if there is none. */
    int longest() {
        int longest = 0;
        for (int m = 0; m < count.length; m++) {
            if (has(m) && (!has(longest) || count[m] * step(m) > count[longest] * step(longest))) {
                longest = m;
            }
        }
        return longest;
    }

    /** The column next to a place on the axis of another track; −1 where there is none. */
    int column(int track, double x) {
        return has(track) ? columns[track].nearest(x + columns[track].first()) : -1;
    }

    /** The largest finite number of all rows from a share of their columns on, or {@code least} if that is larger. */
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

    /** The smallest finite number of all rows from a share of their columns on, or {@code most} if that is smaller. */
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
            values[k] = positive ? (float) (Elementary.log(v) / Elementary.LN10) : Float.NaN;
            any |= positive;
        }
        return any;
    }
}
