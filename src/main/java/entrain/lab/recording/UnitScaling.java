package entrain.lab.recording;

import entrain.core.analysis.Butterworth;
import entrain.core.analysis.Selection;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the numbers of each unit become, a few units a slice, in this order: ΔF/F₀, straight line, band, average, z-score. All
 * are of the stretch alone.
 */
final class UnitScaling {
    private static final double F0 = 0.1;
    private static final String RAW = "scale=raw";
    /** Below this part of its mean square a unit's variance is rounding. */
    private static final double ROUNDING = 1e-24;
    /** Numbers that are read at once: columns that lie side by side are read together. */
    private static final int AT_ONCE = 1 << 20;

    private static final int TOGETHER = 16;
    /** Filtered numbers up to here are kept as doubles: 128 MB. */
    private static final long FINE = 1L << 24;

    private final RecordingOptions options;
    private final Stretch all;
    private final List<Stretch.Filtered> filtered;
    private final Butterworth high;
    private final Butterworth low;
    private final int length;
    private final int every;
    private final double[][] series;
    private final double[] sorted;
    private final double[] variance;
    private final boolean[] out;
    private final int[] units;
    private final Grid grid;
    private final int from;
    private final boolean whole;
    private int next;
    private int still;
    private int without;

    UnitScaling(
            Grid grid,
            int[] units,
            int from,
            int count,
            int every,
            double interval,
            boolean whole,
            RecordingOptions options) {
        this.options = options;
        this.units = units;
        this.grid = grid;
        this.from = from;
        this.every = every;
        this.whole = whole;
        length = count * every;
        high = filter(true, options.low());
        low = filter(false, options.high());
        filtered = high == null && low == null ? null : new ArrayList<>();
        all = new Stretch(grid, units, from, count, every, interval, whole, null);
        int together = Math.max(1, Math.min(Math.min(TOGETHER, units.length), AT_ONCE / length));
        series = new double[together][length];
        sorted = new double[options.scale() == Scale.DFF ? length : 0];
        variance = new double[units.length];
        out = new boolean[units.length];
    }

    /** The filter of a corner in cycles per unit of time; null for none. */
    private Butterworth filter(boolean passHigh, double corner) {
        if (corner == 0) {
            return null;
        }
        double perSample = corner * options.interval();
        if (!(perSample < 0.5)) {
            throw new Refused(Phrase.of(
                    "the band must end below half the rate of sampling, {} cycles per {}",
                    Spelling.of(0.5 / options.interval()),
                    options.unit().word()));
        }
        if (perSample * length < 1) {
            throw new Refused(Phrase.of(
                    "the band's ends must be at least one cycle in the stretch, {} cycles per {}",
                    Spelling.of(1 / (length * options.interval())),
                    options.unit().word()));
        }
        if (length <= Butterworth.PAD) {
            throw new Refused(Phrase.of("the stretch is too short for a filter"));
        }
        return new Butterworth(passHigh, perSample);
    }

    /** Does a few units; returns whether others follow. */
    boolean advance() {
        int together = Math.min(series.length, units.length - next);
        if (grid.unitsInRows()) {
            for (int j = 0; j < together; j++) {
                for (int s = 0; s < length; s++) {
                    series[j][s] = all.recorded(next + j, s);
                }
            }
        } else {
            for (int s = 0; s < length; s++) {
                for (int j = 0; j < together; j++) {
                    series[j][s] = all.recorded(next + j, s);
                }
            }
        }
        for (int j = 0; j < together; j++) {
            unit(next++, series[j]);
        }
        return next < units.length;
    }

    double progress() {
        return (double) next / units.length;
    }

    private void unit(int i, double[] v) {
        double f0 = options.scale() == Scale.DFF ? lowest(v) : 1;
        if (!(f0 > 0)) {
            out[i] = true;
            without++;
            if (filtered != null) {
                filtered.add(null);
            }
            return;
        }
        double slope = 0;
        double offset = options.scale() == Scale.DFF ? f0 : 0;
        if (options.detrend()) {
            slope = slope(v);
            offset = mean(v, length) - slope * 0.5 * (length - 1);
        }
        for (int s = 0; s < length; s++) {
            v[s] = (v[s] - offset - slope * s) / f0;
        }
        all.offset[i] = offset;
        all.slope[i] = slope;
        all.factor[i] = 1 / f0;
        if (filtered != null) {
            filter(v);
            all.offset[i] = 0;
            all.slope[i] = 0;
            all.factor[i] = 1;
        }
        measure(i, v);
    }

    /** F₀. */
    private double lowest(double[] v) {
        System.arraycopy(v, 0, sorted, 0, length);
        return Selection.quantile(sorted, F0);
    }

