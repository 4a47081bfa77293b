package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Plot;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import java.util.List;

/**
 * The tracks' curves in one plot, measured ones solid, theory's dashed, under one cursor. A panel calls {@link #look},
 * sets the plot's vertical ends, then {@link #axes} and {@link #strokes}.
 */
final class Curves {
    /** Theory of all but the first track is fainter, which tells the dashed curves apart. */
    private static final double FAINTER = 0.6;
    /** A curve of before the latest change is a ghost. */
    private static final double PALE = 0.3;

    /** Share of a plot's height that a note in its corner takes. */
    private static final double NOTE = 0.25;

    /** An axis' step has 48 bits. */
    private static final double ROUNDING = 1e-9;

    final Plot plot = new Plot();
    final Lines measured;
    final Lines theory;
    private final Notes notes;
    private final Ticks.Style style;
    private double cursor = Double.NaN;
    private double first;
    private double scale = 1;
    private double step;
    private int shown;

    /** @param theory lines of the same channel means that there is no theory */
    Curves(Lines measured, Lines theory, Ticks.Style style, Notes notes) {
        this.measured = measured;
        this.theory = theory;
        this.style = style;
        this.notes = notes;
    }

    /**
     * Takes what the frame holds.
     *
     * @param end how far the picture reaches at most, in the columns' unit
     */
    void look(Numbers numbers, double end) {
        theory.look(numbers);
        measured.look(numbers); // last: without theory both are the same lines
        for (int m = 0; m < measured.tracks(); m++) {
            if (notes.waits(numbers, numbers.track(m))) {
                measured.recall(numbers, m);
            }
        }
        if (measured.isEmpty()) {
            shown = 0;
            return;
        }
        int longest = measured.longest();
        step = measured.step(longest);
        shown = measured.count(longest);
        if ((shown - 1) * step > end) {
            shown = Math.max(2, (int) Math.ceil(end / step - ROUNDING) + 1);
        }
    }

    /**
     * Beside a recording, whose unit is another, shows every curve relative to its own size, theory's to that of the curve it
     * is of. What is not above a size at which there is activity to speak of stays as it is.
     */
    void relate(Numbers numbers, double least) {
        for (int m = 0; RecordingWords.among(numbers) != null && m < measured.tracks(); m++) {
            double by = measured.has(m) ? measured.size(m) : theory.has(m) ? theory.size(m) : 0;
            if (by > least && by <= Float.MAX_VALUE) {
                measured.divide(m, by);
                theory.divide(m, by);
            }
        }
    }

    /** Whether there is a curve; if not, says why not. */
    boolean ready(Numbers numbers, Settings settings, Surface surface) {
        surface.clear();
        if (measured.isEmpty()) {
            notes.middle(numbers, settings, surface);
            return false;
        }
        return true;
    }

    /** The upper end of a plot that reaches so high: with room for a note in its corner, where one stands beside curves. */
    double withNote(Numbers numbers, double high, double low) {
        boolean noted = false;
        for (int m = 0; m < numbers.tracks(); m++) {
            noted |= !measured.has(m) || measured.pale(m);
        }
        return noted ? high + NOTE * (high - Math.min(0, low)) : high;
    }

    /** Draws the axes, whose horizontal one runs from {@code newFirst}, a column being newScale · step wide. */
    void axes(Surface surface, double newFirst, double newScale, Ticks.Style xStyle, String unit) {
        first = newFirst;
        scale = newScale;
        plot.x(first, (shown - 1) * step * scale + first, xStyle, unit);
        plot.begin(surface);
    }

