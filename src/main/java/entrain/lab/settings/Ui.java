package entrain.lab.settings;

/** How much of the page is shown. */
public enum Ui {
    /** All of it. */
    FULL,
    /** Figures and the bar at the foot. */
    BASIC,
    /** Figures alone. */
    NONE
}
