package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Track;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WeightsCaptionTest {
    /** Rows without one of their 80 inhibitory or of their 320 excitatory entries: 400 (0.98^80 + 0.98^320) = 80.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connectivity=dale&p=0.02              | 400 × 400 entries, ±1.06, about 80 rows cannot sum to zero",
                "connectivity=dale&p=0.02&balance=mean | 400 × 400 entries, ±1.06",
                "connectivity=dale                     | 400 × 400 entries, ±0.15",
                "p=0.02                                | 400 × 400 entries, ±1.06",
                // There is no such J: it is shown until it is refused.
                "connectivity=dale&N=10&f=0.95         | 10 × 10 entries, ±0.949",
            })
    void caption_rowsThatCannotBeBalanced_areCounted(String settings, String caption) {
        Numbers numbers = new Numbers(new Frame(), new Results());
        assertEquals(
                caption,
                new WeightsPanel()
                        .caption(
                                numbers,
                                Track.SPONTANEOUS,
                                SettingsText.parse(settings).settings())
                        .toString());
    }
}
