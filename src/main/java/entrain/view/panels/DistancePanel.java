package entrain.view.panels;

import entrain.core.math.Elementary;
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
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether two trials that start a hair apart part or meet: ‖x_a − x_b‖/√N on a logarithmic scale; paler, if there is a
 * cloud of further starts, its spread. Of a recording, how near neighbours part and, paler, those of its surrogate.
 */
final class DistancePanel implements CurvePanel {
    private static final Channels NEEDS =
            Channels.of(Channel.DISTANCE, Channel.SPREAD, Channel.NEIGHBOURS, Channel.SCALARS);
    private static final String[] MEASURED = {"log10 distance"};
    private static final String[] SPREAD = {"log10 spread of the cloud"};
    private static final String[] NEIGHBOURS = {
        "ln distance of near neighbours", "ln distance of the surrogate’s near neighbours"
    };
    /** Beside a recording, whose neighbours part by little. */
    private static final double MOST_DECADES = 5;

    private static final double PALER = 0.5;
    /** log10 of a distance that is rounding alone. */
    private static final double FLOOR = -16;
    /** What lies below it, as a share of what lies above: room for words that no curve strikes through. */
    private static final double BELOW = 0.16;

    /** Nothing that is still followed is that far apart. */
    private static final double CEILING = 99;

    private static final double LEAST_DECADES = 2;
    private static final Phrase IDENTICAL = Phrase.of("identical to rounding");

    private final Curves curves;
    private final OwnTime time = new OwnTime();
    private final Lines spread = new Lines(Channel.SPREAD, 0, false);
    private final Lines surrogate = new Lines(Channel.NEIGHBOURS, 1, false);

    DistancePanel() {
        Lines distance = new Lines(Channel.DISTANCE, Channel.NEIGHBOURS, 0, false);
        curves = new Curves(
                distance,
                distance,
                Ticks.Style.POWER,
                Notes.waiting(Phrase.of("not started yet"), Phrase.of("no near neighbours yet")));
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
        clauses.add(said(numbers));
        look(numbers, settings);
        curves.whose(numbers, clauses);
        return RecordingWords.besides(
                numbers,
                Phrase.join(", ", clauses),
                Phrase.of(
                        "a recording has no tangent, and noise looks like growth: its near neighbours relative to states "
                                + "at random, paler: those of its phase-randomised surrogate"));
    }

    private static Phrase said(Numbers numbers) {
        if (Symbols.any(numbers, Scalar.SPREAD_GROWTH)) {
            return Phrase.of(
                    "per τ: trials {}; cloud (paler) {}; λ₁ {}",
                    each(numbers, Scalar.GROWTH),
                    each(numbers, Scalar.SPREAD_GROWTH),
                    each(numbers, Scalar.LAMBDA));
        }
        Phrase what = Phrase.of("distance per √N since they parted");
        if (Symbols.any(numbers, Scalar.SPREAD)) {
            return Phrase.join("; ", List.of(what, Phrase.of("paler: spread of the cloud")));
        }
        if (!Symbols.any(numbers, Scalar.GROWTH)) {
            return what;
        }
        Phrase slopes = Symbols.measured(numbers, Scalar.GROWTH, Scalar.GROWTH_ERROR);
        Phrase pairs = Symbols.all(numbers, Scalar.PAIRS, 0);
        return Phrase.join(", ", List.of(what, Phrase.of("slope {} per τ ({} pairs)", slopes, pairs)));
    }

    private static String rate(double perTau) {
        return Labels.signed(perTau, 2);
    }

