package entrain.view.panels;

import entrain.core.analysis.Regime;
import entrain.core.math.Elementary;
import entrain.lab.phrase.Phrase;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Surface;
import entrain.view.VerdictWords;

/**
 * What is drawn over the cells of a map: the regimes' marks, the line λ₁ = 0, theory's critical amplitude, and where the
 * settings are.
 */
final class PlaneMarks {
    private static final Regime[] REGIMES = Regime.values();
    /** A mark for each regime, in their order. */
    private static final String[] MARKS = {"·", "•", "~", "∞", "×", "o", "!", "?"};
    /** Cells of this many pixels and more carry marks. */
    private static final double MARKED = 13;

    private static final double RADIUS = 7;
    /** Of the ring on a surface without labels, which has no room beside the plane. */
    private static final double SMALL_RADIUS = 2.5;

    private static final int CORNERS = 24;
    private static final double[] COSINES = cosines();
    private static final Phrase LIMIT = Phrase.verbatim("N → ∞");

    private float[] xs = new float[CORNERS + 1];
    private float[] ys = new float[CORNERS + 1];
    private final double[] crossings = new double[8];
    private final Phrase[] words = new Phrase[REGIMES.length];
    private int run;

    PlaneMarks() {
        for (Regime regime : REGIMES) {
            words[regime.ordinal()] = VerdictWords.word(regime);
        }
    }

    /** A mark on each cell whose regime is known, where they are large enough. */
    void regimes(PlaneNumbers of, PlaneAxes axes, Surface surface) {
        double size = Math.min(16, 0.8 * axes.cell());
        for (int row = 0; axes.cell() >= MARKED && row < of.rows().count(); row++) {
            for (int column = 0; column < of.columns().count(); column++) {
                Regime regime = of.regime(row, column);
                if (regime != null) {
                    double x = axes.x(of.columns().at(column));
                    double y = axes.y(of.rows().at(row)) + 0.35 * size;
                    surface.text(MARKS[regime.ordinal()], x, y, Ink.TEXT, size, Align.MIDDLE, false);
                }
            }
        }
    }

    /** What the marks mean, from the left in the lines below the first; draws nothing where {@code draw} is not set. @return how many lines */
    int key(PlaneNumbers of, Surface surface, boolean draw) {
        double size = PlaneAxes.size(surface);
        double x = 2;
        int line = 0;
        for (Regime regime : REGIMES) {
            String word = words[regime.ordinal()].in(surface.language());
            if (of.occurs(regime)) {
                double width = PlaneAxes.width(word, size) + 2.5 * size;
                line += line == 0 ? 1 : 0;
                if (x > 2 && x + width > surface.width()) {
                    x = 2;
                    line++;
                }
                if (draw) {
                    double y = (1 + 1.4 * line) * size;
                    surface.text(MARKS[regime.ordinal()], x + 0.5 * size, y, Ink.TEXT, size, Align.MIDDLE, false);
                    surface.text(word, x + 1.2 * size, y, Ink.MUTED, size, Align.START, false);
                }
                x += width;
            }
        }
        return line;
    }

    /** Whether the cells are large enough for marks on a surface. */
    static boolean marked(PlaneNumbers of, Surface surface) {
        return surface.width() - 80 > MARKED * of.columns().count()
                && surface.height() - 100 > MARKED * of.rows().count();
    }

    /** The line λ₁ = 0 between the middles of the cells, by marching squares. */
    void contour(PlaneNumbers of, PlaneAxes axes, Surface surface) {
        for (int row = 0; row + 1 < of.rows().count(); row++) {
            for (int column = 0; column + 1 < of.columns().count(); column++) {
                if (of.has(row, column)
                        && of.has(row, column + 1)
                        && of.has(row + 1, column)
                        && of.has(row + 1, column + 1)) {
                    square(row, column, of, axes, surface);
                }
            }
        }
    }

