package entrain.lab.settings;

import static entrain.lab.settings.Effect.LIVE;
import static entrain.lab.settings.Effect.REBUILD;
import static entrain.lab.settings.Effect.VIEW;
import static entrain.lab.settings.Group.LOOKS;
import static entrain.lab.settings.Group.PAGE;
import static entrain.lab.settings.Group.PICTURES;
import static entrain.lab.settings.Group.TRAINING;
import static entrain.lab.settings.Group.WATCH;

import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Engine;
import entrain.lab.settings.Choices.Keys;
import entrain.lab.settings.Choices.Language;
import entrain.lab.settings.Choices.Motion;
import entrain.lab.settings.Choices.RasterOrder;
import entrain.lab.settings.Choices.Runtime;
import entrain.lab.settings.Choices.Section;
import entrain.lab.settings.Choices.Theme;
import entrain.lab.settings.Choices.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one table of parameters. A row makes a slider, a URL key, a validity check, a line of help and a command-line
 * option. Those of the run itself stand in {@link RunRows}. Keys are permanent; the order of {@link #all()} is the order of the keys in an address.
 */
public final class Params extends RunRows {
    // The pictures.
    public static final IntParam UNITS = new IntParam(
            new About(
                    "units",
                    Phrase.of("units"),
                    "",
                    LIVE,
                    WATCH,
                    Phrase.verbatim("Number of units whose traces are drawn.")),
            5,
            1,
            20,
            Slider.of(1, 20, 1));
    public static final ChoiceParam<RasterOrder> ORDER = new ChoiceParam<>(
            new About("order", Phrase.of("order"), "", LIVE, WATCH, Phrase.of("Order of the units in the raster.")),
            RasterOrder.PHASE,
            RasterOrder.values());

    public static final PlaneParam PLANE = new PlaneParam(
            new About(
                    "plane",
                    Phrase.of("plane"),
                    "",
                    VIEW,
                    PICTURES,
                    Phrase.of(
                            "Plane of the map: what runs to the right and what upward, each if wanted with first value, last value and how many.")),
            "I,g",
            "omega,I",
            "omega,g",
            "p,g",
            "p,I",
            "omega,p");
    public static final ChoiceParam<Section> SECTION = new ChoiceParam<>(
            new About(
                    "section",
                    Phrase.of("section"),
                    "",
                    VIEW,
                    PICTURES,
                    Phrase.of("What is shown of the map: all of it, the row or the column nearest to here, or I_c.")),
            Section.NONE,
            Section.values());
    public static final IntParam NETWORKS = new IntParam(
            new About(
                    "networks",
                    Phrase.of("networks"),
                    "",
                    VIEW,
                    PICTURES,
                    Phrase.of("How many networks the map is the mean of; 1 is the present one alone.")),
            1,
            1,
            100,
            Slider.of(1, 20, 1));

    // The network that learns beside the run.
    public static final TextParam TRAIN = new TextParam(new About(
            "train",
            Phrase.verbatim("train"),
            "",
            VIEW,
            TRAINING,
            Phrase.verbatim(
                    "What a network is trained for, by which rule and for how long; empty where none is trained.")));

    // The page.
    public static final ChoiceParam<Theme> THEME = new ChoiceParam<>(
            new About(
                    "theme",
                    Phrase.of("theme"),
                    "",
                    VIEW,
                    LOOKS,
                    Phrase.verbatim("Light or dark; auto follows the system.")),
            Theme.AUTO,
            Theme.values());
    public static final ChoiceParam<Motion> MOTION = new ChoiceParam<>(
            new About(
                    "motion",
                    Phrase.verbatim("motion"),
                    "",
                    VIEW,
                    LOOKS,
                    Phrase.verbatim("Full or reduced motion; auto follows the system.")),
            Motion.AUTO,
            Motion.values());
    public static final ChoiceParam<Keys> KEYS = new ChoiceParam<>(
            new About("keys", Phrase.of("keys"), "", VIEW, LOOKS, Phrase.of("Whether single keys act on the page.")),
            Keys.ON,
            Keys.values());
    public static final ChoiceParam<Language> LANG = new ChoiceParam<>(
            new About(
                    "lang",
                    Phrase.of("lang"),
                    "",
                    VIEW,
                    LOOKS,
                    Phrase.of("Language of the texts; auto follows the browser.")),
            Language.AUTO,
            Language.values());
    public static final ChoiceParam<Ui> UI = new ChoiceParam<>(
            new About(
                    "ui",
                    Phrase.verbatim("ui"),
                    "",
                    VIEW,
                    PAGE,
                    Phrase.verbatim("How much stands around the pictures.")),
            Ui.FULL,
            Ui.values());
    public static final ListParam CONTROLS = new ListParam(
            new About(
                    "controls",
                    Phrase.verbatim("controls"),
                    "",
                    VIEW,
                    PICTURES,
                    Phrase.verbatim("Keys of the parameters that get a control; empty leaves the choice to the page.")),
            Params::keys);
    public static final ListParam VIEWS = new ListParam(
            new About(
                    "views",
                    Phrase.verbatim("views"),
                    "",
                    VIEW,
                    PICTURES,
                    Phrase.verbatim("Pictures that are shown; empty leaves the choice to the page.")),
            () -> List.of(
                    "state",
                    "network",
                    "traces",
                    "raster",
                    "autocorrelation",
                    "spectrum",
                    "eigenvalues",
                    "modes",
                    "weights",
                    "phi",
                    "pca",
                    "distance",
                    "lyapunov",
                    "networks",
                    "map",
                    "learning",
                    "course",
                    "points"));
    public static final ListParam SCENE = new ListParam(
            new About(
                    "scene",
                    Phrase.verbatim("scene"),
                    "",
                    VIEW,
                    PICTURES,
                    Phrase.verbatim("Scene of the lecture that stands beside the pictures; empty outside it.")),
            () -> List.of(
                    "rnn",
                    "linear",
                    "nonlinear",
                    "activity",
                    "weights",
                    "gain",
                    "richness",
                    "trials",
                    "input",
                    "population",
                    "state-space",
                    "models"));
    public static final FlagParam AUTOPLAY = new FlagParam(
            new About(
                    "autoplay",
                    Phrase.verbatim("autoplay"),
                    "",
                    VIEW,
                    PAGE,
                    Phrase.verbatim("Whether time runs as soon as the page is open.")),
            true);
    public static final ChoiceParam<Runtime> RUNTIME = new ChoiceParam<>(
            new About(
                    "runtime",
                    Phrase.verbatim("runtime"),
                    "",
                    VIEW,
                    LOOKS,
                    Phrase.verbatim(
                            "Build that computes, WebAssembly or JavaScript; auto takes the faster one there is.")),
            Runtime.AUTO,
            Runtime.values());
    public static final ChoiceParam<Engine> ENGINE = new ChoiceParam<>(
            new About(
                    "engine",
                    Phrase.verbatim("engine"),
                    "",
                    REBUILD,
                    LOOKS,
                    Phrase.verbatim(
                            "What steps the network, plain Java or the SIMD kernel, bit for bit the same; auto takes the faster one.")),
            Engine.AUTO,
            Engine.values());

    private static final List<Param<?>> ALL = List.of(
            G,
            N,
            P,
            PHI,
            UNIT,
            CONNECTIVITY,
            F,
            BALANCE,
            DIAGONAL,
            I,
            OMEGA,
            PHASES,
            SCHEME,
            DT,
            TAU,
            TIME,
            PACE,
            SEED_NET,
            SEED_IC,
            SEED_INPUT,
            SEPARATION,
            CLOUD,
            CLOUD_RADIUS,
            UNITS,
            ORDER,
            PLANE,
            SECTION,
            NETWORKS,
            TRAIN,
            THEME,
            MOTION,
            KEYS,
            LANG,
            UI,
            CONTROLS,
            VIEWS,
            SCENE,
            AUTOPLAY,
            RUNTIME,
            ENGINE);

    private Params() {}

    /** Every parameter, in table order. */
    public static List<Param<?>> all() {
        return ALL;
    }

    /** The parameter with exactly this key. */
    public static Optional<Param<?>> byKey(String key) {
        for (Param<?> param : ALL) {
            if (param.key().equals(key)) {
                return Optional.of(param);
            }
        }
        return Optional.empty();
    }

    /** Place of a parameter in the table. */
    static int indexOf(Param<?> param) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i) == param) {
                return i;
            }
        }
        throw new IllegalArgumentException(param.key() + " is not in the table");
    }

    /** A φ that is nowhere steep, such as the sigmoid with at most ¼, needs larger gains to do anything. */
    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Param<?> param : ALL) {
            keys.add(param.key());
        }
        return keys;
    }
}
