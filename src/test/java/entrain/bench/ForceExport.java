package entrain.bench;

import entrain.core.engine.Engine;
import entrain.core.model.Connectivity;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Stepper;
import entrain.core.training.Feedback;
import entrain.core.training.Force;
import entrain.core.training.RecursiveLeastSquares;
import entrain.core.training.Waves;
import java.util.Arrays;

/** A run of learning with all that decides it, as JSON, for {@code src/test/bench/numpy_force.py --check}. */
public final class ForceExport {
    private static final int N = 120;
    private static final int SEED = 3;
    private static final int STEPS = 400;

    private ForceExport() {}

    public static void main(String[] args) {
        Weights J = new Wiring(Connectivity.GAUSSIAN, N, 0.1, false, 0.5, false, SEED).draw();
        RateNetwork network = new RateNetwork(J, 1);
        network.gain(1.5);
        Feedback feedback = new Feedback(N, 1, 0);
        feedback.draw(SEED, 1, 0.5);
        network.input(0, feedback);
        double[] x = new double[N];
        InitialState.draw(N, SEED, x);
        Force force = new Force(
                network,
                Engine.JAVA.stepping(Stepper.EULER, network, J),
                feedback,
                Waves.fourSines(120, 1.3),
                new RecursiveLeastSquares(Engine.JAVA, N, 0.01),
                x,
                0.1,
                2);
        force.learning(true);
        for (int i = 0; i < STEPS; i++) {
            force.step();
        }
        System.out.println("{\"n\": " + N + ", \"steps\": " + STEPS
                + ", \"J\": " + Arrays.toString(J.rows())
                + ", \"back\": " + Arrays.toString(feedback.back())
                + ", \"bias\": " + Arrays.toString(feedback.bias())
                + ", \"x\": " + Arrays.toString(x)
                + ", \"w\": " + Arrays.toString(feedback.weights()) + "}");
    }
}
