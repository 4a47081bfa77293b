package entrain.lab.wire;

import entrain.lab.frame.Blocks;
import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.RunText;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Whole;
import java.util.Arrays;

/** Reads a {@link Letter} word by word; what is not there or is no such value is an {@code IllegalArgumentException}. */
final class LetterReader {
    private final Letter letter;
    private final String line;
    private int from;

    LetterReader(Letter letter) {
        this.letter = letter;
        line = letter.line();
    }

    /** Makes a message of the word that names a record and of what follows. */
    interface Maker<M> {
        /** @throws IllegalArgumentException if there is no such record, or these are not its fields */
        M make(String record, LetterReader words);
    }

    /** The message of a letter. @throws Unreadable naming the record, if it is none */
    static <M> M read(Letter letter, Maker<M> maker) {
        LetterReader words = new LetterReader(letter);
        String record = words.next();
        try {
            return words.end(maker.make(record, words));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(record, e.getMessage());
        }
    }

    /** The next word, up to a space; may be empty. */
    String next() {
        if (from > line.length()) {
            throw new IllegalArgumentException("a field is missing");
        }
        int space = line.indexOf(' ', from);
        int end = space < 0 ? line.length() : space;
        String word = line.substring(from, end);
        from = end + 1;
        return word;
    }

    /** The next word as the name of one of these. */
    <E extends Enum<E>> E one(E[] all) {
        return named(all, next());
    }

    /**
     * The one of a name: {@code valueOf} would bring the names of all classes into the page's program.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E>> E named(E[] all, String name) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("there is no such word here: " + name);
    }

    /** Whether there is a word more. */
    boolean more() {
        return from <= line.length();
    }

    /** All that is left, spaces included; empty if nothing is. */
    String rest() {
        String rest = from > line.length() ? "" : line.substring(from);
        from = line.length() + 1;
        return rest;
    }

    /** All that is left as a phrase. */
    Phrase phrase() {
        return Phrase.decode(rest());
    }

    /** The next word as a number. */
    int integer() {
        return Whole.integer(next());
    }

    /** The next word as a number from 0. */
    int natural() {
        int number = integer();
        if (number < 0) {
            throw new IllegalArgumentException(number + " is below 0");
        }
        return number;
    }

    /** The next word as a count of steps. */
    long count() {
        return Whole.count(next());
    }

    /** The next word as settings. */
    Settings settings() {
        return RunText.parse(next());
    }

    /** The next word as settings; null if it is empty. */
    Settings settingsIfAny() {
        String text = next();
        return text.isEmpty() ? null : RunText.parse(text);
    }

    /** The buffer of floats. */
    float[] floats() {
        if (letter.floats() == null) {
            throw new IllegalArgumentException("it comes without its floats");
        }
        return letter.floats().length == letter.length()
                ? letter.floats()
                : Arrays.copyOf(letter.floats(), letter.length());
    }

    /** The buffer of bytes. */
    byte[] bytes() {
        if (letter.bytes() == null) {
            throw new IllegalArgumentException("it comes without its bytes");
        }
        return letter.bytes();
    }

    /** The buffer of floats as a frame. */
    Frame frame() {
        Frame frame = new Frame();
        frame.receive(floats());
        return frame;
    }

    /** The buffer of floats as blocks. */
    Blocks blocks() {
        Blocks blocks = new Blocks();
        blocks.receive(floats());
        return blocks;
    }

    /** The buffer of floats, or none of them where there is no buffer. */
    float[] floatsIfAny() {
        return letter.floats() == null ? new float[0] : floats();
    }

    /** The buffer of doubles, which must hold so many. */
    double[] doubles(long count) {
        if (letter.doubles() == null || letter.doubles().length != count) {
            throw new IllegalArgumentException("it comes without its " + count + " doubles");
        }
        return letter.doubles();
    }

    /** Makes sure that the line has no further words. */
    private <T> T end(T message) {
        if (from <= line.length()) {
            throw new IllegalArgumentException("it has a field too many");
        }
        return message;
    }
}
