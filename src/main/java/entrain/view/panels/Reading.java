package entrain.view.panels;

import entrain.lab.frame.Track;

/** The values at a cursor as a sentence: {@code lag 3.2 τ: spontaneous 0.214, driven −0.53, theory 0.21}. */
final class Reading {
    private final StringBuilder text = new StringBuilder();
    private final String where;

    Reading(String where) {
        this.where = where;
    }

    /** A track's name in a sentence. */
    static String name(Track track) {
        return track == Track.SPONTANEOUS ? "spontaneous" : "driven";
    }

    Reading add(String what, String value) {
        text.append(text.length() == 0 ? ": " : ", ")
                .append(what)
                .append(what.isEmpty() ? "" : " ")
                .append(value);
        return this;
    }

    /** Theory's values, the spontaneous network's first; empty where there is none. */
    Reading theory(String spontaneous, String driven) {
        boolean both = !spontaneous.isEmpty() && !driven.isEmpty();
        String all = both ? Quantity.pair(spontaneous, driven) : spontaneous + driven;
        return all.isEmpty() ? this : add("theory", all);
    }

    /** The sentence; without a value, where it would have been read. */
    String text() {
        return where + text.toString();
    }
}
