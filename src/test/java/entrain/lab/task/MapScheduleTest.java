package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;

/** A map on the page: along its plane it is kept, it can rest and go on, and it tells how long it will take. */
final class MapScheduleTest implements Schedule.Host {
    /** Four shards. */
    private static final Arguments PLANE = Arguments.parse("x=I,0,1,5&y=g,0.2,0.7,5&networks=1&skip=0&measure=20");

    private final LocalWorkers workers = new LocalWorkers();
    private final Schedule schedule = new Schedule(this, workers, 1);

    MapScheduleTest() {
        workers.pool = schedule.pool();
        schedule.follow(settings(""), 0);
        schedule.pictured();
    }

    private static Settings settings(String changes) {
        return SettingsText.parse("N=12&g=1.5&I=0&" + changes).settings();
    }

    private void finish() {
        while (workers.turn(false)) {
            // on to the end
        }
    }

    @Override
    public void askState() {
        throw new AssertionError("a map is of no state");
    }

    @Override
    public void changed() {
        // looked at in the schedule
    }

    @Override
    public void lost(Tasks task) {
        throw new AssertionError(task + " has gaps");
    }

    @Override
    public void failed(Tasks task, boolean died, Phrase why) {
        throw new AssertionError(why.toString());
    }

    /** A map holds for all values of its plane's two parameters, and for no other plane. */
    @Test
    void follow_alongTheMapsPlane_keepsTheMap() {
        schedule.ask(Tasks.MAP, PLANE);
        finish();
        schedule.follow(settings("g=2"), 1);
        schedule.follow(settings("g=2&I=3"), 2);
        assertNotNull(schedule.result(Tasks.MAP));
        for (String other : new String[] {"g=2&I=3&omega=1", "g=2&plane=omega,g", "networks=2", "seedNet=2"}) {
            schedule.follow(settings(other), 3);
            assertNull(schedule.result(Tasks.MAP), other);
            schedule.follow(settings("g=2&I=3"), 4);
            schedule.ask(Tasks.MAP, PLANE);
            finish();
            assertNotNull(schedule.result(Tasks.MAP));
        }
        schedule.follow(settings("plane=omega,g"), 5);
        schedule.ask(Tasks.MAP, PLANE.with("x", "omega,1,2,2"));
        finish();
        schedule.follow(settings("plane=omega,g&omega=1&g=1"), 6);
        assertNotNull(schedule.result(Tasks.MAP));
        schedule.follow(settings("plane=omega,g&I=1"), 7);
        assertNull(schedule.result(Tasks.MAP), "I is not of this plane");
    }

    @Test
    void pause_underWay_takesBackWhatIsOutAndKeepsWhatIsKnown() {
        schedule.ask(Tasks.MAP, PLANE);
        while (schedule.result(Tasks.MAP) == null) {
            workers.turn(false);
        }
        schedule.tick(1000, true);
        schedule.tick(1900, true);
        schedule.pause(Tasks.MAP, true);
        assertTrue(schedule.paused(Tasks.MAP) && schedule.computing(Tasks.MAP));
        assertNotNull(schedule.result(Tasks.MAP));
        finish();
        assertTrue(schedule.computing(Tasks.MAP), "nothing goes on");
        double left = schedule.left(Tasks.MAP);
        schedule.tick(2800, true);
        assertEquals(left, schedule.left(Tasks.MAP), 0, "a rest does not count");
        float[] whole = LocalWorkers.numbers(
                LocalWorkers.result(new Assignment(Tasks.MAP, settings(""), PLANE, 0, new float[0]), 1, false));
        schedule.pause(Tasks.MAP, false);
        assertFalse(schedule.paused(Tasks.MAP));
        finish();
        assertArrayEquals(whole, LocalWorkers.numbers(schedule.result(Tasks.MAP)));
    }

    @Test
    void left_isToldFromWhatIsDoneInWhichTime() {
        assertTrue(Double.isNaN(schedule.left(Tasks.MAP)), "nothing is under way");
        schedule.ask(Tasks.MAP, PLANE);
        assertTrue(Double.isNaN(schedule.left(Tasks.MAP)), "nothing is done");
        schedule.tick(500, true);
        while (schedule.share(Tasks.MAP) < 0.02) {
            workers.turn(false); // less is too little to tell from
        }
        schedule.tick(900, true);
        double share = schedule.share(Tasks.MAP);
        assertTrue(share > 0 && share < 1);
        // 900 ms were spent on that share.
        assertEquals(900 * (1 - share) / share, schedule.left(Tasks.MAP), 1e-9);
    }
}
