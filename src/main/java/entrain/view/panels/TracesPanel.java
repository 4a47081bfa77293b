package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.core.model.Activation;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.measure.Recorder;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Range;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.List;

/** Rates of the first few units against time, one lane each, now at the right; below them those of the second trial. */
final class TracesPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.TRACES, Channel.SECOND_TRACES);
    private static final double BAR = 20;
    private static final double FOOT = 20;

    private float[] xs = new float[0];
    private float[] ys = new float[0];
    private final Piece piece = new Piece();
    private final OwnTime own = new OwnTime();
    private final Lane scale = new Lane();
    private double cursor = Double.NaN;
    private double width;
    private double pitch;
    private int drawn;
    private double labelled;
    private String label = "";

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        Activation activation = settings.get(Params.PHI);
        Phrase what = RecordingWords.is(track)
                ? RecordingWords.quantity(numbers, track)
                : Phrase.verbatim(Symbols.rate(settings));
        double low = Range.low(activation, numbers, Channel.TRACES, track);
        double high = Range.high(activation, numbers, Channel.TRACES, track);
        Phrase lanes = low == -high
                ? Phrase.of("lanes ±{}", Labels.number(high))
                : Phrase.of("lanes {} to {}", Labels.number(low), Labels.number(high));
        Phrase count = count(numbers.rows(Channel.TRACES, track), track);
        return Phrase.join(
                ", ",
                !RecordingWords.is(track) && Lane.wide(low, high)
                        ? List.of(count, what, lanes, Phrase.of("logarithmic"))
                        : List.of(count, what, lanes));
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings given, Surface surface) {
        Settings settings = own.of(numbers, given);
        surface.clear();
        int rows = numbers.rows(Channel.TRACES, track);
        int columns = numbers.columns(Channel.TRACES, track);
        if (rows == 0 || columns < 2) {
            return;
        }
        if (xs.length < columns) {
            xs = new float[2 * columns];
            ys = new float[2 * columns];
        }
        Activation activation = settings.get(Params.PHI);
        scale.fit(
                Range.low(activation, numbers, Channel.TRACES, track),
                Range.high(activation, numbers, Channel.TRACES, track),
                RecordingWords.is(track));
        double perTau = surface.width() / Recorder.WINDOW;
        Block block = numbers.block(Channel.TRACES, track);
        double step = block.columns().step() * perTau;
        double lane = (surface.height() - FOOT) / rows;
        float[] data = block.data();
        int at = block.at(0);
        double strength = numbers.diverged(track) ? 0.4 : 1;
        for (int k = 0; k < columns; k++) {
            xs[k] = (float) Math.max(0, surface.width() - 1 - (columns - 1 - k) * step);
        }
        second(numbers.block(Channel.SECOND_TRACES, track), rows, columns, lane, surface);
        for (int i = 0; i < rows; i++) {
            double centre = lane * (i + 0.5);
            for (int k = 0; k < columns; k++) {
                ys[k] = (float) (centre - scale.at(data[at + i * columns + k]) * (0.5 * lane - 3));
            }
            surface.polyline(xs, ys, columns, Ink.of(track), strength * (1 - 0.1 * i), 1.3, false);
        }
        width = surface.width();
        pitch = step;
        drawn = columns;
        if (cursor >= 0) {
            cross(data, at, rows, columns, lane, track, surface);
        }
        double y = surface.height() - 8;
        surface.line(1, y, 1 + BAR * perTau, y, Ink.MUTED, 1, 1);
        if (TimeScale.perTau(settings) != labelled) {
            labelled = TimeScale.perTau(settings);
            label = TimeScale.text(BAR, settings);
        }
        surface.text(label, 1 + BAR * perTau + 6, y + 4, Ink.MUTED, 11, Align.START, false);
    }

    /** The second trial, a fine line that the first one hides while they are together. */
    private void second(Block block, int rows, int columns, double lane, Surface surface) {
        int count = block == null ? 0 : Math.min(block.columns().count(), columns);
        for (int i = 0; i < rows && count > 1; i++) {
            int at = block.at(i) + block.columns().count() - columns;
            for (int k = columns - count; k < columns; k++) {
                ys[k] = (float) (lane * (i + 0.5) - scale.at(block.data()[at + k]) * (0.5 * lane - 3));
            }
            piece.line(xs, ys, columns - count, columns - 1, Ink.TEXT, 0.55, 1, surface);
        }
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
    }

    @Override
    public double fraction(double px, double py, double surfaceWidth, double surfaceHeight) {
        double last = drawn - 1;
        double k = Nearest.whole(last - (width - 1 - px) / pitch);
        return last > 0 && k >= 0 && k <= last ? k / last : Double.NaN;
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        return numbers.columns(Channel.TRACES, track);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings given) {
        Settings settings = own.of(numbers, given);
        int columns = numbers.columns(Channel.TRACES, track);
        if (!(cursor >= 0) || columns == 0) {
            return Phrase.NONE;
        }
        int k = (int) Nearest.whole(cursor * (columns - 1));
        Block block = numbers.block(Channel.TRACES, track);
        Axis time = block.columns();
        Reading reading = new Reading(Phrase.verbatim("t " + TimeScale.text(time.at(k), time.step(), settings)));
        for (int i = 0; i < block.rows().count(); i++) {
            String value = Labels.number(block.get(i, k));
            reading.add(Phrase.verbatim(i == 0 ? Symbols.rate(numbers, track, settings) + " " + value : value));
        }
        return reading.text();
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        return WindowTable.table(numbers, Channel.TRACES, track, Symbols.rate(numbers, track, settings) + " of unit ");
    }

    private void cross(float[] data, int at, int rows, int columns, double lane, Track track, Surface surface) {
        int k = (int) Nearest.whole(cursor * (columns - 1));
        surface.line(xs[k], 0, xs[k], surface.height() - FOOT, Ink.MUTED, 0.7, 1);
        for (int i = 0; i < rows; i++) {
            double v = scale.at(data[at + i * columns + k]);
            surface.dot(xs[k], lane * (i + 0.5) - v * (0.5 * lane - 3), 2.5, Ink.of(track), 1);
        }
    }

    private static Phrase count(int rows, Track track) {
        if (RecordingWords.is(track)) {
            return rows == 1 ? Phrase.of("one unit") : Phrase.of("{} units", Integer.toString(rows));
        }
        return rows == 1
                ? Phrase.of("one neuron")
                : rows == 5 ? Phrase.of("five neurons") : Phrase.of("{} neurons", Integer.toString(rows));
    }
}
