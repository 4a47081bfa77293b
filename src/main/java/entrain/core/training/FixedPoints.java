package entrain.core.training;

import entrain.core.algebra.Eigenvalues;
import java.util.ArrayList;
import java.util.List;

/**
 * The search for the fixed and slow points of a flow (Sussillo and Barak 2013, as of {@link Flow}).
 *
 * <pre>
 *   starts    where the flow comes to rest from the given states, 0, the mirror image −x of what is found where φ is odd and
 *             h = 0, where the ways down from saddles and slow points come to rest; then the given states as they are and
 *             midpoints of pairs of stable points; and while points are missing, or it cannot be told, midpoints of other
 *             pairs and random states, until nothing new comes or the budget is spent
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

    static final double SAME = 1e-3;
    private static final double SLOW = 0.05;
    /** The budget: Cholesky decompositions times N³. A browser takes some ten seconds for them. */
    private static final double BUDGET = 7e10;
    /** But at least so many, of whatever size. */
    private static final int LEAST = 300;
    /** States in a row from which the flow did not come to rest, after which no more are tried. */
    private static final int RESTLESS = 2;

    private final Flow flow;
    private final int n;
    private final boolean mirrored;
    private final Descent descent;
    private final Eigenvalues eigenvalues;
    private final double[] jacobian;
    private final List<FixedPoint> points = new ArrayList<>();
    private final List<WayDown> ways = new ArrayList<>();
    private final List<Settling> settlings = new ArrayList<>();
    private final Starts starts;
    private int restless;
    private FixedPoint decomposing;
    /** The next eigenvalue whose mode is due, of the point whose modes are computed. */
    private int mode;

    private FixedPoint following;
    private Starts.Start start;
    private int minima;
    private int lost;

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
        starts = new Starts(n, points);
        for (int k = 0; k < count; k++) {
            double[] x = new double[n];
            System.arraycopy(states, k * n, x, 0, n);
            settlings.add(new Settling(flow, x));
            starts.addState(x);
        }
        starts.addNear(new double[n], null);
        mirrored = flow.phi().isOdd() && flow.rests();
    }

    /** Goes on by one portion, of some N³ operations, five times as many for a complex mode; whether there is more to do. */
    public boolean advance() {
        if (decomposing != null) {
            decompose();
        } else if (following != null) {
            follow();
        } else if (start != null) {
            take(descent.advance());
        } else if (!settlings.isEmpty()) {
            settle();
        } else if (!ways.isEmpty()) {
            WayDown way = ways.get(0);
            if (!way.advance()) {
                ways.remove(0);
                if (way.rests()) {
                    starts.addNear(way.end().clone(), way);
                }
            }
        } else {
            start = starts.next(isAffordable(), !tells() || missing());
            if (start != null) {
                descent.begin(start.x(), 0);
            }
            return start != null;
        }
        return true;
    }

    private boolean isAffordable() {
        return descent.decompositions() < Math.max(LEAST, BUDGET / n / n / n);
    }

    /** Lets the flow go on from the next given state; where it comes to rest is next to a point. */
    private void settle() {
        Settling settling = settlings.get(0);
        if (!settling.advance()) {
            settlings.remove(0);
            restless = settling.rests() ? 0 : restless + 1;
            if (settling.rests()) {
                starts.addNear(settling.x(), null);
            } else if (restless == RESTLESS) {
                settlings.clear();
            }
        }
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
        if (end == Descent.End.UNDER_WAY && known(false) == points.size()) {
            return; // and if it comes so near to a fixed point, it is that one
        }
        WayDown way = start.way();
        start = null;
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
        if (way != null && !slow) {
            way.endIn(at);
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
            starts.addNear(mirror, null);
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

    /** What was found, fixed and slow points, in the order of finding. */
    public List<FixedPoint> points() {
        return points;
    }

    /** How many searches were begun or wait; those far from any point wait while the budget lasts. */
    public int starts() {
        return starts.begun() + starts.near() + (isAffordable() ? starts.waiting() : 0);
    }

    /** How many have ended. */
    public int ended() {
        return start == null ? starts.begun() : starts.begun() - 1;
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
