package entrain.lab.measure;

/** What a quantity is measured from. */
public enum Source {
    /** All samples from the start. */
    REGIME,
    /** The tangent vector, after the transient. */
    GROWTH,
    /** The distance of two trials. */
    TRIALS,
    /** The states, after the transient: products at a lag. */
    STATES,
    /** The rates, after the transient: products at a lag. */
    RATES,
    /** Snapshots of the state, after the transient. */
    COMPONENTS,
    /** Stretches of states, after the transient. */
    SPECTRUM,
    /** The rates, after the transient, by a measurement of its own. */
    NUMBER,
    /** A recording's states once more, after all else. */
    NEIGHBOURS,
    /** Another trajectory, with many tangent vectors. */
    EXPONENTS,
    /** gJ alone. */
    MATRIX;

    /** How many there are. */
    static final int COUNT = values().length;

    /** Whether it is measured of one run's samples. */
    public boolean ofRun() {
        return this != EXPONENTS && this != MATRIX && this != NEIGHBOURS;
    }

    /** Whether it is measured of a recording: it needs no equation. */
    public boolean ofRecordings() {
        return switch (this) {
            case STATES, RATES, COMPONENTS, SPECTRUM, NUMBER, NEIGHBOURS -> true;
            default -> false;
        };
    }

    /** Whether it is told from looks apart by the regime's own time, not from every sample. */
    boolean looksOn() {
        return this == REGIME || this == GROWTH || this == TRIALS;
    }

    /** Whether it is measured from the start, transient and all. */
    boolean fromStart() {
        return this == REGIME || this == TRIALS;
    }
}
