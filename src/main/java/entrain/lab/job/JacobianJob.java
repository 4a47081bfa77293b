package entrain.lab.job;

import entrain.core.analysis.Eigenvalues;
import entrain.core.math.Elementary;
import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.core.model.Weights;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.sim.Channel;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import entrain.lab.sim.Simulation;

/**
 * Eigenvalues of the Jacobian −1 + gJ diag(φ′) at both members' present states. In rate form the slopes are those at the
 * currents gJr + h and stand on the other side of J, which leaves the eigenvalues as they are.
 */
final class JacobianJob implements Job {
    private static final Member[] MEMBERS = Member.values();

    private final Settings settings;
    private final Frame state = new Frame();
    private final Eigenvalues[] eigenvalues = new Eigenvalues[MEMBERS.length];
    private Weights weights;
    private int member;

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
        if (eigenvalues[member] == null) {
            eigenvalues[member] = new Eigenvalues(weights.n());
            eigenvalues[member].begin(jacobian(MEMBERS[member]), 1);
            return true;
        }
        if (eigenvalues[member].failed()) {
            throw new IllegalStateException("the eigenvalues of the Jacobian were not found");
        }
        if (eigenvalues[member].advance()) {
            member++;
        }
        return member < MEMBERS.length;
    }

    @Override
    public double progress() {
        double within = member < MEMBERS.length && eigenvalues[member] != null ? eigenvalues[member].progress() : 0;
        return Math.min(1, (member + within) / MEMBERS.length);
    }

    @Override
    public int results() {
        return member;
    }

    @Override
    public void write(Frame frame) {
        for (int m = 0; m < member; m++) {
            EigenvaluesJob.write(eigenvalues[m], frame, Channel.JACOBIAN, MEMBERS[m], state.t());
        }
    }

    private double[] jacobian(Member of) {
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
    private double[] currents(Member of) {
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
        double amplitude = of == Member.DRIVEN ? settings.get(Params.I) : 0;
        double angle = settings.get(Params.OMEGA) * state.t();
        for (int i = 0; i < n; i++) {
            current[i] = settings.get(Params.G) * current[i] + amplitude * Elementary.cos(angle + theta[i]);
        }
        return current;
    }
}
