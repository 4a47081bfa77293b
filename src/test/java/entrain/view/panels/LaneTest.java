package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LaneTest {
    /** Rounding of a quotient of two logarithms. */
    private static final double ROUNDING = 1e-12;

    private final Lane lane = new Lane();

    @Test
    void bounded_isInProportion() {
        lane.fit(-1, 1, false);
        assertEquals(0.25, lane.at(0.25));
        lane.fit(0, 1, false);
        assertEquals(-0.5, lane.at(0.25));
        assertEquals(1, lane.at(7), "no further than the bound");
    }

    @Test
    void grownWithoutBound_tenfoldIsTheSameStep() {
        lane.fit(-1e12, 1e12, false);
        assertEquals(0, lane.at(0));
        assertEquals(1, lane.at(1e12), ROUNDING);
        assertEquals(-1, lane.at(-1e12), ROUNDING);
        for (double v = 1e4; v < 1e11; v *= 10) {
            // log(1 + v) leaves log v by 1/v, of the 27.6 that a half lane holds.
            assertEquals(1 / 12.0, lane.at(10 * v) - lane.at(v), 1e-4 / 27);
        }
        assertTrue(lane.at(1) > 0.02, "small values are seen");
    }

    @Test
    void oneSided_zeroIsAtTheFoot() {
        lane.fit(0, 1e6, false);
        assertEquals(-1, lane.at(0), ROUNDING);
        assertEquals(0, lane.at(1e3), 1e-3); // half of six decades, but for log(1 + v)
    }

    @Test
    void recording_isShownAsItWasMeasured() {
        lane.fit(0, 4000, true);
        assertEquals(0.5, lane.at(3000));
    }
}
