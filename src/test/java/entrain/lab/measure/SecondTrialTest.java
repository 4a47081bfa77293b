package entrain.lab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** The second trial, the past and the bend as the worker writes them. */
final class SecondTrialTest {
    private static final Channels STATE = Channels.of(
            Channel.STATE, Channel.PAST, Channel.BEND, Channel.SECOND, Channel.TRACES, Channel.SECOND_TRACES);
    private static final Channels MEASURED = STATE.plus(Channels.of(Channel.DISTANCE, Channel.SCALARS));

    private Simulation simulation;
    private Recorder recorder;
    private Channels shown;
    private final Frame frame = new Frame();
    private final Numbers numbers = new Numbers(frame, new Results());

    private void begin(String text, Channels channels) {
        simulation = new Simulation(SettingsText.parse(text).settings());
        recorder = new Recorder(simulation);
        shown = channels;
        recorder.show(channels);
    }

    private void after(double duration) {
        double end = simulation.t() + duration - 1e-9;
        while (simulation.t() < end) {
            simulation.step();
            recorder.stepped();
        }
        recorder.write(frame, 1, shown);
    }

    private void turn(double amplitude) {
        simulation.apply(simulation.settings().with(Params.I, amplitude));
        recorder.applied();
    }

    /** Distance of the trials on the axes of the newest sample. */
    private double apart(Track track) {
        Block first = numbers.block(Channel.STATE, track);
        Block second = numbers.block(Channel.SECOND, track);
        double sum = 0;
        for (int a = 0; a < 3; a++) {
            double off = (double) first.get(a, first.columns().count() - 1)
                    - second.get(a, second.columns().count() - 1);
            sum += off * off;
        }
        return Math.sqrt(sum);
    }

    @Test
    void second_withoutADistanceAndANudge_isNeitherComputedNorShown() {
        begin("N=60", STATE);
        after(20);
        assertFalse(numbers.has(Channel.SECOND, Track.DRIVEN));
        assertFalse(numbers.has(Channel.SECOND_TRACES, Track.SPONTANEOUS));
        assertEquals(4 * 60, simulation.x().length, "two tracks and their tangent vectors");
    }

    /** In chaos together, then not; driven, together. The axes see a part of the distance: of 0.01, less than that. */
    @Test
    void nudge_withoutADistance_startsThemTogether_inChaosTheyPart() {
        begin("N=200&separation=0.01", STATE);
        after(100);
        String hash = Long.toHexString(simulation.hash());
        recorder.nudge();
        assertEquals(hash, Long.toHexString(simulation.hash()));
        recorder.write(frame, 1, shown);
        assertFalse(numbers.has(Channel.SECOND, Track.DRIVEN), "what was before is over");
        after(1);
        assertEquals(5, numbers.columns(Channel.SECOND, Track.DRIVEN));
        assertEquals(5, numbers.columns(Channel.SECOND_TRACES, Track.DRIVEN));
        assertEquals(5, numbers.rows(Channel.SECOND_TRACES, Track.DRIVEN));
        for (Track track : Track.TWIN) {
            // √200 · 0.01 = 0.14, which changes by e^0.2 in 1 τ.
            assertTrue(apart(track) > 0 && apart(track) < 0.18, track + " " + apart(track));
        }
        after(120);
        assertTrue(apart(Track.SPONTANEOUS) > 1, "apart by " + apart(Track.SPONTANEOUS));
        assertTrue(apart(Track.DRIVEN) < 0.01, "apart by " + apart(Track.DRIVEN));
    }

    @Test
    void second_timesAndRates_areThoseOfTheFirst() {
        begin("N=60&separation=0", MEASURED);
        after(30);
        Block first = numbers.block(Channel.TRACES, Track.DRIVEN);
        Block second = numbers.block(Channel.SECOND_TRACES, Track.DRIVEN);
        int count = second.columns().count();
        assertEquals(
                first.columns().at(first.columns().count() - 1),
                second.columns().at(count - 1),
                1e-9);
        assertEquals(first.columns().step(), second.columns().step(), 0);
        for (int k = 0; k < count; k++) {
            int with = first.columns().count() - count + k;
            assertEquals(first.get(3, with), second.get(3, k), 0, "trials that do not differ are one");
        }
    }

