package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.core.analysis.Regime;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NarratorTest {
    private static final double SECOND = 1000;
    private static final double LONG_AFTER = 1e6;

    private final Narrator narrator = new Narrator();
    private double time;

    private static Settings settings(String text) {
        return SettingsText.parse(text).settings();
    }

    private static Numbers numbers(int epoch, Regime spontaneous, Regime driven, double lambda) {
        Numbers numbers = new Numbers();
        numbers.frame().begin(epoch, 0, 0, Track.TWIN);
        for (Track track : Track.TWIN) {
            Block block = numbers.frame().addNumbers(Channel.SCALARS, track, Scalar.values().length);
            Regime regime = track.kind().driven() ? driven : spontaneous;
            block.set(0, Scalar.REGIME.ordinal(), regime.ordinal());
            if (regime != Regime.UNDECIDED) {
                block.set(0, Scalar.LAMBDA.ordinal(), lambda);
            }
        }
        return numbers;
    }

    private static Numbers both(Regime regime) {
        return numbers(1, regime, regime, 0.0412);
    }

    private String say(Numbers numbers, String settings) {
        return say(numbers, settings, LONG_AFTER);
    }

    private String say(Numbers numbers, String settings, double passed) {
        time += passed;
        return narrator.say(numbers, settings(settings), true, time).toString();
    }

    @Test
    void gainTurnedAcrossOne_thresholdAtOnceThenWhatBecameOfEach() {
        assertEquals("", say(both(Regime.UNDECIDED), "g=0.9"));
        assertEquals(
                "Spontaneous network: activity dies out. Driven network: activity dies out.",
                say(both(Regime.DECAYS), "g=0.9"));
        assertEquals("g passed 1.0.", say(both(Regime.DECAYS), "g=1.1"));
        assertEquals("", say(both(Regime.UNDECIDED), "g=1.1"));
        assertEquals(
                "Spontaneous network: activity no longer dies out, chaotic, λ₁ about 0.04 per τ."
                        + " Driven network: activity no longer dies out, entrained, λ₁ about 0.04 per τ.",
                say(numbers(1, Regime.CHAOTIC, Regime.ENTRAINED, 0.0412), "g=1.1"));
        assertEquals("g is now 1.", say(numbers(1, Regime.CHAOTIC, Regime.ENTRAINED, 0.0412), "g=1"));
    }

    @Test
    void verdictsToldByAnother_areNotToldAgain() {
        say(both(Regime.DECAYS), "g=0.9");
        say(both(Regime.UNDECIDED), "g=0.95");
        Numbers open = numbers(1, Regime.CHAOTIC, Regime.UNDECIDED, 0.04);
        narrator.leave(open);
        assertEquals("", say(open, "g=0.95"));
        assertEquals(
                "Driven network: activity no longer dies out, chaotic, λ₁ about 0.04 per τ.",
                say(both(Regime.CHAOTIC), "g=0.95"),
                "what was not known then");
    }

    @Test
    void nothingChanges_silence() {
        say(both(Regime.UNDECIDED), "g=2");
        say(both(Regime.CHAOTIC), "g=2");
        for (int i = 0; i < 100; i++) {
            // λ₁ goes on converging, and a verdict may be in doubt for a while
            assertEquals("", say(numbers(1, Regime.CHAOTIC, Regime.CHAOTIC, 0.04 + 0.001 * i), "g=2"));
            assertEquals("", say(both(Regime.UNDECIDED), "g=2"));
        }
    }

    private static Numbers looking(Regime likely) {
        Numbers numbers = both(Regime.UNDECIDED);
        Block block = numbers.frame().block(Channel.SCALARS, Track.DRIVEN);
        block.set(0, Scalar.LIKELY.ordinal(), likely.ordinal());
        block.set(0, Scalar.LAMBDA.ordinal(), 0.0312);
        return numbers;
    }

    @Test
    void look_isToldOnceUntilTheVerdictOrAnotherKnob() {
        String looks = "Driven network: looks chaotic, λ₁ about 0.03 per τ.";
        assertEquals(looks, say(looking(Regime.CHAOTIC), "g=1.5"));
        assertEquals("", say(looking(Regime.UNDECIDED), "g=1.5"));
        assertEquals("", say(looking(Regime.CHAOTIC), "g=1.5"));
        assertEquals("", say(both(Regime.UNDECIDED), "g=1.6"));
        assertEquals(looks, say(looking(Regime.CHAOTIC), "g=1.6"), "a knob was turned");
        Numbers told = numbers(1, Regime.UNDECIDED, Regime.CHAOTIC, 0.0312);
        assertEquals("Driven network: chaotic, λ₁ about 0.03 per τ.", say(told, "g=1.6"));
        assertEquals("", say(looking(Regime.CHAOTIC), "g=1.6"), "in doubt for a while");
    }

    @Test
    void floodOfChanges_oneSentenceInFourSecondsAboutHowItEnded() {
        say(both(Regime.UNDECIDED), "g=0.5");
        List<String> said = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            boolean high = i % 2 == 0;
            String words = say(both(high ? Regime.CHAOTIC : Regime.DECAYS), high ? "g=1.5" : "g=0.5", 0.05 * SECOND);
            if (!words.isEmpty()) {
                said.add(words);
                at.add(time);
            }
        }
        for (int i = 1; i < at.size(); i++) {
            assertEquals(true, at.get(i) - at.get(i - 1) >= Narrator.PAUSE, said::toString);
        }
        // ten seconds hold three: at once, and twice after a pause
        assertEquals(3, said.size(), said::toString);
    }

    @Test
    void sameVerdictAfterATurn_isToldOnceItIsFoundAnew() {
        say(both(Regime.UNDECIDED), "g=2");
        String first = say(both(Regime.CHAOTIC), "g=2");
        assertEquals("", say(both(Regime.CHAOTIC), "g=2.5"));
        assertEquals("", say(both(Regime.UNDECIDED), "g=2.5"));
        assertEquals(first, say(both(Regime.CHAOTIC), "g=2.5"));
        assertEquals("", say(numbers(2, Regime.UNDECIDED, Regime.UNDECIDED, 0), "g=2.5"));
        assertEquals(first, say(numbers(2, Regime.CHAOTIC, Regime.CHAOTIC, 0.0412), "g=2.5"));
    }

    @Test
    void presetPauseAndDivergence_areTold() {
        say(both(Regime.UNDECIDED), "");
        assertEquals("Silence. g is now below 1.", say(both(Regime.UNDECIDED), "preset=silence"));
        time += LONG_AFTER;
        assertEquals(
                "Paused.",
                narrator.say(both(Regime.UNDECIDED), settings("preset=silence"), false, time)
                        .toString());
        Numbers over = both(Regime.UNDECIDED);
        over.frame().track(Track.DRIVEN, 12.3, 0, 0);
        time += LONG_AFTER;
        assertEquals(
                "Driven network: diverged at t = 12.3 τ.",
                narrator.say(over, settings("preset=silence"), false, time).toString());
    }

    @Test
    void reluNetwork_oneIsNoThreshold() {
        say(both(Regime.UNDECIDED), "phi=relu&g=0.9");
        assertEquals("", say(both(Regime.UNDECIDED), "phi=relu&g=1.1"));
    }

    @Test
    void amplitudeTurnedAcrossTheCriticalOne_isToldOnceEachWay() {
        assertEquals("", say(critical(1.742), "I=1.5"));
        assertEquals("I passed I_c = 1.74 of the theory.", say(critical(1.742), "I=1.8"));
        assertEquals("", say(critical(1.742), "I=2.5"));
        assertEquals("I is now below I_c = 1.74 of the theory.", say(critical(1.742), "I=1.7"));
        assertEquals("", say(critical(1.2), "I=1.7"), "the threshold moved, not I");
    }

    private static Numbers critical(double amplitude) {
        Numbers numbers = both(Regime.UNDECIDED);
        numbers.frame().add(Channel.CRITICAL, Axis.parts(1), Axis.parts(1)).set(0, 0, amplitude);
        return numbers;
    }

    private static Numbers recorded(double ratio) {
        Track track = new Track(1, Track.Kind.RECORDING);
        Frame frame = new Frame();
        frame.begin(0, 0, 0, List.of(track));
        Block block = frame.addNumbers(Channel.SCALARS, track, Scalar.values().length);
        block.set(0, Scalar.UNITS.ordinal(), 31);
        if (ratio > 0) {
            block.set(0, Scalar.HALF_WIDTH.ordinal(), 2.08);
            block.set(0, Scalar.PARTICIPATION.ordinal(), ratio);
        }
        return both(Regime.UNDECIDED).with(frame);
    }

    @Test
    void recording_isDescribedWhenItsNumbersStandAndAgainWhenTheyAreOthers() {
        String words = "Recording: 31 units, autocorrelation half at 2.08 τ, participation ratio ";
        assertEquals("", say(recorded(0), "g=2"));
        for (double ratio = 3; ratio < 4; ratio += 0.1) {
            assertEquals("", say(recorded(ratio), "g=2"), "it is still measured");
        }
        assertEquals("", say(recorded(4.02), "g=2"));
        assertEquals("", say(recorded(4.02), "g=2", Narrator.PAUSE - 1));
        assertEquals(words + "4.0.", say(recorded(4.02), "g=2", 1));
        assertEquals("", say(recorded(4.02), "g=2"));
        say(recorded(5.5), "g=2");
        assertEquals(words + "5.5.", say(recorded(5.5), "g=2"), "prepared in another way");
        say(both(Regime.UNDECIDED), "g=2");
        assertEquals("", say(both(Regime.UNDECIDED), "g=2"));
        say(recorded(5.5), "g=2");
        assertEquals(words + "5.5.", say(recorded(5.5), "g=2"), "dropped again");
    }
}
