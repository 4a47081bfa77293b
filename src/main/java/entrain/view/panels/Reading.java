package entrain.view.panels;

import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.view.TrackWords;
import java.util.ArrayList;
import java.util.List;

/** The values at a cursor as a sentence: {@code lag 3.2 τ: spontaneous 0.214, driven −0.53, theory 0.21}. */
final class Reading {
    private final Phrase where;
    private final List<Phrase> values = new ArrayList<>();

    Reading(Phrase where) {
        this.where = where;
    }

    /** Something of a track: its name and then that. */
    static Phrase of(Track track, Phrase value) {
        return Phrase.join(" ", List.of(TrackWords.name(track), value));
    }

    Reading add(Phrase value) {
        values.add(value);
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
        return said.isEmpty() ? this : add(Phrase.of("theory {}", Symbols.together(said)));
    }

    /** The sentence; without a value, where it would have been read. */
    Phrase text() {
        return values.isEmpty() ? where : Phrase.join(": ", List.of(where, Phrase.join(", ", values)));
    }
}
