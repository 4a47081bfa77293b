package entrain.lab.training;

import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import entrain.core.model.RateNetwork;
import entrain.core.model.Streams;
import entrain.core.ode.Stepping;
import entrain.core.training.Feedback;
import entrain.core.training.Force;
import entrain.core.training.RecursiveLeastSquares;
import entrain.core.training.Target;
import entrain.core.training.Teacher;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Column;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Choices;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.Arrays;
import java.util.List;

/**
 * A network that stands untrained, learns, and runs by itself with what it learned. Settings, what is given, options, target
 * and how long it has learned determine its weights to the bit, whatever it did between: learning begins at the network's
 * start, and goes on from where it was frozen.
 */
public final class Training {
    /** What it is doing. */
    public enum State {
        /** It has learned nothing and runs by itself. */
        UNTRAINED,
        LEARNING,
        /** It runs by itself, its weights held. */
        FROZEN,
        /** Nothing moves, so there is nothing to learn from; its weights are those of before. */
        DIED,
        /** It has blown up; its weights are those of some time before. */
        DIVERGED
    }

    /** Rates below this, root mean square, are no activity: a target of size 1 would need weights of thousands. */
    private static final double SILENCE = 1e-3;

    private final TrainingOptions options;
    private final Target target;
    private final Simulation simulation;
    private final Feedback feedback;
    private final Force force;
    private final TrainingRecord record;
    private final double[] r;
    private State state = State.UNTRAINED;
    private Gaussian pushes;

    /**
     * Untrained, at t = 0.
     *
     * @param own what is given in place of what the seeds would draw; a constant input takes the place of the options' bias
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public Training(Settings settings, OwnData own, TrainingOptions options, Target target, Engine fastest) {
        this.options = options;
        this.target = target;
        int n = own.weights() == null ? settings.get(Params.N) : own.weights().n();
        feedback = new Feedback(n, target.outputs(), target.inputs());
        feedback.draw(settings.get(Params.SEED_NET), options.feedback(), options.bias());
        if (own.bias() != null) {
            System.arraycopy(own.bias(), 0, feedback.bias(), 0, n);
        }
        OwnData network = own.withBias(new double[0], n);
        simulation = new Simulation(settings, fastest, network, List.of(FrozenCopy.TRACK), feedback);
        r = new double[n];
        try {
            Engine engine = settings.get(Params.ENGINE) == Choices.Engine.JAVA ? Engine.JAVA : fastest;
            RecursiveLeastSquares squares = new RecursiveLeastSquares(engine, n, options.alpha());
            force = new Force(rates(), stepping(), feedback, target, squares, start(), dt(), options.every());
            if (options.rule() == Rule.FULL) {
                force.teacher(
                        new Teacher(engine, settings.get(Params.SCHEME), rates(), simulation.weights(), feedback));
            }
            record = new TrainingRecord(simulation, target);
        } catch (RuntimeException | OutOfMemoryError e) {
            simulation.release();
            throw e;
        }
    }

    private double[] start() {
        double[] x = new double[simulation.n()];
        simulation.state(FrozenCopy.TRACK, x);
        return x;
    }

    private RateNetwork rates() {
        RateNetwork network = new RateNetwork(simulation.weights(), 1);
        network.activation(settings().get(Params.PHI));
        network.form(settings().get(Params.UNIT));
        network.gain(settings().get(Params.G));
        return network;
    }

    /** Whoever learns steps the simulation, which everything is measured of. */
    private Stepping stepping() {
        return (t, dt, x) -> {
            simulation.step();
            simulation.state(FrozenCopy.TRACK, x);
        };
    }

    /** Learns from now on: from its start where it has learned nothing, otherwise from where learning ended. */
    public void learn() {
        if (state == State.UNTRAINED) {
            simulation.reset();
            record.restart();
        } else if (state == State.FROZEN) {
            simulation.resume(force.steps(), force.x());
            record.goBack();
        } else {
            return;
        }
        state = State.LEARNING;
        record.learning(true);
        force.learning(true);
    }

    /**
     * Takes over what was learned elsewhere, at its start, and holds it; what is learned later begins there with an empty P.
     *
     * @throws Refused where that is another network's
     */
    public void restore(TrainedNetwork network) {
        if (network.n() != n() || network.w().length != feedback.weights().length) {
            throw new Refused(Phrase.of("what was learned is another network's"));
        }
        forget();
        System.arraycopy(network.w(), 0, feedback.weights(), 0, network.w().length);
        System.arraycopy(network.back(), 0, feedback.back(), 0, network.back().length);
        System.arraycopy(network.b(), 0, feedback.bias(), 0, n());
        network.writeAdded(simulation.weights(), settings().get(Params.G), feedback);
        simulation.resume(0, network.x());
        System.arraycopy(network.x(), 0, force.x(), 0, n());
        freeze();
    }

