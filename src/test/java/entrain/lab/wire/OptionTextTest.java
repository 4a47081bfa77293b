package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionTextTest {
    /** A key that another key's name or value holds is not that key. */
    @ParameterizedTest
    @CsvSource({"tau,9.45", "unit,s", "band,0.01:0.1", "to,''", "s,''", "detrend,''", "missing,1"})
    void value_ofAKey_isItsOwn(String key, String value) {
        assertEquals(value, OptionText.value("unit=s&tau=9.45&band=0.01:0.1&missing=1", key));
    }

    @ParameterizedTest
    @CsvSource({
        "'',swap,1,swap=1",
        "swap=1,swap,0,swap=0",
        "swap=1&tau=2,swap,0,tau=2&swap=0",
        "swap=1&tau=2&loop=0,tau,3,swap=1&loop=0&tau=3",
        "swap=1&tau=2&loop=0,tau,'',swap=1&loop=0",
        "swap=1&tau=2,tau,'',swap=1",
        "swap=1&tau=2,swap,'',tau=2",
        "swap=1,swap,'',''",
        "swap=1,tau,'',swap=1",
    })
    void with_anotherValue_hasItOnce(String text, String key, String value, String expected) {
        assertEquals(expected, OptionText.with(text, key, value));
    }

    @Test
    void over_pairs_takeThePlaceOfThoseOfTheirKeys() {
        assertEquals("tau=2&swap=0&loop=1", OptionText.over("swap=1&tau=2", "swap=0&loop=1"));
        assertEquals("swap=1", OptionText.over("swap=1", ""));
    }
}
