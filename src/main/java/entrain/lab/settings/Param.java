package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.List;

/**
 * One row of the table of parameters: its key, its words, its default, and how its values are read and written.
 * Immutable. Two values are the same exactly when their texts are.
 *
 * @param <T> type of the values, immutable, with {@code equals}
 */
public abstract class Param<T> {
    private final About about;
    private final T defaultValue;

    Param(About about, T defaultValue) {
        this.about = about;
        this.defaultValue = defaultValue;
    }

    /** The URL key, case-sensitive. */
    public final String key() {
        return about.key();
    }

    /** What stands in the equation or beside the control: “ω”. */
    public final Phrase symbol() {
        return about.symbol();
    }

    /** Unit text such as “rad/τ”; empty for a pure number. */
    public final String unit() {
        return about.unit();
    }

    /** One sentence in plain words. */
    public final Phrase meaning() {
        return about.meaning();
    }

    public final Effect effect() {
        return about.effect();
    }

    public final Group group() {
        return about.group();
    }

    public final Control control() {
        return about.control();
    }

    public final T defaultValue() {
        return defaultValue;
    }

    /**
     * Reads a value, in time linear in the text.
     *
     * @throws BadValue if the text is no value of this parameter, or one out of range
     */
    public abstract T parse(String text) throws BadValue;

    /** Whether {@link #parse} cannot keep every digit of a text. @throws BadValue as it does */
    boolean rounds(String text) throws BadValue {
        return false;
    }

    /** The shortest text that {@link #parse} reads back as this value; the same on every platform. */
    public abstract String format(T value);

    /**
     * The value as it is kept.
     *
     * @throws IllegalArgumentException if the parameter cannot have this value
     */
    abstract T checked(T value);

    /** The words of the choice, for a menu, or of what may be listed; empty for numbers. */
    public abstract List<String> words();

    /** Does not print the value: text of any object would bring the whole of Double.toString into the page. */
    final IllegalArgumentException refused() {
        return new IllegalArgumentException(key() + " cannot have this value");
    }

    @Override
    public final String toString() {
        return key();
    }
}
