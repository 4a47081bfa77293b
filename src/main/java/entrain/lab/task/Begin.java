package entrain.lab.task;

/** When a task begins. */
public enum Begin {
    /** As soon as its result holds no more. */
    AT_ONCE,
    /**
     * Likewise, but one under way comes to its end first and a result stays until the next: what follows a slider, which
     * would otherwise be without one for as long as it moves.
     */
    FOLLOWING,
    /** Once what it depends on has not changed for a moment. */
    AT_REST,
    /** Likewise, from the state of that moment, and again whenever the run begins anew. */
    AHEAD,
    /** When somebody asks for it. */
    ON_REQUEST,
    /** While it is wanted, every so often, at the state of that moment. */
    EVERY_SO_OFTEN
}
