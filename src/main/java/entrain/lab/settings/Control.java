package entrain.lab.settings;

/** Where a parameter can have a control in the bar under the pictures. */
public enum Control {
    /** Nowhere: it is set elsewhere on the page, or by an address alone. */
    NONE,
    /** In a figure whose address lists it. */
    FIGURE,
    /** There, and Share offers it. */
    SHARE
}
