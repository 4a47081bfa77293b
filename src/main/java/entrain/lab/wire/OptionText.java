package entrain.lab.wire;

/** Text of pairs like {@code swap=1&interval=1.89}, as far as whoever sends it must know it. */
public final class OptionText {
    private OptionText() {}

    /** The value of a key; empty if there is none. */
    public static String value(String text, String key) {
        int at = at(text, key);
        return at < 0 ? "" : text.substring(at + key.length() + 1, end(text, at));
    }

    /** The same with another value of a key, which stands last; an empty value takes the pair away. */
    public static String with(String text, String key, String value) {
        int at = at(text, key);
        String rest = at < 0 ? text : joined(text.substring(0, Math.max(0, at - 1)), text.substring(end(text, at)));
        return value.isEmpty() ? rest : joined(rest, key + "=" + value);
    }

    /** The same with all pairs of another text in place of its own of these keys. */
    public static String over(String text, String pairs) {
        String all = text;
        for (int from = 0; from < pairs.length(); from = end(pairs, from) + 1) {
            String pair = pairs.substring(from, end(pairs, from));
            int equals = pair.indexOf('=');
            all = with(all, pair.substring(0, equals), pair.substring(equals + 1));
        }
        return all;
    }

    private static String joined(String first, String second) {
        String then = second.startsWith("&") ? second.substring(1) : second;
        return first.isEmpty() || then.isEmpty() ? first + then : first + "&" + then;
    }

    /** Where a key's pair begins; −1 if there is none. */
    private static int at(String text, String key) {
        return ("&" + text).indexOf("&" + key + "=");
    }

    private static int end(String text, int from) {
        int and = text.indexOf('&', from);
        return and < 0 ? text.length() : and;
    }
}
