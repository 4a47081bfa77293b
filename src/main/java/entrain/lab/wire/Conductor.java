package entrain.lab.wire;

import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.ShownUnits;
import entrain.lab.frame.Track;
import entrain.lab.measure.Recorder;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.run.Pace;
import entrain.lab.run.Simulation;
import entrain.lab.run.Ticker;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * The worker's loop, in plain Java: takes the page's messages ({@link ToRun}), steps the simulation at the pace asked
 * for, answers and sends frames ({@link FromRun}). Of several new epochs that come at once the last one is built.
 *
 * <p>Credit: a frame is sent only while fewer than two are on their way, and nothing is computed for a page that does not
 * draw; so a slow page makes fewer frames, never a queue, and a hidden one costs nothing.
 */
public final class Conductor {
    /** Frames on their way at most, and the time between two of them at least, in ms. */
    static final int CREDITS = 2;

    static final double FRAME_INTERVAL = 12;
    private static final Phrase NOTHING_THERE = Phrase.of("there is no simulation yet");

    private final Ticker ticker;
    private final Port port;
    private final Engine engine;
    private final Pace pace = new Pace();
    private final Frame frame = new Frame();
    private Channels channels = Channels.of(Channel.TRACES, Channel.STATE, Channel.RASTER);
    private Simulation simulation;
    /** Built before anybody asked; null once there is another. */
    private Simulation expected;

    private Recorder recorder;
    private int epoch;
    private Settings wanted;
    private OwnData wantedData;
    private int wantedEpoch;
    private int configurations;
    private boolean running;
    /** The step that a seek goes to; −1 where there is none. */
    private long goal = -1;

    private boolean changed;
    private int credits = CREDITS;
    private double lastFrame = Double.NEGATIVE_INFINITY;

    /** @param engine what steps, unless settings ask for plain Java */
    public Conductor(Ticker ticker, Port port, Engine engine) {
        this.ticker = ticker;
        this.port = port;
        this.engine = engine;
    }

    /** Draws the J that the page will want first, if it is as expected, while the page itself is still read. */
    public void expect(Settings settings) {
        if (wanted != null || simulation != null) {
            return;
        }
        try {
            expected = new Simulation(settings, engine, OwnData.NONE);
        } catch (RuntimeException | OutOfMemoryError e) {
            expected = null; // whoever asks for it is told
        }
    }

    /** Takes a message as it arrived; one that cannot be read is answered with {@link FromRun.Failed}. */
    public void receive(Letter letter) {
        ToRun message;
        try {
            message = ToRun.read(letter);
        } catch (Unreadable e) {
            port.send(new FromRun.Failed(Refusal.of(e)));
            return;
        }
        receive(message);
    }

