package entrain.cli;

import entrain.console.UsageError;
import entrain.lab.data.Sheet;
import entrain.lab.phrase.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Tables of numbers in files, pipes and, as {@code -}, standard input. One that is none is a {@link UsageError} of one line. */
final class Csv {
    private Csv() {}

    /** Reads a table and says on {@code err} how. */
    static Sheet read(Path file, Function<byte[], Sheet> as, PrintStream err) throws IOException {
        boolean input = file.toString().equals("-");
        String name = input ? "standard input" : file.toString();
        try {
            Sheet sheet = as.apply(input ? System.in.readAllBytes() : bytes(file));
            err.println(name + ": " + sheet.form());
            return sheet;
        } catch (Refused e) {
            throw new UsageError(name + ", " + e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new UsageError(name + ": too large to be read here");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageError(file + (Files.exists(file) ? ": may not be read" : ": no such file"));
        }
        if (Files.isDirectory(file)) {
            throw new UsageError(file + ": not a file");
        }
        return Files.readAllBytes(file);
    }
}
