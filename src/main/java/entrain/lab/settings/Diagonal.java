package entrain.lab.settings;

/** Whether units connect to themselves. */
public enum Diagonal {
    /** Drawn like every other entry. */
    RANDOM,
    /** J_ii = 0. */
    ZERO
}
