package entrain.view;

/** Which end of a text stands at its place. */
public enum Align {
    START,
    MIDDLE,
    END
}
