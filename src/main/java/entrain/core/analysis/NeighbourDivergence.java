package entrain.core.analysis;

import entrain.core.math.Elementary;

/**
 * How near neighbours part: the mean natural logarithm of the distance of states that were once close, over time.
 *
 * <pre>
 *   state       y(i) = (x(i), x(i + J), … x(i + (m − 1) J)) of a series x of d numbers a sample; m = 1: x itself
 *   reference   i: at most 1000, evenly spread over all samples that T more follow
 *   neighbour   j(i): the state nearest to y(i) with |i − j| &gt; w (the Theiler window), among those that T more follow:
 *               every one of them up to 32 768, else every s-th. A state that is the same to 10⁻¹² is no neighbour: a
 *               value that is held or repeated tells nothing
 *   curve       L(k) = ⟨ln(‖y(i + k) − y(j + k)‖ / D)⟩ over the references, k = 0 … T samples
 *   D           √(2 Σ variances of y): the root mean square distance of two states at random. Where neighbours know no
 *               more of each other, L is a little below 0: −0.64 for Gaussian states of one dimension, −0.05 of ten
 *   error       from blocks of references, once there are 16
 * </pre>
 *
 * A smooth chaotic flow gives, after a first rise in which the distance turns into the growing direction, a straight line whose
 * slope is near λ₁, up to where L saturates. But any noise lets L jump up at once and then rise to 0 over the correlation
 * time, chaos or not: a slope alone proves nothing. The same curve of a {@link PhaseSurrogate} shows what noise of the same
 * spectrum gives.
 *
 * <p>M. T. Rosenstein, J. J. Collins and C. J. De Luca, Physica D 65, 117 (1993), doi:10.1016/0167-2789(93)90009-P; window:
 * J. Theiler, Phys. Rev. A 34, 2427 (1986), doi:10.1103/PhysRevA.34.2427.
 */
public final class NeighbourDivergence {
    /** References at most. */
    public static final int REFERENCES = 1000;
    /** Candidates at most that a reference is compared with. */
    public static final int CANDIDATES = 1 << 15;

    private static final double SAME = 1e-12;

    private final double[] x;
    private final int d;
    private final Embedding embedding;
    private final int every;
    private final int states;
    private final int references;
    private final int stride;
    private final double square;
    private final double[] logs;
    private final BlockMean mean;
    private int next;

    /**
     * What a state is, and which states are independent in time.
     *
     * @param copies m, at least 1
     * @param delay  J, samples
     * @param window w, samples, at least 0
     */
    public record Embedding(int copies, int delay, int window) {
        /** Samples that a state spans beyond its first. */
        int span() {
            return (copies - 1) * delay;
        }

        @Override
        public String toString() {
            return "embedding";
        }
    }

    /**
     * Nothing compared yet.
     *
     * @param x       the series, row i holding its d numbers; not modified, kept
     * @param count   rows that count: more than the embedding's span and {@code (points − 1) every} together
     * @param points  times at which the distance is looked at, the first one 0; at least 1
     * @param every   samples from one such time to the next
     * @throws TooLittleData if there is no state that enough samples follow
     */
    public NeighbourDivergence(double[] x, int count, int d, Embedding embedding, int points, int every) {
        this.x = x;
        this.d = d;
        this.embedding = embedding;
        this.every = every;
        int follow = (points - 1) * every;
        states = count - embedding.span() - follow;
        if (states < 1) {
            throw new TooLittleData(1L - states);
        }
        references = Math.min(REFERENCES, states);
        stride = (states + CANDIDATES - 1) / CANDIDATES;
        square = 2 * variance(count) * embedding.copies();
        logs = new double[points];
        mean = new BlockMean(points);
    }

    /** Sum of the variances of the d numbers. */
    private double variance(int count) {
        double sum = 0;
        for (int e = 0; e < d; e++) {
            double average = 0;
            for (int i = 0; i < count; i++) {
                average += x[i * d + e];
            }
            average /= count;
            for (int i = 0; i < count; i++) {
                sum += (x[i * d + e] - average) * (x[i * d + e] - average);
            }
        }
        return sum / count;
    }

    /** Follows the next reference and its neighbour; returns whether there is another. */
    public boolean advance() {
        if (next < references) {
            int i = (int) ((long) next * states / references);
            next++;
            int j = nearest(i);
            if (j >= 0) {
                follow(i, j);
            }
        }
        return next < references;
    }

    /** Share of the references done, 0 to 1. */
    public double progress() {
        return (double) next / references;
    }

    /** The nearest state that is not the same and far enough in time; −1 if there is none. */
    private int nearest(int i) {
        double best = Double.POSITIVE_INFINITY;
        double same = SAME * SAME * square;
        int found = -1;
        for (int j = 0; j < states; j += stride) {
            if (Math.abs(i - j) <= embedding.window()) {
                continue;
            }
            double distance = distance(i, j, best);
            if (distance < best && distance > same) {
                best = distance;
                found = j;
            }
        }
        return found;
    }

    /** ‖y(i) − y(j)‖², or a part of it that is no less than the limit. */
    private double distance(int i, int j, double limit) {
        double sum = 0;
        for (int copy = 0; copy < embedding.copies(); copy++) {
            int a = (i + copy * embedding.delay()) * d;
            int b = (j + copy * embedding.delay()) * d;
            for (int e = 0; e < d; e++) {
                double difference = x[a + e] - x[b + e];
                sum += difference * difference;
                if (sum >= limit) {
                    return sum;
                }
            }
        }
        return sum;
    }

    private void follow(int i, int j) {
        for (int k = 0; k < logs.length; k++) {
            double part = distance(i + k * every, j + k * every, Double.POSITIVE_INFINITY) / square;
            logs[k] = 0.5 * Elementary.log(Math.max(part, SAME * SAME));
        }
        mean.add(logs, 0);
    }

    /** Pairs that were followed. */
    public long pairs() {
        return mean.samples();
    }

    /** Times at which the distance is looked at. */
    public int points() {
        return logs.length;
    }

    /** Whether every number stands still, so that there are no distances. */
    public boolean still() {
        return !(square > 0);
    }

    /** L at time {@code point}, from the pairs so far; at least one is needed. */
    public double log(int point) {
        return mean.mean(point);
    }

    /** Whether there are pairs enough for errors. */
    public boolean hasErrors() {
        return mean.missing() == 0;
    }

    /** Standard error of L at a time. */
    public double error(int point) {
        if (!hasErrors()) {
            throw new TooLittleData(mean.missing());
        }
        return mean.error(point);
    }
}
