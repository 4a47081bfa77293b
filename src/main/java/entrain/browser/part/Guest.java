package entrain.browser.part;

import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import org.teavm.jso.JSObject;

/** What stands on the page in place of one of the run's tracks, and comes from a worker of its own. */
interface Guest {
    Track.Kind kind();

    /** The latest picture, one track's; null while there is none. */
    Frame frame();

    /** Takes the place of a track: 0 or 1. */
    void stand(int place);

    /** The page's settings, or what is given to it, have changed. */
    void settings();

    /** These channels are wanted from now on. */
    void want(Channels channels);

    /** Goes on at a pace, in thousandths of τ a second; rests at 0. */
    void play(int pace);

    /** The page goes to its beginning. */
    void reset();

    /** The page draws, at a time in ms; not before its first picture is there. */
    void tick(double now);

    /** All has been drawn. */
    void drawn();

    /** An element was clicked that asks for a guest, perhaps for this. */
    void clicked(JSObject element);
}
