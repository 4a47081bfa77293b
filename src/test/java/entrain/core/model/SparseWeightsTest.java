package entrain.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        SparseWeights weights = new SparseWeights(3);
        weights.add(0, new float[] {0, 1, 0});
        assertThrows(IllegalArgumentException.class, () -> weights.add(2, new float[3]));
    }
}
