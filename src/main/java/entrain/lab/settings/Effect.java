package entrain.lab.settings;

/** When a change of a parameter acts. */
public enum Effect {
    /** Between two steps; activity goes on. */
    LIVE,
    /** On a new simulation at t = 0. */
    REBUILD,
    /** On the page only. */
    VIEW
}
