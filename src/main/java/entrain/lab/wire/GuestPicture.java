package entrain.lab.wire;

import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import java.util.List;

/** A guest's picture on the page: in whose place its track stands, its latest frame, and what its worker is told of both. */
final class GuestPicture {
    /** The worker, which it is told to. */
    interface Worker {
        void show(int place, Channels channels);

        /** @param pace in thousandths of τ a second; 0 rests */
        void play(int pace);

        void recycle();
    }

    private final Worker worker;
    private Track track;
    private Channels channels = Channels.NONE;
    private Frame frame;
    private int owed;
    private int pace;
    private int told;

    GuestPicture(Track track, Worker worker) {
        this.track = track;
        this.worker = worker;
    }

    Track track() {
        return track;
    }

    /** The latest picture, without numbers at first; null while there is none. */
    Frame frame() {
        return frame;
    }

    /** There is another one, whose numbers are yet to come. */
    void begin() {
        frame = new Frame(List.of(track));
    }

    /** There is none. */
    void end() {
        frame = null;
        restart();
    }

    /** The worker begins anew: it has sent nothing and rests. */
    void restart() {
        owed = 0;
        told = 0;
    }

    /** Tells it what is wanted where. */
    void show() {
        worker.show(track.index(), channels);
    }

    /** Takes the place of a track: 0 or 1. */
    void stand(int place) {
        track = new Track(place, track.kind());
        if (frame != null) {
            begin();
            show();
        }
    }

    /** These channels are wanted from now on. */
    void want(Channels wanted) {
        channels = wanted;
        if (frame != null) {
            show();
        }
    }

    /** Goes on at a pace, in thousandths of τ a second; rests at 0. */
    void play(int newPace) {
        pace = newPace;
        if (frame != null && told != pace) {
            told = pace;
            worker.play(pace);
        }
    }

    /** The worker, which rests now, goes on at the pace that there is. */
    void play() {
        told = 0;
        play(pace);
    }

    /** A picture came, which is not shown where it is of another place. */
    void receive(Frame next) {
        owed++;
        if (frame != null && next.tracks() == 1 && next.track(0).equals(track)) {
            frame = next;
        }
    }

    /** The pictures have been drawn. */
    void drawn() {
        for (; owed > 0; owed--) {
            worker.recycle();
        }
    }
}
