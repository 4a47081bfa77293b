package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Axis;
import entrain.view.Ink;
import entrain.view.Plot;
import entrain.view.Surface;
import entrain.view.Table;

/**
 * Both tracks' curves in one plot, measured ones solid, theory's dashed, under one cursor. A panel calls {@link #look},
 * sets the plot's vertical ends, then {@link #axes} and {@link #strokes}.
 */
final class Curves {
    /** The driven network's theory is fainter, which tells the two dashed curves apart. */
    private static final double FAINTER = 0.6;

    final Plot plot = new Plot();
    final Pair measured;
    final Pair theory;
    private final Notes notes;
    private final Axis.Style style;
    private double cursor = Double.NaN;
    private double first;
    private double scale = 1;
    private double step;
    private int shown;

    /** @param theory a pair of the same channel means that there is no theory */
    Curves(Pair measured, Pair theory, Axis.Style style, Notes notes) {
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
    void look(Frame frame, double end) {
        measured.look(frame);
        theory.look(frame);
        Track longer = measured.longer();
        step = measured.step(longer);
        shown = measured.count(longer);
        if ((shown - 1) * step > end) {
            shown = Math.max(2, (int) Math.ceil(end / step) + 1);
        }
    }

    /** Whether there is a curve; if not, says why not. */
    boolean ready(Frame frame, Settings settings, Surface surface) {
        surface.clear();
        if (measured.isEmpty()) {
            notes.middle(frame, settings, surface);
            return false;
        }
        return true;
    }

    /** Draws the axes, whose horizontal one runs from {@code newFirst}, a column being newScale · step wide. */
    void axes(Surface surface, double newFirst, double newScale, Axis.Style xStyle, String unit) {
        first = newFirst;
        scale = newScale;
        plot.x(first, (shown - 1) * step * scale + first, xStyle, unit);
        plot.begin(surface);
    }

    /** Draws the curves, the cursor, and a note in place of a curve that is not there. */
    void strokes(Frame frame, Settings settings) {
        for (Track track : Pair.PAINTED) {
            if (measured.has(track)) {
                plot.curve(
                        measured.values(track),
                        measured.count(track),
                        first,
                        measured.step(track) * scale,
                        Ink.of(track),
                        1,
                        false);
            } else {
                notes.corner(frame, settings, track, plot);
            }
        }
        for (Track track : Pair.PAINTED) {
            if (hasTheory(track)) {
                plot.curve(
                        theory.values(track),
                        theory.count(track),
                        first,
                        theory.step(track) * scale,
                        Ink.TEXT,
                        strength(track),
                        true);
            }
        }
        if (cursor >= 0) {
            plot.cursor(Nearest.whole(cursor * (shown - 1)) / (shown - 1));
            for (Track track : Pair.PAINTED) {
                spot(measured, track, Ink.of(track));
            }
        }
    }

    static double strength(Track track) {
        return track == Track.DRIVEN ? FAINTER : 1;
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
    Reading read(String where) {
        Reading reading = new Reading(where);
        for (Track track : Pair.TRACKS) {
            int k = measured.column(track, at());
            if (measured.has(track) && k >= 0) {
                reading.add(Reading.name(track), style.text(measured.values(track)[k]));
            }
        }
        int s = hasTheory(Track.SPONTANEOUS) ? theory.column(Track.SPONTANEOUS, at()) : -1;
        int d = hasTheory(Track.DRIVEN) ? theory.column(Track.DRIVEN, at()) : -1;
        return reading.theory(
                s < 0 ? "" : style.text(theory.values(Track.SPONTANEOUS)[s]),
                d < 0 ? "" : style.text(theory.values(Track.DRIVEN)[d]));
    }

    /**
     * Adds the rows of both tracks' blocks, with what they stand over: once if it is the same for both.
     *
     * @param over what the columns stand over, with its unit
     * @param from where the first column stands
     * @param rows what the rows are
     */
    static void tabulate(Frame frame, Channel channel, String over, double from, String[] rows, Table table) {
        int longest = 0;
        double step = 0;
        for (Track track : Pair.TRACKS) {
            int columns = frame.columns(channel, track);
            if (columns == 0) {
                continue;
            }
            if (columns > longest || frame.columnTime(channel, track) != step) {
                step = frame.columnTime(channel, track);
                String whose = longest == 0 ? "" : " " + Reading.name(track);
                table.even(over + " of " + rows[0] + whose, from, step, columns);
                longest = columns;
            }
            for (int row = 0; row < Math.min(rows.length, frame.rows(channel, track)); row++) {
                table.column(
                        rows[row] + " " + Reading.name(track),
                        frame.data(),
                        frame.offset(channel, track) + row * columns,
                        columns);
            }
        }
    }

    private boolean hasTheory(Track track) {
        return theory.channel() != measured.channel() && theory.has(track);
    }

    private void spot(Pair pair, Track track, Ink ink) {
        int k = pair.has(track) ? pair.column(track, at()) : -1;
        if (k >= 0) {
            plot.dot(k * pair.step(track) * scale + first, pair.values(track)[k], 3, ink);
        }
    }
}
