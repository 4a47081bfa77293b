package entrain.lab.wire;

import entrain.core.engine.Engine;
import entrain.core.engine.TooLarge;
import entrain.core.math.BitHash;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.measure.Recorder;
import entrain.lab.run.Pace;
import entrain.lab.run.Simulation;
import entrain.lab.run.Ticker;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;

/**
 * The worker's loop, in plain Java: takes the page's messages, steps the simulation at the pace asked for, sends frames.
 *
 * <p>Page → worker, one line each: {@code configure EPOCH SETTINGS} (a new epoch starts at t = 0; the same epoch takes on
 * live settings), {@code show CHANNEL,…}, {@code run}, {@code pause}, {@code step COUNT}, {@code reset EPOCH},
 * {@code hash}, {@code state}, {@code seek STEPS} (paused: go on to that step as fast as it goes; whatever else acts on
 * the run ends that), {@code recycle} (a frame was drawn).
 * Worker → page: {@code configured EPOCH N}, {@code unbuilt EPOCH KEPT MESSAGE} (the simulation before it, of settings
 * KEPT, goes on in the new epoch; KEPT is empty if there is none), {@code frame} and floats, {@code weights EPOCH} and a
 * frame with the corner of J, {@code state EPOCH} and a frame with both states, {@code hash EPOCH STEPS HEX},
 * {@code sought EPOCH STEPS HEX} (where a seek has ended),
 * {@code failed MESSAGE}.
 *
 * <p>Credit: a frame is sent only while fewer than two are on their way, and nothing is computed for a page that does not
 * draw; so a slow page makes fewer frames, never a queue, and a hidden one costs nothing.
 */
public final class Conductor {
    private static final int CREDITS = 2;
    private static final double FRAME_INTERVAL = 12;
    private static final int WEIGHTS_SIDE = 100;

    private final Ticker ticker;
    private final Port port;
    private final Engine engine;
    private final Pace pace = new Pace();
    private final Frame frame = new Frame();
    private Channels channels = Channels.of(Channel.TRACES, Channel.STATE, Channel.RASTER);
    private Simulation simulation;
    private Recorder recorder;
    private int epoch;
    private Settings wanted;
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

    /** Takes one message; what cannot be done is answered with {@code failed}. */
    public void receive(String line) {
        int space = line.indexOf(' ');
        String type = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        try {
            take(type, rest);
        } catch (RuntimeException | OutOfMemoryError e) {
            port.send("failed " + message(e));
        }
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? "it is too large for this device" : e.getMessage();
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
            port.send("frame", frame);
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
            port.send("sought " + place());
        }
    }

    /** Epoch, steps and the hash of the state. */
    private String place() {
        return epoch + " " + simulation.steps() + " " + BitHash.hex(simulation.hash());
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

    private static boolean concernsSimulation(String type) {
        return actsOnRun(type) || type.equals("state") || type.equals("hash");
    }

    private static boolean actsOnRun(String type) {
        return type.equals("step") || type.equals("reset") || type.equals("seek");
    }

    private void take(String type, String rest) {
        if (concernsSimulation(type)) {
            build();
            if (simulation == null) {
                return;
            }
        }
        if (actsOnRun(type) || type.equals("run") || type.equals("pause")) {
            endSeek();
        }
        switch (type) {
            case "configure" -> {
                configurations++;
                int space = rest.indexOf(' ');
                configure(Integer.parseInt(rest.substring(0, space)), rest.substring(space + 1));
            }
            case "show" -> show(rest);
            case "run" -> {
                running = true;
                pace.start(ticker.now());
            }
            case "pause" -> running = false;
            case "step" -> {
                for (int i = Integer.parseInt(rest); i > 0 && !simulation.over(); i--) {
                    step();
                }
            }
            case "reset" -> {
                epoch = Integer.parseInt(rest);
                simulation.reset();
                recorder.clear();
                changed = true;
                pace.start(ticker.now());
            }
            case "state" -> sendState();
            case "hash" -> port.send("hash " + place());
            case "seek" -> goal = Long.parseLong(rest);
            case "recycle" -> credits = Math.min(CREDITS, credits + 1);
            default -> throw new IllegalArgumentException("unknown message: " + type);
        }
    }

    /** A new epoch is only noted: of several that come at once the last one is built. */
    private void configure(int newEpoch, String text) {
        Settings settings = SettingsText.parse(text).settings();
        if (goal >= 0 && (newEpoch != epoch || !settings.sameRun(simulation.settings()))) {
            endSeek();
        }
        if (wanted == null && simulation != null && newEpoch == epoch) {
            simulation.apply(settings);
            recorder.applied();
            changed = true;
        } else {
            wanted = settings;
            wantedEpoch = newEpoch;
        }
    }

    /** Builds what was last configured, if it is not there yet; what cannot be built leaves all as it was, but for the epoch. */
    private void build() {
        if (wanted == null) {
            return;
        }
        Settings settings = wanted;
        wanted = null;
        epoch = wantedEpoch;
        changed = simulation != null;
        Simulation before = simulation;
        Simulation built = null;
        try {
            built = before == null ? new Simulation(settings, engine) : before.rebuilt(settings);
            Recorder itsRecorder = new Recorder(built);
            itsRecorder.show(channels);
            simulation = built;
            recorder = itsRecorder;
        } catch (RuntimeException | OutOfMemoryError e) {
            if (built != null) {
                built.release(before);
            }
            int n = settings.get(Params.N); // as an int: text of an Object would bring that of a double into the page
            String what = e instanceof TooLarge ? "" : "N = " + n + " cannot be built here: ";
            String kept = before == null ? "" : SettingsText.format(before.settings());
            port.send("unbuilt " + epoch + " " + kept + " " + what + message(e));
            if (before != null) {
                sendWeights();
            }
            return;
        }
        if (before != null) {
            before.release(built);
        }
        changed = true;
        pace.start(ticker.now());
        port.send("configured " + epoch + " " + simulation.n());
        sendWeights();
    }

    /** J does not change while it runs: its picture is sent once, not with every frame. */
    private void sendWeights() {
        if (channels.contains(Channel.WEIGHTS)) {
            Frame picture = new Frame();
            int side = Math.min(WEIGHTS_SIDE, simulation.n());
            int at = picture.add(Channel.WEIGHTS, Track.SPONTANEOUS, side, side, 1);
            for (int i = 0; i < side; i++) {
                for (int j = 0; j < side; j++) {
                    picture.data()[at + i * side + j] =
                            (float) simulation.weights().get(i, j);
                }
            }
            port.send("weights " + epoch, picture);
        }
    }

    /** The tracks' states, spontaneous first, as floats: what a job needs to linearise about them. */
    private void sendState() {
        Frame state = new Frame();
        state.begin(epoch, simulation.steps(), simulation.t());
        int n = simulation.n();
        double[] x = new double[n];
        for (Track track : Track.values()) {
            simulation.state(track, x);
            state.track(track, simulation.divergedAt(track), 0, 0);
            int at = state.add(Channel.STATE, track, 1, n, 1);
            for (int i = 0; i < n; i++) {
                state.data()[at + i] = (float) x[i];
            }
        }
        port.send("state " + epoch, state);
    }

    private void show(String names) {
        Channels asked = Channels.parse(names);
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
