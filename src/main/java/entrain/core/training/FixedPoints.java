package entrain.core.training;

import entrain.core.algebra.Eigenvalues;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import java.util.ArrayList;
import java.util.List;

/**
 * The search for the fixed and slow points of a flow (Sussillo and Barak 2013, as of {@link Flow}).
 *
 * <pre>
 *   starts    the given states, 0, the mirror image −x of what is found where φ is odd and h = 0, where the ways down
 *             from saddles and slow points come to rest, then midpoints of pairs of stable points; and while points are
 *             missing, or it cannot be told, midpoints of other pairs and random states of about the points' size,
 *             until nothing new comes or the budget is spent
 *   the same  points nearer than ‖x − y‖/√N = 10⁻³
 *   slow      a local minimum of q with ‖dx/dt‖/√N below 0.05 per τ; other minima are counted, not kept
 *   index sum Σ (−1)^(unstable directions) over the fixed points; 1 for a bounded φ if all are found (Poincaré and Hopf:
 *             far out the flow points inward)
 * </pre>
 *
 * Deterministic: the same states give the same points in the same order, up to the rounding of the decompositions.
 */
public final class FixedPoints {
    /** Leading eigenvalues whose modes are computed. */
    public static final int MODES = 4;
    /** Units up to which there are eigenvalues, and with them an index sum: their time grows like the cube. */
    public static final int LARGEST = 1000;

    private static final double SAME = 1e-3;
    private static final double SLOW = 0.05;
    /** Midpoints and random states: as many of each as N³ of them sum up to WORK, but not fewer than FEW. */
    private static final double WORK = 2e9;

    private static final int FEW = 50;
    /** Of midpoints of stable points; of others, and of random states. */
    private static final int MOST = 10_000;

    private static final int MOST_OTHERS = 200;
    /** Random states between two looks at the index sum. */
    private static final int BATCH = 20;

    private static final int SEED = 16;

    /** Where a search begins, and the way down, if any, that came to rest there. */
    private record Start(double[] x, WayDown way) {}

    private final Flow flow;
    private final int n;
    private final boolean mirrored;
    private final Descent descent;
    private final Eigenvalues eigenvalues;
    private final double[] jacobian;
    private final List<Start> waiting = new ArrayList<>();
    private final List<FixedPoint> points = new ArrayList<>();
    private final List<WayDown> ways = new ArrayList<>();
    private final int most;
    private final Rng rng = new Rng(SEED, SEED);
    private int random;
    private FixedPoint decomposing;
    /** The next eigenvalue whose mode is due, of the point whose modes are computed. */
    private int mode;

    private FixedPoint following;
    private Start start;
    private boolean descending;
    private int starts;
    private int begun;
    private int minima;
    private int lost;
    /** Midpoints of stable points, and of others. */
    private int midpoints;

    private int others;
    /** Points whose midpoints with stable points before them were taken, both being stable. */
    private int stablePairs;
    /** The same of the other pairs. */
    private int otherPairs;

    /**
     * A search at its beginning.
     *
     * @param states the starts, one after the other, N numbers each; not modified
     * @param count  how many, at least 0
     */
    public FixedPoints(Flow flow, double[] states, int count) {
        this.flow = flow;
        n = flow.n();
        descent = new Descent(flow);
        boolean small = n <= LARGEST;
        eigenvalues = small ? new Eigenvalues(n) : null;
        jacobian = small ? new double[n * n] : null;
        most = (int) Math.max(FEW, Math.min(WORK / n / n / n, MOST));
        for (int k = 0; k < count; k++) {
            double[] x = new double[n];
            System.arraycopy(states, k * n, x, 0, n);
            add(x, null);
        }
        add(new double[n], null);
        mirrored = flow.phi().isOdd() && flow.rests();
    }

    /** Goes on by one portion, of some N³ operations, five times as many for a complex mode; whether there is more to do. */
    public boolean advance() {
        if (decomposing != null) {
            decompose();
        } else if (following != null) {
            follow();
        } else if (descending) {
            Descent.End end = descent.advance();
            descending = end == Descent.End.UNDER_WAY;
            if (!descending) {
                take(end);
            }
        } else if (!ways.isEmpty()) {
            WayDown way = ways.get(0);
            if (!way.advance()) {
                ways.remove(0);
                if (way.rests()) {
                    add(way.end().clone(), way);
                }
            }
        } else if (begun < waiting.size()) {
            start = waiting.set(begun++, null);
            descent.begin(start.x(), 0);
            descending = true;
        } else {
            return addMidpoints() || addRandom();
        }
        return true;
    }

    private void decompose() {
        if (!eigenvalues.advance()) {
            return;
        }
        if (!eigenvalues.failed()) {
            decomposing.eigenvalues(eigenvalues);
            following = decomposing;
            mode = 0;
        }
        decomposing = null;
    }

    /** Its next leading mode, or when it has them all the ways that lead away from it. */
    private void follow() {
        double[] re = following.re();
        double[] im = following.im();
        int k = mode++;
        if (k < n && (k == 0 || k < MODES && re[k] > 0)) {
            if (k == 0 || im[k] >= 0) {
                following.mode(new Mode(k, jacobian, n, re[k], im[k]));
            }
            return;
        }
        leave(following);
        following = null;
    }

