package entrain.lab.settings;

/** What a file that leaves the program says of itself: its name, and of which version and settings it is. */
public final class Export {
    private Export() {}

    /** A file's name, such as {@code entrain-traces-g2-I2.2-seed1.csv}. */
    public static String name(String what, Settings settings, String ending) {
        return "entrain-" + what + "-g" + settings.text(Params.G) + "-I" + settings.text(Params.I) + "-seed"
                + settings.text(Params.SEED_NET) + "." + ending;
    }

    /** What made it, on one line: {@code entrain 0.1.0 (0123456789ab) traces v=1&g=2}. */
    public static String origin(String version, String what, Settings settings) {
        return "entrain " + version + " " + what + " " + SettingsText.address(settings);
    }

    /** A picture that carries its {@link #origin}. */
    public static String svg(String picture, String origin) {
        int at = picture.indexOf('>') + 1;
        return picture.substring(0, at) + "<metadata>" + origin.replace("&", "&amp;") + "</metadata>"
                + picture.substring(at);
    }
}
