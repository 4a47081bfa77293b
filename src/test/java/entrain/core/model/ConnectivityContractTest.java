package entrain.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ConnectivityContractTest {
    private static final int N = 200;

    private static Weights draw(Connectivity connectivity, double p, int seed) {
        return new Wiring(connectivity, N, p, false, 0.8, true, seed).draw();
    }

    @ParameterizedTest
    @EnumSource
    void draw_again_isTheSameAndAnotherSeedIsNot(Connectivity connectivity) {
        Weights a = draw(connectivity, 1, 5);
        Weights b = draw(connectivity, 1, 5);
        Weights c = draw(connectivity, 1, 6);
        int same = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                assertEquals(a.get(i, j), b.get(i, j), 0);
                assertEquals((float) a.get(i, j), a.get(i, j), 0, "every entry is a float");
                same += a.get(i, j) == c.get(i, j) ? 1 : 0;
            }
        }
        // Binary entries agree half of the time, the others never.
        assertTrue(same < 0.52 * N * N);
    }

    @ParameterizedTest
    @CsvSource({"GAUSSIAN,1", "UNIFORM,1", "BINARY,1", "GAUSSIAN,0.3", "UNIFORM,0.3", "BINARY,0.3"})
    void entries_haveMeanZeroAndTheStatedVariance(Connectivity connectivity, double p) {
        Weights J = draw(connectivity, p, 3);
        double sum = 0;
        double squares = 0;
        double largest = 0;
        int present = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double w = J.get(i, j);
                sum += w;
                squares += w * w;
                largest = Math.max(largest, Math.abs(w));
                present += w != 0 ? 1 : 0;
            }
        }
        double m = N * N * p;
        // Four standard errors each: of a binomial count, of a mean, of a variance (kurtosis at most 3).
        assertEquals(m, present, 4 * Math.sqrt(m * (1 - p)) + 0.5);
        double variance = 1 / (p * N);
        assertEquals(0, sum / present, 4 * Math.sqrt(variance / present));
        assertEquals(variance, squares / present, 4 * variance * Math.sqrt(2.0 / present));
        if (connectivity == Connectivity.BINARY) {
            assertEquals(Math.sqrt(variance), largest, 1e-7);
        } else if (connectivity == Connectivity.UNIFORM) {
            assertEquals(Math.sqrt(3 * variance), largest, 0.001 * Math.sqrt(variance));
        } else {
            assertTrue(largest > 3.5 * Math.sqrt(variance));
        }
    }

    @Test
    void draw_zeroDiagonal_changesNothingElse() {
        Weights with = new Wiring(Connectivity.GAUSSIAN, 30, 0.5, false, 0.8, true, 1).draw();
        Weights without = new Wiring(Connectivity.GAUSSIAN, 30, 0.5, true, 0.8, true, 1).draw();
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                assertEquals(i == j ? 0 : with.get(i, j), without.get(i, j), 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GAUSSIAN,1", "UNIFORM,1", "BINARY,1", "DALE,1", "GAUSSIAN,0.3", "DALE,0.3"})
    void eigenvalues_fillTheUnitDisc(Connectivity connectivity, double p) {
        Weights J = draw(connectivity, p, 2);
        DMatrixRMaj matrix = new DMatrixRMaj(N, N);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                matrix.set(i, j, J.get(i, j));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(N, false);
        assertTrue(eigen.decompose(matrix));
        double meanSquare = 0;
        double radius = 0;
        for (int k = 0; k < N; k++) {
            double size = eigen.getEigenvalue(k).getMagnitude();
            radius = Math.max(radius, size);
            meanSquare += size * size / N;
        }
        // The edge is soft by O(N^−1/2) = 0.07, for Dale's heavier columns more.
        assertEquals(1, radius, 0.2);
        if (connectivity == Connectivity.DALE) {
            // Columns of unequal variance crowd towards the centre (Rajan and Abbott 2006, Fig. 1).
            assertTrue(meanSquare < 0.45, "mean square " + meanSquare);
        } else {
            // Uniform on the unit disc: ⟨|z|²⟩ = 1/2.
            assertEquals(0.5, meanSquare, 0.07);
        }
    }

    @Test
    void dale_columns_haveOneSignAndRowsBalance() {
        Weights J = draw(Connectivity.DALE, 1, 4);
        double excitatory = 0;
        double inhibitory = 0;
        for (int i = 0; i < N; i++) {
            double row = 0;
            for (int j = 0; j < N; j++) {
                double w = J.get(i, j);
                assertTrue(j < 160 ? w >= 0 : w <= 0, "column " + j);
                row += w;
                excitatory += j < 160 ? w * w : 0;
                inhibitory += j < 160 ? 0 : w * w;
            }
            // Rounding of 200 floats of size 0.2 to 24 bits.
            assertEquals(0, row, 1e-6);
        }
        // Second moments: n_E a_E² + n_I a_I² = 1/(1 − 2/π) a row, with a_I = 4 a_E: shares 1 to 4. 3 % is four
        // standard errors.
        double total = N / (1 - 2 / Math.PI);
        assertEquals(total / 5, excitatory, 0.03 * total / 5);
        assertEquals(4 * total / 5, inhibitory, 0.06 * 4 * total / 5);
    }

    @Test
    void dale_balancedInExpectation_rowsScatter() {
        Weights J = new Wiring(Connectivity.DALE, N, 1, false, 0.8, false, 4).draw();
        double squares = 0;
        for (int i = 0; i < N; i++) {
            double row = 0;
            for (int j = 0; j < N; j++) {
                row += J.get(i, j);
            }
            squares += row * row / N;
        }
        // Row sums have variance n_E v_E + n_I v_I = 1; 200 rows scatter by 10 %.
        assertEquals(1, squares, 0.4);
        assertNotEquals(0, squares);
    }

    @Test
    void wiring_impossible_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Wiring(Connectivity.GAUSSIAN, 0, 1, false, 0.8, true, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new Wiring(Connectivity.GAUSSIAN, 9, 0, false, 0.8, true, 1));
        assertThrows(IllegalArgumentException.class, () -> new Wiring(Connectivity.DALE, 9, 1, false, 1, true, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new Wiring(Connectivity.DALE, 2, 1, false, 0.05, true, 1).draw());
    }
}
