package entrain.lab.run;

/**
 * A square matrix as read from text.
 *
 * @param n rows and columns
 * @param entries n² numbers, row by row: entry (i, j) at i·n + j. Not copied.
 */
public record SquareMatrix(int n, double[] entries) {}
