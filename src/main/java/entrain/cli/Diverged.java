package entrain.cli;

/** A network left all bounds before the run was over; the message is the one line the caller reads. Exit code 1. */
final class Diverged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Diverged(String message) {
        super(message);
    }
}
