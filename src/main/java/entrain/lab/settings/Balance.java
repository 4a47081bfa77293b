package entrain.lab.settings;

/** How the rows of a Dale's-law J are balanced. */
public enum Balance {
    /** Each row sums to zero: no outlying eigenvalues. */
    ROWS,
    /** Only in expectation. */
    MEAN
}
