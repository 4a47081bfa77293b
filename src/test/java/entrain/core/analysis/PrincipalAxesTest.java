package entrain.core.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PrincipalAxesTest {
    private static final int N = 70;
    private static final int WINDOW = 64;

    /** Three modes with variances of about 4, 1 and ¼ and directions of their own, and a little noise. */
    private static float[][] window(int from) {
        Random random = new Random(1);
        double[][] direction = new double[3][N];
        for (double[] row : direction) {
            for (int i = 0; i < N; i++) {
                row[i] = random.nextGaussian() / Math.sqrt(N);
            }
        }
        float[][] states = new float[WINDOW][N];
        for (int s = 0; s < WINDOW; s++) {
            double t = 0.1 * (s + from);
            for (int i = 0; i < N; i++) {
                states[s][i] = (float) (1
                        + 3 * Math.cos(3 * t) * direction[0][i]
                        + 1.4 * Math.sin(5 * t) * direction[1][i]
                        + 0.7 * Math.cos(8 * t) * direction[2][i]
                        + 0.01 * random.nextGaussian());
            }
        }
        return states;
    }

    @Test
    void update_manyPasses_agreesWithTheFullDecomposition() {
        float[][] states = window(0);
        PrincipalAxes axes = new PrincipalAxes(N, 3);
        axes.update(states, WINDOW, 40);
        Pca pca = new Pca(N, WINDOW);
        for (float[] row : states) {
            double[] x = new double[N];
            for (int i = 0; i < N; i++) {
                x[i] = row[i];
            }
            pca.add(x, 0);
        }
        pca.update(3);
        assertEquals(pca.totalVariance(), axes.totalVariance(), 1e-12);
        for (int a = 0; a < 3; a++) {
            // Each pass shrinks what is foreign by the ratio of noise to the third variance, a thousandth: rounding.
            assertEquals(pca.variance(a), axes.variance(a), 1e-12);
            double overlap = 0;
            for (int i = 0; i < N; i++) {
                overlap += axes.axis(a, i) * pca.axis(a, i);
            }
            assertEquals(1, Math.abs(overlap), 1e-12);
        }
    }

    @Test
    void project_soMuchFromTheMeanAlongAnAxis_isThatMuch() {
        PrincipalAxes axes = new PrincipalAxes(N, 3);
        axes.update(window(0), WINDOW, 40);
        float[] state = new float[N];
        for (int i = 0; i < N; i++) {
            state[i] = (float) (axes.mean(i) + 2 * axes.axis(1, i) - 0.5 * axes.axis(2, i));
        }
        float[] out = {7, 0, 0, 0};
        axes.project(state, out, 1);
        // Each of N floats of about 1 is rounded by at most 6·10⁻⁸; an axis has unit length: √N times that.
        assertArrayEquals(new float[] {7, 0, 2, -0.5f}, out, 5e-7f);
    }

    @Test
    void movingWindow_axesNeverFlip() {
        PrincipalAxes axes = new PrincipalAxes(N, 3);
        axes.update(window(0), WINDOW, 40);
        double[] before = new double[3 * N];
        for (int from = 1; from < 200; from++) {
            for (int i = 0; i < 3 * N; i++) {
                before[i] = axes.axis(i / N, i % N);
            }
            axes.update(window(from), WINDOW, 2);
            for (int a = 0; a < 3; a++) {
                double overlap = 0;
                for (int i = 0; i < N; i++) {
                    overlap += axes.axis(a, i) * before[a * N + i];
                }
                assertTrue(overlap > 0.9, "axis " + a + " at " + from);
            }
        }
    }
}
