package entrain.lab.data;

import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of a text's cells are names and not numbers.
 *
 * @param header whether the first line is
 * @param index  whether the first column is
 */
record Form(boolean header, boolean index) {
    int rows(int lines) {
        return header ? lines - 1 : lines;
    }

    int columns(int width) {
        return index ? width - 1 : width;
    }

    /** In words, with the shape that is left. */
    Phrase words(int rows, int columns, Separator separator, boolean comma) {
        List<Phrase> words = new ArrayList<>();
        words.add(Phrase.verbatim(rows + " × " + columns));
        if (!separator.word.isEmpty()) {
            words.add(separator.word);
        }
        if (comma) {
            words.add(Phrase.of("decimal comma"));
        }
        if (header) {
            words.add(Phrase.of("header"));
        }
        if (index) {
            words.add(Phrase.of("index column"));
        }
        return Phrase.join(", ", words);
    }
}
