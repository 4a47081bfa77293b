package entrain.core.analysis;

/**
 * Kurtosis of a signal's values, all entries and all samples taken together: ⟨(r − m)⁴⟩/⟨(r − m)²⟩² with m their mean.
 *
 * <pre>
 *   3     a Gaussian      1.8  evenly spread      1.5  a sine      1  two values, equally often
 * </pre>
 *
 * It has no unit and is at least 1. The rates of a strongly chaotic tanh network gather at ±1: about 1. Powers are taken
 * about the first sample's mean, so that a mean far from 0 costs no digits. The error leaves out one block of the run at a time.
 */
public final class Kurtosis implements RunningNumber {
    private static final int POWERS = 4;
    /** A variance below this share of the mean square is rounding. */
    private static final double ROUNDING = 1e-24;

    private final BlockMean moments = new BlockMean(POWERS);
    private final double[] sample = new double[POWERS];
    private final double[] mean = new double[POWERS];
    private double origin;

    @Override
    public void clear() {
        moments.clear();
    }

    @Override
    public void add(double[] x, int from, int n) {
        if (moments.samples() == 0) {
            double sum = 0;
            for (int i = from; i < from + n; i++) {
                sum += x[i];
            }
            origin = sum / n;
        }
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        for (int i = from; i < from + n; i++) {
            double d = x[i] - origin;
            double square = d * d;
            one += d;
            two += square;
            three += square * d;
            four += square * square;
        }
        sample[0] = one / n;
        sample[1] = two / n;
        sample[2] = three / n;
        sample[3] = four / n;
        moments.add(sample, 0);
    }

    @Override
    public long missing() {
        return moments.missing();
    }

    @Override
    public String absence() {
        means();
        double size = origin * origin + mean[1];
        return variance() > ROUNDING * size ? "" : "All values are the same.";
    }

    @Override
    public double value() {
        means();
        return ratio();
    }

    /** The jackknife: √((B − 1)/B Σ_b (value without block b − their mean)²). */
    @Override
    public double error() {
        if (moments.missing() > 0) {
            throw new TooLittleData(moments.missing());
        }
        int blocks = moments.blocks();
        double[] without = new double[blocks];
        double centre = 0;
        for (int b = 0; b < blocks; b++) {
            for (int q = 0; q < POWERS; q++) {
                mean[q] = moments.meanWithout(b, q);
            }
            without[b] = ratio();
            centre += without[b] / blocks;
        }
        double squares = 0;
        for (int b = 0; b < blocks; b++) {
            squares += (without[b] - centre) * (without[b] - centre);
        }
        return Math.sqrt((blocks - 1) * squares / blocks);
    }

    private void means() {
        if (moments.missing() > 0) {
            throw new TooLittleData(moments.missing());
        }
        for (int q = 0; q < POWERS; q++) {
            mean[q] = moments.mean(q);
        }
    }

    private double variance() {
        return mean[1] - mean[0] * mean[0];
    }

    /** From the moments about the origin; 1, the least there is, where a part of the run does not vary. */
    private double ratio() {
        double m = mean[0];
        double square = m * m;
        double v = variance();
        double fourth = mean[3] - 4 * m * mean[2] + 6 * square * mean[1] - 3 * square * square;
        return v > 0 ? Math.max(1, fourth / v / v) : 1;
    }
}
