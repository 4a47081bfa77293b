package entrain.lab.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences made of patterns, in English, in another order, and as the text of a message. */
final class PhraseTest {
    private static final Map<String, String> TURNED =
            Map.of("{} of {}", "{1}: {0}", "half at {}", "at {} half", "spontaneous", "alone", "{}.", "{}|");

    /** Another order, and arguments that are marked. */
    private static final class Turned implements Language {
        @Override
        public String of(String pattern) {
            return TURNED.getOrDefault(pattern, pattern);
        }

        @Override
        public String inserted(String argument) {
            return "<" + argument + ">";
        }
    }

    private final Phrase nested = Phrase.of("{} of {}", Phrase.of("spontaneous"), Phrase.of("half at {}", "3 τ"));

    @Test
    void english_patterns_takeTheirArgumentsInOrder() {
        assertEquals("spontaneous of half at 3 τ", nested.toString());
        assertEquals("nothing moves", Phrase.of("nothing moves").toString());
    }

    @Test
    void anotherLanguage_patterns_areLookedUpAndMayTurnTheirArguments() {
        assertEquals("<at <3 τ> half>: <alone>", nested.in(new Turned()));
    }

    @Test
    void verbatim_anyText_isTakenAsItStands() {
        Phrase phrase = Phrase.verbatim("{} of {}");
        assertEquals("{} of {}", phrase.in(new Turned()));
        assertEquals("half at {0}{", Phrase.of("half at {}", "{0}{").toString());
    }

    @Test
    void join_parts_areSaidOneByOne() {
        Phrase phrase = Phrase.join(" · ", List.of(Phrase.of("half at {}", "1"), Phrase.verbatim("2"), nested));
        assertEquals("half at 1 · 2 · spontaneous of half at 3 τ", phrase.toString());
        assertEquals("at <1> half · 2 · <at <3 τ> half>: <alone>", phrase.in(new Turned()));
        assertTrue(Phrase.join(", ", List.of()).isEmpty());
        assertTrue(Phrase.NONE.isEmpty());
        assertFalse(nested.isEmpty());
    }

    /** So that drawing in one language allocates nothing. */
    @Test
    void in_sameLanguageAgain_isTheSameText() {
        Language language = new Turned();
        assertSame(nested.in(language), nested.in(language));
        assertEquals(nested.in(language), nested.in(new Turned()));
    }

    @Test
    void of_anotherArgument_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Phrase.of("{}", 3));
    }

    @Test
    void code_everyKind_isReadBack() {
        Phrase odd = Phrase.of("{}.", "\"\\\t\u0000]},[·\uD83D\uDE00");
        Phrase joined = Phrase.join("; ", List.of(nested, odd, Phrase.NONE));
        for (Phrase phrase : List.of(nested, odd, joined, Phrase.NONE, Phrase.verbatim("x"))) {
            assertEquals(phrase, Phrase.decode(phrase.code()));
            assertEquals(phrase.hashCode(), Phrase.decode(phrase.code()).hashCode());
            assertEquals(phrase.toString(), Phrase.decode(phrase.code()).toString());
        }
        assertEquals("[\"{} of {}\",[\"spontaneous\"],[\"half at {}\",\"3 τ\"]]", nested.code());
        assertNotEquals(Phrase.of("x"), Phrase.verbatim("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "\"x", "[", "[]", "[\"\"]", "[\"x\",]", "[\"x\"", "\"x\"y", "\"\\u00\"", "\"\\u00g0\""})
    void decode_anythingElse_isRefused(String code) {
        assertThrows(IllegalArgumentException.class, () -> Phrase.decode(code));
    }
}
