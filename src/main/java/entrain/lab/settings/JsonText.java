package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.List;

/** Builds one JSON value (RFC 8259) from its beginning to its end; a member of an object is a name and then its value. */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    /** Begins an object, with { , or a list, with [ . */
    public JsonText begin(char bracket) {
        next();
        out.append(bracket);
        first = true;
        return this;
    }

    /** Ends what was begun last, with } or ]. */
    public JsonText end(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    /** The name of the member that comes next. */
    public JsonText name(String name) {
        text(name);
        out.append(':');
        first = true;
        return this;
    }

    public JsonText text(String value) {
        next();
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ') {
                out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        out.append('"');
        return this;
    }

    /** A phrase as scripts take it. */
    public JsonText phrase(Phrase phrase) {
        return plain(phrase.code());
    }

    public JsonText flag(boolean value) {
        return plain(value ? "true" : "false");
    }

    /** A number as its text stands; null where that is empty. */
    public JsonText number(String digits) {
        return plain(digits.isEmpty() ? "null" : digits);
    }

    public JsonText list(List<String> values) {
        begin('[');
        for (int i = 0; i < values.size(); i++) {
            text(values.get(i));
        }
        return end(']');
    }

    private JsonText plain(String value) {
        next();
        out.append(value);
        return this;
    }

    private void next() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
