package entrain.lab.frame;

/** All that a panel may draw: the frame of the running simulation and, beside it, the results of tasks. */
public final class Numbers {
    private final Frame frame;
    private final Results results;

    public Numbers(Frame frame, Results results) {
        this.frame = frame;
        this.results = results;
    }

    /** Nothing yet. */
    public Numbers() {
        this(new Frame(), new Results());
    }

    public Frame frame() {
        return frame;
    }

    public Results results() {
        return results;
    }

    /** How many tracks the experiment has. */
    public int tracks() {
        return frame.tracks();
    }

    /** Track i, from 0. */
    public Track track(int i) {
        return frame.track(i);
    }

    /** A track's block of a channel; null if there is none. */
    public Block block(Channel channel, Track track) {
        Block block = frame.block(channel, track);
        return block != null ? block : results.block(channel, track);
    }

    /** The block of a channel that belongs to no track; null if there is none. */
    public Block block(Channel channel) {
        return block(channel, null);
    }

    /** The critical amplitude of the input; null where there is none. */
    public Block critical() {
        Block block = block(Channel.CRITICAL);
        return block == null || block.columns().count() == 0 ? null : block;
    }

    public boolean has(Channel channel, Track track) {
        return block(channel, track) != null;
    }

    /** Rows of a track's block; 0 if there is none. */
    public int rows(Channel channel, Track track) {
        Block block = block(channel, track);
        return block == null ? 0 : block.rows().count();
    }

    /** Columns of a track's block; 0 if there is none. */
    public int columns(Channel channel, Track track) {
        Block block = block(channel, track);
        return block == null ? 0 : block.columns().count();
    }

    /** Whether a measured number is known. */
    public boolean knows(Track track, Scalar scalar) {
        return known(Channel.SCALARS, track, scalar.ordinal());
    }

    /** A measured number; 0 while it is not known. */
    public double value(Track track, Scalar scalar) {
        return knows(track, scalar) ? block(Channel.SCALARS, track).get(0, scalar.ordinal()) : 0;
    }

    /** Whether theory has such a number here. */
    public boolean knows(Track track, Prediction prediction) {
        return known(Channel.PREDICTIONS, track, prediction.ordinal());
    }

    /** A number of theory; 0 where there is none. */
    public double value(Track track, Prediction prediction) {
        return knows(track, prediction) ? block(Channel.PREDICTIONS, track).get(0, prediction.ordinal()) : 0;
    }

    /** Whether a track has left all bounds. */
    public boolean diverged(Track track) {
        return frame.diverged(track);
    }

    private boolean known(Channel channel, Track track, int index) {
        Block block = block(channel, track);
        return block != null && block.known(0, index);
    }
}
