package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The presets whose networks learn keep their word. */
final class PresetTrainingTest {
    /** Six periods of the rhythm; for three bits about 6000 τ are needed for the last few per cent, half of that here. */
    @ParameterizedTest
    @CsvSource({"RHYTHM, 720", "FLIP_FLOP, 3000"})
    void preset_learnedForAWhile_mayBeFrozen(Preset preset, int duration) {
        Settings settings = Settings.of(preset);
        TrainingOptions options = TrainingOptions.parse(settings.get(Params.TRAIN));
        Training training =
                new Training(settings, OwnData.NONE, options, Targets.of(options, settings, null), Engine.JAVA);
        training.learn();
        while (training.learned() < duration) {
            training.step();
        }
        FreeTest test = training.test();
        boolean more = true;
        while (more) {
            more = test.advance();
        }
        assertTrue(test.holds(), "missed by " + test.last() + ", moved by " + test.moved());
        test.release();
        training.release();
    }
}
