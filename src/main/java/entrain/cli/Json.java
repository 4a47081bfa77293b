package entrain.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Writes a tree of maps (with keys that are strings, in their order), lists, double[], double[][], numbers, strings, true, false and
 * null as JSON (RFC 8259), in ASCII. A real number is the shortest text that reads back as the same double. Objects that hold no
 * others, and lists of anything but objects, stand on one line.
 */
final class Json {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /**
     * The text of a tree, with a line's end.
     *
     * @throws IllegalArgumentException for a number that is not finite, or a thing of another kind
     */
    static String text(Object tree) {
        Json json = new Json();
        json.value(tree, "\n");
        return json.out.append('\n').toString();
    }

    private void value(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            object(map, newLine);
        } else if (value instanceof List<?> list) {
            list(list, newLine);
        } else if (value instanceof double[] numbers) {
            each(numbers.length, i -> number(numbers[i]));
        } else if (value instanceof double[][] rows) {
            each(rows.length, i -> value(rows[i], newLine));
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Double number) {
            number(number);
        } else if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map, String newLine) {
        boolean leaf = map.values().stream().noneMatch(value -> value instanceof Map || holdsObjects(value));
        String inner = leaf ? "" : newLine + INDENT;
        String between = leaf ? ", " : ",";
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(first ? "" : between).append(inner);
            string((String) entry.getKey());
            out.append(": ");
            value(entry.getValue(), inner.isEmpty() ? newLine : inner);
            first = false;
        }
        out.append(leaf || first ? "" : newLine).append('}');
    }

    private void list(List<?> list, String newLine) {
        boolean leaf = !holdsObjects(list);
        String inner = leaf ? "" : newLine + INDENT;
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : leaf ? ", " : ",").append(inner);
            value(list.get(i), inner.isEmpty() ? newLine : inner);
        }
        out.append(leaf ? "" : newLine).append(']');
    }

    private static boolean holdsObjects(Object value) {
        return value instanceof List<?> list && list.stream().anyMatch(each -> each instanceof Map);
    }

    private void each(int count, IntConsumer item) {
        out.append('[');
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ", ");
            item.accept(i);
        }
        out.append(']');
    }

    private void number(double number) {
        if (!(Math.abs(number) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("JSON has no number " + number);
        }
        out.append(number);
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
