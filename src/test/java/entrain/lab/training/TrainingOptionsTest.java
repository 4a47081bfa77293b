package entrain.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.phrase.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainingOptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | target:sines",
                "target:sines | target:sines",
                "period:60 | target:sines,period:60",
                "period:120,alpha:0.01 | target:sines",
                "alpha:1,target:sines | target:sines,alpha:1",
                "target:flipflop,bits:3,alpha:1 | target:flipflop,bits:3",
                "alpha:0.01,target:flipflop | target:flipflop,alpha:0.01",
                "rule:full,target:generator,every:1 | target:generator,rule:full,every:1",
                "target:drawn,drawn:0;100;-100 | target:drawn,drawn:0;100;-100",
                "target:sine,drawn:0;100 | target:sine",
                "bias:-0,feedback:0.0,learn:1e3 | target:sines,bias:0,feedback:0,learn:1000",
                "alpha:.000001,period:10000 | target:sines,period:10000,alpha:0.000001"
            })
    void text_isCanonical_andReadAgain(String text, String canonical) {
        TrainingOptions options = TrainingOptions.parse(text);

        assertEquals(canonical, options.text());
        assertEquals(options, TrainingOptions.parse(canonical));
        assertTrue(canonical.matches("[a-z0-9:.;,-]*"), "fit for an address");
    }

    @Test
    void full_saysAll_andIsReadAgain() {
        TrainingOptions options = TrainingOptions.parse("target:drawn,drawn:0;-50;99,bits:2");

        assertEquals(
                "target:drawn,rule:force,bits:2,period:120,peak:1.3,drawn:0;-50;99,alpha:0.01,every:2,bias:0.5,feedback:1,"
                        + "learn:0",
                options.full());
        assertEquals(options, TrainingOptions.parse(options.full()));
    }

    /** α is 0.01 for patterns and 1 for tasks: what was measured best of each. */
    @ParameterizedTest
    @EnumSource(TargetKind.class)
    void alpha_isAsUsual_forTheTarget(TargetKind kind) {
        assertEquals(
                kind.ordinal() < TargetKind.FLIPFLOP.ordinal() ? 0.01 : 1,
                TrainingOptions.usual(kind).alpha());
    }

    @Test
    void usual_isWhatTheFieldUses() {
        TrainingOptions usual = TrainingOptions.parse("");

        assertEquals(
                new TrainingOptions(Rule.FORCE, TargetKind.SINES, 1, 120, 1.3, List.of(), 0.01, 2, 0.5, 1, 0), usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speed:2",
                "target",
                "target:lorenz",
                "rule:hebb",
                "bits:0",
                "bits:4",
                "period:0",
                "period:10001",
                "period:nan",
                "period:-1",
                "period:inf",
                "alpha:0",
                "alpha:1e-7",
                "every:0",
                "every:1.5",
                "bias:-1",
                "learn:x",
                ",",
                "target:drawn",
                "target:drawn,drawn:5",
                "target:drawn,drawn:5;101",
                "target:drawn,drawn:5;1.5"
            })
    void whatCannotBe_isRefused_inASentence(String text) {
        Refused refused = assertThrows(Refused.class, () -> TrainingOptions.parse(text));

        assertTrue(refused.reason().toString().length() > 10);
    }

    @Test
    void targetWithTooManyPoints_isRefused() {
        assertThrows(Refused.class, () -> TrainingOptions.parse("target:drawn,drawn:" + "1;".repeat(501)));
    }
}
