package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.core.model.Activation;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Effect;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Range;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * Some units of the network, alive: a dot is a unit, in the colour of its rate, the lines are J, and outward from each unit
 * stands what its rate was just before. At a unit under the cursor: all that it hears from those shown, its past, its point
 * on φ.
 */
final class NetworkPanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.NODES, Channel.WEIGHTS, Channel.UNITS);
    /** How much of the past stands outward, in τ. */
    private static final double PAST = 12;
    /** One of so many samples of it is drawn. */
    private static final int STRIDE = 2;
    /** From a unit, px: where a pointer is still at it. */
    private static final double NEAR = 16;

    private final Ring ring = new Ring();
    private final Web web = new Web();
    private final NodeInsets insets = new NodeInsets();
    private final OwnTime time = new OwnTime();
    private Settings arrangedWith;
    private Track.Kind arrangedFor;
    private double spacing;
    private Block weights;
    private double width;
    private double height;
    private int number;
    private double cursor = Double.NaN;
    private double held = Double.NaN;
    private double middle;
    private double half;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        if (look(numbers, track, settings) == null) {
            return Phrase.of("some units, and J between them");
        }
        List<Phrase> said = new ArrayList<>();
        if (RecordingWords.is(track)) {
            said.add(Phrase.of("a recording has no J"));
        }
        String units = Integer.toString(ring.count);
        said.add(
                guest(track)
                        ? Phrase.of("{} units", units)
                        : Phrase.of("{} of {} units", units, settings.text(Params.N)));
        if (ring.excitatory < ring.count) {
            String inhibit = Integer.toString(ring.count - ring.excitatory);
            said.add(Phrase.of("{} excite, {} inhibit", Integer.toString(ring.excitatory), inhibit));
        }
        if (web.all() > 0) {
            String all = Integer.toString(web.all());
            said.add(
                    web.drawn() == web.all()
                            ? Phrase.of("all {} connections", all)
                            : Phrase.of(
                                    "{} connections, the {} strongest from each unit",
                                    all,
                                    Integer.toString(web.each())));
        }
        said.add(Phrase.of("outward: the last {}", TimeScale.text(PAST, time.of(numbers, settings))));
        return Phrase.join(", ", said);
    }

    /** Takes up what is new; returns the block of the units, null where there is none. */
    private Block look(Numbers numbers, Track track, Settings settings) {
        Block nodes = numbers.block(Channel.NODES, track);
        Block now = guest(track) ? null : numbers.block(Channel.WEIGHTS);
        if (nodes == null || nodes.columns().count() == 0) {
            return null;
        }
        Axis units = nodes.rows();
        if (units.count() != ring.count
                || units.step() != spacing
                || now != weights
                || track.kind() != arrangedFor
                || arrangedOtherwise(settings)) {
            arrangedWith = settings;
            arrangedFor = track.kind();
            spacing = units.step();
            weights = now;
            ring.arrange(units, weights, settings, guest(track), RecordingWords.is(track));
            web.take(weights, ring, Math.sqrt(settings.get(Params.N)));
            width = 0;
        }
        return nodes;
    }

    /** Whether it is none of the page's own: J and N are not its. */
    private static boolean guest(Track track) {
        return track.kind() != Track.Kind.SPONTANEOUS && track.kind() != Track.Kind.DRIVEN;
    }

    /** Whether what the order of the units and the widths of the lines depend on is another; g, I and looks are not of it. */
    private boolean arrangedOtherwise(Settings settings) {
        return settings != arrangedWith
                && (arrangedWith == null
                        || settings.get(Params.PHASES) != arrangedWith.get(Params.PHASES)
                        || settings.differs(arrangedWith, Effect.REBUILD));
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        Block nodes = look(numbers, track, settings);
        if (nodes == null) {
            return;
        }
        if (surface.width() != width || surface.height() != height) {
            width = surface.width();
            height = surface.height();
            ring.lay(width, height);
            number++;
        }
        Activation phi = settings.get(Params.PHI);
        middle = Range.middle(phi, numbers, Channel.NODES, track);
        half = Range.half(phi, numbers, Channel.NODES, track);
        int chosen = chosen();
        int look = 2 * view.palette().ordinal() + (chosen < 0 ? 0 : 1);
        if (surface.under(4 * number + look)) {
            web.draw(ring, chosen < 0 ? 1 : 0.12, surface);
            if (ring.excitatory < ring.count) {
                ring.arc(0, ring.excitatory - 1, Ink.SPONTANEOUS, surface);
                ring.arc(ring.excitatory, ring.count - 1, Ink.DRIVEN, surface);
            }
            surface.over();
        }
        double strength = numbers.diverged(track) ? 0.4 : 1;
        lines(nodes, chosen, surface);
        for (int k = 0; k < ring.count; k++) {
            boolean apart = chosen >= 0 && k != chosen && web.size(chosen, k) == 0;
            past(nodes, k, numbers.frame(track).t(), apart ? 0.2 * strength : strength, surface);
            unit(k, rate(nodes, k), k == chosen, apart ? 0.35 * strength : strength, surface);
        }
        if (chosen >= 0) {
            insets.scale(middle, half);
            insets.draw(numbers, track, ring, chosen, settings, surface);
        }
    }

    /** What passes along connections now, the brighter the larger the rate: into the unit chosen, or from each unit along its strongest. */
    private void lines(Block nodes, int chosen, Surface surface) {
        if (chosen >= 0) {
            web.sent(ring, chosen, surface);
        }
        for (int k = 0; k < ring.count; k++) {
            double rate = Math.abs(rate(nodes, k));
            if (chosen < 0) {
                web.leading(ring, k, 0.7 * rate, surface);
            } else {
                web.stroke(ring, chosen, k, 0.2 + 0.7 * rate, surface);
            }
        }
    }

    /** A rate of now, or of a sample before, on a scale from −1 to 1. */
    private double rate(Block nodes, int k) {
        return rate(nodes, k, nodes.columns().count() - 1);
    }

    private double rate(Block nodes, int k, int sample) {
        return Math.max(-1, Math.min(1, (nodes.get(ring.row[k], sample) - middle) / half));
    }

    private void past(Block nodes, int k, double t, double strength, Surface surface) {
        Axis times = nodes.columns();
        double now = Math.max(times.at(times.count() - 1), Math.min(t, times.at(times.count())));
        for (int c = times.count() - 1; c >= 0 && ring.outside > 0; c--) {
            double age = (now - times.at(c)) / PAST;
            if (age > 1) {
                return;
            }
            int sample = (int) Nearest.whole(times.at(c) / times.step());
            double v = rate(nodes, k, c);
            if (sample % STRIDE == 0 && Math.abs(v) > 0.04) {
                double out = 1.9 * ring.dot + age * (ring.outside - 1.9 * ring.dot);
                surface.dot(
                        ring.x[k] + out * ring.outX[k],
                        ring.y[k] + out * ring.outY[k],
                        (0.62 - 0.45 * age) * ring.dot,
                        ink(v),
                        strength * Math.abs(v) * (1 - age) * 0.8);
            }
        }
    }

    private void unit(int k, double v, boolean chosen, double strength, Surface surface) {
        double x = ring.x[k];
        double y = ring.y[k];
        surface.dot(x, y, 1.9 * ring.dot, ink(v), 0.2 * strength * Math.abs(v));
        surface.dot(x, y, ring.dot + (chosen ? 4 : 1), chosen ? Ink.TEXT : Ink.MUTED, chosen ? 1 : 0.6 * strength);
        surface.dot(x, y, ring.dot + (chosen ? 2 : 0), Ink.CARD, 1);
        surface.dot(x, y, ring.dot, ink(v), strength * Math.abs(v));
    }

    private static Ink ink(double v) {
        return v > 0 ? Ink.SPONTANEOUS : Ink.DRIVEN;
    }

    private int chosen() {
        double at = cursor == cursor ? cursor : held;
        return at >= 0 && ring.count > 0 ? (int) Nearest.whole(at * (ring.count - 1)) : -1;
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
    }

    @Override
    public double fraction(double px, double py, double surfaceWidth, double surfaceHeight) {
        int k = ring.nearest(px, py, Math.max(NEAR, 1.6 * ring.dot));
        return k < 0 ? Double.NaN : k / Math.max(1.0, ring.count - 1);
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        return look(numbers, track, settings) == null ? 0 : ring.count;
    }

    @Override
    public boolean hold() {
        boolean letGo = held == held && !(cursor == cursor && cursor != held);
        held = letGo ? Double.NaN : cursor;
        return letGo || held == held;
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        Block nodes = look(numbers, track, settings);
        int k = chosen();
        if (nodes == null || k < 0) {
            return Phrase.NONE;
        }
        float now = nodes.get(ring.row[k], nodes.columns().count() - 1);
        String rate = Symbols.rate(numbers, track, settings) + " " + Labels.fixed(now, 2);
        Reading reading = new Reading(Phrase.of("unit {}", Integer.toString(ring.unit[k])));
        reading.add(Phrase.verbatim(rate));
        if (ring.excitatory < ring.count) {
            reading.add(Phrase.of(k < ring.excitatory ? "excites" : "inhibits"));
        }
        if (weights != null) {
            int from = web.most(k, true, 0);
            int to = web.most(k, false, 0);
            reading.add(
                    from < 0
                            ? Phrase.of("hears no other")
                            : Phrase.of(
                                    "hears {} of {} others, most unit {} ({})",
                                    Integer.toString(web.number(k, true)),
                                    Integer.toString(ring.count - 1),
                                    Integer.toString(ring.unit[from]),
                                    Labels.signed(web.size(k, from))));
            reading.add(
                    to < 0
                            ? Phrase.of("sends to none")
                            : Phrase.of(
                                    "sends to {}, most to unit {} ({})",
                                    Integer.toString(web.number(k, false)),
                                    Integer.toString(ring.unit[to]),
                                    Labels.signed(web.size(to, k))));
        }
        double share = share(numbers.block(Channel.ASKED_MODE), ring.unit[k]);
        if (weights != null && share >= 0) {
            reading.add(Phrase.of("{} times an even share of the mode", Labels.number(share)));
        }
        return reading.text();
    }

    /**
     * A unit's eigen-share of the mode v that was asked for last in the picture of J's eigenvalues: N |v_i|² / Σ |v_j|²,
     * 1 on average over all units; −1 where there is none.
     */
    private static double share(Block mode, int unit) {
        double own = -1;
        double all = 0;
        int n = mode == null ? 0 : mode.columns().count();
        for (int i = 0; i < n; i++) {
            double square = mode.get(0, i) * mode.get(0, i) + mode.get(1, i) * mode.get(1, i);
            all += square;
            own = i == unit - 1 ? square : own;
        }
        return own < 0 || all == 0 ? -1 : n * own / all;
    }

    /** A line a unit, in the order of the ring: its number, its rate, and the three others that it hears most. */
    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Block nodes = look(numbers, track, settings);
        if (nodes == null) {
            return table;
        }
        float[][] columns = new float[8][ring.count];
        for (int k = 0; k < ring.count; k++) {
            columns[0][k] = ring.unit[k];
            columns[1][k] = nodes.get(ring.row[k], nodes.columns().count() - 1);
            for (int m = 0; m < 3; m++) {
                int from = web.most(k, true, m);
                columns[2 + 2 * m][k] = from < 0 ? Float.NaN : ring.unit[from];
                columns[3 + 2 * m][k] = from < 0 ? Float.NaN : (float) web.size(k, from);
            }
        }
        table.column("unit", columns[0], 0, ring.count);
        table.column(Symbols.rate(numbers, track, settings), columns[1], 0, ring.count);
        for (int m = 1; m <= 3 && weights != null; m++) {
            table.column("hears unit " + m, columns[2 * m], 0, ring.count);
            table.column("J from it " + m, columns[2 * m + 1], 0, ring.count);
        }
        return table;
    }
}
