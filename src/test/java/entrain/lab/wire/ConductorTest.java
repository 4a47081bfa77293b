package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.model.Weights;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.SettingsText;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConductorTest {
    private double now;
    private final RecordingPort port = new RecordingPort();
    private final List<String> lines = port.lines;
    private final List<Frame> frames = port.frames;
    private final Conductor conductor = new Conductor(() -> now, port, Engine.JAVA);

    private Numbers numbers() {
        return new Numbers(last(), new Results());
    }

    private Frame last() {
        return frames.get(frames.size() - 1);
    }

    /** Lets a page that draws each frame at once watch for so many ms. */
    private void watch(int ms) {
        for (int i = 0; i < ms; i += 4) {
            now += 4;
            int before = frames.size();
            conductor.work(1000);
            if (frames.size() > before) {
                conductor.receive(Letter.of("recycle"));
            }
        }
    }

    @Test
    void configure_valid_answersAndSendsTheFirstFrame() {
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.work(10);
        assertEquals(List.of("configured 1 20", "frame"), lines);
        assertEquals(1, frames.size());
        assertEquals(0, last().t(), 0);
        assertEquals(1, last().epoch());
        assertEquals(5, numbers().rows(Channel.TRACES, Track.DRIVEN));
    }

    @Test
    void expect_theSameNetwork_drawsJOnce_andTellsNobody() {
        int[] drawn = new int[1];
        Engine counting = (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, given) -> {
                    drawn[0] += method.getName().equals("draw") ? 1 : 0;
                    return method.invoke(Engine.JAVA, given);
                });
        Conductor ahead = new Conductor(() -> now, port, counting);
        ahead.expect(SettingsText.open("?N=20&g=1.7").settings());
        assertEquals(List.of(), lines);
        ahead.receive(Letter.of("configure 1 N=20&g=1.2"));
        ahead.receive(Letter.of("step 40"));
        assertEquals(1, drawn[0]);
        ahead.receive(Letter.of("hash 1"));
        conductor.receive(Letter.of("configure 1 N=20&g=1.2"));
        conductor.receive(Letter.of("step 40"));
        conductor.receive(Letter.of("hash 1"));
        assertEquals(lines.get(1), lines.get(3)); // as if nothing had been expected
    }

    @Test
    void expect_anotherNetwork_isNotWhatIsBuilt() {
        conductor.expect(SettingsText.open("?N=20&seedNet=7").settings());
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.work(10);
        assertEquals(List.of("configured 1 20", "frame"), lines);
        assertEquals(1, last().configurations());
        Conductor other = new Conductor(() -> now, port, Engine.JAVA);
        other.receive(Letter.of("configure 1 N=20"));
        other.receive(Letter.of("step 40"));
        conductor.receive(Letter.of("step 40"));
        other.receive(Letter.of("hash 2"));
        conductor.receive(Letter.of("hash 2"));
        assertEquals(lines.get(lines.size() - 2), lines.get(lines.size() - 1));
    }

    @Test
    void run_oneSecond_keepsThePaceAskedFor() {
        conductor.receive(Letter.of("configure 1 N=20&pace=10"));
        conductor.receive(Letter.of("run"));
        watch(1000);
        // Ten τ, less what the last frame had not shown yet: at most a frame's interval and a step.
        assertEquals(10, last().t(), 0.3);
    }

    @Test
    void work_pageDoesNotDraw_sendsTwoFramesAndRests() {
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.receive(Letter.of("run"));
        boolean busy = true;
        for (int i = 0; i < 1000; i++) {
            now += 4;
            busy = conductor.work(1000);
        }
        assertEquals(2, frames.size());
        assertFalse(busy);
    }

    @Test
    void work_pageWasAway_doesNotCatchUpInARush() {
        conductor.receive(Letter.of("configure 1 N=20&pace=10"));
        conductor.receive(Letter.of("run"));
        watch(100);
        double before = last().t();
        now += 60_000;
        watch(40);
        assertTrue(last().t() - before < 2, "advanced by " + (last().t() - before));
    }

    @Test
    void step_paused_takesExactlyTheSteps() {
        conductor.receive(Letter.of("configure 3 N=20&dt=0.05"));
        conductor.receive(Letter.of("step 7"));
        now += 100;
        conductor.work(10);
        assertEquals(7, last().steps());
        assertEquals(0.35, last().t(), 1e-12);
    }

    @Test
    void reset_newEpoch_beginsAtZero() {
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.receive(Letter.of("step 5"));
        conductor.receive(Letter.of("reset 2"));
        now += 100;
        conductor.work(10);
        assertEquals(2, last().epoch());
        assertEquals(0, last().steps());
    }

    @Test
    void configure_sameEpoch_keepsTimeAndSameHashAsTheSimulation() {
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.receive(Letter.of("step 5"));
        conductor.receive(Letter.of("configure 1 N=20&g=1.1"));
        conductor.receive(Letter.of("step 1"));
        conductor.receive(Letter.of("hash 1"));
        entrain.lab.run.Simulation twin = new entrain.lab.run.Simulation(
                entrain.lab.settings.SettingsText.parse("N=20").settings());
        for (int i = 0; i < 5; i++) {
            twin.step();
        }
        twin.apply(entrain.lab.settings.SettingsText.parse("N=20&g=1.1").settings());
        twin.step();
        assertEquals("hash 1 1 6 " + entrain.core.math.BitHash.hex(twin.hash()), lines.get(lines.size() - 1));
    }

    @Test
    void configure_whilePaused_theNextFrameShowsThatAveragesBeginAnew() {
        conductor.receive(Letter.of("configure 1 N=20&g=0.5"));
        conductor.receive(Letter.of("show SCALARS"));
        conductor.receive(Letter.of("step 700"));
        now += 100;
        conductor.work(10);
        conductor.receive(Letter.of("recycle"));
        assertFalse(numbers().knows(Track.DRIVEN, Scalar.SETTLING), "averages have begun after 70 τ");
        assertEquals(1, last().configurations());
        int before = frames.size();
        conductor.receive(Letter.of("configure 1 N=20&g=0.6"));
        now += 100;
        conductor.work(10);
        assertEquals(before + 1, frames.size());
        assertEquals(2, last().configurations());
        assertTrue(numbers().knows(Track.DRIVEN, Scalar.SETTLING));
        assertFalse(numbers().knows(Track.DRIVEN, Scalar.LAMBDA));
    }

    @Test
    void show_someChannels_onlyThoseAreSent() {
        conductor.receive(Letter.of("show TRACES"));
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.receive(Letter.of("step 40"));
        now += 100;
        conductor.work(10);
        assertTrue(numbers().has(Channel.TRACES, Track.SPONTANEOUS));
        assertFalse(numbers().has(Channel.RASTER, Track.SPONTANEOUS));
        assertFalse(numbers().has(Channel.STATE, Track.SPONTANEOUS));
    }

    /** Of 250 units every third, 84 of them: those of Dale's law have a sign a column, inhibitory from unit 200 on. */
    @Test
    void weights_ofALargeNetwork_areThoseOfUnitsEvenlySpaced() {
        conductor.receive(Letter.of("show WEIGHTS"));
        conductor.receive(Letter.of("configure 1 N=250&connectivity=dale&p=0.5"));
        conductor.work(10);
        Block weights = port.results.get(0).block(Channel.WEIGHTS);
        Weights J = new Simulation(
                        SettingsText.parse("N=250&connectivity=dale&p=0.5").settings())
                .weights();
        assertEquals(84, weights.rows().count());
        assertEquals(250, weights.columns().at(83), 0);
        for (int j = 0; j < 84; j++) {
            for (int i = 0; i < 84; i++) {
                assertEquals((float) J.get(3 * i, 3 * j), weights.get(i, j), 0);
                assertTrue(3 * j < 200 ? weights.get(i, j) >= 0 : weights.get(i, j) <= 0);
            }
        }
    }

    @Test
    void divergence_frameSaysWhen() {
        conductor.receive(Letter.of("configure 1 N=20&phi=linear&g=6&I=0"));
        conductor.receive(Letter.of("step 2000"));
        now += 100;
        assertFalse(conductor.work(10));
        assertTrue(last().diverged(Track.SPONTANEOUS));
        for (int i = 0; i < last().length(); i++) {
            assertTrue(Math.abs(last().data()[i]) < 1e13, "no NaN, no infinity reaches a panel");
        }
        double when = last().divergedAt(Track.SPONTANEOUS);
        conductor.receive(Letter.of("state 1"));
        assertEquals(when, last().divergedAt(Track.SPONTANEOUS));
        conductor.receive(Letter.of("reset 2"));
        conductor.receive(Letter.of("state 1"));
        assertFalse(last().diverged(Track.SPONTANEOUS));
    }

    @Test
    void receive_nonsense_isAnsweredAndSurvived() {
        conductor.receive(Letter.of("dance"));
        conductor.receive(Letter.of("configure x"));
        assertTrue(lines.get(0).startsWith("failed "));
        assertTrue(lines.get(1).startsWith("failed "));
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.work(10);
        assertEquals("configured 1 20", lines.get(2));
    }

    @Test
    void configure_manyAtOnce_buildsOnlyTheLast() {
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.receive(Letter.of("configure 2 N=30"));
        conductor.receive(Letter.of("configure 3 N=40&g=1.1"));
        conductor.receive(Letter.of("configure 3 N=40&g=1.2"));
        conductor.receive(Letter.of("step 2"));
        assertEquals(List.of("configured 3 40"), lines);
        conductor.receive(Letter.of("hash 1"));
        entrain.lab.run.Simulation alone = new entrain.lab.run.Simulation(
                entrain.lab.settings.SettingsText.parse("N=40&g=1.2").settings());
        alone.step();
        alone.step();
        assertEquals("hash 1 3 2 " + entrain.core.math.BitHash.hex(alone.hash()), lines.get(1));
    }

    /** So few units that Dale's law cannot have both kinds. */
    @Test
    void configure_whatCannotBe_isAnsweredWithWhatGoesOn() {
        conductor.receive(Letter.of("configure 1 N=20&g=1.5"));
        conductor.receive(Letter.of("configure 1 N=20&g=1.5"));
        conductor.work(10);
        conductor.receive(Letter.of("configure 1 N=20&g=1.7"));
        conductor.receive(Letter.of("configure 2 N=10&connectivity=dale&f=0.05"));
        conductor.receive(Letter.of("hash 1"));
        String refused = lines.get(lines.size() - 2);
        assertTrue(
                refused.startsWith("unbuilt 2 v=1&g=1.7&N=20 [\"N = {} cannot be built here: {}\",\"10\","), refused);
        assertTrue(
                lines.get(lines.size() - 1).startsWith("hash 1 2 0 "), "the network before goes on in the new epoch");
    }

    @Test
    void receive_withoutASimulation_isPassedOver() {
        for (String line : List.of("reset 3", "step 1", "run", "pause", "show TRACES")) {
            conductor.receive(Letter.of(line));
        }
        assertEquals(List.of(), lines);
        conductor.receive(new ToRun.Hash(5));
        conductor.receive(new ToRun.State(6));
        assertEquals(
                List.of("noAnswer 5 [\"there is no simulation yet\"]", "noAnswer 6 [\"there is no simulation yet\"]"),
                lines);
    }

    private String hashAfter(String settings, int steps) {
        Simulation simulation = new Simulation(SettingsText.parse(settings).settings());
        for (int i = 0; i < steps; i++) {
            simulation.step();
        }
        return BitHash.hex(simulation.hash());
    }

    @Test
    void seek_paused_goesToTheStepInSlicesAlsoForAPageThatDoesNotDraw() {
        conductor.receive(Letter.of("configure 4 N=20"));
        conductor.receive(Letter.of("seek 40"));
        boolean more = true;
        for (int slices = 0; more; slices++) {
            assertTrue(slices < 42, "a step a slice, and one slice more");
            now += 1;
            more = conductor.work(0);
        }
        assertEquals("sought 4 40 " + hashAfter("N=20", 40), lines.get(lines.size() - 1));
        conductor.receive(Letter.of("hash 1"));
        assertEquals("hash 1 4 40 " + hashAfter("N=20", 40), lines.get(lines.size() - 1));
    }

    @Test
    void seek_untilTheRunIsChanged_saysHowFarItCame() {
        for (String end :
                List.of("run", "pause", "step 1", "reset 2", "configure 1 N=20&g=3", "configure 2 N=30", "seek 9")) {
            Conductor another = new Conductor(() -> now, port, Engine.JAVA);
            another.receive(Letter.of("configure 1 N=20"));
            another.receive(Letter.of("seek 1000000"));
            another.work(0);
            another.work(0);
            lines.clear();
            another.receive(Letter.of("configure 1 N=20&pace=50&units=2"));
            assertEquals(List.of(), lines, "what only concerns how it is watched");
            another.receive(Letter.of(end));
            assertEquals("sought 1 2 " + hashAfter("N=20", 2), lines.get(0), end);
        }
    }

    /** Also the same hashes at every frame: clouds are pictures beside the run. */
    @Test
    void cloud_turnedOnThrownAndTurnedOff_leavesTheHash() {
        Simulation alone = new Simulation(SettingsText.parse("N=20").settings());
        conductor.receive(new ToRun.Show(Channels.of(Channel.STATE, Channel.CLOUD, Channel.SPREAD)));
        conductor.receive(Letter.of("configure 1 N=20"));
        String[] between = {
            "configure 1 N=20&cloud=7",
            "scatter",
            "configure 1 N=20&cloud=9&cloudRadius=2",
            "scatter",
            "configure 1 N=20"
        };
        for (int i = 0; i < between.length; i++) {
            conductor.receive(Letter.of("step 13"));
            conductor.receive(Letter.of(between[i]));
            conductor.receive(Letter.of("step 4"));
            for (int step = 0; step < 17; step++) {
                alone.step();
            }
            conductor.receive(Letter.of("hash 1"));
            assertEquals(
                    "hash 1 1 " + 17 * (i + 1) + " " + BitHash.hex(alone.hash()),
                    lines.get(lines.size() - 1),
                    between[i]);
        }
    }

    @Test
    void scatter_whilePaused_isSeenInTheNextFrame() {
        conductor.receive(new ToRun.Show(Channels.of(Channel.STATE, Channel.CLOUD)));
        conductor.receive(Letter.of("configure 1 N=20&cloud=3"));
        conductor.receive(Letter.of("step 40"));
        watch(100);
        assertEquals(9, numbers().rows(Channel.CLOUD, Track.DRIVEN));
        assertTrue(numbers().columns(Channel.CLOUD, Track.DRIVEN) > 1, "tails");
        conductor.receive(Letter.of("scatter"));
        watch(100);
        assertEquals(1, numbers().columns(Channel.CLOUD, Track.DRIVEN));
        assertEquals(40, last().steps());
    }

    /** No frame shows a second trial until it is asked for; then the next does, at the same step and with the same hash. */
    @Test
    void nudge_whilePaused_isSeenAtTheNextSample_andLeavesTheHash() {
        conductor.receive(new ToRun.Show(Channels.of(Channel.STATE, Channel.SECOND)));
        conductor.receive(Letter.of("configure 1 N=20"));
        conductor.receive(Letter.of("step 40"));
        watch(100);
        assertEquals(0, numbers().columns(Channel.SECOND, Track.DRIVEN));
        conductor.receive(Letter.of("nudge"));
        conductor.receive(Letter.of("step 2"));
        watch(100);
        assertEquals(1, numbers().columns(Channel.SECOND, Track.DRIVEN));
        Simulation alone = new Simulation(SettingsText.parse("N=20").settings());
        for (int step = 0; step < 42; step++) {
            alone.step();
        }
        conductor.receive(Letter.of("hash 1"));
        assertEquals("hash 1 1 42 " + BitHash.hex(alone.hash()), lines.get(lines.size() - 1));
    }

    /** A saved state's settings may carry a cloud; the way to it goes on when that is thrown. */
    @Test
    void scatter_onTheWayToASavedState_doesNotEndIt() {
        conductor.receive(new ToRun.Show(Channels.of(Channel.STATE, Channel.CLOUD)));
        conductor.receive(Letter.of("configure 1 N=20&cloud=3"));
        conductor.receive(Letter.of("seek 60"));
        conductor.receive(Letter.of("scatter"));
        watch(200);
        Simulation alone = new Simulation(SettingsText.parse("N=20").settings());
        for (int step = 0; step < 60; step++) {
            alone.step();
        }
        assertTrue(lines.contains("sought 1 60 " + BitHash.hex(alone.hash())), lines.toString());
    }
}
