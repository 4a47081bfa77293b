package entrain.lab.settings;

/** What a change of a parameter asks of the running experiment. */
public enum Effect {
    /** Acts between two steps: the state and the clock go on. */
    LIVE,
    /** Makes a new network at t = 0. */
    REBUILD,
    /** Concerns the page alone; never reaches the worker. */
    VIEW
}
