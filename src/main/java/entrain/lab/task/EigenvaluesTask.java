package entrain.lab.task;

import entrain.core.algebra.Eigenvalues;
import entrain.core.model.Weights;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;

/** Eigenvalues of J at unit gain. */
final class EigenvaluesTask implements Task {
    private final Settings settings;
    private final OwnData own;
    private Eigenvalues eigenvalues;

    EigenvaluesTask(Assignment assignment) {
        settings = assignment.settings();
        own = assignment.own();
    }

    @Override
    public boolean advance() {
        if (eigenvalues == null) {
            Weights weights = own.weights(settings);
            int n = weights.n();
            eigenvalues = new Eigenvalues(n);
            eigenvalues.begin(weights.rows(), 1);
            return true;
        }
        if (eigenvalues.failed()) {
            throw new Refused(Phrase.of("the eigenvalues of J were not found"));
        }
        return !eigenvalues.advance();
    }

    @Override
    public double progress() {
        return eigenvalues == null ? 0 : eigenvalues.progress();
    }

    @Override
    public int results() {
        return 0;
    }

    @Override
    public void write(Blocks blocks) {
        write(eigenvalues, blocks, Channel.EIGENVALUES, null, -1);
    }

    /**
     * Adds eigenvalues, if they are there, as a block: real parts, then imaginary parts.
     *
     * @param track null for J's own, which are no track's
     * @param t     time in τ of the state they belong to; negative if they belong to none
     */
    static void write(Eigenvalues eigenvalues, Blocks blocks, Channel channel, Track track, double t) {
        if (eigenvalues == null || !eigenvalues.ready()) {
            return;
        }
        int n = eigenvalues.count();
        Block block = blocks.add(channel, track, Axis.parts(2), Axis.numbered(Coordinate.EIGENVALUE, n), t);
        for (int k = 0; k < n; k++) {
            block.set(0, k, eigenvalues.re(k));
            block.set(1, k, eigenvalues.im(k));
        }
    }
}
