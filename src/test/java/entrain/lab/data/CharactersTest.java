package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bytes as text, as the library has it. */
final class CharactersTest {
    @Test
    void utf8_isTheLibrarysOfEveryCharacter() {
        for (int point = 0; point <= 0x10FFFF; point++) {
            if (point < 0xD800 || point > 0xDFFF) {
                String text = new StringBuilder()
                        .append("a")
                        .appendCodePoint(point)
                        .append("é")
                        .toString();
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                assertEquals(text, Characters.utf8(bytes, 0, bytes.length));
            }
        }
    }

    @Test
    void utf8_isUnknownWhereTheLibrarysIs() {
        SplittableRandom random = new SplittableRandom(1);
        int[] heads = {'a', 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
        for (int trial = 0; trial < 100_000; trial++) {
            byte[] bytes = new byte[2 + random.nextInt(5)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] =
                        (byte) (random.nextBoolean() ? heads[random.nextInt(heads.length)] : 0x80 + random.nextInt(64));
            }
            String expected = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
            String found = Characters.utf8(bytes, 1, bytes.length - 1);
            assertEquals(expected.indexOf(Characters.UNKNOWN), found.indexOf(Characters.UNKNOWN));
            if (expected.indexOf(Characters.UNKNOWN) < 0) {
                assertEquals(expected, found);
            }
        }
    }

    @Test
    void latin_isACharacterAByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertEquals(new String(bytes, 3, 250, StandardCharsets.ISO_8859_1), Characters.latin(bytes, 3, 250));
    }
}
