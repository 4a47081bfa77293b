package entrain.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly, as RFC 8259 has it: objects as maps, arrays as lists, numbers as doubles. */
final class JsonReader {
    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException where the text is no JSON object, with the place */
    @SuppressWarnings("unchecked") // an object's keys are strings by construction
    static Map<String, Object> object(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.at != text.length() || !(value instanceof Map)) {
            throw reader.wrong();
        }
        return (Map<String, Object>) value;
    }

    private Object value() {
        blanks();
        char c = peek();
        if (c == '{') {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            for (boolean more = !taken('}'); more; more = comma('}')) {
                blanks();
                String key = string();
                if (!taken(':') || map.containsKey(key)) {
                    throw wrong();
                }
                map.put(key, value());
            }
            return map;
        }
        if (c == '[') {
            List<Object> list = new ArrayList<>();
            at++;
            for (boolean more = !taken(']'); more; more = comma(']')) {
                list.add(value());
            }
            return list;
        }
        return c == '"' ? string() : word();
    }

    private Object word() {
        int from = at;
        while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        switch (word) {
            case "null":
                return null;
            case "true":
                return Boolean.TRUE;
            case "false":
                return Boolean.FALSE;
            default:
                if (!word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
                    throw wrong();
                }
                return Double.parseDouble(word);
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        if (!taken('"')) {
            throw wrong();
        }
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            if (c < ' ') {
                throw wrong();
            }
            if (c == '\\') {
                c = text.charAt(at++);
                if (c == 'u') {
                    c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                    at += 4;
                } else if (c != '"' && c != '\\') {
                    throw wrong();
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private boolean comma(char end) {
        if (taken(end)) {
            return false;
        }
        if (!taken(',')) {
            throw wrong();
        }
        return true;
    }

    private boolean taken(char c) {
        blanks();
        boolean found = peek() == c;
        at += found ? 1 : 0;
        return found;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "no JSON at " + at + ": " + text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 20)));
    }
}
