package entrain.lab.settings;

/** In which unit labels state time. */
public enum TimeUnit {
    /** In τ. */
    TAU,
    /** In milliseconds, by the value of τ. */
    MS
}
