/**
 * Numbers out of files that people have: {@link entrain.lab.data.Sheet} reads a matrix or a list of numbers from text, with
 * whatever separators, or from NumPy's format, and says how it was read. Two readings that are both possible are refused,
 * never guessed between.
 *
 * <p>{@link entrain.lab.data.Lines} finds the lines that count, {@link entrain.lab.data.Readings} what may separate them,
 * {@link entrain.lab.data.Reading} reads them so, {@link entrain.lab.data.Form} tells names from numbers.
 *
 * <p>{@link entrain.lab.data.FileIntake} reads a recording of any format in pieces. What has heads and data is read by
 * {@link entrain.lab.data.Parts}, one for each format; they put arrays into {@link entrain.lab.data.Contents}. An array's
 * bytes become numbers in {@link entrain.lab.data.ArrayReader}. What a platform does better enters by {@link
 * entrain.lab.data.Inflater} and {@link entrain.lab.data.Floats}. {@link entrain.lab.data.Format} knows what is not read.
 */
package entrain.lab.data;
