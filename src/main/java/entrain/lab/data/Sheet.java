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
        if (NpyFile.begins(file)) {
            return new NpyFile(file).read(want);
        }
        Foreign.refuse(file);
        return Readings.of(Lines.of(Foreign.text(file)), want);
    }
}
