package entrain.view;

import entrain.core.math.Elementary;
import entrain.core.math.Nearest;

/**
 * One axis of a plot: which value stands at which pixel, and a few round values with their labels. A label is made anew
 * only when the round values change, so that a picture drawn twice allocates nothing.
 */
public final class Ticks {
    private static final int MOST = 32;

    /** What the values are and how they are written. */
    public enum Style {
        NUMBER,
        /** Shares, 1 being 100 %. */
        PERCENT,
        /** Decimal logarithms of what is written. */
        POWER,
        /** Whole numbers; the lowest always has its label. */
        COUNT;

        /** A value in words, three digits at most. */
        public String text(double value) {
            return this == PERCENT && value != 0
                    ? Labels.number(100 * value) + " %"
                    : Labels.number(this == POWER ? Elementary.exp(value * Elementary.LN10) : value);
        }
    }

    private final double[] values = new double[MOST];
    private final String[] labels = new String[MOST];
    private Style style = Style.NUMBER;
    private String unit = "";
    private double low;
    private double scale;
    private double from;
    private double step;
    private int count;
    private int longest;

    /**
     * Lays the axis out; ends that do not differ are moved apart.
     *
     * @param newLow  value at pixel {@code newFrom}
     * @param high    value at pixel {@code to}
     * @param spacing pixels that two round values keep between them at least
     * @param newUnit stands behind the last label; may be empty
     */
    public void set(
            double newLow, double high, double newFrom, double to, double spacing, Style newStyle, String newUnit) {
        double span = high > newLow ? high - newLow : 1;
        low = newLow;
        from = newFrom;
        scale = (to - newFrom) / span;
        double newStep = step(spacing / Math.abs(scale), newStyle);
        double first = newStyle == Style.COUNT ? newLow : Math.ceil(newLow / newStep - 1e-9) * newStep;
        boolean same = newStep == step && newStyle == style && newUnit.equals(unit);
        step = newStep;
        style = newStyle;
        unit = newUnit;
        int n = 0;
        for (double value = first; value <= span * 1e-9 + newLow + span && n < MOST; value = next(value)) {
            same &= n < count && values[n] == value;
            values[n++] = value;
        }
        if (!same || n != count) {
            count = n;
            label();
        }
    }

    /** Where a value stands. */
    public double pixel(double value) {
        return (value - low) * scale + from;
    }

    /** How many round values there are. */
    public int ticks() {
        return count;
    }

    /** Pixel of a round value. */
    public double tick(int i) {
        return pixel(values[i]);
    }

    public String label(int i) {
        return labels[i];
    }

    /** Characters of the longest label. */
    public int longest() {
        return longest;
    }

    /** A value of this axis in words. */
    public String text(double value) {
        return style.text(value);
    }

    private double next(double value) {
        return Math.floor(value / step + 1e-9) * step + step;
    }

    private void label() {
        longest = 0;
        for (int i = 0; i < count; i++) {
            double value = Math.abs(values[i]) < step * 1e-6 ? 0 : values[i];
            String text = style == Style.POWER ? Labels.power((int) Nearest.whole(value)) : style.text(value);
            labels[i] = i == count - 1 && !unit.isEmpty() ? text + " " + unit : text;
            longest = Math.max(longest, labels[i].length());
        }
    }

    /** The smallest round step that is not below a length. */
    private static double step(double least, Style style) {
        if (!(least < 1e30)) {
            return 1e30;
        }
        if (style == Style.POWER) {
            return Math.max(1, Math.ceil(least));
        }
        double unit = 1;
        while (unit * 10 <= least) {
            unit *= 10;
        }
        while (unit > least && unit > 1e-30) {
            unit /= 10;
        }
        double step = least <= unit
                ? unit
                : least <= 2 * unit && style != Style.COUNT ? 2 * unit : least <= 5 * unit ? 5 * unit : 10 * unit;
        return style == Style.COUNT ? Math.max(1, step) : step;
    }
}
