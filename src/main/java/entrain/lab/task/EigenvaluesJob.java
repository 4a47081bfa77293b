package entrain.lab.task;

import entrain.core.algebra.Eigenvalues;
import entrain.core.model.Weights;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Settings;

/** Eigenvalues of J at unit gain. */
final class EigenvaluesJob implements Job {
    private final Settings settings;
    private Eigenvalues eigenvalues;

    EigenvaluesJob(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean advance() {
        if (eigenvalues == null) {
            Weights weights = Simulation.wiring(settings).draw();
            int n = weights.n();
            eigenvalues = new Eigenvalues(n);
            eigenvalues.begin(rows(weights), 1);
            return true;
        }
        if (eigenvalues.failed()) {
            throw new IllegalStateException("the eigenvalues of J were not found");
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
    public void write(Frame frame) {
        write(eigenvalues, frame, Channel.EIGENVALUES, Track.SPONTANEOUS, 0);
    }

    /** J as one array, row by row. */
    static double[] rows(Weights weights) {
        int n = weights.n();
        double[] rowMajor = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rowMajor[i * n + j] = weights.get(i, j);
            }
        }
        return rowMajor;
    }

    /** Adds eigenvalues, if they are there, as a block: real parts, then imaginary parts, and of which time in τ. */
    static void write(Eigenvalues eigenvalues, Frame frame, Channel channel, Track track, double t) {
        if (eigenvalues == null || !eigenvalues.ready()) {
            return;
        }
        int n = eigenvalues.count();
        int at = frame.add(channel, track, 2, n, t);
        for (int k = 0; k < n; k++) {
            frame.data()[at + k] = (float) eigenvalues.re(k);
            frame.data()[at + n + k] = (float) eigenvalues.im(k);
        }
    }
}
