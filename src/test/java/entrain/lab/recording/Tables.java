package entrain.lab.recording;

import entrain.lab.data.Matrix;
import entrain.lab.data.Table;
import entrain.lab.phrase.Phrase;
import java.util.List;

/** Tables for tests. */
public final class Tables {
    /** A number at a row and a column. */
    public interface Numbers {
        double at(int row, int column);
    }

    private Tables() {}

    public static Matrix matrix(int rows, int columns, Numbers numbers) {
        Matrix matrix = new Matrix(columns);
        double[] row = new double[columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                row[c] = numbers.at(r, c);
            }
            matrix.add(row, 0);
        }
        matrix.close();
        return matrix;
    }

    /** An array without names. */
    public static Table bare(int rows, int columns, Numbers numbers) {
        return named("", rows, columns, numbers);
    }

    public static Table named(String name, int rows, int columns, Numbers numbers) {
        return new Table(name, matrix(rows, columns, numbers), List.of(), List.of(), 0, Phrase.NONE);
    }

    public static Table headed(Matrix matrix, List<String> columnNames, List<String> rowNames) {
        return new Table("", matrix, columnNames, rowNames, 0, Phrase.NONE);
    }

    /** Something of any size without a pattern, the same every time. */
    public static double noise(int a, int b) {
        long z = a * 0x9E3779B97F4A7C15L + b * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1p-53 - 0.5;
    }

    /** What comes of a table. */
    public static Preparation prepared(Table table, String options) {
        Preparation preparation = new Preparation(table, "data.csv", null, RecordingOptions.parse(options));
        while (preparation.advance()) {
            // on
        }
        return preparation;
    }
}
