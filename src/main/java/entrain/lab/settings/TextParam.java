package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.List;

/**
 * Pairs {@code key:value} with commas between, of small letters, digits and {@code . ; -}. What they mean is another
 * program's knowledge: here they are kept as they are.
 */
public final class TextParam extends Param<String> {
    /** In characters; each semicolon takes three in an address. */
    static final int LONGEST = 600;

    TextParam(About about) {
        super(about, "");
    }

    @Override
    public String parse(String text) throws BadValue {
        if (!legal(text)) {
            throw new BadValue(it -> Phrase.of("{} is not made of pairs key:value with commas between", it));
        }
        return text;
    }

    @Override
    public String format(String value) {
        return value;
    }

    @Override
    String checked(String value) {
        if (!legal(value)) {
            throw refused();
        }
        return value;
    }

    @Override
    public List<String> words() {
        return List.of();
    }

    /** Whether each part between commas is a key, a colon, and a value. */
    private static boolean legal(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        boolean colon = text.isEmpty();
        char before = ',';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                if (colon || before == ',') {
                    return false;
                }
                colon = true;
            } else if (c == ',') {
                if (!colon || before == ':') {
                    return false;
                }
                colon = false;
            } else if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == ';' || c == '-')) {
                return false;
            }
            before = c;
        }
        return colon && before != ':';
    }
}
