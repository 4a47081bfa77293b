package entrain.view;

import entrain.lab.phrase.Phrase;

/**
 * Curves over two axes on any surface: few labels, no grid. Set {@link #y} and {@link #x}, then {@link #begin}, then
 * draw; every stroke ends at the plot's edge. Drawing allocates nothing once the buffers have their size.
 */
public final class Plot {
    /** Surfaces below this go without labels. */
    private static final double LEAST_WIDTH = 120;

    private static final double LEAST_HEIGHT = 70;
    /** From this height on, labels and lines are larger. */
    private static final double LARGE = 400;
    /** Width of a character as a share of its size. */
    private static final double CHARACTER = 0.6;
    /** Pixels by which a stroke may miss the edge, so that one along it is not lost to rounding. */
    private static final double SLACK = 0.01;

    private final Ticks xTicks = new Ticks();
    private final Ticks yTicks = new Ticks();
    private Ticks.Style xStyle = Ticks.Style.NUMBER;
    private Ticks.Style yStyle = Ticks.Style.NUMBER;
    private String xUnit = "";
    private double xLow;
    private double xHigh;
    private double yLow;
    private double yHigh;
    private Surface surface;
    private double size;
    private boolean bare;
    private double left = Double.NaN;
    private double right = Double.NaN;
    private double top;
    private double bottom;
    private float[] xs = new float[64];
    private float[] ys = new float[64];
    private int run;
    private double enter;
    private double leave;

    /** Sets the ends of the vertical axis. */
    public void y(double low, double high, Ticks.Style style) {
        yLow = low;
        yHigh = high;
        yStyle = style;
    }

    /** Sets the ends of the horizontal axis; the unit stands behind its last label. */
    public void x(double low, double high, Ticks.Style style, String unit) {
        xLow = low;
        xHigh = high;
        xStyle = style;
        xUnit = unit;
    }

    /** Lays the plot out on a surface and draws its axes. */
    public void begin(Surface on) {
        surface = on;
        size = on.height() > LARGE ? 14 : 11;
        bare = on.width() < LEAST_WIDTH || on.height() < LEAST_HEIGHT;
        top = bare ? 2 : 0.8 * size;
        bottom = on.height() - (bare ? 2 : size + 9);
        yTicks.set(yLow, yHigh, bottom, top, Math.max(1.7 * size, (bottom - top) / 5), yStyle, "");
        left = bare ? 2 : CHARACTER * size * yTicks.longest() + 8;
        right = on.width() - (bare ? 2 : size);
        double apart = (xStyle == Ticks.Style.COUNT ? 2.6 : xUnit.length() > 1 ? 5.2 : 4.6) * size;
        xTicks.set(xLow, xHigh, left, right, Math.max(apart, (right - left) / 6), xStyle, xUnit);
        double zero = yStyle != Ticks.Style.POWER && yLow < 0 && yHigh > 0 ? yTicks.pixel(0) : bottom;
        surface.line(left, zero, right, zero, Ink.LINE, 1, 1);
        if (bare) {
            return;
        }
        for (int i = 0; i < yTicks.ticks(); i++) {
            surface.text(yTicks.label(i), left - 6, yTicks.tick(i) + 0.35 * size, Ink.MUTED, size, Align.END, false);
        }
        for (int i = 0; i < xTicks.ticks(); i++) {
            double half = 0.5 * CHARACTER * size * xTicks.label(i).length();
            double x = Math.max(half, Math.min(on.width() - half, xTicks.tick(i)));
            surface.text(xTicks.label(i), x, on.height() - 4, Ink.MUTED, size, Align.MIDDLE, false);
        }
    }

    /** A line through evenly spaced values, values[k] at first + k · step; one that is not finite leaves a gap. */
    public void curve(float[] values, int count, double first, double step, Ink ink, double opacity, boolean dashed) {
        if (xs.length < count + 1) {
            xs = new float[2 * count];
            ys = new float[2 * count];
        }
        double width = dashed ? 1.2 * weight() : 1.5 * weight();
        run = 0;
        double x0 = Double.NaN;
        double y0 = Double.NaN;
        for (int k = 0; k < count; k++) {
            double x1 = xTicks.pixel(first + k * step);
            double y1 = yTicks.pixel(values[k]);
            if (!clip(x0, y0, x1, y1)) {
                flush(ink, opacity, width, dashed);
            } else {
                if (enter > 0 || run == 0) {
                    flush(ink, opacity, width, dashed);
                    add(x0 + (x1 - x0) * enter, y0 + (y1 - y0) * enter);
                }
                add(x0 + (x1 - x0) * leave, y0 + (y1 - y0) * leave);
            }
            x0 = x1;
            y0 = y1;
        }
        flush(ink, opacity, width, dashed);
    }

    /** A level right across the plot. */
    public void level(double y, Ink ink, double opacity, boolean dashed) {
        stroke(left, yTicks.pixel(y), right, yTicks.pixel(y), ink, opacity, dashed);
    }

