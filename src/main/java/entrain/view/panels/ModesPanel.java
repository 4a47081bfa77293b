package entrain.view.panels;

import entrain.core.math.Elementary;
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
import entrain.lab.task.Tasks;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Plot;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the state lies along J's leading patterns, on a logarithmic axis, and dashed, through now, where that goes in
 * a linear network: amplitudes change as e^{(g Re μ − 1)t}. The cursor walks along the patterns.
 */
final class ModesPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.AMPLITUDES, Channel.LEADING, Channel.LEFT_VECTORS);
    private static final Phrase TOO_MANY = Phrase.of("patterns up to N = 1000");
    private static final Phrase COMPUTING = Phrase.of("computing…");
    private static final double LEAST_DECADES = 2;
    /** log10 of an amplitude below which a pattern is gone. */
    private static final double GONE = -30;
    /** How far back a measured slope goes, in τ. */
    private static final double STRETCH = 10;

    private static final double NEAR = 30;

    private final Plot plot = new Plot();
    private float[] values = new float[0];
    private final float[] ends = new float[2];
    private double cursor = Double.NaN;
    private Numbers drawn = new Numbers();
    private boolean alike;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public List<Track> shown(Numbers numbers) {
        return Lines.holders(numbers, Channel.AMPLITUDES);
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        List<Phrase> clauses = new ArrayList<>();
        int patterns = numbers.columns(Channel.LEADING, null);
        clauses.add(
                patterns == 0
                        ? Phrase.of("J’s leading patterns")
                        : Phrase.of("J’s {} leading patterns", Integer.toString(patterns)));
        clauses.add(
                exact(settings)
                        ? Phrase.of("dashed: slope g Re μ − 1")
                        : Phrase.of("straight lines for a linear φ alone"));
        return RecordingWords.withoutWeights(numbers, Phrase.join("; ", clauses));
    }

    /** Whether patterns grow or decay each by itself. */
    private static boolean exact(Settings settings) {
        return settings.get(Params.PHI) == Activation.LINEAR;
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        drawn = numbers;
        alike = settings.get(Params.I) == 0;
        Track first = holder(numbers);
        int count = first == null ? 0 : numbers.columns(Channel.AMPLITUDES, first);
        if (count < 2) {
            Notes.line(
                    settings.get(Params.N) > Tasks.LARGEST_DECOMPOSED ? TOO_MANY : COMPUTING,
                    0.5 * surface.height() + 4,
                    surface);
            return;
        }
        values = values.length < count ? new float[2 * count] : values;
        axes(numbers, numbers.block(Channel.AMPLITUDES, first).columns(), settings, surface);
        int chosen = chosen(numbers);
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            Track of = numbers.track(m);
            Block block = numbers.block(Channel.AMPLITUDES, of);
            for (int k = 0;
                    block != null && !(alike && of != first) && k < block.rows().count();
                    k++) {
                boolean pale = chosen >= 0 && chosen != k;
                curve(block, k, of, pale ? 0.25 : 1 - 0.12 * k, settings);
                if (exact(settings) && !(of.kind().driven() && settings.get(Params.I) != 0)) {
                    theory(numbers, block, k, pale ? 0.25 : 0.8, settings);
                }
            }
        }
    }

    private void axes(Numbers numbers, Axis time, Settings settings, Surface surface) {
        double highest = GONE;
        double lowest = Double.MAX_VALUE;
        for (int m = 0; m < numbers.tracks(); m++) {
            Block block = numbers.block(Channel.AMPLITUDES, numbers.track(m));
            for (int k = 0;
                    block != null && k < block.rows().count() * block.columns().count();
                    k++) {
                float v = block.data()[block.at(0) + k];
                highest = Math.max(highest, v);
                lowest = v > GONE ? Math.min(lowest, v) : lowest;
            }
        }
        double top = Math.ceil(highest);
        plot.y(Math.min(Math.floor(Math.min(lowest, highest)), top - LEAST_DECADES), top, Ticks.Style.POWER);
        double scale = TimeScale.perTau(settings);
        double from = time.first() * scale;
        plot.x(from, from + Recorder.WINDOW * scale, Ticks.Style.NUMBER, TimeScale.unit(settings));
        plot.begin(surface);
    }

    private void curve(Block block, int k, Track of, double opacity, Settings settings) {
        Axis time = block.columns();
        for (int i = 0; i < time.count(); i++) {
            float v = block.data()[block.at(k) + i];
            values[i] = v > GONE ? v : Float.NaN;
        }
        double scale = TimeScale.perTau(settings);
        plot.curve(values, time.count(), time.first() * scale, time.step() * scale, Ink.of(of), opacity, false);
    }

    /** Through the newest amplitude, from one side of the plot to the other. */
    private void theory(Numbers numbers, Block block, int k, double opacity, Settings settings) {
        double slope = slope(numbers, k, settings) / Elementary.LN10;
        Axis time = block.columns();
        double passed = (time.count() - 1) * time.step();
        ends[0] = (float) (block.get(k, time.count() - 1) - slope * passed);
        ends[1] = (float) (ends[0] + slope * Recorder.WINDOW);
        double scale = TimeScale.perTau(settings);
        plot.curve(ends, 2, time.first() * scale, Recorder.WINDOW * scale, Ink.TEXT, opacity, true);
    }

    /** g Re μ − 1, per τ. */
    private static double slope(Numbers numbers, int k, Settings settings) {
        Block leading = numbers.block(Channel.LEADING);
        return leading != null && k < leading.columns().count()
                ? settings.get(Params.G) * leading.get(0, k) - 1
                : Double.NaN;
    }

    /** The first track that has amplitudes; null if none has. */
    private static Track holder(Numbers numbers) {
        for (int m = 0; m < numbers.tracks(); m++) {
            if (numbers.has(Channel.AMPLITUDES, numbers.track(m))) {
                return numbers.track(m);
            }
        }
        return null;
    }

    private int chosen(Numbers numbers) {
        Track first = holder(numbers);
        int count = first == null ? 0 : numbers.rows(Channel.AMPLITUDES, first);
        return cursor >= 0 && count > 0 ? (int) Nearest.whole(cursor * (count - 1)) : -1;
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
    }

    /** The pattern whose curve is next. */
    @Override
    public double fraction(double px, double py, double width, double height) {
        double at = plot.fraction(px, py);
        int nearest = -1;
        int last = 0;
        double best = NEAR;
        for (int m = 0; m < drawn.tracks() && at >= 0; m++) {
            Block block = drawn.block(Channel.AMPLITUDES, drawn.track(m));
            for (int k = 0; block != null && k < block.rows().count(); k++) {
                Axis time = block.columns();
                int i = (int) Nearest.whole(at * Recorder.WINDOW / time.step());
                last = Math.max(1, block.rows().count() - 1);
                if (i < time.count() && plot.above(block.get(k, i), py) < best) {
                    best = plot.above(block.get(k, i), py);
                    nearest = k;
                }
            }
        }
        return nearest < 0 ? Double.NaN : nearest / (double) last;
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        Track first = holder(numbers);
        return first == null ? 0 : numbers.rows(Channel.AMPLITUDES, first);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        int k = chosen(numbers);
        Block leading = numbers.block(Channel.LEADING);
        if (k < 0 || leading == null || k >= leading.columns().count()) {
            return Phrase.NONE;
        }
        double g = settings.get(Params.G);
        double re = g * leading.get(0, k);
        double im = Math.abs(g * leading.get(1, k));
        Reading reading = new Reading(
                Phrase.verbatim("gμ = " + Labels.number(re) + (im == 0 ? "" : " ± " + Labels.number(im) + " i")));
        List<String> slopes = new ArrayList<>();
        for (int m = 0; m < numbers.tracks(); m++) {
            Block block = numbers.block(Channel.AMPLITUDES, numbers.track(m));
            if (block != null && !(alike && !slopes.isEmpty())) {
                slopes.add(measured(block, k));
            }
        }
        reading.add(Phrase.of("slope {} per τ", Symbols.together(slopes)));
        if (exact(settings)) {
            reading.add(Phrase.of("theory {}", Labels.signed(re - 1, 3)));
        }
        return (im == 0 ? reading : reading.add(Phrase.of("period {}", TimeScale.text(2 * Math.PI / im, settings))))
                .text();
    }

    /** The slope of late. */
    private static String measured(Block block, int k) {
        Axis time = block.columns();
        int last = time.count() - 1;
        int first = Math.max(0, last - (int) Nearest.whole(STRETCH / time.step()));
        return last > first
                ? Labels.signed(
                        (block.get(k, last) - block.get(k, first)) * Elementary.LN10 / ((last - first) * time.step()),
                        3)
                : "–";
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        boolean own = numbers.has(Channel.AMPLITUDES, track);
        return WindowTable.table(
                numbers, Channel.AMPLITUDES, own ? track : holder(numbers), "log10 amplitude of pattern ");
    }
}
