package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Axis;
import entrain.view.Labels;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.View;

/** Whether two trials that start a hair apart part or meet: ‖x_a − x_b‖/√N on a logarithmic scale. */
final class DistancePanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.DISTANCE, Channel.SCALARS);
    private static final String[] MEASURED = {"log10 distance"};
    /** log10 of a distance that is rounding alone. */
    private static final double FLOOR = -16;
    /** Nothing that is still followed is that far apart. */
    private static final double CEILING = 99;

    private static final double LEAST_DECADES = 2;

    private final Curves curves;

    DistancePanel() {
        Pair distance = new Pair(Channel.DISTANCE, 0, false);
        curves = new Curves(distance, distance, Axis.Style.POWER, Notes.waiting("not started yet"));
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
    public String caption(Frame frame, Track track, Settings settings) {
        boolean fitted = Quantity.either(frame, Scalar.GROWTH);
        return "distance per √N since they parted"
                + (fitted
                        ? ", fitted " + Quantity.pair(rate(frame, Track.SPONTANEOUS), rate(frame, Track.DRIVEN))
                                + " per τ"
                        : "");
    }

    @Override
    public void draw(Frame frame, Track track, View view, Settings settings, Surface surface) {
        look(frame, settings);
        if (!curves.ready(frame, settings, surface)) {
            return;
        }
        double top = Math.ceil(curves.measured.highest(0, FLOOR + LEAST_DECADES));
        double bottom = Math.floor(curves.measured.lowest(0, top - LEAST_DECADES));
        curves.plot.y(bottom, top, Axis.Style.POWER);
        curves.axes(surface, 0, TimeScale.perTau(settings), Axis.Style.NUMBER, TimeScale.unit(settings));
        if (bottom <= FLOOR) {
            curves.plot.remark("identical to rounding", FLOOR);
        }
        curves.strokes(frame, settings);
    }

    @Override
    public String reading(Frame frame, Track track, Settings settings) {
        look(frame, settings);
        return curves.pointed()
                ? curves.read(TimeScale.text(curves.at(), curves.step(), settings) + " after parting")
                        .text()
                : "";
    }

    @Override
    public Table table(Frame frame, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(frame, Channel.DISTANCE, "time since parting (τ)", 0, MEASURED, table);
        return table;
    }

    private static String rate(Frame frame, Track track) {
        boolean known = frame.knows(track, Scalar.GROWTH) && !frame.diverged(track);
        return known ? Labels.signed(frame.value(track, Scalar.GROWTH), 2) : "–";
    }

    /** Distances of rounding alone, and of none at all, are all shown as the smallest. */
    @Override
    public void look(Frame frame, Settings settings) {
        curves.look(frame, Double.MAX_VALUE);
        for (Track track : Pair.TRACKS) {
            float[] values = curves.measured.values(track);
            for (int k = 0; k < curves.measured.count(track); k++) {
                float v = values[k];
                values[k] = v < FLOOR ? (float) FLOOR : v > CEILING ? Float.NaN : v;
            }
        }
    }
}
