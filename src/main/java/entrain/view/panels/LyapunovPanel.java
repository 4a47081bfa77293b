package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Axis;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.View;

/** How the average that is λ₁ converges, with its standard error at the end and what mean-field theory says. */
final class LyapunovPanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.LYAPUNOV, Channel.PREDICTIONS, Channel.SCALARS);
    private static final String[] MEASURED = {"λ₁ (per τ)"};
    /** The vertical ends are those of the later columns: the first averages are over next to nothing. */
    private static final double EARLY = 0.15;

    private final Curves curves;

    LyapunovPanel() {
        Pair averages = new Pair(Channel.LYAPUNOV, 0, false);
        curves = new Curves(averages, averages, Axis.Style.NUMBER, Notes.measured(Scalar.LAMBDA_MISSING));
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
        return "per τ"
                + (Quantity.either(frame, Scalar.LAMBDA_TIME)
                        ? ", average over " + Quantity.times(frame, Scalar.LAMBDA_TIME, settings)
                        : "")
                + (Quantity.either(frame, Scalar.LAMBDA_ERROR) ? ", bar ± standard error" : "");
    }

    @Override
    public void draw(Frame frame, Track track, View view, Settings settings, Surface surface) {
        look(frame, settings);
        if (!curves.ready(frame, settings, surface)) {
            return;
        }
        double high = curves.measured.highest(EARLY, 0.01);
        double low = curves.measured.lowest(EARLY, 0);
        for (Track each : Pair.TRACKS) {
            high = Math.max(high, frame.value(each, Prediction.LAMBDA));
            low = Math.min(low, frame.value(each, Prediction.LAMBDA));
        }
        curves.plot.y(-Range.end(-low), Range.end(high), Axis.Style.NUMBER);
        curves.axes(surface, 0, TimeScale.perTau(settings), Axis.Style.NUMBER, TimeScale.unit(settings));
        curves.strokes(frame, settings);
        for (Track each : Pair.PAINTED) {
            if (frame.knows(each, Prediction.LAMBDA)) {
                curves.plot.level(frame.value(each, Prediction.LAMBDA), Ink.TEXT, Curves.strength(each), true);
            }
        }
        for (Track each : Pair.PAINTED) {
            if (curves.measured.has(each) && frame.knows(each, Scalar.LAMBDA_ERROR)) {
                bar(frame, each, TimeScale.perTau(settings));
            }
        }
    }

    @Override
    public String reading(Frame frame, Track track, Settings settings) {
        look(frame, settings);
        if (!curves.pointed()) {
            return "";
        }
        return curves.read("λ₁ per τ over " + TimeScale.text(curves.at(), curves.step(), settings))
                .theory(theory(frame, Track.SPONTANEOUS), theory(frame, Track.DRIVEN))
                .text();
    }

    @Override
    public Table table(Frame frame, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(frame, Channel.LYAPUNOV, "time averaged (τ)", 0, MEASURED, table);
        return table;
    }

    @Override
    public void look(Frame frame, Settings settings) {
        curves.look(frame, Double.MAX_VALUE);
    }

    private static String theory(Frame frame, Track track) {
        return frame.knows(track, Prediction.LAMBDA) ? Labels.number(frame.value(track, Prediction.LAMBDA)) : "";
    }

    /** One standard error up and down from the last average, with a cross-piece at either end. */
    private void bar(Frame frame, Track track, double perTau) {
        int last = curves.measured.count(track) - 1;
        double y = curves.measured.values(track)[last];
        double error = frame.value(track, Scalar.LAMBDA_ERROR);
        double end = last * curves.measured.step(track) * perTau;
        double half = 0.008 * end;
        double x = end - half;
        curves.plot.segment(x, y - error, x, y + error, Ink.of(track), 1);
        curves.plot.segment(x - half, y - error, x + half, y - error, Ink.of(track), 1);
        curves.plot.segment(x - half, y + error, x + half, y + error, Ink.of(track), 1);
    }
}
