package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScheduleTest implements Schedule.Host {
    private final LocalWorkers workers = new LocalWorkers();
    private final Schedule schedule = new Schedule(this, workers, 1);
    private final List<String> failures = new ArrayList<>();
    private int asked;
    private int changes;

    ScheduleTest() {
        workers.pool = schedule.pool();
        schedule.follow(settings(""), 0);
        schedule.pictured();
    }

    private static Settings settings(String changes) {
        return SettingsText.parse("N=12&g=1.5&I=0&" + changes).settings();
    }

    @Override
    public void askState() {
        asked++;
    }

    @Override
    public void changed() {
        changes++;
    }

    @Override
    public void lost(Tasks task) {
        failures.add(task + " has gaps");
    }

    @Override
    public void failed(Tasks task, boolean died, Phrase why) {
        failures.add(task + " " + died + " " + why);
    }

    /** Another J is another network, though no setting tells: all results go, and what begins by itself begins anew. */
    @Test
    void give_ownData_beginsAllAnewWithThem() {
        schedule.want(Tasks.EIGENVALUES, true);
        schedule.want(Tasks.THEORY, true);
        schedule.tick(1000, false);
        finish();
        assertNotNull(schedule.result(Tasks.EIGENVALUES));
        OwnData own = OwnData.NONE.withWeights(new double[144], 12, 12, 12);
        schedule.give(own, 2000);
        assertNull(schedule.result(Tasks.EIGENVALUES));
        assertNull(schedule.result(Tasks.THEORY), "also what follows a slider");
        schedule.tick(2010, false);
        finish();
        Blocks found = schedule.result(Tasks.EIGENVALUES);
        assertEquals(0, found.block(Channel.EIGENVALUES).get(0, 3), "of the J that is all zero");
        schedule.give(own, 3000);
        assertEquals(found, schedule.result(Tasks.EIGENVALUES), "the same as before");
    }

    private void finish() {
        while (workers.turn(false)) {
            // on to the end
        }
    }

    private static float[] state() {
        Frame state = new Frame();
        state.begin(1, 0, 0, Track.TWIN);
        for (Track track : Track.TWIN) {
            state.add(Channel.STATE, track, Axis.parts(1), Axis.numbered(Coordinate.UNIT, 12));
        }
        return LocalWorkers.numbers(state);
    }

    @Test
    void tick_beforeTheFirstPicture_beginsNothing() {
        Schedule early = new Schedule(this, workers, 1);
        early.want(Tasks.THEORY, true);
        early.tick(10_000, true);
        assertEquals(List.of(), workers.log);
        early.pictured();
        early.tick(10_001, true);
        assertEquals(List.of("start 1 THEORY 0"), workers.log);
    }

    @Test
    void theory_wanted_beginsAtOnceAndOnlyOnce() {
        schedule.tick(1, true);
        assertEquals(List.of(), workers.log, "nobody wants it");
        schedule.want(Tasks.THEORY, true);
        schedule.tick(2, true);
        schedule.tick(3, true);
        assertTrue(schedule.computing(Tasks.THEORY));
        finish();
        schedule.tick(4, true);
        assertEquals(List.of("start 1 THEORY 0"), workers.log);
        assertFalse(schedule.computing(Tasks.THEORY));
        assertNotNull(schedule.result(Tasks.THEORY));
        assertTrue(changes > 0);
    }

    @Test
    void follow_whatItDependsOn_dropsTheResultAndGivesUpWhatIsUnderWay() {
        schedule.want(Tasks.EIGENVALUES, true);
        schedule.tick(1, true);
        finish();
        schedule.follow(settings("N=12&seedNet=2"), 10);
        assertNull(schedule.result(Tasks.EIGENVALUES), "never shown of another network");
        schedule.tick(11, true);
        workers.turn(false);
        workers.log.clear();
        schedule.follow(settings("N=12&seedNet=3"), 12);
        schedule.tick(13, true);
        assertEquals(List.of("cancel 1", "start 1 EIGENVALUES 0"), workers.log);
        finish();
        assertNotNull(schedule.result(Tasks.EIGENVALUES));
    }

    /** The ring moves, the map stays; over another plane the same knob would have asked for another map. */
    @Test
    void follow_oneOfAPlanesTwoParameters_leavesItsMap() {
        schedule.ask(Tasks.MAP, Arguments.parse("x=I,0,1,3&y=omega,0.5,1,3&skip=0&measure=20"));
        schedule.follow(settings("omega=0.8&I=2"), 10);
        assertTrue(schedule.computing(Tasks.MAP));
        finish();
        schedule.follow(settings("omega=0.9&I=0.4"), 20);
        assertNotNull(schedule.result(Tasks.MAP));
        schedule.follow(settings("omega=0.9&I=0.4&g=1.6"), 30);
        assertNull(schedule.result(Tasks.MAP), "it was of another g");
    }

    @Test
    void ask_ofARangeThatIsNone_isSaid() {
        schedule.ask(Tasks.MAP, Arguments.parse("x=I,0,1,101&y=g,0.5,1,100&skip=0&measure=20"));
        schedule.ask(Tasks.MAP, Arguments.parse("x=I,2,1,3&y=g,0.5,1,3&skip=0&measure=20"));
        assertFalse(schedule.computing(Tasks.MAP));
        assertEquals(
                List.of("MAP false a map has at most 10000 cells", "MAP false the range of I is empty or reversed"),
                failures);
    }

    @Test
    void workersOfAMap_thatDieTwiceOfAShard_leaveGapsThatAreSaid() {
        schedule.ask(Tasks.MAP, Arguments.parse("x=I,0,1,3&y=g,0.5,1,4&skip=0&measure=20"));
        workers.crash(0);
        workers.crash(0);
        finish();
        assertEquals(List.of("MAP has gaps"), failures);
        assertNotNull(schedule.result(Tasks.MAP));
    }

    /** A slider that moves faster than theory is computed: there is always a curve, and at rest it is the slider's. */
    @Test
    void follow_ofASliderThatMoves_theoryComesToItsEndAndBeginsAnew() {
        schedule.want(Tasks.THEORY, true);
        schedule.tick(1, true);
        finish();
        Blocks first = schedule.result(Tasks.THEORY);
        schedule.follow(settings("g=1.6"), 10);
        schedule.tick(11, true);
        workers.log.clear();
        schedule.follow(settings("g=1.7"), 12);
        schedule.tick(13, true);
        assertEquals(List.of(), workers.log, "what is under way is not given up");
        assertEquals(first, schedule.result(Tasks.THEORY));
        finish();
        Blocks between = schedule.result(Tasks.THEORY);
        assertNotEquals(first, between);
        schedule.tick(14, true);
        assertEquals(List.of("start 1 THEORY 0"), workers.log);
        finish();
        assertNotEquals(between, schedule.result(Tasks.THEORY));
        schedule.tick(15, true);
        assertFalse(schedule.computing(Tasks.THEORY));
    }

    @Test
    void follow_whatItDoesNotDependOn_leavesAllAsItIs() {
        schedule.want(Tasks.THEORY, true);
        schedule.want(Tasks.EIGENVALUES, true);
        schedule.tick(1, true);
        finish();
        workers.log.clear();
        schedule.follow(settings("pace=3&theme=dark&dt=0.05"), 10);
        schedule.tick(11, true);
        assertEquals(List.of(), workers.log);
        schedule.follow(settings("pace=3&theme=dark&dt=0.05&seedNet=3"), 12);
        schedule.tick(13, true);
        assertEquals(List.of("start 1 EIGENVALUES 0"), workers.log);
        assertNotNull(schedule.result(Tasks.THEORY));
    }

    @Test
    void critical_beginsOnceTheSlidersRest() {
        schedule.want(Tasks.CRITICAL, true);
        schedule.follow(settings("g=1.6"), 1000);
        schedule.tick(1000 + Schedule.REST, true);
        assertEquals(List.of(), workers.log);
        schedule.follow(settings("g=1.7"), 1300);
        schedule.tick(1001 + Schedule.REST, true);
        assertEquals(List.of(), workers.log, "moved again");
        schedule.tick(1301 + Schedule.REST, true);
        assertEquals(List.of("start 1 CRITICAL 0"), workers.log);
    }

    @Test
    void eigenvalues_ofTooLargeANetwork_neverBegin() {
        schedule.want(Tasks.EIGENVALUES, true);
        schedule.follow(settings("N=1001"), 1);
        schedule.tick(2, true);
        assertEquals(List.of(), workers.log);
    }

    @Test
    void jacobian_wanted_isFollowedEverySoOftenWhileTimeGoesOn() {
        schedule.want(Tasks.JACOBIAN, true);
        schedule.tick(1, false);
        assertEquals(1, asked, "once even while time stands still");
        schedule.state(state());
        finish();
        schedule.tick(2 + Schedule.INTERVAL, false);
        assertEquals(1, asked, "time stands still: it would be the same");
        schedule.tick(2 + Schedule.INTERVAL, true);
        assertEquals(2, asked);
        schedule.tick(3 + Schedule.INTERVAL, true);
        assertEquals(2, asked);
        schedule.follow(settings("g=1.6"), 3000);
        assertNull(schedule.result(Tasks.JACOBIAN));
        schedule.tick(3001, false);
        assertEquals(3, asked, "at once at the new settings");
        schedule.want(Tasks.JACOBIAN, false);
        schedule.state(state());
        assertFalse(schedule.computing(Tasks.JACOBIAN), "no longer wanted");
    }

    @Test
    void jacobian_runBeganAnewWhilePaused_isOfTheStateThatIsThereNow() {
        schedule.want(Tasks.JACOBIAN, true);
        schedule.tick(1, false);
        schedule.state(state());
        finish();
        assertNotNull(schedule.result(Tasks.JACOBIAN));
        schedule.restarted(2);
        assertNull(schedule.result(Tasks.JACOBIAN), "it was of another state");
        schedule.tick(2, false);
        assertEquals(2, asked);
        schedule.restarted(3); // before the answer, which is of an earlier run
        schedule.tick(3, false);
        assertEquals(3, asked);
    }

    @Test
    void ask_manyNetworks_givesPartialResults_andCanBeGivenUp() {
        schedule.ask(Tasks.ENSEMBLE, Arguments.parse("networks=3"));
        while (schedule.result(Tasks.ENSEMBLE) == null) {
            workers.turn(false);
        }
        assertEquals(
                1,
                schedule.result(Tasks.ENSEMBLE)
                        .block(Channel.ENSEMBLE, Track.DRIVEN)
                        .columns()
                        .count());
        assertEquals(1.0 / 3, schedule.share(Tasks.ENSEMBLE), 1e-12);
        schedule.drop(Tasks.ENSEMBLE);
        assertNull(schedule.result(Tasks.ENSEMBLE));
        finish();
        assertNull(schedule.result(Tasks.ENSEMBLE));
        assertFalse(schedule.computing(Tasks.ENSEMBLE));
    }

    @Test
    void died_twice_isSaid_andNotBegunAgainUntilSomethingChanges() {
        schedule.want(Tasks.THEORY, true);
        schedule.tick(1, true);
        workers.crash(1);
        assertEquals(List.of(), failures);
        workers.crash(1);
        assertEquals(List.of("THEORY true crash"), failures);
        workers.log.clear();
        schedule.tick(2, true);
        assertEquals(List.of(), workers.log);
        schedule.follow(settings("g=1.6"), 3);
        schedule.tick(4, true);
        assertEquals(List.of("start 1 THEORY 0"), workers.log);
    }

    private void scouting(double time) {
        schedule.want(Tasks.SCOUT, true);
        schedule.tick(time, false);
        schedule.state(state());
    }

    @Test
    void scout_wanted_beginsAtRestFromTheStateOfThatMoment_alsoWhilePaused() {
        schedule.want(Tasks.SCOUT, true);
        schedule.follow(settings("g=1.6"), 1000);
        schedule.tick(1000 + Schedule.REST, false);
        assertEquals(0, asked, "the slider has just moved");
        schedule.tick(1001 + Schedule.REST, false);
        assertEquals(1, asked);
        assertEquals(List.of(), workers.log, "the state is not there yet");
        schedule.state(state());
        schedule.tick(1002 + Schedule.REST, false);
        assertEquals(List.of("start 2 SCOUT 0"), workers.log);
        assertEquals(1, asked);
        finish();
        schedule.tick(10_000, true);
        assertEquals(1, asked, "what it found holds until a change");
        assertNotNull(schedule.result(Tasks.SCOUT).block(Channel.SCALARS, Track.DRIVEN));
    }

    @Test
    void scout_aTurnedKnob_cancelsItAndItBeginsAnewAtRest() {
        scouting(1000);
        workers.turn(false);
        workers.turn(false);
        assertNotNull(schedule.result(Tasks.SCOUT));
        schedule.follow(settings("g=1.6"), 2000);
        assertNull(schedule.result(Tasks.SCOUT));
        assertEquals(List.of("start 2 SCOUT 0", "cancel 2"), workers.log);
        schedule.state(state()); // an answer that was on its way is of before the change
        assertFalse(schedule.computing(Tasks.SCOUT));
        schedule.tick(2001 + Schedule.REST, true);
        assertEquals(2, asked);
        schedule.state(state());
        assertTrue(schedule.computing(Tasks.SCOUT));
        schedule.follow(settings("g=1.6&pace=3&theme=dark"), 3000);
        assertTrue(schedule.computing(Tasks.SCOUT), "the run is the same");
    }

    @Test
    void scout_runBeginsAnew_beginsAnewToo() {
        scouting(1000);
        finish();
        schedule.restarted(2000);
        assertNull(schedule.result(Tasks.SCOUT), "it was of another run");
        schedule.tick(2000 + Schedule.REST, true);
        assertEquals(1, asked);
        schedule.tick(2001 + Schedule.REST, true);
        assertEquals(2, asked);
    }

    @Test
    void scout_wantedNoMore_forgetsWhatItFound() {
        scouting(1000);
        finish();
        schedule.want(Tasks.SCOUT, false);
        assertNull(schedule.result(Tasks.SCOUT), "data of the visitor's own are in no settings");
        schedule.tick(5000, true);
        assertEquals(1, asked);
    }

    @Test
    void look_mayNot_scoutRestsWithWhatItHasFound_andBeginsAnewWhenItMay() {
        scouting(1000);
        workers.turn(false);
        workers.turn(false);
        schedule.look(false);
        assertFalse(schedule.computing(Tasks.SCOUT));
        assertNotNull(schedule.result(Tasks.SCOUT));
        schedule.tick(5000, true);
        assertEquals(1, asked);
        schedule.look(true);
        schedule.tick(5001, true);
        assertEquals(2, asked);
        schedule.state(state());
        finish();
        schedule.look(false);
        schedule.look(true);
        schedule.tick(6000, true);
        assertEquals(2, asked, "it had come to its end");
    }

    @Test
    void scout_ofTooLargeANetwork_neverBegins() {
        schedule.want(Tasks.SCOUT, true);
        schedule.follow(settings("N=2001"), 1);
        schedule.tick(1000, true);
        assertEquals(0, asked);
    }
}
