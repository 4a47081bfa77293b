package entrain.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import org.junit.jupiter.api.Test;

final class DenseWeightsTest {
    /** Few columns go in blocks, many side by side: each sum runs over j from 0 on. */
    @Test
    void multiply_ofAnyNumberOfColumns_hasTheBitsOfThePlainLoop() {
        for (int n : new int[] {1, 6, 7, 21}) {
            Gaussian gaussian = new Gaussian(new Rng(n, 1));
            double[] J = numbers(n * n, gaussian);
            DenseWeights weights = DenseWeights.of(J, n);
            for (int columns : new int[] {1, 2, 5, 11, 12, 13, 40, 16}) {
                double[] r = numbers(n * columns, gaussian);
                double[] out = new double[n * columns];
                weights.multiply(r, out, columns);
                for (int c = 0; c < columns; c++) {
                    for (int i = 0; i < n; i++) {
                        double sum = 0;
                        for (int j = 0; j < n; j++) {
                            sum += J[i * n + j] * r[c * n + j];
                        }
                        assertEquals(sum, out[c * n + i], 0, n + " units, column " + c + " of " + columns);
                    }
                }
            }
        }
    }

    private static double[] numbers(int count, Gaussian gaussian) {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = gaussian.next();
        }
        return numbers;
    }
}
