package entrain.lab.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings as text: {@code g=1.5&I=0.4}, the query of an address. Parsing never fails: what cannot be used is reported
 * and the default, or the preset's value, stands.
 */
public final class SettingsText {
    private static final int MAX_LENGTH = 8192;
    private static final int MAX_SHOWN = 40;
    private static final int MAX_PROBLEMS = 10;
    private static final int MAX_UNKNOWN = 20;
    private static final int MAX_UNKNOWN_LENGTH = 200;
    private static final String HEX = "0123456789ABCDEF";

    /**
     * What a text says.
     *
     * @param settings always usable
     * @param problems what was not used, at most ten and a count
     */
    public record Parsed(Settings settings, List<Problem> problems) {}

    private final List<Problem> problems = new ArrayList<>();
    private final List<Settings.Unknown> unknown = new ArrayList<>();
    private int dropped;

    private SettingsText() {}

    /** Reads a text, with or without a leading {@code ?} or {@code #}. */
    public static Parsed parse(String text) {
        return new SettingsText().read(text);
    }

    /** The shortest text: {@code v=1}, the preset, what differs from it or from the defaults, then unknown keys. */
    public static String format(Settings settings) {
        StringBuilder text = new StringBuilder("v=1");
        settings.preset().ifPresent(preset -> append(text, "preset", preset.id()));
        for (Param<?> param : Params.all()) {
            if (!settings.isDefault(param)) {
                append(text, param.key(), value(settings, param));
            }
        }
        for (Settings.Unknown pair : settings.unknown()) {
            append(text, pair.key(), pair.value());
        }
        return text.toString();
    }

    private static <T> String value(Settings settings, Param<T> param) {
        return param.format(settings.get(param));
    }

    private Parsed read(String whole) {
        String text = whole;
        if (text.length() > MAX_LENGTH) {
            text = text.substring(0, MAX_LENGTH);
            problems.add(new Problem("", "", "The address is very long; only its beginning was read."));
        }
        int from = !text.isEmpty() && (text.charAt(0) == '?' || text.charAt(0) == '#') ? 1 : 0;
        List<String> keys = new ArrayList<>();
        List<String> found = new ArrayList<>();
        while (from < text.length()) {
            int and = text.indexOf('&', from);
            int to = and < 0 ? text.length() : and;
            pair(text.substring(from, to), keys, found);
            from = to + 1;
        }
        Settings settings = preset(keys, found);
        for (int i = 0; i < keys.size(); i++) {
            settings = take(settings, keys.get(i), found.get(i));
        }
        if (dropped > 0) {
            problems.add(new Problem("", "", "There are " + dropped + " more problems of this kind."));
        }
        return new Parsed(settings.keeping(unknown), List.copyOf(problems));
    }

    private void pair(String pair, List<String> keys, List<String> found) {
        if (pair.isEmpty()) {
            return;
        }
        int equals = pair.indexOf('=');
        String key = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        int before = keys.indexOf(key);
        if (before >= 0) {
            problem(key, found.get(before), "was given twice; the last one counts");
            found.set(before, value);
        } else {
            keys.add(key);
            found.add(value);
        }
    }

    private Settings preset(List<String> keys, List<String> found) {
        int at = keys.indexOf("preset");
        if (at >= 0) {
            for (Preset preset : Preset.values()) {
                if (preset.id().equals(found.get(at))) {
                    return preset.settings();
                }
            }
            problem("preset", found.get(at), "is not a preset");
        }
        return Settings.defaults();
    }

    private Settings take(Settings settings, String key, String value) {
        if (key.equals("preset")) {
            return settings;
        }
        if (key.equals("v")) {
            if (!value.equals("1")) {
                problem(key, value, "is not a version known here; 1 is assumed");
            }
            return settings;
        }
        Param<?> param = Params.find(key);
        if (param == null) {
            if (unknown.size() < MAX_UNKNOWN && key.length() + value.length() <= MAX_UNKNOWN_LENGTH) {
                unknown.add(new Settings.Unknown(key, value));
            }
            return settings;
        }
        return with(settings, param, value);
    }

    private <T> Settings with(Settings settings, Param<T> param, String value) {
        try {
            return settings.with(param, param.parse(value));
        } catch (BadValue bad) {
            problem(param.key(), value, bad.getMessage() + "; " + value(settings, param) + " is used");
            return settings;
        }
    }

    private void problem(String key, String value, String reason) {
        if (problems.size() >= MAX_PROBLEMS) {
            dropped++;
            return;
        }
        problems.add(new Problem(shortened(key), shortened(value), reason));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }

    private static void append(StringBuilder text, String key, String value) {
        text.append('&');
        encode(key, text);
        text.append('=');
        encode(value, text);
    }

    /** Percent-decoding of UTF-8; what is no escape stands for itself. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int first = c == '%' ? octet(text, at) : -1;
            int more = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
            int code = first < 0x80 ? first : more == 0 ? -1 : first & (0x3F >> more);
            for (int k = 1; k <= more && code >= 0; k++) {
                int next = octet(text, at + 3 * k);
                code = (next & 0xC0) == 0x80 && next >= 0 ? code << 6 | next & 0x3F : -1;
            }
            if (code >= 0 && Character.isValidCodePoint(code)) {
                out.appendCodePoint(code);
                at += 3 * (more + 1);
            } else {
                out.append(c == '+' ? ' ' : c);
                at++;
            }
        }
        return out.toString();
    }

    /** The byte an escape at a place stands for; −1 if there is none. */
    private static int octet(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '%') {
            return -1;
        }
        int high = digit(text.charAt(at + 1));
        int low = digit(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int digit(char c) {
        int at = HEX.indexOf(c);
        return at >= 0 ? at : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    private static void encode(String text, StringBuilder out) {
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            at += Character.charCount(code);
            if (code < 0x80 && (code >= 'a' && code <= 'z' || code >= 'A' && code <= 'Z' || "0123456789-_.,~".indexOf(code) >= 0)) {
                out.append((char) code);
            } else if (code < 0x80) {
                escape(code, out);
            } else if (code < 0x800) {
                escape(0xC0 | code >> 6, out);
                escape(0x80 | code & 0x3F, out);
            } else if (code < 0x10000) {
                escape(0xE0 | code >> 12, out);
                escape(0x80 | code >> 6 & 0x3F, out);
                escape(0x80 | code & 0x3F, out);
            } else {
                escape(0xF0 | code >> 18, out);
                escape(0x80 | code >> 12 & 0x3F, out);
                escape(0x80 | code >> 6 & 0x3F, out);
                escape(0x80 | code & 0x3F, out);
            }
        }
    }

    private static void escape(int octet, StringBuilder out) {
        out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
    }
}
