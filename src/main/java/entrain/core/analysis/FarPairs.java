package entrain.core.analysis;

/**
 * The participation ratio corrected for the length of the record. With y_s the S snapshots about their mean, the plain
 * ratio (tr C)²/tr C² of the sample's covariance C is an average over all pairs of snapshots; those of one snapshot
 * with itself, or with one that is still correlated with it, make tr C² too large and the ratio too small, the more so the
 * shorter the record: about 1/D + 1/S in place of 1/D for independent snapshots. Here only far pairs count:
 *
 * <pre>
 *   G_sq   = y_s · y_q
 *   D      = ⟨G_ss G_qq⟩ / (⟨G_sq²⟩ − ⟨G_sq⟩²)   averages over pairs with |s − q| &gt; 3 times the lag at which the
 *                                                autocorrelation ⟨G_s(s+l)⟩ first falls to 1/e, by the straight line
 *   bias     of order 1/S for S independent snapshots is gone from both averages; ⟨G_sq⟩² is what the sample's mean adds
 *   range    from 1 to N; none while the record is shorter than 12 such lags
 * </pre>
 *
 * For independent vectors u, v of covariance C, ⟨(u·v)²⟩ = tr C² whatever their law, and ⟨|u|²|v|²⟩ = (tr C)².
 */
final class FarPairs {
    private static final double DECAYED = 0.36787944117144233; // 1/e
    private static final int FAR = 3;
    private static final int LONG = 4;

    private final double[] self;
    private final double[] sum;
    private final double[] squares;
    private final double[] traces;
    private int count;

    /** @param most snapshots */
    FarPairs(int most) {
        self = new double[most];
        sum = new double[most];
        squares = new double[most];
        traces = new double[most];
    }

    void clear() {
        for (int l = 0; l < count; l++) {
            sum[l] = 0;
            squares[l] = 0;
            traces[l] = 0;
        }
        count = 0;
    }

    /** Takes the next snapshot's products with those up to itself, G_s0 … G_ss, from a place on; not modified. */
    void add(double[] product, int from) {
        int s = count;
        count++;
        self[s] = product[from + s];
        for (int q = 0; q <= s; q++) {
            double g = product[from + q];
            sum[s - q] += g;
            squares[s - q] += g * g;
            traces[s - q] += self[s] * self[q];
        }
    }

    /** The lag at which the autocorrelation falls to 1/e, in snapshots; all of them if it does not fall so far. */
    double correlation() {
        double before = 1;
        for (int l = 1; l < count; l++) {
            double now = sum[l] / (count - l) / (sum[0] / count);
            if (now < DECAYED) {
                return l - 1 + (before - DECAYED) / (before - now);
            }
            before = now;
        }
        return count;
    }

    /** The corrected ratio of signals of n entries; −1 if the record is too short for it. */
    double ratio(int n) {
        double near = FAR * correlation();
        if (!(sum[0] > 0) || LONG * near > count) {
            return -1;
        }
        double pairs = 0;
        double g = 0;
        double square = 0;
        double trace = 0;
        for (int l = (int) near + 1; l < count; l++) {
            pairs += count - l;
            g += sum[l];
            square += squares[l];
            trace += traces[l];
        }
        double mean = g / pairs;
        double variance = square / pairs - mean * mean;
        double ratio = trace / pairs / variance;
        return variance > 0 ? Math.max(1, Math.min(n, ratio)) : -1;
    }
}
