package entrain.view.panels;

import entrain.core.model.Activation;
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
import entrain.view.Panel;
import entrain.view.Range;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.View;
import java.util.List;

/** Rates of the population against time: a row a unit, vermilion above the middle, blue below, now at the right. */
final class RasterPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.RASTER);

    /** The colours of a recording end so many deviations from the middle, that a rare peak does not make the rest pale. */
    private static final double DEVIATIONS = 3;

    private int[] pixels = new int[0];

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
        if (pixels.length < rows * columns) {
            pixels = new int[2 * rows * columns];
        }
        Activation activation = settings.get(Params.PHI);
        float middle = (float) Range.middle(activation, numbers, Channel.RASTER, track);
        double half = Range.half(activation, numbers, Channel.RASTER, track);
        int[] colours = view.palette().diverging();
        Block block = numbers.block(Channel.RASTER, track);
        float[] data = block.data();
        int at = block.at(0);
        if (RecordingWords.is(track)) {
            half = Math.min(half, DEVIATIONS * deviation(data, at, rows * columns, middle));
        }
        float scale = (float) (127.5 / half);
        for (int i = 0; i < rows * columns; i++) {
            int level = (int) (128 + (data[at + i] - middle) * scale);
            pixels[i] = colours[level < 0 ? 0 : level > 255 ? 255 : level];
        }
        double width = Math.min(1, columns * block.columns().step() / Recorder.WINDOW) * surface.width();
        surface.image(pixels, columns, rows, surface.width() - width, 0, width, surface.height());
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
