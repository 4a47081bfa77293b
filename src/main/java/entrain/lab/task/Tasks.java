package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.lab.settings.Params;
import entrain.lab.settings.Plane;
import entrain.lab.settings.Settings;

/**
 * The catalogue of long calculations: when each begins, what it depends on, how it is divided. The page reads this much;
 * the code of a task is reached by {@link #predict}, {@link #observe} or {@link #follow} alone, so that it stands in the
 * {@link Program} of its workers only.
 */
public enum Tasks {
    /** Mean-field theory at the settings. */
    THEORY(Begin.FOLLOWING, Depends.THEORY, Integer.MAX_VALUE, TheoryTask::new),
    /** The critical amplitude at the settings' ω. */
    CRITICAL(Begin.AT_REST, Depends.CRITICAL, Integer.MAX_VALUE, CriticalTask::new),
    /** Eigenvalues of J at unit gain. */
    EIGENVALUES(Begin.AT_ONCE, Depends.WIRING, Tasks.LARGEST_DECOMPOSED, EigenvaluesTask::new),
    /** Left eigenvectors of J for its leading eigenvalues. */
    LEFT_VECTORS(Begin.AT_ONCE, Depends.WIRING, Tasks.LARGEST_DECOMPOSED, LeftVectorsTask::new),
    /** The right eigenvector of J for one eigenvalue, which is its data. */
    EIGENVECTOR(
            Begin.ON_REQUEST,
            Depends.WIRING,
            Tasks.LARGEST_DECOMPOSED,
            "mode=0",
            null,
            Join.NONE,
            EigenvectorTask::new,
            null,
            null),
    /** Eigenvalues of the Jacobian at a state: its data are a frame with the tracks' STATE. */
    JACOBIAN(Begin.EVERY_SO_OFTEN, Depends.RUN, Tasks.LARGEST_DECOMPOSED, JacobianTask::new),
    /** The run followed ahead from the state of now: its data are a frame with the tracks' STATE. */
    SCOUT(Begin.AHEAD, Depends.RUN, Tasks.LARGEST_SCOUTED, ScoutTask::new),
    /** The verdict on many networks. */
    ENSEMBLE(Begin.ON_REQUEST, Depends.RUN, "networks=20", NetworksTask::networks, Join.COLUMNS, NetworksTask::new),
    /** λ₁ and regime of the driven network over a plane of two parameters. */
    MAP(
            Begin.ON_REQUEST,
            Depends.RUN.and(Params.PLANE, Params.NETWORKS),
            plane() + "&networks=1&skip=100&measure=200",
            MapTask::shards,
            Join.PLANE,
            MapTask::new),
    /** Mean-field theory over the same plane: λ₁, and I_c along it. */
    BORDER(Begin.AT_REST, Depends.THEORY.and(Params.PLANE), plane(), BorderTask::new),
    /** The critical amplitude over ω, at the settings' g. */
    CRITICAL_CURVE(Begin.AT_REST, Depends.RESPONSE, Integer.MAX_VALUE, CriticalCurveTask::new),
    /** Fixed and slow points of the network that runs. */
    POINTS(
            Begin.ON_REQUEST,
            Depends.RUN,
            Tasks.LARGEST_SCOUTED,
            "phase=none",
            arguments -> 1,
            Join.NONE,
            null,
            PointsTask::new,
            null),
    /** The mode of one eigenvalue at one of these points. */
    MODE(
            Begin.ON_REQUEST,
            Depends.RUN,
            Tasks.LARGEST_DECOMPOSED,
            "mode=0",
            arguments -> 1,
            Join.NONE,
            null,
            ModeTask::new,
            null);

    /** Matrices up to this many rows are decomposed: the time grows like its cube. */
    public static final int LARGEST_DECOMPOSED = 1000;

    /** Larger networks are not followed ahead: it would take minutes. */
    public static final int LARGEST_SCOUTED = 2000;

    /** Makes a task that needs no network in motion. */
    interface Prediction {
        Task begin(Assignment assignment);
    }

    /** Makes a task that steps networks of its own. */
    interface Observation {
        Task begin(Assignment assignment, Engine engine);
    }

    /** Makes a task that follows the run ahead. */
    interface Lookout {
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
    private final Lookout lookout; // or null

