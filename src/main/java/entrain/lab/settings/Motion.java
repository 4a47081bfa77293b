package entrain.lab.settings;

/** Whether pictures move by themselves. */
public enum Motion {
    /** As the visitor's system asks. */
    AUTO,
    /** They turn. */
    FULL,
    /** They stand still. */
    REDUCED
}
