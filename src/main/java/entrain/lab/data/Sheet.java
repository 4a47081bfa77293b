package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/**
 * A table of numbers as it was read from a file; all are finite.
 *
 * @param rows    from 1
 * @param columns from 1
 * @param numbers rows × columns, row by row; not copied
 * @param form    how it was read, such as "12 × 12, tab, header"
 */
public record Sheet(int rows, int columns, double[] numbers, Phrase form) {
    /**
     * A square matrix, one row a line: row i holds J_i1 … J_iN.
     *
     * @param file all bytes of the file; may be modified
     * @throws Refused naming the place, if they are no such table or can be read in two ways
     */
    public static Sheet matrix(byte[] file) {
        return read(file, Want.SQUARE);
    }

    /**
     * So many numbers, in one column or in one row.
     *
     * @param file all bytes of the file; may be modified
     * @throws Refused as for a matrix
     */
    public static Sheet vector(byte[] file, int n) {
        return read(file, new Want(n));
    }

    private static Sheet read(byte[] file, Want want) {
        if (NpyReader.begins(file, file.length)) {
            return of(NpyReader.read(file), want);
        }
        Foreign.refuse(file);
        return Readings.of(Lines.of(Foreign.text(file)), want);
    }

    private static Sheet of(Table table, Want want) {
        Matrix matrix = table.matrix();
        int rows = matrix.rows();
        int columns = matrix.columns();
        Phrase tooLarge = want.tooLarge(rows, columns);
        if (tooLarge != null || !want.fits(rows, columns)) {
            throw new Refused(tooLarge != null ? tooLarge : want.missed(table.form()));
        }
        double[] numbers = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                numbers[i * columns + j] = finite(matrix.get(i, j), i, j);
            }
        }
        return new Sheet(rows, columns, numbers, table.form());
    }

    private static double finite(double number, int i, int j) {
        if (!(Math.abs(number) <= Double.MAX_VALUE)) {
            throw new Refused(Phrase.of(
                    "row {}, column {}: {}",
                    Integer.toString(i + 1),
                    Integer.toString(j + 1),
                    Phrase.of("there is no finite number")));
        }
        return number;
    }
}
