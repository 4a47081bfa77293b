package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Quantiles as NumPy's. */
final class SelectionTest {
    @Test
    void quantile_isThatOfTheSortedList() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 200; trial++) {
            double[] x = new double[1 + random.nextInt(40)];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(9); // many are equal
            }
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            double q = random.nextInt(11) / 10.0;
            double h = q * (x.length - 1);
            int low = (int) h;
            int high = Math.min(low + 1, x.length - 1);
            double expected = sorted[low] + (h - low) * (sorted[high] - sorted[low]);
            assertEquals(expected, Selection.quantile(x, q));
        }
    }

    /** {@code k = arange(40); quantile(k % 7 + 0.01*k**2, 0.1)}. */
    @Test
    void quantile_isNumPys() {
        double[] x = new double[40];
        for (int k = 0; k < x.length; k++) {
            x[k] = k % 7 + 0.01 * k * k;
        }
        assertEquals(1.9280000000000002, Selection.quantile(x, 0.1), 1e-15); // one rounding
    }
}
