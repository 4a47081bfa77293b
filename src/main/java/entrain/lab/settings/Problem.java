package entrain.lab.settings;

import entrain.lab.phrase.Phrase;

/**
 * Something in a settings text that was not taken as it stands. What it says quotes the address, so it must never be set
 * as HTML.
 *
 * @param key    the key, shortened; empty where the text as a whole is meant
 * @param value  the value as given, shortened; empty where it does not matter
 * @param reason what is wrong with them
 * @param used   what holds in place of a refused value; null where nothing was refused, empty for a default that has no text
 */
public record Problem(String key, String value, BadValue.Reason reason, String used) {
    private static final int MAX_SHOWN = 40;

    public Problem {
        key = shorten(key);
        value = shorten(value);
    }

    /** One sentence for the visitor. */
    public Phrase message() {
        if (used == null) {
            return refusal();
        }
        return Phrase.of("{}; {} is used.", sentence(), used.isEmpty() ? Phrase.of("the default") : used);
    }

    /** The same where nothing of the text is taken, and so nothing is used in place of the value. */
    public Phrase refusal() {
        return Phrase.of("{}.", sentence());
    }

    private Phrase sentence() {
        return reason.of(value.isEmpty() ? key : key + " = " + value);
    }

    /** At most 40 characters; control and direction characters, which could disarrange the notice, become “·”. */
    private static String shorten(String text) {
        boolean tooLong = text.length() > MAX_SHOWN;
        int end = tooLong ? MAX_SHOWN - 1 : text.length();
        if (tooLong && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            out.append(isUnseen(c) ? '·' : c);
        }
        return tooLong ? out.append('…').toString() : out.toString();
    }

    private static boolean isUnseen(char c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c == 0x61C
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF;
    }
}