    /** Draws the curves, the first track's on top (at I = 0 both are one network), the cursor, and a note in place of a curve that is not there. */
    void strokes(Numbers numbers, Settings settings) {
        boolean waiting = measured.allPale();
        if (waiting) {
            notes.corner(numbers, settings, plot);
        }
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            if (measured.has(m)) {
                curve(measured, m, Ink.of(numbers.track(m)), measured.pale(m) ? PALE : 1, false);
            }
            if (!waiting && (!measured.has(m) || measured.pale(m))) {
                notes.corner(numbers, settings, numbers.track(m), plot);
            }
        }
        for (int m = numbers.tracks() - 1; m >= 0; m--) {
            if (hasTheory(m)) {
                curve(theory, m, Ink.TEXT, strength(m), true);
            }
        }
        if (cursor >= 0) {
            plot.cursor(Nearest.whole(cursor * (shown - 1)) / (shown - 1));
            for (int m = numbers.tracks() - 1; m >= 0; m--) {
                spot(m, Ink.of(numbers.track(m)));
            }
        }
    }

    /** Adds to a caption whose the curves are, if they are not all of the present run. */
    void whose(Numbers numbers, List<Phrase> clauses) {
        boolean pale = false;
        boolean ahead = false;
        for (int m = 0; m < measured.tracks(); m++) {
            pale |= measured.pale(m);
            ahead |= measured.has(m) && numbers.ahead(measured.channel(), numbers.track(m));
        }
        if (ahead) {
            clauses.add(Phrase.of("seen ahead"));
        }
        if (pale) {
            clauses.add(Phrase.of("pale: before the change"));
        }
    }

    private void curve(Lines lines, int track, Ink ink, double strength, boolean dashed) {
        double spacing = lines.step(track) * scale;
        plot.curve(lines.values(track), lines.count(track), first, spacing, ink, strength, dashed);
    }

    static double strength(int track) {
        return track == 0 ? 1 : FAINTER;
    }

    void point(double fraction) {
        cursor = fraction;
    }

    /** Whether the cursor stands on a curve. */
    boolean pointed() {
        return cursor >= 0 && !measured.isEmpty();
    }

    /** Where the cursor stands, in the columns' unit from the first column on. */
    double at() {
        return Nearest.whole(cursor * (shown - 1)) * step;
    }

    /** The distance of two columns. */
    double step() {
        return step;
    }

    int stops() {
        return measured.isEmpty() ? 0 : shown;
    }

    /** What the curves say at the cursor. */
    Reading read(Numbers numbers, Phrase where) {
        Reading reading = new Reading(where);
        String[] said = new String[numbers.tracks()];
        for (int m = 0; m < numbers.tracks(); m++) {
            int k = measured.pale(m) ? -1 : measured.column(m, at());
            if (k >= 0) {
                reading.add(Reading.of(numbers.track(m), Phrase.verbatim(style.text(measured.values(m)[k]))));
            }
            int t = hasTheory(m) ? theory.column(m, at()) : -1;
            said[m] = t < 0 ? "" : style.text(theory.values(m)[t]);
        }
        return reading.theory(said);
    }

    /**
     * Adds the rows of the tracks' blocks, with what they stand over: once if it is the same for all. What the scout has
     * seen is called {@code ahead}.
     *
     * @param over what the columns stand over, with its unit
     * @param rows what the rows are
     */
    static void tabulate(Numbers numbers, Channel channel, String over, String[] rows, Table table) {
        Axis shared = null;
        for (int m = 0; m < numbers.tracks(); m++) {
            Track track = numbers.track(m);
            Block block = numbers.block(channel, track);
            if (block == null || block.columns().count() == 0) {
                continue;
            }
            Axis columns = block.columns();
            if (shared == null || columns.count() > shared.count() || columns.step() != shared.step()) {
                String of = shared == null ? "" : " " + track.word();
                table.even(over + " of " + rows[0] + of, columns.first(), columns.step(), columns.count());
                shared = columns;
            }
            String whose = track.word() + (numbers.ahead(channel, track) ? " ahead" : "");
            for (int row = 0; row < Math.min(rows.length, block.rows().count()); row++) {
                table.column(rows[row] + " " + whose, block.data(), block.at(row), columns.count());
            }
        }
    }

    private boolean hasTheory(int track) {
        return theory.channel() != measured.channel() && theory.has(track);
    }

    private void spot(int track, Ink ink) {
        int k = measured.pale(track) ? -1 : measured.column(track, at());
        if (k >= 0) {
            plot.dot(k * measured.step(track) * scale + first, measured.values(track)[k], 3, ink);
        }
    }
}
