package entrain.lab.run;

import entrain.core.analysis.LargestLyapunov;
import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.model.InitialState;
import entrain.core.model.Input;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Stepper;
import entrain.core.ode.Stepping;
import entrain.lab.frame.Track;
import entrain.lab.settings.Choices;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.List;

/**
 * Tracks of one network that share J, starting state and clock and, on request, a second trial, a cloud of more starts
 * and a tangent vector of each, all {@link Columns} of one network. Settings, seeds and the number of steps determine a
 * track's state to the bit, whatever goes beside it.
 *
 * <p>A track that leaves all bounds is stopped at its last state within them; the others live on. A cloud of which one
 * start leaves them is dropped.
 */
public final class Simulation {
    /** Beyond this a track counts as diverged: no saturating network comes near it. */
    public static final double BOUND = 1e12;
    /** Logarithm of a growth that left nothing (a scheme can do that where every slope is 0): the smallest double's. */
    public static final double NOTHING = -745;

    private final Engine fastest;
    private final Engine engine;
    private final Weights weights;
    private final Wiring wiring;
    private final OwnData data;
    private final Acting acting;
    private final int n;
    private final List<Track> tracks;
    private final double[] divergedAt;
    private final boolean[] dropped; // whose cloud left all bounds
    private final Aside aside = new Aside();

    private Settings settings;
    Columns columns;
    private long steps;
    private double dt;

    /** A twin of the network that the settings describe, in plain Java. */
    public Simulation(Settings settings) {
        this(settings, Engine.JAVA);
    }

    /** A twin of the network that the settings describe, in this engine unless the settings ask for plain Java. */
    public Simulation(Settings settings, Engine fastest) {
        this(settings, fastest, OwnData.NONE);
    }

    /** A twin in which some of what the seeds would draw is given instead. A given J decides N. */
    public Simulation(Settings settings, Engine fastest, OwnData data) {
        this(settings, fastest, data, Track.TWIN);
    }

    /**
     * Some tracks of the network that the settings describe.
     *
     * @param fastest the engine to use unless the settings ask for plain Java
     * @param data    what is given in place of what the seeds would draw
     * @param tracks  numbered from 0 in their order
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public Simulation(Settings settings, Engine fastest, OwnData data, List<Track> tracks) {
        this(settings, fastest, data, tracks, Input.NONE);
    }

    /** The same. @param trained what acts on a trained track, and may change from step to step */
    public Simulation(Settings settings, Engine fastest, OwnData data, List<Track> tracks, Input trained) {
        this(settings, fastest, data, tracks, trained, null);
    }

    /** A twin in which J at unit gain, x(0) or input phases are given, each or null; the engine keeps the J. */
    public Simulation(Settings settings, Engine fastest, Weights weights, double[] state, double[] theta) {
        this(settings, fastest, new OwnData(weights, state, theta, null));
    }

    /** @param kept J where this engine has it already, drawn or given, or null */
    private Simulation(
            Settings settings, Engine fastest, OwnData data, List<Track> tracks, Input trained, Weights kept) {
        this.settings = settings;
        this.fastest = fastest;
        for (int m = 0; m < tracks.size(); m++) {
            if (tracks.get(m).index() != m) {
                throw new IllegalArgumentException("a track is not at its index");
            }
        }
        this.tracks = tracks;
        divergedAt = new double[tracks.size()];
        dropped = new boolean[tracks.size()];
        this.engine = engine(settings, fastest);
        this.data = data;
        this.wiring = data.weights() == null ? wiring(settings) : null;
        this.weights = kept != null ? kept : data.weights() == null ? engine.draw(wiring) : engine.keep(data.weights());
        this.n = weights.n();
        this.acting = new Acting(data, n, trained);
        try {
            if (data.state() != null && data.state().length != n) {
                throw new IllegalArgumentException("x(0) needs " + n + " numbers, not " + data.state().length);
            }
            build(false, 0, false);
        } catch (RuntimeException | OutOfMemoryError e) {
            if (kept == null) {
                engine.release(this.weights);
            }
            throw e;
        }
        reset();
    }

    /** What determines J under these settings. */
    public static Wiring wiring(Settings s) {
        return Blueprint.wiring(s);
    }

