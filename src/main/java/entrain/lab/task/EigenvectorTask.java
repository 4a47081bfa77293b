package entrain.lab.task;

import entrain.core.algebra.Eigenvector;
import entrain.core.model.Weights;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;

/**
 * The right eigenvector of J for one eigenvalue μ: the pattern whose growth μ decides. Its data are μ's real and imaginary
 * part; its argument {@code mode} is the number that μ has among all.
 */
final class EigenvectorTask implements Task {
    private final Assignment assignment;
    private final int number;
    private int n;
    private Eigenvector vector;
    private boolean done;

    /** @throws IllegalArgumentException where the data are too few */
    EigenvectorTask(Assignment assignment) {
        this.assignment = assignment;
        number = assignment.arguments().integer("mode", 0, Integer.MAX_VALUE);
        if (assignment.data().length < 2) {
            throw new IllegalArgumentException("an eigenvector needs its eigenvalue");
        }
    }

    @Override
    public boolean advance() {
        if (vector == null) {
            Weights weights = assignment.own().weights(assignment.settings());
            n = weights.n();
            vector = new Eigenvector(
                    weights.rows(), n, assignment.data()[0], assignment.data()[1]);
            return true;
        }
        done = !vector.advance();
        return !done;
    }

    @Override
    public double progress() {
        return vector == null ? 0 : vector.progress();
    }

    @Override
    public int results() {
        return 0;
    }

    @Override
    public void write(Blocks blocks) {
        if (done) {
            Block parts = blocks.add(Channel.ASKED_MODE, null, Axis.parts(2), Axis.numbered(Coordinate.UNIT, n));
            for (int i = 0; i < n; i++) {
                parts.set(0, i, vector.re()[i]);
                parts.set(1, i, vector.im()[i]);
            }
            blocks.addNumbers(Channel.ASKED, null, 1).set(0, 0, number);
        }
    }
}
