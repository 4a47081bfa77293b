package entrain.lab.run;

import entrain.core.analysis.LargestLyapunov;
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
import entrain.lab.settings.Choices.Balance;
import entrain.lab.settings.Choices.Diagonal;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * The twin: a spontaneous and a driven track and, on request, a second trial and a tangent vector of each, all
 * columns of one {@link RateNetwork} with one J and one clock. Settings, seeds and the number of steps determine the state to the bit.
 *
 * <p>Column order: spontaneous, driven, then their trials, then their tangent vectors. A track that leaves
 * all bounds is stopped at its last state within them; the others live on.
 */
public final class Simulation {
    /** Beyond this a track counts as diverged: no saturating network comes near it. */
    public static final double BOUND = 1e12;

    private static final int TRACKS = Track.values().length;
    /** Logarithm of a growth that left nothing (a scheme can do that where every slope is 0): the smallest double's. */
    public static final double NOTHING = -745;

    private final Engine fastest;
    private final Engine engine;
    private final Weights weights;
    private final Wiring wiring;
    private final Cosine drive;
    private final double[] givenState;
    private final double[] givenTheta;
    private final int n;
    private final double[] divergedAt = new double[TRACKS];
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

    /**
     * A twin of the network that the settings describe.
     *
     * @param fastest the engine to use unless the settings ask for plain Java
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public Simulation(Settings settings, Engine fastest) {
        this(settings, fastest, null, null, null, null);
    }

    /**
     * A twin in which some of what the seeds would draw is given instead.
     *
     * @param fastest the engine to use unless the settings ask for plain Java; it keeps the weights
     * @param weights J at unit gain, or null to draw it; decides N
     * @param state   x(0), N numbers, or null
     * @param theta   input phases in radians, N numbers, or null
     * @throws entrain.core.engine.TooLarge where there is no memory for it
     */
    public Simulation(Settings settings, Engine fastest, Weights weights, double[] state, double[] theta) {
        this(settings, fastest, null, weights, state, theta);
    }

