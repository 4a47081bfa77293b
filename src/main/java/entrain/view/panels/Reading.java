package entrain.view.panels;

import entrain.lab.frame.Track;
import java.util.ArrayList;
import java.util.List;

/** The values at a cursor as a sentence: {@code lag 3.2 τ: spontaneous 0.214, driven −0.53, theory 0.21}. */
final class Reading {
    private final StringBuilder text = new StringBuilder();
    private final String where;

    Reading(String where) {
        this.where = where;
    }

    /** A track's name in a sentence. */
    static String name(Track track) {
        return track.word();
    }

    Reading add(String what, String value) {
        text.append(text.length() == 0 ? ": " : ", ")
                .append(what)
                .append(what.isEmpty() ? "" : " ")
                .append(value);
        return this;
    }

    /** Theory's values, in the order of the tracks; empty where there is none. */
    Reading theory(String[] values) {
        List<String> said = new ArrayList<>();
        for (String value : values) {
            if (!value.isEmpty()) {
                said.add(value);
            }
        }
        return said.isEmpty() ? this : add("theory", Symbols.together(said));
    }

    /** The sentence; without a value, where it would have been read. */
    String text() {
        return where + text.toString();
    }
}
