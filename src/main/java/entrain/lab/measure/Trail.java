package entrain.lab.measure;

import entrain.core.analysis.PrincipalAxes;
import entrain.lab.frame.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * One track's recent path on its first three principal components, and other lines on the same axes. When the axes are
 * renewed the lines move over to the new ones by and by, so that the picture turns and never jumps.
 */
final class Trail {
    static final int AXES = 3;
    private static final int FIRST_RENEWAL = 8;
    private static final int RENEWAL = 25;

    private final History history;
    private final int n;
    private final Strand path;
    private final List<Strand> strands = new ArrayList<>();
    private PrincipalAxes axes;
    private long renewed;
    private int renewals;
    private double extent;
    private boolean fixed;

    Trail(History history, int n) {
        this.history = history;
        this.n = n;
        path = strand(history);
    }

    /** One more line, of the states that are in a history whenever this is {@link #sampled}. */
    Strand strand(History of) {
        Strand strand = new Strand(of);
        strands.add(strand);
        return strand;
    }

    void clear() {
        axes = fixed ? axes : null;
        renewed = 0;
        extent = fixed ? extent : 0;
        strands.forEach(Strand::clear);
    }

    /** Keeps to these axes and this radius for ever; without a path where there are no axes. */
    void fix(PrincipalAxes given, double radius) {
        fixed = true;
        axes = given;
        extent = radius;
    }

    /** Takes note of the sample just added to the history. */
    void sampled() {
        long total = history.total();
        if (fixed) {
            place();
            return;
        }
        if (n < AXES || total < FIRST_RENEWAL) {
            return;
        }
        if (axes == null) {
            axes = new PrincipalAxes(n, AXES);
            renew(12);
            for (int k = 0; k < strands.size(); k++) {
                strands.get(k).jump();
            }
        } else if (total - renewed >= Math.min(RENEWAL, renewed / 3 + 1)) {
            place();
            renew(2);
        } else {
            for (int k = 0; k < strands.size(); k++) {
                strands.get(k).follow(this);
            }
        }
    }

    private void place() {
        for (int k = 0; k < strands.size() && axes != null; k++) {
            strands.get(k).place(this);
        }
    }

    /** Writes where the state x[from..from+n) stands on the axes into out[at..at+3); there are axes. */
    void project(double[] x, int from, float[] out, int at) {
        for (int a = 0; a < AXES; a++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (x[from + i] - axes.mean(i)) * axes.axis(a, i);
            }
            out[at + a] = (float) sum;
        }
    }

    /** Writes where a state of N floats stands on the axes into out[at..at+3); there are axes. */
    void project(float[] x, float[] out, int at) {
        axes.project(x, out, at);
    }

    /** Samples of the path since the axes were renewed; none while they never were, or where they never are. */
    long since() {
        return fixed ? 0 : history.total() - renewed;
    }

    /** The path itself. */
    Strand path() {
        return path;
    }

    /** Writes the axes, row by row, and then their origin; there are axes. */
    void write(Block block) {
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < AXES; a++) {
                block.set(a, i, axes.axis(a, i));
            }
            block.set(AXES, i, axes.mean(i));
        }
    }

    /** How often the axes were renewed. */
    int renewals() {
        return renewals;
    }

    /** Whether there is a path yet. */
    boolean ready() {
        return axes != null;
    }

    /** Radius that holds the path, following it slowly. */
    double extent() {
        return extent;
    }

    /** Share of the variance that the three axes carry. */
    double share() {
        if (axes == null || !(axes.totalVariance() > 0)) {
            return 0;
        }
        double sum = 0;
        for (int a = 0; a < AXES; a++) {
            sum += axes.variance(a);
        }
        return Math.min(1, sum / axes.totalVariance());
    }

    /** Loadings of the first component, N numbers into out. */
    void firstLoading(double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = axes == null ? 0 : axes.axis(0, i);
        }
    }

    private void renew(int passes) {
        axes.update(history.rows(), history.count(), passes);
        renewed = history.total();
        renewals++;
        for (int k = 0; k < strands.size(); k++) {
            strands.get(k).renew(this);
        }
        double radius = Math.sqrt(path.largest());
        extent = extent == 0 || radius > 4 * extent ? radius : extent + 0.4 * (radius - extent);
    }
}