    /** @param kept J where this engine has it already, drawn or given, or null */
    private Simulation(Settings settings, Engine fastest, Weights kept, Weights given, double[] state, double[] theta) {
        this.settings = settings;
        this.fastest = fastest;
        this.engine = engine(settings, fastest);
        this.wiring = given == null ? wiring(settings) : null;
        this.weights = kept != null ? kept : given == null ? engine.draw(wiring) : engine.keep(given);
        this.n = weights.n();
        this.drive = new Cosine(n);
        this.givenState = state;
        this.givenTheta = theta;
        try {
            if (state != null && state.length != n) {
                throw new IllegalArgumentException("x(0) needs " + n + " numbers, not " + state.length);
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
        return new Wiring(
                s.get(Params.CONNECTIVITY),
                s.get(Params.N),
                s.get(Params.P),
                s.get(Params.DIAGONAL) == Diagonal.ZERO,
                s.get(Params.F),
                s.get(Params.BALANCE) == Balance.ROWS,
                s.get(Params.SEED_NET));
    }

    /** A twin with new settings at t = 0, which keeps this one's J if it was given or they ask for the same. */
    public Simulation rebuilt(Settings newSettings) {
        boolean given = wiring == null;
        boolean same = (given || wiring(newSettings).equals(wiring)) && engine(newSettings, fastest) == engine;
        return new Simulation(
                newSettings, fastest, same ? weights : null, given ? weights : null, givenState, givenTheta);
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
        if (givenState == null) {
            InitialState.draw(n, settings.get(Params.SEED_IC), x);
        } else {
            System.arraycopy(givenState, 0, x, 0, n);
        }
        System.arraycopy(x, 0, x, n, n);
        for (Track track : Track.values()) {
            part(track);
            aim(track);
        }
        for (int m = 0; m < TRACKS; m++) {
            divergedAt[m] = -1;
            freeze(m, false);
        }
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
            System.arraycopy(old, 0, x, 0, TRACKS * n);
            for (int m = 0; m < TRACKS; m++) {
                freeze(m, divergedAt[m] >= 0);
            }
        }
        for (Track track : Track.values()) {
            part(track);
            aim(track);
        }
    }

    /** Starts the track's second trial anew, a hair from where the track is now; nothing if there is none. */
    public void part(Track track) {
        if (trials) {
            int m = track.ordinal();
            System.arraycopy(x, m * n, x, (TRACKS + m) * n, n);
            InitialState.perturb(n, settings.get(Params.SEED_IC), settings.get(Params.SEPARATION), x, (TRACKS + m) * n);
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
        for (int m = 0; m < TRACKS; m++) {
            if (divergedAt[m] < 0 && !(bounded(m) && (!trials || bounded(TRACKS + m)))) {
                divergedAt[m] = t();
                System.arraycopy(previous, m * n, x, m * n, n);
                if (trials) {
                    System.arraycopy(previous, (TRACKS + m) * n, x, (TRACKS + m) * n, n);
                }
                freeze(m, true);
            }
        }
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

    public long steps() {
        return steps;
    }

    /** Time since the start, in τ. */
    public double t() {
        return steps * dt;
    }

    /** When the track left all bounds, in τ; −1 while it has not. */
    public double divergedAt(Track track) {
        return divergedAt[track.ordinal()];
    }

    /** Whether every track has diverged. */
    public boolean over() {
        return divergedAt[0] >= 0 && divergedAt[1] >= 0;
    }

    /** The states of all columns, concatenated; not to be modified. */
    public double[] x() {
        return x;
    }

    /** Copies a track's state into out[0..N). */
    public void state(Track track, double[] out) {
        System.arraycopy(x, track.ordinal() * n, out, 0, n);
    }

    /** ‖x_a − x_b‖/√N between a track and its second trial; 0 if there is none. */
    public double distance(Track track) {
        if (!trials) {
            return 0;
        }
        int a = track.ordinal() * n;
        int b = a + TRACKS * n;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double d = x[a + i] - x[b + i];
            sum += d * d;
        }
        return Math.sqrt(sum / n);
    }

    /** Hash of the bits of both tracks' states, spontaneous first. */
    public long hash() {
        BitHash hash = new BitHash();
        hash.add(x, 0, TRACKS * n);
        return hash.value();
    }

    /** Leaves everything as it is where there is no memory for it. */
    private void build(boolean withTrials, boolean withTangents) {
        int trajectories = withTrials ? 2 * TRACKS : TRACKS;
        RateNetwork built = new RateNetwork(weights, trajectories, withTangents ? new int[] {0, 1} : new int[0]);
        double[] state = new double[built.dimension()];
        double[] stateBefore = new double[built.dimension()];
        stepping = engine.stepping(settings.get(Params.SCHEME), built, weights);
        network = built;
        trials = withTrials;
        tangents = withTangents;
        x = state;
        previous = stateBefore;
        dt = settings.get(Params.DT);
        configure(true);
    }

    private void configure(boolean phases) {
        network.gain(settings.get(Params.G));
        network.activation(settings.get(Params.PHI));
        network.form(settings.get(Params.UNIT));
        drive.omega(settings.get(Params.OMEGA));
        drive.amplitude(settings.get(Params.I));
        network.input(Track.DRIVEN.ordinal(), drive);
        if (trials) {
            network.input(TRACKS + Track.DRIVEN.ordinal(), drive);
        }
        if (phases) {
            drive.theta(
                    givenTheta != null
                            ? givenTheta
                            : settings.get(Params.PHASES).theta(n, settings.get(Params.SEED_INPUT)));
        }
    }

    /** Where a track's tangent vector stands in x. */
    private int tangent(Track track) {
        return x.length - (TRACKS - track.ordinal()) * n;
    }

    private void freeze(int track, boolean frozen) {
        network.frozen(track, frozen);
        if (trials) {
            network.frozen(TRACKS + track, frozen);
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
