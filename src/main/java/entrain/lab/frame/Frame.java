package entrain.lab.frame;

/**
 * One picture's worth of numbers, self-describing in one float array so that it crosses from the worker as a buffer.
 *
 * <p>Layout: a header ({@link #HEADER} floats), then one header of {@link #BLOCK_HEADER} floats for each block, then the
 * blocks. A block is a rows × columns matrix, row by row, of one {@link Channel} of one {@link Track}. The newest
 * sample is the last column; a window that is still filling has fewer columns.
 */
public final class Frame {
    static final int HEADER = 16;
    static final int BLOCK_HEADER = 5;
    private static final Track[] TRACKS_BY_ORDINAL = Track.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final int TRACK_COUNT = TRACKS_BY_ORDINAL.length;
    private static final int MAX_BLOCKS = CHANNELS.length * TRACK_COUNT;
    /** Stands for a single number that is not known, beyond any that is (states stay within 10¹²): no NaN crosses to a panel. */
    private static final float ABSENT = -0x1p43f;

    private static final int LOW_BITS = 1 << 20;
    private static final int TRACK_SCALARS = 3;
    private static final int EPOCH = 0;
    private static final int STEPS = 1;
    private static final int TIME = 3;
    private static final int BLOCKS = 5;
    private static final int TRACKS = 6;
    private static final int CONFIGURATIONS = TRACKS + TRACK_COUNT * TRACK_SCALARS;

    private float[] data;
    private int length;

    /** An empty frame that can grow. */
    public Frame() {
        data = new float[HEADER + MAX_BLOCKS * BLOCK_HEADER];
        begin(0, 0, 0);
    }

    /** The numbers, of which {@link #length()} count; valid until the next write. */
    public float[] data() {
        return data;
    }

    /** How many floats of {@link #data()} count. */
    public int length() {
        return length;
    }

    /** Takes the floats of a frame that was written elsewhere; kept, not copied. */
    public void receive(float[] floats) {
        data = floats;
        length = floats.length;
    }

    /** Starts a new picture of configuration {@code epoch} after {@code steps} steps, at time {@code t} in τ. */
    public void begin(int epoch, long steps, double t) {
        data[EPOCH] = epoch;
        data[STEPS] = (float) (steps / LOW_BITS);
        data[STEPS + 1] = (float) (steps % LOW_BITS);
        data[TIME] = (float) t;
        data[TIME + 1] = (float) (t - data[TIME]);
        data[BLOCKS] = 0;
        for (int i = TRACKS; i < HEADER; i++) {
            data[i] = 0;
        }
        for (Track track : TRACKS_BY_ORDINAL) {
            track(track, -1, 0, 0);
        }
        length = HEADER + MAX_BLOCKS * BLOCK_HEADER;
    }

    /**
     * States how one track is.
     *
     * @param divergedAt when it left all bounds, in τ, or a negative number while it has not
     * @param extent     radius of the smallest ball about the origin that holds the STATE trail comfortably; 0 unknown
     * @param share      share of variance, 0 to 1, that the three components of STATE carry
     */
    public void track(Track track, double divergedAt, double extent, double share) {
        int at = TRACKS + track.ordinal() * TRACK_SCALARS;
        data[at] = (float) divergedAt;
        data[at + 1] = (float) extent;
        data[at + 2] = (float) share;
    }

    /** States how many configurations the worker had taken on: a frame of fewer than were sent is of older settings. */
    public void configurations(int count) {
        data[CONFIGURATIONS] = count;
    }

    public int configurations() {
        return (int) data[CONFIGURATIONS];
    }

    /** Adds a block and returns the offset in {@link #data()} at which its rows × columns floats begin. */
    public int add(Channel channel, Track track, int rows, int columns, double columnTime) {
        int block = (int) data[BLOCKS];
        int at = HEADER + block * BLOCK_HEADER;
        int offset = length;
        reserve(offset + rows * columns);
        data[at] = channel.ordinal() * TRACK_COUNT + track.ordinal();
        data[at + 1] = rows;
        data[at + 2] = columns;
        data[at + 3] = offset;
        data[at + 4] = (float) columnTime;
        data[BLOCKS] = block + 1;
        length = offset + rows * columns;
        return offset;
    }

    public int epoch() {
        return (int) data[EPOCH];
    }

    /** Steps taken since t = 0. */
    public long steps() {
        return (long) data[STEPS] * LOW_BITS + (long) data[STEPS + 1];
    }

    /** Simulated time in τ (to 48 bits). */
    public double t() {
        return (double) data[TIME] + data[TIME + 1];
    }

    public boolean diverged(Track track) {
        return divergedAt(track) >= 0;
    }

    /** When the track diverged, in τ; negative while it has not. */
    public double divergedAt(Track track) {
        return data[TRACKS + track.ordinal() * TRACK_SCALARS];
    }

    /** Radius that holds the STATE trail, smoothed in time; 0 while unknown. */
    public double extent(Track track) {
        return data[TRACKS + track.ordinal() * TRACK_SCALARS + 1];
    }

    /** Share of variance carried by the three components of STATE, 0 to 1. */
    public double share(Track track) {
        return data[TRACKS + track.ordinal() * TRACK_SCALARS + 2];
    }

