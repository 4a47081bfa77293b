package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void of_twoStates_isHalfTheirDistance() {
        double[] x = {1, 2, 3, 9, 9, 9, 4, 6, 3};
        // ‖(3, 4, 0)‖ = 5, half of it from the mean on each side, per √3. Sums of small integers and halves are exact.
        assertEquals(2.5 / Math.sqrt(3), new Spread(3).of(x, 0, 6, 1), 1e-15);
    }

    @Test
    void of_cornersOfASquare_isHalfItsDiagonal() {
        double[] x = {0, 0, 2, 0, 2, 2, 0, 2};
        assertEquals(1, new Spread(2).of(x, 0, 2, 3), 1e-15);
    }

    @Test
    void of_equalStates_isExactlyZero() {
        double[] x = {0.1, 0.7, 0.1, 0.7, 0.1, 0.7};
        assertEquals(0, new Spread(2).of(x, 0, 2, 2), 0);
    }

    /** About a mean that is summed as it stands, 1e9 away, nothing of a width of 1e-6 would be left. */
    @Test
    void of_smallCloudFarAway_keepsItsDigits() {
        double unit = Math.ulp(1e9);
        double[] x = {1e9, 1e9 + 2 * unit, 1e9 - 2 * unit, 1e9, 1e9, 1e9};
        // Offsets 2 and −2 of three states in two entries of which one is alike: 8/(3·2) squared units.
        assertEquals(
                Math.sqrt(8.0 / 6), new Spread(2).of(new double[] {x[0], 1, x[1], 1, x[2], 1}, 0, 2, 2) / unit, 1e-12);
    }
}
