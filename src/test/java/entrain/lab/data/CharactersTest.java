package entrain.lab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the JDK's decoders. */
final class CharactersTest {
    @Test
    void utf8_everyCharacter_isThatOfTheJdk() {
        StringBuilder all = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 97) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                all.appendCodePoint(point);
            }
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(all.toString(), Characters.utf8(bytes, 0, bytes.length));
    }

    /** How many marks stand for what is no UTF-8 may differ; that there is one may not. */
    @Test
    void utf8_whatIsNone_isMarked() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(4)];
            random.nextBytes(bytes);
            bytes[0] |= (byte) 0xF5; // begins no character
            assertTrue(Characters.utf8(bytes, 0, bytes.length).indexOf('\uFFFD') >= 0);
        }
        byte[] cut = "µ".getBytes(StandardCharsets.UTF_8);
        assertEquals("\uFFFD", Characters.utf8(cut, 0, 1));
        byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        assertEquals("\uFFFD", Characters.utf8(surrogate, 0, 3));
    }

    @Test
    void latin1_everyByte_isThatOfTheJdk() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertEquals(new String(all, StandardCharsets.ISO_8859_1), Characters.latin1(all, 0, all.length));
    }
}
