package entrain.view.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.settings.Settings;
import org.junit.jupiter.api.Test;

final class SpectralTest {
    @Test
    void ranked_ofValuesThatRepeat_goesFromLeftToRightAndMeetsEachOnce() {
        int n = 101;
        Blocks blocks = new Blocks();
        Block block = blocks.add(Channel.EIGENVALUES, null, Axis.parts(2), Axis.numbered(Coordinate.EIGENVALUE, n), -1);
        for (int k = 0; k < n; k++) {
            block.set(0, k, k * 37 % 53 / 50.0); // some twice
        }
        Results results = new Results();
        results.put("EIGENVALUES", blocks);
        Spectral spectral = new Spectral();
        spectral.look(new Numbers(new Frame(), results), Settings.defaults());
        assertEquals(n, spectral.count());
        for (int rank = 0; rank < n; rank++) {
            int i = spectral.ranked(rank);
            assertEquals(rank, spectral.rank(i));
            assertTrue(rank == 0 || spectral.re(i) >= spectral.re(spectral.ranked(rank - 1)));
        }
        assertEquals(-1, spectral.ranked(n));
        assertEquals(-1, spectral.ranked(-1));
    }
}
