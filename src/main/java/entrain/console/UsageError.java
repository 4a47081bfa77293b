package entrain.console;

/** What the caller asked for cannot be done; the message is the one line the caller reads. Exit code 2. */
public final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageError(String message) {
        super(message);
    }
}
