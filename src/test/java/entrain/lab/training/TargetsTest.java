package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entrain.core.training.Target;
import entrain.lab.phrase.Refused;
import entrain.lab.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetsTest {
    private static final Settings SETTINGS = Settings.defaults();

    private static Target target(String options, TargetData data) {
        return Targets.of(TrainingOptions.parse(options), SETTINGS, data);
    }

    private static double at(Target target, double t, int output) {
        double[] f = new double[target.outputs()];
        target.write(t, f);
        return f[output];
    }

    /** A quarter of a period after its start a sine is at its peak. */
    @Test
    void sine_reachesThePeak() {
        assertEquals(1.3, at(target("target:sine,period:60", null), 15, 0), 1e-12);
        assertEquals(0.7, at(target("target:sine,period:60,peak:0.7", null), 15, 0), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sine", "sines", "square"})
    void patterns_haveTheOptionsPeriodAndPeak(String word) {
        Target target = target("target:" + word + ",period:40,peak:0.8", null);
        double most = 0;
        for (double t = 0; t < 40; t += 0.01) {
            most = Math.max(most, Math.abs(at(target, t, 0)));
        }
        assertEquals(40, target.period());
        assertEquals(0.8, most, 1e-4);
    }

    /** Points in per cent of the peak, evenly spaced, straight lines between them. */
    @Test
    void drawnPoints_areJoined() {
        Target target = target("target:drawn,drawn:0;100;-50;0,period:40,peak:2", null);
        assertEquals(2, at(target, 10, 0), 1e-12);
        assertEquals(0.5, at(target, 15, 0), 1e-12);
        assertEquals(-1, at(target, 20, 0), 1e-12);
    }

    /** Each row is an output of its own, scaled to the peak by itself. */
    @Test
    void data_ofTwoRows_areTwoOutputs() {
        TargetData data = new TargetData(2, 4, 5, new float[] {0, 1, 0, -2, 0, 10, 0, -10});
        Target target = target("target:data,peak:1", data);
        assertEquals(2, target.outputs());
        assertEquals(20, target.period());
        assertEquals(0.5, at(target, 5, 0), 1e-12);
        assertEquals(1, at(target, 5, 1), 1e-12);
        assertEquals(-1, at(target, 15, 0), 1e-12);
    }

    @Test
    void whatCannotBeLearned_isRefused_inASentence() {
        assertThrows(Refused.class, () -> new TargetData(1, 1, 1, new float[1]));
        assertThrows(Refused.class, () -> new TargetData(1, 2, 1, new float[] {0, Float.NaN}));
        assertThrows(Refused.class, () -> new TargetData(1, 2, 5001, new float[2]));
        assertThrows(Refused.class, () -> new TargetData(1, 2, 0, new float[2]));
        assertThrows(Refused.class, () -> target("target:data", null));
        assertThrows(Refused.class, () -> target("target:data", new TargetData(1, 2, 1, new float[] {3, 3})));
        assertThrows(Refused.class, () -> target("target:data", new TargetData(101, 2, 1, new float[202])));
        assertThrows(Refused.class, () -> target("target:drawn,drawn:0;0", null));
        assertThrows(Refused.class, () -> target("period:0.1", null));
    }
}