    /** The same tracks with new settings at t = 0, which keeps this one's J if they ask for the same, and what is given and fits. */
    public Simulation rebuilt(Settings newSettings) {
        return rebuilt(newSettings, data);
    }

    /** The same tracks with new settings and data at t = 0, which keeps this one's J if they ask for the same. */
    public Simulation rebuilt(Settings newSettings, OwnData newData) {
        // A given J decides N, which the settings need not say.
        boolean sameSize = newSettings.get(Params.N).equals(settings.get(Params.N));
        OwnData fitting = newData.fitting(sameSize ? n : newSettings.get(Params.N));
        boolean sameWeights = wiring == null
                ? fitting.weights() == data.weights()
                : fitting.weights() == null && wiring(newSettings).equals(wiring);
        boolean same = sameWeights && engine(newSettings, fastest) == engine;
        return new Simulation(newSettings, fastest, fitting, tracks, acting.trained(), same ? weights : null);
    }

    /** The same tracks from where they are now on, with this one's J, but something else acts on a trained one. */
    public Simulation branched(Input other) {
        Simulation branch = new Simulation(settings, fastest, data, tracks, other, weights);
        branch.resume(steps, columns.x);
        return branch;
    }

    private static Engine engine(Settings settings, Engine fastest) {
        return settings.get(Params.ENGINE) == Choices.Engine.JAVA ? Engine.JAVA : fastest;
    }

    /** Ends this twin, and gives back the memory that its engine holds for it. */
    public void release() {
        release(null);
    }

    /** The same. @param other a twin whose weights are to stay: one that this was {@link #rebuilt} to or from, or null */
    public void release(Simulation other) {
        columns.release();
        aside.release();
        if (other == null || other.weights != weights) {
            engine.release(weights);
        }
    }

    /** Takes on the live settings from the next step on; the rest is left as it was built. */
    public void apply(Settings newSettings) {
        boolean phases = newSettings.get(Params.PHASES) != settings.get(Params.PHASES);
        settings = newSettings;
        configure(phases);
    }

    /** Back to t = 0 and the initial state. */
    public void reset() {
        steps = 0;
        Blueprint.start(settings, data, n, columns.x);
        columns.startAlike();
        for (Track track : tracks) {
            divergedAt[track.index()] = -1;
            columns.freeze(track.index(), false);
            begin(track);
            scatter(track);
        }
    }

    /** Goes on from other states, track after track, after so many steps; what goes beside them begins anew. */
    public void resume(long after, double[] states) {
        steps = after;
        System.arraycopy(states, 0, columns.x, 0, tracks.size() * n);
        tracks.forEach(this::begin);
    }

    /**
     * Gives each track company: a second trial a hair from where it is now, a unit tangent vector, both or neither. Starts
     * them anew if they are there already; tracks and clouds go on untouched.
     */
    public void accompany(boolean withTrials, boolean withTangents) {
        change(withTrials, columns.starts, withTangents);
        tracks.forEach(this::begin);
    }

    /**
     * Gives each track a cloud of so many more starts about where it is now: the settings' radius times independent normal
     * numbers of the seed of the starting state, the same for every track. All else goes on untouched.
     */
    public void surround(int starts) {
        change(columns.trials, starts, columns.tangents);
        tracks.forEach(this::scatter);
    }

    /** Gives each track a second trial, if it has none: somewhere, until it is started. */
    public void pair() {
        change(true, columns.starts, columns.tangents);
    }

    private void change(boolean trials, int starts, boolean tangents) {
        Columns before = columns;
        if (trials == before.trials && starts == before.starts && tangents == before.tangents) {
            return;
        }
        build(trials, starts, tangents);
        before.release();
        before.handOver(columns);
        for (int m = 0; m < divergedAt.length; m++) {
            columns.freeze(m, divergedAt[m] >= 0);
            columns.freezeCloud(m, divergedAt[m] >= 0 || dropped[m]);
        }
    }

    private void begin(Track track) {
        part(track);
        aim(track);
    }

    /** Starts the track's second trial anew, a hair from where the track is now; nothing if there is none. */
    public void part(Track track) {
        if (columns.trials) {
            columns.part(track.index(), settings.get(Params.SEED_IC), settings.get(Params.SEPARATION));
        }
    }

