package entrain.view.panels;

import entrain.core.analysis.Regime;
import entrain.core.math.Nearest;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Track;
import entrain.lab.measure.NumberRows;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.task.Tasks;
import entrain.view.Act;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Plot;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/** How networks of this size scatter: a histogram of λ₁ over many draws of J, beside what theory says of N → ∞. */
final class NetworksPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.ENSEMBLE, Channel.PREDICTIONS);
    private static final List<Act> ACTS = List.of(
            new Act("networks", Phrase.of("{} networks", Tasks.ENSEMBLE.usual().get("networks")), Tasks.ENSEMBLE));
    private static final int REGIME = 2;
    private static final int LIKELY = 3;
    private static final int CHAOTIC = Regime.CHAOTIC.ordinal();
    private static final int OPEN = Regime.UNDECIDED.ordinal();
    private static final int DECIMALS = 3;
    private static final String[] ROWS = rows();

    private final Plot plot = new Plot();
    private final Histogram histogram = new Histogram();
    private final Notes notes = Notes.waiting(Phrase.of("no other networks yet"));
    private double cursor = Double.NaN;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        return RecordingWords.withoutEquation(numbers, said(numbers, settings));
    }

    private Phrase said(Numbers numbers, Settings settings) {
        List<Phrase> tracks = new ArrayList<>();
        for (Track each : Lines.holders(numbers, Channel.ENSEMBLE)) {
            histogram.summarise(numbers, each);
            if (histogram.count() > 0) {
                tracks.add(Phrase.join(", ", List.of(Reading.of(each, lambda()), chaos(numbers, each))));
            }
        }
        if (tracks.isEmpty()) {
            return Phrase.of("λ₁ of other networks of this size");
        }
        int n = networks(numbers);
        Phrase what = n == 1
                ? Phrase.of("λ₁ per τ of one network")
                : Phrase.of("λ₁ per τ of {} networks", Integer.toString(n));
        Phrase size = Phrase.verbatim("N = " + settings.text(Params.N));
        return Phrase.join(": ", List.of(Phrase.join(", ", List.of(what, size)), Phrase.join("; ", tracks)));
    }

    /** The mean of the track that was summarised and how networks scatter about it. */
    private Phrase lambda() {
        return histogram.count() == 1
                ? Phrase.verbatim(mean())
                : Phrase.of(
                        "{} (sd; each ± {})",
                        mean() + " ± " + Labels.fixed(histogram.deviation(), DECIMALS),
                        Labels.fixed(histogram.error(), DECIMALS));
    }

    /** How many are chaotic or look so, how many are not, and how many are neither by now. */
    private static Phrase chaos(Numbers numbers, Track track) {
        int all = numbers.columns(Channel.ENSEMBLE, track);
        int told = count(numbers, track, REGIME, CHAOTIC);
        int chaotic = told + count(numbers, track, LIKELY, CHAOTIC);
        // A network that is told looks like nothing besides.
        int open = count(numbers, track, REGIME, OPEN) - all + count(numbers, track, LIKELY, OPEN);
        List<Phrase> classes = new ArrayList<>();
        classes.add(Phrase.of(
                chaotic > told ? "{} of {} chaotic or looking so" : "{} of {} chaotic",
                Integer.toString(chaotic),
                Integer.toString(all)));
        classes.add(Phrase.of("{} not", Integer.toString(all - chaotic - open)));
        if (open > 0) {
            classes.add(Phrase.of("{} open", Integer.toString(open)));
        }
        return Phrase.join(", ", classes);
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        if (!histogram.look(numbers)) {
            notes.middle(numbers, settings, surface);
            return;
        }
        plot.y(0, histogram.highest(), Ticks.Style.COUNT);
        plot.x(histogram.low(), histogram.high(), Ticks.Style.NUMBER, "");
        plot.begin(surface);
        if (histogram.low() < 0) {
            plot.upright(0, Ink.LINE, 1, false);
        }
        for (int m = 0; m < numbers.tracks(); m++) {
            Track each = numbers.track(m);
            for (int bin = 0; bin < histogram.bins(); bin++) {
                if (histogram.in(each, bin) > 0) {
                    bar(each, bin);
                }
            }
            if (numbers.knows(each, Prediction.LAMBDA)) {
                plot.upright(numbers.value(each, Prediction.LAMBDA), Ink.TEXT, Curves.strength(m), true);
            }
        }
        if (cursor >= 0) {
            plot.cursor((bin() + 0.5) / histogram.bins());
        }
    }

    @Override
    public List<Track> shown(Numbers numbers) {
        return Lines.holders(numbers, Channel.ENSEMBLE);
    }

    @Override
    public List<Act> acts() {
        return ACTS;
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
    }

    @Override
    public double fraction(double px, double py, double width, double height) {
        double share = plot.fraction(px, py);
        int last = histogram.bins() - 1;
        return Math.min(last, Math.floor(share * histogram.bins())) / Math.max(1, last);
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        return histogram.look(numbers) ? histogram.bins() : 0;
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        if (!(cursor >= 0) || !histogram.look(numbers)) {
            return Phrase.NONE;
        }
        int bin = bin();
        Reading reading = new Reading(Phrase.of(
                "λ₁ {} to {} per τ", Labels.signed(histogram.edge(bin)), Labels.signed(histogram.edge(bin + 1))));
        List<Track> tracks = Lines.holders(numbers, Channel.ENSEMBLE);
        for (int m = 0; m < tracks.size(); m++) {
            String count = Integer.toString(histogram.in(tracks.get(m), bin));
            boolean last = m == tracks.size() - 1;
            reading.add(Reading.of(tracks.get(m), last ? ofAll(count, networks(numbers)) : Phrase.verbatim(count)));
        }
        return reading.text();
    }

    private static Phrase ofAll(String count, int networks) {
        return networks == 1
                ? Phrase.of("{} of one network", count)
                : Phrase.of("{} of {} networks", count, Integer.toString(networks));
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(numbers, Channel.ENSEMBLE, "network", ROWS, table);
        return table;
    }

    /** What the rows of the block are: the single numbers of the catalogue come after λ₁ and the verdict. */
    private static String[] rows() {
        String[] rows = new String[LIKELY + 1 + NumberRows.COUNT];
        rows[0] = "λ₁ (per τ)";
        rows[1] = "standard error (per τ)";
        rows[REGIME] = "regime";
        rows[LIKELY] = "looks like";
        for (int row = 0; row < NumberRows.COUNT; row++) {
            rows[LIKELY + 1 + row] = NumberRows.name(row);
        }
        return rows;
    }

    /** The bin at the cursor. */
    private int bin() {
        return (int) Nearest.whole(cursor * (histogram.bins() - 1));
    }

    private String mean() {
        return (histogram.mean() > 0 ? "+" : "") + Labels.fixed(histogram.mean(), DECIMALS);
    }

    private void bar(Track track, int bin) {
        double from = histogram.edge(bin);
        double to = histogram.edge(bin + 1);
        int n = histogram.in(track, bin);
        plot.bar(from, to, n, Ink.of(track), 0.25);
        plot.segment(from, n, to, n, Ink.of(track), 1);
        plot.segment(from, 0, from, n, Ink.of(track), 1);
        plot.segment(to, 0, to, n, Ink.of(track), 1);
    }

    private static int networks(Numbers numbers) {
        int n = 0;
        for (int m = 0; m < numbers.tracks(); m++) {
            n = Math.max(n, numbers.columns(Channel.ENSEMBLE, numbers.track(m)));
        }
        return n;
    }

    private static int count(Numbers numbers, Track track, int row, int ordinal) {
        Block block = numbers.block(Channel.ENSEMBLE, track);
        int n = 0;
        for (int k = 0; k < block.columns().count(); k++) {
            n += (int) block.get(row, k) == ordinal ? 1 : 0;
        }
        return n;
    }
}
