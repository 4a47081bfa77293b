package entrain.core.training;

import entrain.core.algebra.Eigenvalues;
import java.util.ArrayList;
import java.util.List;

/**
 * A point where the flow stands still, or is slow: a local minimum of q that is not 0, which is no fixed point and never
 * counted as one. Its eigenvalues are those of the Jacobian there, per τ, by real part, largest first, of a complex pair
 * the one with positive imaginary part first; the exponential rates at which the flow leaves it (positive) or comes back.
 */
public final class FixedPoint {
    private final double[] x;
    private final double q;
    private final boolean slow;
    private int found;
    private double[] re;
    private double[] im;
    private final List<Mode> modes = new ArrayList<>();
    private final List<WayDown> ways = new ArrayList<>();

    FixedPoint(double[] x, double q, boolean slow) {
        this.x = x;
        this.q = q;
        this.slow = slow;
        found = 1;
    }

    void foundAgain() {
        found++;
    }

    /** Takes its eigenvalues, and puts them in order. */
    void eigenvalues(Eigenvalues eigenvalues) {
        int n = eigenvalues.count();
        re = new double[n];
        im = new double[n];
        for (int k = 0; k < n; k++) {
            double a = eigenvalues.re(k);
            double b = eigenvalues.im(k);
            int at = k;
            for (; at > 0 && re[at - 1] < a; at--) { // stable: pairs stay as they come
                re[at] = re[at - 1];
                im[at] = im[at - 1];
            }
            re[at] = a;
            im[at] = b;
        }
    }

    void mode(Mode mode) {
        modes.add(mode);
    }

    /**
     * Modes of its leading eigenvalues, one a complex pair: all unstable ones up to {@link FixedPoints#MODES}, the first in
     * any case.
     */
    public List<Mode> modes() {
        return modes;
    }

    void way(WayDown way) {
        ways.add(way);
    }

    /** The two ways down from a saddle; empty for others, and where the fastest direction turns. */
    public List<WayDown> ways() {
        return ways;
    }

    /** The state, N numbers; not to be modified. */
    public double[] x() {
        return x;
    }

    /** ½‖dx/dt‖², the sum over units. */
    public double q() {
        return q;
    }

    /** Whether it is a slow point: nothing rests there. */
    public boolean slow() {
        return slow;
    }

    /** How many searches ended there. */
    public int found() {
        return found;
    }

    /** ‖x‖/√N. */
    public double size() {
        return Math.sqrt(Flow.square(x) / x.length);
    }

    /** Whether its eigenvalues are known. */
    public boolean decomposed() {
        return re != null;
    }

    /** Real parts of its eigenvalues, largest first; not to be modified. Null while they are not known. */
    public double[] re() {
        return re;
    }

    /** Imaginary parts; of a complex pair the positive one first. Null while they are not known. */
    public double[] im() {
        return im;
    }

    /** How many eigenvalues have a positive real part; 0 while they are not known. */
    public int unstable() {
        int count = 0;
        while (re != null && count < re.length && re[count] > 0) {
            count++;
        }
        return count;
    }

    /** Whether the flow comes back to it from all sides. */
    public boolean stable() {
        return !slow && decomposed() && unstable() == 0;
    }
}
