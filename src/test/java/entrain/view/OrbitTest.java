package entrain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How the state space turns by itself, by hand, and after a hand let go. */
final class OrbitTest {
    private static final double TURN = 2 * Math.PI;
    private static final int FRAME = 16;

    private static double turned(Orbit orbit, int frames, boolean byItself) {
        double sum = 0;
        for (int k = 0; k < frames; k++) {
            double before = orbit.yaw();
            orbit.pass(FRAME, byItself);
            double step = orbit.yaw() - before;
            sum += step > Math.PI ? step - TURN : step < -Math.PI ? step + TURN : step;
        }
        return sum;
    }

    @Test
    void pass_byItself_turnsOnceRoundInTwentySeconds() {
        Orbit orbit = new Orbit();
        turned(orbit, 1000, true); // 16 s: it has come up to its speed
        // The speed was within e⁻³⁰ of it; the rest is the rounding of 1250 sums.
        assertEquals(TURN, turned(orbit, 20000 / FRAME, true), 1e-9);
    }

    @Test
    void pass_atRest_turnsNothing() {
        Orbit orbit = new Orbit();
        assertFalse(orbit.pass(FRAME, false));
        assertEquals(0, turned(orbit, 100, false), 0);
    }

    @Test
    void release_afterADrag_goesOnSlowerAndSlowerAndRests() {
        Orbit orbit = new Orbit();
        for (int k = 0; k < 20; k++) {
            orbit.drag(-4, 1);
            assertFalse(orbit.pass(FRAME, false), "a hand holds it");
        }
        orbit.release();
        double pitch = orbit.pitch();
        double first = turned(orbit, 1, false);
        // A frame at the hand's speed, less what the first frame loses: 16 of 516.
        assertEquals(-4 * Orbit.PIXEL * 500 / 516, first, 1e-4);
        assertTrue(orbit.pitch() > pitch);
        double second = turned(orbit, 1, false);
        assertTrue(second < 0 && second > first);
        turned(orbit, 1000, false);
        assertFalse(orbit.pass(FRAME, false));
    }

    @Test
    void release_afterADragTheOtherWay_turnsThatWayRound() {
        Orbit orbit = new Orbit();
        for (int k = 0; k < 20; k++) {
            orbit.drag(-4, 0);
            orbit.pass(FRAME, true);
        }
        orbit.release();
        turned(orbit, 1000, true);
        assertEquals(-TURN / 20000 * FRAME, turned(orbit, 1, true), 1e-9);
    }

    @Test
    void drag_thatStopsBeforeItIsLetGo_leavesItThere() {
        Orbit orbit = new Orbit();
        orbit.drag(50, 0);
        for (int k = 0; k < 60; k++) {
            orbit.pass(FRAME, false);
        }
        orbit.release();
        assertFalse(orbit.pass(FRAME, false));
    }

    @Test
    void turn_up_endsNearTheTop() {
        Orbit orbit = new Orbit();
        orbit.turn(0, 9);
        assertEquals(1.5, orbit.pitch(), 0);
    }
}
