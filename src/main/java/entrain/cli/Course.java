package entrain.cli;

import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.TrialDistance;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.ode.Integrator;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;

/** One network on its way from t = 0, with a tangent vector and, on request, a second trial; seen once in some steps. */
final class Course {
    /** About how far apart samples are, in τ: whole steps. As in the page, so that verdicts agree. */
    private static final double SAMPLE_TIME = 0.2;

    private final Subject subject;
    private final int n;
    private final int trajectories;
    private final double dt;
    private final int stride;
    private final RateNetwork network;
    private final Integrator integrator;
    private final double[] x;
    private final double[] r;
    private long steps;
    private double divergedAt = -1;
    private double logGrowth;
    private boolean vanished;

    /** At t = 0. */
    Course(Subject subject, boolean withTrial) {
        this.subject = subject;
        n = subject.n();
        dt = subject.dt();
        stride = stride(dt);
        trajectories = withTrial ? 2 : 1;
        network = subject.network(trajectories, 0);
        integrator = new Integrator(subject.scheme(), network);
        x = new double[network.dimension()];
        r = new double[trajectories * n];
        subject.start(x);
        part();
        aim();
    }

    /** Steps between two samples. */
    private static int stride(double dt) {
        return Math.max(1, (int) Math.rint(SAMPLE_TIME / dt));
    }

    /** Time between two samples, in τ. */
    static double sampleTime(double dt) {
        return stride(dt) * dt;
    }

    /** Starts the second trial anew, a hair from where the network is now; nothing if there is none. */
    void part() {
        if (trajectories > 1) {
            System.arraycopy(x, 0, x, n, n);
            InitialState.perturb(
                    n,
                    subject.settings().get(Params.SEED_IC),
                    subject.settings().get(Params.SEPARATION),
                    x,
                    n);
        }
    }

    private void aim() {
        InitialState.direction(n, subject.settings().get(Params.SEED_IC), x, trajectories * n);
    }

    /** Goes on to the next sample; false if the network left all bounds on the way. */
    boolean advance() {
        for (int s = 0; s < stride && divergedAt < 0; s++) {
            integrator.step(steps * dt, dt, x);
            steps++;
            if (!bounded()) {
                divergedAt = steps * dt;
            }
        }
        if (divergedAt < 0) {
            network.rates(x, r);
            renormalise();
        }
        return divergedAt < 0;
    }

    private void renormalise() {
        try {
            logGrowth = LargestLyapunov.renormalise(x, trajectories * n, n);
        } catch (IllegalArgumentException nothingLeft) {
            vanished = true;
            logGrowth = Simulation.NOTHING;
            aim();
        }
    }

    private boolean bounded() {
        for (int i = 0; i < trajectories * n; i++) {
            if (!(Math.abs(x[i]) <= Simulation.BOUND)) {
                return false;
            }
        }
        return true;
    }

    /** When the network left all bounds, in τ; −1 while it has not. */
    double divergedAt() {
        return divergedAt;
    }

    /** Time, in τ. */
    double t() {
        return steps * dt;
    }

    /** The state is x[0..N); not to be modified. */
    double[] x() {
        return x;
    }

    /** The rates are r[0..N) as of the last sample; not to be modified. */
    double[] r() {
        return r;
    }

    /** Logarithm of the tangent vector's growth between the last two samples. */
    double logGrowth() {
        return logGrowth;
    }

    /** Whether a tangent vector ever shrank to nothing, as it does where every slope is 0. */
    boolean vanished() {
        return vanished;
    }

    /** ‖x_a − x_b‖/√N of the two trials; there must be two. */
    double distance() {
        return TrialDistance.between(x, 0, n, n);
    }
}
