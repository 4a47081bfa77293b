package entrain.lab.settings;

import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Drive;
import entrain.core.model.UnitForm;
import entrain.core.ode.Stepper;
import java.util.List;

/** The table of everything that can be set. A row makes a control, an address key, a validity check and a test case. */
public final class Params {
    public static final RealParam G = new RealParam(
            "g", "g", "", Effect.LIVE, "2", "0", "100", 0, 4,
            "The gain: how strongly units act on one another; the eigenvalues of gJ fill a disc of radius g.");
    public static final RealParam I = new RealParam(
            "I", "I", "", Effect.LIVE, "2.2", "0", "100", 0, 5, "The amplitude of the driven network's input.");
    public static final RealParam OMEGA = new RealParam(
            "omega", "ω", "rad/τ", Effect.LIVE, "0.6", "0", "100", 0, 3, "The angular frequency of the input.");
    public static final ChoiceParam<Drive> PHASES = new ChoiceParam<>(
            "phases", "input phases", Effect.LIVE, Drive.RANDOM, Drive.values(),
            "Whether each unit's input has a phase of its own or all have the same.");
    public static final IntParam N = new IntParam("N", "N", Effect.REBUILD, 400, 10, 4000, "The number of units.");
    public static final ChoiceParam<Activation> PHI = new ChoiceParam<>(
            "phi", "φ", Effect.LIVE, Activation.TANH, Activation.values(),
            "The activation: from a unit's current to its rate.");
    public static final ChoiceParam<UnitForm> UNIT = new ChoiceParam<>(
            "unit", "unit form", Effect.REBUILD, UnitForm.CURRENT, UnitForm.values(),
            "Whether the equation is written for the current x or for the rate r.");
    public static final ChoiceParam<Connectivity> CONNECTIVITY = new ChoiceParam<>(
            "connectivity", "weights", Effect.REBUILD, Connectivity.GAUSSIAN, Connectivity.values(),
            "The distribution of the weights.");
    public static final RealParam P = new RealParam(
            "p", "p", "", Effect.REBUILD, "1", "0.001", "1", 0.02, 1,
            "The probability that one unit connects to another.");
    public static final RealParam F = new RealParam(
            "f", "f", "", Effect.REBUILD, "0.8", "0.05", "0.95", 0.05, 0.95,
            "The fraction of excitatory units, under Dale's law.");
    public static final ChoiceParam<Balance> BALANCE = new ChoiceParam<>(
            "balance", "balance", Effect.REBUILD, Balance.ROWS, Balance.values(),
            "Under Dale's law, whether each row of J sums to zero or only does so in expectation.");
    public static final ChoiceParam<Diagonal> DIAGONAL = new ChoiceParam<>(
            "diagonal", "diagonal", Effect.REBUILD, Diagonal.RANDOM, Diagonal.values(),
            "Whether units connect to themselves.");
    public static final IntParam SEED_NET = seed("seedNet", "network", "The seed of the weights.");
    public static final IntParam SEED_IC = seed("seedIC", "start", "The seed of the initial state.");
    public static final IntParam SEED_INPUT = seed("seedInput", "phases", "The seed of the input phases.");
    public static final ChoiceParam<Stepper> SCHEME = new ChoiceParam<>(
            "scheme", "scheme", Effect.REBUILD, Stepper.RK4, Stepper.values(), "The integration scheme.");
    public static final RealParam DT = new RealParam(
            "dt", "dt", "τ", Effect.REBUILD, "0.1", "0.001", "1", 0.01, 0.5, "The integration step.");
    public static final RealParam SEPARATION = new RealParam(
            "separation", "separation", "", Effect.REBUILD, "0.001", "0", "10", 0, 1,
            "How far apart two trials start, per unit.");
    public static final RealParam PACE = new RealParam(
            "pace", "pace", "τ/s", Effect.LIVE, "10", "0.1", "1000", 0.5, 40,
            "How much simulated time passes in a second.");
    public static final RealParam TAU = new RealParam(
            "tau", "τ", "ms", Effect.VIEW, "10", "0.1", "10000", 1, 100,
            "The time constant that labels in milliseconds and hertz assume.");
    public static final ChoiceParam<TimeUnit> TIME = new ChoiceParam<>(
            "time", "time", Effect.VIEW, TimeUnit.TAU, TimeUnit.values(), "The unit of time in labels.");
    public static final ChoiceParam<RasterOrder> ORDER = new ChoiceParam<>(
            "order", "order", Effect.LIVE, RasterOrder.PHASE, RasterOrder.values(),
            "The order in which the population is shown.");
    public static final WordsParam VIEWS = new WordsParam(
            "views", "pictures", List.of("state", "traces", "raster"), List.of("state", "traces", "raster"),
            "The pictures that are shown.");
    public static final WordsParam CONTROLS = new WordsParam(
            "controls", "controls", List.of("g", "I", "omega"),
            List.of("g", "I", "omega", "N", "p", "pace", "dt", "tau", "f", "separation"),
            "The sliders in the bar at the foot.");
    public static final ChoiceParam<Ui> UI =
            new ChoiceParam<>("ui", "page", Effect.VIEW, Ui.FULL, Ui.values(), "How much of the page is shown.");
    public static final IntParam AUTOPLAY =
            new IntParam("autoplay", "autoplay", Effect.VIEW, 1, 0, 1, "Whether the networks run at once.");
    public static final ChoiceParam<Theme> THEME = new ChoiceParam<>(
            "theme", "theme", Effect.VIEW, Theme.AUTO, Theme.values(), "Light or dark.");
    public static final ChoiceParam<Motion> MOTION = new ChoiceParam<>(
            "motion", "motion", Effect.VIEW, Motion.AUTO, Motion.values(), "Whether pictures turn by themselves.");
    public static final ChoiceParam<Runtime> RUNTIME = new ChoiceParam<>(
            "runtime", "runtime", Effect.VIEW, Runtime.AUTO, Runtime.values(), "Which build of the program runs.");

    private static final List<Param<?>> ALL = List.of(
            N, P, CONNECTIVITY, F, BALANCE, DIAGONAL, PHI, UNIT, G, I, OMEGA, PHASES, SEED_NET, SEED_IC, SEED_INPUT,
            SCHEME, DT, SEPARATION, PACE, TAU, TIME, ORDER, VIEWS, CONTROLS, UI, AUTOPLAY, THEME, MOTION, RUNTIME);

    private Params() {}

    /** Every row, in the order in which an address lists them. */
    public static List<Param<?>> all() {
        return ALL;
    }

    /** The row of a key, or null. */
    static Param<?> find(String key) {
        for (Param<?> param : ALL) {
            if (param.key().equals(key)) {
                return param;
            }
        }
        return null;
    }

    private static IntParam seed(String key, String symbol, String meaning) {
        return new IntParam(key, symbol, Effect.REBUILD, 1, 0, Integer.MAX_VALUE, meaning);
    }
}
