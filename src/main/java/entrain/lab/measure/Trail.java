package entrain.lab.measure;

import entrain.core.analysis.PrincipalAxes;
import entrain.lab.frame.Block;

/**
 * One track's recent path on its first three principal components. When the axes are renewed the path moves over to
 * the new ones by and by, so that the picture turns and never jumps.
 */
final class Trail {
    static final int AXES = 3;
    private static final int FIRST_RENEWAL = 8;
    private static final int RENEWAL = 25;

    private final History history;
    private final int n;
    private final float[] shown;
    private final float[] target;
    private PrincipalAxes axes;
    private long renewed;
    private int renewals;
    private double extent;
    private boolean fixed;

    Trail(History history, int n) {
        this.history = history;
        this.n = n;
        shown = new float[history.capacity() * AXES];
        target = new float[history.capacity() * AXES];
    }

    void clear() {
        axes = fixed ? axes : null;
        renewed = 0;
        extent = fixed ? extent : 0;
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
            if (axes != null) {
                project(history.slot(history.count() - 1), shown);
            }
            return;
        }
        if (n < AXES || total < FIRST_RENEWAL) {
            return;
        }
        if (axes == null) {
            axes = new PrincipalAxes(n, AXES);
            renew(12);
            System.arraycopy(target, 0, shown, 0, shown.length);
        } else if (total - renewed >= Math.min(RENEWAL, renewed / 3 + 1)) {
            project(history.slot(history.count() - 1), shown);
            renew(2);
        } else {
            int newest = history.slot(history.count() - 1);
            project(newest, target);
            System.arraycopy(target, newest * AXES, shown, newest * AXES, AXES);
            settle();
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

    /** Writes the path into data at offset, row by row (PC1, PC2, PC3), oldest sample first. */
    void write(float[] data, int offset) {
        int count = history.count();
        for (int k = 0; k < count; k++) {
            int at = history.slot(k) * AXES;
            for (int a = 0; a < AXES; a++) {
                data[offset + a * count + k] = shown[at + a];
            }
        }
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
        double largest = 0;
        for (int k = 0; k < history.count(); k++) {
            int slot = history.slot(k);
            project(slot, target);
            double x = target[slot * AXES];
            double y = target[slot * AXES + 1];
            double z = target[slot * AXES + 2];
            largest = Math.max(largest, x * x + y * y + z * z);
        }
        double radius = Math.sqrt(largest);
        extent = extent == 0 || radius > 4 * extent ? radius : extent + 0.4 * (radius - extent);
    }

    private void project(int slot, float[] out) {
        float[] x = history.rows()[slot];
        for (int a = 0; a < AXES; a++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (x[i] - axes.mean(i)) * axes.axis(a, i);
            }
            out[slot * AXES + a] = (float) sum;
        }
    }

    private void settle() {
        for (int i = 0; i < history.count() * AXES; i++) {
            shown[i] = (float) (0.2 * ((double) target[i] - shown[i]) + shown[i]);
        }
    }
}