    /** Of a saddle the ways down, of a slow point the ways out: where they rest is another point. */
    private void leave(FixedPoint point) {
        boolean down = point.unstable() > 0 && point.im()[0] == 0;
        for (int side = 1; side >= -1 && (point.slow() || down); side -= 2) {
            WayDown way = new WayDown(flow, point.x(), point.modes().get(0).re(), side);
            ways.add(way);
            if (!point.slow()) {
                point.way(way);
            }
        }
    }

    private void take(Descent.End end) {
        boolean slow = end == Descent.End.MINIMUM;
        if (end == Descent.End.ABANDONED) {
            lost++;
            return;
        }
        minima += slow ? 1 : 0;
        if (slow && Math.sqrt(2 * descent.q() / n) > SLOW) {
            return;
        }
        int at = known(slow);
        if (start.way() != null && !slow) {
            start.way().endIn(at);
        }
        if (at < points.size()) {
            points.get(at).foundAgain();
            return;
        }
        FixedPoint point = new FixedPoint(descent.x().clone(), descent.q(), slow);
        points.add(point);
        if (eigenvalues != null) {
            decomposing = point;
            flow.jacobian(point.x(), jacobian);
            eigenvalues.begin(jacobian, 1);
        }
        if (mirrored && !slow && point.size() > SAME) {
            double[] mirror = new double[n];
            for (int i = 0; i < n; i++) {
                mirror[i] = -point.x()[i];
            }
            add(mirror, null);
        }
    }

    /** The point that the descent ended in: its place among those there are, or behind them. */
    private int known(boolean slow) {
        int at = 0;
        while (at < points.size()
                && !(points.get(at).slow() == slow
                        && Flow.distance(points.get(at).x(), descent.x()) < SAME)) {
            at++;
        }
        return at;
    }

    private void add(double[] x, WayDown way) {
        waiting.add(new Start(x, way));
        starts++;
    }

    /** Adds midpoints of pairs not taken before: of stable points first of all, of others only while points are missing. */
    private boolean addMidpoints() {
        int before = starts;
        for (; stablePairs < points.size(); stablePairs++) {
            midpoints += addMidpoints(stablePairs, true, most - midpoints);
        }
        if (starts == before && unsure()) {
            for (; otherPairs < points.size(); otherPairs++) {
                others += addMidpoints(otherPairs, false, Math.min(most, MOST_OTHERS) - others);
            }
        }
        return starts > before;
    }

    private boolean unsure() {
        return !tells() || missing();
    }

    /** Adds random states, Gaussian, of a fifth to three times the largest point's size; whether there were any. */
    private boolean addRandom() {
        int before = starts;
        double largest = 0;
        for (FixedPoint point : points) {
            largest = Math.max(largest, point.size());
        }
        Gaussian gaussian = new Gaussian(rng);
        for (int k = 0; k < BATCH && random < Math.min(most, MOST_OTHERS) && unsure(); k++) {
            double scale = (largest > SAME ? largest : 1) * (0.2 + 2.8 * rng.nextDouble());
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = scale * gaussian.next();
            }
            add(x, null);
            random++;
        }
        return starts > before;
    }

    /** Those of one point and the ones before it, both of them stable or not both; how many. */
    private int addMidpoints(int at, boolean stable, int most) {
        FixedPoint a = points.get(at);
        int count = 0;
        for (int i = 0; i < at && count < most; i++) {
            FixedPoint b = points.get(i);
            if ((a.stable() && b.stable()) == stable && !a.slow() && !b.slow()) {
                double[] middle = new double[n];
                for (int u = 0; u < n; u++) {
                    middle[u] = 0.5 * (a.x()[u] + b.x()[u]);
                }
                add(middle, null);
                count++;
            }
        }
        return count;
    }

    /** What was found, fixed and slow points, in the order of finding. */
    public List<FixedPoint> points() {
        return points;
    }

    /** How many searches were begun or wait. */
    public int starts() {
        return starts;
    }

    /** How many have ended. */
    public int ended() {
        return descending ? begun - 1 : begun;
    }

    /** How many ended in a local minimum of q, which is usual. */
    public int minima() {
        return minima;
    }

    /** How many ended nowhere. */
    public int lost() {
        return lost;
    }

    /** Σ (−1)^(unstable directions) over the fixed points found whose eigenvalues are known. */
    public int indexSum() {
        int sum = 0;
        for (FixedPoint point : points) {
            if (!point.slow() && point.decomposed()) {
                sum += point.unstable() % 2 == 0 ? 1 : -1;
            }
        }
        return sum;
    }

    /** Whether the index sum tells anything: φ is bounded and all fixed points have their eigenvalues. */
    public boolean tells() {
        boolean all = flow.phi().saturates() && !points.isEmpty();
        for (FixedPoint point : points) {
            all &= point.slow() || point.decomposed();
        }
        return all;
    }

    /** Whether points are missing for certain; never told where φ has no bounds, for which there is no such sum. */
    public boolean missing() {
        return tells() && indexSum() != 1;
    }
}
