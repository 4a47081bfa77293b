/**
 * Measurements of activity, one file each: look here for how a number on the page or in {@code measure} is computed,
 * with what error, and from which paper.
 *
 * <p>A measurement is given samples, a signal or a field to step; it does not know the model that made them, so that it
 * can be tried on the Lorenz system or on noise, where the answer is known. It says how sure it is, and that it cannot tell
 * yet ({@link entrain.core.analysis.TooLittleData}) where it cannot.
 */
package entrain.core.analysis;