    /** Holds its weights from now on. */
    public void freeze() {
        state = State.FROZEN;
        pushes = new Gaussian(new Rng(settings().get(Params.SEED_IC), Streams.KICK));
        force.learning(false);
        record.freeze();
    }

    /** Back to its start, nothing learned. */
    public void forget() {
        force.forget();
        Arrays.fill(feedback.pulses(), 0);
        simulation.reset();
        state = State.UNTRAINED;
        record.restart();
        record.learning(false);
    }

    /** One step; nothing once it has died or blown up. */
    public void step() {
        switch (state) {
            case LEARNING -> learnStep();
            case UNTRAINED, FROZEN -> {
                target.pulses(simulation.t(), feedback.pulses());
                simulation.step();
                if (simulation.over()) {
                    state = State.DIVERGED;
                }
            }
            default -> {
                return;
            }
        }
        if (record.due()) {
            Column.rates(simulation, FrozenCopy.TRACK, r);
            record.sample(r, feedback, state == State.LEARNING ? force : null);
        }
    }

    private void learnStep() {
        force.step();
        if (force.stopped() || simulation.over()) {
            state = State.DIVERGED;
        } else if (silent()) {
            state = State.DIED;
        }
    }

    private boolean silent() {
        double sum = 0;
        for (double each : force.rates()) {
            sum += each * each;
        }
        return sum < SILENCE * SILENCE * r.length;
    }

    /** A copy that runs by itself from here on for so many steps; to be released. */
    FrozenCopy copy(int steps) {
        return copy(target, steps);
    }

    /** The same under the pulses of another target. */
    FrozenCopy copy(Target other, int steps) {
        return new FrozenCopy(simulation, feedback, other, steps);
    }

    /** A test of whether it may be frozen; to be released. */
    public FreeTest test() {
        return new FreeTest(this);
    }

    /**
     * Pushes the state: adds to each x_i a normal number, the next ones of a seed since it was frozen.
     *
     * @param size standard deviation of each
     * @return what becomes of it; to be released
     */
    public Kick kick(double size) {
        for (int i = 0; i < r.length; i++) {
            simulation.x()[i] += size * pushes.next();
        }
        record.jumped();
        return new Kick(this);
    }

    /** Measures for these channels from now on. */
    public void show(Channels channels) {
        record.show(channels);
    }

    /** Writes a frame of it at a place among the cards. */
    public void write(Frame frame, Channels channels, int place) {
        record.write(frame, channels);
        frame.place(place);
    }

    /** Whether a step changes anything. */
    public boolean moves() {
        return state != State.DIED && state != State.DIVERGED;
    }

    public State state() {
        return state;
    }

    public TrainingOptions options() {
        return options;
    }

    public Target target() {
        return target;
    }

    public Settings settings() {
        return simulation.settings();
    }

    /** Units. */
    public int n() {
        return simulation.n();
    }

    /** Length of a step, in τ. */
    public double dt() {
        return settings().get(Params.DT);
    }

    /** Time of the network, in τ. */
    public double t() {
        return simulation.t();
    }

    /** How long it has learned, in τ. */
    public double learned() {
        return force.time();
    }

    /** Steps for which it has learned. */
    public long learnedSteps() {
        return force.steps();
    }

    /** |w| and |dw/dt| per τ as of the last change, and the error of late; NaN while it is not known. */
    public double size() {
        return force.size();
    }

    public double change() {
        return force.change();
    }

    public double error() {
        return record.error();
    }

    /** How far w went during the last period (or 60 τ) of learning, in units of |w|. */
    public double moved() {
        return record.way() / force.size();
    }

    /** Whether no constant input acts. */
    public boolean unbiased() {
        for (double each : feedback.bias()) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** What acts on it beside J; its weights are not to be modified. */
    public Feedback feedback() {
        return feedback;
    }

    /** The network: J, start, what is measured of it. */
    public Simulation simulation() {
        return simulation;
    }

    /** Hash of the bits of w and x. */
    public long hash() {
        BitHash hash = new BitHash();
        hash.add(feedback.weights(), 0, feedback.weights().length);
        hash.add(simulation.x(), 0, n());
        return hash.value();
    }

    /** Gives back the memory that the engine holds for it. */
    public void release() {
        force.release();
        simulation.release();
    }
}
