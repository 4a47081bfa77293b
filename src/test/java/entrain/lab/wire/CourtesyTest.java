package entrain.lab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CourtesyTest {
    private final Courtesy courtesy = new Courtesy();
    private double now;

    /** Five slices of so many ms each; how long it then rests, in ms. */
    private double rest(double each) {
        for (int i = 0; i < 5; i++) {
            assertFalse(courtesy.rests(now));
            now += each;
            courtesy.worked(each, now);
        }
        double from = now;
        while (courtesy.rests(now)) {
            now++;
        }
        return now - from;
    }

    @Test
    void slicesAsLongAsEver_neverRest() {
        for (int k = 0; k < 50; k++) {
            assertEquals(0, rest(10 + k % 3), 0, "a verdict now and then");
        }
    }

    @Test
    void slicesTwiceAsLong_restTwiceAsLongAsTheyWaited() {
        rest(40); // the first draws J
        rest(10);
        // 50 ms more than 51: the shortest is forgotten by 2 %.
        assertEquals(98, rest(20), 1);
        assertEquals(0, rest(10), 0, "the others are gone");
    }

    @Test
    void slicesHeldUpForLong_restForAFifthOfASecondAtMost() {
        rest(10);
        assertEquals(200, rest(500), 0);
    }

    /** What costs more from now on does so by itself: after some time it is not taken for a sign of others. */
    @Test
    void slicesLongerForGood_restLessAndLess() {
        rest(10);
        double first = rest(14);
        double last = first;
        for (int k = 0; k < 10; k++) {
            last = rest(14);
        }
        assertTrue(first > 0 && last == 0, first + " " + last);
    }
}
