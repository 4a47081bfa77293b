package entrain.lab.data;

import entrain.lab.phrase.Phrase;

/** A table cannot be read in one of the ways that are tried. */
final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Phrase why;
    private final boolean near;

    /** @param near whether the shape was right, so that this way is probably the one that was meant */
    Misread(Phrase why, boolean near) {
        super(null, null, false, false);
        this.why = why;
        this.near = near;
    }

    Phrase why() {
        return why;
    }

    boolean near() {
        return near;
    }
}
