package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestTest {
    @ParameterizedTest
    @ValueSource(
            doubles = {0, 0.5, 1.5, 2.5, 12.5, 13.5, -0.5, -1.5, -2.5, 0.49999999999999994, 1e15 + 0.5, -7.25, 0x1p50})
    void whole_halvesAndNeighbours_asTheJvmsRint(double x) {
        assertEquals(Math.rint(x), Nearest.whole(x), 0);
    }

    @Test
    void whole_randomNumbers_asTheJvmsRint() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double x = (random.nextDouble() - 0.5) * Math.scalb(1, random.nextInt(50));
            assertEquals(Math.rint(x), Nearest.whole(x), 0, () -> "x = " + x);
        }
    }
}
