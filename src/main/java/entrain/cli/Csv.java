package entrain.cli;

import entrain.console.InputFile;
import entrain.console.UsageError;
import entrain.lab.data.Sheet;
import entrain.lab.phrase.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;

/** Tables of numbers in files, pipes and, as {@code -}, standard input. One that is none is a {@link UsageError} of one line. */
final class Csv {
    private Csv() {}

    /** Reads a table and says on {@code err} how. */
    static Sheet read(Path file, Function<byte[], Sheet> as, PrintStream err) throws IOException {
        InputFile from = new InputFile(file);
        String name = from.name();
        try (InputStream in = from.stream()) {
            Sheet sheet = as.apply(in.readAllBytes());
            err.println(name + ": " + sheet.form());
            return sheet;
        } catch (Refused e) {
            throw new UsageError(name + ", " + e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new UsageError(name + ": too large to be read here");
        }
    }
}
