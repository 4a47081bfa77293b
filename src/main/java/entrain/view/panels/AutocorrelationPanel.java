package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
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

/** How long the population remembers: C(lag) = ⟨r(t) r(t + lag)⟩ over units and time, the mean not taken off. */
final class AutocorrelationPanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.AUTOCOVARIANCE, Channel.THEORY, Channel.SCALARS);
    private static final String[] MEASURED = {"Δ", "C"};
    private static final String[] THEORY = {"Δ theory", "C theory"};
    private static final int RATES = 1;
    /** Below this there is no activity left to speak of. */
    private static final double REST = 1e-6;

    private final Curves curves = new Curves(
            new Lines(Channel.AUTOCOVARIANCE, RATES, false),
            new Lines(Channel.THEORY, RATES, false),
            Ticks.Style.NUMBER,
            Notes.measured(Scalar.AUTOCOVARIANCE_MISSING));

    private final OwnTime time = new OwnTime();

    @Override
    public Curves curves() {
        return curves;
    }

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public void look(Numbers numbers, Settings settings) {
        curves.look(numbers, Double.MAX_VALUE);
        curves.relate(numbers, REST);
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings given) {
        Settings settings = time.of(numbers, given);
        List<Phrase> clauses = new ArrayList<>();
        clauses.add(Symbols.of(Symbols.rate(settings), numbers));
        if (RecordingWords.among(numbers) != null) {
            clauses.add(Phrase.of("relative to lag 0"));
        }
        if (Symbols.any(numbers, Scalar.AUTOCOVARIANCE_TIME)) {
            clauses.add(Symbols.average(numbers, Scalar.AUTOCOVARIANCE_TIME, settings));
        }
        clauses.add(Phrase.of(TimeScale.milliseconds(settings) ? "lag in ms" : "lag in τ"));
        if (Symbols.any(numbers, Scalar.HALF_WIDTH)) {
            double perTau = TimeScale.perTau(settings);
            clauses.add(Phrase.of(
                    "half at {}", Symbols.all(numbers, Scalar.HALF_WIDTH, lag -> Labels.number(lag * perTau))));
        }
        look(numbers, settings);
        curves.whose(numbers, clauses);
        return Phrase.join(", ", clauses);
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings given, Surface surface) {
        Settings settings = time.of(numbers, given);
        look(numbers, settings);
        if (!curves.ready(numbers, settings, surface)) {
            return;
        }
        double highest = curves.theory.highest(0, curves.measured.highest(0, REST));
        double lowest = curves.theory.lowest(0, curves.measured.lowest(0, 0));
        curves.plot.y(-Range.end(-lowest), Range.end(curves.withNote(numbers, highest, lowest)), Ticks.Style.NUMBER);
        curves.axes(surface, 0, TimeScale.perTau(settings), Ticks.Style.NUMBER, TimeScale.unit(settings));
        curves.strokes(numbers, settings);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings given) {
        Settings settings = time.of(numbers, given);
        look(numbers, settings);
        return curves.pointed()
                ? curves.read(numbers, Phrase.of("lag {}", TimeScale.text(curves.at(), curves.step(), settings)))
                        .text()
                : Phrase.NONE;
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(numbers, Channel.AUTOCOVARIANCE, "lag (τ)", MEASURED, table);
        Curves.tabulate(numbers, Channel.THEORY, "lag (τ)", THEORY, table);
        return table;
    }
}
