package entrain.cli;

/**
 * A square matrix as read from a file.
 *
 * @param n rows and columns
 * @param entries n² numbers, row by row: entry (i, j) at i·n + j. Not copied.
 */
record SquareMatrix(int n, double[] entries) {}
