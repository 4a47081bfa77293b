package entrain.core.training;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import java.util.ArrayList;
import java.util.List;

/**
 * Where searches for points begin, in order: what is next to a point; then the given states and midpoints of pairs of
 * stable points by turns, of near pairs first; then, while points are missing, midpoints of other pairs and random states of
 * about the points' size.
 */
final class Starts {
    /** A state, and the way down, if any, that came to rest there. */
    record Start(double[] x, WayDown way) {}

    /** States of two points, and how far they are from one another. */
    private record Pair(double[] a, double[] b, double distance) {}

    /** Of midpoints of stable points; of others, and of random states. */
    private static final int MOST = 10_000;

    private static final int MOST_OTHERS = 200;
    private static final int SEED = 16;

    private final int n;
    private final List<FixedPoint> points;
    private final Queue near = new Queue();
    private final Queue states = new Queue();
    private final Queue middles = new Queue();
    private final Queue others = new Queue();
    private final Rng rng = new Rng(SEED, SEED);
    private boolean turn;
    private int begun;
    private int random;
    /** Points whose midpoints with stable points before them were taken, both being stable; the same of the other pairs. */
    private int stablePairs;

    private int otherPairs;

    /** @param points what is found, which grows */
    Starts(int n, List<FixedPoint> points) {
        this.n = n;
        this.points = points;
    }

    /** Adds a state next to a point; kept. */
    void addNear(double[] x, WayDown way) {
        near.add(new Start(x, way));
    }

    /** Adds a state of a run; kept. */
    void addState(double[] x) {
        states.add(new Start(x, null));
    }

    /** How many were begun. */
    int begun() {
        return begun;
    }

    /** How many wait that are next to a point. */
    int near() {
        return near.size();
    }

    /** How many others wait. */
    int waiting() {
        return states.size() + middles.size() + others.size();
    }

    /**
     * The next one, or null where there is none.
     *
     * @param all    whether those count that are not next to a point
     * @param unsure whether points may be missing
     */
    Start next(boolean all, boolean unsure) {
        Start start = near.size() > 0 ? near.take() : all ? further(unsure) : null;
        begun += start == null ? 0 : 1;
        return start;
    }

    private Start further(boolean unsure) {
        stablePairs = gather(stablePairs, true, middles, MOST);
        turn = !turn;
        if (states.size() > 0 && (turn || middles.size() == 0)) {
            return states.take();
        }
        if (middles.size() > 0) {
            return middles.take();
        }
        if (!unsure) {
            return null;
        }
        otherPairs = gather(otherPairs, false, others, MOST_OTHERS);
        return others.size() > 0 ? others.take() : random++ < MOST_OTHERS ? random() : null;
    }

    /** Adds midpoints of points from one on with those before them, both of them stable or not both; how many points there are. */
    private int gather(int from, boolean stable, Queue to, int most) {
        List<Pair> pairs = new ArrayList<>();
        for (int at = from; at < points.size(); at++) {
            FixedPoint a = points.get(at);
            for (int i = 0; i < at; i++) {
                FixedPoint b = points.get(i);
                if ((a.stable() && b.stable()) == stable && !a.slow() && !b.slow()) {
                    pairs.add(new Pair(a.x(), b.x(), Flow.distance(a.x(), b.x())));
                }
            }
        }
        pairs.sort((one, other) -> Double.compare(one.distance(), other.distance()));
        for (int k = 0; k < pairs.size() && to.added() < most; k++) {
            to.add(new Start(middle(pairs.get(k)), null));
        }
        return points.size();
    }

    private double[] middle(Pair pair) {
        double[] middle = new double[n];
        for (int i = 0; i < n; i++) {
            middle[i] = 0.5 * (pair.a()[i] + pair.b()[i]);
        }
        return middle;
    }

    /** Gaussian, of a fifth to three times the largest point's size. */
    private Start random() {
        double largest = 0;
        for (FixedPoint point : points) {
            largest = Math.max(largest, point.size());
        }
        double scale = (largest > FixedPoints.SAME ? largest : 1) * (0.2 + 2.8 * rng.nextDouble());
        Gaussian gaussian = new Gaussian(rng);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = scale * gaussian.next();
        }
        return new Start(x, null);
    }

    /** First in, first out. */
    private static final class Queue {
        private final List<Start> starts = new ArrayList<>();
        private int taken;

        void add(Start start) {
            starts.add(start);
        }

        Start take() {
            return starts.set(taken++, null);
        }

        int size() {
            return starts.size() - taken;
        }

        int added() {
            return starts.size();
        }
    }
}
