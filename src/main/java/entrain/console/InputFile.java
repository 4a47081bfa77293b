package entrain.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, a pipe or, as {@code -}, standard input, that a command reads. */
public record InputFile(Path path) {
    private boolean isInput() {
        return path.toString().equals("-");
    }

    /** What it is called in messages. */
    public String name() {
        return isInput() ? "standard input" : path.toString();
    }

    /** Its bytes. @throws UsageError where it cannot be read */
    public InputStream stream() throws IOException {
        if (isInput()) {
            return System.in;
        }
        if (!Files.isReadable(path)) {
            throw new UsageError(path + (Files.exists(path) ? ": may not be read" : ": no such file"));
        }
        if (Files.isDirectory(path)) {
            throw new UsageError(path + ": not a file");
        }
        return Files.newInputStream(path);
    }
}
