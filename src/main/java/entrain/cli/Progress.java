package entrain.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** How far a long run is, on one line of standard error that is written over and in the end wiped; nothing unless that is a terminal. */
final class Progress implements AutoCloseable {
    private final PrintStream err;
    private final boolean shown;
    private String line = "";

    Progress(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** Shown where {@code err} is this program's standard error and that is a terminal. */
    static Progress on(PrintStream err) {
        return new Progress(err, err == System.err && isTerminal());
    }

    private static boolean isTerminal() {
        String target = target(2);
        return target.isEmpty()
                ? System.console() != null // which knows of input and output
                : target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    }

    /** Where a standard stream goes, as Linux tells; empty elsewhere. */
    static String target(int stream) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    /** Where a stage reports its share done, 0 … 1. */
    DoubleConsumer of(String stage) {
        return share -> say(shown ? stage + ", " + (int) (100 * share) + " %" : line);
    }

    /** Says what is being done. */
    void say(String text) {
        if (shown && !text.equals(line)) {
            wipe();
            line = text;
            err.print(text);
            err.flush();
        }
    }

    private void wipe() {
        if (!line.isEmpty()) {
            err.print("\r" + " ".repeat(line.length()) + "\r");
        }
    }

    /** Wipes the line. */
    @Override
    public void close() {
        wipe();
        line = "";
        err.flush();
    }
}