    Tasks(Begin begin, Depends depends, int largest, Prediction prediction) {
        this(begin, depends, largest, "", null, Join.NONE, prediction, null, null);
    }

    Tasks(Begin begin, Depends depends, int largest, Lookout lookout) {
        this(begin, depends, largest, "", null, Join.NONE, null, null, lookout);
    }

    Tasks(Begin begin, Depends depends, String usual, Prediction prediction) {
        this(begin, depends, Integer.MAX_VALUE, usual, null, Join.NONE, prediction, null, null);
    }

    Tasks(Begin begin, Depends depends, String usual, Division division, Join join, Observation observation) {
        this(begin, depends, Integer.MAX_VALUE, usual, division, join, null, observation, null);
    }

    Tasks(
            Begin begin,
            Depends depends,
            int largest,
            String usual,
            Division division,
            Join join,
            Prediction prediction,
            Observation observation,
            Lookout lookout) {
        this.begin = begin;
        this.depends = depends;
        this.largest = largest;
        this.usual = Arguments.parse(usual);
        this.division = division;
        this.join = join;
        this.prediction = prediction;
        this.observation = observation;
        this.lookout = lookout;
    }

    public Begin begin() {
        return begin;
    }

    /** What its result depends on where nobody asks for other arguments. */
    public Depends depends() {
        return depends(usual);
    }

    /** What its result depends on: over a plane, all but the plane's two parameters. */
    public Depends depends(Arguments arguments) {
        return ofPlane() ? depends.without(Grid.of(arguments)) : depends;
    }

    private boolean ofPlane() {
        return !usual.get(Grid.X, "").isEmpty();
    }

    /** Whether the task can be done at these settings. */
    public boolean applies(Settings settings) {
        return settings.get(Params.N) <= largest;
    }

    /** The arguments where nobody asks for others. */
    public Arguments usual() {
        return usual;
    }

    /** The arguments at settings: those of a plane are the visitor's, and say where in it the settings are. */
    public Arguments arguments(Settings settings) {
        if (!ofPlane()) {
            return usual;
        }
        Plane plane = settings.get(Params.PLANE);
        return usual.with("x", plane.x().text())
                .with("y", plane.y().text())
                .with("networks", settings.text(Params.NETWORKS))
                .with("hereX", settings.text(plane.x().param()))
                .with("hereY", settings.text(plane.y().param()));
    }

    private static String plane() {
        Plane usual = Params.PLANE.defaultValue();
        return "x=" + usual.x().text() + "&y=" + usual.y().text();
    }

    /** How many units a map of these settings has: their own number unless that is too large. */
    public static int mapUnits(Settings settings) {
        return MapTask.units(settings);
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

    /** Whether its data are the state of the moment at which it begins. */
    public boolean ofState() {
        return begin == Begin.EVERY_SO_OFTEN || begin == Begin.AHEAD;
    }

    /** Which program does it. */
    public Program program() {
        return prediction != null ? Program.THEORY : observation != null ? Program.TASK : Program.RUN;
    }

    /** A task of {@link Program#THEORY} at its beginning. @throws IllegalArgumentException as {@link #make} does */
    public static Task predict(Assignment assignment) {
        return assignment.task().prediction.begin(assignment);
    }

    /** A task of {@link Program#TASK} at its beginning. @throws IllegalArgumentException as {@link #make} does */
    public static Task observe(Assignment assignment, Engine engine) {
        return assignment.task().observation.begin(assignment, engine);
    }

    /** A task of {@link Program#RUN} at its beginning. @throws IllegalArgumentException as {@link #make} does */
    public static Task follow(Assignment assignment, Engine engine) {
        return assignment.task().lookout.begin(assignment, engine);
    }

    /**
     * A task of any program at its beginning.
     *
     * @param engine steps networks, unless the settings ask for plain Java
     * @throws IllegalArgumentException if the arguments or the data are not what it needs
     */
    public static Task make(Assignment assignment, Engine engine) {
        return switch (assignment.task().program()) {
            case TASK -> observe(assignment, engine);
            case THEORY -> predict(assignment);
            case RUN -> follow(assignment, engine);
        };
    }
}
