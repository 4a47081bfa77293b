package entrain.lab.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A value for every parameter; immutable. */
public final class Settings {
    /** A key the table does not know, kept so that an address is given back whole. */
    record Unknown(String key, String value) {}

    private static final Settings DEFAULTS = new Settings(defaultValues(), null, List.of());

    private final Object[] values;
    private final Preset preset;
    private final List<Unknown> unknown;

    private Settings(Object[] values, Preset preset, List<Unknown> unknown) {
        this.values = values;
        this.preset = preset;
        this.unknown = unknown;
    }

    public static Settings defaults() {
        return DEFAULTS;
    }

    @SuppressWarnings("unchecked") // every slot was filled from its own parameter
    public <T> T get(Param<T> param) {
        return (T) values[index(param)];
    }

    /** These settings with one value changed; throws IllegalArgumentException if it is out of range. */
    public <T> Settings with(Param<T> param, T value) {
        Object[] changed = values.clone();
        changed[index(param)] = param.checked(value);
        return new Settings(changed, preset, unknown);
    }

    /** The preset they are written relative to. */
    public Optional<Preset> preset() {
        return Optional.ofNullable(preset);
    }

    /** Whether a value is the default's or, if there is one, the preset's. */
    public boolean isDefault(Param<?> param) {
        return get(param).equals(base().get(param));
    }

    /** What these are written relative to. */
    Settings base() {
        return preset == null ? DEFAULTS : preset.settings();
    }

    List<Unknown> unknown() {
        return unknown;
    }

    Settings relativeTo(Preset newPreset) {
        return new Settings(values, newPreset, unknown);
    }

    Settings keeping(List<Unknown> newUnknown) {
        return new Settings(values, preset, List.copyOf(newUnknown));
    }

    /** Whether going from these to the others needs a new simulation. */
    public boolean needsRebuild(Settings other) {
        for (Param<?> param : Params.all()) {
            if (param.effect() == Effect.REBUILD && !get(param).equals(other.get(param))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that
                && Arrays.equals(values, that.values)
                && preset == that.preset
                && unknown.equals(that.unknown);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return SettingsText.format(this);
    }

    private static int index(Param<?> param) {
        return Params.all().indexOf(param);
    }

    private static Object[] defaultValues() {
        Object[] values = new Object[Params.all().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Params.all().get(i).defaultValue();
        }
        return values;
    }
}
