package entrain.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of entries against the plain double loop over all of them. */
final class SparseWeightsTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.2})
    void product_anyNAndColumns_hasTheBitsOfTheFullSum(double p) {
        Gaussian gaussian = new Gaussian(new Rng(8, 0));
        for (int n = 1; n <= 40; n++) {
            Wiring wiring = new Wiring(Connectivity.GAUSSIAN, n, p, false, 0.8, false, n);
            Weights sparse = wiring.draw();
            double[] J = new double[n * n];
            wiring.draw((i, row) -> {
                for (int j = 0; j < row.length; j++) {
                    J[i * row.length + j] = row[j];
                }
            });
            for (int columns = 1; columns <= 5; columns++) {
                double[] r = new double[columns * n];
                for (int j = 0; j < r.length; j++) {
                    r[j] = gaussian.next();
                }
                double[] out = new double[columns * n];
                sparse.multiply(r, out, columns);
                for (int c = 0; c < columns; c++) {
                    for (int i = 0; i < n; i++) {
                        double sum = 0;
                        for (int j = 0; j < n; j++) {
                            sum += J[i * n + j] * r[c * n + j];
                        }
                        assertEquals(Double.doubleToRawLongBits(sum), Double.doubleToRawLongBits(out[c * n + i]));
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(J[i * n + j], sparse.get(i, j));
                }
            }
        }
    }

    @Test
    void add_rowOutOfTurn_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SparseWeights.of(3, rows -> {
                    rows.row(0, new double[] {0, 1, 0});
                    rows.row(2, new double[3]);
                }));
    }

    @Test
    void suits_upToAFifthOfTheEntries() {
        double[] J = new double[25];
        for (int i = 0; i < 5; i++) {
            J[5 * i] = 1;
        }
        assertTrue(SparseWeights.suits(DenseWeights.of(J, 5)));
        J[7] = -1;
        assertFalse(SparseWeights.suits(DenseWeights.of(J, 5)));
    }
}
