package entrain.view.panels;

import entrain.core.model.Activation;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.measure.Recorder;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.RasterOrder;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Panel;
import entrain.view.Range;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.List;

/** Rates of the population against time: a row a unit, vermilion above the middle, blue below, now at the right. */
final class RasterPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.RASTER);

    /** The colours of a recording end so many deviations from the middle, that a rare peak does not make the rest pale. */
    private static final double DEVIATIONS = 3;

    /** Above this height cells would be large. */
    private static final double LARGE = 400;

    private static final int FINE = 4;
    /** Below these there is no room for more than the picture. */
    private static final double LEAST_HEIGHT = 90;

    private static final double LEAST_WIDTH = 200;
    private static final double BAR = 20;

    private int[] pixels = new int[0];
    private final ColourKey key = new ColourKey();
    private final Ticks bar = new Ticks();
    private final OwnTime own = new OwnTime();

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        if (RecordingWords.is(track)) {
            Phrase units = RecordingWords.units(numbers, track);
            Phrase what = RecordingWords.quantity(numbers, track);
            return units.isEmpty() ? what : Phrase.join(", ", List.of(units, what));
        }
        boolean driven = settings.get(Params.I) != 0 && settings.get(Params.OMEGA) > 0;
        RasterOrder order = settings.get(Params.ORDER);
        int shown = numbers.rows(Channel.RASTER, track);
        Phrase units = shown > 0 && shown < settings.get(Params.N)
                ? Phrase.of("{} neurons", Integer.toString(shown))
                : Phrase.of("population");
        Phrase sorted = order == RasterOrder.NONE
                ? Phrase.of("unsorted")
                : Phrase.of(order == RasterOrder.PHASE && driven ? "sorted by response phase" : "sorted by PC1");
        return Phrase.join(", ", List.of(units, sorted));
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        int rows = numbers.rows(Channel.RASTER, track);
        int columns = numbers.columns(Channel.RASTER, track);
        if (rows == 0 || columns == 0) {
            return;
        }
        Activation activation = settings.get(Params.PHI);
        double middle = Range.middle(activation, numbers, Channel.RASTER, track);
        double half = Range.half(activation, numbers, Channel.RASTER, track);
        int[] colours = view.palette().diverging();
        Block block = numbers.block(Channel.RASTER, track);
        if (RecordingWords.is(track)) {
            half = Math.min(half, DEVIATIONS * deviation(block.data(), block.at(0), rows * columns, middle));
        }
        boolean large = surface.height() > LARGE;
        int fine = large ? FINE : 1;
        paint(block, middle, half, colours, fine);
        double size = large ? 14 : 11;
        double foot =
                surface.height() < LEAST_HEIGHT || surface.width() < LEAST_WIDTH ? 0 : (large ? 2 : 1) * (size + 6);
        double width = Math.min(1, columns * block.columns().step() / Recorder.WINDOW) * surface.width();
        surface.image(
                pixels, (columns - 1) * fine + 1, rows, surface.width() - width, 0, width, surface.height() - foot);
        if (foot > 0) {
            key.set(middle - half, middle + half);
            key.draw(colours, surface.width() - 1, surface.height() - 4, size, surface);
            time(block.columns(), own.of(numbers, settings), surface.height() - foot + size + 2, size, large, surface);
        }
    }

    /** A colour a cell; where they are large, more of them with what lies between two samples. */
    private void paint(Block block, double middle, double half, int[] colours, int fine) {
        int rows = block.rows().count();
        int columns = block.columns().count();
        int wide = (columns - 1) * fine + 1;
        if (pixels.length < rows * wide) {
            pixels = new int[2 * rows * wide];
        }
        float[] data = block.data();
        float scale = (float) (127.5 / half);
        for (int i = 0; i < rows; i++) {
            int at = block.at(i);
            for (int k = 0; k < wide; k++) {
                int left = k / fine;
                float value = data[at + left];
                if (k % fine > 0) {
                    value += (data[at + left + 1] - value) * (k % fine) / fine;
                }
                int level = (int) (128 + (value - (float) middle) * scale);
                pixels[i * wide + k] = colours[level < 0 ? 0 : level > 255 ? 255 : level];
            }
        }
    }

    /** When that was: round times under the picture or, where it is small, how long some of them take. */
    private void time(Axis samples, Settings settings, double line, double size, boolean large, Surface surface) {
        double scale = TimeScale.perTau(settings);
        double perUnit = surface.width() / (Recorder.WINDOW * scale);
        double now = samples.at(samples.count() - 1) * scale;
        if (!large) {
            bar.set(0, BAR * scale, 0, BAR * scale, BAR * scale, Ticks.Style.NUMBER, TimeScale.unit(settings));
            surface.line(1, line - 4, 1 + BAR * scale * perUnit, line - 4, Ink.MUTED, 1, 1);
            surface.text(
                    bar.label(bar.ticks() - 1),
                    1 + BAR * scale * perUnit + 6,
                    line,
                    Ink.MUTED,
                    size,
                    Align.START,
                    false);
            return;
        }
        bar.set(
                now - Recorder.WINDOW * scale,
                now,
                0,
                surface.width(),
                surface.width() / 6,
                Ticks.Style.NUMBER,
                TimeScale.unit(settings));
        for (int i = 0; i < bar.ticks(); i++) {
            double half = 0.3 * size * bar.label(i).length();
            double x = Math.max(half, Math.min(surface.width() - half, bar.tick(i)));
            surface.text(bar.label(i), x, line, Ink.MUTED, size, Align.MIDDLE, false);
        }
    }

    private static double deviation(float[] data, int at, int count, double middle) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (data[at + i] - middle) * (data[at + i] - middle);
        }
        return squares > 0 ? Math.sqrt(squares / count) : 1;
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        return WindowTable.table(numbers, Channel.RASTER, track, Symbols.rate(numbers, track, settings) + " row ");
    }
}
