package entrain.core.training;

import java.util.Arrays;

/**
 * How well units are reproduced: of each R² = 1 − Σ (model − data)² / Σ (data − its own mean over the same samples)². 1 is
 * perfect, 0 no better than standing at the mean, and there is no lower bound. A unit that stands still has no R².
 */
public final class UnitScores {
    /** Of a unit's largest number: what varies less stands still but for rounding (recordings are kept as floats). */
    private static final double STILL = 1e-6;

    private final int units;
    private final double[] mean;
    private final double[] scatter;
    private final double[] error;
    private final double[] largest;
    private int count;

    public UnitScores(int units) {
        this.units = units;
        mean = new double[units];
        scatter = new double[units];
        error = new double[units];
        largest = new double[units];
    }

    /** Begins a sample of all units. */
    void next() {
        count++;
    }

    /** Unit i at this sample. */
    void add(int i, double data, double model) {
        double off = data - mean[i];
        mean[i] += off / count;
        scatter[i] += off * (data - mean[i]);
        error[i] += (model - data) * (model - data);
        largest[i] = Math.max(largest[i], Math.abs(data));
    }

    public int units() {
        return units;
    }

    /** Samples. */
    public int count() {
        return count;
    }

    /** Whether the recorded unit stands still, so that there is no R². */
    public boolean still(int i) {
        double bound = STILL * largest[i];
        return !(scatter[i] > count * bound * bound);
    }

    /** R² of unit i; −∞ where the model is not finite, of no meaning where the unit is {@link #still}. */
    public double r2(int i) {
        double value = 1 - error[i] / scatter[i];
        return value <= 1 ? value : Double.NEGATIVE_INFINITY;
    }

    /** Units that have an R². */
    public int moving() {
        int moving = 0;
        for (int i = 0; i < units; i++) {
            moving += still(i) ? 0 : 1;
        }
        return moving;
    }

    /** The median of R² over moving units; −∞ where there is none. */
    public double median() {
        double[] all = new double[moving()];
        int at = 0;
        for (int i = 0; i < units; i++) {
            if (!still(i)) {
                all[at++] = r2(i);
            }
        }
        Arrays.sort(all);
        int half = all.length / 2;
        if (all.length == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return all.length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
    }

    /** The share of all units whose R² is at least so high; one that stands still is none of them. */
    public double share(double bound) {
        int good = 0;
        for (int i = 0; i < units; i++) {
            good += !still(i) && r2(i) >= bound ? 1 : 0;
        }
        return (double) good / units;
    }

    /** Σ over units of the data's variance. */
    double spread() {
        double sum = 0;
        for (double each : scatter) {
            sum += each;
        }
        return sum / count;
    }
}
