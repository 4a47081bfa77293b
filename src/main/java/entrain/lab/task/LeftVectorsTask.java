package entrain.lab.task;

import entrain.core.algebra.Eigenvalues;
import entrain.core.algebra.Eigenvector;
import entrain.core.model.Weights;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/**
 * Left eigenvectors of J for its leading eigenvalues μ, largest real part first, one of each complex pair: what a state is
 * multiplied by to see how much of a pattern it holds.
 */
final class LeftVectorsTask implements Task {
    /** So many patterns at most. */
    private static final int PATTERNS = 5;

    private final Assignment assignment;
    private int n;
    private double[] J;
    private Eigenvalues eigenvalues;
    private int[] leading;
    /** Of those done: real parts of the k-th in row 2k, imaginary ones in the next. */
    private double[][] parts;
    /** The one in progress, whose matrices are given up with it. */
    private Eigenvector vector;

    private int done;

    LeftVectorsTask(Assignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public boolean advance() {
        if (eigenvalues == null) {
            Weights weights = assignment.own().weights(assignment.settings());
            n = weights.n();
            J = weights.rows();
            eigenvalues = new Eigenvalues(n);
            eigenvalues.begin(J, 1);
            return true;
        }
        if (leading == null) {
            if (eigenvalues.failed()) {
                throw new Refused(Phrase.of("the eigenvalues of J were not found"));
            }
            if (eigenvalues.advance()) {
                lead();
            }
            return true;
        }
        if (vector == null) {
            int k = leading[done];
            vector = new Eigenvector(J, n, eigenvalues.re(k), eigenvalues.im(k));
        } else if (!vector.advance()) {
            parts[2 * done] = vector.re();
            parts[2 * done + 1] = vector.im();
            vector = null;
            done++;
        }
        return done < leading.length;
    }

    /** Chooses them, and transposes J, whose left eigenvectors are wanted. */
    private void lead() {
        int[] found = new int[PATTERNS];
        int count = 0;
        for (int k = 0; k < n; k++) {
            if (eigenvalues.im(k) < 0) {
                continue;
            }
            int at = count;
            for (; at > 0 && eigenvalues.re(k) > eigenvalues.re(found[at - 1]); at--) {
                if (at < PATTERNS) {
                    found[at] = found[at - 1];
                }
            }
            if (at < PATTERNS) {
                found[at] = k;
                count = Math.min(PATTERNS, count + 1);
            }
        }
        leading = new int[count];
        System.arraycopy(found, 0, leading, 0, count);
        parts = new double[2 * count][];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double above = J[j * n + i];
                J[j * n + i] = J[i * n + j];
                J[i * n + j] = above;
            }
        }
    }

    @Override
    public double progress() {
        if (leading == null) {
            return eigenvalues == null ? 0 : 0.5 * eigenvalues.progress();
        }
        double within = vector == null ? 0 : vector.progress();
        return Math.min(1, 0.5 + 0.5 * (done + within) / leading.length);
    }

    @Override
    public int results() {
        return done;
    }

    @Override
    public void write(Blocks blocks) {
        if (done == 0) {
            return;
        }
        Axis patterns = Axis.numbered(Coordinate.EIGENVALUE, done);
        Block values = blocks.add(Channel.LEADING, null, Axis.parts(2), patterns);
        Block left = blocks.add(Channel.LEFT_VECTORS, null, Axis.parts(2 * done), Axis.numbered(Coordinate.UNIT, n));
        for (int k = 0; k < done; k++) {
            values.set(0, k, eigenvalues.re(leading[k]));
            values.set(1, k, eigenvalues.im(leading[k]));
            for (int i = 0; i < n; i++) {
                left.set(2 * k, i, parts[2 * k][i]);
                left.set(2 * k + 1, i, parts[2 * k + 1][i]);
            }
        }
    }
}
