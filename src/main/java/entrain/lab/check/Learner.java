package entrain.lab.check;

import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.model.Connectivity;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Stepper;
import entrain.core.training.Feedback;
import entrain.core.training.Force;
import entrain.core.training.RecursiveLeastSquares;
import entrain.core.training.Target;

/** A network that learns from the first step on: p = 0.1, g = 1.5, dt = 0.1, α = 0.01, bias 0.5, every second step. */
final class Learner implements Work {
    private static final int SEED = 1;
    private static final double DT = 0.1;

    private final Engine engine;
    private final Weights weights;
    private final Force force;

    Learner(Engine engine, int n, Stepper scheme, Target target) {
        this.engine = engine;
        weights = engine.draw(new Wiring(Connectivity.GAUSSIAN, n, 0.1, false, 0.5, false, SEED));
        RateNetwork network = new RateNetwork(weights, 1);
        network.gain(1.5);
        Feedback feedback = new Feedback(n, target.outputs(), target.inputs());
        feedback.draw(SEED, 1, 0.5);
        network.input(0, feedback);
        double[] x = new double[n];
        InitialState.draw(n, SEED, x);
        RecursiveLeastSquares squares = new RecursiveLeastSquares(engine, n, 0.01);
        force = new Force(network, engine.stepping(scheme, network, weights), feedback, target, squares, x, DT, 2);
        force.learning(true);
    }

    @Override
    public void step() {
        force.step();
    }

    /** The state and the weights after so many steps. */
    String hash(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        BitHash hash = new BitHash();
        hash.add(force.x(), 0, force.x().length);
        double[] w = force.feedback().weights();
        hash.add(w, 0, w.length);
        return BitHash.hex(hash.value());
    }

    @Override
    public void release() {
        force.release();
        engine.release(weights);
    }
}
