package entrain.lab.wire;

import entrain.lab.phrase.Phrase;

/** How the way to a saved state ended. */
public enum Arrival {
    /** At the state that was saved, to the bit. */
    SAME(Phrase.of("The state is that of the file, to the bit.")),
    /** At its time, where the hash of the state is another: the run was changed before it was saved. */
    OTHER(Phrase.of("The run was changed on its way: its state at this time is not the one that was saved.")),
    /** At its time; the file has no hash. */
    UNPROVEN(Phrase.of("The state of the file is there.")),
    /** Before its time: the run was changed on the way, or left all bounds. */
    EARLY(Phrase.of("The way to the time of the file ended early: the run was changed or left all bounds."));

    private final Phrase words;

    Arrival(Phrase words) {
        this.words = words;
    }

    /** In a sentence. */
    public Phrase words() {
        return words;
    }
}
