/**
 * Numbers out of files that people have: {@link entrain.lab.data.Sheet} reads a matrix or a list of numbers from text, with
 * whatever separators, or from NumPy's format, and says how it was read. Two readings that are both possible are refused,
 * never guessed between.
 *
 * <p>{@link entrain.lab.data.Lines} finds the lines that count, {@link entrain.lab.data.Readings} what may separate them,
 * {@link entrain.lab.data.Reading} reads them so, {@link entrain.lab.data.Form} tells names from numbers.
 */
package entrain.lab.data;
