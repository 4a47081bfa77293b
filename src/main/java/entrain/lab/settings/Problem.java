package entrain.lab.settings;

/**
 * Something in a settings text that was not taken as it stands.
 *
 * @param key    the key, shortened; empty where the text as a whole is meant
 * @param value  the value as given, shortened; empty where it does not matter
 * @param reason the rest of the sentence, without a full stop; the whole sentence if there is no key
 * @param used   what holds in place of a refused value; empty where nothing was refused
 */
public record Problem(String key, String value, String reason, String used) {
    private static final int MAX_SHOWN = 40;

    public Problem {
        key = shorten(key);
        value = shorten(value);
    }

    /** One sentence for the visitor. Plain text: it quotes the address, so it must never be set as HTML. */
    public String message() {
        return sentence() + (used.isEmpty() ? "." : "; " + used + " is used.");
    }

    /** The same where nothing of the text is taken, and so nothing is used in place of the value. */
    public String refusal() {
        return sentence() + ".";
    }

    private String sentence() {
        return key.isEmpty() ? reason : key + (value.isEmpty() ? "" : " = " + value) + " " + reason;
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
