package entrain.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entrain.core.engine.Engine;
import entrain.core.math.Elementary;
import entrain.core.math.Gaussian;
import entrain.core.math.Rng;
import org.junit.jupiter.api.Test;

final class RidgeTest {
    private static Ridge solved(Activity data, double penalty) {
        Ridge ridge = new Ridge(Engine.JAVA, data, penalty);
        while (ridge.advance()) {
            // slices
        }
        return ridge;
    }

    /**
     * Currents that are straight lines in time: ẋ + x and r are known in closed form, and the solution of the normal equations
     * of three unknowns is Cramer's.
     */
    @Test
    void network_isTheSolutionOfTheNormalEquations() {
        int samples = 24;
        double interval = 0.1;
        double penalty = 1e-3;
        double[] x = new double[2 * samples];
        for (int k = 0; k < samples; k++) {
            x[2 * k] = -1 + 0.9 * k * interval;
            x[2 * k + 1] = 0.5 * (k % 5) - 1; // no line: its derivative is taken from the data
        }
        Activity data = Activity.ofCurrents(2, interval, x);
        double[][] gram = new double[3][3];
        double[] wanted = new double[3];
        for (int k = 3; k < samples - 3; k++) {
            double[] r = {Elementary.tanh(x[2 * k]), Elementary.tanh(x[2 * k + 1]), 1};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    gram[i][j] += r[i] * r[j];
                }
                wanted[i] += r[i] * (x[2 * k] + 0.9);
            }
        }
        double mean = (gram[0][0] + gram[1][1] + gram[2][2]) / 3;
        for (int i = 0; i < 3; i++) {
            gram[i][i] += penalty * mean;
        }
        FittedNetwork network = solved(data, penalty).network();

        assertEquals(cramer(gram, wanted, 0), network.J()[0], 1e-10);
        assertEquals(cramer(gram, wanted, 1), network.J()[1], 1e-10);
        assertEquals(cramer(gram, wanted, 2), network.h()[0], 1e-10);
    }

    private static double cramer(double[][] a, double[] b, int column) {
        double[][] changed = new double[3][];
        for (int i = 0; i < 3; i++) {
            changed[i] = a[i].clone();
            changed[i][column] = b[i];
        }
        return determinant(changed) / determinant(a);
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    /** A chaotic network that was seen whole and without noise is found: what is left is the derivative's error. */
    @Test
    void J_ofANetworkThatIsKnown_isFound() {
        KnownNetwork known = new KnownNetwork(40, 4, 7);
        Ridge ridge = solved(Activity.ofCurrents(40, 0.1, known.watch(40, 1000, 0.1)), 0);

        assertTrue(known.correlation(ridge.network().J(), 40) > 0.9999);
        assertArrayEquals(new double[40], ridge.network().h(), 0.02);
        assertTrue(ridge.penalty() < 1e-6, "no noise, so hardly a penalty: " + ridge.penalty());
    }

    /** Noise asks for more: the penalty is chosen by what it predicts. */
    @Test
    void penalty_growsWithNoise() {
        KnownNetwork known = new KnownNetwork(40, 4, 2);
        double[] x = known.watch(40, 600, 0.2);
        Gaussian noise = new Gaussian(new Rng(1, 1));
        for (int i = 0; i < x.length; i++) {
            x[i] += 0.3 * noise.next();
        }
        assertTrue(solved(Activity.ofCurrents(40, 0.2, x), 0).penalty() >= 1e-2);
    }

    @Test
    void bits_areTheSame_eachTime() {
        double[] x = new KnownNetwork(20, 3, 1).watch(20, 100, 0.1);
        assertArrayEquals(
                solved(Activity.ofCurrents(20, 0.1, x), 0).network().J(),
                solved(Activity.ofCurrents(20, 0.1, x.clone()), 0).network().J(),
                0);
    }
}
