package entrain.lab.frame;

import entrain.core.analysis.Regime;

/**
 * All that a panel may draw: the frame of the running simulation and, beside it, the results of tasks, the averages of
 * before the latest change and, where there is one, the frame of a recording. A recording's track takes the place of one of
 * the run's, and only the recording's own frame speaks of it.
 *
 * <p>The scout writes what a frame holds, too: {@link Ahead} says which of both speaks.
 */
public final class Numbers {
    private final Frame frame;
    private final Results results;
    private final Former former;
    private final Frame recording;

    public Numbers(Frame frame, Results results) {
        this(frame, results, new Former());
    }

    /** @param former what there was before the latest change */
    public Numbers(Frame frame, Results results, Former former) {
        this(frame, results, former, null);
    }

    private Numbers(Frame frame, Results results, Former former, Frame recording) {
        this.frame = frame;
        this.results = results;
        this.former = former;
        this.recording = recording;
    }

    /** Nothing yet. */
    public Numbers() {
        this(new Frame(), new Results());
    }

    /** The same beside a recording. @param shown a frame whose one track is of kind RECORDING; null for none */
    public Numbers with(Frame shown) {
        return new Numbers(frame, results, former, shown);
    }

    public Frame frame() {
        return frame;
    }

    /** The frame that speaks of a track: the recording's of its own, else the run's. */
    public Frame frame(Track track) {
        return recorded(track) ? recording : frame;
    }

    private boolean recorded(Track track) {
        return recording != null && track != null && track.kind() == Track.Kind.RECORDING;
    }

    public Results results() {
        return results;
    }

    /** How many tracks are shown. */
    public int tracks() {
        return frame.tracks();
    }

    /** The track in place i, from 0: the run's, or the recording that stands in its place. */
    public Track track(int i) {
        return recording != null && recording.track(0).index() == i ? recording.track(0) : frame.track(i);
    }

    /** The track shown that has this word; the run's own where another stands in its place. */
    public Track track(String word) {
        for (int i = 0; i < tracks(); i++) {
            if (track(i).word().equals(word)) {
                return track(i);
            }
        }
        return word.equals(Track.DRIVEN.word()) ? Track.DRIVEN : Track.SPONTANEOUS;
    }

    /** The same without what was before the latest change: for whoever keeps it. */
    public Numbers present() {
        return new Numbers(frame, results, new Former(), recording);
    }

    /** A track's block of a channel; null if there is none. */
    public Block block(Channel channel, Track track) {
        if (recorded(track)) {
            return recording.block(channel, track);
        }
        Block block = frame.block(channel, track);
        return block != null && !Ahead.speaks(frame, results, track, channel) ? block : results.block(channel, track);
    }

    /** A track's block of before the latest change, where there is none of now; null if there is none. */
    public Block former(Channel channel, Track track) {
        return recorded(track) || has(channel, track) ? null : former.block(channel, track);
    }

    /** Whether what is known of a channel was seen ahead, by the scout. */
    public boolean ahead(Channel channel, Track track) {
        return !recorded(track) && Ahead.speaks(frame, results, track, channel);
    }

    /** The scout's regime where it contradicts the one that the run itself has told; null where it does not. */
    public Regime contrary(Track track) {
        return recorded(track) ? null : Ahead.contrary(frame, results, track);
    }

    /** How far the scout has seen, in τ; 0 if it has not. */
    public double seen(Track track) {
        return recorded(track) ? 0 : Ahead.number(results.block(Channel.SCALARS, track), Scalar.AHEAD);
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
        Block block = scalars(track, scalar);
        return block != null && block.known(0, scalar.ordinal());
    }

    /** A measured number; 0 while it is not known. */
    public double value(Track track, Scalar scalar) {
        return Ahead.number(scalars(track, scalar), scalar);
    }

    private Block scalars(Track track, Scalar scalar) {
        if (recorded(track)) {
            return recording.block(Channel.SCALARS, track);
        }
        Channel with = scalar.with();
        boolean ahead = with != null && Ahead.speaks(frame, results, track, with);
        return ahead ? results.block(Channel.SCALARS, track) : frame.block(Channel.SCALARS, track);
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
        return frame(track).diverged(track);
    }

    private boolean known(Channel channel, Track track, int index) {
        Block block = block(channel, track);
        return block != null && block.known(0, index);
    }
}
