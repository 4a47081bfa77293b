package entrain.lab.measure;

/** A part of an observation, done in small slices. */
interface Stage {
    /** What is being done, in one word. */
    String name();

    /** Does a slice; returns whether there is more to do. Not to be called again after false. */
    boolean advance();

    /** Share done, 0 to 1. */
    double progress();

    /** What was found of a quantity; null if this part does not measure it. */
    Finding finding(Quantities quantity);

    /** Gives back what it holds for its steps. */
    default void release() {}
}
