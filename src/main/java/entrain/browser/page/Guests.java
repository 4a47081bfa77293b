package entrain.browser.page;

import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.wire.Message;

/** The guests of the page: a recording and a network that learns. */
final class Guests {
    private final Recordings recordings;
    private final TrainedNetwork trained;
    private final Guest[] all;
    private final Runnable changed;

    /** @param changed run when another guest stands there than before, or none */
    Guests(Page page, Notices notices, Gallery gallery, Runnable changed) {
        trained = new TrainedNetwork(page, notices, gallery, () -> changed(false));
        recordings = new Recordings(page, notices, gallery, trained::learn, () -> changed(true));
        this.changed = changed;
        all = new Guest[] {recordings, trained};
    }

    /** One has changed: where both now want one place, the other one makes room. */
    private void changed(boolean recording) {
        if (recordings.frame() != null && trained.frame() != null) {
            int place = trained.frame().track(0).index();
            if (recordings.frame().track(0).index() == place) {
                (recording ? trained : recordings).stand(1 - place);
            }
        }
        changed.run();
    }

    Numbers beside(Numbers numbers) {
        return numbers.with(recordings.frame(), trained.frame(), trained.points());
    }

    /** Whether there are pictures that were not drawn, at a time in ms. */
    boolean tick(double now) {
        boolean fresh = false;
        for (Guest guest : all) {
            fresh |= guest.tick(now);
        }
        return fresh;
    }

    void drawn() {
        for (Guest guest : all) {
            guest.drawn();
        }
    }

    void want(Channels channels) {
        for (Guest guest : all) {
            guest.want(channels);
        }
    }

    void follow() {
        for (Guest guest : all) {
            guest.follow();
        }
    }

    void reset() {
        for (Guest guest : all) {
            guest.reset();
        }
    }

    /** Takes what a guest's worker says; whether it was one's. */
    boolean receive(Message message) {
        boolean theirs = false;
        for (Guest guest : all) {
            theirs |= guest.receive(message);
        }
        return theirs;
    }

    /** A worker has ended; whether it was a guest's. */
    boolean died(String worker, String why) {
        boolean theirs = false;
        for (Guest guest : all) {
            theirs |= guest.died(worker, why);
        }
        return theirs;
    }
}
