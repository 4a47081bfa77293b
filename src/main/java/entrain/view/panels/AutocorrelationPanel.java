package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Axis;
import entrain.view.Labels;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.View;

/** How long the population remembers: C(lag) = ⟨r(t) r(t + lag)⟩ over units and time, the mean not taken off. */
final class AutocorrelationPanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.AUTOCOVARIANCE, Channel.THEORY, Channel.SCALARS);
    private static final String[] MEASURED = {"Δ", "C"};
    private static final String[] THEORY = {"Δ theory", "C theory"};
    private static final int RATES = 1;
    /** Below this there is no activity left to speak of. */
    private static final double REST = 1e-6;

    private final Curves curves = new Curves(
            new Pair(Channel.AUTOCOVARIANCE, RATES, false),
            new Pair(Channel.THEORY, RATES, false),
            Axis.Style.NUMBER,
            Notes.measured(Scalar.AUTOCOVARIANCE_MISSING));

    @Override
    public Curves curves() {
        return curves;
    }

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public void look(Frame frame, Settings settings) {
        curves.look(frame, Double.MAX_VALUE);
    }

    @Override
    public String caption(Frame frame, Track track, Settings settings) {
        return "of " + Quantity.rate(settings) + Quantity.average(frame, Scalar.AUTOCOVARIANCE_TIME, settings)
                + ", lag in " + TimeScale.unit(settings) + halfWidths(frame, settings);
    }

    /** {@code ", half at 4.7 and 1.6"}: lags in the unit just named. */
    private static String halfWidths(Frame frame, Settings settings) {
        if (!Quantity.either(frame, Scalar.HALF_WIDTH)) {
            return "";
        }
        return ", half at "
                + Quantity.pair(
                        halfWidth(frame, Track.SPONTANEOUS, settings), halfWidth(frame, Track.DRIVEN, settings));
    }

    private static String halfWidth(Frame frame, Track track, Settings settings) {
        return frame.knows(track, Scalar.HALF_WIDTH)
                ? Labels.number(frame.value(track, Scalar.HALF_WIDTH) * TimeScale.perTau(settings))
                : "–";
    }

    @Override
    public void draw(Frame frame, Track track, View view, Settings settings, Surface surface) {
        look(frame, settings);
        if (!curves.ready(frame, settings, surface)) {
            return;
        }
        double highest = curves.theory.highest(0, curves.measured.highest(0, REST));
        double lowest = curves.theory.lowest(0, curves.measured.lowest(0, 0));
        curves.plot.y(-Range.end(-lowest), Range.end(highest), Axis.Style.NUMBER);
        curves.axes(surface, 0, TimeScale.perTau(settings), Axis.Style.NUMBER, TimeScale.unit(settings));
        curves.strokes(frame, settings);
    }

    @Override
    public String reading(Frame frame, Track track, Settings settings) {
        look(frame, settings);
        return curves.pointed()
                ? curves.read("lag " + TimeScale.text(curves.at(), curves.step(), settings))
                        .text()
                : "";
    }

    @Override
    public Table table(Frame frame, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(frame, Channel.AUTOCOVARIANCE, "lag (τ)", 0, MEASURED, table);
        Curves.tabulate(frame, Channel.THEORY, "lag (τ)", 0, THEORY, table);
        return table;
    }
}
