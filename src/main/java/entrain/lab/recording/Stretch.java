package entrain.lab.recording;

import java.util.List;

/**
 * The samples of a recording that are shown and measured, prepared. A sample is x_i = mean over {@code every} of its own
 * samples of (v_i − a_i − b_i s) c_i, with v_i as recorded and s counted from the beginning of the stretch; it is computed when
 * it is read, so that a recording is in memory once. Where a filter was at work, what it gave is kept in place of v_i.
 */
public final class Stretch {
    private final Grid grid;
    private final int[] units;
    private final int from;
    private final int count;
    private final int every;
    private final double interval;
    private final boolean whole;
    private final List<Filtered> filtered;
    final double[] offset;
    final double[] slope;
    final double[] factor;
    /** Of each unit's samples as they are read; 0 of a z-score. */
    final double[] mean;

    /** What a filter gave of a unit: doubles, or floats of a long recording. */
    record Filtered(double[] fine, float[] coarse) {
        double get(int sample) {
            return fine != null ? fine[sample] : coarse[sample];
        }

        @Override
        public String toString() {
            return "filtered";
        }
    }

    /**
     * @param units    those that stay
     * @param from     first of the grid's samples
     * @param count    samples, averaged
     * @param every    how many of the grid's are one of them
     * @param interval between two of them, in τ
     * @param whole    whether nothing is missing
     * @param filtered one a unit; null where there was no filter
     */
    Stretch(
            Grid grid,
            int[] units,
            int from,
            int count,
            int every,
            double interval,
            boolean whole,
            List<Filtered> filtered) {
        this.grid = grid;
        this.units = units;
        this.from = from;
        this.count = count;
        this.every = every;
        this.interval = interval;
        this.whole = whole;
        this.filtered = filtered;
        offset = new double[units.length];
        slope = new double[units.length];
        factor = new double[units.length];
        mean = new double[units.length];
    }

    /** Units, N. */
    public int n() {
        return units.length;
    }

    /** Samples. */
    public int count() {
        return count;
    }

    /** Time between two samples, in τ. */
    public double interval() {
        return interval;
    }

    /** The number in the file of unit i, from 0. */
    public int unit(int i) {
        return units[i];
    }

    /**
     * Reads samples, {@code first … first + samples}.
     *
     * @param out one row of N numbers a sample, overwritten from {@code at} on
     */
    public void read(int first, int samples, double[] out, int at) {
        int n = units.length;
        if (grid.unitsInRows() || filtered != null) {
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < samples; k++) {
                    out[at + k * n + i] = value(i, first + k);
                }
            }
        } else {
            for (int k = 0; k < samples; k++) {
                for (int i = 0; i < n; i++) {
                    out[at + k * n + i] = value(i, first + k);
                }
            }
        }
    }

    /**
     * All samples of some units, as a network learns from them: units × samples, unit after unit.
     *
     * @param chosen units by their place here, from 0
     */
    public float[] samples(int[] chosen) {
        float[] numbers = new float[chosen.length * count];
        double[] sample = new double[units.length];
        for (int k = 0; k < count; k++) {
            read(k, 1, sample, 0);
            for (int i = 0; i < chosen.length; i++) {
                numbers[i * count + k] = (float) sample[chosen[i]];
            }
        }
        return numbers;
    }

    /** Unit i at a sample. */
    double value(int i, int sample) {
        int s = sample * every;
        if (every == 1) {
            return one(i, s);
        }
        double sum = 0;
        for (int k = 0; k < every; k++) {
            sum += one(i, s + k);
        }
        return sum / every;
    }

    private double one(int i, int s) {
        return (recorded(i, s) - offset[i] - slope[i] * s) * factor[i];
    }

    /** As recorded, or as filtered. @param s from the beginning of the stretch, not averaged */
    double recorded(int i, int s) {
        if (filtered != null) {
            return filtered.get(i).get(s);
        }
        return whole ? grid.get(units[i], from + s) : Gaps.value(grid, units[i], from + s);
    }
}
