package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Reason;
import entrain.core.analysis.Regime;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.sim.Channel;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import entrain.lab.sim.Prediction;
import entrain.lab.sim.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class VerdictWordsTest {
    private final Frame frame = new Frame();

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private void member(Member member, Regime regime, Reason reason) {
        frame.addScalars(Channel.SCALARS, member, Scalar.values().length);
        set(member, Scalar.REGIME, regime.ordinal());
        set(member, Scalar.REASON, reason.ordinal());
    }

    private void set(Member member, Scalar scalar, double value) {
        frame.set(Channel.SCALARS, member, scalar.ordinal(), value);
    }

    private String numbers(Member member, String settings) {
        return VerdictWords.numbers(frame, member, settings(settings));
    }

    @Test
    void emptyFrame_cannotTellYetAndHasNoNumber() {
        assertEquals(Regime.UNDECIDED, VerdictWords.regime(frame, Member.DRIVEN));
        assertEquals("", numbers(Member.DRIVEN, ""));
        assertEquals(List.of(), VerdictWords.reasons(frame, Member.DRIVEN, settings("g=5")));
    }

    @Test
    void chaotic_exponentWithItsErrorPerTauWhateverTheLabels() {
        member(Member.SPONTANEOUS, Regime.CHAOTIC, Reason.PARTS);
        set(Member.SPONTANEOUS, Scalar.LAMBDA, 0.0613);
        set(Member.SPONTANEOUS, Scalar.LAMBDA_ERROR, 0.0122);
        assertEquals("λ₁ = +0.061 ± 0.012 / τ", numbers(Member.SPONTANEOUS, ""));
        assertEquals("λ₁ = +0.061 ± 0.012 / τ", numbers(Member.SPONTANEOUS, "time=ms&tau=10"));
    }

    @Test
    void entrained_periodAndItsMultiple() {
        member(Member.DRIVEN, Regime.ENTRAINED, Reason.RETURNS);
        set(Member.DRIVEN, Scalar.LAMBDA, -0.182);
        set(Member.DRIVEN, Scalar.LAMBDA_ERROR, 0.006);
        set(Member.DRIVEN, Scalar.PERIOD, 10.47);
        set(Member.DRIVEN, Scalar.MULTIPLE, 1);
        assertEquals("λ₁ = −0.182 ± 0.006 / τ · period 10.5 τ", numbers(Member.DRIVEN, ""));
        set(Member.DRIVEN, Scalar.MULTIPLE, 2);
        assertTrue(numbers(Member.DRIVEN, "").endsWith("period 10.5 τ, 2 of the drive’s"));
        assertTrue(numbers(Member.DRIVEN, "time=ms").contains("period 105 ms"));
    }

    @Test
    void undecided_saysHowMuchIsMissing() {
        member(Member.DRIVEN, Regime.UNDECIDED, Reason.TOO_SHORT);
        set(Member.DRIVEN, Scalar.MISSING, 41.3);
        assertEquals("· needs about 42 τ more", numbers(Member.DRIVEN, ""));
    }

    @Test
    void diverged_saysWhenAndNothingElse() {
        member(Member.DRIVEN, Regime.CHAOTIC, Reason.PARTS);
        frame.member(Member.DRIVEN, 12.34, 1, 1);
        assertEquals(Regime.DIVERGED, VerdictWords.regime(frame, Member.DRIVEN));
        assertEquals("at t = 12.3 τ", numbers(Member.DRIVEN, ""));
        assertEquals(
                List.of(VerdictWords.reason(Reason.LEFT_BOUNDS)),
                VerdictWords.reasons(frame, Member.DRIVEN, settings("phi=relu")));
    }

    @Test
    void reasons_dale_sayWhatTheTheoryLeavesOut() {
        member(Member.SPONTANEOUS, Regime.CHAOTIC, Reason.PARTS);
        predict(Member.SPONTANEOUS, 2, 0.1);
        for (String text : new String[] {"connectivity=dale", ""}) {
            String all = String.join(" ", VerdictWords.reasons(frame, Member.SPONTANEOUS, settings(text)));
            assertEquals(!text.isEmpty(), all.contains("Dale"), all);
        }
    }

    private void predict(Member member, int kind, double lambda) {
        frame.addScalars(Channel.PREDICTIONS, member, Prediction.values().length);
        frame.set(Channel.PREDICTIONS, member, Prediction.KIND.ordinal(), kind);
        frame.set(Channel.PREDICTIONS, member, Prediction.LAMBDA.ordinal(), lambda);
        frame.set(Channel.PREDICTIONS, member, Prediction.CONVERGED.ordinal(), 1);
    }

    @Test
    void reasons_nearTheTransition_tellOfFiniteSize() {
        member(Member.SPONTANEOUS, Regime.UNDECIDED, Reason.NEAR_CRITICAL);
        assertTrue(String.join(" ", VerdictWords.reasons(frame, Member.SPONTANEOUS, settings("g=1.2&N=200")))
                .contains("scatters"));
        for (String far : new String[] {"g=0.5&N=200", "g=3&N=200", "g=1.2&N=200&phi=sigmoid", "g=1.2&N=4000"}) {
            assertFalse(
                    String.join(" ", VerdictWords.reasons(frame, Member.SPONTANEOUS, settings(far)))
                            .contains("scatters"),
                    far);
        }
    }

    @Test
    void reasons_withTheory_nameItsSolutionAndTheCriticalInput() {
        member(Member.DRIVEN, Regime.ENTRAINED, Reason.RETURNS);
        predict(Member.DRIVEN, 1, -0.1628);
        frame.data()[frame.add(Channel.CRITICAL, Member.DRIVEN, 1, 1, 1)] = 1.436f;
        String all = String.join(" ", VerdictWords.reasons(frame, Member.DRIVEN, settings("")));
        assertTrue(
                all.contains("Every trial converges")
                        && all.contains("λ₁ = −0.163 per τ")
                        && all.contains("I_c = 1.44"),
                all);
    }

    @ParameterizedTest
    @EnumSource
    void reason_each_isASentence(Reason reason) {
        String text = VerdictWords.reason(reason);
        assertTrue(Character.isUpperCase(text.charAt(0)) || text.startsWith("λ₁"), text);
        assertTrue(text.endsWith("."), text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0613,0.0122,+0.061 ± 0.012",
        "-0.182,0.006,−0.182 ± 0.006",
        "1.5,0.3,+1.5 ± 0.3",
        "-0.5,0,−0.5000 ± <0.0001",
        "0.00004,0.00002,+0.0000 ± <0.0001",
        "12,3,+12 ± 3"
    })
    void measured_keepsTheDigitsThatStand(double value, double error, String expected) {
        assertEquals(expected, Labels.measured(value, error));
    }
}
