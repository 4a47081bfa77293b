package entrain.lab.frame;

import java.util.List;

/**
 * One picture's worth of numbers of a running simulation: when it was, how each track is, and its blocks. The newest
 * sample of a window is the last column; a window that is still filling has fewer columns.
 */
public final class Frame extends Blocks {
    private static final Track.Kind[] KINDS = Track.Kind.values();
    private static final int LOW_BITS = 1 << 20;
    private static final int EPOCH = 1;
    private static final int STEPS = 2;
    private static final int TIME = 4;
    private static final int CONFIGURATIONS = 6;
    private static final int TRACKS = 7;
    private static final int HEADER = 8;
    /** Floats a track: its kind, when it diverged (two), extent, share, its index. */
    private static final int TRACK = 6;

    private static final int INDEX = 5;
    private static final int MOST = 1 << 10;

    private Track[] tracks = new Track[0];

    /** No numbers, no tracks. */
    public Frame() {
        this(List.of());
    }

    /** No numbers of these tracks yet. */
    public Frame(List<Track> of) {
        begin(0, 0, 0, of);
    }

    /** @throws IllegalArgumentException where they are not the floats of a frame */
    @Override
    public void receive(float[] floats) {
        super.receive(floats);
        if (floats[0] < HEADER || floats[0] != HEADER + TRACK * floats[TRACKS]) {
            throw new IllegalArgumentException("no frame");
        }
        if (tracks.length != floats[TRACKS]) {
            tracks = new Track[(int) floats[TRACKS]];
        }
        for (int i = 0; i < tracks.length; i++) {
            float number = floats[HEADER + i * TRACK];
            float index = floats[HEADER + i * TRACK + INDEX];
            if (!(number >= 0 && number < KINDS.length && index >= 0 && index < MOST)) {
                throw new IllegalArgumentException("no track");
            }
            Track.Kind kind = KINDS[(int) number];
            if (tracks[i] == null || tracks[i].kind() != kind || tracks[i].index() != (int) index) {
                tracks[i] = new Track((int) index, kind);
            }
        }
    }

    /** Starts a new picture of configuration {@code epoch} after {@code steps} steps, at time {@code t} in τ. */
    public void begin(int epoch, long steps, double t, List<Track> of) {
        begin(HEADER + of.size() * TRACK);
        float[] data = data();
        data[EPOCH] = epoch;
        data[STEPS] = (float) (steps / LOW_BITS);
        data[STEPS + 1] = (float) (steps % LOW_BITS);
        Exact.write(t, data, TIME);
        data[CONFIGURATIONS] = 0;
        data[TRACKS] = of.size();
        tracks = tracks.length == of.size() ? tracks : new Track[of.size()];
        for (int i = 0; i < tracks.length; i++) {
            tracks[i] = of.get(i);
            data[HEADER + i * TRACK] = tracks[i].kind().ordinal();
            data[HEADER + i * TRACK + INDEX] = tracks[i].index();
            track(tracks[i], -1, 0, 0);
        }
    }

    /**
     * States how one track is.
     *
     * @param divergedAt when it left all bounds, in τ, or a negative number while it has not
     * @param extent     radius of the smallest ball about the origin that holds the STATE trail comfortably; 0 unknown
     * @param share      share of variance, 0 to 1, that the three components of STATE carry
     */
    public void track(Track track, double divergedAt, double extent, double share) {
        int at = at(track);
        Exact.write(divergedAt, data(), at + 1);
        data()[at + 3] = (float) extent;
        data()[at + 4] = (float) share;
    }

    /** Lets the only track that it is of stand at another place; blocks that belong to none stay so. */
    public void place(int index) {
        Track moved = new Track(index, tracks[0].kind());
        move(tracks[0].index(), index);
        data()[HEADER + INDEX] = index;
        tracks[0] = moved;
    }

    /** States how many configurations the worker had taken on: a frame of fewer than were sent is of older settings. */
    public void configurations(int count) {
        data()[CONFIGURATIONS] = count;
    }

    public int configurations() {
        return (int) data()[CONFIGURATIONS];
    }

    public int epoch() {
        return (int) data()[EPOCH];
    }

    /** Steps taken since t = 0. */
    public long steps() {
        return (long) data()[STEPS] * LOW_BITS + (long) data()[STEPS + 1];
    }

    /** Simulated time in τ (to 48 bits). */
    public double t() {
        return Exact.read(data(), TIME);
    }

    /** How many tracks it has. */
    public int tracks() {
        return tracks.length;
    }

    /** Track i of it, from 0; its index is i where the frame is of all tracks. */
    public Track track(int i) {
        return tracks[i];
    }

    public boolean diverged(Track track) {
        return divergedAt(track) >= 0;
    }

    /** When the track diverged, in τ; negative while it has not. */
    public double divergedAt(Track track) {
        int at = at(track);
        return at > 0 ? Exact.read(data(), at + 1) : -1;
    }

    /** Radius that holds the STATE trail, smoothed in time; 0 while unknown. */
    public double extent(Track track) {
        int at = at(track);
        return at > 0 ? data()[at + 3] : 0;
    }

    /** Share of variance carried by the three components of STATE, 0 to 1. */
    public double share(Track track) {
        int at = at(track);
        return at > 0 ? data()[at + 4] : 0;
    }

    /** Where the floats of a track begin; 0 if it has none here. */
    private int at(Track track) {
        for (int i = 0; i < tracks.length; i++) {
            if (tracks[i].index() == track.index()) {
                return HEADER + i * TRACK;
            }
        }
        return 0;
    }
}
