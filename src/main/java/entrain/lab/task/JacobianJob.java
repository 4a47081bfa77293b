package entrain.lab.task;

import entrain.core.algebra.Eigenvalues;
import entrain.core.math.Elementary;
import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.core.model.Weights;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * Eigenvalues of the Jacobian −1 + gJ diag(φ′) at both tracks' present states. In rate form the slopes are those at the
 * currents gJr + h and stand on the other side of J, which leaves the eigenvalues as they are.
 */
final class JacobianJob implements Job {
    private static final Track[] TRACKS = Track.values();

    private final Settings settings;
    private final Frame state = new Frame();
    private final Eigenvalues[] eigenvalues = new Eigenvalues[TRACKS.length];
    private Weights weights;
    private int track;

    JacobianJob(Settings settings, float[] given) {
        this.settings = settings;
        state.receive(given);
    }

    @Override
    public boolean advance() {
        if (weights == null) {
            weights = Simulation.wiring(settings).draw();
            return true;
        }
        if (eigenvalues[track] == null) {
            eigenvalues[track] = new Eigenvalues(weights.n());
            eigenvalues[track].begin(jacobian(TRACKS[track]), 1);
            return true;
        }
        if (eigenvalues[track].failed()) {
            throw new IllegalStateException("the eigenvalues of the Jacobian were not found");
        }
        if (eigenvalues[track].advance()) {
            track++;
        }
        return track < TRACKS.length;
    }

    @Override
    public double progress() {
        double within = track < TRACKS.length && eigenvalues[track] != null ? eigenvalues[track].progress() : 0;
        return Math.min(1, (track + within) / TRACKS.length);
    }

    @Override
    public int results() {
        return track;
    }

    @Override
    public void write(Frame frame) {
        for (int m = 0; m < track; m++) {
            EigenvaluesJob.write(eigenvalues[m], frame, Channel.JACOBIAN, TRACKS[m], state.t());
        }
    }

    private double[] jacobian(Track of) {
        Activation phi = settings.get(Params.PHI);
        double g = settings.get(Params.G);
        int n = weights.n();
        double[] a = EigenvaluesJob.rows(weights);
        double[] x = currents(of);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i * n + j] *= g * phi.phiPrime(x[j]);
            }
            a[i * n + i] -= 1;
        }
        return a;
    }

    /** The state in current form; gJr + h(t) in rate form. */
    private double[] currents(Track of) {
        int n = weights.n();
        int at = state.offset(Channel.STATE, of);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = state.data()[at + i];
        }
        if (settings.get(Params.UNIT) == UnitForm.CURRENT) {
            return x;
        }
        double[] current = new double[n];
        weights.multiply(x, current, 1);
        double[] theta = settings.get(Params.PHASES).theta(n, settings.get(Params.SEED_INPUT));
        double amplitude = of == Track.DRIVEN ? settings.get(Params.I) : 0;
        double angle = settings.get(Params.OMEGA) * state.t();
        for (int i = 0; i < n; i++) {
            current[i] = settings.get(Params.G) * current[i] + amplitude * Elementary.cos(angle + theta[i]);
        }
        return current;
    }
}
