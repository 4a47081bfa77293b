package entrain.lab.task;

/** The programs that do tasks. Each has workers of its own, so that a short prediction never waits for a network. */
public enum Program {
    /** Steps networks of its own: fetched when somebody asks for many. */
    TASK,
    /** Predicts and decomposes: fetched after the first picture. */
    THEORY,
    /** The page's own, which simulates and measures: there already. */
    RUN;

    /** How many there are. */
    static final int COUNT = 3;
}
