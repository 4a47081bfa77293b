package entrain.lab.settings;

/** Colours of the page. */
public enum Theme {
    /** As the visitor's system asks. */
    AUTO,
    /** Light. */
    LIGHT,
    /** Dark. */
    DARK
}
