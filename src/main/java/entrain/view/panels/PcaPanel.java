package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Axis;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.View;

/** How many dimensions the activity fills: the share of the state's variance on each principal component. */
final class PcaPanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.PCA, Channel.SCALARS);
    private static final int SHOWN = 20;

    private final Curves curves;

    PcaPanel() {
        Pair shares = new Pair(Channel.PCA, 0, false);
        curves = new Curves(shares, shares, Axis.Style.PERCENT, Notes.measured(Scalar.PCA_MISSING));
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
        String text = "share of variance";
        if (Quantity.either(frame, Scalar.PCA_TIME)) {
            text = "shares over " + Quantity.times(frame, Scalar.PCA_TIME, settings);
        }
        if (Quantity.either(frame, Scalar.PARTICIPATION)) {
            text += ", D = " + Quantity.both(frame, Scalar.PARTICIPATION, 1);
        }
        if (Quantity.either(frame, Scalar.COMPONENTS_90)) {
            text += ", 90 % in " + Quantity.both(frame, Scalar.COMPONENTS_90, 0) + ", 95 % in "
                    + Quantity.both(frame, Scalar.COMPONENTS_95, 0);
        }
        return text;
    }

    @Override
    public void draw(Frame frame, Track track, View view, Settings settings, Surface surface) {
        look(frame, settings);
        if (!curves.ready(frame, settings, surface)) {
            return;
        }
        curves.plot.y(0, Range.end(curves.measured.highest(0, 0.01)), Axis.Style.PERCENT);
        curves.axes(surface, 1, 1, Axis.Style.COUNT, "");
        for (Track each : Pair.PAINTED) {
            for (int k = 0; k < Math.min(SHOWN, curves.measured.count(each)); k++) {
                curves.plot.dot(k + 1, curves.measured.values(each)[k], 2, Ink.of(each));
            }
        }
        curves.strokes(frame, settings);
    }

    @Override
    public String reading(Frame frame, Track track, Settings settings) {
        look(frame, settings);
        if (!curves.pointed()) {
            return "";
        }
        Reading reading = curves.read("PC" + ((int) curves.at() + 1));
        if (frame.knows(Track.DRIVEN, Scalar.ANGLE) && frame.knows(Track.DRIVEN, Scalar.LARGEST_ANGLE)) {
            reading.add(
                    "planes of PC1 and PC2",
                    Labels.fixed(frame.value(Track.DRIVEN, Scalar.ANGLE), 0) + "° and "
                            + Labels.fixed(frame.value(Track.DRIVEN, Scalar.LARGEST_ANGLE), 0) + "° apart");
        }
        return reading.text();
    }

    @Override
    public Table table(Frame frame, Track track, Settings settings) {
        Table table = new Table();
        int columns = Math.max(frame.columns(Channel.PCA, Track.SPONTANEOUS), frame.columns(Channel.PCA, Track.DRIVEN));
        if (columns > 0) {
            table.even("component", 1, 1, columns);
        }
        for (Track each : Pair.TRACKS) {
            if (frame.has(Channel.PCA, each)) {
                table.column(
                        "share of variance " + Reading.name(each),
                        frame.data(),
                        frame.offset(Channel.PCA, each),
                        frame.columns(Channel.PCA, each));
            }
        }
        return table;
    }

    @Override
    public void look(Frame frame, Settings settings) {
        curves.look(frame, SHOWN - 1);
    }
}
