package entrain.bench;

import entrain.core.training.Force;
import entrain.core.training.Learner;
import entrain.core.training.Waves;
import java.util.Arrays;

/** A run of learning with all that decides it, as JSON, for {@code src/test/bench/numpy_force.py --check}. */
public final class ForceExport {
    private static final int N = 120;
    private static final int STEPS = 400;

    private ForceExport() {}

    public static void main(String[] args) {
        Learner learner = Learner.of(N, 3);
        Force force = learner.force(Waves.fourSines(120, 1.3));
        double[] x = force.x().clone();
        force.learning(true);
        for (int i = 0; i < STEPS; i++) {
            force.step();
        }
        System.out.println("{\"n\": " + N
                + ", \"steps\": " + STEPS
                + ", \"J\": " + Arrays.toString(learner.wiring().draw().rows())
                + ", \"back\": " + Arrays.toString(force.feedback().back())
                + ", \"bias\": " + Arrays.toString(force.feedback().bias())
                + ", \"x\": " + Arrays.toString(x)
                + ", \"w\": " + Arrays.toString(force.feedback().weights()) + "}");
    }
}
