package entrain.lab.training;

import entrain.core.training.Feedback;
import entrain.core.training.Force;
import entrain.core.training.Target;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.measure.Recorder;
import entrain.lab.run.Sampling;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;

/** What is kept and measured of a training: all that is of any track, its outputs of late, and how learning went. */
final class TrainingRecord {
    private static final double NO_PERIOD = 60;

    private final Simulation simulation;
    private final Target target;
    private final Recorder recorder;
    private final double interval;
    private final int stride;
    private final OutputWindow targets;
    private final OutputWindow outputs;
    private final OutputWindow pulses;
    private final RunningError error;
    private final LearningCurve curve = new LearningCurve();
    private final double[] f;
    private final double[] z;
    private final MovingSum way;
    private double last;

    TrainingRecord(Simulation simulation, Target target) {
        this.simulation = simulation;
        this.target = target;
        recorder = new Recorder(simulation);
        double dt = simulation.settings().get(Params.DT);
        stride = Sampling.stride(dt);
        interval = stride * dt;
        f = new double[target.outputs()];
        z = new double[target.outputs()];
        double period = target.period() > 0 ? target.period() : NO_PERIOD;
        int shown = Alignment.steps(Recorder.WINDOW, interval);
        targets = new OutputWindow(Channel.TARGET, f.length, shown);
        outputs = new OutputWindow(Channel.OUTPUT, f.length, shown);
        pulses = new OutputWindow(Channel.PULSES, target.inputs(), shown);
        error = new RunningError(Alignment.steps(period, interval));
        way = new MovingSum(Alignment.steps(period, interval));
    }

    /** Everything anew: it begins at its start. */
    void restart() {
        goBack();
        last = 0;
        error.clear();
        way.clear();
        curve.clear();
    }

    /** It goes on from an earlier time; how learning went until then is kept. */
    void goBack() {
        recorder.clear();
        targets.clear();
        outputs.clear();
        pulses.clear();
    }

    /** Whether weights move from now on: there is no verdict then. */
    void learning(boolean on) {
        recorder.verdicts(!on);
    }

    /** What was learned is held from now on. */
    void freeze() {
        learning(false);
        curve.freeze();
    }

    void show(Channels channels) {
        recorder.show(channels);
    }

    /** Takes note of a step; whether a sample is due. */
    boolean due() {
        recorder.stepped();
        return simulation.steps() % stride == 0;
    }

    /** Takes a sample of outputs at these rates. @param learning what learns; null where nothing does */
    void sample(double[] r, Feedback feedback, Force learning) {
        last = simulation.t();
        target.write(last, f);
        for (int k = 0; k < z.length && learning != null; k++) {
            z[k] = learning.output(k);
        }
        if (learning == null) {
            feedback.read(r, 0, z);
        } else {
            error.add(f, z);
            way.add(learning.change() * interval);
            curve.add(error.value(), learning.size(), learning.change());
        }
        targets.add(f);
        outputs.add(z);
        pulses.add(feedback.pulses());
    }

    /** The error while learning, over the last period. */
    double error() {
        return error.value();
    }

    /** Length of the way that w went during the last period of learning, or as much of it as there was. */
    double way() {
        return way.value();
    }

    /** The state was pushed: averages begin anew. */
    void jumped() {
        recorder.jumped();
    }

    void write(Frame frame, Channels channels) {
        recorder.write(frame, 0, channels);
        if (channels.contains(Channel.OUTPUT)) {
            targets.write(frame, FrozenCopy.TRACK, last, interval);
            outputs.write(frame, FrozenCopy.TRACK, last, interval);
            pulses.write(frame, FrozenCopy.TRACK, last, interval);
        }
        if (channels.contains(Channel.COURSE)) {
            curve.write(frame, FrozenCopy.TRACK, interval);
        }
    }
}
