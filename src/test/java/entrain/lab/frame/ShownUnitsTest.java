package entrain.lab.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Evenly spaced units of networks of every size. */
final class ShownUnitsTest {
    /** Nobody is told of by weights or past whose state is not told; and of no network are there too few to be a picture. */
    @Test
    void fewer_areAmongThoseBefore() {
        for (int n = 10; n <= 4000; n++) {
            Axis states = ShownUnits.states(n);
            Axis weights = ShownUnits.weights(n);
            Axis nodes = ShownUnits.nodes(n);
            assertTrue(states.count() <= 400 && weights.count() <= 100 && nodes.count() <= 40);
            assertTrue(nodes.count() >= Math.min(n, 20), n + ": " + nodes.count());
            assertTrue(nodes.at(nodes.count() - 1) <= n);
            for (int k = 0; k < nodes.count(); k++) {
                double unit = nodes.at(k);
                assertEquals(unit, states.at(states.nearest(unit)));
                assertEquals(unit, weights.at(weights.nearest(unit)));
            }
        }
    }

    @Test
    void sizes_ofWellKnownNetworks() {
        assertEquals(400, ShownUnits.states(400).count());
        assertEquals(100, ShownUnits.weights(400).count());
        assertEquals(34, ShownUnits.nodes(400).count());
        assertEquals(40, ShownUnits.nodes(40).count());
        assertEquals(28, ShownUnits.nodes(1000).count());
    }
}
