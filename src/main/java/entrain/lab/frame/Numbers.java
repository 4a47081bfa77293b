package entrain.lab.frame;

import entrain.core.analysis.Regime;

/**
 * All that a panel may draw: the frame of the running simulation and, beside it, the results of tasks, the averages of
 * before the latest change and, where there are such, the frames of guests: of a recording, of a trained network. A guest's
 * track takes the place of one of the run's, and only the guest's own frame speaks of it.
 *
 * <p>The scout writes what a frame holds, too: {@link Ahead} says which of both speaks.
 */
public final class Numbers {
    private final Frame frame;
    private final Results results;
    private final Former former;
    private final Frame[] guests;
    private final Blocks found;

    public Numbers(Frame frame, Results results) {
        this(frame, results, new Former());
    }

    /** @param former what there was before the latest change */
    public Numbers(Frame frame, Results results, Former former) {
        this(frame, results, former, new Frame[0], null);
    }

    private Numbers(Frame frame, Results results, Former former, Frame[] guests, Blocks found) {
        this.frame = frame;
        this.results = results;
        this.former = former;
        this.guests = guests;
        this.found = found;
    }

    /** Nothing yet. */
    public Numbers() {
        this(new Frame(), new Results());
    }

    /** The same beside one guest. @param shown a frame whose one track is no track of the run; null for none */
    public Numbers with(Frame shown) {
        return with(shown, null, null);
    }

    /**
     * The same beside two guests; where both have one place it is the second one's.
     *
     * @param found what was computed of the second one beside its frames; null for nothing
     */
    public Numbers with(Frame first, Frame second, Blocks found) {
        return new Numbers(frame, results, former, new Frame[] {first, second}, found);
    }

    public Frame frame() {
        return frame;
    }

    /** The frame that speaks of a track: a guest's of its own, else the run's. */
    public Frame frame(Track track) {
        Frame guest = guest(track);
        return guest != null ? guest : frame;
    }

    /** The guest's frame that speaks of a track; null if none does. */
    private Frame guest(Track track) {
        for (Frame guest : guests) {
            if (guest != null && track != null && guest.track(0).kind() == track.kind()) {
                return guest;
            }
        }
        return null;
    }

    public Results results() {
        return results;
    }

    /** How many tracks are shown. */
    public int tracks() {
        return frame.tracks();
    }

    /** The track in place i, from 0: the run's, or a guest's that stands in its place. */
    public Track track(int i) {
        for (int k = guests.length - 1; k >= 0; k--) {
            if (guests[k] != null && guests[k].track(0).index() == i) {
                return guests[k].track(0);
            }
        }
        return frame.track(i);
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
        return new Numbers(frame, results, new Former(), guests, found);
    }

    /** A track's block of a channel; null if there is none. */
    public Block block(Channel channel, Track track) {
        Frame guest = guest(track);
        if (guest != null) {
            Block own = guest.block(channel, track);
            return own != null || found == null || guest != guests[1] ? own : found(channel);
        }
        Block block = frame.block(channel, track);
        return block != null && !Ahead.speaks(frame, results, track, channel) ? block : results.block(channel, track);
    }

    private Block found(Channel channel) {
        for (int i = 0; i < found.count(); i++) {
            if (found.block(i).channel() == channel) {
                return found.block(i);
            }
        }
        return null;
    }

    /** A track's block of before the latest change, where there is none of now; null if there is none. */
    public Block former(Channel channel, Track track) {
        return guest(track) != null || has(channel, track) ? null : former.block(channel, track);
    }

    /** Whether what is known of a channel was seen ahead, by the scout. */
    public boolean ahead(Channel channel, Track track) {
        return guest(track) == null && Ahead.speaks(frame, results, track, channel);
    }

    /** The scout's regime where it contradicts the one that the run itself has told; null where it does not. */
    public Regime contrary(Track track) {
        return guest(track) != null ? null : Ahead.contrary(frame, results, track);
    }

    /** How far the scout has seen, in τ; 0 if it has not. */
    public double seen(Track track) {
        return guest(track) != null ? 0 : Ahead.number(results.block(Channel.SCALARS, track), Scalar.AHEAD);
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
        Frame guest = guest(track);
        if (guest != null) {
            return guest.block(Channel.SCALARS, track);
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
