package entrain.lab.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.analysis.Regime;
import org.junit.jupiter.api.Test;

/** Who speaks of a track: the run that is shown, or the scout. */
final class AheadTest {
    private static final Track TRACK = Track.DRIVEN;
    private static final Axis TIME = new Axis(Coordinate.TIME, 0, 1, 3);

    private final Frame frame = new Frame();
    private final Blocks scout = new Blocks();
    private final Results results = new Results();
    private final Former former = new Former();
    private final Numbers numbers = new Numbers(frame, results, former);

    AheadTest() {
        frame.begin(1, 100, 10, Track.TWIN);
    }

    /** What a run or the scout has found, each number marked by whose it is. */
    private static void found(Blocks in, Regime regime, double time, double mark) {
        Block scalars = in.addNumbers(Channel.SCALARS, TRACK, Scalar.values().length);
        set(scalars, Scalar.REGIME, regime.ordinal());
        set(scalars, Scalar.SIZE, mark);
        set(scalars, Scalar.HALF_WIDTH, mark);
        set(scalars, Scalar.LAMBDA, mark);
        set(scalars, Scalar.LAMBDA_TIME, time);
        set(scalars, Scalar.AUTOCOVARIANCE_TIME, time);
        set(scalars, Scalar.SPECTRUM_TIME, time);
        for (Channel channel : new Channel[] {Channel.LYAPUNOV, Channel.AUTOCOVARIANCE, Channel.SPECTRUM}) {
            curve(in, channel, mark);
        }
    }

    private static void curve(Blocks in, Channel channel, double mark) {
        Block block = in.add(channel, TRACK, Axis.parts(1), TIME);
        for (int k = 0; k < 3; k++) {
            block.set(0, k, mark);
        }
    }

    private static void set(Block scalars, Scalar scalar, double value) {
        scalars.set(0, scalar.ordinal(), value);
    }

    private void own(Regime regime, double time) {
        found(frame, regime, time, 1);
    }

    private void scouted(Regime regime, double time) {
        found(scout, regime, time, 2);
        set(scout.block(Channel.SCALARS, TRACK), Scalar.AHEAD, time);
        results.put("scout", scout);
    }

    private double shown(Channel channel) {
        return numbers.block(channel, TRACK).get(0, 0);
    }

    @Test
    void undecidedRun_scoutHasTold_itsVerdictAndLongerAveragesAreShown() {
        own(Regime.UNDECIDED, 30);
        scouted(Regime.CHAOTIC, 600);
        assertEquals(Regime.CHAOTIC.ordinal(), numbers.value(TRACK, Scalar.REGIME), 0);
        assertEquals(2, numbers.value(TRACK, Scalar.LAMBDA), 0);
        assertEquals(2, numbers.value(TRACK, Scalar.HALF_WIDTH), 0);
        assertEquals(2, shown(Channel.LYAPUNOV), 0);
        assertEquals(2, shown(Channel.AUTOCOVARIANCE), 0);
        assertEquals(2, shown(Channel.SPECTRUM), 0);
        assertEquals(1, numbers.value(TRACK, Scalar.SIZE), 0, "what is of this moment is the run's own");
        assertTrue(numbers.knows(TRACK, Scalar.AHEAD) && numbers.ahead(Channel.SPECTRUM, TRACK));
        assertNull(numbers.contrary(TRACK));
    }

    @Test
    void runHasTold_itsOwnLambdaIsShown_andTheLongerAverages() {
        own(Regime.CHAOTIC, 300);
        scouted(Regime.CHAOTIC, 600);
        assertEquals(1, numbers.value(TRACK, Scalar.LAMBDA), 0);
        assertEquals(1, shown(Channel.LYAPUNOV), 0);
        assertEquals(2, shown(Channel.SPECTRUM), 0);
        assertFalse(numbers.knows(TRACK, Scalar.AHEAD));
        assertEquals(600, numbers.seen(TRACK), 0);
        assertNull(numbers.contrary(TRACK));
    }

    @Test
    void runHasSeenMore_everythingIsItsOwn() {
        own(Regime.UNDECIDED, 700);
        scouted(Regime.UNDECIDED, 600);
        for (Channel channel : new Channel[] {Channel.LYAPUNOV, Channel.AUTOCOVARIANCE, Channel.SPECTRUM}) {
            assertEquals(1, shown(channel), 0);
            assertFalse(numbers.ahead(channel, TRACK));
        }
        assertEquals(1, numbers.value(TRACK, Scalar.LAMBDA), 0);
    }

    @Test
    void neitherHasTold_theOneThatHasSeenMoreSpeaks() {
        own(Regime.UNDECIDED, 30);
        scouted(Regime.UNDECIDED, 600);
        assertEquals(2, numbers.value(TRACK, Scalar.LAMBDA), 0);
    }

    @Test
    void bothHaveToldAndDisagree_theRunIsTheAuthority_andTheOtherIsNamed() {
        own(Regime.ENTRAINED, 300);
        scouted(Regime.CHAOTIC, 600);
        assertEquals(Regime.CHAOTIC, numbers.contrary(TRACK));
        for (Channel channel : new Channel[] {Channel.LYAPUNOV, Channel.AUTOCOVARIANCE, Channel.SPECTRUM}) {
            assertEquals(1, shown(channel), 0, "an average of something else");
        }
    }

    @Test
    void restOfTwoKinds_isNoDisagreement() {
        own(Regime.DECAYS, 300);
        scouted(Regime.FIXED_POINT, 600);
        assertNull(numbers.contrary(TRACK));
    }

    @Test
    void divergedTrack_nothingSeenAheadIsSaidOfIt() {
        own(Regime.UNDECIDED, 30);
        scouted(Regime.CHAOTIC, 600);
        frame.track(TRACK, 9, 0, 0);
        assertEquals(1, numbers.value(TRACK, Scalar.LAMBDA), 0);
        assertNull(numbers.contrary(TRACK));
    }

    @Test
    void noScout_andNoRun_areNoFault() {
        assertFalse(numbers.ahead(Channel.SPECTRUM, TRACK));
        assertEquals(0, numbers.seen(TRACK), 0);
        scouted(Regime.OSCILLATION, 600);
        assertEquals(2, numbers.value(TRACK, Scalar.LAMBDA), 0);
        assertEquals(2, shown(Channel.SPECTRUM), 0);
    }

    /** Averages of before a change stay until there are new ones, and only for who asks for them by name. */
    @Test
    void former_afterAChange_isWhatWasThereBefore() {
        own(Regime.UNDECIDED, 30);
        former.keep(numbers);
        assertNull(numbers.former(Channel.SPECTRUM, TRACK), "there is one of now");
        Frame next = new Frame();
        next.begin(1, 200, 20, Track.TWIN);
        Numbers after = new Numbers(next, results, former);
        assertNull(after.block(Channel.SPECTRUM, TRACK));
        assertEquals(1, after.former(Channel.SPECTRUM, TRACK).get(0, 0), 0);
        assertNull(after.former(Channel.SPECTRUM, Track.SPONTANEOUS), "another track's");
        assertNull(after.former(Channel.SCALARS, TRACK), "numbers leave no ghost");
        assertNull(after.present().former(Channel.SPECTRUM, TRACK), "what is saved");
        former.keep(after);
        scouted(Regime.UNDECIDED, 50);
        assertNull(after.former(Channel.SPECTRUM, TRACK));
        former.keep(after);
        results.put("scout", null);
        assertEquals(2, after.former(Channel.SPECTRUM, TRACK).get(0, 0), 0, "the latest");
    }
}
