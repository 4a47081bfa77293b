package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Plot;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The activation φ with the population on it: the curve, its tangent at 0, the units' present states as points on it, and
 * below how many there are of each state. In rate form, where a state is a rate, they stand on the curve at their height.
 */
final class PhiPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.UNITS);
    private static final double LEAST = 3;
    private static final double LARGEST = 1e6;
    /** Where an x of a rate is looked for, and how often that range is halved. */
    private static final double FARTHEST = 20;

    private static final int HALVINGS = 24;
    private static final int SAMPLES = 121;
    private static final int BINS = 30;
    /** Of the plot's height, for the bin of most units. */
    private static final double DENSITY = 0.3;

    private final Plot plot = new Plot();
    private final float[] curve = new float[SAMPLES];
    private final float[] density = new float[BINS + 2];
    private final int[] counts = new int[BINS];
    private double end = LEAST;
    private double at = Double.NaN;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public List<Track> shown(Numbers numbers) {
        List<Track> shown = new ArrayList<>();
        for (int m = 0; m < numbers.tracks(); m++) {
            if (numbers.has(Channel.UNITS, numbers.track(m))) {
                shown.add(numbers.track(m));
            }
        }
        return shown;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        Activation phi = settings.get(Params.PHI);
        List<String> slopes = new ArrayList<>();
        for (Track each : shown(numbers)) {
            slopes.add(Labels.fixed(slope(numbers.block(Channel.UNITS, each), phi, rate(settings)), 2));
        }
        Phrase what = Phrase.of("units on φ = {}, thin: its slope at 0", phi.label());
        return slopes.isEmpty()
                ? what
                : Phrase.join(", ", List.of(what, Phrase.of("mean slope {}", Symbols.together(slopes))));
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        Activation phi = settings.get(Params.PHI);
        boolean rate = rate(settings);
        if (!span(numbers, phi, rate)) {
            return;
        }
        double low = Math.min(phi.phi(-end), 0);
        double high = phi.phi(end);
        double margin = 0.06 * (high - low);
        double floor = low - DENSITY * (high - low);
        plot.x(-end, end, Ticks.Style.NUMBER, "");
        plot.y(floor - margin, high + margin, Ticks.Style.NUMBER);
        plot.begin(surface);
        double slope = phi.phiPrime(0);
        if (!phi.isIdentity()) {
            plot.segment(-end, phi.phi(0) - slope * end, end, phi.phi(0) + slope * end, Ink.MUTED, 0.5);
        }
        for (int k = 0; k < SAMPLES; k++) {
            curve[k] = (float) phi.phi(x(k));
        }
        plot.curve(curve, SAMPLES, -end, x(1) - x(0), Ink.TEXT, 0.6, false);
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            Block block = numbers.block(Channel.UNITS, numbers.track(m));
            if (block != null) {
                units(block, phi, rate, floor, DENSITY * (high - low), Ink.of(numbers.track(m)));
            }
        }
        if (at == at) {
            plot.cursor(at);
        }
    }

    private void units(Block block, Activation phi, boolean rate, double floor, double height, Ink ink) {
        Arrays.fill(counts, 0);
        int most = 1;
        for (int i = 0; i < block.columns().count(); i++) {
            double x = state(block, i, phi, rate);
            if (Math.abs(x) <= end) {
                plot.dot(x, phi.phi(x), 1.7, ink);
                int bin = Math.min(BINS - 1, (int) ((x + end) / (2 * end) * BINS));
                most = Math.max(most, ++counts[bin]);
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            density[bin + 1] = (float) (floor + height * counts[bin] / most);
        }
        density[0] = density[BINS + 1] = (float) floor;
        double width = 2 * end / BINS;
        plot.curve(density, BINS + 2, -end - 0.5 * width, width, ink, 0.9, false);
    }

    /** The axis reaches to the state farthest out, in steps, so that it rests while units move; false where none is known. */
    private boolean span(Numbers numbers, Activation phi, boolean rate) {
        double most = 0;
        boolean known = false;
        for (int m = 0; m < numbers.tracks(); m++) {
            Block block = numbers.block(Channel.UNITS, numbers.track(m));
            known |= block != null;
            for (int i = 0; block != null && i < block.columns().count(); i++) {
                double x = Math.abs(state(block, i, phi, rate));
                most = x <= LARGEST ? Math.max(most, x) : most;
            }
        }
        if (most > end || 2.5 * most < end) {
            end = Math.max(LEAST, most < 10 ? Math.ceil(1.1 * most) : Range.roundUp(1.1 * most));
        }
        return known;
    }

    /** x_i; of a rate r_i the x where the curve has that height. */
    static double state(Block block, int i, Activation phi, boolean rate) {
        double value = block.get(0, i);
        if (!rate) {
            return value;
        }
        double below = -FARTHEST;
        double above = FARTHEST;
        for (int k = 0; k < HALVINGS; k++) {
            double x = 0.5 * (below + above);
            if (phi.phi(x) <= value) {
                below = x;
            } else {
                above = x;
            }
        }
        return below;
    }

    private static double slope(Block block, Activation phi, boolean rate) {
        double sum = 0;
        int n = block.columns().count();
        for (int i = 0; i < n; i++) {
            sum += phi.phiPrime(state(block, i, phi, rate));
        }
        return n == 0 ? 0 : sum / n;
    }

    /** Whether a state is a rate. */
    static boolean rate(Settings settings) {
        return settings.get(Params.UNIT) == UnitForm.RATE;
    }

    private double x(int sample) {
        return -end + 2 * end * sample / (SAMPLES - 1);
    }

    @Override
    public void point(double fraction) {
        at = fraction;
    }

    @Override
    public double fraction(double px, double py, double width, double height) {
        return plot.fraction(px, py);
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        return shown(numbers).isEmpty() ? 0 : SAMPLES;
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        if (at != at || shown(numbers).isEmpty()) {
            return Phrase.NONE;
        }
        Activation phi = settings.get(Params.PHI);
        double x = x((int) Nearest.whole(at * (SAMPLES - 1)));
        Reading reading = new Reading(Phrase.verbatim("x = " + Labels.fixed(x, 2)))
                .add(Phrase.verbatim("φ = " + Labels.fixed(phi.phi(x), 3)))
                .add(Phrase.of("slope {}", Labels.fixed(phi.phiPrime(x), 3)));
        return reading.text();
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        for (Track each : shown(numbers)) {
            Block block = numbers.block(Channel.UNITS, each);
            table.column(
                    "state " + each.word(),
                    block.data(),
                    block.at(0),
                    block.columns().count());
        }
        return table;
    }
}
