package entrain.lab.settings;

/** In which order the population is shown. */
public enum RasterOrder {
    /** By the phase of the driven response. */
    PHASE,
    /** By loading on the driven member's first principal component. */
    PC1,
    /** By number. */
    NONE
}
