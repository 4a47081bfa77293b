package entrain.lab.frame;

/**
 * A list of blocks in one float array, so that it crosses from another thread as one buffer. The array describes itself;
 * its layout is this package's own.
 *
 * <p>Layout: where the first block begins, what a {@link Frame} says of its tracks, then each block behind the floats that
 * describe it.
 */
public class Blocks {
    private static final int FIRST = 0;

    private float[] data = new float[64];
    private int length;
    private Block[] blocks = new Block[8];
    private int count;

    /** No blocks. */
    public Blocks() {
        begin(1);
    }

    /**
     * Takes the floats of blocks that were written elsewhere; kept, not copied.
     *
     * @throws IllegalArgumentException where they are not such floats
     */
    public void receive(float[] floats) {
        if (floats.length == 0 || !(floats[FIRST] >= 1 && floats[FIRST] <= floats.length)) {
            throw new IllegalArgumentException("no blocks");
        }
        data = floats;
        length = floats.length;
        count = 0;
        for (int at = (int) floats[FIRST]; at < length; ) {
            at = next().read(data, at, length);
        }
    }

    /** The floats, of which {@link #length()} count; valid until the next write. */
    public float[] data() {
        return data;
    }

    /** How many floats of {@link #data()} count. */
    public int length() {
        return length;
    }

    /** Begins anew, with so many floats before the first block. */
    final void begin(int head) {
        count = 0;
        length = 0;
        reserve(head);
        length = head;
        data[FIRST] = head;
    }

    /** Adds a block of one track, its numbers to be set. */
    public Block add(Channel channel, Track track, Axis rows, Axis columns) {
        return add(channel, track, rows, columns, -1);
    }

    /** Adds a block that belongs to no track, its numbers to be set. */
    public Block add(Channel channel, Axis rows, Axis columns) {
        return add(channel, null, rows, columns, -1);
    }

    /**
     * Adds a block that describes one state.
     *
     * @param track   the state's, or null for a block that belongs to none
     * @param stateAt the state's time in τ, at least 0
     */
    public Block add(Channel channel, Track track, Axis rows, Axis columns, double stateAt) {
        return add(channel, track == null ? Block.SHARED : track.index(), rows, columns, stateAt);
    }

    private Block add(Channel channel, int track, Axis rows, Axis columns, double stateAt) {
        int at = length;
        int end = at + Block.HEADER + rows.count() * columns.count();
        reserve(end);
        Block.describe(data, at, channel, track, rows, columns, stateAt);
        length = end;
        Block block = next();
        block.read(data, at, end);
        return block;
    }

    /** Adds a block of single numbers, all absent. */
    public Block addNumbers(Channel channel, Track track, int numbers) {
        Block block = add(channel, track, Axis.parts(1), Axis.parts(numbers));
        block.clear();
        return block;
    }

    /** How many blocks there are. */
    public int count() {
        return count;
    }

    /** Block i, in the order in which they were added. */
    public Block block(int i) {
        return blocks[i];
    }

    /** A track's block of a channel; null if there is none. */
    public Block block(Channel channel, Track track) {
        return find(channel, track == null ? Block.SHARED : track.index());
    }

    /** The block of a channel that belongs to no track; null if there is none. */
    public Block block(Channel channel) {
        return block(channel, null);
    }

    /** Adds a block of the channel and track of another one, its numbers to be set. */
    public Block addLike(Block other, Axis rows, Axis columns) {
        return add(other.channel(), other.track(), rows, columns, other.stateAt());
    }

    /** The block of another one's channel and track; null if there is none. */
    public Block like(Block other) {
        return find(other.channel(), other.track());
    }

    /** Gives all blocks of one track to another. */
    final void move(int from, int to) {
        for (int i = 0; i < count; i++) {
            blocks[i].move(from, to);
        }
    }

    private Block find(Channel channel, int track) {
        for (int i = 0; i < count; i++) {
            if (blocks[i].is(channel, track)) {
                return blocks[i];
            }
        }
        return null;
    }

    private Block next() {
        if (count == blocks.length) {
            Block[] more = new Block[2 * count];
            System.arraycopy(blocks, 0, more, 0, count);
            blocks = more;
        }
        if (blocks[count] == null) {
            blocks[count] = new Block(this);
        }
        return blocks[count++];
    }

    private void reserve(int needed) {
        if (needed > data.length) {
            float[] larger = new float[Math.max(needed, data.length * 2)];
            System.arraycopy(data, 0, larger, 0, length);
            data = larger;
        }
    }
}