    /** A nudge shows the distance from then on and leaves what is averaged; for 200 τ nothing puts the second trial back. */
    @Test
    void nudge_withADistance_isSeenFromThenOn_andForLong() {
        begin("N=200", MEASURED);
        after(300);
        assertFalse(numbers.has(Channel.SECOND, Track.SPONTANEOUS), "it is put back again and again");
        double lambda = numbers.value(Track.SPONTANEOUS, Scalar.LAMBDA);
        recorder.nudge();
        after(0.4);
        assertEquals(lambda, numbers.value(Track.SPONTANEOUS, Scalar.LAMBDA), 0.01, "the averages go on");
        assertEquals(2, numbers.columns(Channel.DISTANCE, Track.SPONTANEOUS));
        // 0.001, and after 0.2 τ in the direction that grows a few per cent of that.
        assertEquals(-3, numbers.block(Channel.DISTANCE, Track.SPONTANEOUS).get(0, 0), 0.05);
        after(200);
        assertTrue(apart(Track.SPONTANEOUS) > 0.5, "apart by " + apart(Track.SPONTANEOUS));
        assertTrue(numbers.columns(Channel.SECOND, Track.SPONTANEOUS) > 290, "never put back");
    }

    /** λ₁ of the driven network is below −0.1: e^−4 of a distance of about 1 in 40 τ. */
    @Test
    void apply_aStrongInputWhileTheTrialsAreApart_letsThemMeet() {
        begin("N=200&I=0.2", STATE);
        after(50);
        recorder.nudge();
        after(150);
        assertTrue(apart(Track.DRIVEN) > 0.5, "apart by " + apart(Track.DRIVEN));
        int before = numbers.columns(Channel.SECOND, Track.DRIVEN);
        turn(3);
        after(0.4);
        assertTrue(numbers.columns(Channel.SECOND, Track.DRIVEN) >= before, "it goes on");
        assertTrue(apart(Track.DRIVEN) > 0.5, "apart by " + apart(Track.DRIVEN));
        after(60);
        assertTrue(apart(Track.DRIVEN) < 0.02, "apart by " + apart(Track.DRIVEN));
    }

    /** The same state at the same time is shown in the same place, coarser and for longer. */
    @Test
    void past_whereItReachesIntoTheWindow_isTheWindow() {
        begin("N=40", STATE);
        after(90.1);
        Block path = numbers.block(Channel.STATE, Track.SPONTANEOUS);
        Block past = numbers.block(Channel.PAST, Track.SPONTANEOUS);
        assertEquals(0.4, past.columns().step(), 1e-12);
        // From the first sample after the recorder was told to keep a past, of an even number: at 0.4 τ.
        assertEquals(0.4, past.columns().first(), 1e-9);
        assertEquals(90, past.columns().at(past.columns().count() - 1), 1e-9);
        int seen = 0;
        for (int k = 0; k < past.columns().count(); k++) {
            double number = (past.columns().at(k) - path.columns().first())
                    / path.columns().step();
            int with = (int) Math.round(number);
            if (with >= 0) {
                seen++;
                for (int a = 0; a < 3; a++) {
                    assertEquals(
                            path.get(a, with),
                            past.get(a, k),
                            0,
                            "at " + past.columns().at(k));
                }
            }
        }
        assertEquals(150, seen, 1, "60 τ of 0.4");
    }

    /** Where the axes were renewed the path has a step; with the bend it has none: it moves no further than elsewhere. */
    @Test
    void bend_addedBehindTheJoint_leavesNoStep() {
        begin("N=100", STATE);
        after(150);
        double worst = 0;
        double bent = 0;
        for (int k = 0; k < 60; k++) {
            after(0.2);
            Block path = numbers.block(Channel.STATE, Track.SPONTANEOUS);
            Block bend = numbers.block(Channel.BEND, Track.SPONTANEOUS);
            int behind = (int) bend.get(0, 3);
            int joint = path.columns().count() - behind;
            if (behind > 0 && behind < 5) {
                worst = Math.max(worst, step(path, joint, bend, 0));
                bent = Math.max(bent, step(path, joint, bend, 1));
            }
        }
        double usual = 0;
        Block path = numbers.block(Channel.STATE, Track.SPONTANEOUS);
        for (int k = 1; k < path.columns().count() - 30; k++) {
            usual = Math.max(usual, step(path, k, numbers.block(Channel.BEND, Track.SPONTANEOUS), 0));
        }
        assertTrue(worst > 1.5 * usual, worst + " against " + usual);
        assertTrue(bent < 1.1 * usual, bent + " against " + usual);
    }

    private static double step(Block path, int k, Block bend, double share) {
        double sum = 0;
        for (int a = 0; a < 3; a++) {
            double off = path.get(a, k) + share * bend.get(0, a) - path.get(a, k - 1);
            sum += off * off;
        }
        return Math.sqrt(sum);
    }
}
