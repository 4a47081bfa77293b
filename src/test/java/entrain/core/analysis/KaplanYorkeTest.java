package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class KaplanYorkeTest {
    @Test
    void dimension_handCases_byDefinition() {
        assertEquals(0, KaplanYorke.dimension(new double[] {-0.1, -0.2}, 2, 2), 0);
        assertEquals(1, KaplanYorke.dimension(new double[] {0, -0.5}, 2, 2), 0);
        assertEquals(2.25, KaplanYorke.dimension(new double[] {0.5, 0, -2, -3}, 4, 4), 0);
        assertEquals(2, KaplanYorke.dimension(new double[] {0.5, -0.5, -3}, 3, 3), 0);
        assertEquals(3, KaplanYorke.dimension(new double[] {0.5, 0.25, -0.25}, 3, 3), 0);
        // The Lorenz attractor's exponents as printed by J. C. Sprott, Chaos and Time-Series Analysis (2003): 2.062.
        assertEquals(2.062, KaplanYorke.dimension(new double[] {0.9056, 0, -14.5723}, 3, 3), 5e-4);
    }

    @Test
    void dimension_sumOfTheFirstFewNotNegative_needsMore() {
        assertEquals(KaplanYorke.NEEDS_MORE, KaplanYorke.dimension(new double[] {0.5, 0.1, -0.2}, 3, 10), 0);
        assertEquals(0, KaplanYorke.dimension(new double[] {-0.5}, 1, 10), 0);
    }

    @Test
    void entropyRate_sumsThePositive() {
        assertEquals(0, KaplanYorke.entropyRate(new double[] {-0.1, -0.2}, 2, 2), 0);
        assertEquals(0.75, KaplanYorke.entropyRate(new double[] {0.5, 0.25, -0.25}, 3, 10), 0);
        assertEquals(0.75, KaplanYorke.entropyRate(new double[] {0.5, 0.25}, 2, 2), 0);
        assertEquals(KaplanYorke.NEEDS_MORE, KaplanYorke.entropyRate(new double[] {0.5, 0.25}, 2, 10), 0);
    }
}
