package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Range;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/** How the average that is λ₁ converges, with its standard error at the end and what mean-field theory says. */
final class LyapunovPanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.LYAPUNOV, Channel.PREDICTIONS, Channel.SCALARS);
    private static final String[] MEASURED = {"λ₁ (per τ)"};
    /** The vertical ends are those of the later columns: the first averages are over next to nothing. */
    private static final double EARLY = 0.15;

    private static final Phrase ABSENT = Phrase.of("no equation");

    private final Curves curves;

    LyapunovPanel() {
        Lines averages = new Lines(Channel.LYAPUNOV, 0, false);
        curves = new Curves(averages, averages, Ticks.Style.NUMBER, Notes.measured(Scalar.LAMBDA_MISSING, ABSENT));
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
        List<Phrase> clauses = new ArrayList<>();
        clauses.add(Phrase.of("per τ"));
        if (Symbols.any(numbers, Scalar.LAMBDA_TIME)) {
            clauses.add(Phrase.of("average over {}", Symbols.times(numbers, Scalar.LAMBDA_TIME, settings)));
        }
        if (Symbols.any(numbers, Scalar.LAMBDA_ERROR)) {
            clauses.add(Phrase.of("bar ± standard error"));
        }
        look(numbers, settings);
        curves.whose(numbers, clauses);
        return RecordingWords.besides(
                numbers,
                Phrase.join(", ", clauses),
                Phrase.of("a recording has no λ₁, which is the growth of a tangent of an equation"));
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        look(numbers, settings);
        if (!curves.ready(numbers, settings, surface)) {
            return;
        }
        double high = curves.measured.highest(EARLY, 0.01);
        double low = curves.measured.lowest(EARLY, 0);
        for (int m = 0; m < numbers.tracks(); m++) {
            high = Math.max(high, numbers.value(numbers.track(m), Prediction.LAMBDA));
            low = Math.min(low, numbers.value(numbers.track(m), Prediction.LAMBDA));
        }
        curves.plot.y(-Range.end(-low), Range.end(curves.withNote(numbers, high, low)), Ticks.Style.NUMBER);
        curves.axes(surface, 0, TimeScale.perTau(settings), Ticks.Style.NUMBER, TimeScale.unit(settings));
        curves.strokes(numbers, settings);
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            if (numbers.knows(numbers.track(m), Prediction.LAMBDA)) {
                double theory = numbers.value(numbers.track(m), Prediction.LAMBDA);
                curves.plot.level(theory, Ink.TEXT, Curves.strength(m), true);
            }
        }
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            if (curves.measured.has(m)
                    && !curves.measured.pale(m)
                    && numbers.knows(numbers.track(m), Scalar.LAMBDA_ERROR)) {
                bar(numbers, m, TimeScale.perTau(settings));
            }
        }
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        if (!curves.pointed()) {
            return Phrase.NONE;
        }
        return curves.read(numbers, Phrase.of("λ₁ per τ over {}", TimeScale.text(curves.at(), curves.step(), settings)))
                .theory(theory(numbers))
                .text();
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(numbers, Channel.LYAPUNOV, "time averaged (τ)", MEASURED, table);
        return table;
    }

    @Override
    public void look(Numbers numbers, Settings settings) {
        curves.look(numbers, Double.MAX_VALUE);
    }

    private static String[] theory(Numbers numbers) {
        String[] said = new String[numbers.tracks()];
        for (int m = 0; m < said.length; m++) {
            Track track = numbers.track(m);
            said[m] = numbers.knows(track, Prediction.LAMBDA)
                    ? Labels.number(numbers.value(track, Prediction.LAMBDA))
                    : "";
        }
        return said;
    }

    /** One standard error up and down from the last average, with a cross-piece at either end. */
    private void bar(Numbers numbers, int track, double perTau) {
        int last = curves.measured.count(track) - 1;
        double y = curves.measured.values(track)[last];
        double error = numbers.value(numbers.track(track), Scalar.LAMBDA_ERROR);
        double end = last * curves.measured.step(track) * perTau;
        double half = 0.008 * end;
        double x = end - half;
        curves.plot.segment(x, y - error, x, y + error, Ink.of(numbers.track(track)), 1);
        curves.plot.segment(x - half, y - error, x + half, y - error, Ink.of(numbers.track(track)), 1);
        curves.plot.segment(x - half, y + error, x + half, y + error, Ink.of(numbers.track(track)), 1);
    }
}
