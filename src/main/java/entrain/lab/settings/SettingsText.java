package entrain.lab.settings;

import java.util.List;

/**
 * Settings as text: the query of an address, a preset, an embed attribute, a command line.
 * {@code v=1&preset=chaos&I=0.4&omega=0.6}.
 */
public final class SettingsText {
    private SettingsText() {}

    /**
     * Reads any text, in time linear in its length, and never fails: what is not understood is reported. Pairs are
     * separated by {@code &} or {@code ;}, a leading {@code ?} or {@code #} is skipped, {@code %41} and {@code +} are
     * decoded ({@code +} only outside numbers), the last of a repeated key counts, {@code preset} is applied before all
     * others, unknown keys are kept.
     */
    public static Parsed parse(String text) {
        return parse(text, Settings.defaults());
    }

    /**
     * Reads a text as changes to settings: what it does not name stays, a preset that it names is applied first. Unknown
     * keys are added to those there.
     */
    public static Parsed parse(String text, Settings present) {
        SettingsReader reader = new SettingsReader(present);
        reader.split(text);
        return reader.finish();
    }

    /**
     * The canonical text: {@code v=1}, the preset, what differs from it (or from the defaults) in table order, the
     * unknown keys. Parsing it gives equal settings.
     */
    public static String format(Settings settings) {
        StringBuilder out = new StringBuilder("v=1");
        settings.preset().ifPresent(preset -> out.append("&preset=").append(preset.id()));
        for (Param<?> param : Params.all()) {
            if (!settings.get(param).equals(settings.base(param))) {
                out.append('&').append(param.key()).append('=');
                PercentCode.encode(settings.text(param), out);
            }
        }
        List<UnknownPair> unknown = settings.unknown();
        for (int i = 0; i < unknown.size(); i++) {
            out.append('&').append(format(unknown.get(i)));
        }
        return out.toString();
    }

    /** A pair with an empty value is its key alone. */
    static String format(UnknownPair pair) {
        StringBuilder out = new StringBuilder();
        PercentCode.encode(pair.key(), out);
        if (!pair.value().isEmpty()) {
            out.append('=');
            PercentCode.encode(pair.value(), out);
        }
        return out.toString();
    }
}