    public boolean has(Channel channel, Track track) {
        return find(channel, track) >= 0;
    }

    /** Rows of a block; 0 if the frame has none. */
    public int rows(Channel channel, Track track) {
        int at = find(channel, track);
        return at < 0 ? 0 : (int) data[at + 1];
    }

    /** Columns of a block; 0 if the frame has none. */
    public int columns(Channel channel, Track track) {
        int at = find(channel, track);
        return at < 0 ? 0 : (int) data[at + 2];
    }

    /** Where in {@link #data()} the block begins; −1 if the frame has none. */
    public int offset(Channel channel, Track track) {
        int at = find(channel, track);
        return at < 0 ? -1 : (int) data[at + 3];
    }

    /** Time between two columns of a block, in τ; 0 if the frame has none. */
    public double columnTime(Channel channel, Track track) {
        int at = find(channel, track);
        return at < 0 ? 0 : data[at + 4];
    }

    /** Adds a block of single numbers, all absent, for {@link #set}. */
    public void addScalars(Channel channel, Track track, int count) {
        int offset = add(channel, track, 1, count, 0);
        for (int i = 0; i < count; i++) {
            data[offset + i] = ABSENT;
        }
    }

    /** Sets one number of a block of single numbers; one that is not finite stays absent. */
    public void set(Channel channel, Track track, int index, double value) {
        data[offset(channel, track) + index] = Math.abs(value) < -ABSENT ? (float) value : ABSENT;
    }

    /** Whether a number of a block is known. */
    public static boolean known(float number) {
        return number != ABSENT;
    }

    /** Whether a measured number is known. */
    public boolean knows(Track track, Scalar scalar) {
        return known(Channel.SCALARS, track, scalar.ordinal());
    }

    /** A measured number; 0 while it is not known. */
    public double value(Track track, Scalar scalar) {
        return single(Channel.SCALARS, track, scalar.ordinal());
    }

    /** Whether theory has such a number here. */
    public boolean knows(Track track, Prediction prediction) {
        return known(Channel.PREDICTIONS, track, prediction.ordinal());
    }

    /** A number of theory; 0 where there is none. */
    public double value(Track track, Prediction prediction) {
        return single(Channel.PREDICTIONS, track, prediction.ordinal());
    }

    /** Takes in the blocks of another frame, in place of those of the same channel and track; the other not modified. */
    public void include(Frame other) {
        int blocks = (int) other.data[BLOCKS];
        for (int i = 0; i < blocks; i++) {
            int at = HEADER + i * BLOCK_HEADER;
            int key = (int) other.data[at];
            Channel channel = CHANNELS[key / TRACK_COUNT];
            Track track = TRACKS_BY_ORDINAL[key % TRACK_COUNT];
            int rows = (int) other.data[at + 1];
            int columns = (int) other.data[at + 2];
            int to = place(channel, track, rows, columns, other.data[at + 4]);
            System.arraycopy(other.data, (int) other.data[at + 3], data, to, rows * columns);
        }
    }

    /** Takes a channel's blocks away. */
    public void drop(Channel channel) {
        for (Track track : TRACKS_BY_ORDINAL) {
            int at = find(channel, track);
            if (at >= 0) {
                data[at] = -1;
            }
        }
    }

    /** Where a block may be written: its old place if it fits there, else a new one. */
    private int place(Channel channel, Track track, int rows, int columns, double columnTime) {
        int at = find(channel, track);
        if (at < 0) {
            at = vacant();
            if (at < 0) {
                return add(channel, track, rows, columns, columnTime);
            }
            data[at] = channel.ordinal() * TRACK_COUNT + track.ordinal();
        }
        if (rows * columns > (int) data[at + 1] * (int) data[at + 2]) {
            reserve(length + rows * columns);
            data[at + 3] = length;
            length += rows * columns;
        }
        data[at + 1] = rows;
        data[at + 2] = columns;
        data[at + 4] = (float) columnTime;
        return (int) data[at + 3];
    }

    /** The header of a block that was taken away, or −1. */
    private int vacant() {
        for (int i = 0; i < (int) data[BLOCKS]; i++) {
            if (data[HEADER + i * BLOCK_HEADER] == -1) {
                return HEADER + i * BLOCK_HEADER;
            }
        }
        return -1;
    }

    private boolean known(Channel channel, Track track, int index) {
        int offset = offset(channel, track);
        return offset >= 0 && data[offset + index] != ABSENT;
    }

    private double single(Channel channel, Track track, int index) {
        return known(channel, track, index) ? data[offset(channel, track) + index] : 0;
    }

    private int find(Channel channel, Track track) {
        int key = channel.ordinal() * TRACK_COUNT + track.ordinal();
        int blocks = (int) data[BLOCKS];
        for (int i = 0; i < blocks; i++) {
            int at = HEADER + i * BLOCK_HEADER;
            if ((int) data[at] == key) {
                return at;
            }
        }
        return -1;
    }

    private void reserve(int needed) {
        if (needed > data.length) {
            float[] larger = new float[Math.max(needed, data.length * 2)];
            System.arraycopy(data, 0, larger, 0, length);
            data = larger;
        }
    }
}
