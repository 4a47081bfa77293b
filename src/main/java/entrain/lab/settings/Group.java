package entrain.lab.settings;

/** What a parameter belongs to. It decides when a visitor's value stays, and whether a link carries it. */
public enum Group {
    /** J and the units: with {@link #INPUT} and {@link #RUN}, all that the course of a run depends on. */
    NETWORK(true),
    /** What acts on the units from outside. */
    INPUT(true),
    /** Scheme, step and seeds. */
    RUN(true),
    /** How a run is watched: how fast, which of it, beside which second trial. */
    WATCH(true, Over.SCENE),
    /** How time is labelled. */
    LABELS(true, Over.PRESET, Over.SCENE, Over.TEXT),
    /** What stands on the page: pictures, controls, a scene of the lecture. */
    PICTURES(false, Over.PRESET),
    /** How much stands around them, and whether time runs at once. */
    PAGE(false, Over.PRESET, Over.SCENE),
    /** What a visitor chooses for every network alike. */
    LOOKS(false, Over.PRESET, Over.SCENE, Over.TEXT);

    /** Settings that a visitor opens over the present ones. */
    enum Over {
        PRESET,
        SCENE,
        TEXT
    }

    private final boolean linked;
    private final Over[] stays;

    Group(boolean linked, Over... stays) {
        this.linked = linked;
        this.stays = stays;
    }

    /** Whether the course of a run depends on it. */
    public boolean ofTheRun() {
        return ordinal() <= RUN.ordinal();
    }

    /** Whether a link to the network alone carries it. */
    boolean linked() {
        return linked;
    }

    /** Whether a value that a visitor chose stays where what is opened says nothing of it. */
    boolean stays(Over opened) {
        for (Over each : stays) {
            if (each == opened) {
                return true;
            }
        }
        return false;
    }
}
