package entrain.lab.settings;

/** What a change of a parameter asks of the running experiment. */
public enum Effect {
    /** Acts between two steps: the state and the clock go on. The simulation's worker takes it on. */
    LIVE,
    /** Makes a new network at t = 0. The simulation's worker takes it on. */
    REBUILD,
    /** Concerns the page alone. No worker hears of it, and what was measured still holds. */
    VIEW
}
