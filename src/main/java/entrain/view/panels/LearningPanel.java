package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.List;

/** What a network in training gives out, bold, over what it should, thin, a lane an output; below what comes in. */
final class LearningPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.TARGET, Channel.OUTPUT, Channel.PULSES);
    private static final Phrase NONE = Phrase.of("No network is in training.");
    private static final double FOOT = 18;
    private static final double LABELLED = 120;
    private static final double LEAST = 0.1;
    private static final double ROOM = 1.1;
    /** Height of an input's lane as a share of an output's. */
    private static final double NARROW = 0.4;

    private float[] xs = new float[0];
    private float[] ys = new float[0];
    private double cursor = Double.NaN;
    private double width;
    private double labelledSpan;
    private double labelledPer;
    private String span = "";

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public List<Track> shown(Numbers numbers) {
        return Lines.holders(numbers, Channel.OUTPUT);
    }

    private static Track learner(Numbers numbers) {
        return Lines.last(numbers, Channel.OUTPUT);
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        Track of = learner(numbers);
        if (of == null) {
            return NONE;
        }
        Phrase what = Phrase.of("output z bold, target thin");
        return numbers.rows(Channel.PULSES, of) > 0
                ? Phrase.join(", ", List.of(what, Phrase.of("inputs below")))
                : what;
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        Track of = learner(numbers);
        int columns = of == null ? 0 : numbers.columns(Channel.OUTPUT, of);
        if (columns < 2) {
            Notes.line(NONE, surface.height() / 2, surface);
            return;
        }
        if (xs.length < columns) {
            xs = new float[2 * columns];
            ys = new float[2 * columns];
        }
        width = surface.width();
        Block z = numbers.block(Channel.OUTPUT, of);
        Block f = numbers.block(Channel.TARGET, of);
        Block u = numbers.block(Channel.PULSES, of);
        int outputs = z.rows().count();
        int inputs = u == null ? 0 : u.rows().count();
        double lane = Math.max(0, surface.height() - FOOT) / (outputs + NARROW * inputs);
        for (int k = 0; k < outputs; k++) {
            double reach = reach(f == null ? z : f, k, columns);
            double centre = (k + 0.5) * lane;
            double half = Math.max(0, 0.5 * lane - 2);
            surface.line(1, centre, width - 1, centre, Ink.LINE, 1, 1);
            row(z, k, centre, half / reach, half, Ink.of(of), 2.2, surface);
            if (f != null) {
                row(f, k, centre, half / reach, half, Ink.TEXT, 1, surface);
            }
        }
        for (int k = 0; k < inputs; k++) {
            double half = Math.max(0, 0.5 * NARROW * lane - 1);
            double centre = outputs * lane + (k + 0.5) * NARROW * lane;
            row(u, k, centre, half / reach(u, k, columns), half, Ink.MUTED, 1, surface);
        }
        if (surface.width() > LABELLED) {
            foot(z.columns(), settings, surface);
        }
        if (cursor >= 0) {
            double x = x(column(columns), columns);
            surface.line(x, 0, x, surface.height() - FOOT, Ink.MUTED, 0.7, 1);
        }
    }

    /** One row as a line about another, held within its lane; what is not finite leaves a gap. */
    private void row(Block block, int row, double centre, double scale, double half, Ink ink, double bold, Surface to) {
        float[] data = block.data();
        int at = block.at(row);
        int columns = block.columns().count();
        int run = 0;
        for (int k = 0; k < columns; k++) {
            if (Math.abs(data[at + k]) <= Float.MAX_VALUE) {
                xs[run] = (float) x(k, columns);
                ys[run++] = (float) (centre - Math.max(-half, Math.min(half, scale * data[at + k])));
            } else {
                flush(run, ink, bold, to);
                run = 0;
            }
        }
        flush(run, ink, bold, to);
    }

    private void flush(int run, Ink ink, double bold, Surface to) {
        if (run > 1) {
            to.polyline(xs, ys, run, ink, ink == Ink.TEXT ? 0.85 : 1, bold, false);
        }
    }

    private double x(int k, int columns) {
        return k * Math.max(0, width - 2) / (columns - 1) + 1;
    }

    private static double reach(Block block, int row, int columns) {
        double most = LEAST;
        for (int k = 0; k < columns; k++) {
            double each = Math.abs(block.data()[block.at(row) + k]);
            most = each > most && each <= Float.MAX_VALUE ? each : most;
        }
        return ROOM * most;
    }

    /** How long a stretch is shown. */
    private void foot(Axis time, Settings settings, Surface surface) {
        double whole = time.step() * (time.count() - 1);
        if (whole != labelledSpan || TimeScale.perTau(settings) != labelledPer) {
            labelledSpan = whole;
            labelledPer = TimeScale.perTau(settings);
            span = TimeScale.text(whole, settings);
        }
        surface.text(span, width - 2, surface.height() - 4, Ink.MUTED, 11, Align.END, false);
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
    }

    @Override
    public double fraction(double px, double py, double surfaceWidth, double surfaceHeight) {
        return width > 2 ? Math.max(0, Math.min(1, (px - 1) / (width - 2))) : Double.NaN;
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        Track of = learner(numbers);
        return of == null ? 0 : numbers.columns(Channel.OUTPUT, of);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        Track of = learner(numbers);
        int columns = stops(numbers, track, settings);
        if (!(cursor >= 0) || columns == 0) {
            return Phrase.NONE;
        }
        int k = column(columns);
        Block z = numbers.block(Channel.OUTPUT, of);
        Block f = numbers.block(Channel.TARGET, of);
        Reading reading = new Reading(Phrase.verbatim(
                "t " + TimeScale.text(z.columns().at(k), z.columns().step(), settings)));
        for (int i = 0; i < z.rows().count(); i++) {
            reading.add(Phrase.verbatim("z " + Labels.number(z.get(i, k))));
            if (f != null) {
                reading.add(Phrase.of("target {}", Labels.number(f.get(i, k))));
            }
        }
        return reading.text();
    }

    private int column(int columns) {
        return (int) Nearest.whole(cursor * (columns - 1));
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Track of = learner(numbers);
        Table table = WindowTable.table(numbers, Channel.OUTPUT, of, "z");
        rows(numbers.block(Channel.TARGET, of), "target ", table);
        rows(numbers.block(Channel.PULSES, of), "input ", table);
        return table;
    }

    private static void rows(Block block, String name, Table table) {
        for (int i = 0; block != null && i < block.rows().count(); i++) {
            table.column(
                    name + (i + 1), block.data(), block.at(i), block.columns().count());
        }
    }
}
