package entrain.lab.settings;

/** Settings with a name, permanent, each with the one thing it shows. */
public enum Preset {
    RNN("rnn", 1, "A recurrent network", "N=100&I=0",
            "A hundred units, each driven by all others through random weights."),
    LINEAR_DECAY("linear-decay", 2, "Linear: activity decays", "phi=linear&g=0.8&I=0",
            "With every eigenvalue of gJ left of 1, any pattern dies out."),
    LINEAR_GROWTH("linear-growth", 2, "Linear: activity grows", "phi=linear&g=1.2&I=0",
            "With an eigenvalue of gJ right of 1, a pattern grows without bound."),
    SATURATION("saturation", 3, "Saturation tames growth", "g=1.2&I=0",
            "The same network with tanh: growth ends where rates saturate."),
    RELU_GROWTH("relu-growth", 3, "ReLU above √2", "phi=relu&g=1.8&I=0",
            "Nothing saturates: above g = √2 activity grows without bound."),
    SILENCE("silence", 4, "A transient that dies out", "g=0.7&I=0",
            "Below g = 1 silence is the only attractor."),
    FIXED_POINT("fixed-point", 4, "A fixed point", "N=100&g=1.2&I=0&seedNet=6",
            "Activity comes to rest away from zero."),
    OSCILLATION("oscillation", 4, "An oscillation", "N=100&g=1.3&I=0&seedNet=2",
            "Activity repeats itself for ever, without input."),
    CHAOS("chaos", 6, "Chaos", "I=0",
            "Above g = 1 rich activity never settles and never repeats."),
    CHAOS_SURVIVES("chaos-survives", 9, "Weak input: chaos survives", "I=0.3",
            "Below a critical amplitude the driven network stays chaotic."),
    ENTRAINED("entrained", 9, "Strong input: entrained", "",
            "Above the critical amplitude every trial converges to one periodic response."),
    ONE_NEURON("one-neuron", 10, "One neuron's activity", "views=traces",
            "Irregular without input, periodic under strong input."),
    POPULATION("population", 10, "The whole population", "views=raster,state",
            "Sorted by phase, the driven population is a travelling wave."),
    STATE_SPACE("state-space", 11, "The state-space view", "views=state",
            "The chaotic trajectory tangles; the driven one closes into a loop.");

    private final String id;
    private final int scene;
    private final String title;
    private final String text;
    private final String claim;

    Preset(String id, int scene, String title, String text, String claim) {
        this.id = id;
        this.scene = scene;
        this.title = title;
        this.text = text;
        this.claim = claim;
    }

    /** Its permanent name in an address. */
    public String id() {
        return id;
    }

    /** The scene of the lecture it belongs to, 1 to 12. */
    public int scene() {
        return scene;
    }

    public String title() {
        return title;
    }

    /** What it sets, as text. */
    public String text() {
        return text;
    }

    /** One sentence: what it shows. */
    public String claim() {
        return claim;
    }

    /** The settings, written relative to this preset. */
    public Settings settings() {
        return SettingsText.parse(text).settings().relativeTo(this);
    }
}
