/**
 * Numbers out of files that people have. {@link entrain.lab.data.Sheet} reads a matrix or a list of numbers from text, with
 * whatever separators, or from NumPy's format, and says how it was read: two readings that are both possible are refused,
 * never guessed between. {@link entrain.lab.data.FileIntake} reads a recording, which comes in pieces, from text or arrays
 * of any format: it guesses, and says what it guessed.
 *
 * <p>Both know text by {@link entrain.lab.data.Lines} that count, {@link entrain.lab.data.Cells} and
 * {@link entrain.lab.data.NumberReader}. {@link entrain.lab.data.Readings} finds what may separate a matrix's numbers,
 * {@link entrain.lab.data.Reading} reads them so, {@link entrain.lab.data.Names} tells names from numbers.
 * {@link entrain.lab.data.Guess} tells a recording's form by {@link entrain.lab.data.Trial}s of its first lines, and
 * {@link entrain.lab.data.Rows} reads the lines as they come.
 *
 * <p>What has heads and data is read by {@link entrain.lab.data.Parts}, one for each format; they put arrays into
 * {@link entrain.lab.data.Contents}. An array's bytes become numbers in {@link entrain.lab.data.ArrayReader}. What a
 * platform does better enters by {@link entrain.lab.data.Inflater} and {@link entrain.lab.data.Floats}.
 * {@link entrain.lab.data.Format} knows what is not read.
 */
package entrain.lab.data;
