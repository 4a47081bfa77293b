package entrain.lab.recording;

import entrain.lab.data.Table;
import entrain.lab.phrase.Phrase;

/**
 * Which way round a table lies, and when its samples were taken. Times or a row of names decide; some programs' arrays are
 * known to be units × time; else the longer side is taken for time, and that is a guess.
 *
 * @param unitsInRows whether a row is a unit
 * @param guessed     whether nothing in the table says so
 * @param why         what says so
 * @param times       of its samples; null if the table has none, or they were swapped away
 */
record Layout(boolean unitsInRows, boolean guessed, Phrase why, TimeLine times) {
    /** Arrays of Suite2p, CaImAn and CURBD, by their names in a file of several, or by an NPY's own. */
    private static final String[] UNITS_BY_TIME = {"F", "Fneu", "spks", "C", "S", "YrA", "F_dff", "dff", "RNN", "Adata"
    };

    private static final String NPY = ".npy";

    /**
     * The layout of a table.
     *
     * @param file its file's name
     * @param swap whether the visitor turned it
     */
    static Layout of(Table table, String file, boolean swap) {
        Layout found = found(table, file).usable(table);
        return swap
                ? new Layout(!found.unitsInRows, false, Phrase.of("Rows and columns were swapped by hand."), null)
                : found;
    }

    /** The other way round where that alone has samples enough, and nothing but names or lengths speaks against it. */
    private Layout usable(Table table) {
        int rows = table.matrix().rows();
        int columns = table.matrix().columns();
        boolean few = (unitsInRows ? columns : rows) < Preparation.FEWEST;
        if (times != null || !few || Math.max(rows, columns) < Preparation.FEWEST) {
            return this;
        }
        Phrase said = Phrase.of("A guess: the other side has fewer than {} samples.", Spelling.of(Preparation.FEWEST));
        return new Layout(!unitsInRows, true, said, null);
    }

    private static Layout found(Table table, String file) {
        if (table.rate() > 0) {
            return new Layout(false, false, Phrase.of("A sound: rows are samples."), TimeLine.of(table));
        }
        TimeLine times = TimeLine.of(table);
        if (times != null) {
            return new Layout(!times.inRows(), false, times.why(), times);
        }
        if (!table.columnNames().isEmpty()) {
            return new Layout(false, false, Phrase.of("Columns have names, so rows are samples."), null);
        }
        if (!table.rowNames().isEmpty()) {
            return new Layout(true, false, Phrase.of("Rows have names, so columns are samples."), null);
        }
        String name = table.name().isEmpty() ? array(file) : table.name();
        for (String known : UNITS_BY_TIME) {
            if (known.equals(name)) {
                return new Layout(true, false, Phrase.of("An array called {} is units × time.", name), null);
            }
        }
        boolean wide = table.matrix().columns() > table.matrix().rows();
        return new Layout(wide, true, Phrase.of("A guess: the longer side is taken for time."), null);
    }

    /** What an NPY's array is called: its file's name without folder and ending; empty for any other file. */
    private static String array(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(NPY) ? name.substring(0, name.length() - NPY.length()) : "";
    }

    /** The table's numbers, as they lie. */
    Grid grid(Table table) {
        return new Grid(table.matrix(), unitsInRows, times != null && times.within() ? 1 : 0);
    }

    @Override
    public String toString() {
        return "layout";
    }
}