    private void square(int row, int column, PlaneNumbers of, PlaneAxes axes, Surface surface) {
        double a = of.lambda(row, column);
        double b = of.lambda(row, column + 1);
        double c = of.lambda(row + 1, column + 1);
        double d = of.lambda(row + 1, column);
        run = 0;
        cross(a, b, column, row, 1, 0);
        cross(b, c, column + 1, row, 0, 1);
        cross(c, d, column + 1, row + 1, -1, 0);
        cross(d, a, column, row + 1, 0, -1);
        for (int i = 0; i + 3 < run; i += 4) {
            surface.line(
                    axes.x(of.columns().at(0) + crossings[i] * of.columns().step()),
                    axes.y(of.rows().at(0) + crossings[i + 1] * of.rows().step()),
                    axes.x(of.columns().at(0) + crossings[i + 2] * of.columns().step()),
                    axes.y(of.rows().at(0) + crossings[i + 3] * of.rows().step()),
                    Ink.TEXT,
                    1,
                    1.4);
        }
    }

    private void cross(double from, double to, int column, int row, int across, int up) {
        if (from > 0 != to > 0) {
            double share = from / (from - to);
            crossings[run++] = column + share * across;
            crossings[run++] = row + share * up;
        }
    }

    /** Theory's critical amplitude, dashed, with its name at the end. */
    void border(PlaneNumbers of, PlaneAxes axes, Surface surface) {
        run = 0;
        if (xs.length < of.criticals()) {
            xs = new float[of.criticals()];
            ys = new float[of.criticals()];
        }
        for (int k = 0; k < of.criticals(); k++) {
            double other = of.amplitude() > 0 ? of.rows().at(k) : of.columns().at(k);
            double value = of.critical(k) ? of.criticalAt(k) : Double.NaN;
            double x = axes.x(of.amplitude() > 0 ? value : other);
            double y = axes.y(of.amplitude() > 0 ? other : value);
            if (axes.holds(x, y)) {
                xs[run] = (float) x;
                ys[run++] = (float) y;
            } else {
                dashes(surface);
            }
        }
        int last = run - 1;
        dashes(surface);
        if (last > 0 && !axes.bare()) {
            double size = PlaneAxes.size(surface);
            String words = LIMIT.in(surface.language());
            double x = Math.min(xs[last] + 4, axes.left() + axes.width() - PlaneAxes.width(words, size));
            double y = Math.max(ys[last] - 4, axes.top() + size);
            surface.text(words, x, y, Ink.TEXT, size, Align.START, false);
        }
    }

    private void dashes(Surface surface) {
        if (run > 1) {
            surface.polyline(xs, ys, run, Ink.CARD, 0.8, 4, false);
            surface.polyline(xs, ys, run, Ink.TEXT, 1, 1.8, true);
        }
        run = 0;
    }

    /** A ring where the settings are; dashed at the edge where they lie outside, or while nothing is known. */
    void here(PlaneNumbers of, PlaneAxes axes, Surface surface) {
        double x = axes.x(of.hereX());
        double y = axes.y(of.hereY());
        boolean inside = axes.holds(x, y);
        double right = axes.left() + axes.width();
        double bottom = axes.top() + axes.height();
        x = Math.max(axes.left(), Math.min(right, x));
        y = Math.max(axes.top(), Math.min(bottom, y));
        double radius = axes.bare() ? SMALL_RADIUS : RADIUS;
        for (int k = 0; k <= CORNERS; k++) {
            xs[k] = (float) (x + radius * COSINES[k]);
            ys[k] = (float) (y + radius * COSINES[(k + 3 * CORNERS / 4) % CORNERS]);
        }
        boolean dashed = !inside || of.known() == 0;
        if (!dashed) {
            surface.polyline(xs, ys, CORNERS + 1, Ink.CARD, 1, 5, false);
        }
        surface.polyline(xs, ys, CORNERS + 1, Ink.TEXT, 1, 2.2, dashed);
    }

    private static double[] cosines() {
        double[] found = new double[CORNERS + 1];
        for (int k = 0; k <= CORNERS; k++) {
            found[k] = Elementary.cos(2 * Math.PI * k / CORNERS);
        }
        return found;
    }
}
