package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.task.Assignment;
import entrain.lab.task.Tasks;
import entrain.view.Act;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.TrackWords;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/** Why rest loses its stability: the eigenvalues of gJ in the complex plane, the circle of radius g, the line that decides. */
final class EigenvaluesPanel implements Panel {
    private static final Channels NEEDS =
            Channels.of(Channel.EIGENVALUES, Channel.JACOBIAN, Channel.RADIUS, Channel.ASKED_MODE, Channel.ASKED);
    private static final List<Act> ACTS =
            List.of(new Act("jacobian", Phrase.of("Jacobian at the present state"), Tasks.JACOBIAN));
    private static final double CHARACTER = 0.6;
    /** So far from an eigenvalue the pointer still reads it. */
    private static final double NEAR = 12;
    /** So near a click is meant for it; farther off, among hundreds of dots, for the picture. */
    private static final double HIT = 5;
    /** Share of the height that the mode has which was asked for. */
    private static final double BARS = 0.26;

    private static final Phrase TOO_MANY = Phrase.of("eigenvalues up to N = 1000");
    private static final Phrase COMPUTING = Phrase.of("computing…");

    private final Spectral eigenvalues = new Spectral();
    private final Rings rings = new Rings();
    private final ModeBars bars = new ModeBars();
    /** The eigenvalue of J whose mode was asked for last. */
    private int picked = ModeBars.NONE;

    private double cursor = Double.NaN;
    /** How far from its eigenvalue the pointer is that put the cursor there; 0 where a key did. */
    private double aside;
    /** The same, of a pointer whose cursor is put next. */
    private double aimed;

