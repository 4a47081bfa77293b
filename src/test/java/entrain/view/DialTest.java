package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.model.Activation;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and thumbs are compared exactly: every value is a decimal that one division makes. */
final class DialTest {
    private static Dial of(RealParam param, double value) {
        Dial dial = new Dial(param);
        dial.follow(Settings.defaults().with(param, value), false);
        return dial;
    }

    private static Dial g(double value) {
        return of(Params.G, value);
    }

    @ParameterizedTest
    @CsvSource({
        "ArrowRight, false, 2.2", "ArrowUp, false, 2.2", "ArrowLeft, false, 1.8", "ArrowDown, false, 1.8",
        "ArrowRight, true, 2.01", "ArrowLeft, true, 1.99", "PageUp, false, 2.4", "PageDown, false, 1.6",
        "Home, false, 0", "End, false, 4", "a, false, NaN"
    })
    void key_fromTheMiddle_goesItsStep(String key, boolean fine, double to) {
        assertEquals(to, g(2).key(key, fine));
    }

    @Test
    void key_atAnEnd_stops() {
        for (String key : new String[] {"ArrowRight", "ArrowUp", "PageUp", "End"}) {
            assertEquals(4, g(4).key(key, false), key);
            assertEquals(4, g(3.9).key(key, false), key);
        }
        for (String key : new String[] {"ArrowLeft", "ArrowDown", "PageDown", "Home"}) {
            assertEquals(0, g(0).key(key, false), key);
        }
    }

    @Test
    void follow_typedBeyondTheEnd_takesTheEndThere() {
        Dial dial = g(10);
        assertEquals(10, dial.high());
        assertEquals(1000, dial.place(1000), "the thumb is at the end");
        assertEquals(10, dial.key("End", false), "the end is where the value is");
        assertEquals(9.5, dial.key("ArrowLeft", false));
        dial.follow(Settings.defaults().with(Params.G, 9.5), true);
        dial.rest();
        assertEquals(950, dial.place(1000), "the thumb goes with the value, the range does not");
        dial.follow(Settings.defaults().with(Params.G, 3.0), true);
        assertEquals(10, dial.high(), "never under the hand");
        dial.rest();
        assertEquals(4, dial.high());
        assertEquals(750, dial.place(1000));
    }

    @Test
    void follow_belowTheStart_takesTheStartThere() {
        Dial dial = of(Params.P, 0.001);
        assertEquals(0.001, dial.low());
        assertEquals(0, dial.place(1000));
        assertEquals(0.001, dial.key("ArrowLeft", false));
        assertEquals(0.05, dial.key("ArrowRight", false));
    }

    @Test
    void follow_sigmoid_hasTheLongerRange() {
        Dial dial = new Dial(Params.G);
        Settings settings =
                Settings.defaults().with(Params.PHI, Activation.SIGMOID).with(Params.G, 12.0);
        dial.follow(settings, false);
        assertEquals(20, dial.high());
        dial.follow(settings.with(Params.PHI, Activation.TANH), false);
        assertEquals(12, dial.high(), "what the value has beyond the usual range stays in it");
    }

    /** Whatever the value, every key's goal is in the range, and the thumb is in it. */
    @Test
    void everyParam_everyKey_staysWithinTheRange() {
        for (Param<?> param : Params.all()) {
            if (param instanceof RealParam real) {
                for (double value :
                        new double[] {real.min(), real.max(), real.defaultValue(), real.nearest(0.628319)}) {
                    Dial dial = of(real, value);
                    for (String key : "ArrowUp ArrowDown PageUp PageDown Home End".split(" ")) {
                        double to = dial.key(key, false);
                        assertTrue(to >= dial.low() && to <= dial.high(), param + " " + value + " " + key);
                        assertEquals(to, real.nearest(to), param + " " + value + " " + key);
                        boolean down = key.endsWith("Down") || key.equals("Home");
                        assertTrue(down ? to <= value : to >= value, param + " " + value + " " + key);
                    }
                    assertTrue(dial.place(1000) >= 0 && dial.place(1000) <= 1000);
                }
            }
        }
    }

    /** What a pointer leaves anywhere in the range, arrows with Shift reach. */
    @Test
    void at_anyPlaceOfAPointer_isReachedByKeys() {
        for (RealParam param :
                new RealParam[] {Params.G, Params.I, Params.OMEGA, Params.P, Params.SEPARATION, Params.PACE}) {
            Dial dial = of(param, param.defaultValue());
            double goal = dial.at(dial.low() + 0.3337 * (dial.high() - dial.low()));
            double value = dial.low();
            for (int presses = 0; value < goal && presses < 1000; presses++) {
                dial.follow(Settings.defaults().with(param, value), true);
                value = param.nearest(dial.key("ArrowRight", true));
            }
            assertEquals(goal, value, param.key());
        }
    }
}
