package entrain.lab.settings;

import static entrain.lab.settings.Control.FIGURE;
import static entrain.lab.settings.Control.SHARE;
import static entrain.lab.settings.Effect.LIVE;
import static entrain.lab.settings.Effect.REBUILD;
import static entrain.lab.settings.Effect.VIEW;
import static entrain.lab.settings.Group.INPUT;
import static entrain.lab.settings.Group.LABELS;
import static entrain.lab.settings.Group.NETWORK;
import static entrain.lab.settings.Group.RUN;
import static entrain.lab.settings.Group.WATCH;

import entrain.core.model.Activation;
import entrain.core.model.Connectivity;
import entrain.core.model.Drive;
import entrain.core.model.UnitForm;
import entrain.core.ode.Stepper;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Balance;
import entrain.lab.settings.Choices.Diagonal;
import entrain.lab.settings.Choices.TimeUnit;

/** The rows of {@link Params} on which a run depends, and how its time is told: network, input, time, draws. */
class RunRows {
    // The default experiment: plainly chaotic without input, plainly entrained with it.
    private static final double DEFAULT_G = 2;
    private static final double DEFAULT_I = 2.2;
    private static final double DEFAULT_OMEGA = 0.6;
    private static final int DEFAULT_N = 400;
    private static final int DEFAULT_SEED_NET = 1;
    private static final int DEFAULT_SEED_IC = 1;
    private static final int DEFAULT_SEED_INPUT = 1;

    // The network.
    public static final RealParam G = new RealParam(
            new About(
                    "g",
                    Phrase.verbatim("g"),
                    "",
                    LIVE,
                    NETWORK,
                    SHARE,
                    Phrase.of("Gain: how strongly the units drive one another.")),
            DEFAULT_G,
            0,
            100,
            new Slider(0, RunRows::sliderMaxOfG, 0.01));
    public static final IntParam N = new IntParam(
            new About(
                    "N",
                    Phrase.verbatim("N"),
                    "",
                    REBUILD,
                    NETWORK,
                    SHARE,
                    Phrase.of("Number of units in the network.")),
            DEFAULT_N,
            10,
            4000,
            Slider.of(10, 4000, 10));
    public static final RealParam P = new RealParam(
            new About(
                    "p",
                    Phrase.verbatim("p"),
                    "",
                    REBUILD,
                    NETWORK,
                    SHARE,
                    Phrase.of("Probability that one unit connects to another; 1 connects all.")),
            1,
            0.001,
            1,
            Slider.of(0.01, 1, 0.01));
    public static final ChoiceParam<Activation> PHI = new ChoiceParam<>(
            new About(
                    "phi",
                    Phrase.verbatim("φ"),
                    "",
                    LIVE,
                    NETWORK,
                    SHARE,
                    Phrase.of("Activation: how a unit's rate follows from its state.")),
            Activation.TANH,
            Activation.values());
    public static final ChoiceParam<UnitForm> UNIT = new ChoiceParam<>(
            new About(
                    "unit",
                    Phrase.of("unit"),
                    "",
                    REBUILD,
                    NETWORK,
                    Phrase.of("Whether the state of a unit is its synaptic current or its rate.")),
            UnitForm.CURRENT,
            UnitForm.values());
    public static final ChoiceParam<Connectivity> CONNECTIVITY = new ChoiceParam<>(
            new About(
                    "connectivity",
                    Phrase.verbatim("J"),
                    "",
                    REBUILD,
                    NETWORK,
                    SHARE,
                    Phrase.of("Distribution that the entries of the weight matrix J come from.")),
            Connectivity.GAUSSIAN,
            Connectivity.values());
    public static final RealParam F = new RealParam(
            new About(
                    "f",
                    Phrase.verbatim("f"),
                    "",
                    REBUILD,
                    NETWORK,
                    Phrase.of("Fraction of excitatory units, under Dale's law only.")),
            0.8,
            0.05,
            0.95,
            Slider.of(0.05, 0.95, 0.01));
    public static final ChoiceParam<Balance> BALANCE = new ChoiceParam<>(
            new About(
                    "balance",
                    Phrase.of("balance"),
                    "",
                    REBUILD,
                    NETWORK,
                    Phrase.of(
                            "Whether each row of J sums to zero, if it has entries of both signs, or only on average, under Dale's law only.")),
            Balance.ROWS,
            Balance.values());
    public static final ChoiceParam<Diagonal> DIAGONAL = new ChoiceParam<>(
            new About(
                    "diagonal",
                    Phrase.of("diagonal"),
                    "",
                    REBUILD,
                    NETWORK,
                    Phrase.of("Whether a unit may act on itself.")),
            Diagonal.RANDOM,
            Diagonal.values());

