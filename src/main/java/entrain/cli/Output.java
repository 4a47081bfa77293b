package entrain.cli;

import entrain.console.Failure;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/** Where a command's result goes. Every write is checked: what is not taken ends the command. */
final class Output implements AutoCloseable {
    /** Whoever read the result has left, as {@code head} does: nothing is amiss. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final OutputStream to;
    private final Writer text;

    Output(OutputStream to) {
        this.to = to;
        text = new BufferedWriter(new OutputStreamWriter(to, Charset.defaultCharset()));
    }

    void print(CharSequence part) {
        try {
            text.append(part);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Hands on what was printed. @throws Failure where it is not taken */
    void flush() {
        try {
            text.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        flush();
    }

    private RuntimeException failure(IOException e) {
        String why = String.valueOf(e.getMessage());
        return why.contains("pipe") || isStandard() && Progress.target(1).startsWith("pipe:")
                ? new Closed()
                : new Failure("entrain: the output cannot be written: " + why);
    }

    private boolean isStandard() {
        try {
            return to instanceof FileOutputStream file && file.getFD() == FileDescriptor.out;
        } catch (IOException e) {
            return false;
        }
    }
}
