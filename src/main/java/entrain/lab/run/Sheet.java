package entrain.lab.run;

import entrain.lab.settings.Params;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * Numeric tables in text: numbers separated by commas, blanks around them ignored, with or without a byte order mark, any
 * line ending, blank lines only at the end. Whatever else is found is a {@link BadSheet} that names row and column, both
 * counted from 1.
 */
public final class Sheet {
    /** The largest N a network may have. */
    public static final int LARGEST_N = Params.N.max();

    private int row;

    /** Reads a square matrix, one row a line: row i holds J_i1, …, J_iN. */
    public SquareMatrix matrix(BufferedReader lines) throws IOException {
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

    /** Reads {@code n} numbers, one a line. */
    public double[] vector(BufferedReader lines, int n) throws IOException {
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

    /** The row that was read last, counted from 1; 0 before the first. */
    public int row() {
        return row;
    }

    /** Reads exactly {@code n} numbers of a line into {@code to}, which is modified from {@code at} on. */
    private void readRow(String line, double[] to, int at, int n, String why) {
        int start = 0;
        for (int j = 0; start <= line.length(); j++) {
            int comma = line.indexOf(',', start);
            int end = comma < 0 ? line.length() : comma;
            String cell = line.substring(start, end).strip();
            if (j == n) {
                throw wrong(row, n + 1, "found " + Numeral.quote(cell) + " after " + count(n, "number") + "; " + why);
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
        double value = Numeral.parse(cell);
        if (value != value && !cell.equalsIgnoreCase("nan")) {
            throw wrong(row, column, Numeral.quote(cell) + " is not a number");
        }
        if (value != value || Math.abs(value) == Double.POSITIVE_INFINITY) {
            throw wrong(row, column, Numeral.quote(cell) + " is not a finite number");
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

    private static BadSheet wrong(int atRow, int column, String what) {
        return new BadSheet(atRow, column, what);
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
