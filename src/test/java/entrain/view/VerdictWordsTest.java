package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Reason;
import entrain.core.analysis.Regime;
import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class VerdictWordsTest {
    private final Numbers numbers = new Numbers();

    @BeforeEach
    void begin() {
        numbers.frame().begin(1, 0, 0, Track.TWIN);
    }

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private void track(Track track, Regime regime, Reason reason) {
        numbers.frame().addNumbers(Channel.SCALARS, track, Scalar.values().length);
        set(track, Scalar.REGIME, regime.ordinal());
        set(track, Scalar.REASON, reason.ordinal());
    }

    private void set(Track track, Scalar scalar, double value) {
        numbers.block(Channel.SCALARS, track).set(0, scalar.ordinal(), value);
    }

    private String numbers(Track track, String settings) {
        return VerdictWords.numbers(numbers, track, settings(settings)).toString();
    }

    private String reasons(Track track, String settings) {
        return Phrase.join(" ", VerdictWords.reasons(numbers, track, settings(settings)))
                .toString();
    }

    @Test
    void emptyFrame_cannotTellYetAndHasNoNumber() {
        assertEquals(Regime.UNDECIDED, VerdictWords.regime(numbers, Track.DRIVEN));
        assertEquals("", numbers(Track.DRIVEN, ""));
        assertEquals(List.of(), VerdictWords.reasons(numbers, Track.DRIVEN, settings("g=5")));
    }

    @Test
    void chaotic_exponentWithItsErrorPerTauWhateverTheLabels() {
        track(Track.SPONTANEOUS, Regime.CHAOTIC, Reason.PARTS);
        set(Track.SPONTANEOUS, Scalar.LAMBDA, 0.0613);
        set(Track.SPONTANEOUS, Scalar.LAMBDA_ERROR, 0.0122);
        assertEquals("λ₁ = +0.061 ± 0.012 / τ", numbers(Track.SPONTANEOUS, ""));
        assertEquals("λ₁ = +0.061 ± 0.012 / τ", numbers(Track.SPONTANEOUS, "time=ms&tau=10"));
    }

    @Test
    void entrained_periodAndItsMultiple() {
        track(Track.DRIVEN, Regime.ENTRAINED, Reason.RETURNS);
        set(Track.DRIVEN, Scalar.LAMBDA, -0.182);
        set(Track.DRIVEN, Scalar.LAMBDA_ERROR, 0.006);
        set(Track.DRIVEN, Scalar.PERIOD, 10.47);
        set(Track.DRIVEN, Scalar.MULTIPLE, 1);
        assertEquals("λ₁ = −0.182 ± 0.006 / τ · period 10.5 τ", numbers(Track.DRIVEN, ""));
        set(Track.DRIVEN, Scalar.MULTIPLE, 2);
        assertTrue(numbers(Track.DRIVEN, "").endsWith("period 10.5 τ, 2 of the drive’s"));
        assertTrue(numbers(Track.DRIVEN, "time=ms").contains("period 105 ms"));
    }

    /** What the scout has found of a track, beside the frame. */
    private Numbers scouted(Track track, Regime regime, Reason reason) {
        Blocks scout = new Blocks();
        Block found = scout.addNumbers(Channel.SCALARS, track, Scalar.values().length);
        found.set(0, Scalar.REGIME.ordinal(), regime.ordinal());
        found.set(0, Scalar.REASON.ordinal(), reason.ordinal());
        found.set(0, Scalar.AHEAD.ordinal(), 605.4);
        if (regime != Regime.DIVERGED) {
            found.set(0, Scalar.LAMBDA.ordinal(), 0.0942);
            found.set(0, Scalar.LAMBDA_ERROR.ordinal(), 0.0061);
            found.set(0, Scalar.LAMBDA_TIME.ordinal(), 454);
            found.set(0, Scalar.MISSING.ordinal(), 70);
        }
        Results results = new Results();
        results.put("scout", scout);
        return new Numbers(numbers.frame(), results);
    }

    @Test
    void seenAhead_isSaidWithItsErrorAndHowFar() {
        track(Track.DRIVEN, Regime.UNDECIDED, Reason.TOO_SHORT);
        set(Track.DRIVEN, Scalar.MISSING, 90);
        Numbers both = scouted(Track.DRIVEN, Regime.CHAOTIC, Reason.PARTS);
        assertEquals(Regime.CHAOTIC, VerdictWords.regime(both, Track.DRIVEN));
        assertEquals(
                "λ₁ = +0.094 ± 0.006 / τ · seen 605 τ ahead",
                VerdictWords.numbers(both, Track.DRIVEN, settings("")).toString());
        String reasons = Phrase.join(" ", VerdictWords.reasons(both, Track.DRIVEN, settings("")))
                .toString();
        assertTrue(reasons.contains("Nearby states part steadily"), reasons);
        assertTrue(reasons.contains("This was seen 605 τ ahead, in a run of its own at full speed"), reasons);
        assertTrue(reasons.contains("averaged over 454.0 τ"), reasons);
    }

    @Test
    void seenAheadAndUndecided_countsNoTimeDown() {
        track(Track.DRIVEN, Regime.UNDECIDED, Reason.TOO_SHORT);
        assertEquals(
                "· λ₁ = +0.094 ± 0.006 / τ · seen 605 τ ahead",
                VerdictWords.numbers(
                                scouted(Track.DRIVEN, Regime.UNDECIDED, Reason.NEAR_CRITICAL),
                                Track.DRIVEN,
                                settings(""))
                        .toString());
    }

    @Test
    void runAndScoutDisagree_theRunIsShown_andBothAreSaid() {
        track(Track.DRIVEN, Regime.ENTRAINED, Reason.RETURNS);
        set(Track.DRIVEN, Scalar.LAMBDA, -0.182);
        set(Track.DRIVEN, Scalar.LAMBDA_ERROR, 0.006);
        Numbers both = scouted(Track.DRIVEN, Regime.CHAOTIC, Reason.PARTS);
        assertEquals(Regime.ENTRAINED, VerdictWords.regime(both, Track.DRIVEN));
        assertEquals(
                "λ₁ = −0.182 ± 0.006 / τ · ahead: chaotic",
                VerdictWords.numbers(both, Track.DRIVEN, settings("")).toString());
        assertTrue(
                Phrase.join(" ", VerdictWords.reasons(both, Track.DRIVEN, settings("")))
                        .toString()
                        .contains(
                                "A run that went 605 τ ahead was found otherwise: chaotic. The run shown here has the last word."));
    }

    @Test
    void runAndScoutAgree_theRunsOwnNumbersAloneAreSaid() {
        track(Track.DRIVEN, Regime.CHAOTIC, Reason.PARTS);
        set(Track.DRIVEN, Scalar.LAMBDA, 0.1);
        set(Track.DRIVEN, Scalar.LAMBDA_ERROR, 0.01);
        Numbers both = scouted(Track.DRIVEN, Regime.CHAOTIC, Reason.PARTS);
        assertEquals(
                "λ₁ = +0.100 ± 0.010 / τ",
                VerdictWords.numbers(both, Track.DRIVEN, settings("")).toString());
    }

    @Test
    void seenToLeaveAllBounds_isNotSaidOfThePicture() {
        track(Track.DRIVEN, Regime.UNDECIDED, Reason.TOO_SHORT);
        Numbers both = scouted(Track.DRIVEN, Regime.DIVERGED, Reason.LEFT_BOUNDS);
        assertEquals(
                "seen 605 τ ahead",
                VerdictWords.numbers(both, Track.DRIVEN, settings("")).toString());
        String reasons = Phrase.join(" ", VerdictWords.reasons(both, Track.DRIVEN, settings("")))
                .toString();
        assertTrue(reasons.startsWith("The state leaves all bounds. This was seen 605 τ ahead"), reasons);
    }

    @Test
    void undecided_saysHowMuchIsMissing() {
        track(Track.DRIVEN, Regime.UNDECIDED, Reason.TOO_SHORT);
        set(Track.DRIVEN, Scalar.MISSING, 41.3);
        assertEquals("· at least 42 τ more", numbers(Track.DRIVEN, ""));
    }

    private void open(Reason reason, Regime likely, double lambda, double error) {
        track(Track.DRIVEN, Regime.UNDECIDED, reason);
        set(Track.DRIVEN, Scalar.LIKELY, likely.ordinal());
        set(Track.DRIVEN, Scalar.LAMBDA, lambda);
        set(Track.DRIVEN, Scalar.LAMBDA_ERROR, error);
    }

    private String word() {
        return VerdictWords.word(numbers, Track.DRIVEN).toString();
    }

    @Test
    void looksChaotic_saysByHowManyErrors() {
        open(Reason.MAYBE_TRANSIENT, Regime.CHAOTIC, 0.0313, 0.0033);
        assertEquals("looks chaotic", word());
        assertEquals("· λ₁ = +0.031 ± 0.003 / τ, 9 σ", numbers(Track.DRIVEN, ""));
        assertTrue(reasons(Track.DRIVEN, "").contains("not for so long that a transient can be ruled out"));
    }

    @ParameterizedTest
    @CsvSource({
        "DECAYS,looks at rest,12 σ",
        "FIXED_POINT,looks at rest,12 σ",
        "ENTRAINED,looks entrained,12 σ",
        "OSCILLATION,looks like an oscillation,0.012 / τ"
    })
    void looks_eachInAFewWords(Regime likely, String word, String end) {
        open(Reason.NO_REST_YET, likely, -0.144, 0.0119);
        assertEquals(word, word());
        assertTrue(numbers(Track.DRIVEN, "").endsWith(end), numbers(Track.DRIVEN, ""));
    }

    /** Two errors beyond the value, rounded up. */
    @Test
    void atTheEdge_saysWithinWhatItIsZero() {
        open(Reason.AT_EDGE, Regime.UNDECIDED, -0.0004, 0.0015);
        assertEquals("at the edge", word());
        assertEquals("· λ₁ = 0 within ±0.004 / τ", numbers(Track.DRIVEN, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_SHORT,settling",
        "STILL_CHANGING,settling",
        "NEAR_CRITICAL,cannot tell yet",
        "STEP_TOO_LONG,cannot tell yet"
    })
    void open_saysWhich(Reason reason, String word) {
        open(reason, Regime.UNDECIDED, 0.01, 0.008);
        assertEquals(word, word());
    }

    @Test
    void told_isNoLongerWhatItLooksLike() {
        track(Track.DRIVEN, Regime.OSCILLATION, Reason.RETURNS);
        set(Track.DRIVEN, Scalar.LIKELY, Regime.CHAOTIC.ordinal());
        assertEquals("oscillation", word());
        assertEquals(Regime.UNDECIDED, VerdictWords.likely(numbers, Track.DRIVEN));
    }

    @Test
    void grade_changesWithTheRegimeAndWithTheLook() {
        Set<Integer> grades = new HashSet<>();
        for (Regime likely : Regime.values()) {
            numbers.frame().begin(1, 0, 0, Track.TWIN);
            open(Reason.MAYBE_TRANSIENT, likely, 0.03, 0.003);
            grades.add(VerdictWords.grade(numbers, Track.DRIVEN));
        }
        for (Regime regime : Regime.values()) {
            numbers.frame().begin(1, 0, 0, Track.TWIN);
            track(Track.DRIVEN, regime, Reason.PARTS);
            grades.add(VerdictWords.grade(numbers, Track.DRIVEN));
        }
        assertEquals(2 * Regime.values().length - 1, grades.size());
    }

    /** ln 2/0.099 = 7.0 τ. */
    @ParameterizedTest
    @CsvSource({
        "0.099,0.008,double their distance every 7 τ.",
        "-0.2423,0.0004,halve their distance every 2.9 τ.",
        "0.0061,0.002,double their distance every 110 τ.",
        "0.0011,0.002,'keep their distance, for the 140.0 τ that were seen.'",
        "0.02,0.03,Whether two copies a hair apart part or meet cannot be told yet."
    })
    void reasons_beginWithTwoCopies(double lambda, double error, String sentence) {
        track(Track.DRIVEN, Regime.CHAOTIC, Reason.PARTS);
        set(Track.DRIVEN, Scalar.LAMBDA, lambda);
        set(Track.DRIVEN, Scalar.LAMBDA_ERROR, error);
        set(Track.DRIVEN, Scalar.LAMBDA_TIME, 140);
        String first =
                VerdictWords.reasons(numbers, Track.DRIVEN, settings("")).get(0).toString();
        assertTrue(first.endsWith(sentence), first);
    }

    @Test
    void reasons_inMilliseconds_twoCopiesToo() {
        track(Track.DRIVEN, Regime.CHAOTIC, Reason.PARTS);
        set(Track.DRIVEN, Scalar.LAMBDA, 0.099);
        set(Track.DRIVEN, Scalar.LAMBDA_ERROR, 0.008);
        assertTrue(reasons(Track.DRIVEN, "time=ms&tau=10")
                .startsWith("Two copies a hair apart double their distance every 70 ms."));
    }

    @Test
    void reasons_noExponentYet_nothingOfCopies() {
        track(Track.DRIVEN, Regime.UNDECIDED, Reason.TOO_SHORT);
        assertFalse(reasons(Track.DRIVEN, "").contains("copies"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0038,0.004",
        "0.0040,0.004",
        "0.0041,0.005",
        "0.012,0.012",
        "0.0125,0.013",
        "0.00001,0.0001",
        "0.31,0.4"
    })
    void bound_roundsUp(double value, String expected) {
        assertEquals(expected, Labels.bound(value));
    }

    @Test
    void diverged_saysWhenAndWhyAndNothingElse() {
        track(Track.DRIVEN, Regime.CHAOTIC, Reason.PARTS);
        numbers.frame().track(Track.DRIVEN, 12.34, 1, 1);
        assertEquals(Regime.DIVERGED, VerdictWords.regime(numbers, Track.DRIVEN));
        assertEquals("at t = 12.3 τ", numbers(Track.DRIVEN, ""));
        assertEquals("at t = 12.3 τ: g Re μ > 1 grows without bound", numbers(Track.DRIVEN, "phi=linear"));
        assertEquals("at t = 12.3 τ: ReLU sets no bound to growth", numbers(Track.DRIVEN, "phi=relu"));
        assertEquals(
                List.of(VerdictWords.reason(Reason.LEFT_BOUNDS)),
                VerdictWords.reasons(numbers, Track.DRIVEN, settings("phi=relu")));
    }

    @Test
    void reasons_dale_sayWhatTheTheoryLeavesOut() {
        track(Track.SPONTANEOUS, Regime.CHAOTIC, Reason.PARTS);
        predict(Track.SPONTANEOUS, 2, 0.1);
        for (String text : new String[] {"connectivity=dale", ""}) {
            String all = reasons(Track.SPONTANEOUS, text);
            assertEquals(!text.isEmpty(), all.contains("Dale"), all);
        }
    }

    private void predict(Track track, int kind, double lambda) {
        Block block = numbers.frame().addNumbers(Channel.PREDICTIONS, track, Prediction.values().length);
        block.set(0, Prediction.KIND.ordinal(), kind);
        block.set(0, Prediction.LAMBDA.ordinal(), lambda);
        block.set(0, Prediction.CONVERGED.ordinal(), 1);
    }

    @Test
    void reasons_nearTheTransition_tellOfFiniteSize() {
        track(Track.SPONTANEOUS, Regime.UNDECIDED, Reason.NEAR_CRITICAL);
        assertTrue(reasons(Track.SPONTANEOUS, "g=1.2&N=200").contains("scatters"));
        for (String far : new String[] {"g=0.5&N=200", "g=3&N=200", "g=1.2&N=200&phi=sigmoid", "g=1.2&N=4000"}) {
            assertFalse(reasons(Track.SPONTANEOUS, far).contains("scatters"), far);
        }
    }

    /** Said of what was measured, and of nothing else. */
    @ParameterizedTest
    @CsvSource({
        "'',true",
        "N=200,true",
        "N=300&seedNet=7,true",
        "N=1000,false",
        "g=1.9,false",
        "I=1,false",
        "omega=2,false",
        "phi=relu,false",
        "p=0.1,false",
        "connectivity=dale,false"
    })
    void reasons_drivenNetworksThatWereMeasured_tellOfTheirScatter(String settings, boolean said) {
        track(Track.DRIVEN, Regime.ENTRAINED, Reason.RETURNS);
        track(Track.SPONTANEOUS, Regime.CHAOTIC, Reason.PARTS);
        assertEquals(said, reasons(Track.DRIVEN, settings).contains("Driven networks differ"));
        assertFalse(reasons(Track.SPONTANEOUS, settings).contains("Driven networks differ"));
    }

    @Test
    void reasons_withTheory_nameItsSolutionAndTheCriticalInput() {
        track(Track.DRIVEN, Regime.ENTRAINED, Reason.RETURNS);
        predict(Track.DRIVEN, MeanField.Kind.values().length + DrivenMeanField.Kind.ENTRAINED.ordinal(), -0.1628);
        numbers.frame().add(Channel.CRITICAL, Axis.parts(1), Axis.parts(1)).set(0, 0, 1.436);
        String all = reasons(Track.DRIVEN, "");
        assertTrue(
                all.contains("Every trial converges")
                        && all.contains("λ₁ = −0.163 per τ")
                        && all.contains("I_c = 1.44"),
                all);
    }

    @ParameterizedTest
    @EnumSource
    void reason_each_isASentence(Reason reason) {
        String text = VerdictWords.reason(reason).toString();
        assertTrue(Character.isUpperCase(text.charAt(0)) || text.startsWith("λ₁"), text);
        assertTrue(text.endsWith("."), text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0613,0.0122,+0.061 ± 0.012",
        "-0.182,0.006,−0.182 ± 0.006",
        "1.5,0.3,+1.5 ± 0.3",
        "-0.5,0,−0.5000 ± <0.0001",
        "0.00004,0.00002,0.0000 ± <0.0001",
        "-0.00004,0.00002,0.0000 ± <0.0001",
        "-0.0002,0.00002,−0.0002 ± <0.0001",
        "12,3,+12 ± 3"
    })
    void measured_keepsTheDigitsThatStand(double value, double error, String expected) {
        assertEquals(expected, Labels.measured(value, error));
    }
}
