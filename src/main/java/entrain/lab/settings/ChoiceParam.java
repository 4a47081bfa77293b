package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One constant of an enum. Its word is the constant's name in lower case, with - for _; capitals are read too
 * ({@code ReLU}).
 *
 * @param <E> the enum that is the registry of the choices
 */
public final class ChoiceParam<E extends Enum<E>> extends Param<E> {
    private final List<E> choices;
    private final List<String> words;

    ChoiceParam(About about, E defaultValue, E[] choices) {
        super(about, defaultValue);
        this.choices = List.of(choices);
        this.words = words(choices);
    }

    private static List<String> words(Enum<?>[] choices) {
        List<String> words = new ArrayList<>();
        for (Enum<?> choice : choices) {
            words.add(Ascii.lowerCase(choice.name()).replace('_', '-'));
        }
        return List.copyOf(words);
    }

    /** The choices, in the order of the menu. */
    public List<E> choices() {
        return choices;
    }

    /** The choices' words, in the same order. */
    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public E parse(String text) throws BadValue {
        int index = words.indexOf(Ascii.lowerCase(text));
        if (index < 0) {
            throw new BadValue(it -> Phrase.of("{} is none of {}", it, String.join(", ", words)));
        }
        return choices.get(index);
    }

    @Override
    public String format(E value) {
        return words.get(value.ordinal());
    }

    @Override
    E checked(E value) {
        return Objects.requireNonNull(value);
    }
}
