package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordingWordsTest {
    private static final Track RECORDING = new Track(0, Track.Kind.RECORDING);
    private final Frame frame = new Frame();
    private Block scalars;

    private Numbers numbers() {
        frame.begin(1, 0, 0, List.of(RECORDING));
        scalars = frame.addNumbers(Channel.SCALARS, RECORDING, Scalar.values().length);
        Numbers run = new Numbers();
        run.frame().begin(1, 0, 0, Track.TWIN);
        return run.with(frame);
    }

    @Test
    void among_twinAndRecording_isTheRecording() {
        assertEquals(RECORDING, RecordingWords.among(numbers()));
        assertNull(RecordingWords.among(new Numbers()));
    }

    @Test
    void head_ofRecording_hasNoVerdictButItsSizeAndDimension() {
        Numbers numbers = numbers();
        assertEquals("no verdict", VerdictWords.word(numbers, RECORDING).toString());
        assertEquals(Regime.UNDECIDED, VerdictWords.regime(numbers, RECORDING));
        assertEquals(
                "",
                VerdictWords.numbers(numbers, RECORDING, Settings.defaults()).toString());
        scalars.set(0, Scalar.UNITS.ordinal(), 31);
        scalars.set(0, Scalar.PARTICIPATION.ordinal(), 4.02);
        assertEquals(
                "31 units · D = 4.0",
                VerdictWords.numbers(numbers, RECORDING, Settings.defaults()).toString());
    }

    @Test
    void reasons_ofRecording_sayThatNoiseLooksLikeGrowthAndNothingOfNetworks() {
        String reasons = Phrase.join(" ", VerdictWords.reasons(numbers(), RECORDING, Settings.defaults()))
                .toString();
        assertTrue(reasons.startsWith("A verdict needs an equation"), reasons);
        assertTrue(reasons.contains("noise, too, looks like growth"), reasons);
        assertTrue(!reasons.contains("network"), reasons);
    }

    @Test
    void quantity_ofEachScale_isSaidAndHasASymbol() {
        Numbers numbers = numbers();
        String[] symbols = {"z", "raw", "ΔF/F₀"};
        assertEquals("recorded", RecordingWords.symbol(numbers, RECORDING));
        for (int scale = 0; scale < symbols.length; scale++) {
            scalars.set(0, Scalar.SCALE.ordinal(), scale);
            assertEquals(symbols[scale], RecordingWords.symbol(numbers, RECORDING));
            String quantity = RecordingWords.quantity(numbers, RECORDING).toString();
            assertTrue(quantity.contains(symbols[scale]), quantity);
        }
    }
}
