package entrain.lab.settings;

/** What a parameter belongs to. It decides when a visitor's value stays, and whether a link carries it. */
public enum Group {
    /** J and the units: with {@link #INPUT} and {@link #RUN}, all that the course of a run depends on. */
    NETWORK(true, 0),
    /** What acts on the units from outside. */
    INPUT(true, 0),
    /** Scheme, step and seeds. */
    RUN(true, 0),
    /** What a network beside the run is trained for. */
    TRAINING(true, 0),
    /** How a run is watched: how fast, which of it, beside which second trial. */
    WATCH(true, Group.OVER_SCENE),
    /** How time is labelled. */
    LABELS(true, Group.OVER_PRESET + Group.OVER_SCENE + Group.OVER_TEXT),
    /** What stands on the page: pictures, controls, a scene of the lecture. */
    PICTURES(false, Group.OVER_PRESET),
    /** How much stands around them, and whether time runs at once. */
    PAGE(false, Group.OVER_PRESET + Group.OVER_SCENE),
    /** What a visitor chooses for every network alike. */
    LOOKS(false, Group.OVER_PRESET + Group.OVER_SCENE + Group.OVER_TEXT);

    /** What a visitor opens over the present settings; bits, for an enum would weigh more in the page. */
    static final int OVER_PRESET = 1;

    static final int OVER_SCENE = 2;
    static final int OVER_TEXT = 4;

    private final boolean linked;
    private final int stays;

    /**
     * @param linked whether a link to the network alone carries it
     * @param stays  where a visitor's value stays: a sum of bits
     */
    Group(boolean linked, int stays) {
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
    boolean stays(int opened) {
        return (stays & opened) != 0;
    }
}
