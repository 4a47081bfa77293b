package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConsequenceTest {
    private final Consequence consequence = new Consequence();

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static Numbers numbers(Regime spontaneous, double lambda, Regime driven, double drivenLambda) {
        Numbers numbers = new Numbers();
        numbers.frame().begin(1, 0, 0, Track.TWIN);
        set(numbers, Track.SPONTANEOUS, spontaneous, lambda);
        set(numbers, Track.DRIVEN, driven, drivenLambda);
        return numbers;
    }

    private static Numbers both(Regime regime, double lambda) {
        return numbers(regime, lambda, regime, lambda);
    }

    private static void set(Numbers numbers, Track track, Regime regime, double lambda) {
        Block block = numbers.frame().addNumbers(Channel.SCALARS, track, Scalar.values().length);
        block.set(0, Scalar.REGIME.ordinal(), regime.ordinal());
        if (regime != Regime.UNDECIDED && lambda == lambda) {
            block.set(0, Scalar.LAMBDA.ordinal(), lambda);
        }
    }

    private static Numbers open() {
        return both(Regime.UNDECIDED, 0);
    }

    private String line(Numbers numbers, String settings) {
        boolean told = consequence.follow(numbers, settings(settings), true);
        return (told ? "new: " : "") + consequence.line();
    }

    @Test
    void gainTurned_bothAlike_oneClause() {
        assertEquals("", line(both(Regime.DECAYS, -0.2), "g=0.8&I=0"));
        assertEquals("g 0.8 → 1.5 …", line(open(), "g=1.5&I=0"));
        String told = "g 0.8 → 1.5: from silence to chaos, λ₁ from −0.20 to +0.08.";
        assertEquals("new: " + told, line(both(Regime.CHAOTIC, 0.081), "g=1.5&I=0"));
        assertEquals(told, line(both(Regime.CHAOTIC, 0.09), "g=1.5&I=0"), "stays, and is told once");
        assertEquals("g 1.5 → 2 …", line(open(), "g=2&I=0"), "replaced at the next change");
    }

    @Test
    void eachCardItConcerns_isNamed() {
        line(numbers(Regime.CHAOTIC, 0.08, Regime.CHAOTIC, 0.05), "g=1.5&I=1");
        assertEquals("I 1 → 4 …", line(open(), "g=1.5&I=4"));
        assertEquals(
                "new: I 1 → 4: driven from chaos to entrainment, λ₁ from +0.05 to −0.35.",
                line(numbers(Regime.UNDECIDED, 0, Regime.ENTRAINED, -0.35), "g=1.5&I=4"),
                "the spontaneous network is not waited for");
        line(numbers(Regime.CHAOTIC, 0.08, Regime.ENTRAINED, -0.35), "g=1.5&I=4");
        assertEquals(
                "new: g 1.5 → 2: spontaneous still chaotic, λ₁ from +0.08 to +0.21;"
                        + " driven from entrainment to chaos, λ₁ from −0.35 to +0.004.",
                line(numbers(Regime.CHAOTIC, 0.21, Regime.CHAOTIC, 0.004), "g=2&I=4"));
    }

    @Test
    void oneVerdictMissing_waits() {
        line(numbers(Regime.DECAYS, -0.2, Regime.ENTRAINED, -0.3), "g=0.8&I=1");
        assertEquals("g 0.8 → 1.5 …", line(numbers(Regime.CHAOTIC, 0.1, Regime.UNDECIDED, 0), "g=1.5&I=1"));
    }

    @Test
    void dragged_oneLineFromItsBeginning() {
        line(both(Regime.DECAYS, -0.2), "g=0.8&I=0");
        Numbers chaos = both(Regime.CHAOTIC, 0.08);
        for (String g : List.of("1", "1.2", "1.4")) {
            assertFalse(consequence.follow(chaos, settings("g=" + g + "&I=0"), false), "a hand still turns it");
        }
        assertEquals("new: g 0.8 → 1.5: from silence to chaos, λ₁ from −0.20 to +0.08.", line(chaos, "g=1.5&I=0"));
    }

    @Test
    void turnedBack_nothingToTell() {
        line(both(Regime.DECAYS, -0.2), "g=0.8&I=0");
        assertEquals("g 0.8 → 1.5 …", line(open(), "g=1.5&I=0"));
        assertEquals("", line(both(Regime.DECAYS, -0.2), "g=0.8&I=0"));
    }

    @Test
    void nothingKnownBefore_saysWhatIsNow() {
        line(open(), "g=0.8&I=0");
        assertEquals(
                "new: g 0.8 → 1.5, φ tanh → relu: now diverged.",
                line(both(Regime.DIVERGED, Double.NaN), "g=1.5&I=0&phi=relu"));
    }

    @Test
    void otherNetworkOrScene_forgets() {
        Numbers chaos = both(Regime.CHAOTIC, 0.08);
        line(chaos, "g=1.5&I=0");
        assertEquals("new: g 1.5 → 1.8: still chaotic, λ₁ from +0.08 to +0.08.", line(chaos, "g=1.8&I=0"));
        assertEquals("", line(chaos, "g=1.8&I=0&seedNet=2"));
        assertEquals("", line(chaos, "g=1.2&I=0&seedNet=3"), "g and the network at once");
        assertTrue(line(chaos, "g=1.5&I=0&seedNet=3").startsWith("new: g 1.2 → 1.5"));
        assertEquals("", line(chaos, "scene=gain&g=1.2&I=0&seedNet=3"));
    }

    @Test
    void frequencyWithoutInput_concernsNobody() {
        Numbers chaos = both(Regime.CHAOTIC, 0.08);
        line(chaos, "g=1.5&I=0&omega=1");
        assertEquals("", line(chaos, "g=1.5&I=0&omega=2"));
    }

    @Test
    void recordingInPlaceOfTheDriven_isNotSpokenOf() {
        Numbers numbers = new Numbers();
        numbers.frame().begin(1, 0, 0, List.of(Track.SPONTANEOUS, new Track(1, Track.Kind.RECORDING)));
        set(numbers, Track.SPONTANEOUS, Regime.CHAOTIC, 0.1);
        line(numbers, "g=1.5&I=1");
        assertEquals("", line(numbers, "g=1.5&I=3"));
        assertEquals("new: g 1.5 → 2: spontaneous still chaotic, λ₁ from +0.10 to +0.10.", line(numbers, "g=2&I=3"));
    }
}
