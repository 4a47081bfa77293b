package entrain.view.panels;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/** How many dimensions the activity fills: the share of the state's variance on each principal component. */
final class PcaPanel implements CurvePanel {
    private static final Channels NEEDS = Channels.of(Channel.PCA, Channel.SCALARS);
    private static final int SHOWN = 20;

    private final OwnTime time = new OwnTime();
    private final Curves curves;

    PcaPanel() {
        Lines shares = new Lines(Channel.PCA, 0, false);
        curves = new Curves(shares, shares, Ticks.Style.PERCENT, Notes.measured(Scalar.PCA_MISSING));
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
    public Phrase caption(Numbers numbers, Track track, Settings given) {
        Settings settings = time.of(numbers, given);
        List<Phrase> clauses = new ArrayList<>();
        clauses.add(
                Symbols.any(numbers, Scalar.PCA_TIME)
                        ? Phrase.of("shares over {}", Symbols.times(numbers, Scalar.PCA_TIME, settings))
                        : Phrase.of("share of variance"));
        if (Symbols.any(numbers, Scalar.PARTICIPATION)) {
            clauses.add(Phrase.of("D = {}", Symbols.all(numbers, Scalar.PARTICIPATION, 1)));
        }
        if (Symbols.any(numbers, Scalar.PARTICIPATION_CORRECTED)) {
            clauses.add(Phrase.of("for an endless record {}", Symbols.all(numbers, Scalar.PARTICIPATION_CORRECTED, 1)));
        }
        if (Symbols.any(numbers, Scalar.COMPONENTS_90)) {
            clauses.add(Phrase.of("{} in {}", "90 %", Symbols.all(numbers, Scalar.COMPONENTS_90, 0)));
            clauses.add(Phrase.of("{} in {}", "95 %", Symbols.all(numbers, Scalar.COMPONENTS_95, 0)));
        }
        look(numbers, settings);
        curves.whose(numbers, clauses);
        return Phrase.join(", ", clauses);
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        look(numbers, settings);
        if (!curves.ready(numbers, settings, surface)) {
            return;
        }
        curves.plot.y(0, Range.end(curves.measured.highest(0, 0.01)), Ticks.Style.PERCENT);
        curves.axes(surface, 1, 1, Ticks.Style.COUNT, "");
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            for (int k = 0; k < Math.min(SHOWN, curves.measured.count(m)) && !curves.measured.pale(m); k++) {
                curves.plot.dot(k + 1, curves.measured.values(m)[k], 2, Ink.of(numbers.track(m)));
            }
        }
        curves.strokes(numbers, settings);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        if (!curves.pointed()) {
            return Phrase.NONE;
        }
        Reading reading = curves.read(numbers, Phrase.verbatim("PC" + ((int) curves.at() + 1)));
        for (int m = 1; m < numbers.tracks(); m++) {
            Track other = numbers.track(m);
            if (numbers.knows(other, Scalar.ANGLE) && numbers.knows(other, Scalar.LARGEST_ANGLE)) {
                reading.add(Phrase.of(
                        "planes of PC1 and PC2 {} and {} apart",
                        Labels.fixed(numbers.value(other, Scalar.ANGLE), 0) + "°",
                        Labels.fixed(numbers.value(other, Scalar.LARGEST_ANGLE), 0) + "°"));
            }
        }
        return reading.text();
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        int most = 0;
        for (int m = 0; m < numbers.tracks(); m++) {
            most = Math.max(most, numbers.columns(Channel.PCA, numbers.track(m)));
        }
        if (most > 0) {
            table.even("component", 1, 1, most);
        }
        for (Track each : Lines.holders(numbers, Channel.PCA)) {
            Block block = numbers.block(Channel.PCA, each);
            table.column(
                    "share of variance " + each.word(),
                    block.data(),
                    block.at(0),
                    block.columns().count());
        }
        return table;
    }

    @Override
    public void look(Numbers numbers, Settings settings) {
        curves.look(numbers, SHOWN - 1);
    }
}
