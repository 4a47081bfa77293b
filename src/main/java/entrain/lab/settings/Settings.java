package entrain.lab.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value for every parameter. Immutable. Carries the preset that its text is written relative to, and the unknown keys
 * of the text that it was read from.
 */
public final class Settings {
    private static final Settings DEFAULTS = ofDefaults();

    /** Value of each parameter, by its place in the table; never modified after construction. */
    private final Object[] values;
    /** The values that go without saying: the preset's, or the defaults. */
    private final Object[] base;

    private final Preset preset;
    private final List<UnknownPair> unknown;

    private Settings(Object[] values, Object[] base, Preset preset, List<UnknownPair> unknown) {
        this.values = values;
        this.base = base;
        this.preset = preset;
        this.unknown = unknown;
    }

    /** Every parameter at its default. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /** The settings of a preset and nothing else. */
    public static Settings of(Preset preset) {
        Object[] values = SettingsText.parse(preset.text()).settings().values;
        return new Settings(values, values, preset, List.of());
    }

    public <T> T get(Param<T> param) {
        return value(values, param);
    }

    /** The value of the preset, or the default where there is no preset. */
    public <T> T base(Param<T> param) {
        return value(base, param);
    }

    /**
     * The same settings but for one value; a real number is rounded to the parameter's decimals.
     *
     * @throws IllegalArgumentException if the parameter cannot have this value
     */
    public <T> Settings with(Param<T> param, T value) {
        Object[] changed = values.clone();
        changed[Params.indexOf(param)] = param.checked(value);
        return new Settings(changed, base, preset, unknown);
    }

    /**
     * The same settings but for one value, given as text.
     *
     * @throws BadValue if the text is no value of the parameter
     */
    public <T> Settings withText(Param<T> param, String text) throws BadValue {
        return with(param, param.parse(text));
    }

    /** The value's text. */
    public <T> String text(Param<T> param) {
        return param.format(get(param));
    }

    /** The preset that the text of these settings names, whether or not other values have since moved away from it. */
    public Optional<Preset> preset() {
        return Optional.ofNullable(preset);
    }

    /**
     * What a visitor gets who picks a preset: its network and pictures. What the visitor chose for the page stays where
     * the preset says nothing of it, and unknown keys stay; in a scene of the lecture also the way to watch.
     */
    public Settings withPreset(Preset chosen) {
        int opened = Scene.of(this) == null ? Group.OVER_PRESET : Group.OVER_PRESET | Group.OVER_SCENE;
        return of(chosen).keeping(this, base, opened).withUnknown(unknown);
    }

    /** What a visitor gets who goes to a scene of the lecture: its settings, the visitor's own way to watch, unknown keys. */
    public Settings withScene(Scene chosen) {
        return withScene(chosen, chosen.preset());
    }

    /** The same where the scene lies over another preset than its own. */
    Settings withScene(Scene chosen, Preset under) {
        return chosen.over(under)
                .keeping(this, unsaid().values, Group.OVER_SCENE)
                .withUnknown(unknown);
    }

    /** The defaults with the looks that a visitor chose: what holds where a text that the visitor opens says nothing. */
    public static Settings withLooksOf(Settings visitors) {
        return DEFAULTS.keeping(visitors, visitors.base, Group.OVER_TEXT);
    }

    /** These settings with the visitor's own values, those that do not go without saying, where these are the defaults. */
    private Settings keeping(Settings visitors, Object[] unsaid, int opened) {
        Object[] merged = values.clone();
        for (int i = 0; i < merged.length; i++) {
            Param<?> param = Params.all().get(i);
            boolean free = merged[i].equals(param.defaultValue());
            if (free && param.group().stays(opened) && !visitors.values[i].equals(unsaid[i])) {
                merged[i] = visitors.values[i];
            }
        }
        return new Settings(merged, base, preset, unknown);
    }

    /** What goes without saying in an address: the settings of the scene over those of the preset, or the defaults. */
    Settings unsaid() {
        Scene scene = Scene.of(this);
        if (scene == null) {
            return preset == null ? DEFAULTS : of(preset);
        }
        return scene.over(preset == null ? scene.preset() : preset);
    }

    /** These settings with the network, start, scheme and seeds of others: their {@link Effect#REBUILD} parameters. */
    public Settings withNetworkOf(Settings other) {
        Object[] merged = values.clone();
        for (int i = 0; i < merged.length; i++) {
            if (Params.all().get(i).effect() == Effect.REBUILD) {
                merged[i] = other.values[i];
            }
        }
        return new Settings(merged, base, preset, unknown);
    }

    /** Whether the course of the run is the same in both: whatever differs concerns only how it is watched. */
    public boolean sameRun(Settings other) {
        for (int i = 0; i < values.length; i++) {
            if (Params.all().get(i).group().ofTheRun() && !values[i].equals(other.values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether any parameter with this effect differs between the two. */
    public boolean differs(Settings other, Effect effect) {
        for (int i = 0; i < values.length; i++) {
            if (Params.all().get(i).effect() == effect && !values[i].equals(other.values[i])) {
                return true;
            }
        }
        return false;
    }

    /** The keys that no parameter has, in the order given. */
    public List<UnknownPair> unknown() {
        return unknown;
    }

    Settings withUnknown(List<UnknownPair> pairs) {
        return new Settings(values, base, preset, List.copyOf(pairs));
    }

    @SuppressWarnings("unchecked") // with() and the defaults put only a T at the place of a Param<T>
    private static <T> T value(Object[] values, Param<T> param) {
        return (T) values[Params.indexOf(param)];
    }

    private static Settings ofDefaults() {
        Object[] values = new Object[Params.all().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Params.all().get(i).defaultValue();
        }
        return new Settings(values, values, null, List.of());
    }

    /** Same values, preset and unknown keys. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that
                && preset == that.preset
                && Arrays.equals(values, that.values)
                && unknown.equals(that.unknown);
    }

    @Override
    public int hashCode() {
        return Objects.hash(preset, Arrays.hashCode(values), unknown);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return SettingsText.format(this);
    }
}