    /** The tracks' rates, briefly: once where they are the same. */
    private static Phrase each(Numbers numbers, Scalar scalar) {
        String first = "";
        StringBuilder rates = new StringBuilder();
        for (int m = 0; m < numbers.tracks(); m++) {
            Track track = numbers.track(m);
            String rate = numbers.knows(track, scalar) ? rate(numbers.value(track, scalar)) : "–";
            if (!rate.equals(first)) {
                rates.append(m == 0 ? "" : ", ").append(rate);
            }
            first = m == 0 ? rate : first;
        }
        return Phrase.verbatim(rates.toString());
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings given, Surface surface) {
        Settings settings = time.of(numbers, given);
        look(numbers, settings);
        if (!curves.ready(numbers, settings, surface)) {
            return;
        }
        boolean recorded = !surrogate.isEmpty();
        double least = recorded ? surrogate.highest(0, -CEILING) : FLOOR + LEAST_DECADES;
        double top = Math.ceil(spread.highest(0, curves.measured.highest(0, least)));
        double bottom = Math.floor(spread.lowest(0, curves.measured.lowest(0, top - LEAST_DECADES)));
        bottom = recorded ? Math.max(bottom, top - MOST_DECADES) : bottom;
        boolean floor = bottom <= FLOOR;
        curves.plot.y(floor ? FLOOR - BELOW * (top - FLOOR) : bottom, top, Ticks.Style.POWER);
        curves.axes(surface, 0, TimeScale.perTau(settings), Ticks.Style.NUMBER, TimeScale.unit(settings));
        if (floor) {
            curves.plot.remark(IDENTICAL, FLOOR);
        }
        // One over its like would be of neither's colour.
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            if (spread.has(m) && !(m > 0 && spread.alike(m, 0))) {
                paler(spread, m, numbers, settings);
            }
            if (surrogate.has(m)) {
                paler(surrogate, m, numbers, settings);
            }
        }
        curves.strokes(numbers, settings);
    }

    private void paler(Lines lines, int m, Numbers numbers, Settings settings) {
        double step = lines.step(m) * TimeScale.perTau(settings);
        curves.plot.curve(lines.values(m), lines.count(m), 0, step, Ink.of(numbers.track(m)), PALER, false);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings given) {
        Settings settings = time.of(numbers, given);
        look(numbers, settings);
        if (!curves.pointed()) {
            return Phrase.NONE;
        }
        String at = TimeScale.text(curves.at(), curves.step(), settings);
        Reading reading = curves.read(numbers, Phrase.of("{} after parting", at));
        List<String> widths = new ArrayList<>();
        for (int m = 0; m < numbers.tracks(); m++) {
            int k = spread.column(m, curves.at());
            if (k >= 0) {
                widths.add(Ticks.Style.POWER.text(spread.values(m)[k]));
            }
        }
        for (int m = 0; m < numbers.tracks(); m++) {
            int k = surrogate.column(m, curves.at());
            if (k >= 0) {
                reading.add(Phrase.of(
                        "surrogate {}", Ticks.Style.POWER.text(surrogate.values(m)[k])));
            }
        }
        return (widths.isEmpty() ? reading : reading.add(Phrase.of("cloud {}", Symbols.together(widths)))).text();
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(numbers, Channel.DISTANCE, "time since parting (τ)", MEASURED, table);
        Curves.tabulate(numbers, Channel.NEIGHBOURS, "time since they were neighbours (τ)", NEIGHBOURS, table);
        Curves.tabulate(numbers, Channel.SPREAD, "time since the cloud was thrown (τ)", SPREAD, table);
        return table;
    }

    /** Distances of rounding alone, and of none at all, are all shown as the smallest. */
    @Override
    public void look(Numbers numbers, Settings settings) {
        surrogate.look(numbers);
        int m = surrogate.longest();
        curves.look(numbers, surrogate.isEmpty() ? Double.MAX_VALUE : (surrogate.count(m) - 1) * surrogate.step(m));
        spread.look(numbers);
        decimal(curves.measured, numbers);
        decimal(surrogate, numbers);
        bound(curves.measured);
        bound(spread);
    }

    /** Makes decimal logarithms of a recording's natural ones. */
    private static void decimal(Lines lines, Numbers numbers) {
        for (int m = 0; m < lines.tracks(); m++) {
            for (int k = 0; RecordingWords.is(numbers.track(m)) && k < lines.count(m); k++) {
                float natural = lines.values(m)[k];
                lines.values(m)[k] = Block.known(natural) ? (float) (natural / Elementary.LN10) : Float.NaN;
            }
        }
    }

    private static void bound(Lines lines) {
        for (int m = 0; m < lines.tracks(); m++) {
            float[] values = lines.values(m);
            for (int k = 0; k < lines.count(m); k++) {
                float v = values[k];
                values[k] = v < FLOOR ? (float) FLOOR : v > CEILING ? Float.NaN : v;
            }
        }
    }
}
