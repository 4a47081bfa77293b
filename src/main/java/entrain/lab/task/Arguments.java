package entrain.lab.task;

import entrain.lab.settings.Whole;
import java.util.ArrayList;
import java.util.List;

/**
 * Arguments of a task as text: pairs {@code key=value} between ampersands. Keys and values are plain words and numbers:
 * no space, ampersand or equals sign in them. Immutable.
 */
public final class Arguments {
    /** Without any. */
    public static final Arguments NONE = new Arguments(List.of(), List.of());

    private final List<String> keys;
    private final List<String> values;

    private Arguments(List<String> keys, List<String> values) {
        this.keys = keys;
        this.values = values;
    }

    /** Reads a text. @throws IllegalArgumentException if a part of it is no pair, or a key is repeated */
    public static Arguments parse(String text) {
        Arguments arguments = NONE;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('&', from);
            String pair = text.substring(from, end < 0 ? text.length() : end);
            int equals = pair.indexOf('=');
            if (equals < 1 || equals != pair.lastIndexOf('=') || pair.indexOf(' ') >= 0) {
                throw new IllegalArgumentException("\"" + pair + "\" is no pair of a key and its value");
            }
            String key = pair.substring(0, equals);
            if (arguments.keys.contains(key)) {
                throw new IllegalArgumentException(key + " is there twice");
            }
            arguments = arguments.with(key, pair.substring(equals + 1));
            from = end < 0 ? text.length() : end + 1;
        }
        return arguments;
    }

    /** The pairs in their order; {@link #parse} reads them back. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : "&").append(keys.get(i)).append('=').append(values.get(i));
        }
        return text.toString();
    }

    /** The same with another value of a key, or with one pair more. */
    public Arguments with(String key, String value) {
        List<String> newKeys = new ArrayList<>(keys);
        List<String> newValues = new ArrayList<>(values);
        int at = keys.indexOf(key);
        if (at >= 0) {
            newValues.set(at, value);
        } else {
            newKeys.add(key);
            newValues.add(value);
        }
        return new Arguments(newKeys, newValues);
    }

    /** The value of a key. @throws IllegalArgumentException without one */
    public String get(String key) {
        int at = keys.indexOf(key);
        if (at < 0) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return values.get(at);
    }

    /** The value of a key, or another one where there is none. */
    public String get(String key, String otherwise) {
        return keys.contains(key) ? get(key) : otherwise;
    }

    /** A whole number from {@code least} up to {@code most}. @throws IllegalArgumentException without one */
    public int integer(String key, int least, int most) {
        String text = get(key);
        int value;
        try {
            value = Whole.integer(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is no whole number: " + text, e);
        }
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must lie between " + least + " and " + most);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arguments that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
