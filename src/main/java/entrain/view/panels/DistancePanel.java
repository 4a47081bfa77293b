package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.List;

/** Whether two trials that start a hair apart part or meet: ‖x_a − x_b‖/√N on a logarithmic scale. */
final class DistancePanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.DISTANCE, Channel.SCALARS);
    private static final String[] MEASURED = {"log10 distance"};
    /** log10 of a distance that is rounding alone. */
    private static final double FLOOR = -16;
    /** Nothing that is still followed is that far apart. */
    private static final double CEILING = 99;

    private static final double LEAST_DECADES = 2;
    private static final Phrase IDENTICAL = Phrase.of("identical to rounding");

    private final Curves curves;

    DistancePanel() {
        Lines distance = new Lines(Channel.DISTANCE, 0, false);
        curves = new Curves(distance, distance, Ticks.Style.POWER, Notes.waiting(Phrase.of("not started yet")));
    }

    @Override
    public Curves curves() {
        return curves;
    }

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        Phrase what = Phrase.of("distance per √N since they parted");
        if (!Symbols.any(numbers, Scalar.GROWTH)) {
            return what;
        }
        Phrase slopes = Symbols.measured(numbers, Scalar.GROWTH, Scalar.GROWTH_ERROR);
        Phrase pairs = Symbols.all(numbers, Scalar.PAIRS, 0);
        return Phrase.join(", ", List.of(what, Phrase.of("slope {} per τ ({} pairs)", slopes, pairs)));
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        look(numbers, settings);
        if (!curves.ready(numbers, settings, surface)) {
            return;
        }
        double top = Math.ceil(curves.measured.highest(0, FLOOR + LEAST_DECADES));
        double bottom = Math.floor(curves.measured.lowest(0, top - LEAST_DECADES));
        curves.plot.y(bottom, top, Ticks.Style.POWER);
        curves.axes(surface, 0, TimeScale.perTau(settings), Ticks.Style.NUMBER, TimeScale.unit(settings));
        if (bottom <= FLOOR) {
            curves.plot.remark(IDENTICAL, FLOOR);
        }
        curves.strokes(numbers, settings);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        return curves.pointed()
                ? curves.read(
                                numbers,
                                Phrase.of("{} after parting", TimeScale.text(curves.at(), curves.step(), settings)))
                        .text()
                : Phrase.NONE;
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(numbers, Channel.DISTANCE, "time since parting (τ)", MEASURED, table);
        return table;
    }

    /** Distances of rounding alone, and of none at all, are all shown as the smallest. */
    @Override
    public void look(Numbers numbers, Settings settings) {
        curves.look(numbers, Double.MAX_VALUE);
        for (int m = 0; m < numbers.tracks(); m++) {
            float[] values = curves.measured.values(m);
            for (int k = 0; k < curves.measured.count(m); k++) {
                float v = values[k];
                values[k] = v < FLOOR ? (float) FLOOR : v > CEILING ? Float.NaN : v;
            }
        }
    }
}
