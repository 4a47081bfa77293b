package entrain.lab.run;

/**
 * Samples of a recording, kept as they were given.
 *
 * @param samples one row a sample, one column a unit, row by row; not modified
 * @param count   samples
 * @param units   units
 */
public record Recording(double[] samples, int count, int units) {}
