package entrain.core.training;

import entrain.core.math.Elementary;

/** Periodic targets in closed form, one output each, scaled so that the largest |f| is the peak. */
public final class Waves implements Target {
    private static final double TWO_PI = 6.283185307179586;
    /** Steepness of the edges of a square. */
    private static final double SOFT = 2;
    /** Points of a period at which the largest value is looked for. */
    private static final int LOOKED_AT = 4096;

    private final double[] amplitudes;
    private final double[] multiples;
    private final double period;
    /** Steepness of the edges of a square, 0 for plain sums of sines. */
    private final double steepness;

    private double scale = 1;

    private Waves(double[] amplitudes, double[] multiples, double steepness, double period, double peak) {
        if (!(period > 0 && period < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the period must be above 0");
        }
        this.amplitudes = amplitudes;
        this.multiples = multiples;
        this.steepness = steepness;
        this.period = period;
        double most = 0;
        for (int i = 0; i < LOOKED_AT; i++) {
            most = Math.max(most, Math.abs(at(period * i / LOOKED_AT)));
        }
        scale = peak / most;
    }

    /** One sine. */
    public static Target sine(double period, double peak) {
        return new Waves(new double[] {1}, new double[] {1}, 0, period, peak);
    }

    /** Four sines at 1, 2, 3 and 4 times the frequency, of amplitudes 1, 1/2, 1/6, 1/3 (Sussillo and Abbott's). */
    public static Target fourSines(double period, double peak) {
        return new Waves(new double[] {1, 1.0 / 2, 1.0 / 6, 1.0 / 3}, new double[] {1, 2, 3, 4}, 0, period, peak);
    }

    /** A square wave with soft edges, tanh(2 sin): steeper ones, whose plateaus are flat, are not learned safely. */
    public static Target square(double period, double peak) {
        return new Waves(new double[] {1}, new double[] {1}, SOFT, period, peak);
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public double period() {
        return period;
    }

    @Override
    public void write(double t, double[] f) {
        f[0] = at(t);
    }

    private double at(double t) {
        double turn = t / period;
        double angle = TWO_PI * (turn - Math.floor(turn));
        double sum = 0;
        for (int k = 0; k < amplitudes.length; k++) {
            sum += amplitudes[k] * Elementary.sin(angle * multiples[k]);
        }
        return (steepness == 0 ? sum : Elementary.tanh(steepness * sum)) * scale;
    }
}
