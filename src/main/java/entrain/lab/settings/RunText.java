package entrain.lab.settings;

/**
 * What a worker is told of settings: the values that concern a run and are not the defaults, {@code v=1&g=1.5&N=100}.
 * Preset, scene, looks and unknown keys stay with the page, whose {@link SettingsText} a worker's program does not hold.
 */
public final class RunText {
    private static final String VERSION = "v=1";

    private RunText() {}

    /** Writes the values. Parsing gives settings of the {@link Settings#sameRun same run}. */
    public static String format(Settings settings) {
        StringBuilder text = new StringBuilder(VERSION);
        for (Param<?> param : Params.all()) {
            append(param, settings, text);
        }
        return text.toString();
    }

    private static <T> void append(Param<T> param, Settings settings, StringBuilder text) {
        T value = settings.get(param);
        if (concerns(param) && !value.equals(param.defaultValue())) {
            text.append('&').append(param.key()).append('=').append(param.format(value));
        }
    }

    /** Reads the values, over the defaults. @throws IllegalArgumentException where one of them is none */
    public static Settings parse(String text) {
        Settings settings = Settings.defaults();
        for (int from = 0; from <= text.length(); ) {
            int and = text.indexOf('&', from);
            int end = and < 0 ? text.length() : and;
            String pair = text.substring(from, end);
            if (!pair.equals(VERSION)) {
                settings = with(pair, settings);
            }
            from = end + 1;
        }
        return settings;
    }

    private static Settings with(String pair, Settings settings) {
        int equals = pair.indexOf('=');
        for (Param<?> param : Params.all()) {
            if (equals > 0 && concerns(param) && param.key().equals(pair.substring(0, equals))) {
                try {
                    return settings.withText(param, pair.substring(equals + 1));
                } catch (BadValue bad) {
                    throw new IllegalArgumentException(bad.reason().of(pair).toString());
                }
            }
        }
        throw new IllegalArgumentException(pair + " is no value of a run");
    }

    private static boolean concerns(Param<?> param) {
        return param.effect() != Effect.VIEW;
    }
}
