package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Rules;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.View;
import java.util.List;

/** The weight matrix J at unit gain, a pixel an entry, of all units or some evenly spaced: rows receive, columns send, vermilion excites, blue inhibits. */
final class WeightsPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.WEIGHTS);
    private static final double STANDARD_DEVIATIONS = 3;
    /** From this height on, letters are larger. */
    private static final double LARGE = 400;

    private static final Phrase COMPUTING = Phrase.of("computing…");

    private int[] pixels = new int[0];
    private Block block;
    private final Cells cells = new Cells();
    private final ColourKey key = new ColourKey();
    private double left;
    private double top;
    private double side;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        return RecordingWords.withoutWeights(numbers, said(numbers, settings));
    }

    private Phrase said(Numbers numbers, Settings settings) {
        look(numbers);
        int n = settings.get(Params.N);
        String all = Integer.toString(n);
        Phrase entries = cells.rows() == 0 || cells.rows() >= n
                ? Phrase.of("{} × {} entries", all, all)
                : Phrase.of(
                        "{} × {} of {} × {} entries, evenly spaced",
                        Integer.toString(cells.rows()),
                        Integer.toString(cells.columns()),
                        all,
                        all);
        Phrase range = Phrase.verbatim("±" + Labels.number(bound(settings)));
        // Settings that make no J are refused by the worker a moment after they are shown.
        double expected = Rules.hold(settings) ? Simulation.wiring(settings).unbalanced() : 0;
        int unbalanced = (int) Nearest.whole(expected);
        return Phrase.join(
                ", ",
                unbalanced == 0
                        ? List.of(entries, range)
                        : List.of(
                                entries,
                                range,
                                Phrase.of("about {} rows cannot sum to zero", Integer.toString(unbalanced))));
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        look(numbers);
        side = Math.min(surface.width(), surface.height());
        left = 0.5 * (surface.width() - side);
        top = 0.5 * (surface.height() - side);
        int rows = cells.rows();
        int columns = cells.columns();
        int count = cells.count();
        if (count == 0) {
            Notes.line(COMPUTING, 0.5 * surface.height() + 4, surface);
            return;
        }
        if (pixels.length < count) {
            pixels = new int[count];
        }
        int[] colours = view.palette().diverging();
        float[] data = block.data();
        int at = block.at(0);
        double scale = 127.5 / bound(settings);
        for (int i = 0; i < count; i++) {
            int level = (int) (data[at + i] * scale + 128);
            pixels[i] = colours[level < 0 ? 0 : level > 255 ? 255 : level];
        }
        surface.image(pixels, columns, rows, left, top, side, side);
        key.set(-bound(settings), bound(settings));
        double size = surface.height() > LARGE ? 14 : 11;
        if (left + side + 2 * size + key.width(size) < surface.width()) {
            key.draw(colours, surface.width() - 1, surface.height() - 4, size, surface);
        }
        if (cells.pointed()) {
            double x = (cells.column() + 0.5) * side / columns + left;
            double y = (cells.row() + 0.5) * side / rows + top;
            surface.line(left, y, left + side, y, Ink.TEXT, 0.5, 1);
            surface.line(x, top, x, top + side, Ink.TEXT, 0.5, 1);
        }
    }

    @Override
    public void point(double fraction) {
        cells.point(fraction);
    }

    /** The entry under the pointer, counted row by row. */
    @Override
    public double fraction(double px, double py, double width, double height) {
        return cells.fraction((int) Math.floor((py - top) / side * cells.rows()), (int)
                Math.floor((px - left) / side * cells.columns()));
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        look(numbers);
        return cells.count();
    }

    @Override
    public int above() {
        return -cells.columns();
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        look(numbers);
        if (!cells.pointed()) {
            return Phrase.NONE;
        }
        Phrase where = Phrase.of(
                "J from unit {} to unit {}", unit(block.columns(), cells.column()), unit(block.rows(), cells.row()));
        return new Reading(where)
                .add(Phrase.verbatim(Labels.signed(block.get(cells.row(), cells.column()))))
                .text();
    }

    /** A column for each sending unit. */
    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        look(numbers);
        Table table = new Table();
        float[] values = new float[cells.rows()];
        for (int j = 0; j < cells.columns(); j++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = block.get(i, j);
            }
            table.column("from unit " + unit(block.columns(), j), values, 0, values.length);
        }
        return table;
    }

    private static String unit(Axis units, int k) {
        return Integer.toString((int) units.at(k));
    }

    private void look(Numbers numbers) {
        block = numbers.block(Channel.WEIGHTS);
        cells.look(block);
    }

    /** Three standard deviations of an entry that is present. */
    private static double bound(Settings settings) {
        return STANDARD_DEVIATIONS / Math.sqrt(settings.get(Params.P) * settings.get(Params.N));
    }
}
