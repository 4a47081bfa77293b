package entrain.core.analysis;

import entrain.core.math.Nearest;

/**
 * Whether and after which lag the latest states repeat earlier ones.
 *
 * <p>The distance at a lag is the root mean square of ‖x(t) − x(t − lag)‖ over 24 times t spread over a span, the lag or
 * a least span if that is longer, in units of the distance between two states picked at random from what is kept;
 * between samples x is a cubic. It is taken over the latest span ({@link #distance}) and over the one before ({@link
 * #before}), or as much of it as is kept, half of it at least, so that two and a half passes or more are compared.
 */
final class Recurrence {
    private static final int TIMES = 24;
    private static final int COARSE_TIMES = 8;
    /** The state must first have gone this far before a return counts. */
    private static final double AWAY = 0.3;
    /** A minimum among whole samples that is worth refining. */
    private static final double CANDIDATE = 0.3;
    /** Samples that the cubic needs beyond the lag, and rounding. */
    private static final int MARGIN = 5;

    private static final double GOLDEN = 0.6180339887498949;

    private final Recent recent;
    private final int leastSpan;
    private double spread;
    private double lag;
    private double distance;
    private double before;

    /** @param leastSpan samples that are compared at least, however short the lag */
    Recurrence(Recent recent, int leastSpan) {
        this.recent = recent;
        this.leastSpan = leastSpan;
    }

    /** Forgets what was found. */
    void clear() {
        spread = 0;
        lag = 0;
        distance = 1;
        before = 1;
    }

    /** Samples over which a lag is compared once. */
    private double span(double oneLag) {
        return Math.max(oneLag, leastSpan);
    }

    /** How many whole passes the comparison at the lag that was found covers, at least 2. */
    int passes() {
        return (int) Math.floor((span(lag) + spanBefore(lag) + lag) / lag);
    }

    /** Likewise for the comparison before; short if there is no room for it. */
    private double spanBefore(double oneLag) {
        return Math.min(span(oneLag), recent.count() - MARGIN - oneLag - span(oneLag));
    }

    private boolean fits(double oneLag) {
        return spanBefore(oneLag) >= 0.5 * span(oneLag);
    }

    /**
     * Whether the states have come back to within a tolerance, and no worse lately than before but for the error of the
     * cubic, about 0.001.
     */
    boolean returned(double tolerance) {
        return distance <= tolerance && distance <= 1.1 * before + 1e-3;
    }

    /** Whether the return is as good as the cubic allows, or better by a tenth than it was before. */
    boolean settles() {
        return distance <= 3e-3 || distance <= 0.9 * before;
    }

    /**
     * How far the states would still drift if the distances went on shrinking as they do: a decaying spiral always has a
     * way to go, a cycle that is being approached has not. In the distances' units; those below 0.001 count as none.
     */
    double remaining() {
        if (distance <= 1e-3) {
            return 0;
        }
        // As many passes as fit into a span lie between the two distances.
        double passes = span(lag) / lag;
        return distance < before ? passes * distance * distance / (before - distance) : 1;
    }

    /** In samples; 0 if none is in sight. */
    double lag() {
        return lag;
    }

    /** Over the latest lag; 1 if none is in sight. */
    double distance() {
        return distance;
    }

    /** Over the lag before the latest; 1 if none is in sight. */
    double before() {
        return before;
    }

    /** The distance at the lag that was found as it was an age ago, in samples, or as long ago as can be told. */
    double earlier(int age) {
        double oldest = recent.count() - MARGIN - span(lag) - lag;
        return over(lag, Math.min(age, oldest), span(lag));
    }

    /** Root mean square distance between two states of the latest stretch, in units of the state. */
    double spread() {
        return spread;
    }

    /** Finds the shortest lag with a distance of at most {@code tolerance}; if there is none, the lag with the least. */
    void search(double tolerance) {
        clear();
        measureSpread(recent.count());
        if (!(spread > 0)) {
            return;
        }
        boolean away = false;
        double left = 0;
        double middle = 0;
        for (int k = 1; fits(k + 1); k++) {
            double right = coarse(k);
            if (away && middle < CANDIDATE && middle <= left && middle <= right) {
                refine(k - 1);
                if (distance <= tolerance) {
                    return;
                }
            }
            away = away || right > AWAY;
            left = middle;
            middle = right;
        }
    }

