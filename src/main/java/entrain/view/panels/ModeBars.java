package entrain.view.panels;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.view.Ink;
import entrain.view.Surface;

/**
 * The mode of an eigenvalue, |v_i| as a bar a unit: one that was found with its point, or the one asked for last. Any other can be asked for, and until it is there a line says so.
 */
final class ModeBars {
    private static final Phrase ASK = Phrase.of("Enter or a click computes its mode.");
    private static final Phrase WAIT = Phrase.of("Its mode is being computed…");

    /** In place of a number. */
    static final int NONE = -1;

    private Block parts;
    private int row;
    /** The number of the one that is waited for. */
    private int waited = NONE;

    /** Waits for a mode of this number. */
    void await(int number) {
        waited = number;
    }

    /** Whether it is waited for. */
    boolean awaits(int number) {
        return waited == number;
    }

    /**
     * Finds the mode of an eigenvalue; whether it is there.
     *
     * @param whose  the track; null for those of J
     * @param number of N p + e, eigenvalue e of point p; of J's its own
     */
    boolean find(Numbers numbers, Track whose, int number) {
        parts = null;
        Block asked = numbers.block(Channel.ASKED, whose);
        if (asked != null && asked.get(0, 0) == number) {
            waited = NONE;
            row = 0;
            parts = numbers.block(Channel.ASKED_MODE, whose);
        }
        Block of = numbers.block(Channel.MODE_OF, whose);
        for (int k = 0; parts == null && of != null && k < of.columns().count(); k++) {
            Block modes = numbers.block(Channel.MODES, whose);
            if (of.get(0, k) * modes.columns().count() + of.get(1, k) == number) {
                row = 2 * k;
                parts = modes;
            }
        }
        return parts != null;
    }

    /** Draws what was found last; up to so many bars, where there are more units the largest of those that share one. */
    void draw(int number, double top, double room, Surface surface, Ink ink) {
        if (parts == null) {
            Notes.line(awaits(number) ? WAIT : ASK, top + 0.5 * room, surface);
            return;
        }
        int n = parts.columns().count();
        double width = surface.width();
        int shown = (int) Math.max(1, Math.min(n, width / 3));
        double most = 1e-9;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, PointPlane.extent(length(i)));
        }
        double pitch = width / shown;
        for (int k = 0; k < shown; k++) {
            double v = 0;
            for (int i = (int) ((long) k * n / shown); i < (int) ((k + 1L) * n / shown); i++) {
                v = Math.max(v, PointPlane.extent(length(i)));
            }
            double x = (k + 0.5) * pitch;
            surface.line(x, top + room - 3, x, top + room - 3 - (room - 6) * v / most, ink, 0.8, 0.7 * pitch);
        }
    }

    private double length(int i) {
        double re = parts.get(row, i);
        double im = parts.get(row + 1, i);
        return Math.sqrt(re * re + im * im);
    }
}
