package entrain.lab.settings;

import java.util.List;

/** The scenes of the lecture, in its order, with their settings. Ids are permanent: links name them. */
public enum Scene {
    RNN(null, "p=0.2&I=0&controls=p,phi&views=network,traces"),
    LINEAR(Preset.LINEAR_DECAY, "controls=g&views=traces,modes,eigenvalues"),
    NONLINEAR(null, "I=0&controls=phi,g&views=traces,phi"),
    ACTIVITY(Preset.TRANSIENT, "controls=g&views=state,traces"),
    WEIGHTS(Preset.WEIGHTS, "controls=g,connectivity"),
    GAIN(Preset.SILENCE, "controls=g&views=state,traces,lyapunov,map&plane=I,0,2,3,g&section=y"),
    RICHNESS(Preset.RICHNESS, "controls=g,I"),
    TRIALS(Preset.TWO_TRIALS, "cloud=40&controls=g&views=state,traces,distance"),
    INPUT(
            Preset.CHAOS_SURVIVES,
            "cloud=40&controls=I,omega&views=state,distance,lyapunov,map&plane=omega,0.2,2.4,12,I,0,3,16&section=critical"),
    POPULATION(null, "units=1&controls=I&views=traces,raster"),
    STATE_SPACE(Preset.STATE_SPACE, "controls=g,I&views=state,pca"),
    MODELS(null, "g=1.5&N=300&p=0.1&I=0&scheme=euler&seedNet=2&controls=g&views=state,traces,learning,course,points");

    private final Preset preset;
    private final String text;

    Scene(Preset preset, String text) {
        this.preset = preset;
        this.text = text;
    }

    /** The word in an address, in kebab case. */
    public String id() {
        return Ascii.lowerCase(name()).replace('_', '-');
    }

    /** Its settings, which name it. */
    public Settings settings() {
        return over(preset);
    }

    /** Its settings over another preset than its own, or over the defaults where that is null. */
    Settings over(Preset other) {
        Settings under = other == null ? Settings.defaults() : Settings.of(other);
        return SettingsText.parse(text, under).settings().with(Params.SCENE, List.of(id()));
    }

    /** The preset that it lies over, or null. */
    Preset preset() {
        return preset;
    }

    /** The one scene that settings name, or null. */
    public static Scene of(Settings settings) {
        return of(settings.get(Params.SCENE));
    }

    /** The one scene of a list of ids, or null. */
    static Scene of(List<String> ids) {
        return ids.size() == 1 ? values()[Params.SCENE.words().indexOf(ids.get(0))] : null;
    }
}
