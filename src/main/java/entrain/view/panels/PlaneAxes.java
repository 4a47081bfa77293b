package entrain.view.panels;

import entrain.lab.frame.Axis;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Surface;
import entrain.view.Ticks;

/** Two labelled axes around cells, which stand in the middle of their values. Drawing allocates nothing. */
final class PlaneAxes {
    private static final double CHARACTER = 0.6;
    /** Surfaces below this go without labels. */
    private static final double LEAST_WIDTH = 120;

    private static final double LEAST_HEIGHT = 70;

    private final Ticks xTicks = new Ticks();
    private final Ticks yTicks = new Ticks();
    private Axis x;
    private Axis y;
    private String xName = "";
    private String yName = "";
    private double left = Double.NaN;
    private double right = Double.NaN;
    private double top = Double.NaN;
    private double bottom = Double.NaN;
    private double size;
    private boolean bare;

    /** Lays the plane out on a surface, so many lines below its top, and draws its labels. */
    void begin(Axis columns, Axis rows, int lines, Surface surface) {
        if (columns != x || rows != y) {
            x = columns;
            y = rows;
            xName = columns.label();
            yName = rows.label();
        }
        size = size(surface);
        bare = surface.width() < LEAST_WIDTH || surface.height() < LEAST_HEIGHT;
        top = bare ? 2 : (0.5 + 1.5 * lines) * size;
        bottom = surface.height() - (bare ? 2 : size + 9);
        ticks(yTicks, y, bottom, top, Math.max(1.7 * size, (bottom - top) / 5));
        left = bare ? 2 : CHARACTER * size * yTicks.longest() + 8;
        right = surface.width() - (bare ? 2 : CHARACTER * size * (xName.length() + 3));
        ticks(xTicks, x, left, right, Math.max(4.6 * size, (right - left) / 6));
        if (!bare) {
            labels(surface);
        }
    }

    /** How large labels are. */
    static double size(Surface surface) {
        return surface.height() > 400 ? 14 : 11;
    }

    /** How wide a text is, about. */
    static double width(String text, double size) {
        return CHARACTER * size * text.length();
    }

    /** Whether there is no room for labels. */
    boolean bare() {
        return bare;
    }

    /** Where a value of the columns' axis stands. */
    double x(double value) {
        return left + (value - x.first() + 0.5 * x.step()) / (x.count() * x.step()) * width();
    }

    /** Where a value of the rows' axis stands. */
    double y(double value) {
        return bottom - (value - y.first() + 0.5 * y.step()) / (y.count() * y.step()) * height();
    }

    /** Whether a point is on the plane. */
    boolean holds(double px, double py) {
        return px >= left && px <= right && py >= top && py <= bottom;
    }

    /** How wide and high a cell is, whichever is less. */
    double cell() {
        return Math.min(width() / x.count(), height() / y.count());
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** The column under a pixel; −1 outside or before anything was drawn. */
    int column(double px) {
        return x == null ? -1 : cell((px - left) / (right - left), x.count());
    }

    /** The row under a pixel; −1 outside or before anything was drawn. */
    int row(double py) {
        return y == null ? -1 : cell((bottom - py) / (bottom - top), y.count());
    }

    /** A line around a cell. */
    void frame(int column, int row, Surface surface) {
        double x0 = left + column * width() / x.count();
        double x1 = left + (column + 1) * width() / x.count();
        double y0 = bottom - row * height() / y.count();
        double y1 = bottom - (row + 1) * height() / y.count();
        surface.line(x0, y0, x1, y0, Ink.TEXT, 1, 1.5);
        surface.line(x1, y0, x1, y1, Ink.TEXT, 1, 1.5);
        surface.line(x1, y1, x0, y1, Ink.TEXT, 1, 1.5);
        surface.line(x0, y1, x0, y0, Ink.TEXT, 1, 1.5);
    }

    /** A line through a cell, from its lower left to its upper right. */
    void cross(int column, int row, Surface surface) {
        surface.line(
                left + column * width() / x.count(),
                bottom - row * height() / y.count(),
                left + (column + 1) * width() / x.count(),
                bottom - (row + 1) * height() / y.count(),
                Ink.MUTED,
                0.6,
                1);
    }

    private void labels(Surface surface) {
        for (int i = 0; i < yTicks.ticks(); i++) {
            surface.text(yTicks.label(i), left - 6, yTicks.tick(i) + 0.35 * size, Ink.MUTED, size, Align.END, false);
        }
        for (int i = 0; i < xTicks.ticks(); i++) {
            surface.text(xTicks.label(i), xTicks.tick(i), surface.height() - 4, Ink.MUTED, size, Align.MIDDLE, false);
        }
        surface.text(yName, 2, size, Ink.MUTED, size, Align.START, false);
        surface.text(xName, surface.width() - 2, surface.height() - 4, Ink.MUTED, size, Align.END, false);
    }

    private static void ticks(Ticks ticks, Axis axis, double from, double to, double spacing) {
        double half = 0.5 * axis.step();
        ticks.set(axis.at(0) - half, axis.at(axis.count() - 1) + half, from, to, spacing, Ticks.Style.NUMBER, "");
    }

    private static int cell(double share, int count) {
        return share >= 0 && share < 1 ? (int) (share * count) : -1;
    }
}
