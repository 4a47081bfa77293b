package entrain.core.training;

import entrain.core.engine.Engine;
import entrain.core.model.Connectivity;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Stepper;

/** A network that learns as the paper's does: Gaussian, p = 0.1, g = 1.5, dt = 0.1, α = 0.01, bias 0.5, all of one seed. */
public final class Learner {
    private final int n;
    private final int seed;
    private Stepper scheme = Stepper.EULER;
    private Engine engine = Engine.JAVA;
    private double bias = 0.5;
    private double gain = 1.5;
    private double alpha = 0.01;
    private int every = 2;

    private Learner(int n, int seed) {
        this.n = n;
        this.seed = seed;
    }

    /** The rest as said above, by Euler's steps. */
    public static Learner of(int n, int seed) {
        return new Learner(n, seed);
    }

    Learner scheme(Stepper newScheme) {
        scheme = newScheme;
        return this;
    }

    Learner engine(Engine newEngine) {
        engine = newEngine;
        return this;
    }

    Learner gain(double newGain) {
        gain = newGain;
        return this;
    }

    Learner bias(double newBias) {
        bias = newBias;
        return this;
    }

    Learner alpha(double newAlpha) {
        alpha = newAlpha;
        return this;
    }

    Learner every(int newEvery) {
        every = newEvery;
        return this;
    }

    Engine engine() {
        return engine;
    }

    public Force force(Target target) {
        return force(target, new Feedback(n, target.outputs(), target.inputs()));
    }

    /** What J is drawn from. */
    public Wiring wiring() {
        return new Wiring(Connectivity.GAUSSIAN, n, 0.1, false, 0.5, false, seed);
    }

    Force force(Target target, Feedback feedback) {
        Weights J = engine.draw(wiring());
        RateNetwork network = new RateNetwork(J, 1);
        network.gain(gain);
        feedback.draw(seed, 1, bias);
        network.input(0, feedback);
        double[] x = new double[n];
        InitialState.draw(n, seed, x);
        RecursiveLeastSquares squares = new RecursiveLeastSquares(engine, n, alpha);
        return new Force(network, engine.stepping(scheme, network, J), feedback, target, squares, x, 0.1, every);
    }

    /** A pupil of a driven teacher, from which all of J is learned. */
    Force full(Target target) {
        Feedback feedback = new Feedback(n, target.outputs(), target.inputs());
        Force force = force(target, feedback);
        Weights J = engine.draw(new Wiring(Connectivity.GAUSSIAN, n, 0.1, false, 0.5, false, seed));
        RateNetwork teacher = new RateNetwork(J, 1);
        teacher.gain(gain);
        force.teacher(new Teacher(engine, scheme, teacher, J, feedback));
        return force;
    }
}
