package entrain.lab.run;

import entrain.core.analysis.LargestLyapunov;
import entrain.core.analysis.LyapunovSpectrum;
import entrain.core.analysis.TrialDistance;
import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.model.Cosine;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Stepping;
import entrain.lab.frame.Track;
import entrain.lab.settings.Choices;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.List;

/**
 * Tracks of one network that share J, starting state and clock and, on request, a second trial and a tangent vector of
 * each, all columns of one {@link RateNetwork}. Settings, seeds and the number of steps determine a track's state to the
 * bit, whatever goes beside it.
 *
 * <p>Column order: the tracks as they are listed, then their trials, then their tangent vectors. A track that leaves
 * all bounds is stopped at its last state within them; the others live on.
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
    private final Cosine drive;
    private final int n;
    private final List<Track> tracks;
    private final double[] divergedAt;
    private Settings settings;
    private RateNetwork network;
    private Stepping stepping;
    private double[] x;
    private double[] previous;
    private boolean trials;
    private boolean tangents;
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
        this(settings, fastest, data, tracks, null);
    }

    /** A twin in which J at unit gain, x(0) or input phases are given, each or null; the engine keeps the J. */
    public Simulation(Settings settings, Engine fastest, Weights weights, double[] state, double[] theta) {
        this(settings, fastest, new OwnData(weights, state, theta, null));
    }

    /** @param kept J where this engine has it already, drawn or given, or null */
    private Simulation(Settings settings, Engine fastest, OwnData data, List<Track> tracks, Weights kept) {
        this.settings = settings;
        this.fastest = fastest;
        for (int m = 0; m < tracks.size(); m++) {
            if (tracks.get(m).index() != m) {
                throw new IllegalArgumentException("a track is not at its index");
            }
        }
        this.tracks = tracks;
        divergedAt = new double[tracks.size()];
        this.engine = engine(settings, fastest);
        this.data = data;
        this.wiring = data.weights() == null ? wiring(settings) : null;
        this.weights = kept != null ? kept : data.weights() == null ? engine.draw(wiring) : engine.keep(data.weights());
        this.n = weights.n();
        this.drive = new Cosine(n);
        try {
            if (data.state() != null && data.state().length != n) {
                throw new IllegalArgumentException("x(0) needs " + n + " numbers, not " + data.state().length);
            }
            build(false, false);
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
        return new Simulation(newSettings, fastest, fitting, tracks, same ? weights : null);
    }

    private static Engine engine(Settings settings, Engine fastest) {
        return settings.get(Params.ENGINE) == Choices.Engine.JAVA ? Engine.JAVA : fastest;
    }

    /** Ends this twin, and gives back the memory that its engine holds for it. */
    public void release() {
        release(null);
    }

    /**
     * Ends this twin, and gives back the memory that its engine holds for it.
     *
     * @param other a twin whose weights are to stay: one that this was {@link #rebuilt} to or from, or null
     */
    public void release(Simulation other) {
        stepping.release();
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
        Blueprint.start(settings, data, n, x);
        for (int m = 1; m < divergedAt.length; m++) {
            System.arraycopy(x, 0, x, m * n, n);
        }
        company();
        for (int m = 0; m < divergedAt.length; m++) {
            divergedAt[m] = -1;
            freeze(m, false);
        }
    }

    /** Goes on from other states, each track's in order, concatenated, after so many steps; their company begins anew. */
    public void resume(long after, double[] states) {
        steps = after;
        System.arraycopy(states, 0, x, 0, divergedAt.length * n);
        company();
    }

    /**
     * Gives each track company: a second trial a hair apart from where the track is now, a tangent vector of unit
     * length, both or neither. Starts them anew if they are there already; the tracks go on untouched.
     */
    public void accompany(boolean withTrials, boolean withTangents) {
        if (trials != withTrials || tangents != withTangents) {
            double[] old = x;
            Stepping oldStepping = stepping;
            build(withTrials, withTangents);
            oldStepping.release();
            System.arraycopy(old, 0, x, 0, divergedAt.length * n);
            for (int m = 0; m < divergedAt.length; m++) {
                freeze(m, divergedAt[m] >= 0);
            }
        }
        company();
    }

    private void company() {
        for (Track track : tracks) {
            part(track);
            aim(track);
        }
    }

    /** Starts the track's second trial anew, a hair from where the track is now; nothing if there is none. */
    public void part(Track track) {
        if (trials) {
            int m = track.index();
            System.arraycopy(x, m * n, x, (divergedAt.length + m) * n, n);
            InitialState.perturb(
                    n, settings.get(Params.SEED_IC), settings.get(Params.SEPARATION), x, (divergedAt.length + m) * n);
        }
    }

    private void aim(Track track) {
        if (tangents) {
            InitialState.direction(n, settings.get(Params.SEED_IC), x, tangent(track));
        }
    }

    /**
     * By how much a track's tangent vector has grown since this was last asked, as a logarithm; brings it back to unit
     * length. 0 if there are no tangent vectors.
     */
    public double logGrowth(Track track) {
        if (!tangents) {
            return 0;
        }
        try {
            return LargestLyapunov.renormalise(x, tangent(track), n);
        } catch (IllegalArgumentException vanished) {
            aim(track);
            return NOTHING;
        }
    }

    /** One step of the scheme for every track that has not diverged. */
    public void step() {
        System.arraycopy(x, 0, previous, 0, x.length);
        stepping.step(t(), dt, x);
        steps++;
        for (int m = 0; m < divergedAt.length; m++) {
            if (divergedAt[m] < 0 && !(bounded(m) && (!trials || bounded(divergedAt.length + m)))) {
                divergedAt[m] = t();
                System.arraycopy(previous, m * n, x, m * n, n);
                if (trials) {
                    System.arraycopy(previous, (divergedAt.length + m) * n, x, (divergedAt.length + m) * n, n);
                }
                freeze(m, true);
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
        return x;
    }

    /** Copies a track's state into out[0..N). */
    public void state(Track track, double[] out) {
        System.arraycopy(x, track.index() * n, out, 0, n);
    }

    /** ‖x_a − x_b‖/√N between a track and its second trial; 0 if there is none. */
    public double distance(Track track) {
        int a = track.index() * n;
        return trials ? TrialDistance.between(x, a, a + divergedAt.length * n, n) : 0;
    }

    /** Hash of the bits of all tracks' states, in their order. */
    public long hash() {
        BitHash hash = new BitHash();
        hash.add(x, 0, divergedAt.length * n);
        return hash.value();
    }

    /** Leaves everything as it is where there is no memory for it. */
    private void build(boolean withTrials, boolean withTangents) {
        int trajectories = withTrials ? 2 * divergedAt.length : divergedAt.length;
        int[] along = new int[withTangents ? divergedAt.length : 0];
        for (int m = 0; m < along.length; m++) {
            along[m] = m;
        }
        RateNetwork built = new RateNetwork(weights, trajectories, along);
        double[][] states = new double[2][built.dimension()];
        stepping = engine.stepping(settings.get(Params.SCHEME), built, weights);
        network = built;
        trials = withTrials;
        tangents = withTangents;
        x = states[0];
        previous = states[1];
        dt = settings.get(Params.DT);
        configure(true);
    }

    private void configure(boolean phases) {
        Blueprint.configure(network, settings);
        Blueprint.configure(drive, settings);
        for (Track track : tracks) {
            if (track.kind().driven()) {
                network.input(track.index(), drive);
                if (trials) {
                    network.input(divergedAt.length + track.index(), drive);
                }
            }
        }
        if (phases) {
            drive.theta(Blueprint.theta(settings, data, n));
        }
    }

    /**
     * The first k Lyapunov exponents of a track, measured along a trajectory of its own from t = 0 on.
     *
     * @param k              from 1 to N
     * @param interval       steps between two orthonormalisations
     * @param transientSteps that are left out
     */
    public LyapunovSpectrum exponents(Track track, int k, int interval, long transientSteps) {
        RateNetwork one = new RateNetwork(weights, 1, new int[k]);
        Stepping stepper = engine.stepping(settings.get(Params.SCHEME), one, weights);
        return Blueprint.exponents(settings, data, track, one, stepper, interval, transientSteps);
    }

    /** Where a track's tangent vector stands in x; −1 if there is none. */
    int tangent(Track track) {
        return tangents ? x.length - (divergedAt.length - track.index()) * n : -1;
    }

    private void freeze(int track, boolean frozen) {
        network.frozen(track, frozen);
        if (trials) {
            network.frozen(divergedAt.length + track, frozen);
        }
    }

    private boolean bounded(int column) {
        for (int i = column * n; i < (column + 1) * n; i++) {
            if (!(Math.abs(x[i]) <= BOUND)) {
                return false;
            }
        }
        return true;
    }
}
