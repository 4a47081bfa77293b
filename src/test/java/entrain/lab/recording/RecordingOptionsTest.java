package entrain.lab.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.phrase.Refused;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options as text and back. */
final class RecordingOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "table=2",
                "swap=1",
                "interval=1.89&unit=s&tau=9.45",
                "unit=sample",
                "scale=raw",
                "scale=dff&missing=0&gaps=0&detrend=1",
                "band=0.01:0.1",
                "band=0.01:",
                "band=:0.1",
                "without=3,7",
                "from=10&to=250&loop=0",
                "interval=1e-7&tau=0.1"
            })
    void text_isWhatWasParsed(String text) {
        assertEquals(text, RecordingOptions.parse(text).text());
        assertEquals(
                RecordingOptions.parse(text),
                RecordingOptions.parse(RecordingOptions.parse(text).full()));
    }

    @Test
    void text_roundTripsWhateverIsChosen() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 500; trial++) {
            RecordingOptions options = new RecordingOptions(
                    random.nextInt(4) - 1,
                    random.nextBoolean(),
                    random.nextBoolean() ? 0 : random.nextDouble() * 100,
                    random.nextBoolean() ? null : SamplingUnit.values()[random.nextInt(4)],
                    random.nextBoolean() ? 0 : random.nextDouble(),
                    Scale.values()[random.nextInt(3)],
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean() ? 0 : random.nextDouble(),
                    random.nextBoolean() ? 0 : 1 + random.nextDouble(),
                    random.ints(random.nextInt(4), 0, 100).boxed().collect(Collectors.toList()),
                    random.nextInt(3),
                    random.nextInt(100) - 1,
                    random.nextBoolean());
            assertEquals(options, RecordingOptions.parse(options.text()));
            assertEquals(options, RecordingOptions.parse(options.full()));
        }
    }

    @Test
    void parse_takesTheLaterOfTwoAndNothingForNone() {
        assertEquals(RecordingOptions.parse("tau=2"), RecordingOptions.parse("tau=1&tau=2"));
        assertEquals(RecordingOptions.NONE, RecordingOptions.parse("band=&without=&swap=0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "swap=2 | must be 0 or 1",
                "swap | is no option of a recording",
                "colour=1 | is no option of a recording",
                "interval=0 | must be a number above 0",
                "interval=inf | must be a number above 0",
                "tau=-1 | must be a number above 0",
                "tau=1,5 | must be a number above 0",
                "unit=h | must be s, ms, min or sample",
                "scale=log | must be z, raw or dff",
                "band=1 | must be two frequencies, as in 0.01:0.1",
                "band=2:1 | must begin below its end",
                "band=x:1 | must be a number above 0",
                "without=1,,2 | must be a whole number from 0",
                "from=-1 | must be a whole number from 0",
                "to=1.5 | must be a whole number from 0",
                "table= | must be a whole number from 0"
            })
    void parse_refusesInWords(String text, String why) {
        String said =
                assertThrows(Refused.class, () -> RecordingOptions.parse(text)).getMessage();
        assertTrue(said.endsWith(why) && said.startsWith("\"" + text + "\""), said);
    }
}
