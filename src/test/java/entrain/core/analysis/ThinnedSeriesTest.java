package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ThinnedSeriesTest {
    @Test
    void value_ofACount_isItsOwnNumberAtAnyLength() {
        ThinnedSeries series = new ThinnedSeries(8);
        for (int offered = 1; offered <= 1000; offered++) {
            series.add(offered - 1);
            assertTrue(series.count() <= 8);
            // Nothing recent is lost beyond one interval, and half the room is always in use.
            assertEquals((offered - 1) / series.interval() + 1, series.count());
            assertTrue(offered < 8 || series.count() > 4);
            for (int k = 0; k < series.count(); k++) {
                assertEquals(k * series.interval(), series.value(k), 0);
            }
        }
        assertEquals(128, series.interval());
        series.clear();
        assertEquals(0, series.count());
        series.add(5);
        assertEquals(5, series.value(0), 0);
        assertEquals(1, series.interval());
    }

    @Test
    void value_outside_isRefused() {
        ThinnedSeries series = new ThinnedSeries(2);
        assertThrows(IllegalArgumentException.class, () -> series.value(0));
        assertThrows(IllegalArgumentException.class, () -> new ThinnedSeries(3));
    }
}
