package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextParamTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "target:sines", "rule:full,target:flipflop,bits:3", "drawn:0;-50;99.5,learn:1440", "a1:b.c"})
    void parse_pairs_keptAsTheyAre(String text) throws BadValue {
        assertEquals(text, Params.TRAIN.parse(text));
        Settings settings = Settings.defaults().with(Params.TRAIN, text);
        Parsed parsed = SettingsText.parse(SettingsText.format(settings));
        assertEquals(List.of(), parsed.problems());
        assertEquals(settings, parsed.settings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sine",
                "a:",
                ":b",
                "a:b,",
                ",a:b",
                "a:b,,c:d",
                "a:b:c",
                "A:b",
                "a:b c",
                "a:b=c",
                "a:b&c:d",
                "a:é"
            })
    void parse_whatIsNoPairs_refused(String text) {
        assertThrows(BadValue.class, () -> Params.TRAIN.parse(text));
        assertThrows(IllegalArgumentException.class, () -> Params.TRAIN.checked(text));
    }

    @Test
    void parse_tooLong_refused() {
        assertThrows(BadValue.class, () -> Params.TRAIN.parse("drawn:" + "1;".repeat(1000)));
    }

    @Test
    void format_inALink_isReadable() {
        Settings settings = Settings.defaults().with(Params.TRAIN, "target:sines,learn:1440");
        assertEquals("v=1&train=target:sines,learn:1440", SettingsText.format(settings));
        Problem fault = SettingsText.parse("train=Sine").problems().get(0);
        assertEquals(
                "train = Sine is not made of pairs key:value with commas between; the default is used.",
                fault.message().toString());
    }

    /** A semicolon also parts pairs: one typed within a list does not. */
    @Test
    void parse_semicolonsAsTyped_areTheLists() {
        Parsed parsed = SettingsText.parse("g=1.5;train=target:drawn,drawn:0;-50;99;N=300&I=0;;");
        assertEquals(List.of(), parsed.problems());
        assertEquals("target:drawn,drawn:0;-50;99", parsed.settings().get(Params.TRAIN));
        assertEquals(300, parsed.settings().get(Params.N));
        assertEquals(1.5, parsed.settings().get(Params.G));
    }
}
