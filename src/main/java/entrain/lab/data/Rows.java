package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a recording's text, part by part, into a table. */
final class Rows {
    /** Names of rows are kept up to so many bytes. */
    private static final int NAMED = 1 << 26;

    private final Guess guess;
    private final Lines lines = new Lines();
    private final Cells cells;
    private final int skipped;
    private final double[] row;
    private final Matrix matrix;
    private final List<String> names = new ArrayList<>();
    private NumberReader reader;
    private boolean comma;
    private int named;
    private int next = 1;
    private int missing;
    private int infinite;

    Rows(Guess guess) {
        this.guess = guess;
        lines.separateByTabs(guess.separator == Separator.TAB);
        cells = new Cells(lines, guess.separator);
        comma = guess.comma;
        reader = new NumberReader(null, comma);
        skipped = guess.form.index() ? 1 : 0;
        row = new double[guess.width - skipped];
        matrix = new Matrix(row.length);
    }

    /**
     * Reads whole lines, text[from … to).
     *
     * @throws Refused if they are not what the first ones were
     */
    void read(byte[] text, int from, int to) {
        next = lines.scan(text, from, to, next, TextIntake.BINARY);
        reader.text(text);
        for (int i = lines.after(guess.last); i < lines.count(); i++) {
            read(i);
        }
    }

    private void read(int i) {
        cells.line(i, guess.trailing);
        if (skipped > 0 && cells.next()) {
            name();
        }
        int j = 0;
        while (cells.next()) {
            if (j < row.length) {
                row[j] = number(i, j);
            }
            j++;
        }
        if (j != row.length) {
            throw new Refused(TextIntake.inLine(
                    lines.number(i),
                    Phrase.of(
                            "there are {} cells here, but {} in the others; complete the line or delete it",
                            Integer.toString(j + skipped),
                            Integer.toString(guess.width))));
        }
        matrix.add(row, 0);
    }

    private void name() {
        int length = cells.to() - cells.from();
        if (guess.named && named < NAMED) {
            named += length + 64;
            names.add(cells.name());
        }
    }

    private double number(int i, int j) {
        double number = reader.value(cells.from(), cells.to());
        if (Math.abs(number) <= Double.MAX_VALUE) {
            return number;
        }
        if (Missing.is(lines.text(), cells.from(), cells.to())) {
            missing++;
            return Double.NaN;
        }
        if (number == number) {
            infinite++;
            return Double.NaN;
        }
        if (!comma && guess.separator != Separator.COMMA && reader.points() == 0) {
            return withComma(i, j);
        }
        throw new Refused(Phrase.of(
                "line {}, column {}: {}",
                Integer.toString(lines.number(i)),
                Integer.toString(j + skipped + 1),
                Phrase.of(
                        "{} is not a number; leave the cell empty if it is missing, delete a column of words",
                        cells.shown())));
    }

    /** The first number that is not whole tells the decimal sign. */
    private double withComma(int i, int j) {
        comma = true;
        reader = new NumberReader(lines.text(), true);
        return number(i, j);
    }

    /**
     * The table.
     *
     * @throws Refused if there are no rows
     */
    Table table() {
        matrix.close();
        if (matrix.rows() == 0) {
            throw new Refused(TextIntake.empty(next));
        }
        List<String> columns = guess.names.isEmpty() ? guess.names : guess.names.subList(skipped, guess.width);
        List<String> rows = names.size() == matrix.rows() ? names : List.of();
        return new Table("", matrix, columns, rows, 0, words());
    }

    private Phrase words() {
        List<Phrase> words = new ArrayList<>();
        words.add(guess.form.words(matrix.rows(), matrix.columns(), guess.separator, comma && reader.commas() > 0));
        if (guess.before > 0) {
            words.add(Phrase.of("lines before it left out: {}", Integer.toString(guess.before)));
        }
        if (names.size() > 0 && names.size() < matrix.rows()) {
            words.add(Phrase.of("too many rows to keep their names"));
        }
        if (missing > 0) {
            words.add(Phrase.of("missing cells: {}", Integer.toString(missing)));
        }
        if (infinite > 0) {
            words.add(Phrase.of("infinite cells, taken as missing: {}", Integer.toString(infinite)));
        }
        return Phrase.join(", ", words);
    }
}
