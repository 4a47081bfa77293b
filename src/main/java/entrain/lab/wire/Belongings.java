package entrain.lab.wire;

import entrain.lab.run.OwnData;
import java.util.ArrayList;
import java.util.List;

/**
 * What a visitor has given to the page in place of what the seeds would draw, at most one of a kind, and what of it the
 * worker has built in.
 */
final class Belongings {
    private final List<Gift> built = new ArrayList<>();
    /** Given since, in order. */
    private final List<Gift> offered = new ArrayList<>();

    private OwnData data = OwnData.NONE;

    /** All of it. */
    OwnData data() {
        return data;
    }

    /** All of it, at most one of a kind. */
    List<Gift> gifts() {
        List<Gift> all = new ArrayList<>(built);
        for (Gift gift : offered) {
            all.removeIf(earlier -> earlier.kind() == gift.kind());
            if (gift.rows() > 0) {
                all.add(gift);
            }
        }
        return all;
    }

    /** Adds data that were offered to the worker. @param next all of it with these */
    void offer(Gift gift, OwnData next) {
        offered.add(gift);
        data = next;
    }

    /** Drops what cannot stay with n units. */
    void fit(int n) {
        if (built.removeIf(gift -> !gift.fits(n)) | offered.removeIf(gift -> !gift.fits(n))) {
            data = data.fitting(n);
        }
    }

    /** The worker has built what it was given until this epoch. */
    void built(int epoch) {
        while (!offered.isEmpty() && offered.get(0).epoch() <= epoch) {
            Gift gift = offered.remove(0);
            built.removeIf(earlier -> earlier.kind() == gift.kind());
            if (gift.rows() > 0) {
                built.add(gift);
            }
        }
    }

    /** The worker could not build what it was given until this epoch. */
    void unbuilt(int epoch) {
        if (offered.removeIf(gift -> gift.epoch() <= epoch)) {
            data = OwnData.NONE;
            for (Gift gift : gifts()) {
                data = gift.give().into(data, gift.give().columns());
            }
        }
    }

    /** Sends all of it again, in an epoch that begins. */
    void again(int epoch, Port worker) {
        built.replaceAll(gift -> gift.in(epoch));
        offered.replaceAll(gift -> gift.in(epoch));
        built.forEach(gift -> worker.send(gift.give()));
        offered.forEach(gift -> worker.send(gift.give()));
    }
}
