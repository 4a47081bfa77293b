package entrain.cli;

import entrain.lab.settings.Params;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Numeric tables in text files: UTF-8 with or without a byte order mark, numbers separated by commas, blanks around
 * them ignored, any line ending, blank lines only at the end. Whatever else is found is a {@link UsageError} of one
 * line naming file, row and column, both counted from 1.
 */
final class Csv {
    /** The largest N a network may have. */
    static final int LARGEST_N = Params.N.max();

    private final Path file;
    private int row;

    private Csv(Path file) {
        this.file = file;
    }

    /** Reads a square matrix, one row a line: row i holds J_i1, …, J_iN. */
    static SquareMatrix matrix(Path file) throws IOException {
        return new Csv(file).read(Csv::readMatrix);
    }

    /** Reads {@code n} numbers, one a line. */
    static double[] vector(Path file, int n) throws IOException {
        return new Csv(file).read((csv, lines) -> csv.readVector(lines, n));
    }

    private interface Reading<T> {
        T from(Csv csv, BufferedReader lines) throws IOException;
    }

    private <T> T read(Reading<T> reading) throws IOException {
        if (!Files.exists(file)) {
            throw new UsageError(file + ": no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageError(file + ": not a file");
        }
        if (!Files.isReadable(file)) {
            throw new UsageError(file + ": may not be read");
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return reading.from(this, lines);
        } catch (CharacterCodingException e) {
            throw wrong(row + 1, 1, "near here the file is not UTF-8 text");
        }
    }

    private SquareMatrix readMatrix(BufferedReader lines) throws IOException {
        String line = nextLine(lines);
        if (line == null) {
            throw wrong(1, 1, "the file is empty");
        }
        int n = 1;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ',') {
                n++;
            }
        }
        if (n > LARGEST_N) {
            throw wrong(1, LARGEST_N + 1, "a matrix has at most " + LARGEST_N + " columns, this row has " + n);
        }
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            if (line == null) {
                throw wrong(
                        i + 1,
                        1,
                        "the file ends after " + count(i, "row") + "; row 1 has " + count(n, "number") + ", so "
                                + count(n, "row") + " are expected");
            }
            readRow(line, entries, i * n, n, "row 1 has " + n);
            line = nextLine(lines);
        }
        if (line != null) {
            throw wrong(
                    row,
                    1,
                    "one row too many; row 1 has " + count(n, "number") + ", so " + count(n, "row") + " are expected");
        }
        return new SquareMatrix(n, entries);
    }

    private double[] readVector(BufferedReader lines, int n) throws IOException {
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            String line = nextLine(lines);
            if (line == null) {
                throw wrong(
                        i + 1,
                        1,
                        i == 0
                                ? "the file is empty"
                                : "the file ends after " + count(i, "number") + "; " + n + " are expected");
            }
            readRow(line, numbers, i, 1, "one a line is expected");
        }
        if (nextLine(lines) != null) {
            throw wrong(row, 1, "one line too many; " + count(n, "number") + ", one a line, are expected");
        }
        return numbers;
    }

    /** Reads exactly {@code n} numbers of a line into {@code to}, which is modified from {@code at} on. */
    private void readRow(String line, double[] to, int at, int n, String why) {
        int start = 0;
        for (int j = 0; start <= line.length(); j++) {
            int comma = line.indexOf(',', start);
            int end = comma < 0 ? line.length() : comma;
            String cell = line.substring(start, end).strip();
            if (j == n) {
                throw wrong(
                        row, n + 1, "found " + UsageError.quote(cell) + " after " + count(n, "number") + "; " + why);
            }
            if (comma < 0 && j < n - 1 && !cell.isEmpty()) {
                throw wrong(row, j + 2, "the row ends after " + count(j + 1, "number") + "; " + why);
            }
            to[at + j] = number(cell, j + 1);
            start = end + 1;
        }
    }

    private double number(String cell, int column) {
        if (cell.isEmpty()) {
            throw wrong(row, column, "a number is missing");
        }
        double value = Numbers.parse(cell);
        if (value != value && !cell.equalsIgnoreCase("nan")) {
            throw wrong(row, column, UsageError.quote(cell) + " is not a number");
        }
        if (value != value || Math.abs(value) == Double.POSITIVE_INFINITY) {
            throw wrong(row, column, UsageError.quote(cell) + " is not a finite number");
        }
        return value;
    }

    /** The next line, or null where only blank ones follow; {@code row} becomes its number. */
    private String nextLine(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        row++;
        if (row == 1 && line != null && line.startsWith("\uFEFF")) {
            line = line.substring(1);
        }
        if (line == null || !line.isBlank()) {
            return line;
        }
        int blank = row;
        for (String later = lines.readLine(); later != null; later = lines.readLine()) {
            if (!later.isBlank()) {
                throw wrong(blank, 1, "the line is empty");
            }
        }
        return null;
    }

    private UsageError wrong(int atRow, int column, String what) {
        return new UsageError(file + ", row " + atRow + ", column " + column + ": " + what);
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
