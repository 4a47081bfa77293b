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

    /**
     * Reads an address: as {@link #parse(String)}, but where it names one scene of the lecture, the scene's settings hold
     * where the address says nothing or what cannot be used.
     */
    public static Parsed open(String address) {
        SettingsReader reader = new SettingsReader(Settings.defaults());
        reader.split(address);
        reader.beginInScene();
        return reader.finish();
    }

    /**
     * The canonical text: {@code v=1}, the preset, what differs from it (or from the defaults) in table order, the
     * unknown keys. Parsing it gives equal settings.
     */
    public static String format(Settings settings) {
        return write(settings, null, true);
    }

    /** The text for an address: canonical, but written relative to the scene, if there is one. Opening it gives equal values. */
    public static String address(Settings settings) {
        return write(settings, settings.unsaid(), true);
    }

    /** The text for a link to the network alone: an address without the pictures and looks of the page. */
    public static String link(Settings settings) {
        return write(settings, settings.unsaid(), false);
    }

    /**
     * The text of a figure of the same network: without the pictures and looks of the page, but with those given.
     *
     * @param pairs such as {@code theme=dark&controls=g&views=state}
     */
    public static String figure(Settings settings, String pairs) {
        String network = write(settings.with(Params.SCENE, List.of()), null, false);
        return format(parse(network + '&' + pairs).settings());
    }

    /**
     * @param unsaid values that are not written and whose preset is not; null for those of the settings' own preset
     * @param all    whether looks and pictures are written too
     */
    private static String write(Settings settings, Settings unsaid, boolean all) {
        StringBuilder out = new StringBuilder("v=1");
        Optional<Preset> preset = settings.preset();
        Scene scene = unsaid == null ? null : Scene.of(settings);
        if (preset.isPresent() && (scene == null || scene.preset() != preset.get())) {
            out.append("&preset=").append(preset.get().id());
        }
        for (Param<?> param : Params.all()) {
            boolean names = scene != null && param == Params.SCENE;
            if (names
                    || (all || param.group().linked()) && !settings.get(param).equals(said(settings, unsaid, param))) {
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

    private static <T> T said(Settings settings, Settings unsaid, Param<T> param) {
        return unsaid == null ? settings.base(param) : unsaid.get(param);
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