    /** Looks at one lag, in samples, which need not be whole. */
    void look(double oneLag) {
        clear();
        measureSpread(recent.count());
        lag = oneLag;
        if (spread > 0 && fits(oneLag)) {
            distance = over(oneLag, 0, span(oneLag));
            before = over(oneLag, span(oneLag), spanBefore(oneLag));
        }
    }

    private double coarse(int k) {
        double sum = 0;
        for (int s = 0; s < COARSE_TIMES; s++) {
            int age = s * k / COARSE_TIMES;
            sum += squared(recent.at(age), recent.at(age + k));
        }
        return Math.sqrt(sum / COARSE_TIMES) / spread;
    }

    /** The least distance near a whole lag, kept if it is less than what was found so far. */
    private void refine(int k) {
        double a = Math.max(1, k - 1);
        double b = k + 1;
        double p = b - GOLDEN * (b - a);
        double q = GOLDEN * (b - a) + a;
        double atP = over(p, 0, span(p));
        double atQ = over(q, 0, span(q));
        for (int i = 0; i < 14; i++) {
            if (atP < atQ) {
                b = q;
                q = p;
                atQ = atP;
                p = b - GOLDEN * (b - a);
                atP = over(p, 0, span(p));
            } else {
                a = p;
                p = q;
                atP = atQ;
                q = GOLDEN * (b - a) + a;
                atQ = over(q, 0, span(q));
            }
        }
        double best = 0.5 * (a + b);
        double found = over(best, 0, span(best));
        if (found < distance) {
            lag = best;
            distance = found;
            before = over(best, span(best), spanBefore(best));
        }
    }

    /** The distance at a lag over times with ages from {@code youngest} to {@code youngest + length}. */
    private double over(double oneLag, double youngest, double length) {
        double sum = 0;
        for (int s = 0; s < TIMES; s++) {
            int age = (int) Nearest.whole(s * length / TIMES + youngest);
            sum += squaredAt(age, age + oneLag);
        }
        return Math.sqrt(sum / TIMES) / spread;
    }

    /** Squared distance between a sample and the cubic through the four samples around an age. */
    private double squaredAt(int age, double other) {
        int whole = (int) Math.floor(other);
        double u = other - whole;
        double w0 = -u * (u - 1) * (u - 2) / 6;
        double w1 = (u + 1) * (u - 1) * (u - 2) / 2;
        double w2 = -(u + 1) * u * (u - 2) / 2;
        double w3 = (u + 1) * u * (u - 1) / 6;
        double[] y = recent.sketches();
        int p = recent.at(age);
        int p0 = recent.at(whole - 1);
        int p1 = recent.at(whole);
        int p2 = recent.at(whole + 1);
        int p3 = recent.at(whole + 2);
        double sum = 0;
        for (int k = 0; k < recent.width(); k++) {
            double d = w0 * y[p0 + k] + w1 * y[p1 + k] + w2 * y[p2 + k] + w3 * y[p3 + k] - y[p + k];
            sum += d * d;
        }
        return sum;
    }

    private double squared(int p, int q) {
        double[] y = recent.sketches();
        double sum = 0;
        for (int k = 0; k < recent.width(); k++) {
            double d = y[p + k] - y[q + k];
            sum += d * d;
        }
        return sum;
    }

    /** √2 times the standard deviation over the latter half of what is kept. */
    private void measureSpread(int count) {
        int half = (count + 1) / 2;
        double[] y = recent.sketches();
        double sum = 0;
        for (int k = 0; k < recent.width(); k++) {
            double mean = 0;
            for (int age = 0; age < half; age++) {
                mean += y[recent.at(age) + k];
            }
            mean /= half;
            for (int age = 0; age < half; age++) {
                double d = y[recent.at(age) + k] - mean;
                sum += d * d;
            }
        }
        spread = half > 0 ? Math.sqrt(2 * sum / half) : 0;
    }
}
