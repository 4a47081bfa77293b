package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelsTest {
    @Test
    void number_anySize_hasThreeDigits() {
        assertEquals("0.05", Labels.number(0.05));
        assertEquals("−12.5", Labels.number(-12.54));
        assertEquals("2·10⁹", Labels.number(2e9));
        assertEquals("−10⁻⁹", Labels.number(-1e-9));
        assertEquals("–", Labels.number(Double.POSITIVE_INFINITY));
        assertEquals("–", Labels.number(Double.NaN));
    }

    @Test
    void signed_showsThePlus() {
        assertEquals("+0.1", Labels.signed(0.1));
        assertEquals("−0.24", Labels.signed(-0.24));
        assertEquals("0", Labels.signed(0));
    }

    @Test
    void fixed_roundsToItsDecimals() {
        assertEquals("312.4", Labels.fixed(312.44, 1));
        assertEquals("−0.180", Labels.fixed(-0.1796, 3));
        assertEquals("14", Labels.fixed(14.2, 0));
        assertEquals("0.0", Labels.fixed(-0.01, 1));
        assertEquals("1.00", Labels.fixed(0.999, 2));
    }

    @Test
    void power_isWrittenOut() {
        assertEquals("1", Labels.power(0));
        assertEquals("10", Labels.power(1));
        assertEquals("10⁻¹⁶", Labels.power(-16));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "0.62831, 0.62831",
        "0.628319, 0.628319",
        "0.6283185307179586, ≈0.62832",
        "12.345678, ≈12.3457",
        "1234.567891, ≈1234.57",
        "0.0012345678, 0.0012345678",
        "2147483647, 2147483647"
    })
    void brief_long_isRoundedAndLooksIt(String exact, String brief) {
        assertEquals(brief, Labels.brief(exact, Double.parseDouble(exact)));
    }
}
