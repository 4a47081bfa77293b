package entrain.lab.task;

import entrain.lab.frame.Blocks;

/** A long calculation, done in slices so that it can be followed and given up. */
public interface Task {
    /** Does a slice; returns whether there is more to do. Not to be called again after false. */
    boolean advance();

    /** Share done, 0 to 1; never falls. */
    double progress();

    /** Counts the results that {@link #write} would add to the last ones; a change is worth sending. */
    int results();

    /** Adds the blocks known so far to a list of blocks. */
    void write(Blocks blocks);

    /** Gives back what it holds, when it is given up before its end. */
    default void release() {}
}