    private void aim(Track track) {
        if (columns.tangents) {
            InitialState.direction(n, settings.get(Params.SEED_IC), columns.x, tangent(track));
        }
    }

    private void scatter(Track track) {
        int m = track.index();
        dropped[m] = false;
        if (starts(track) > 0) {
            double radius = settings.get(Params.CLOUD_RADIUS);
            int seed = settings.get(Params.SEED_IC);
            InitialState.scatter(n, seed, radius, columns.starts, columns.x, m * n, cloud(track));
            columns.freezeCloud(m, false);
        }
    }

    /** How many more starts go beside a track: none where they were dropped, or the track has diverged. */
    int starts(Track track) {
        return dropped[track.index()] || divergedAt[track.index()] >= 0 ? 0 : columns.starts;
    }

    /** Where a track's cloud stands in x, start after start. */
    int cloud(Track track) {
        return columns.cloud(track.index()) * n;
    }

    /** ln of a track's tangent vector's growth since this was last asked, 0 if it has none; brings it back to length 1. */
    public double logGrowth(Track track) {
        if (!columns.tangents) {
            return 0;
        }
        try {
            return LargestLyapunov.renormalise(columns.x, tangent(track), n);
        } catch (IllegalArgumentException vanished) {
            aim(track);
            return NOTHING;
        }
    }

    /** One step of the scheme for every track that has not diverged. */
    public void step() {
        columns.step(t(), dt);
        steps++;
        for (int m = 0; m < divergedAt.length; m++) {
            boolean left = divergedAt[m] < 0 && !columns.bounded(m);
            if (left) {
                divergedAt[m] = t();
                columns.stop(m);
            }
            if (left || !dropped[m] && !columns.boundedCloud(m)) {
                dropped[m] = true;
                columns.stopCloud(m);
            }
        }
    }

    /** What is simulated, in the order of the columns. */
    public List<Track> tracks() {
        return tracks;
    }

    /** Number of units. */
    public int n() {
        return n;
    }

    /** J at unit gain. */
    public Weights weights() {
        return weights;
    }

    public Settings settings() {
        return settings;
    }

    /** What is given in place of what the seeds would draw. */
    public OwnData data() {
        return data;
    }

    public long steps() {
        return steps;
    }

    /** Time since the start, in τ. */
    public double t() {
        return steps * dt;
    }

    /** When the track left all bounds, in τ; −1 while it has not. */
    public double divergedAt(Track track) {
        return divergedAt[track.index()];
    }

    /** Whether every track has diverged. */
    public boolean over() {
        for (double at : divergedAt) {
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** The states of all columns, concatenated; not to be modified. */
    public double[] x() {
        return columns.x;
    }

    /** Copies a track's state into out[0..N). */
    public void state(Track track, double[] out) {
        System.arraycopy(columns.x, track.index() * n, out, 0, n);
    }

    /** ‖x_a − x_b‖/√N between a track and its second trial; 0 if there is none. */
    public double distance(Track track) {
        return columns.distance(track.index());
    }

    /** Hash of the bits of all tracks' states, in their order. */
    public long hash() {
        BitHash hash = new BitHash();
        hash.add(columns.x, 0, divergedAt.length * n);
        return hash.value();
    }

    /** Leaves everything as it is where there is no memory for it. */
    private void build(boolean trials, int starts, boolean tangents) {
        Stepper scheme = settings.get(Params.SCHEME);
        columns = new Columns(weights, engine, scheme, tracks.size(), trials, starts, tangents);
        dt = settings.get(Params.DT);
        configure(true);
    }

    private void configure(boolean phases) {
        Blueprint.configure(columns.network, settings);
        acting.configure(settings, phases ? data.theta(settings, n) : null);
        for (Track track : tracks) {
            columns.input(track.index(), acting(track));
        }
    }

    /** What acts on a track. */
    Input acting(Track track) {
        return acting.on(track);
    }

    /** What steps a network of one trajectory with this one's J, until this is released. */
    Stepping aside(RateNetwork one) {
        return aside.add(engine, settings.get(Params.SCHEME), one, weights);
    }

    /** Where a track's tangent vector stands in x; −1 if there is none. */
    int tangent(Track track) {
        return columns.tangents ? columns.tangent(track.index()) * n : -1;
    }
}
