package entrain.sweep;

import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.core.math.Decimals;
import entrain.lab.measure.Quantities;
import entrain.lab.measure.Survey;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Arguments;
import entrain.lab.task.Cells;
import entrain.lab.task.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A sweep: which cells, what is measured of each, and how they are grouped. Everything that the bytes of its table
 * depend on.
 *
 * <p>Cells come row by row, columns first; where p changes, all of one p before the next. A group is up to 32 cells in
 * that order that share J: what one thread measures at a time.
 *
 * @param template  settings of all cells but for the two parameters of the grid
 * @param networks  over how many the mean is taken
 * @param skip      τ left out
 * @param measure   τ averaged
 * @param wanted    quantities of the catalogue in its order, the regime not among them
 */
record Plan(Settings template, Grid grid, int networks, double skip, double measure, List<Quantities> wanted) {
    private static final int TOGETHER = 32;
    /** From this N on eight cells fill the caches, and a group takes long enough. */
    private static final int LARGE = 500;

    private static final int FEW = 8;
    private static final String NAMES = "names";

    /** What can be asked for: single numbers of one run. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Quantities quantity : Quantities.values()) {
            if (Survey.covers(quantity) && !quantity.listed()) {
                names.add(quantity.key());
            }
        }
        return names;
    }

    /** Reads what {@link #settings} and {@link #arguments} say. @throws IllegalArgumentException if they are none */
    static Plan read(String settings, String arguments) {
        Arguments read = Arguments.parse(arguments);
        List<Quantities> wanted = new ArrayList<>();
        for (String name : read.get(NAMES).split(",")) {
            if (!names().contains(name)) {
                throw new IllegalArgumentException("there is no quantity " + name);
            }
            if (Quantities.of(name) != Quantities.REGIME) {
                wanted.add(Quantities.of(name));
            }
        }
        return new Plan(
                SettingsText.parse(settings).settings(),
                Grid.of(read),
                read.integer("networks", 1, 100_000),
                Double.parseDouble(read.get("skip")),
                Double.parseDouble(read.get("measure")),
                wanted);
    }

    /** The settings as text. */
    String settings() {
        return SettingsText.address(template);
    }

    /** The rest as text. */
    String arguments() {
        String names = wanted.stream().map(each -> "," + each.key()).collect(Collectors.joining());
        return grid.in(Arguments.NONE)
                .with("networks", Integer.toString(networks))
                .with("skip", Decimals.write(skip))
                .with("measure", Decimals.write(measure))
                .with(NAMES, Quantities.REGIME.key() + names)
                .text();
    }

    /** The names of the table's columns. */
    String columns() {
        StringBuilder names = new StringBuilder(
                grid.columns().param().key() + "," + grid.rows().param().key());
        names.append(networks == 1 ? ",regime" : ",chaotic");
        for (Quantities quantity : wanted) {
            names.append(',')
                    .append(quantity.key())
                    .append(',')
                    .append(quantity.key())
                    .append("Error");
        }
        return names.toString();
    }

    /** Cells of one J: all, or as many as a side has that is not p. */
    private int family() {
        return grid.rows().param() == Params.P
                ? grid.columns().count()
                : grid.columns().param() == Params.P ? grid.rows().count() : grid.cells();
    }

    private int together() {
        return template.get(Params.N) < LARGE ? TOGETHER : FEW;
    }

    private int perFamily() {
        return (family() + together() - 1) / together();
    }

    /** How many groups there are. */
    int groups() {
        return grid.cells() / family() * perFamily();
    }

    /** Cells of a group, by their place in the table. */
    private int first(int group) {
        return group / perFamily() * family() + group % perFamily() * together();
    }

    /** How many cells a group has. */
    int size(int group) {
        return Math.min(together(), family() - group % perFamily() * together());
    }

    /** The settings of the cell at a place of the table. */
    private Settings cell(int place) {
        boolean byColumns = grid.columns().param() == Params.P;
        int side = byColumns ? grid.rows().count() : grid.columns().count();
        return byColumns
                ? grid.cell(template, place % side, place / side)
                : grid.cell(template, place / side, place % side);
    }

    /** How the row of a group's k-th cell begins: its two parameters. */
    String beginning(int group, int k) {
        return beginning(cell(first(group) + k));
    }

    private String beginning(Settings cell) {
        return grid.columns().param().format(cell.get(grid.columns().param()))
                + ","
                + grid.rows().param().format(cell.get(grid.rows().param()))
                + ",";
    }

    /** The rows of a group; null if the thread was interrupted. @throws entrain.lab.phrase.Refused where there is no such J */
    List<String> rows(int group) {
        List<Settings> each = new ArrayList<>();
        for (int k = 0; k < size(group); k++) {
            each.add(cell(first(group) + k));
        }
        Cells cells = new Cells(each, networks, skip, measure, wanted, Engine.JAVA, OwnData.NONE);
        while (cells.advance()) {
            if (Thread.currentThread().isInterrupted()) {
                return null;
            }
        }
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < each.size(); k++) {
            rows.add(row(each.get(k), cells, k));
        }
        return rows;
    }

    private String row(Settings cell, Cells cells, int k) {
        StringBuilder row = new StringBuilder(beginning(cell));
        row.append(
                networks == 1
                        ? cells.regime(k).name().toLowerCase(Locale.ROOT)
                        : Decimals.write(cells.share(k, Regime.CHAOTIC)));
        for (int q = 0; q < wanted.size(); q++) {
            row.append(',').append(number(cells.value(k, q)));
            row.append(',').append(number(cells.error(k, q)));
        }
        return row.toString();
    }

    /** Empty where there is no number. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Decimals.write(value);
    }
}