    /** A line from bottom to top. */
    public void upright(double x, Ink ink, double opacity, boolean dashed) {
        stroke(xTicks.pixel(x), bottom, xTicks.pixel(x), top, ink, opacity, dashed);
    }

    /** A straight line between two points of the plot, cut off at its edges. */
    public void segment(double x0, double y0, double x1, double y1, Ink ink, double opacity) {
        stroke(xTicks.pixel(x0), yTicks.pixel(y0), xTicks.pixel(x1), yTicks.pixel(y1), ink, opacity, false);
    }

    /** A bar from 0 up. */
    public void bar(double from, double to, double y, Ink ink, double opacity) {
        double x = 0.5 * (xTicks.pixel(from) + xTicks.pixel(to));
        surface.line(x, bottom, x, yTicks.pixel(y), ink, opacity, xTicks.pixel(to) - xTicks.pixel(from));
    }

    /** A dot, if it is within the plot. */
    public void dot(double x, double y, double radius, Ink ink) {
        double px = xTicks.pixel(x);
        double py = yTicks.pixel(y);
        if (px >= left - 1 && px <= right + 1 && py >= top - 1 && py <= bottom + 1) {
            surface.dot(px, py, radius * weight(), ink, 1);
        }
    }

    /** How many pixels a value lies above or below a pixel. */
    public double above(double y, double py) {
        return Math.abs(yTicks.pixel(y) - py);
    }

    /** A short mark under the horizontal axis, with a letter where no label is near. */
    public void mark(double x, String letter, Ink ink) {
        double at = xTicks.pixel(x);
        if (bare || !(at >= left && at <= right)) {
            return;
        }
        surface.line(at, bottom, at, bottom + 5, ink, 1, 2);
        for (int i = 0; i < xTicks.ticks(); i++) {
            if (Math.abs(xTicks.tick(i) - at)
                    < CHARACTER * size * (0.5 * xTicks.label(i).length() + 1)) {
                return;
            }
        }
        surface.text(letter, at, surface.height() - 4, ink, size, Align.MIDDLE, true);
    }

    /** Words in the plot, under a level, up to its right. */
    public void remark(Phrase words, double y) {
        String text = words.in(surface.language());
        if (!bare && CHARACTER * size * text.length() < right - left) {
            surface.text(text, right, yTicks.pixel(y) + size + 1, Ink.MUTED, size, Align.END, false);
        }
    }

    /** Words in the upper right corner, about what is drawn in an ink; where there is little room, fewer words in that ink. */
    public void corner(Phrase words, Phrase fewer, Ink ink) {
        String text = words.in(surface.language());
        boolean fits = CHARACTER * size * text.length() < right - left;
        if (!bare) {
            surface.text(
                    fits ? text : fewer.in(surface.language()),
                    right,
                    top + 0.8 * size,
                    fits ? Ink.MUTED : ink,
                    size,
                    Align.END,
                    false);
        }
    }

    /** The line of the cursor, at a share of the width. */
    public void cursor(double fraction) {
        double x = left + fraction * (right - left);
        surface.line(x, top, x, bottom, Ink.MUTED, 0.7, 1);
    }

    /** Which share of the plot's width a pixel is at, within 0 to 1; NaN outside or before anything was drawn. */
    public double fraction(double px, double py) {
        boolean inside = px >= left - 6 && px <= right + 6 && py >= 0 && py <= surface.height();
        return inside ? Math.max(0, Math.min(1, (px - left) / (right - left))) : Double.NaN;
    }

    /** By how much lines and dots are stronger than on a small surface. */
    private double weight() {
        return size > 11 ? 1.3 : 1;
    }

    private void stroke(double x0, double y0, double x1, double y1, Ink ink, double opacity, boolean dashed) {
        run = 0;
        if (clip(x0, y0, x1, y1)) {
            add(x0 + (x1 - x0) * enter, y0 + (y1 - y0) * enter);
            add(x0 + (x1 - x0) * leave, y0 + (y1 - y0) * leave);
            flush(ink, opacity, weight(), dashed);
        }
    }

    private void add(double x, double y) {
        xs[run] = (float) x;
        ys[run++] = (float) y;
    }

    private void flush(Ink ink, double opacity, double width, boolean dashed) {
        if (run > 1) {
            surface.polyline(xs, ys, run, ink, opacity, width, dashed);
        }
        run = 0;
    }

    /** Which part of a line, from {@code enter} to {@code leave}, is within the plot (Liang and Barsky). */
    private boolean clip(double x0, double y0, double x1, double y1) {
        enter = 0;
        leave = 1;
        return Math.abs(x0 + y0 + x1 + y1) < 1e30
                && cut(x0 - x1, x0 - left)
                && cut(x1 - x0, right - x0)
                && cut(y0 - y1, y0 - top)
                && cut(y1 - y0, bottom - y0);
    }

    private boolean cut(double p, double room) {
        double q = room + SLACK;
        if (p == 0) {
            return q >= 0;
        }
        if (p < 0) {
            enter = Math.max(enter, q / p);
        } else {
            leave = Math.min(leave, q / p);
        }
        return enter <= leave;
    }
}
