package entrain.core.training;

import entrain.core.math.Elementary;
import entrain.core.math.Nearest;

/**
 * Recorded activity as a network could have it: of each unit the current x_i at evenly spaced times, with r = tanh(x), and
 * what a network is judged by: the rate, or the current itself. Immutable.
 *
 * <p>The sum of inputs that a unit must get is ẋ + x. The derivative is that of the polynomial through seven samples, at
 * their middle: (−x₋₃ + 9x₋₂ − 45x₋₁ + 45x₁ − 9x₂ + x₃) / (60 Δ), whose error is Δ⁶ x⁽⁷⁾/140. The three samples at either
 * end have none.
 */
public final class Activity {
    /** Samples at either end that have no derivative. */
    public static final int MARGIN = 3;

    private static final double BILLION = 1e9;

    private final int units;
    private final int samples;
    private final double interval;
    private final double[] x;
    private final double[] shown;
    private final boolean rates;
    private final int first;

    /**
     * @param interval between two samples Δ, in τ
     * @param x        currents, x[k·units + i] of sample k; finite; kept
     * @param shown    what a network is judged by, in the same order: rates or currents; kept
     * @param rates    which of the two
     */
    public Activity(int units, double interval, double[] x, double[] shown, boolean rates) {
        this(units, x.length / units, interval, x, shown, rates, 0);
        if (x.length != shown.length || x.length % units != 0) {
            throw new IllegalArgumentException("currents and what is shown differ in number");
        }
    }

    private Activity(int units, int samples, double interval, double[] x, double[] shown, boolean rates, int first) {
        this.units = units;
        this.samples = samples;
        this.interval = interval;
        this.x = x;
        this.shown = shown;
        this.rates = rates;
        this.first = first;
    }

    /** Currents of a network that are known themselves and are what it is judged by. */
    public static Activity ofCurrents(int units, double interval, double[] x) {
        return new Activity(units, interval, x, x, false);
    }

    /** Samples [from, to) of this; the numbers are shared. */
    public Activity part(int from, int to) {
        return new Activity(units, to - from, interval, x, shown, rates, first + from);
    }

    public int units() {
        return units;
    }

    public int samples() {
        return samples;
    }

    /** Between two samples, in τ. */
    public double interval() {
        return interval;
    }

    /** Length of each of so many steps a sample, in τ: a decimal of nine places, which a text can hold. */
    double step(int steps) {
        return Nearest.whole(interval / steps * BILLION) / BILLION;
    }

    /** x_i at sample k. */
    public double x(int k, int i) {
        return x[(first + k) * units + i];
    }

    /** What unit i was recorded as at sample k: a rate, or a current. */
    public double shown(int k, int i) {
        return shown[(first + k) * units + i];
    }

    /** The same of a network at current x. */
    public double shownAt(double current) {
        return rates ? Elementary.tanh(current) : current;
    }

    /** Writes all currents at sample k to out[0..units). */
    public void state(int k, double[] out) {
        System.arraycopy(x, (first + k) * units, out, 0, units);
    }

    /** Whether there is a derivative at sample k. */
    public boolean differentiable(int k) {
        return k >= MARGIN && k < samples - MARGIN;
    }

    /** ẋ_i + x_i at sample k, of those that are {@link #differentiable}. */
    public double wanted(int k, int i) {
        int at = (first + k) * units + i;
        double near = 45 * (x[at + units] - x[at - units]);
        double middle = 9 * (x[at + 2 * units] - x[at - 2 * units]);
        double far = x[at + 3 * units] - x[at - 3 * units];
        return (far + near - middle) / (60 * interval) + x[at];
    }
}
