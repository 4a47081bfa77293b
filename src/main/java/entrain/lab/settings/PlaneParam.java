package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * The plane of a map: {@code I,g}, or with ranges {@code I,0,2,21,g,1,3,11}: what runs to the right and what runs upward,
 * each by its key and, if wanted, its first value, its last one and how many there are.
 */
public final class PlaneParam extends Param<Plane> {
    private final List<String> words;

    /** @param words planes to choose from, the default one first */
    PlaneParam(About about, String... words) {
        super(about, known(words[0]));
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public Plane parse(String text) throws BadValue {
        return read(text);
    }

    @Override
    public String format(Plane value) {
        return value.text();
    }

    @Override
    Plane checked(Plane value) {
        return value;
    }

    private static Plane known(String text) {
        try {
            return read(text);
        } catch (BadValue e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Plane read(String text) throws BadValue {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            parts.add(text.substring(from, end).trim());
            from = end + 1;
        }
        Span x = Span.of(parts.remove(0));
        if (!parts.isEmpty() && !letter(parts.get(0))) {
            x = ranged(x, parts);
        }
        Span y = Span.of(parts.isEmpty() ? "" : parts.remove(0));
        if (!parts.isEmpty()) {
            y = ranged(y, parts);
        }
        if (!parts.isEmpty()) {
            throw unreadable();
        }
        return Plane.of(x, y);
    }

    /** Whether a part begins like a key and not like a number. */
    private static boolean letter(String part) {
        return !part.isEmpty() && part.charAt(0) >= 'A';
    }

    private static Span ranged(Span span, List<String> parts) throws BadValue {
        if (parts.size() < 3) {
            throw unreadable();
        }
        return span.over(parts.remove(0), parts.remove(0), parts.remove(0));
    }

    private static BadValue unreadable() {
        return new BadValue(it -> Phrase.of("{} needs for each side its key, or key, first, last and how many", it));
    }
}
