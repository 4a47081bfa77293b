package entrain.cli;

import entrain.lab.run.BadSheet;
import entrain.lab.run.Sheet;
import entrain.lab.run.SquareMatrix;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tables of numbers in UTF-8 files. A file that is none is a {@link UsageError} of one line that names it. */
final class Csv {
    private Csv() {}

    /** Reads a square matrix, one row a line: row i holds J_i1, …, J_iN. */
    static SquareMatrix matrix(Path file) throws IOException {
        return read(file, Sheet::matrix);
    }

    /** Reads {@code n} numbers, one a line. */
    static double[] vector(Path file, int n) throws IOException {
        return read(file, (sheet, lines) -> sheet.vector(lines, n));
    }

    private interface Reading<T> {
        T from(Sheet sheet, BufferedReader lines) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) throws IOException {
        if (!Files.exists(file)) {
            throw new UsageError(file + ": no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageError(file + ": not a file");
        }
        if (!Files.isReadable(file)) {
            throw new UsageError(file + ": may not be read");
        }
        Sheet sheet = new Sheet();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return reading.from(sheet, lines);
        } catch (BadSheet e) {
            throw new UsageError(file + ", " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new UsageError(
                    file + ", row " + (sheet.row() + 1) + ", column 1: near here the file is not UTF-8 text");
        }
    }
}
