package entrain.cli;

/** What the caller asked for cannot be done; the message is the one line the caller reads. Exit code 2. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 40;

    UsageError(String message) {
        super(message);
    }

    /** Text from outside, quoted, on one line and short enough for a message. */
    static String quote(String found) {
        String shown = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
        return '"' + shown.replaceAll("\\p{Cc}", "?") + '"';
    }
}
