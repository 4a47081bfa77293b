package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of a settings text: first the pairs as they stand, then the preset, then the values. */
final class SettingsReader {
    static final int MAX_LENGTH = 8192;
    static final int MAX_PROBLEMS = 10;
    static final int MAX_UNKNOWN = 20;
    static final int MAX_UNKNOWN_LENGTH = 200;

    private static final String VERSION = "v";
    static final String PRESET = "preset";

    private final Settings visitors;
    private Settings present;
    private Scene scene;
    /** The last value of each parameter, in table order, then of {@link #PRESET} and {@link #VERSION}; null where there is none. */
    private final String[] values = new String[Params.all().size() + 2];

    private final List<String> given = new ArrayList<>(); // of one text
    private final List<String> repeated = new ArrayList<>();
    private final List<UnknownPair> unknown = new ArrayList<>();
    private boolean tooManyUnknown;
    private final List<Problem> problems = new ArrayList<>();
    private int moreProblems;

    /** @param present what holds where the text says nothing */
    SettingsReader(Settings present) {
        visitors = present;
        this.present = present;
    }

    /** Takes the pairs of a text, over those of an earlier one. A pair that reaches beyond the limit is not read. */
    void split(String text) {
        given.clear();
        int from = !text.isEmpty() && (text.charAt(0) == '?' || text.charAt(0) == '#') ? 1 : 0;
        int limit = Math.min(text.length(), from + MAX_LENGTH);
        if (limit < text.length()) {
            report(
                    "",
                    "",
                    it -> Phrase.of(
                            "The text is longer than {} characters; the rest is not read",
                            Integer.toString(MAX_LENGTH)));
        }
        for (int at = end(text, from); at <= limit; at = end(text, from)) {
            pair(text.substring(from, at));
            from = at + 1;
        }
    }

    /** Where the pair that begins at {@code from} ends; a semicolon within a list, as of a drawn target, ends none. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '&' && !(text.charAt(at) == ';' && ends(text, from, at))) {
            at++;
        }
        return at;
    }

    /** Whether nothing stands before or behind a semicolon, or a pair behind it. */
    private static boolean ends(String text, int from, int semicolon) {
        int at = semicolon + 1;
        while (at < text.length() && text.charAt(at) != '&' && text.charAt(at) != ';' && text.charAt(at) != '=') {
            at++;
        }
        return semicolon == from || at == semicolon + 1 || at < text.length() && text.charAt(at) == '=';
    }

    /** Whether a key, as it stands in an address, is one of ours. */
    static boolean knows(String key) {
        return place(PercentCode.decode(key, true).text()) >= 0;
    }

    private void pair(String text) {
        int equals = text.indexOf('=');
        String rawKey = equals < 0 ? text : text.substring(0, equals);
        String rawValue = equals < 0 ? "" : text.substring(equals + 1);
        PercentCode.Decoded key = PercentCode.decode(rawKey, true);
        Optional<Param<?>> param = Params.byKey(key.text());
        // No number has a space in it, and 1e+3 is one.
        boolean plusIsSpace = param.isEmpty() || !(param.get() instanceof Numeric);
        PercentCode.Decoded value = PercentCode.decode(rawValue, plusIsSpace);
        int at = place(key.text());
        if (at >= 0) {
            if (!given.contains(key.text())) {
                given.add(key.text());
            } else if (!repeated.contains(key.text())) {
                repeated.add(key.text());
            }
            values[at] = value.text();
        } else if (!key.text().isEmpty()) {
            keep(new UnknownPair(key.text(), value.text()), key.sound() && value.sound());
        }
    }

    private void keep(UnknownPair pair, boolean sound) {
        if (unknown.size() == MAX_UNKNOWN) {
            if (!tooManyUnknown) {
                report(
                        "",
                        "",
                        it -> Phrase.of(
                                "More than {} keys are not known here; only the first are kept",
                                Integer.toString(MAX_UNKNOWN)));
            }
            tooManyUnknown = true;
            return;
        }
        if (SettingsText.format(pair).length() > MAX_UNKNOWN_LENGTH) {
            report(pair.key(), pair.value(), it -> Phrase.of("{} is not known here and too long to keep", it));
            return;
        }
        unknown.add(pair);
        if (!sound) {
            report(pair.key(), pair.value(), it -> Phrase.of("{} has a broken % escape", it));
        }
        String meant = keyButForCase(pair.key());
        if (!meant.isEmpty()) {
            report(pair.key(), pair.value(), it -> Phrase.of("{} is ignored; the key {} is perhaps meant", it, meant));
        }
    }

