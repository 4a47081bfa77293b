package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.phrase.Phrase;
import entrain.view.panels.Panels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PictureWordsTest {
    /** More letters than this nobody reads beside a picture. */
    private static final int LONGEST = 900;

    @ParameterizedTest
    @EnumSource
    void everyPicture_isExplained_briefly(Panels kind) {
        List<Phrase> words = PictureWords.of(kind.id());
        assertTrue(words.size() >= 2 && words.size() <= 4, kind + " has " + words.size() + " paragraphs");
        int length = 0;
        for (Phrase paragraph : words) {
            String text = paragraph.toString();
            assertTrue(text.endsWith("."), text);
            length += text.length();
        }
        assertTrue(length <= LONGEST, kind + " has " + length + " letters");
    }

    @Test
    void noPicture_noWords() {
        assertEquals(List.of(), PictureWords.of("nothing"));
    }
}
