package entrain.lab.task;

import entrain.core.algebra.Eigenvalues;
import entrain.core.math.Elementary;
import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.core.model.Weights;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * Eigenvalues of the Jacobian −1 + gJ diag(φ′) at the tracks' states. In rate form the slopes are those at the
 * currents gJr + h and stand on the other side of J, which leaves the eigenvalues as they are.
 */
final class JacobianTask implements Task {
    private final Settings settings;
    private final OwnData own;
    private final Frame state = new Frame();
    private final Eigenvalues[] eigenvalues;
    private final double[] radius;
    private Weights weights;
    private int track;

    JacobianTask(Assignment assignment) {
        settings = assignment.settings();
        own = assignment.own();
        if (assignment.data().length == 0) {
            throw new IllegalArgumentException("the Jacobian needs a state");
        }
        state.receive(assignment.data());
        eigenvalues = new Eigenvalues[state.tracks()];
        radius = new double[eigenvalues.length];
    }

    @Override
    public boolean advance() {
        if (weights == null) {
            weights = own.weights(settings);
            return true;
        }
        if (eigenvalues[track] == null) {
            eigenvalues[track] = new Eigenvalues(weights.n());
            double[] a = coupling(state.track(track));
            radius[track] = Disc.radius(a, weights.n());
            for (int i = 0; i < weights.n(); i++) {
                a[i * weights.n() + i] -= 1;
            }
            eigenvalues[track].begin(a, 1);
            return true;
        }
        if (eigenvalues[track].failed()) {
            throw new Refused(Phrase.of("the eigenvalues of the Jacobian were not found"));
        }
        if (eigenvalues[track].advance()) {
            track++;
        }
        return track < eigenvalues.length;
    }

    @Override
    public double progress() {
        double within = track < eigenvalues.length && eigenvalues[track] != null ? eigenvalues[track].progress() : 0;
        return Math.min(1, (track + within) / eigenvalues.length);
    }

    @Override
    public int results() {
        return track;
    }

    @Override
    public void write(Blocks blocks) {
        for (int m = 0; m < track; m++) {
            EigenvaluesTask.write(eigenvalues[m], blocks, Channel.JACOBIAN, state.track(m), state.t());
            blocks.addNumbers(Channel.RADIUS, state.track(m), 1).set(0, 0, radius[m]);
        }
    }

    /** gJ diag(φ′), the Jacobian but for the −1. */
    private double[] coupling(Track of) {
        Activation phi = settings.get(Params.PHI);
        double g = settings.get(Params.G);
        int n = weights.n();
        double[] a = weights.rows();
        double[] x = currents(of);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i * n + j] *= g * phi.phiPrime(x[j]);
            }
        }
        return a;
    }

    /** The state in current form; gJr + h(t) in rate form. */
    private double[] currents(Track of) {
        int n = weights.n();
        Block block = state.block(Channel.STATE, of);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = block.get(0, i);
        }
        if (settings.get(Params.UNIT) == UnitForm.CURRENT) {
            return x;
        }
        double[] current = new double[n];
        weights.multiply(x, current, 1);
        double[] theta = own.theta(settings, n);
        double amplitude = of.kind().driven() ? settings.get(Params.I) : 0;
        double angle = settings.get(Params.OMEGA) * state.t();
        for (int i = 0; i < n; i++) {
            double bias = own.bias() == null ? 0 : own.bias()[i];
            current[i] = settings.get(Params.G) * current[i] + amplitude * Elementary.cos(angle + theta[i]) + bias;
        }
        return current;
    }
}
