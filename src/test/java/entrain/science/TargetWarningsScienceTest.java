package entrain.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.core.engine.Engine;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.training.FreeTest;
import entrain.lab.training.TargetWarnings;
import entrain.lab.training.Targets;
import entrain.lab.training.Training;
import entrain.lab.training.TrainingOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That what is said before learning is true: what is warned of does not hold, and what is not warned of does. */
@Tag("slow")
final class TargetWarningsScienceTest {
    private static final int NETWORKS = 3;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g=1.5 | target:sines | 3",
                "N=200 | target:sines,rule:full | 3",
                "g=1.5 | target:square,period:60 | 3",
                "g=1.5 | target:sine,period:6 | 3",
                "N=100 | target:sines,rule:full | 3",
                "g=1.5 | target:sines,feedback:0 | 0",
                "N=200 | target:sines,rule:full,feedback:0 | 0",
                "g=1.5 | target:sines,feedback:5 | 0",
                "g=1.5 | target:sines,alpha:100 | 0",
                "g=0.6 | target:sines,bias:0 | 0",
                "N=60 | target:sines | 0",
                "N=60 | target:sines,rule:full | 0",
                "g=1.5 | target:sines,period:400 | 0",
                "g=1.5 | target:sines,period:4 | 0"
            })
    void warning_andOutcome_agree(String settings, String options, int hold) {
        int held = 0;
        for (int seed = 1; seed <= NETWORKS; seed++) {
            Training training =
                    training("N=300&g=1.5&p=0.1&dt=0.1&scheme=euler&seedNet=" + seed + "&" + settings, options);
            assertEquals(hold == 0, !TargetWarnings.of(training).isEmpty());
            held += holds(training) ? 1 : 0;
            training.release();
        }
        assertEquals(hold, held);
    }

    private static Training training(String text, String options) {
        Settings settings = SettingsText.parse(text).settings();
        TrainingOptions parsed = TrainingOptions.parse(options);
        return new Training(settings, OwnData.NONE, parsed, Targets.of(parsed, settings, null), Engine.JAVA);
    }

    private static boolean holds(Training training) {
        double time = Math.max(12 * training.options().period(), 600);
        training.learn();
        while (training.learned() < time && training.moves()) {
            training.step();
        }
        if (!training.moves()) {
            return false;
        }
        FreeTest test = training.test();
        while (test.advance()) {}
        test.release();
        return test.holds();
    }
}