    // The input.
    public static final RealParam I = new RealParam(
            new About(
                    "I",
                    Phrase.verbatim("I"),
                    "",
                    LIVE,
                    INPUT,
                    SHARE,
                    Phrase.of("Amplitude of the input to the driven network.")),
            DEFAULT_I,
            0,
            100,
            Slider.of(0, 5, 0.01));
    public static final RealParam OMEGA = new RealParam(
            new About(
                    "omega",
                    Phrase.verbatim("ω"),
                    "rad/τ",
                    LIVE,
                    INPUT,
                    SHARE,
                    Phrase.of("Angular frequency of the input.")),
            DEFAULT_OMEGA,
            0,
            100,
            Slider.of(0, 3, 0.01));
    public static final ChoiceParam<Drive> PHASES = new ChoiceParam<>(
            new About(
                    "phases",
                    Phrase.verbatim("θ"),
                    "",
                    LIVE,
                    INPUT,
                    SHARE,
                    Phrase.of("Whether each unit receives the input at a phase of its own.")),
            Drive.RANDOM,
            Drive.values());

    // Time.
    public static final ChoiceParam<Stepper> SCHEME = new ChoiceParam<>(
            new About(
                    "scheme",
                    Phrase.of("scheme"),
                    "",
                    REBUILD,
                    RUN,
                    Phrase.of("Numerical scheme that carries the state from step to step.")),
            Stepper.RK4,
            Stepper.values());
    public static final RealParam DT = new RealParam(
            new About("dt", Phrase.verbatim("dt"), "τ", REBUILD, RUN, Phrase.of("Length of one numerical step.")),
            0.1,
            0.001,
            1,
            Slider.of(0.01, 1, 0.01));
    public static final RealParam TAU = new RealParam(
            new About(
                    "tau",
                    Phrase.verbatim("τ"),
                    "ms",
                    VIEW,
                    LABELS,
                    Phrase.of("Time constant of a unit, used only to label time in milliseconds.")),
            10,
            0.1,
            10_000,
            Slider.of(1, 100, 1));
    public static final ChoiceParam<TimeUnit> TIME = new ChoiceParam<>(
            new About(
                    "time",
                    Phrase.of("time"),
                    "",
                    VIEW,
                    LABELS,
                    Phrase.of("Unit of time in labels: time constants or milliseconds.")),
            TimeUnit.TAU,
            TimeUnit.values());
    public static final RealParam PACE = new RealParam(
            new About(
                    "pace",
                    Phrase.of("pace"),
                    "τ/s",
                    LIVE,
                    WATCH,
                    SHARE,
                    Phrase.of("Simulated time that passes in one second of watching.")),
            10,
            0.1,
            1000,
            Slider.of(1, 100, 1));

    // The draws.
    public static final IntParam SEED_NET = seed(
            "seedNet",
            Phrase.of("network"),
            SHARE,
            DEFAULT_SEED_NET,
            Phrase.of("Number that the weights are drawn from."));
    public static final IntParam SEED_IC = seed(
            "seedIC",
            Phrase.of("start"),
            FIGURE,
            DEFAULT_SEED_IC,
            Phrase.of("Number that the starting state is drawn from."));
    public static final IntParam SEED_INPUT = seed(
            "seedInput",
            Phrase.of("phases"),
            FIGURE,
            DEFAULT_SEED_INPUT,
            Phrase.of("Number that the phases of the input are drawn from."));
    public static final RealParam SEPARATION = new RealParam(
            new About(
                    "separation",
                    Phrase.verbatim("d"),
                    "",
                    REBUILD,
                    WATCH,
                    FIGURE,
                    Phrase.of("How far from the first trial the second one starts, per √N.")),
            0.001,
            0,
            10,
            Slider.of(0, 1, 0.001));

    // The cloud: a picture beside the run, which never depends on it.
    public static final IntParam CLOUD = new IntParam(
            new About(
                    "cloud",
                    Phrase.of("cloud"),
                    "",
                    LIVE,
                    WATCH,
                    FIGURE,
                    Phrase.of("Number of further starts of each network, drawn as a cloud in its state space.")),
            0,
            0,
            48,
            Slider.of(0, 48, 1));
    public static final RealParam CLOUD_RADIUS = new RealParam(
            new About(
                    "cloudRadius",
                    Phrase.of("radius"),
                    "",
                    LIVE,
                    WATCH,
                    FIGURE,
                    Phrase.of("How far from the state of now the cloud is thrown, per √N.")),
            0.01,
            0,
            10,
            Slider.of(0, 1, 0.001));

    RunRows() {}

    private static IntParam seed(String key, Phrase symbol, Control control, int defaultValue, Phrase meaning) {
        return new IntParam(
                new About(key, symbol, "", REBUILD, RUN, control, meaning),
                defaultValue,
                0,
                Integer.MAX_VALUE,
                Slider.of(0, 100, 1));
    }

    private static double sliderMaxOfG(Settings settings) {
        return settings.get(PHI).steepest() < 1 ? 20 : 4;
    }
}
