package entrain.browser.page;

import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.wire.Message;

/** What stands on the page in place of one of the run's tracks, and comes from a worker of its own. */
interface Guest {
    /** The latest picture, one track's; null while there is none. */
    Frame frame();

    /** Takes the place of a track: 0 or 1. */
    void stand(int place);

    /** Whether there is one that was not drawn, at a time in ms. */
    boolean tick(double now);

    void drawn();

    void want(Channels channels);

    /** Goes on or rests, as the page does. */
    void follow();

    /** The page goes to its beginning. */
    void reset();

    /** Takes what its worker says; whether it was its worker. */
    boolean receive(Message message);

    /** Its worker has ended; whether it was its worker. */
    boolean died(String worker, String why);
}
