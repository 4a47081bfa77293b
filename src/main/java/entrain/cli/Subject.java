package entrain.cli;

import entrain.core.model.Cosine;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.ode.Stepper;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * One network of the twin on its own: the same J, start, input and scheme as in {@link Simulation}, hence the same bits, but
 * nothing computed for the other one.
 */
final class Subject {
    private final Given given;
    private final Weights weights;
    private final double amplitude;

    /** Draws J unless it is given. */
    Subject(Given given, Track track) {
        this.given = given;
        weights = given.weights()
                .orElseGet(() -> Simulation.wiring(given.settings()).draw());
        amplitude = track.kind().driven() ? settings().get(Params.I) : 0;
    }

    Settings settings() {
        return given.settings();
    }

    /** J at unit gain. */
    Weights weights() {
        return weights;
    }

    /** Number of units. */
    int n() {
        return weights.n();
    }

    /** Step, in τ. */
    double dt() {
        return settings().get(Params.DT);
    }

    Stepper scheme() {
        return settings().get(Params.SCHEME);
    }

    /** ω of the input in rad per τ; 0 if none acts or it is constant. */
    double driveOmega() {
        return amplitude > 0 ? settings().get(Params.OMEGA) : 0;
    }

    /**
     * The network with several trajectories, all with the same input, and tangent vectors.
     *
     * @param tangentOf see {@link RateNetwork}
     */
    RateNetwork network(int trajectories, int... tangentOf) {
        RateNetwork network = new RateNetwork(weights, trajectories, tangentOf);
        network.gain(settings().get(Params.G));
        network.activation(settings().get(Params.PHI));
        network.form(settings().get(Params.UNIT));
        Cosine drive = new Cosine(n());
        drive.omega(settings().get(Params.OMEGA));
        drive.amplitude(amplitude);
        for (int c = 0; c < trajectories; c++) {
            network.input(c, drive);
        }
        drive.theta(given.theta()
                .orElseGet(() ->
                        settings().get(Params.PHASES).theta(n(), settings().get(Params.SEED_INPUT))));
        return network;
    }

    /** Writes x(0) into x[0..N). */
    void start(double[] x) {
        if (given.state().isPresent()) {
            System.arraycopy(given.state().get(), 0, x, 0, n());
        } else {
            InitialState.draw(n(), settings().get(Params.SEED_IC), x);
        }
    }
}
