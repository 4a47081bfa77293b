package entrain.lab.settings;

import java.util.List;
import java.util.Optional;

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

    /** As {@link #parse(String, Settings)}, but where the text names another scene of the lecture, that is gone to first. */
    public static Parsed change(String text, Settings present) {
        SettingsReader reader = new SettingsReader(present);
        reader.split(text);
        reader.beginInScene();
        return reader.finish();
    }

    /**
     * Reads an address, whole or from its {@code ?} or {@code #} on, or a settings text: as {@link #parse(String)}, but a
     * fragment with a known key lies over the query, and where it names one scene of the lecture, the scene's settings
     * hold where the address says nothing or what cannot be used.
     */
    public static Parsed open(String text) {
        Address address = Address.of(text);
        SettingsReader reader = new SettingsReader(Settings.defaults());
        reader.split(address.query());
        reader.split(address.fragment());
        reader.beginInScene();
        return reader.finish();
    }

    /**
     * The canonical text: {@code v=1}, the preset, what differs from it (or from the defaults) or from the scene in table
     * order, the unknown keys. Parsing it gives equal settings, opening it equal values.
     */
    public static String format(Settings settings) {
        return write(settings, false, true);
    }

    /** The text for an address: canonical, but written relative to the scene, if there is one. Opening it gives equal values. */
    public static String address(Settings settings) {
        return write(settings, true, true);
    }

    /** The text for a link to the network alone: an address without the pictures and looks of the page. */
    public static String link(Settings settings) {
        return write(settings, true, false);
    }

    /**
     * The text of a figure of the same network: without the pictures and looks of the page, but with those given.
     *
     * @param pairs such as {@code theme=dark&controls=g&views=state}
     */
    public static String figure(Settings settings, String pairs) {
        String network = write(settings.with(Params.SCENE, List.of()), false, false);
        return format(parse(network + '&' + pairs).settings());
    }

    /**
     * @param address whether what the scene says goes without saying
     * @param all     whether looks and pictures are written too
     */
    private static String write(Settings settings, boolean address, boolean all) {
        StringBuilder out = new StringBuilder("v=1");
        Optional<Preset> preset = settings.preset();
        Scene scene = address ? Scene.of(settings) : null;
        if (preset.isPresent() && (scene == null || scene.preset() != preset.get())) {
            out.append("&preset=").append(preset.get().id());
        }
        Settings unsaid = settings.unsaid();
        for (Param<?> param : Params.all()) {
            Object value = settings.get(param);
            boolean names = scene != null && param == Params.SCENE;
            boolean said = !value.equals(unsaid.get(param)) || !address && !value.equals(settings.base(param));
            if (names || said && (all || param.group().linked())) {
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
