package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.core.engine.Engine;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** The words of what is said before learning. */
final class TargetWarningsTest {
    private static String said(String settings, String options) {
        Settings read = SettingsText.parse(settings).settings();
        TrainingOptions parsed = TrainingOptions.parse(options);
        Training training = new Training(read, OwnData.NONE, parsed, Targets.of(parsed, read, null), Engine.JAVA);
        return TargetWarnings.of(training).toString();
    }

    @Test
    void eachReason_hasItsSentenceAndNumbers() {
        assertEquals("", said("N=300&g=1.5", "target:sines"));
        assertEquals(
                "A period of 320.5 τ is long: beyond 250 τ most networks do not hold it.",
                said("N=300&g=1.5", "target:sines,period:320.5"));
        assertEquals(
                "A period of 3 τ is short: below 10 τ it takes hundreds of periods to learn."
                        + " A share of 28 % of the target is faster than 2.5 rad/τ, which networks follow badly.",
                said("N=300&g=1.5", "target:sines,period:3"));
        assertEquals(
                "The target hardly moves for 95.9 τ of a period: beyond 65 τ most networks lose it.",
                said("N=300&g=1.5", "target:drawn,drawn:0;0;100;0;0;0;0;0;0;0"));
        assertEquals(
                "100 units are few for this: it takes 200 or more.", said("N=100&g=1.5", "target:flipflop,bits:3"));
        assertEquals(
                "With g = 0.8 and no constant input activity dies out: there is nothing to learn from.",
                said("N=300&g=0.8", "target:sine,bias:0"));
        assertEquals("", said("N=300&g=0.8", "target:sine"));
    }

    @Test
    void optionsThatFail_areSaid_fromTheirBarsOn() {
        assertEquals(
                "Without feedback nothing keeps the network on the target.",
                said("N=300&g=1.5", "target:sines,feedback:0"));
        assertEquals(
                "Feedback of 3 drives units to their limits: what is learned is poor, or does not hold.",
                said("N=300&g=1.5", "target:flipflop,feedback:3"));
        assertEquals(
                "With α = 10 weights stay too small: what is learned is poor, or does not hold.",
                said("N=300&g=1.5", "target:sines,alpha:10"));
        assertEquals("", said("N=300&g=1.5", "target:sines,feedback:2.9,alpha:9.9"));
    }

    @Test
    void square_whosePlateausAreLong_isSaid() {
        assertEquals(
                "A square of period 120 τ stays on its plateaus too long: most networks hold it up to 80 τ.",
                said("N=300&g=1.5", "target:square"));
        assertEquals("", said("N=300&g=1.5", "target:square,period:80"));
    }

    /** A sine alone is learned however fast, and full-FORCE needs fewer units for a pattern. */
    @Test
    void whatEscapesABound_isNotWarnedOf() {
        assertEquals("", said("N=300&g=1.5", "target:sine,period:2"));
        assertEquals("", said("N=100&g=1.5", "target:sines,rule:full"));
        assertEquals("99 units are few for this: it takes 150 or more.", said("N=99&g=1.5", "target:sines,rule:full"));
    }
}
