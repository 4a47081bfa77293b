package entrain.lab.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Track;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiscTest {
    @Test
    void radius_ofColumnsOfKnownVariance_isTheRootOfTheirSum() {
        // Columns ±3 about 1 and ±4 about −2: variances 9 and 16.
        assertEquals(5, Disc.radius(new double[] {4, 2, -2, -6}, 2), 1e-15);
        assertEquals(0, Disc.radius(new double[] {4, 2, 4, 2}, 2), 0);
    }

    /** Every wiring is drawn so that its disc has radius 1; the sum of 400 variances of 400 entries scatters by 0.5 %. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "p=0.1", "connectivity=binary", "connectivity=dale", "connectivity=dale&p=0.2&balance=mean"})
    void radius_ofADrawnJ_isOne(String wiring) {
        Settings settings = SettingsText.parse(wiring).settings();
        assertEquals(1, Disc.radius(new Simulation(settings).weights().rows(), 400), 0.03);
    }

    /** Of both tracks: g√⟨φ′²⟩, and no eigenvalue of gJφ′ is farther out, but for the ragged edge of 200 units. */
    @ParameterizedTest
    @ValueSource(strings = {"g=2", "g=2&phi=linear&I=0", "g=8&phi=sigmoid", "g=3&connectivity=dale&I=0"})
    void jacobian_atAState_standsInItsDisc(String text) {
        Settings settings = SettingsText.parse("N=200&" + text).settings();
        Simulation simulation = new Simulation(settings);
        for (int step = 0; step < 200; step++) {
            simulation.step();
        }
        Blocks found = LocalWorkers.result(
                new Assignment(Tasks.JACOBIAN, settings, Arguments.NONE, 0, TaskContractTest.state(simulation)),
                1,
                false);
        boolean dale = text.contains("dale");
        for (Track track : Track.TWIN) {
            double[] x = new double[200];
            simulation.state(track, x);
            double square = 0;
            for (int j = 0; j < 200; j++) {
                double slope = settings.get(Params.PHI).phiPrime(x[j]);
                // Under Dale's law 40 inhibitory units send weights four times as large as 160 excitatory ones do.
                square += slope * slope * (dale ? (j < 160 ? 1 : 16) / 800.0 : 1 / 200.0);
            }
            double radius = found.block(Channel.RADIUS, track).get(0, 0);
            double g = settings.get(Params.G);
            assertEquals(g * Math.sqrt(square), radius, 0.03 * radius); // of 200 variances of 200 entries: 0.4 %
            Block values = found.block(Channel.JACOBIAN, track);
            int edge = 0;
            int outside = 0;
            for (int k = 0; k < 200; k++) {
                double distance = Math.hypot(values.get(0, k) + 1, values.get(1, k));
                edge += distance > 0.8 * radius ? 1 : 0;
                outside += distance > 1.2 * radius ? 1 : 0;
            }
            // The ragged edge of 200 units is some 1/√200 = 7 % wide; unequal slopes leave fewer near it than fill it
            // evenly.
            assertTrue(edge > 4, edge + " near the edge");
            // Slopes undo what makes a row of Dale's law sum to zero, which sets an eigenvalue or a pair free.
            assertTrue(outside <= (dale ? 2 : 0), outside + " outside");
            if (text.contains("sigmoid")) {
                assertTrue(radius <= g / 4 * 1.02, "a sigmoid's slope is a quarter at most");
            }
        }
    }
}
