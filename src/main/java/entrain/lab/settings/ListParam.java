package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Words from a known set, in the order given, each at most once, with commas between. The empty list is empty text. */
public final class ListParam extends Param<List<String>> {
    private final Supplier<List<String>> words;

    /** @param words all that may be listed; asked for late, since the words may be the keys of the table itself */
    ListParam(About about, Supplier<List<String>> words) {
        super(about, List.of());
        this.words = words;
    }

    @Override
    public List<String> words() {
        return words.get();
    }

    /** A word given twice counts once. */
    @Override
    public List<String> parse(String text) throws BadValue {
        List<String> known = words();
        List<String> list = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            String word = text.substring(from, end).trim();
            if (!known.contains(word)) {
                throw new BadValue(it -> Phrase.of("{} has a word that is not known here", it));
            }
            if (!list.contains(word)) {
                list.add(word);
            }
            from = end + 1;
        }
        return List.copyOf(list);
    }

    @Override
    public String format(List<String> value) {
        return String.join(",", value);
    }

    @Override
    List<String> checked(List<String> value) {
        List<String> known = words();
        for (int i = 0; i < value.size(); i++) {
            if (!known.contains(value.get(i)) || value.indexOf(value.get(i)) < i) {
                throw refused();
            }
        }
        return List.copyOf(value);
    }
}
