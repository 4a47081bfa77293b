package entrain.core.theory;

import entrain.core.math.Nearest;

/**
 * A smooth even function of the lag: values and slopes on a grid, a cubic between (Hermite), and beyond the grid a constant or the
 * last period once more. Immutable.
 */
public final class LagCurve {
    private final double[] lag;
    private final double[] value;
    private final double[] slope;
    private final double beyond;
    private final double period;

    private LagCurve(double[] lag, double[] value, double[] slope, double beyond, double period) {
        this.lag = lag;
        this.value = value;
        this.slope = slope;
        this.beyond = beyond;
        this.period = period;
    }

    /** The same value at all lags. */
    static LagCurve constant(double value) {
        return new LagCurve(new double[] {0}, new double[] {value}, new double[] {0}, value, 0);
    }

    /**
     * A curve that has come to {@code beyond} at the last lag.
     *
     * @param lag increasing from 0, in τ; kept, as are the others
     */
    static LagCurve decaying(double[] lag, double[] value, double[] slope, double beyond) {
        return new LagCurve(lag, value, slope, beyond, 0);
    }

    /**
     * A curve that is periodic at large lags.
     *
     * @param h      step of the grid, in τ
     * @param value  values at 0, h, 2h, …, reaching over one period at least; even about the first and about the last point;
     *               not kept
     * @param period in τ
     */
    static LagCurve periodic(double h, double[] value, double period) {
        int last = value.length - 1;
        double[] lag = new double[last + 1];
        double[] copy = new double[last + 1];
        double[] slope = new double[last + 1];
        double sum = 0;
        for (int i = 0; i <= last; i++) {
            lag[i] = i * h;
            copy[i] = value[i];
            slope[i] = (8 * (mirrored(value, i + 1) - mirrored(value, i - 1))
                            - (mirrored(value, i + 2) - mirrored(value, i - 2)))
                    / (12 * h);
        }
        int steps = Math.max(1, (int) Nearest.whole(period / h));
        for (int i = 0; i < steps; i++) {
            sum += value[Math.max(0, last - i)];
        }
        return new LagCurve(lag, copy, slope, sum / steps, period);
    }

    private static double mirrored(double[] value, int i) {
        int last = value.length - 1;
        int j = Math.abs(i);
        return value[j > last ? 2 * last - j : j];
    }

    /** Number of points of the grid. */
    public int count() {
        return lag.length;
    }

    /** Lag of point i, in τ; point 0 is at 0. */
    public double lag(int i) {
        return lag[i];
    }

    /** Value at point i. */
    public double value(int i) {
        return value[i];
    }

    /** Derivative at point i, per τ. */
    public double slope(int i) {
        return slope[i];
    }

    /** Value at infinite lag; the mean over a period if it is periodic there. */
    public double beyond() {
        return beyond;
    }

    /** The value at a lag of any sign, in τ. */
    public double at(double lagOfAnySign) {
        double s = Math.abs(lagOfAnySign);
        int low = 0;
        int high = lag.length - 1;
        if (!(s < lag[high])) {
            if (period == 0 || !(s < Double.POSITIVE_INFINITY)) {
                return beyond;
            }
            s -= (Math.floor((s - lag[high]) / period) + 1) * period;
            s = Math.abs(s);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (lag[middle] <= s) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double width = lag[high] - lag[low];
        double u = (s - lag[low]) / width;
        double v = 1 - u;
        double left = (value[low] * (1 + 2 * u) + u * width * slope[low]) * v * v;
        double right = (value[high] * (1 + 2 * v) - v * width * slope[high]) * u * u;
        return left + right;
    }
}
