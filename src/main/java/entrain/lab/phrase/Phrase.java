package entrain.lab.phrase;

import java.util.List;

/**
 * A sentence, or a piece of one, for a person: an English pattern and what stands in its slots. Immutable.
 *
 * <p>A slot {@code {}} takes the next argument; a translation may name them, {@code {0}} … {@code {9}}, in another order.
 * An argument is a text that is the same in every language (a number, a symbol, a name) or a phrase in its turn.
 */
public final class Phrase {
    /** Says nothing. */
    public static final Phrase NONE = verbatim("");

    /** What was said last, and in which language. */
    private static final class Said {
        final Language language;
        final String text;

        Said(Language language, String text) {
            this.language = language;
            this.text = text;
        }
    }

    /** The pattern; empty for parts that are joined; the text itself where there are no parts. */
    private final String pattern;
    /** What the slots take, or, joined, what stands between and then the parts; null for a verbatim text. */
    private final Phrase[] parts;

    private Said said;

    Phrase(String pattern, Phrase... parts) {
        this.pattern = pattern;
        this.parts = parts;
    }

    /**
     * A pattern with its arguments. The pattern is a literal: the build reads it in the sources.
     *
     * @param pattern   English, not empty
     * @param arguments texts or phrases, one for each slot
     * @throws IllegalArgumentException if an argument is neither
     */
    public static Phrase of(String pattern, Object... arguments) {
        Phrase[] parts = new Phrase[arguments.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(arguments[i]);
        }
        return new Phrase(pattern, parts);
    }

    /** A name or sentence of core's own, which an enum's constant begins with: the build reads those as well. */
    public static Phrase ofCore(String text) {
        return new Phrase(text, new Phrase[0]);
    }

    private static Phrase part(Object argument) {
        if (argument instanceof Phrase phrase) {
            return phrase;
        }
        if (argument instanceof String text) {
            return verbatim(text);
        }
        throw new IllegalArgumentException("a phrase is made of texts and phrases");
    }

    /** A text that is the same in every language. */
    public static Phrase verbatim(String text) {
        return new Phrase(text, (Phrase[]) null);
    }

    /** Phrases one after the other, with a text between them that is the same in every language. */
    public static Phrase join(String between, List<Phrase> phrases) {
        Phrase[] parts = new Phrase[phrases.size() + 1];
        parts[0] = verbatim(between);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = phrases.get(i - 1);
        }
        return new Phrase("", parts);
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return pattern.isEmpty() && (parts == null || parts.length < 2);
    }

    /** The sentence in a language; allocates only where it was last said in another. */
    public String in(Language language) {
        Said last = said;
        if (last == null || last.language != language) {
            last = new Said(language, words(language));
            said = last;
        }
        return last.text;
    }

    private String words(Language language) {
        return parts == null ? pattern : pattern.isEmpty() ? joined(language) : filled(language.of(pattern), language);
    }

    private String joined(Language language) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            out.append(i == 1 ? "" : parts[0].pattern).append(parts[i].in(language));
        }
        return out.toString();
    }

    private String filled(String translated, Language language) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        int from = 0;
        for (int open = translated.indexOf('{'); open >= 0; open = translated.indexOf('{', from)) {
            int close = translated.indexOf('}', open);
            int at = close == open + 1 ? next++ : translated.charAt(open + 1) - '0';
            out.append(translated, from, open).append(language.inserted(parts[at].in(language)));
            from = close + 1;
        }
        return out.append(translated, from, translated.length()).toString();
    }

    /**
     * The phrase as text, for a message to another thread or for a script: JSON, a string for a verbatim text, {@code
     * ["pattern", argument, …]}, or {@code ["", "between", part, …]} for parts that are joined.
     */
    public String code() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /**
     * Reads what {@link #code} wrote.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Phrase decode(String code) {
        return new PhraseReader(code).whole();
    }

    private void write(StringBuilder out) {
        if (parts == null) {
            quote(pattern, out);
            return;
        }
        out.append('[');
        quote(pattern, out);
        for (Phrase part : parts) {
            out.append(',');
            part.write(out);
        }
        out.append(']');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                out.append("\\u00").append((char) ('0' + (c >> 4))).append("0123456789abcdef".charAt(c & 15));
            } else {
                out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        out.append('"');
    }

    /** The same pattern with the same arguments. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase that && code().equals(that.code());
    }

    @Override
    public int hashCode() {
        return code().hashCode();
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