    private double labelled = Double.NaN;
    private String label = "";
    private double centreX;
    private double centreY;
    private double perUnit;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        return RecordingWords.withoutWeights(numbers, said(numbers, settings));
    }

    private Phrase said(Numbers numbers, Settings settings) {
        eigenvalues.look(numbers, settings);
        List<Phrase> clauses = new ArrayList<>();
        clauses.add(
                eigenvalues.jacobian()
                        ? Phrase.of("of gJφ′ at t = {}", TimeScale.text(eigenvalues.stateAt(), settings))
                        : Phrase.of("of gJ"));
        clauses.add(Rings.words(numbers));
        if (eigenvalues.count() > 0 && !eigenvalues.jacobian()) {
            clauses.add(Phrase.of(
                    "{} of {} right of {}",
                    Integer.toString(eigenvalues.unstable()),
                    Integer.toString(eigenvalues.count()),
                    Labels.number(eigenvalues.line())));
        }
        return Phrase.join(", ", clauses);
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        eigenvalues.look(numbers, settings);
        double g = settings.get(Params.G);
        double size = surface.height() > 400 ? 14 : 11;
        double room = modeIsShown(numbers) ? BARS * surface.height() : 0;
        double height = surface.height() - room;
        centreX = 0.5 * surface.width();
        centreY = 0.5 * height;
        perUnit = (0.5 * Math.min(surface.width(), height) - 3)
                / Math.max(Math.max(1.05 * g, 1.1 * eigenvalues.line()), 1.02 * eigenvalues.extent());
        double line = eigenvalues.line() * perUnit + centreX;
        surface.line(line, 1, line, height - 1, Ink.LINE, 1, 1);
        dots(numbers, settings, surface);
        rings.draw(numbers, settings, perUnit, centreY, surface);
        words(g, size, line, surface);
        if (eigenvalues.count() == 0) {
            Notes.line(settings.get(Params.N) > Tasks.LARGEST_DECOMPOSED ? TOO_MANY : COMPUTING, centreY + 4, surface);
        }
        mark(chosen(), surface);
        if (room > 0) {
            mark(picked, surface);
            bars.draw(picked, height, room, surface, Ink.TEXT);
        }
    }

    private void mark(int i, Surface surface) {
        if (i >= 0 && i < eigenvalues.count()) {
            surface.dot(eigenvalues.re(i) * perUnit + centreX, centreY - eigenvalues.im(i) * perUnit, 4, Ink.TEXT, 1);
        }
    }

    /** Whether there is a mode of J, or one is waited for; of another J no more. */
    private boolean modeIsShown(Numbers numbers) {
        if (eigenvalues.count() == 0) {
            bars.await(ModeBars.NONE);
            picked = ModeBars.NONE;
        }
        return picked >= 0 && !eigenvalues.jacobian() && (bars.find(numbers, null, picked) || bars.awaits(picked));
    }

    /** The mode of an eigenvalue of J; that of a Jacobian is of a state that has passed by then. */
    @Override
    public Assignment choose(Numbers numbers, Track track, Settings settings) {
        eigenvalues.look(numbers, settings);
        int i = chosen();
        Block block = numbers.block(Channel.EIGENVALUES);
        if (i < 0 || aside > HIT || block == null || eigenvalues.jacobian()) {
            return null;
        }
        int first = eigenvalues.im(i) < 0 && i > 0 ? i - 1 : i; // of a pair the one that stands before
        if (first == picked && bars.find(numbers, null, first)) {
            return null; // one only waited for is asked for again: what computed it may have failed
        }
        picked = first;
        bars.await(first);
        return new Assignment(
                Tasks.EIGENVECTOR,
                settings,
                Tasks.EIGENVECTOR.usual().with("mode", Integer.toString(first)),
                0,
                new float[] {block.get(0, first), block.get(1, first)});
    }

    @Override
    public List<Track> shown(Numbers numbers) {
        return Lines.holders(numbers, Channel.JACOBIAN);
    }

    @Override
    public List<Act> acts() {
        return ACTS;
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
        aside = aimed;
        aimed = 0;
    }

    /** The eigenvalue next to the pointer, by its place in the order of real parts. */
    @Override
    public double fraction(double px, double py, double width, double height) {
        double best = NEAR * NEAR;
        int nearest = -1;
        for (int i = 0; i < eigenvalues.count(); i++) {
            double dx = eigenvalues.re(i) * perUnit + centreX - px;
            double dy = centreY - eigenvalues.im(i) * perUnit - py;
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                nearest = i;
            }
        }
        aimed = nearest < 0 ? 0 : Math.sqrt(best);
        return nearest < 0 ? Double.NaN : eigenvalues.rank(nearest) / Math.max(1.0, eigenvalues.count() - 1);
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        eigenvalues.look(numbers, settings);
        return eigenvalues.count();
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        eigenvalues.look(numbers, settings);
        int i = chosen();
        if (i < 0) {
            return Phrase.NONE;
        }
        double im = eigenvalues.im(i);
        String value = Labels.number(eigenvalues.re(i))
                + (im == 0 ? "" : (im < 0 ? " − " : " + ") + Labels.number(Math.abs(im)) + " i");
        Phrase matrix = Phrase.verbatim(eigenvalues.jacobian() ? "gJφ′" : "gJ");
        if (eigenvalues.jacobian()) {
            matrix = Phrase.join(" ", List.of(matrix, TrackWords.name(numbers.track(eigenvalues.track(i)))));
        }
        double perTau = 1 / eigenvalues.line();
        Reading reading = new Reading(matrix)
                .add(Phrase.verbatim(value))
                .add(Phrase.of(eigenvalues.re(i) > eigenvalues.line() ? "grows" : "decays"))
                .add(Phrase.of("{} per τ", Labels.signed(eigenvalues.re(i) * perTau - 1, 3)));
        if (im != 0) {
            reading.add(Phrase.of("period {}", TimeScale.text(2 * Math.PI / Math.abs(im * perTau), settings)));
        }
        return reading.text();
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        rows(numbers.block(Channel.EIGENVALUES), " of J at unit gain", table);
        for (Track each : Lines.holders(numbers, Channel.JACOBIAN)) {
            rows(numbers.block(Channel.JACOBIAN, each), " of the Jacobian " + each.word() + " (per τ)", table);
        }
        rows(numbers.block(Channel.ASKED_MODE), " of the mode of J", table);
        return table;
    }

    private int chosen() {
        return cursor >= 0 ? eigenvalues.ranked((int) Nearest.whole(cursor * (eigenvalues.count() - 1))) : -1;
    }

    /** Right of the line in the colour of activity, if it is rest at zero that this decides. */
    private void dots(Numbers numbers, Settings settings, Surface surface) {
        Ink beyond = settings.get(Params.PHI).phi(0) == 0 ? Ink.SPONTANEOUS : Ink.TEXT;
        double radius = surface.height() > 400 ? 2.5 : eigenvalues.count() > 500 ? 1.1 : 1.5;
        for (int i = 0; i < eigenvalues.count(); i++) {
            Ink ink = eigenvalues.jacobian()
                    ? Ink.of(numbers.track(eigenvalues.track(i)))
                    : eigenvalues.re(i) > eigenvalues.line() ? beyond : Ink.MUTED;
            surface.dot(eigenvalues.re(i) * perUnit + centreX, centreY - eigenvalues.im(i) * perUnit, radius, ink, 1);
        }
    }

    /** The line's name at its top, the radius beside the circle, on the side where the line is not; if there is room. */
    private void words(double g, double size, double line, Surface surface) {
        if (g != labelled) {
            labelled = g;
            label = "g = " + Labels.number(g);
        }
        double beside = g * perUnit + 6;
        if (eigenvalues.count() > 0 && beside + CHARACTER * size * label.length() < centreX) {
            boolean right = g >= eigenvalues.line();
            surface.text(
                    label,
                    centreX + (right ? beside : -beside),
                    centreY + 0.35 * size,
                    Ink.MUTED,
                    size,
                    right ? Align.START : Align.END,
                    false);
        }
        if (line + 5 + CHARACTER * size * 6 < surface.width()) {
            surface.text(
                    eigenvalues.line() == 1 ? "Re = 1" : "Re = 4", line + 5, size, Ink.MUTED, size, Align.START, false);
        }
    }

    private static void rows(Block block, String what, Table table) {
        if (block != null) {
            int columns = block.columns().count();
            table.column("real part" + what, block.data(), block.at(0), columns);
            table.column("imaginary part" + what, block.data(), block.at(1), columns);
        }
    }
}
