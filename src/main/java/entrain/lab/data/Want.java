package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;

/**
 * The shape that is asked for.
 *
 * @param count numbers in one row or one column; 0 for a square table
 */
record Want(int count) {
    static final Want SQUARE = new Want(0);

    boolean square() {
        return count == 0;
    }

    boolean fits(int rows, int columns) {
        return square() ? rows == columns : rows == count && columns == 1 || rows == 1 && columns == count;
    }

    /** Why a shape is refused before its numbers are held; null if it is not. */
    Phrase tooLarge(int rows, int columns) {
        int most = Params.N.max();
        return square() && (rows > most || columns > most)
                ? Phrase.of(
                        "{} is too large: a matrix has at most {} rows and columns",
                        rows + " × " + columns,
                        Integer.toString(most))
                : null;
    }

    /** That a table does not have this shape. @param read how it was read, with its shape */
    Phrase missed(Phrase read) {
        return square()
                ? Phrase.of("read as {}, but there must be as many rows as columns", read)
                : Phrase.of("read as {}, but {} numbers are needed, in one row or one column", read, "" + count);
    }
}
