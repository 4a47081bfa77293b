package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.lab.settings.Params;
import entrain.lab.settings.Plane;
import entrain.lab.settings.Settings;

/**
 * The catalogue of long calculations: when each begins, what it depends on, how it is divided. The page reads this much;
 * the code of a task is reached by {@link #predict} or {@link #observe} alone, so that it stands in the program of its
 * workers only: those that step networks are another than those that need no more than their settings and weights.
 */
public enum Tasks {
    /** Mean-field theory at the settings. */
    THEORY(Begin.FOLLOWING, Depends.THEORY, Integer.MAX_VALUE, TheoryTask::new),
    /** The critical amplitude at the settings' ω. */
    CRITICAL(Begin.AT_REST, Depends.CRITICAL, Integer.MAX_VALUE, CriticalTask::new),
    /** Eigenvalues of J at unit gain. */
    EIGENVALUES(Begin.AT_ONCE, Depends.WIRING, Tasks.LARGEST_DECOMPOSED, EigenvaluesTask::new),
    /** Eigenvalues of the Jacobian at a state: its data are a frame with the tracks' STATE. */
    JACOBIAN(Begin.EVERY_SO_OFTEN, Depends.RUN, Tasks.LARGEST_DECOMPOSED, JacobianTask::new),
    /** The verdict on many networks. */
    ENSEMBLE(Begin.ON_REQUEST, Depends.RUN, "networks=20", NetworksTask::networks, Join.COLUMNS, NetworksTask::new),
    /** λ₁ of mean-field theory over the plane of g and I. */
    MAP(
            Begin.ON_REQUEST,
            Depends.RUN.and(Params.NETWORKS).overPlane(),
            "x=I,0,4,24&y=g,0.5,3,16&networks=1&skip=100&measure=200",
            MapTask::rows,
            Join.PLANE,
            MapTask::theory),
    /** λ₁ of mean-field theory over the plane of the map, for its sections. */
    PLANE_THEORY(
            Begin.AT_REST,
            Depends.THEORY.overPlane(),
            "x=I,0,4,24&y=g,0.5,3,16",
            null,
            Join.NONE,
            PlaneTheoryTask::new);

    /** Matrices up to this many rows are decomposed: the time grows like its cube. */
    public static final int LARGEST_DECOMPOSED = 1000;

    /** Makes a task that needs no network in motion. */
    interface Prediction {
        Task begin(Assignment assignment);
    }

    /** Makes a task that steps networks. */
    interface Observation {
        Task begin(Assignment assignment, Engine engine);
    }

    /** Into how many shards arguments divide a task. */
    interface Division {
        int shards(Arguments arguments);
    }

    private final Begin begin;
    private final Depends depends;
    private final int largest;
    private final Arguments usual;
    private final Division division;
    private final Join join;
    private final Prediction prediction; // or null
    private final Observation observation; // or null

    Tasks(Begin begin, Depends depends, int largest, Prediction prediction) {
        this(begin, depends, largest, "", null, Join.NONE, prediction, null);
    }

    Tasks(Begin begin, Depends depends, String usual, Division division, Join join, Prediction prediction) {
        this(begin, depends, Integer.MAX_VALUE, usual, division, join, prediction, null);
    }

    Tasks(Begin begin, Depends depends, String usual, Division division, Join join, Observation observation) {
        this(begin, depends, Integer.MAX_VALUE, usual, division, join, null, observation);
    }

    Tasks(
            Begin begin,
            Depends depends,
            int largest,
            String usual,
            Division division,
            Join join,
            Prediction prediction,
            Observation observation) {
        this.begin = begin;
        this.depends = depends;
        this.largest = largest;
        this.usual = Arguments.parse(usual);
        this.division = division;
        this.join = join;
        this.prediction = prediction;
        this.observation = observation;
    }

    public Begin begin() {
        return begin;
    }

    public Depends depends() {
        return depends;
    }

    /** Whether the task can be done at these settings. */
    public boolean applies(Settings settings) {
        return settings.get(Params.N) <= largest;
    }

    /** The arguments where nobody asks for others. */
    public Arguments usual() {
        return usual;
    }

    /** The arguments at settings: of a map the visitor's plane, and where in it they are. */
    public Arguments arguments(Settings settings) {
        if (this != MAP && this != PLANE_THEORY) {
            return usual;
        }
        Plane plane = settings.get(Params.PLANE);
        return usual.with("x", plane.x().text())
                .with("y", plane.y().text())
                .with("networks", settings.text(Params.NETWORKS))
                .with("hereX", settings.text(plane.x().param()))
                .with("hereY", settings.text(plane.y().param()));
    }

    /** Whether several workers may share it. */
    public boolean divided() {
        return division != null;
    }

    /** How many parts it has. @throws IllegalArgumentException if the arguments cannot be used */
    public int shards(Arguments arguments) {
        return division == null ? 1 : division.shards(arguments);
    }

    /** How its parts become one. */
    public Join join() {
        return join;
    }

    /** Whether it steps networks, and so is {@link #observe}d. */
    public boolean steps() {
        return observation != null;
    }

    /**
     * A task that steps no network, at its beginning.
     *
     * @throws IllegalArgumentException if the arguments or the data are not what it needs
     */
    public static Task predict(Assignment assignment) {
        return assignment.task().prediction.begin(assignment);
    }

    /**
     * A task that steps networks, at its beginning.
     *
     * @param engine what steps them, unless the settings ask for plain Java
     * @throws IllegalArgumentException if the arguments or the data are not what it needs
     */
    public static Task observe(Assignment assignment, Engine engine) {
        return assignment.task().observation.begin(assignment, engine);
    }
}
