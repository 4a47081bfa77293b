package entrain.lab.sim;

/** What the worker can send of each member; a panel names the channels it needs and only those are computed. */
public enum Channel {
    /** Rates φ(x) of the first few units: one row a unit, one column a sample, oldest first. */
    TRACES,
    /** The state on its first three principal components: rows PC1, PC2, PC3, one column a sample, oldest first. */
    STATE,
    /** Rates φ(x) of the population in the chosen order: one row a unit, one column a (coarser) sample, oldest first. */
    RASTER
}
