package entrain.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix against its definition, and the kernel's against plain Java's, bit by bit. */
final class AdaptiveMatrixTest {
    private final Gaussian gaussian = new Gaussian(new Rng(4, 0));

    private double[] numbers(int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = gaussian.next();
        }
        return x;
    }

    /** A's definition, written down. */
    private static void apply(double[][] A, double[] u, double[] v, double[] r, double[] out) {
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < u.length; j++) {
                A[j][i] -= u[j] * v[i];
                sum += A[j][i] * r[j];
            }
            out[i] = sum;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 5", "8, 8", "9, 17", "40, 7", "33, 64"})
    void products_ofBothEngines_haveTheBitsOfTheDefinition(int rows, int columns) {
        AdaptiveMatrix plain = Engine.JAVA.adaptive(rows, columns);
        AdaptiveMatrix simd = new SimdEngine(new EndiveKernel()).adaptive(rows, columns);
        double[][] A = new double[rows][columns];
        double[] out = new double[columns];
        double[] got = new double[columns + 2];
        for (int turn = 0; turn < 5; turn++) {
            double[] u = numbers(rows);
            double[] v = numbers(columns);
            double[] r = numbers(rows + 1);
            for (AdaptiveMatrix each : new AdaptiveMatrix[] {plain, simd}) {
                each.set(0, columns - 1, turn);
                each.subtract(u, v);
            }
            A[0][columns - 1] = turn;
            double[] shifted = new double[rows];
            System.arraycopy(r, 1, shifted, 0, rows);
            apply(A, u, v, shifted, out);
            for (AdaptiveMatrix each : new AdaptiveMatrix[] {plain, simd}) {
                each.multiply(r, 1, got, 2);
                for (int i = 0; i < columns; i++) {
                    assertEquals(out[i], got[2 + i], "product");
                    assertEquals(A[rows - 1][i], each.get(rows - 1, i), "entry");
                }
                each.multiply(shifted, got); // nothing is owed any more
                for (int i = 0; i < columns; i++) {
                    assertEquals(out[i], got[i], "second product");
                }
            }
        }
    }

    @Test
    void entries_beforeTheNextProduct_areThoseAfterTheSubtraction() {
        for (Engine engine : new Engine[] {Engine.JAVA, new SimdEngine(new EndiveKernel())}) {
            AdaptiveMatrix A = engine.adaptive(2, 3);
            A.set(1, 2, 10);
            A.subtract(new double[] {1, 2}, new double[] {0, 0, 3});
            assertEquals(4, A.get(1, 2));
            A.subtract(new double[] {1, 1}, new double[] {1, 1, 1});
            A.subtract(new double[] {1, 1}, new double[] {1, 1, 1});
            double[] out = new double[3];
            A.multiply(new double[] {1, 1}, out);
            assertArrayEquals(new double[] {-4, -4, -3}, new double[] {out[0], out[1], out[2]});
            A.clear();
            A.multiply(new double[] {1, 1}, out);
            assertArrayEquals(new double[3], out);
        }
    }

    @Test
    void symmetric_staysSymmetric_toTheBit() {
        int n = 19;
        for (Engine engine : new Engine[] {Engine.JAVA, new SimdEngine(new EndiveKernel())}) {
            AdaptiveMatrix P = engine.adaptive(n, n);
            for (int i = 0; i < n; i++) {
                P.set(i, i, 7);
            }
            for (int turn = 0; turn < 30; turn++) {
                double[] k = numbers(n);
                P.subtract(k, k);
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    assertEquals(P.get(i, j), P.get(j, i));
                }
            }
        }
    }

    @Test
    void memory_isGivenBack_andItsLackSaid() {
        Engine engine = new SimdEngine(new EndiveKernel(40));
        for (int i = 0; i < 10; i++) {
            AdaptiveMatrix A = engine.adaptive(400, 400);
            assertEquals(0, A.get(399, 399));
            A.set(399, 399, 1);
            A.release();
        }
        assertThrows(TooLarge.class, () -> engine.adaptive(1000, 1000));
    }
}
