package entrain.core.training;

/**
 * A periodic target of given samples, one output: evenly spaced over a period, straight lines between them and from the
 * last to the first of the next period, scaled so that the largest |f| is the peak.
 */
public final class SampledTarget implements Target {
    private final double[] values;
    private final double period;

    /**
     * Takes a copy of the samples.
     *
     * @param samples at least 2, finite, not all zero
     * @param period  in τ, above 0
     * @param peak    what the largest |f| shall be; 0 leaves the samples as they are
     * @throws IllegalArgumentException which of this does not hold
     */
    public SampledTarget(double[] samples, double period, double peak) {
        if (samples.length < 2) {
            throw new IllegalArgumentException("a target needs at least two samples");
        }
        if (!(period > 0 && period < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the period must be above 0");
        }
        double most = 0;
        for (double each : samples) {
            if (!(Math.abs(each) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a target's samples must be numbers");
            }
            most = Math.max(most, Math.abs(each));
        }
        if (peak != 0 && most == 0) {
            throw new IllegalArgumentException("a target that is zero everywhere cannot be scaled");
        }
        values = samples.clone();
        this.period = period;
        if (peak != 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] / most * peak;
            }
        }
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
        double turn = t / period;
        double place = (turn - Math.floor(turn)) * values.length;
        int i = Math.min((int) place, values.length - 1);
        double next = values[i + 1 < values.length ? i + 1 : 0];
        f[0] = values[i] + (place - i) * (next - values[i]);
    }
}
