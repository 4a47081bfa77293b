package entrain.view.panels;

import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Palette;
import entrain.view.Surface;

/**
 * The cells of a map: vermilion above 0 and blue below, pale where λ₁ is 0 within its error, grey where the state left all
 * bounds, faint and crossed out while it is not known; with their legend and what {@link PlaneMarks} draws over them.
 */
final class PlanePicture {
    /** Cells of this many pixels and more are crossed out; smaller ones only have the colour of the ground. */
    private static final double CROSSED = 5;

    private static final int OPAQUE = 0xFF000000;
    private static final int HALF = 0x7F7F7F;
    private static final int COARSEST = 64;
    private static final int LEGEND = 64;
    /** Of 127, by how much the colour of a pale cell tells its sign. */
    private static final int TINT = 6;

    private final PlaneAxes axes = new PlaneAxes();
    private final PlaneMarks marks = new PlaneMarks();
    private final int[] scale = new int[LEGEND];
    private int[] pixels = new int[0];
    private double labelled = Double.NaN;
    private String most = "";
    private String least = "";

    PlaneAxes axes() {
        return axes;
    }

    void draw(PlaneNumbers of, Palette palette, Surface surface) {
        boolean marked = PlaneMarks.marked(of, surface);
        axes.begin(of.columns(), of.rows(), 1 + (marked ? marks.key(of, surface, false) : 0), surface);
        if (of.known() > 0) {
            paint(of, palette);
            int columns = of.columns().count();
            int rows = of.rows().count();
            surface.image(pixels, columns, rows, axes.left(), axes.top(), axes.width(), axes.height());
            crossOut(of, surface);
            marks.contour(of, axes, surface);
            legend(of.bound(), palette, surface);
        }
        if (marked) {
            marks.regimes(of, axes, surface);
            marks.key(of, surface, true);
        }
        marks.border(of, axes, surface);
        marks.here(of, axes, surface);
    }

    private void paint(PlaneNumbers of, Palette palette) {
        int rows = of.rows().count();
        int columns = of.columns().count();
        if (pixels.length < rows * columns) {
            pixels = new int[rows * columns];
        }
        int[] colours = palette.diverging();
        for (int row = 0; row < rows; row++) {
            int from = (rows - 1 - row) * columns;
            for (int column = 0; column < columns; column++) {
                pixels[from + column] = of.has(row, column)
                        ? colours[level(of, row, column)]
                        : of.known(row, column)
                                ? OPAQUE | palette.rgb(of.diverged(row, column) ? Ink.MUTED : Ink.CARD)
                                : coarse(of, row, column, colours, palette.rgb(Ink.GROUND));
            }
        }
    }

    /** Of a cell that is missing: faintly that of the coarser grid's cell that stands for it, if there is one. */
    private static int coarse(PlaneNumbers of, int row, int column, int[] colours, int ground) {
        for (int stride = 2; stride <= COARSEST; stride *= 2) {
            int r = row - row % stride;
            int c = column - column % stride;
            if (of.has(r, c)) {
                return OPAQUE | (colours[level(of, r, c)] >> 1 & HALF) + (ground >> 1 & HALF);
            }
        }
        return OPAQUE | ground;
    }

    /** Strength grows like the root of |λ₁|, so that weak chaos is seen beside strong decay. */
    private static int level(PlaneNumbers of, int row, int column) {
        double value = of.lambda(row, column);
        double strength = of.pale(row, column) ? TINT : 127.5 * Math.sqrt(Math.abs(value) / of.bound());
        return Math.min(255, (int) (value < 0 ? 127.5 - strength : 127.5 + strength));
    }

    private void crossOut(PlaneNumbers of, Surface surface) {
        for (int row = 0; axes.cell() >= CROSSED && row < of.rows().count(); row++) {
            for (int column = 0; column < of.columns().count(); column++) {
                if (!of.known(row, column)) {
                    axes.cross(column, row, surface);
                }
            }
        }
    }

    /** The colours with their numbers, above the plane to its right. */
    private void legend(double bound, Palette palette, Surface surface) {
        if (axes.bare()) {
            return;
        }
        if (bound != labelled) {
            labelled = bound;
            most = Labels.signed(bound);
            least = Labels.signed(-bound);
        }
        for (int i = 0; i < LEGEND; i++) {
            scale[i] = palette.diverging()[(int) (255.0 * i / (LEGEND - 1))];
        }
        double size = PlaneAxes.size(surface);
        double right = surface.width() - 2 - PlaneAxes.width(most, size);
        double width = Math.min(160, 0.4 * surface.width());
        double left = right - 4 - width;
        double top = 0.35 * size;
        surface.image(scale, LEGEND, 1, left, top, width, 0.7 * size);
        surface.line(left + 0.5 * width, top - 2, left + 0.5 * width, top + 0.7 * size + 2, Ink.TEXT, 1, 1.2);
        surface.text(most, surface.width() - 2, size, Ink.MUTED, size, Align.END, false);
        surface.text(least, left - 4, size, Ink.MUTED, size, Align.END, false);
    }
}
