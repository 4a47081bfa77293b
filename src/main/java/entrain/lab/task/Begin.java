package entrain.lab.task;

/** When a task begins. */
public enum Begin {
    /** As soon as its result holds no more: what follows a slider. */
    AT_ONCE,
    /** Once what it depends on has not changed for a moment. */
    AT_REST,
    /** When somebody asks for it. */
    ON_REQUEST,
    /** While it is wanted, every so often, at the state of that moment. */
    EVERY_SO_OFTEN
}