    private void filter(double[] v) {
        if (high != null) {
            high.run(v, length);
        }
        if (low != null) {
            low.run(v, length);
        }
        if ((long) units.length * length <= FINE) {
            filtered.add(new Stretch.Filtered(Arrays.copyOf(v, length), null));
            return;
        }
        float[] coarse = new float[length];
        for (int s = 0; s < length; s++) {
            coarse[s] = (float) v[s];
        }
        filtered.add(new Stretch.Filtered(null, coarse));
    }

    /** Averages, and takes mean and standard deviation of what is left. */
    private void measure(int i, double[] v) {
        int count = length / every;
        for (int k = 0; k < count && every > 1; k++) {
            double sum = 0;
            for (int s = k * every; s < (k + 1) * every; s++) {
                sum += v[s];
            }
            v[k] = sum / every;
        }
        double mean = mean(v, count);
        double squares = 0;
        for (int k = 0; k < count; k++) {
            squares += (v[k] - mean) * (v[k] - mean);
        }
        variance[i] = squares / count;
        boolean moves = variance[i] > ROUNDING * mean * mean;
        if (options.scale() == Scale.Z) {
            still += moves ? 0 : 1;
            all.offset[i] += mean;
            all.factor[i] = moves ? 1 / Math.sqrt(variance[i]) : 0;
        } else {
            all.mean[i] = mean;
        }
    }

    private static double mean(double[] v, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += v[k];
        }
        return sum / count;
    }

    /** Of the least squares line, per sample. */
    private double slope(double[] v) {
        double middle = 0.5 * (length - 1);
        double mean = mean(v, length);
        double product = 0;
        double square = 0;
        for (int s = 0; s < length; s++) {
            product += (s - middle) * (v[s] - mean);
            square += (s - middle) * (s - middle);
        }
        return product / square;
    }

    /** Units that are neither left out before nor here, by their number in the file. */
    private int[] kept() {
        int[] kept = new int[units.length - without];
        int left = 0;
        for (int i = 0; i < units.length; i++) {
            if (!out[i]) {
                kept[left++] = units[i];
            }
        }
        return kept;
    }

    /** What came out, all units done. @throws Refused if no unit is left */
    Stretch stretch() {
        if (without == units.length) {
            throw new Refused(Phrase.of("no unit has an F₀ above 0: show it raw, or as z-scores"));
        }
        List<Stretch.Filtered> left = filtered == null ? null : new ArrayList<>();
        int[] kept = kept();
        Stretch stretch = new Stretch(grid, kept, from, length / every, every, all.interval(), whole, left);
        for (int i = 0, j = 0; i < units.length; i++) {
            if (out[i]) {
                continue;
            }
            stretch.offset[j] = all.offset[i];
            stretch.slope[j] = all.slope[i];
            stretch.factor[j] = all.factor[i];
            stretch.mean[j] = all.mean[i];
            if (left != null) {
                left.add(filtered.get(i));
            }
            j++;
        }
        return stretch;
    }

    /** Tells what was done, in order. */
    void tell(List<Step> steps) {
        if (options.scale() == Scale.DFF) {
            steps.add(new Step(Phrase.of("ΔF/F₀: F₀ is the tenth percentile of each unit over the stretch."), RAW));
            if (without > 0) {
                steps.add(new Step(Phrase.of("Units left out without an F₀ above 0: {}.", Spelling.of(without)), RAW));
            }
        }
        if (options.detrend()) {
            steps.add(new Step(Phrase.of("The straight line of each unit over the stretch taken off."), "detrend=0"));
        }
        if (filtered != null) {
            steps.add(new Step(
                    Phrase.of("Passed {}: Butterworth filters of order 2, forward and backward.", band()), "band="));
        }
        if (options.scale() == Scale.Z) {
            steps.add(new Step(
                    Phrase.of("z-scores: the mean of each unit taken off, then divided by its standard deviation."),
                    RAW));
            if (still > 0) {
                steps.add(new Step(Phrase.of("Units that never change and stay at 0: {}.", Spelling.of(still)), ""));
            }
        }
    }

    private Phrase band() {
        String from = Spelling.of(options.low());
        String to = Spelling.of(options.high());
        String unit = options.unit().word();
        if (options.low() == 0) {
            return Phrase.of("up to {} cycles per {}", to, unit);
        }
        return options.high() == 0
                ? Phrase.of("{} cycles per {} and more", from, unit)
                : Phrase.of("{} to {} cycles per {}", from, to, unit);
    }

    /** Units, by their number in the file. */
    int[] units() {
        return units;
    }

    /** Variance of each, before a z-score. */
    double[] variance() {
        return variance;
    }

    /** Whether a z-score brings all units to one size. */
    boolean equal() {
        return options.scale() == Scale.Z;
    }
}
