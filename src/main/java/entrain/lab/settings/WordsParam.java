package entrain.lab.settings;

import java.util.ArrayList;
import java.util.List;

/** Some of a few words, comma-separated, in the order given. */
public final class WordsParam extends Param<List<String>> {
    private final List<String> allowed;

    WordsParam(String key, String symbol, List<String> defaultValue, List<String> allowed, String meaning) {
        super(key, symbol, "", Effect.VIEW, defaultValue, meaning);
        this.allowed = allowed;
    }

    /** The words there are. */
    public List<String> allowed() {
        return allowed;
    }

    @Override
    public List<String> parse(String text) throws BadValue {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            String word = text.substring(from, to);
            if (!allowed.contains(word)) {
                throw new BadValue("is not a list of " + String.join(", ", allowed));
            }
            if (!words.contains(word)) {
                words.add(word);
            }
            from = to + 1;
        }
        return List.copyOf(words);
    }

    @Override
    public String format(List<String> value) {
        return String.join(",", value);
    }

    @Override
    List<String> checked(List<String> value) {
        if (!allowed.containsAll(value)) {
            throw new IllegalArgumentException(key() + " = " + value);
        }
        return List.copyOf(value);
    }
}
