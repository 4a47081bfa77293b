package entrain.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Zeros of functions that are known in closed form. */
final class RootTest {
    @Test
    void between_functions_theirZeros() {
        assertEquals(Math.sqrt(2), Root.between(x -> x * x - 2, 0, 5, 0), 1e-15);
        assertEquals(1e-3, Root.between(x -> x < 1e-3 ? -1 : 1, 0, 1, 1e-12), 1e-11);
        assertEquals(0, Root.between(x -> x * x * x, -1, 3, 1e-9), 1e-8);
        assertThrows(IllegalArgumentException.class, () -> Root.between(x -> 1, 0, 1, 0));
    }
}
