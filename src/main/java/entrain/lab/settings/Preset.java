package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.Optional;

/** Settings with a name and a claim, in the order of the lecture. Ids are permanent: links name them. */
public enum Preset {
    RNN(
            "rnn",
            1,
            Phrase.of("A recurrent network"),
            "N=100&p=0.2",
            Phrase.of("Every unit sums the rates of the units that reach it and answers with its own.")),
    LINEAR_DECAY(
            "linear-decay",
            2,
            Phrase.of("Linear network, decaying"),
            "g=0.8&phi=linear&I=0",
            Phrase.of("Below g = 1 a linear network forgets its starting state: activity decays to zero.")),
    LINEAR_GROWTH(
            "linear-growth",
            2,
            Phrase.of("Linear network, growing"),
            "g=1.5&phi=linear&I=0",
            Phrase.of("Above g = 1 a linear network grows without bound along its unstable patterns.")),
    SATURATION(
            "saturation",
            3,
            Phrase.of("Saturation"),
            "g=1.5&I=0",
            Phrase.of("The network that grew without bound stays bounded once its units saturate.")),
    RELU_GROWTH(
            "relu-growth",
            3,
            Phrase.of("ReLU network, growing"),
            "phi=relu&I=0",
            Phrase.of("ReLU units do not saturate: above g = √2 activity grows without bound.")),
    TRANSIENT(
            "transient",
            4,
            Phrase.of("Transient"),
            "g=0.9&I=0",
            Phrase.of("Below g = 1 activity dies out, after a while in which the network still remembers its start.")),
    FIXED_POINT(
            "fixed-point",
            4,
            Phrase.of("Fixed point"),
            "g=1.3&N=100&I=0",
            Phrase.of("A small network just above g = 1 comes to rest in a state other than zero.")),
    OSCILLATION(
            "oscillation",
            4,
            Phrase.of("Oscillation"),
            "g=1.3&N=100&I=0&seedNet=5",
            Phrase.of("Another small network just above g = 1 ends in a cycle that repeats every 12 τ.")),
    SIGMOID_REST(
            "sigmoid-rest",
            4,
            Phrase.of("Sigmoid network at rest"),
            "g=4&phi=sigmoid&I=0",
            Phrase.of("Sigmoid units settle into a rest state other than zero, even far above g = 1.")),
    WEIGHTS(
            "weights",
            5,
            Phrase.of("The weight matrix"),
            "g=1.5&I=0&views=weights,eigenvalues",
            Phrase.of("Entries drawn at random, and yet order: the eigenvalues of gJ fill a disc of radius g evenly.")),
    SILENCE(
            "silence",
            6,
            Phrase.of("Silence"),
            "g=0.5&I=0",
            Phrase.of("Well below g = 1 spontaneous activity dies out at once.")),
    CHAOS(
            "chaos",
            6,
            Phrase.of("Spontaneous chaos"),
            "I=0",
            Phrase.of("Above g = 1 a large network is chaotic: it never settles and never repeats.")),
    RICHNESS(
            "richness",
            7,
            Phrase.of("Autocorrelation"),
            "views=traces,autocorrelation,spectrum",
            Phrase.of(
                    "Spontaneous activity forgets itself within a few τ while the driven response remembers for ever.")),
    TWO_TRIALS(
            "two-trials",
            8,
            Phrase.of("Two trials"),
            "I=0&views=state,distance,lyapunov",
            Phrase.of(
                    "Two trials that start a thousandth apart part exponentially until they have nothing in common.")),
    CHAOS_SURVIVES(
            "chaos-survives",
            9,
            Phrase.of("Weak input"),
            "I=0.3",
            Phrase.of("Below a critical amplitude the input moves the network but does not tame its chaos.")),
    ENTRAINED(
            "entrained",
            9,
            Phrase.of("Strong input"),
            "",
            Phrase.of("Above a critical amplitude the input tames chaos: every trial converges to the same response.")),
    ONE_NEURON(
            "one-neuron",
            10,
            Phrase.of("One neuron"),
            "units=1&views=traces",
            Phrase.of("One unit wanders without input and repeats with every period of a strong one.")),
    POPULATION(
            "population",
            10,
            Phrase.of("The whole population"),
            "views=raster",
            Phrase.of("Under strong input the whole population is one travelling wave; without it, no order is seen.")),
    STATE_SPACE(
            "state-space",
            11,
            Phrase.of("State space"),
            "views=state",
            Phrase.of(
                    "On its principal components the chaotic network tangles while the driven one closes into a loop.")),
    RHYTHM(
            "rhythm",
            12,
            Phrase.of("Learning a rhythm"),
            "g=1.5&N=300&p=0.1&I=0&scheme=euler&seedNet=2&train=target:sines",
            Phrase.of("A chaotic network learns to make a rhythm by itself while its own output is fed back to it.")),
    FLIP_FLOP(
            "flip-flop",
            12,
            Phrase.of("Learning to remember"),
            "g=1.5&N=300&p=0.1&I=0&scheme=euler&seedNet=2&train=target:flipflop,bits:3",
            Phrase.of("A chaotic network learns to keep the sign of the last pulse on each of its three inputs."));

    private final String id;
    private final int scene;
    private final Phrase title;
    private final String text;
    private final Phrase claim;

    Preset(String id, int scene, Phrase title, String text, Phrase claim) {
        this.id = id;
        this.scene = scene;
        this.title = title;
        this.text = text;
        this.claim = claim;
    }

    /** The word in an address, in kebab case. */
    public String id() {
        return id;
    }

    /** Number of the scene of the lecture that it belongs to. */
    public int scene() {
        return scene;
    }

    /** Its name in the menu. */
    public Phrase title() {
        return title;
    }

    /** Its settings, canonical, without the version; empty for the defaults. */
    public String text() {
        return text;
    }

    /** What it shows, in one plain sentence. */
    public Phrase claim() {
        return claim;
    }

    /** The preset with exactly this id. */
    public static Optional<Preset> byId(String id) {
        for (Preset preset : values()) {
            if (preset.id.equals(id)) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }
}
