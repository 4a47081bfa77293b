package entrain.lab.settings;

import java.util.List;

/**
 * One of a few words: the constants of an enum, in lower case.
 *
 * @param <E> the enum
 */
public final class ChoiceParam<E extends Enum<E>> extends Param<E> {
    private final List<E> choices;

    ChoiceParam(String key, String symbol, Effect effect, E defaultValue, E[] choices, String meaning) {
        super(key, symbol, "", effect, defaultValue, meaning);
        this.choices = List.of(choices);
    }

    /** All values, in the order of a menu. */
    public List<E> choices() {
        return choices;
    }

    @Override
    public E parse(String text) throws BadValue {
        for (E choice : choices) {
            if (format(choice).equals(text)) {
                return choice;
            }
        }
        StringBuilder words = new StringBuilder("is none of ");
        for (int i = 0; i < choices.size(); i++) {
            words.append(i == 0 ? "" : ", ").append(format(choices.get(i)));
        }
        throw new BadValue(words.toString());
    }

    @Override
    public String format(E value) {
        String name = value.name();
        StringBuilder word = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            word.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return word.toString();
    }

    @Override
    E checked(E value) {
        return value;
    }
}
