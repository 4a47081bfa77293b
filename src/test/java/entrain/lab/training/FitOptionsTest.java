package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.phrase.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FitOptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "fit:ridge,units:0 | ''",
                "fit:pinning,units:200,runs:300 | fit:pinning,units:200,runs:300",
                "penalty:1e-6,values:currents | values:currents,penalty:0.000001",
                "p0:.1,plastic:0.50,gain:-0 | plastic:0.5,p0:0.1,gain:0",
                "held:0.5,held:0.1,seed:7,factor:10 | factor:10,seed:7,held:0.1"
            })
    void text_isCanonical_andReadAgain(String text, String canonical) {
        FitOptions options = FitOptions.parse(text);

        assertEquals(canonical, options.text());
        assertEquals(options, FitOptions.parse(canonical));
        assertTrue(canonical.matches("[a-z0-9:.;,-]*"), "fit for an address");
    }

    @Test
    void smallPenalty_isFitForAnAddress() {
        String text = FitOptions.parse("penalty:1e-12").text();

        assertTrue(text.matches("[a-z0-9:.;,-]*"), text);
        assertEquals(1e-12, FitOptions.parse(text).penalty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fit",
                "fit:",
                "fit:lasso",
                "values:volts",
                "units:1001",
                "units:-1",
                "units:1.5",
                "plastic:0",
                "plastic:1.01",
                "p0:0",
                "p0:nan",
                "gain:-1",
                "factor:0",
                "runs:0",
                "seed:x",
                "penalty:-1",
                "held:0",
                "held:0.95",
                "rule:force",
                ",",
                "=1"
            })
    void whatIsNoOption_isRefused_inASentence(String text) {
        Refused refused = assertThrows(Refused.class, () -> FitOptions.parse(text));
        assertTrue(refused.reason().toString().length() > 10);
    }
}
