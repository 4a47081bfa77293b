package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import java.util.List;

/**
 * One array of a file.
 *
 * @param name        its name in the file, such as a variable of MATLAB's; empty where the file has only one without a name
 * @param matrix      its numbers; a list of numbers is one column
 * @param columnNames a name for each column, from a header; empty if there are none
 * @param rowNames    a name for each row, from an index column; empty if there are none
 * @param rate        samples a second that the file itself states, as a sound does; 0 if it states none
 * @param form        how it was read, such as "250 × 31, comma, header"
 */
public record Table(
        String name, Matrix matrix, List<String> columnNames, List<String> rowNames, double rate, Phrase form) {}
