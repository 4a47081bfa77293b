package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TrialDistanceTest {
    @Test
    void between_handCase_isTheRootMeanSquare() {
        double[] x = {9, 1, 2, 3, 4, 4, 2, 3, 0};
        assertEquals(2.5, TrialDistance.between(x, 1, 5, 4), 0);
        assertEquals(0, TrialDistance.between(x, 1, 1, 4), 0);
    }
}
