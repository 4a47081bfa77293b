package entrain.lab.frame;

/**
 * A rows × columns matrix of one {@link Channel}, of one {@link Track} or shared by all, that knows what its rows and
 * columns stand for. It is a window on the floats of the {@link Blocks} it is one of, valid until those are written anew.
 */
public final class Block {
    /** How many floats describe a block. */
    static final int HEADER = 16;
    /** Stands for a number that is not known, beyond any that is (states stay within 10¹²): no NaN crosses to a panel. */
    static final float ABSENT = -0x1p43f;

    private static final Channel[] CHANNELS = Channel.values();
    private static final Coordinate[] COORDINATES = Coordinate.values();
    /** The number of a track that is none. */
    static final int SHARED = -1;

    private static final int ROWS = 2;
    private static final int COLUMNS = 8;
    private static final int STATE = 14;

    private final Blocks in;
    private Channel channel;
    private int track;
    private Axis rows;
    private Axis columns;
    private double stateAt;
    private int offset;

    Block(Blocks in) {
        this.in = in;
    }

    public Channel channel() {
        return channel;
    }

    /** Whether it belongs to this track. */
    public boolean of(Track wanted) {
        return track == wanted.index();
    }

    /** Whether it belongs to no track. */
    public boolean shared() {
        return track == SHARED;
    }

    public Axis rows() {
        return rows;
    }

    public Axis columns() {
        return columns;
    }

    /** The time in τ of the one state that it describes; negative if it describes none. */
    public double stateAt() {
        return stateAt;
    }

    public float get(int row, int column) {
        return in.data()[at(row) + column];
    }

    /** Whether a number of a block is there. */
    public static boolean known(float number) {
        return number != ABSENT;
    }

    /** Whether a number is there. */
    public boolean known(int row, int column) {
        return get(row, column) != ABSENT;
    }

    /** Sets a number; one that is not finite, or beyond 2⁴³, is absent. */
    public void set(int row, int column, double value) {
        in.data()[at(row) + column] = Math.abs(value) < -ABSENT ? (float) value : ABSENT;
    }

    /** Makes all its numbers absent. */
    public void clear() {
        int end = at(rows.count());
        for (int i = offset; i < end; i++) {
            in.data()[i] = ABSENT;
        }
    }

    /** The floats in which its numbers stand, row by row. */
    public float[] data() {
        return in.data();
    }

    /** Where in {@link #data()} a row begins. */
    public int at(int row) {
        return offset + row * columns.count();
    }

    /** Writes the floats that describe a block; returns where its numbers begin. */
    static int describe(float[] data, int at, Channel channel, int track, Axis rows, Axis columns, double stateAt) {
        data[at] = channel.ordinal();
        data[at + 1] = track;
        describe(data, at + ROWS, rows);
        describe(data, at + COLUMNS, columns);
        Exact.write(stateAt, data, at + STATE);
        return at + HEADER;
    }

    /**
     * Takes what the floats at a place describe; returns where the next block begins.
     *
     * @throws IllegalArgumentException where they describe no block that ends at {@code end} or before
     */
    int read(float[] data, int at, int end) {
        if (at + HEADER > end || !index(data[at], CHANNELS.length) || !(data[at + 1] >= SHARED)) {
            throw new IllegalArgumentException("no block at " + at);
        }
        channel = CHANNELS[(int) data[at]];
        track = (int) data[at + 1];
        rows = axis(data, at + ROWS, rows);
        columns = axis(data, at + COLUMNS, columns);
        stateAt = Exact.read(data, at + STATE);
        offset = at + HEADER;
        long next = offset + (long) rows.count() * columns.count();
        if (next > end) {
            throw new IllegalArgumentException("a block beyond the end");
        }
        return (int) next;
    }

    /** The number of its track, {@link #SHARED} if it belongs to none. */
    int track() {
        return track;
    }

    /** Belongs to another track from now on, if it belongs to this one. */
    void move(int from, int to) {
        if (track == from) {
            track = to;
            in.data()[offset - HEADER + 1] = to;
        }
    }

    boolean is(Channel wanted, int of) {
        return channel == wanted && track == of;
    }

    private static void describe(float[] data, int at, Axis axis) {
        data[at] = axis.coordinate().ordinal();
        Exact.write(axis.first(), data, at + 1);
        Exact.write(axis.step(), data, at + 3);
        data[at + 5] = axis.count();
    }

    /** The axis described; the one there was before, if it is the same. */
    private static Axis axis(float[] data, int at, Axis before) {
        if (!index(data[at], COORDINATES.length) || !index(data[at + 5], Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("no axis at " + at);
        }
        Coordinate coordinate = COORDINATES[(int) data[at]];
        double first = Exact.read(data, at + 1);
        double step = Exact.read(data, at + 3);
        int count = (int) data[at + 5];
        boolean same = before != null
                && before.coordinate() == coordinate
                && before.first() == first
                && before.step() == step
                && before.count() == count;
        return same ? before : new Axis(coordinate, first, step, count);
    }

    private static boolean index(float value, int count) {
        return value >= 0 && value < count;
    }
}