    /** Takes a message; what cannot be done is answered with {@link FromRun.Failed}. */
    public void receive(ToRun message) {
        try {
            if (message instanceof ToRun.Configure configure) {
                configure(configure);
            } else if (message instanceof ToRun.Give give) {
                give(give);
            } else if (message instanceof ToRun.Show show) {
                show(show.channels());
            } else if (message instanceof ToRun.Run) {
                endSeek();
                running = true;
                pace.start(ticker.now());
            } else if (message instanceof ToRun.Pause) {
                endSeek();
                running = false;
            } else if (message instanceof ToRun.Recycle) {
                credits = Math.min(CREDITS, credits + 1);
            } else {
                ask(message);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            port.send(new FromRun.Failed(Refusal.of(e)));
        }
    }

    /** What needs a simulation: it is built if it is only noted yet. */
    private void ask(ToRun message) {
        build();
        if (message instanceof ToRun.Hash hash) {
            port.send(hash(hash.id()));
        } else if (message instanceof ToRun.State state) {
            port.send(state(state.id()));
        } else if (simulation != null && message instanceof ToRun.Scatter) {
            recorder.scatter();
            changed = true;
        } else if (simulation != null && message instanceof ToRun.Nudge) {
            recorder.nudge();
            changed = true;
        } else if (simulation != null && message instanceof ToRun.Project patterns) {
            project(patterns);
        } else if (simulation != null) {
            endSeek();
            act(message);
        }
    }

    private void project(ToRun.Project patterns) {
        if (patterns.columns() == simulation.n()) {
            recorder.project(patterns.numbers());
            changed = true;
        }
    }

    private void act(ToRun message) {
        if (message instanceof ToRun.Step step) {
            for (int i = step.count(); i > 0 && !simulation.over(); i--) {
                step();
            }
        } else if (message instanceof ToRun.Reset reset) {
            reset(reset.epoch());
        } else if (message instanceof ToRun.Seek seek) {
            goal = seek.steps();
        } else {
            throw new IllegalArgumentException("a message that this worker does not know");
        }
    }

    /**
     * Works for about as long as it may.
     *
     * @param budget in ms; at least one due step is taken whatever it costs
     * @return whether there will be more to do without a further message
     */
    public boolean work(double budget) {
        build();
        if (simulation == null || credits == 0 && goal < 0) {
            return false;
        }
        double begun = ticker.now();
        if (goal >= 0) {
            seek(begun, budget);
        }
        if (running && credits > 0) {
            advance(begun, budget);
        }
        double now = ticker.now();
        if (changed && credits > 0 && now - lastFrame >= FRAME_INTERVAL) {
            lastFrame = now;
            changed = false;
            credits--;
            recorder.write(frame, epoch, channels);
            frame.configurations(configurations);
            port.send(new FromRun.NewFrame(frame));
        }
        return goal >= 0 || credits > 0 && (changed || running && !simulation.over());
    }

    private void seek(double begun, double budget) {
        do {
            if (simulation.steps() >= goal || simulation.over()) {
                endSeek();
                return;
            }
            step();
        } while (ticker.now() - begun < budget);
    }

    private void endSeek() {
        if (goal >= 0) {
            goal = -1;
            port.send(new FromRun.Sought(epoch, simulation.steps(), BitHash.hex(simulation.hash())));
        }
    }

    private void advance(double begun, double budget) {
        Settings settings = simulation.settings();
        int due = pace.due(begun, settings.get(Params.PACE), settings.get(Params.DT));
        int taken = 0;
        while (taken < due && !simulation.over() && (taken == 0 || ticker.now() - begun < budget)) {
            step();
            taken++;
        }
        pace.done(taken);
    }

    private void step() {
        simulation.step();
        recorder.stepped();
        changed = true;
    }

    private void reset(int newEpoch) {
        epoch = newEpoch;
        simulation.reset();
        recorder.clear();
        changed = true;
        pace.start(ticker.now());
    }

    private FromRun hash(int id) {
        return simulation == null
                ? new FromRun.NoAnswer(id, NOTHING_THERE)
                : new FromRun.Hash(id, epoch, simulation.steps(), BitHash.hex(simulation.hash()));
    }

    /** A new epoch is only noted: of several that come at once the last one is built. */
    private void configure(ToRun.Configure message) {
        configurations++;
        if (goal >= 0 && (message.epoch() != epoch || !message.settings().sameRun(simulation.settings()))) {
            endSeek();
        }
        if (wanted == null && simulation != null && message.epoch() == epoch) {
            simulation.apply(message.settings());
            recorder.applied();
            changed = true;
        } else {
            wanted = message.settings();
            wantedEpoch = message.epoch();
        }
    }

    /** Data of the visitor's own, too, are only noted. What is refused leaves all as it was, but for the epoch. */
    private void give(ToRun.Give message) {
        endSeek();
        Settings settings = wanted != null ? wanted : simulation == null ? null : simulation.settings();
        if (settings == null) {
            throw new Refused(NOTHING_THERE);
        }
        OwnData before = wantedData != null ? wantedData : simulation == null ? OwnData.NONE : simulation.data();
        try {
            wantedData = message.into(before.fitting(settings.get(Params.N)), settings.get(Params.N));
            wanted = settings;
            wantedEpoch = message.epoch();
        } catch (Refused e) {
            build();
            epoch = message.epoch();
            changed = simulation != null;
            unbuilt(simulation, Refusal.of(e));
        }
    }

    /** Builds what was last configured, if it is not there yet; what cannot be built leaves all as it was, but for the epoch. */
    private void build() {
        if (wanted == null) {
            return;
        }
        Settings settings = wanted;
        OwnData data = wantedData;
        wanted = null;
        wantedData = null;
        epoch = wantedEpoch;
        changed = simulation != null;
        Simulation before = simulation;
        Simulation built = null;
        try {
            built = built(before, settings, data);
            Recorder itsRecorder = new Recorder(built);
            itsRecorder.show(channels);
            simulation = built;
            recorder = itsRecorder;
        } catch (RuntimeException | OutOfMemoryError e) {
            if (built != null) {
                built.release(before);
            }
            unbuilt(before, Refusal.ofBuilding(settings.get(Params.N), e));
            return;
        }
        if (before != null) {
            before.release(built);
        }
        if (expected != null) {
            expected.release(built);
            expected = null;
        }
        changed = true;
        pace.start(ticker.now());
        port.send(new FromRun.Configured(epoch, simulation.n()));
        sendWeights();
    }

    /** @param data given since the last one was built, or null: those of before stay if they fit */
    private Simulation built(Simulation before, Settings settings, OwnData data) {
        if (before == null && expected != null) {
            return expected.rebuilt(settings, data == null ? OwnData.NONE : data);
        }
        if (before == null) {
            return new Simulation(settings, engine, data == null ? OwnData.NONE : data.fitting(settings.get(Params.N)));
        }
        return before.rebuilt(settings, data == null ? before.data() : data);
    }

    private void unbuilt(Simulation before, Phrase why) {
        port.send(new FromRun.Unbuilt(epoch, before == null ? null : before.settings(), why));
        if (before != null) {
            sendWeights();
        }
    }

    /** J does not change while it runs: its picture is sent once, not with every frame. */
    private void sendWeights() {
        if (channels.contains(Channel.WEIGHTS)) {
            Blocks picture = new Blocks();
            Axis units = ShownUnits.weights(simulation.n());
            Block block = picture.add(Channel.WEIGHTS, units, units);
            for (int i = 0; i < units.count(); i++) {
                for (int j = 0; j < units.count(); j++) {
                    block.set(i, j, simulation.weights().get((int) units.at(i) - 1, (int) units.at(j) - 1));
                }
            }
            port.send(new FromRun.NewWeights(epoch, picture));
        }
    }

    /** The tracks' states, in their order, as floats: what a task needs to linearise about them. */
    private FromRun state(int id) {
        if (simulation == null) {
            return new FromRun.NoAnswer(id, NOTHING_THERE);
        }
        Frame state = new Frame();
        state.begin(epoch, simulation.steps(), simulation.t(), simulation.tracks());
        int n = simulation.n();
        double[] x = new double[n];
        for (Track track : simulation.tracks()) {
            simulation.state(track, x);
            state.track(track, simulation.divergedAt(track), 0, 0);
            Block block =
                    state.add(Channel.STATE, track, Axis.parts(1), Axis.numbered(Coordinate.UNIT, n), simulation.t());
            for (int i = 0; i < n; i++) {
                block.set(0, i, x[i]);
            }
        }
        return new FromRun.State(id, epoch, state);
    }

    private void show(Channels asked) {
        boolean weightsAreNew = asked.contains(Channel.WEIGHTS) && !channels.contains(Channel.WEIGHTS);
        if (simulation != null) {
            recorder.show(asked);
            changed = true;
        }
        channels = asked;
        if (simulation != null && weightsAreNew) {
            sendWeights();
        }
    }
}
