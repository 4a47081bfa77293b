package entrain.cli;

/** What the caller asked for cannot be done; the message is the one line the caller reads. Exit code 2. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }

    /** Text from outside, quoted, on one line and short enough for a message. */
    static String quote(String found) {
        StringBuilder line = new StringBuilder("\"");
        int shown = Math.min(found.length(), 40);
        for (int i = 0; i < shown; i++) {
            char c = found.charAt(i);
            line.append(Character.isISOControl(c) ? '?' : c);
        }
        return line.append(shown < found.length() ? "…\"" : "\"").toString();
    }
}
