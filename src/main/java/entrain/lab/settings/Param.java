package entrain.lab.settings;

/**
 * One row of the table: what can be set, how it is written, and what it means.
 *
 * @param <T> type of the value
 */
public abstract class Param<T> {
    private final String key;
    private final String symbol;
    private final String unit;
    private final Effect effect;
    private final T defaultValue;
    private final String meaning;

    Param(String key, String symbol, String unit, Effect effect, T defaultValue, String meaning) {
        this.key = key;
        this.symbol = symbol;
        this.unit = unit;
        this.effect = effect;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** As in the address. */
    public final String key() {
        return key;
    }

    /** As in the equation or in words. */
    public final String symbol() {
        return symbol;
    }

    /** Unit of the value; empty if it has none. */
    public final String unit() {
        return unit;
    }

    public final Effect effect() {
        return effect;
    }

    public final T defaultValue() {
        return defaultValue;
    }

    /** One sentence. */
    public final String meaning() {
        return meaning;
    }

    /** The value a text stands for. */
    public abstract T parse(String text) throws BadValue;

    /** The shortest text that parses to the value. */
    public abstract String format(T value);

    /** The value as it will be kept: in range, on the grid; throws IllegalArgumentException if it cannot be. */
    abstract T checked(T value);

    @Override
    public final String toString() {
        return key;
    }
}
