package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plane of a map as text. */
final class PlaneParamTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I,g",
                "omega,I",
                "p,omega",
                "I,0,2,21,g",
                "I,g,1,3,11",
                "I,0,2,21,g,1,3,11",
                "g,0.5,3,400,I,0,4,25"
            })
    void parse_aPlane_isReadBack(String text) throws BadValue {
        assertEquals(text, Params.PLANE.format(Params.PLANE.parse(text)));
    }

    @Test
    void parse_theUsualRangeWrittenOut_isTheShortText() throws BadValue {
        assertEquals("I,g", Params.PLANE.format(Params.PLANE.parse(" I, 0, 4.6, 24 , g,0.40,3.4,16")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "I", "I,I", "g,N", "I,g,", "I,0,4,g", "I,0,4,24,g,0.5", "I,0,4,24,g,0.5,3,16,p", "I,g,x,3,16"
            })
    void parse_noPlane_isRefused(String text) {
        assertThrows(BadValue.class, () -> Params.PLANE.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "I,2,2,5,g;it has an empty range",
                "I,3,2,5,g;it has an empty range",
                "I,0,2,1,g;it has an empty range",
                "I,0,2,0,g;it has an empty range",
                "I,0,2,-3,g;it has an empty range",
                "I,0,2,626,g;it is too fine: 10,000 cells are the most",
                "I,0,2,1e300,g;it is too fine: 10,000 cells are the most",
                "I,0,2,2.5,g;it is too fine: 10,000 cells are the most",
                "I,0,2,150,g,0,2,100;it is too fine: 10,000 cells are the most",
                "I,0,101,5,g;it is outside 0 to 100",
                "g,g;it has the same parameter twice",
                "g,N;it is not of two out of g, I, omega, p"
            })
    void parse_aBadRange_saysWhatIsWrong(String text, String why) {
        BadValue bad = assertThrows(BadValue.class, () -> Params.PLANE.parse(text));
        assertEquals(why, bad.reason().of("it").toString());
    }

    @Test
    void spans_itsTwoParameters_only() throws BadValue {
        Plane plane = Params.PLANE.parse("omega,g");
        assertTrue(plane.spans(Params.OMEGA) && plane.spans(Params.G));
        assertFalse(plane.spans(Params.I) || plane.spans(Params.N));
    }

    @Test
    void words_areAllPlanes() throws BadValue {
        for (String word : Params.PLANE.words()) {
            assertEquals(word, Params.PLANE.format(Params.PLANE.parse(word)));
        }
        assertEquals("I,g", Params.PLANE.format(Params.PLANE.defaultValue()));
    }
}
