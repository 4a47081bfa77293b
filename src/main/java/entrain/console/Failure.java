package entrain.console;

/** What was begun cannot be ended: a network left all bounds, nothing more can be written. One line; exit code 1. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }
}
