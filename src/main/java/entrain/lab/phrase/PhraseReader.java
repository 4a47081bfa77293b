package entrain.lab.phrase;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of one phrase: strings and lists of JSON, as {@link Phrase#code} and scripts write
 * them. */
final class PhraseReader {
    private final String code;
    private int at;

    PhraseReader(String code) {
        this.code = code;
    }

    /** The phrase that is the whole text. */
    Phrase whole() {
        Phrase phrase = phrase();
        if (at < code.length()) {
            throw wrong();
        }
        return phrase;
    }

    private Phrase phrase() {
        if (next() == '"') {
            return Phrase.verbatim(text());
        }
        at--;
        expect('[');
        expect('"');
        String pattern = text();
        List<Phrase> parts = new ArrayList<>();
        char end = next();
        while (end == ',') {
            parts.add(phrase());
            end = next();
        }
        if (end != ']' || pattern.isEmpty() && parts.isEmpty()) {
            throw wrong();
        }
        return new Phrase(pattern, parts.toArray(new Phrase[0]));
    }

    /** What stands up to the closing quotation mark. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        char c = next();
        int control = "btnfr".indexOf(c);
        if (c != 'u') {
            return control < 0 ? c : "\b\t\n\f\r".charAt(control);
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = 16 * value + digit();
        }
        return (char) value;
    }

    private int digit() {
        int value = "0123456789abcdef".indexOf(next());
        if (value < 0) {
            throw wrong();
        }
        return value;
    }

    private void expect(char c) {
        if (next() != c) {
            throw wrong();
        }
    }

    private char next() {
        if (at == code.length()) {
            throw wrong();
        }
        return code.charAt(at++);
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("no text of a phrase");
    }
}