    Parsed finish() {
        for (String key : repeated) {
            report(key, "", it -> Phrase.of("{} is given more than once; the last value counts", it));
        }
        String version = value(VERSION);
        if (version != null && !version.equals("1")) {
            report(
                    VERSION,
                    version,
                    it -> Phrase.of("{} is not a version known here; the rest is read as version 1", it));
        }
        Settings settings = base();
        for (Param<?> param : Params.all()) {
            String text = value(param.key());
            if (text != null) {
                settings = apply(settings, param, text);
            }
        }
        settings = settings.withUnknown(together());
        if (moreProblems > 0) {
            String more = Integer.toString(moreProblems);
            problems.add(new Problem(
                    "",
                    "",
                    it -> moreProblems == 1
                            ? Phrase.of("One more problem is not shown")
                            : Phrase.of("{} more problems are not shown", more),
                    null));
        }
        return new Parsed(settings, List.copyOf(problems));
    }

    /** The pairs that no parameter has, as they are kept. */
    List<UnknownPair> unknown() {
        return unknown;
    }

    /** The parameters that the text names, in table order. */
    List<Param<?>> named() {
        List<Param<?>> named = new ArrayList<>();
        for (Param<?> param : Params.all()) {
            if (value(param.key()) != null) {
                named.add(param);
            }
        }
        return named;
    }

    /** Where the text names one scene, and not that of the present settings, it lies over the settings of that scene. */
    void beginInScene() {
        String text = value(Params.SCENE.key());
        try {
            scene = text == null ? null : Scene.of(Params.SCENE.parse(text));
        } catch (BadValue none) {
            return; // reported with the other values
        }
        if (scene == Scene.of(present)) {
            scene = null;
        } else if (scene != null) {
            present = visitors.withScene(scene, scene.preset());
        }
    }

    private String value(String key) {
        return values[place(key)];
    }

    /** Place of a known key among the values, or −1. */
    private static int place(String key) {
        int params = Params.all().size();
        for (int i = 0; i < params; i++) {
            if (Params.all().get(i).key().equals(key)) {
                return i;
            }
        }
        return key.equals(PRESET) ? params : key.equals(VERSION) ? params + 1 : -1;
    }

    private Settings base() {
        String id = value(PRESET);
        if (id == null) {
            return present;
        }
        Optional<Preset> preset = Preset.byId(id);
        if (preset.isEmpty()) {
            report(PRESET, id, it -> Phrase.of("{} is not a preset; the defaults are used", it));
        }
        if (scene != null) {
            return visitors.withScene(scene, preset.orElse(scene.preset()));
        }
        return preset.map(present::withPreset).orElse(present);
    }

    /** The unknown pairs that were there, but for keys given anew, and those of the text. */
    private List<UnknownPair> together() {
        List<UnknownPair> all = new ArrayList<>();
        for (UnknownPair old : present.unknown()) {
            boolean anew = false;
            for (UnknownPair pair : unknown) {
                anew |= pair.key().equals(old.key());
            }
            if (!anew && all.size() + unknown.size() < MAX_UNKNOWN) {
                all.add(old);
            }
        }
        all.addAll(unknown);
        return all;
    }

    private <T> Settings apply(Settings settings, Param<T> param, String text) {
        try {
            Settings changed = settings.withText(param, text);
            if (param.rounds(text)) {
                add(new Problem(param.key(), text, it -> Phrase.of("{} must be rounded", it), changed.text(param)));
            }
            return changed;
        } catch (BadValue e) {
            String used = settings.text(param);
            add(new Problem(param.key(), text, e.reason(), used));
            return settings;
        }
    }

    private void report(String key, String value, BadValue.Reason reason) {
        add(new Problem(key, value, reason, null));
    }

    private void add(Problem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        } else {
            moreProblems++;
        }
    }

    /** The known key that this one equals but for capitals, or empty. */
    private static String keyButForCase(String key) {
        String lower = Ascii.lowerCase(key);
        for (Param<?> param : Params.all()) {
            if (Ascii.lowerCase(param.key()).equals(lower)) {
                return param.key();
            }
        }
        return lower.equals(PRESET) || lower.equals(VERSION) ? lower : "";
    }
}
