package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.core.model.UnitForm;
import entrain.core.training.Mode;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.training.PointMode;
import entrain.lab.training.RunPoints;

/**
 * The mode of an eigenvalue of the Jacobian at a point of the network that runs, without its periodic input. Its data are the
 * point's state, N numbers in the network's own form, then the eigenvalue's real and imaginary part; its argument
 * {@code mode} is the number that this has among all.
 */
final class ModeTask implements Task {
    private final Assignment assignment;
    private final Engine engine;
    private final int number;
    private RunPoints network;
    private double[] x;
    private Mode mode;

    /** @throws IllegalArgumentException where the data are too few */
    ModeTask(Assignment assignment, Engine engine) {
        this.assignment = assignment;
        this.engine = engine;
        number = assignment.arguments().integer("mode", 0, Integer.MAX_VALUE);
        if (assignment.data().length < assignment.settings().get(Params.N) + 2) {
            throw new IllegalArgumentException("a mode needs a state and an eigenvalue");
        }
    }

    @Override
    public boolean advance() {
        if (network == null) {
            network = new RunPoints(assignment.settings(), assignment.own(), engine, RunPoints.WITHOUT);
            network.release(); // it need not run
            return true;
        }
        int n = network.flow().n();
        float[] data = assignment.data();
        x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = data[i];
        }
        if (assignment.settings().get(Params.UNIT) == UnitForm.RATE) {
            network.flow().currents(x);
        }
        mode = PointMode.of(network.flow(), x, number % n, data[n], data[n + 1]);
        return false;
    }

    @Override
    public double progress() {
        return mode == null ? 0 : 1;
    }

    @Override
    public int results() {
        return mode == null ? 0 : 1;
    }

    @Override
    public void write(Blocks blocks) {
        if (mode != null) {
            UnitForm form = assignment.settings().get(Params.UNIT);
            PointMode.write(mode, number, network.flow(), form, x, blocks, Track.SPONTANEOUS);
        }
    }

    @Override
    public void release() {
        if (network != null) {
            network.release();
        }
    }
}
