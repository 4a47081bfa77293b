package entrain.core.analysis;

import entrain.core.math.Vectors;

/**
 * Autocovariance of the N entries of a signal (states x or rates r), averaged over entries and start times:
 * Δ(l) = ⟨x_i(t) x_i(t + l)⟩, for lags of 0, 1, … samples.
 *
 * <pre>
 *   not centred   products as they are, the quantity of mean-field theory
 *   centred       each entry's own time average m_i is taken off both factors
 *   start times   all there are: T − l of them at lag l
 *   error         from blocks of the run, for the products as they are; of a centred value it is an upper bound where
 *                 the averages m_i are large
 * </pre>
 *
 * A sample costs N × lags products. The last samples, and the first for the centred form, are kept in doubles: the
 * results are right to rounding, at 8 bytes × 2 × N × lags.
 */
public final class Autocovariance {
    private final int n;
    private final int lags;
    private final double[] ring;
    private final double[] head;
    private final double[] unitSum;
    private final double[] product;
    private final double[] sum;
    private final double[] value;
    private final double[] tailSum;
    private final double[] headSum;
    private final BlockMean blocks;
    private long samples;
    private int newest = -1;

    /**
     * @param n    entries of a sample, at least 1
     * @param lags how many lags, 0 included; at least 2
     */
    public Autocovariance(int n, int lags) {
        if (n < 1 || lags < 2) {
            throw new IllegalArgumentException("at least 1 entry and 2 lags are needed");
        }
        this.n = n;
        this.lags = lags;
        ring = new double[lags * n];
        head = new double[lags * n];
        unitSum = new double[n];
        product = new double[lags];
        sum = new double[lags];
        value = new double[lags];
        tailSum = new double[n];
        headSum = new double[n];
        blocks = new BlockMean(lags);
    }

    public void clear() {
        samples = 0;
        newest = -1;
        blocks.clear();
        for (int l = 0; l < lags; l++) {
            sum[l] = 0;
        }
        for (int i = 0; i < n; i++) {
            unitSum[i] = 0;
        }
    }

    /** Takes x[from … from + n) as the next sample; not modified, not kept. */
    public void add(double[] x, int from) {
        newest = newest + 1 == lags ? 0 : newest + 1;
        System.arraycopy(x, from, ring, newest * n, n);
        if (samples < lags) {
            System.arraycopy(x, from, head, (int) samples * n, n);
        }
        samples++;
        for (int i = 0; i < n; i++) {
            unitSum[i] += x[from + i];
        }
        // The ring's rows up to the newest are lags newest … 0, those after it (once it has gone round) the longer
        // ones.
        int upTo = newest + 1;
        int held = (int) Math.min(samples, lags);
        Vectors.dots(x, from, ring, 0, n, upTo, product, 0);
        for (int row = 0; row < upTo; row++) {
            sum[newest - row] += product[row];
        }
        Vectors.dots(x, from, ring, upTo * n, n, held - upTo, product, upTo);
        for (int row = upTo; row < held; row++) {
            sum[newest - row + lags] += product[row];
        }
        if (held == lags) {
            addToBlocks();
        }
    }

    /** The block's quantities are ordered by lag. */
    private void addToBlocks() {
        for (int row = 0; row < lags; row++) {
            int lag = row <= newest ? newest - row : newest - row + lags;
            value[lag] = product[row] / n;
        }
        blocks.add(value, 0);
    }

    /** How many lags. */
    public int lags() {
        return lags;
    }

    /** Samples since it was cleared. */
    public long samples() {
        return samples;
    }

    /** Whether every lag has at least as many start times as there are lags. */
    public boolean ready() {
        return missing() == 0;
    }

    /** Samples still needed until {@link #ready()}, or 0. */
    public long missing() {
        return Math.max(0, 2L * lags - samples);
    }

    /**
     * Writes the autocovariance.
     *
     * @param centred whether each entry's time average is subtracted
     * @param delta   one value a lag, overwritten
     */
    public void read(boolean centred, double[] delta) {
        demand();
        for (int l = 0; l < lags; l++) {
            delta[l] = sum[l] / (samples - l) / n;
        }
        if (centred) {
            centre(delta);
        }
    }

    /** Writes the standard errors of the values that are not centred, one a lag. */
    public void errors(double[] error) {
        demand();
        if (blocks.missing() > 0) {
            throw new TooLittleData(blocks.missing());
        }
        for (int l = 0; l < lags; l++) {
            error[l] = blocks.error(l);
        }
    }

    /**
     * Lag at which a curve first falls to half its value at lag 0, in samples, between two lags by the straight line.
     *
     * @param delta a curve that was read; not modified
     * @return above 0, or −1 if it does not fall so far, or has no positive value at lag 0
     */
    public static double halfWidth(double[] delta) {
        double half = 0.5 * delta[0];
        if (!(half > 0)) {
            return -1;
        }
        for (int l = 1; l < delta.length; l++) {
            if (delta[l] <= half) {
                return l - (half - delta[l]) / (delta[l - 1] - delta[l]);
            }
        }
        return -1;
    }

    /** Divides a curve by its value at lag 0, if that is positive; else leaves it. */
    public static void normalise(double[] delta) {
        double zero = delta[0];
        if (zero > 0) {
            for (int l = 0; l < delta.length; l++) {
                delta[l] /= zero;
            }
        }
    }

    /*
     * With m the average of all T samples, Σ_t (x_t − m)(x_(t+l) − m) = Σ x_t x_(t+l) − m Σ_t (x_t + x_(t+l)) + (T − l) m²,
     * where the two sums are the total less the last l and the total less the first l samples.
     */
    private void centre(double[] delta) {
        for (int i = 0; i < n; i++) {
            tailSum[i] = 0;
            headSum[i] = 0;
        }
        for (int l = 0; l < lags; l++) {
            double correction = 0;
            for (int i = 0; i < n; i++) {
                double m = unitSum[i] / samples;
                double both = 2 * unitSum[i] - tailSum[i] - headSum[i];
                correction += (both - (samples - l) * m) * m;
            }
            delta[l] -= correction / (samples - l) / n;
            int last = newest - l < 0 ? newest - l + lags : newest - l;
            for (int i = 0; i < n; i++) {
                tailSum[i] += ring[last * n + i];
                headSum[i] += head[l * n + i];
            }
        }
    }

    private void demand() {
        if (!ready()) {
            throw new TooLittleData(missing());
        }
    }
}
