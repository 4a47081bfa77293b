package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/** A text read with one separator and one decimal sign. */
final class Reading {
    private static final boolean[] EITHER = {false, true};

    private final Lines lines;
    private final Want want;
    private final Separator separator;
    private final boolean comma;
    private final Cells cells;
    private NumberReader reader;
    private boolean trailing;
    private int head;
    private int width;

    /** @param comma whether a comma is the decimal sign */
    Reading(Lines lines, Want want, Separator separator, boolean comma) {
        this.lines = lines;
        this.want = want;
        this.separator = separator;
        this.comma = comma;
        cells = new Cells(lines, separator);
        reader = new NumberReader(lines.text(), comma);
    }

    /**
     * The table.
     *
     * @throws Misread if this way does not lead to one
     * @throws Refused if it leads to two
     */
    Sheet sheet() {
        measure();
        Names names = new Names(lines, cells, reader, trailing, head, width, want.square());
        Form form = null;
        for (boolean header : EITHER) {
            for (boolean index : EITHER) {
                Form each = new Form(header, index);
                if (fits(each) && names.allow(each)) {
                    if (form != null) {
                        throw new Refused(Phrase.of(
                                "this can be read as {} or as {}; # before the header, or decimal points in the numbers, would tell",
                                words(form),
                                words(each)));
                    }
                    form = each;
                }
            }
        }
        return form == null ? none(names) : read(form, true);
    }

    /** Says why there is no table: a cell that is no number, or the shape. */
    private Sheet none(Names names) {
        Form plain = new Form(false, false);
        if (head == width && fits(plain)) {
            read(plain, true);
        }
        if (head < width && !names.worded()) {
            ragged(1, width, 0);
        }
        Form natural = names.natural();
        read(natural, false);
        // Commas between numbers are nearer than decimal commas in cells that are none.
        throw new Misread(inLine(lines.count() - 1, want.missed(words(natural))), separator == Separator.COMMA);
    }

    private boolean fits(Form form) {
        int rows = form.rows(lines.count());
        int columns = form.columns(width);
        boolean names = form.header() || form.index();
        return want.fits(rows, columns) && !(names && rows * columns == 1); // one number needs none
    }

    private Phrase words(Form form) {
        return form.words(form.rows(lines.count()), form.columns(width), separator, comma);
    }

    /** Finds how many cells the lines have, which must be the same in all but the first. */
    private void measure() {
        int last = lines.count() - 1;
        trailing = separator != Separator.BLANK && separator != Separator.NONE;
        for (int i = Math.min(1, last); i <= last && trailing; i++) {
            trailing = cells.endsWithSeparator(i);
        }
        head = count(0);
        width = last == 0 ? head : count(1);
        for (int i = 2; i <= last; i++) {
            ragged(i, count(i), 1);
        }
        if (head != width && head != width - 1) {
            ragged(1, width, 0);
        }
    }

    private void ragged(int line, int its, int other) {
        int expected = other == 0 ? head : width;
        if (its != expected) {
            throw new Misread(
                    inLine(
                            line,
                            Phrase.of(
                                    "there are {} cells here, but {} in line {}",
                                    Integer.toString(its),
                                    Integer.toString(expected),
                                    Integer.toString(lines.number(other)))),
                    false);
        }
    }

    private int count(int i) {
        cells.line(i, trailing);
        int count = 0;
        while (cells.next()) {
            count++;
        }
        return count;
    }

    /** Reads all numbers. @param fits whether they are what is wanted; else they are only looked at */
    private Sheet read(Form form, boolean fits) {
        reader = new NumberReader(lines.text(), comma);
        int rows = form.rows(lines.count());
        int columns = form.columns(width);
        Phrase tooLarge = want.tooLarge(rows, columns);
        if (tooLarge != null) {
            throw new Misread(inLine(lines.count() - 1, tooLarge), fits);
        }
        double[] numbers = new double[fits ? rows * columns : columns];
        int begin = lines.count() - rows;
        for (int i = 0; i < rows; i++) {
            cells.line(begin + i, trailing);
            if (form.index()) {
                cells.next();
            }
            for (int j = 0; cells.next(); j++) {
                double number = reader.read(cells.from(), cells.to());
                if (!(Math.abs(number) <= Double.MAX_VALUE)) {
                    throw new Misread(at(i, j, begin + i, wrong(number)), fits && rows * columns > 1);
                }
                numbers[fits ? i * columns + j : j] = number;
            }
        }
        if (comma) {
            checkCommas(fits);
        }
        return new Sheet(rows, columns, numbers, words(form));
    }

    private void checkCommas(boolean fits) {
        if (reader.commas() == 0) {
            throw new Misread(inLine(0, Phrase.of("there is no decimal comma")), false);
        }
        if (fits && reader.perhapsThousands()) {
            throw new Refused(
                    inLine(0, Phrase.of("the commas may be decimal or mark thousands; decimal points would tell")));
        }
    }

    private Phrase wrong(double number) {
        if (cells.isEmpty()) {
            return Phrase.of("a number is missing");
        }
        return Double.isNaN(number)
                ? Phrase.of("{} is not a number", cells.shown())
                : Phrase.of("{} is not a finite number", cells.shown());
    }

    private Phrase inLine(int i, Phrase what) {
        return Phrase.of("line {}: {}", Integer.toString(lines.number(i)), what);
    }

    private Phrase at(int row, int column, int line, Phrase what) {
        return Phrase.of(
                "row {}, column {} (line {}): {}",
                Integer.toString(row + 1),
                Integer.toString(column + 1),
                Integer.toString(lines.number(line)),
                what);
    }
}
