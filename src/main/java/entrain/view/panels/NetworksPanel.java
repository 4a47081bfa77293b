package entrain.view.panels;

import entrain.core.analysis.Regime;
import entrain.core.math.Nearest;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Track;
import entrain.lab.measure.NumberRows;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Axis;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Plot;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.View;
import java.util.List;

/** How networks of this size scatter: a histogram of λ₁ over many draws of J, beside what theory says of N → ∞. */
final class NetworksPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.ENSEMBLE, Channel.PREDICTIONS);
    private static final int CHAOTIC = Regime.CHAOTIC.ordinal();
    private static final int DECIMALS = 3;
    private static final String[] ROWS = rows();

    private final Plot plot = new Plot();
    private final Histogram histogram = new Histogram();
    private final Notes notes = Notes.waiting("no other networks yet");
    private double cursor = Double.NaN;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public String caption(Frame frame, Track track, Settings settings) {
        StringBuilder text = new StringBuilder();
        for (Track each : Pair.TRACKS) {
            histogram.summarise(frame, each);
            if (histogram.count() > 0) {
                text.append(
                        text.length() == 0 ? networks(frame) + ", N = " + (int) settings.get(Params.N) + ": " : "; ");
                text.append(Reading.name(each)).append(' ').append(mean());
                if (histogram.count() > 1) {
                    text.append(" ± ")
                            .append(Labels.fixed(histogram.deviation(), DECIMALS))
                            .append(" (sd)");
                }
                text.append(", ")
                        .append(chaotic(frame, each))
                        .append(" of ")
                        .append(frame.columns(Channel.ENSEMBLE, each))
                        .append(" chaotic");
            }
        }
        return text.length() == 0 ? "λ₁ of other networks of this size" : "λ₁ per τ of " + text.toString();
    }

    @Override
    public void draw(Frame frame, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        if (!histogram.look(frame)) {
            notes.middle(frame, settings, surface);
            return;
        }
        plot.y(0, histogram.highest(), Axis.Style.COUNT);
        plot.x(histogram.low(), histogram.high(), Axis.Style.NUMBER, "");
        plot.begin(surface);
        if (histogram.low() < 0) {
            plot.upright(0, Ink.LINE, 1, false);
        }
        for (Track each : Pair.TRACKS) {
            for (int bin = 0; bin < histogram.bins(); bin++) {
                if (histogram.in(each, bin) > 0) {
                    bar(each, bin);
                }
            }
            if (frame.knows(each, Prediction.LAMBDA)) {
                plot.upright(frame.value(each, Prediction.LAMBDA), Ink.TEXT, Curves.strength(each), true);
            }
        }
        if (cursor >= 0) {
            plot.cursor((bin() + 0.5) / histogram.bins());
        }
    }

    @Override
    public List<Track> shown(Frame frame) {
        return Pair.holders(frame, Channel.ENSEMBLE);
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
    public int stops(Frame frame, Track track, Settings settings) {
        return histogram.look(frame) ? histogram.bins() : 0;
    }

    @Override
    public String reading(Frame frame, Track track, Settings settings) {
        if (!(cursor >= 0) || !histogram.look(frame)) {
            return "";
        }
        int bin = bin();
        Reading reading = new Reading("λ₁ " + Labels.signed(histogram.edge(bin)) + " to "
                + Labels.signed(histogram.edge(bin + 1)) + " per τ");
        for (Track each : Pair.TRACKS) {
            reading.add(Reading.name(each), Integer.toString(histogram.in(each, bin)));
        }
        return reading.text() + " of " + networks(frame);
    }

    @Override
    public Table table(Frame frame, Track track, Settings settings) {
        Table table = new Table();
        Curves.tabulate(frame, Channel.ENSEMBLE, "network", 1, ROWS, table);
        return table;
    }

    /** What the rows of the block are: the single numbers of the catalogue come after λ₁ and the regime. */
    private static String[] rows() {
        String[] rows = new String[3 + NumberRows.COUNT];
        rows[0] = "λ₁ (per τ)";
        rows[1] = "standard error (per τ)";
        rows[2] = "regime";
        for (int row = 0; row < NumberRows.COUNT; row++) {
            rows[3 + row] = NumberRows.name(row);
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

    private static String networks(Frame frame) {
        int n = Math.max(
                frame.columns(Channel.ENSEMBLE, Track.SPONTANEOUS), frame.columns(Channel.ENSEMBLE, Track.DRIVEN));
        return n == 1 ? "one network" : n + " networks";
    }

    private static int chaotic(Frame frame, Track track) {
        int columns = frame.columns(Channel.ENSEMBLE, track);
        int n = 0;
        for (int k = 0; frame.rows(Channel.ENSEMBLE, track) > 2 && k < columns; k++) {
            n += (int) frame.data()[frame.offset(Channel.ENSEMBLE, track) + 2 * columns + k] == CHAOTIC ? 1 : 0;
        }
        return n;
    }
}
