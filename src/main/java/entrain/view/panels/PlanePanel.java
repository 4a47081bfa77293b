package entrain.view.panels;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.view.Act;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Palette;
import entrain.view.Panel;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * One number over a plane: any block of no track whose two axes say what they count. A cell is vermilion above 0 and
 * blue below, and crossed out while its number is missing. Row 0 is at the bottom.
 */
final class PlanePanel implements Panel {
    /** Cells of this many pixels and more are crossed out; smaller ones only have the colour of the ground. */
    private static final double CROSSED = 5;

    private final Channel channel;
    private final Channels needs;
    private final Phrase what;
    private final Phrase missing;
    private final List<Act> acts;
    private final PlaneAxes axes = new PlaneAxes();
    private int[] pixels = new int[0];
    private Block block;
    private final Cells cells = new Cells();
    private double bound;
    private int known;

    /**
     * @param what    the number's name with its unit, {@code λ₁ per τ}
     * @param act     what computes it
     * @param missing said where nothing has been computed
     */
    PlanePanel(Channel channel, Phrase what, Act act, Phrase missing) {
        this.channel = channel;
        this.what = what;
        this.missing = missing;
        acts = List.of(act);
        needs = Channels.of(channel);
    }

    @Override
    public Channels needs() {
        return needs;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        look(numbers);
        int count = cells.count();
        if (count == 0) {
            return what;
        }
        List<Phrase> words = new ArrayList<>(List.of(what, Phrase.verbatim("±" + Labels.number(bound))));
        if (known < count) {
            words.add(Phrase.of("{} of {} cells", Integer.toString(known), Integer.toString(count)));
        }
        return Phrase.join(", ", words);
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        look(numbers);
        if (cells.count() == 0) {
            Notes.line(missing, 0.5 * surface.height() + 4, surface);
            return;
        }
        axes.begin(block.columns(), block.rows(), surface);
        paint(view.palette());
        surface.image(pixels, cells.columns(), cells.rows(), axes.left(), axes.top(), axes.width(), axes.height());
        crossOut(surface);
        if (cells.pointed()) {
            axes.frame(cells.column(), cells.row(), surface);
        }
    }

    @Override
    public List<Act> acts() {
        return acts;
    }

    @Override
    public void point(double fraction) {
        cells.point(fraction);
    }

    /** The cell under the pointer, counted row by row from below. */
    @Override
    public double fraction(double px, double py, double width, double height) {
        return cells.fraction(axes.row(py), axes.column(px));
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        look(numbers);
        return cells.count();
    }

    @Override
    public int above() {
        return cells.columns();
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        look(numbers);
        if (!cells.pointed()) {
            return Phrase.NONE;
        }
        int row = cells.row();
        int column = cells.column();
        return Phrase.verbatim(at(block.columns(), column) + ", " + at(block.rows(), row) + ": "
                + (block.known(row, column) ? Labels.signed(block.get(row, column)) : "–"));
    }

    /** The settings of the cell under the cursor, where both axes are those of parameters. */
    @Override
    public Settings chosen(Numbers numbers, Track track, Settings settings) {
        look(numbers);
        return cells.pointed() ? put(block.columns(), cells.column(), put(block.rows(), cells.row(), settings)) : null;
    }

    /** A line for each cell: its place on both axes, and the number. */
    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        look(numbers);
        Table table = new Table();
        int count = cells.count();
        if (count > 0) {
            float[] x = new float[count];
            float[] y = new float[count];
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                x[i] = (float) block.columns().at(i % cells.columns());
                y[i] = (float) block.rows().at(i / cells.columns());
                boolean there = block.known(i / cells.columns(), i % cells.columns());
                values[i] = there ? block.get(i / cells.columns(), i % cells.columns()) : Float.NaN;
            }
            table.column(block.columns().label(), x, 0, count);
            table.column(block.rows().label(), y, 0, count);
            table.column(what.toString(), values, 0, count);
        }
        return table;
    }

    private void look(Numbers numbers) {
        block = numbers.block(channel);
        cells.look(block);
        int rows = cells.rows();
        int columns = cells.columns();
        known = 0;
        double largest = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (block.known(row, column)) {
                    known++;
                    largest = Math.max(largest, Math.abs(block.get(row, column)));
                }
            }
        }
        bound = Range.roundUp(largest);
    }

    private void paint(Palette palette) {
        int rows = cells.rows();
        int columns = cells.columns();
        if (pixels.length < rows * columns) {
            pixels = new int[rows * columns];
        }
        int[] colours = palette.diverging();
        int ground = 0xFF000000 | palette.rgb(Ink.GROUND);
        double scale = 127.5 / bound;
        for (int row = 0; row < rows; row++) {
            int from = (rows - 1 - row) * columns;
            for (int column = 0; column < columns; column++) {
                int level = (int) (block.get(row, column) * scale + 128);
                int colour = colours[level < 0 ? 0 : level > 255 ? 255 : level];
                pixels[from + column] = block.known(row, column) ? colour : ground;
            }
        }
    }

    private void crossOut(Surface surface) {
        int rows = cells.rows();
        int columns = cells.columns();
        if (axes.width() < CROSSED * columns || axes.height() < CROSSED * rows) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!block.known(row, column)) {
                    axes.cross(column, row, surface);
                }
            }
        }
    }

    /** With the parameter of an axis at its value k; null without settings or without such a parameter. */
    private static Settings put(Axis axis, int k, Settings settings) {
        for (Param<?> param : Params.all()) {
            if (settings != null
                    && param instanceof RealParam real
                    && real.symbol().toString().equals(axis.coordinate().symbol())) {
                return settings.with(real, real.nearest(axis.at(k), axis.step()));
            }
        }
        return null;
    }

    private static String at(Axis axis, int k) {
        String unit = axis.coordinate().unit();
        return axis.coordinate().symbol() + " " + Labels.number(axis.at(k)) + (unit.isEmpty() ? "" : " " + unit);
    }
}
