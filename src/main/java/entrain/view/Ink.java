package entrain.view;

import entrain.lab.frame.Track;

/** What a colour means; a {@link Palette} says what it is. */
public enum Ink {
    SPONTANEOUS,
    DRIVEN,
    RECORDING,
    TRAINED,
    BRANCH,
    TEXT,
    MUTED,
    /** Lines that only divide. */
    LINE,
    /** Behind the cards. */
    GROUND,
    CARD;

    /** A track's own colour. */
    public static Ink of(Track track) {
        return switch (track.kind()) {
            case SPONTANEOUS -> SPONTANEOUS;
            case DRIVEN -> DRIVEN;
            case RECORDING -> RECORDING;
            case TRAINED -> TRAINED;
            case BRANCH -> BRANCH;
        };
    }
}
